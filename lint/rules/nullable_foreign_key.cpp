#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void nullable_foreign_key(const Migration& migration, Reporter& reporter) {
  for (const AddedForeignKey& key : added_foreign_keys(migration)) {
    for (const base::Dialect engine : key.engines.members()) {
      for (const std::string& column : key.columns) {
        const auto known = known_column(migration, engine, key.table, column);
        if (!known || !known->nullable) continue;
        reporter
            .found(key.where,
                   fmt::format("{} may be null, so the foreign key to `{}` does not hold for each row",
                               in_backticks(key.table, column), schema::quote_name(key.referenced)),
                   base::DialectSet::of(engine))
            .help("leave the `?` out, or say why there is a row without it");
      }
    }
  }
}

}  // namespace mig::lint::rules
