#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void required_columns(const Migration& migration, Reporter& reporter) {
  const std::vector<std::string>& wanted = reporter.list("columns");
  for (const AddedTable& table : added_tables(migration)) {
    if (!table.sql && !table.at_end) continue;
    for (const base::Dialect engine : table.engines.members()) {
      for (const std::string& column : wanted) {
        if (known_column(migration, engine, table.name, column)) continue;
        reporter
            .found(table.where,
                   fmt::format("`{}` has no column `{}`, which each table has to have", schema::quote_name(table.name),
                               schema::quote_name(column)),
                   base::DialectSet::of(engine))
            .help("add it");
      }
    }
  }
}

}  // namespace mig::lint::rules
