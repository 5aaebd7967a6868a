#include <fmt/format.h>

#include "lint/sql.h"

namespace mig::lint::rules {

void enum_value_order(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::add_enum_value},
      [](const SqlAction& each) -> std::optional<std::string> {
        if (each.has(rawsql::Trait::enum_position)) return std::nullopt;
        return fmt::format("{} comes behind all other values of `{}`, which is how rows are sorted by it",
                           schema::quote_string(each.action->part), schema::quote_name(each.action->object));
      },
      "say its place, `before '…'` or `after '…'`, or write it as `add '…' after '…'` in `alter enum`");
}

}  // namespace mig::lint::rules
