#include <fmt/format.h>

#include <set>

#include "lint/reporter.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void drop_schema(const Migration& migration, Reporter& reporter) {
  std::set<std::string> made;
  migration.each<ir::CreateSchema>([&](const ir::CreateSchema& op, const Op&) { made.insert(op.name); });
  migration.each_sql({ActionKind::create_schema, ActionKind::create_database},
                     [&](const SqlAction& each) { made.insert(each.action->object); });
  migration.each<ir::DropSchema>([&](const ir::DropSchema& op, const Op& at) {
    if (made.contains(op.name)) return;
    reporter
        .found(
            at.where(),
            fmt::format("`{}` goes with the rights that were given on it, and who still looks for tables there fails",
                        schema::quote_name(op.name)),
            at.engines)
        .help(
            "see first that nobody has it in a `search_path`, and that nothing lies in it which is not of the "
            "migrations");
  });
  migration.each_sql({ActionKind::drop_schema, ActionKind::drop_database}, [&](const SqlAction& each) {
    if (made.contains(each.action->object)) return;
    reporter
        .found(each.where, fmt::format("`{}` goes with all that is in it", schema::quote_name(each.action->object)),
               each.engines)
        .help("drop what is in it by name, in migrations; a whole database is for a person to drop, not for a script");
  });
}

}  // namespace mig::lint::rules
