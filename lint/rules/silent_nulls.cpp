#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"
#include "lint/sql.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// The last that was said of MySQL's mode before an action, where that leaves out what refuses wrong values
// (dev.mysql.com/doc/refman/8.0/en/sql-mode.html).
const SqlAction* loose_mode_before(const Script& script, const SqlAction& action) {
  const SqlAction* loose = nullptr;
  for (const SqlAction& each : script.sql) {
    if (&each == &action) break;
    if (!each.forward || each.kind() != ActionKind::set || each.action->part != "sql_mode") continue;
    const std::string mode = schema::fold(each.action->type);
    const bool strict = mode.find("strict") != std::string::npos || mode.find("traditional") != std::string::npos ||
                        mode.find('@') != std::string::npos;
    loose = strict ? nullptr : &each;
  }
  return loose;
}

}  // namespace

void silent_nulls(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const SqlAction& each : script.sql) {
      const schema::Column* const column = column_before(each);
      const bool refuses_nulls = each.forward && each.kind() == ActionKind::alter_type &&
                                 each.has(rawsql::Trait::not_null) && runs_on_mysql(each);
      if (!refuses_nulls || each.new_table || (column && !column->nullable)) continue;
      const SqlAction* const mode = loose_mode_before(script, each);
      if (!mode) continue;
      reporter
          .found(each.where,
                 fmt::format("in this mode nulls of {} become 0 or '' without a word",
                             in_backticks(each.table, each.action->part)),
                 each.engines)
          .note(mode->where, "the mode that refuses nothing is set here")
          .help("leave the mode as the script sets it, or write it as `alter column … set not null fill …`");
    }
  }
}

}  // namespace mig::lint::rules
