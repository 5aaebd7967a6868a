#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void no_primary_key(const Migration& migration, Reporter& reporter) {
  for (const AddedTable& table : added_tables(migration)) {
    if (!table.sql && !table.at_end) continue;
    for (const base::Dialect engine : table.engines.members()) {
      // SQLite tells rows apart by itself (sqlite.org/rowidtable.html).
      if (engine == base::Dialect::sqlite || has_primary_key(migration, engine, table.name)) continue;
      reporter
          .found(
              table.where,
              fmt::format("nothing tells the rows of `{}` apart: replication, batches and whoever mends a row need a "
                          "primary key",
                          schema::quote_name(table.name)),
              base::DialectSet::of(engine))
          .help("give it one: `id bigint identity primary key`, or `primary key (…)` over what tells its rows apart");
    }
  }
}

}  // namespace mig::lint::rules
