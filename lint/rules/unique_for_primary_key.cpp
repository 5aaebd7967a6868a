#include <fmt/format.h>

#include <algorithm>

#include "lint/added.h"

namespace mig::lint::rules {

void unique_for_primary_key(const Migration& migration, Reporter& reporter) {
  for (const AddedTable& table : added_tables(migration)) {
    if (!table.sql && !table.at_end) continue;
    for (const base::Dialect engine : table.engines.members()) {
      if (engine == base::Dialect::sqlite || has_primary_key(migration, engine, table.name)) continue;
      for (const std::vector<std::string>& key : unique_keys(migration, engine, table.name)) {
        const bool always = std::all_of(key.begin(), key.end(), [&](const std::string& column) {
          const auto known = known_column(migration, engine, table.name, column);
          return known && !known->nullable;
        });
        if (!always) continue;
        reporter
            .found(table.where,
                   fmt::format("`{}` has no primary key, and `{}`, which is unique and never null, could be it",
                               schema::quote_name(table.name), names_of(key)),
                   base::DialectSet::of(engine))
            .help(fmt::format("write `primary key ({})`", names_of(key)));
        break;
      }
    }
  }
}

}  // namespace mig::lint::rules
