#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void foreign_key(const Migration& migration, Reporter& reporter) {
  for (const AddedForeignKey& key : added_foreign_keys(migration)) {
    reporter
        .found(
            key.where,
            fmt::format("a foreign key from `{}` to `{}`: each write looks into the other table, and locks a row there",
                        schema::quote_name(key.table), schema::quote_name(key.referenced)),
            key.engines)
        .help("leave it out, as the project wants it, and look for orphans: `verify no orphans in …`");
  }
}

}  // namespace mig::lint::rules
