#include <fmt/format.h>

#include "lint/sql.h"

namespace mig::lint::rules {

void stored_code(const Migration& migration, Reporter& reporter) {
  const std::string help = "write it in the service, where it has tests and a history of its own";
  migration.each<ir::CreateTrigger>([&](const ir::CreateTrigger& op, const Op& at) {
    reporter
        .found(at.where(),
               fmt::format("the trigger `{}` is code in the database, which runs without being called",
                           schema::quote_name(op.trigger.name)),
               at.engines)
        .help(help);
  });
  using rawsql::ActionKind;
  report_sql(
      migration, reporter, {ActionKind::create_routine, ActionKind::create_trigger},
      [](const SqlAction& each) -> std::optional<std::string> {
        const bool trigger = each.kind() == ActionKind::create_trigger;
        return fmt::format("{} `{}` is code in the database{}", trigger ? "the trigger" : "the routine",
                           schema::quote_name(trigger ? each.action->part : each.action->object),
                           trigger ? ", which runs without being called" : "");
      },
      help);
}

}  // namespace mig::lint::rules
