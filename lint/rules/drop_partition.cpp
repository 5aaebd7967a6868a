#include <fmt/format.h>

#include "lint/sql.h"

namespace mig::lint::rules {

void drop_partition(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::drop_partition},
      [](const SqlAction& each) -> std::optional<std::string> {
        const std::string& part = each.action->part;
        // `coalesce partition`, which names none, keeps the rows.
        if (each.new_table || part.empty()) return std::nullopt;
        return fmt::format(
            "all rows go that are in {} of `{}`",
            part == "all" ? "any partition" : fmt::format("the partition `{}`", schema::quote_name(part)),
            schema::quote_name(each.table));
      },
      "keep them first: `exchange partition` swaps them into a table of their own");
}

}  // namespace mig::lint::rules
