#include <fmt/format.h>

#include "lint/sql.h"

namespace mig::lint::rules {

void repeated_column(const Migration& migration, Reporter& reporter) {
  using rawsql::ActionKind;
  report_sql(
      migration, reporter, {ActionKind::create_table, ActionKind::insert, ActionKind::update},
      [](const SqlAction& each) -> std::optional<std::string> {
        if (!each.has(rawsql::Trait::repeated_column)) return std::nullopt;
        return fmt::format("a column of `{}` stands here twice: the engine refuses that, or takes one of the two",
                           schema::quote_name(each.table));
      },
      "take one of them out");
}

}  // namespace mig::lint::rules
