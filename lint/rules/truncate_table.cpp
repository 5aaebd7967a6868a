#include <fmt/format.h>

#include "lint/sql.h"

namespace mig::lint::rules {

void truncate_table(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::truncate},
      [](const SqlAction& each) -> std::optional<std::string> {
        if (each.new_table || each.has(rawsql::Trait::temporary)) return std::nullopt;
        return fmt::format("all rows of `{}` go at once, and no trigger that looks at rows sees it",
                           schema::quote_name(each.table));
      },
      "write `delete from … where true archive;`, which keeps the rows until `purge` in a later migration");
}

}  // namespace mig::lint::rules
