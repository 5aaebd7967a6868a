#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void key_without_index(const Migration& migration, Reporter& reporter) {
  for (const AddedForeignKey& key : added_foreign_keys(migration)) {
    if (migration.is_small(key.table) || key.columns.empty()) continue;
    for (const base::Dialect engine : key.engines.members()) {
      // The others bring an index themselves (dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html).
      if (base::covered_by(engine) == base::Dialect::mysql) continue;
      if (!end_of(migration).find_table(key.table) && !key.sql) continue;
      if (is_indexed(migration, engine, key.table, key.columns)) continue;
      reporter
          .found(
              key.where,
              fmt::format("whenever a row of `{}` goes or gets another key, all of `{}` is read: no index begins with "
                          "`{}`",
                          schema::quote_name(key.referenced), schema::quote_name(key.table), names_of(key.columns)),
              base::DialectSet::of(engine))
          .help(fmt::format("add one in the same migration: `alter table {} add index ({});`",
                            schema::quote_name(key.table), names_of(key.columns)));
    }
  }
}

}  // namespace mig::lint::rules
