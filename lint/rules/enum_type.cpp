#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void enum_type(const Migration& migration, Reporter& reporter) {
  const std::string help =
      "write a table of the values and a foreign key to it, where values come and go more often than code";
  migration.each<ir::CreateEnum>([&](const ir::CreateEnum& op, const Op& at) {
    reporter
        .found(at.where(),
               fmt::format("the values of `{}` stand in a type: each change of them is a migration",
                           schema::quote_name(op.type->name)),
               at.engines)
        .help(help);
  });
  migration.each_sql({rawsql::ActionKind::create_type}, [&](const SqlAction& each) {
    if (!each.has(rawsql::Trait::is_enum)) return;
    reporter
        .found(each.where,
               fmt::format("the values of `{}` stand in a type: each change of them is a migration",
                           schema::quote_name(each.action->object)),
               each.engines)
        .help(help);
  });
  report_columns(
      migration, reporter,
      [](const AddedColumn& each) -> std::optional<std::string> {
        const bool lists = each.type.name == "enum" || each.type.name == "set";
        if (!lists || each.is_of_language() || base::covered_by(each.engine) != base::Dialect::mysql)
          return std::nullopt;
        return fmt::format("the values of {} stand in its type: each change of them is a migration",
                           in_backticks(each.table, each.name));
      },
      help);
}

}  // namespace mig::lint::rules
