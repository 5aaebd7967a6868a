#include <fmt/format.h>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void drop_trigger(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, const std::string& name, const std::string& table,
                          base::DialectSet engines) {
    if (is_made(migration, ActionKind::create_trigger, name)) return;
    const std::string of = table.empty() ? "" : fmt::format(" of `{}`", schema::quote_name(table));
    reporter
        .found(where,
               fmt::format("what the trigger `{}`{} did for each row is done no more", schema::quote_name(name), of),
               engines)
        .help("see first who rests on it, and let the code do it before it goes");
  };
  migration.each<ir::DropTrigger>([&](const ir::DropTrigger& op, const Op& at) {
    if (!is_archiving(migration, at)) report(at.where(), op.name, op.table, at.engines);
  });
  migration.each_sql({ActionKind::drop_trigger}, [&](const SqlAction& each) {
    if (!each.new_table) report(each.where, each.action->part, each.table, each.engines);
  });
}

}  // namespace mig::lint::rules
