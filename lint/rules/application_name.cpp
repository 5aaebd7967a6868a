#include <algorithm>

#include "lint/sql.h"

namespace mig::lint::rules {

using base::Dialect;
using rawsql::ActionKind;

// What a script of mig says of itself is the client's business (PGAPPNAME), unless raw SQL sets it.
void application_name(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    const bool is_set = std::any_of(script.sql.begin(), script.sql.end(), [](const SqlAction& each) {
      return each.forward && each.kind() == ActionKind::set && each.action->part == "application_name";
    });
    const auto first = std::find_if(script.operations.begin(), script.operations.end(),
                                    [](const Op& op) { return op.engines.contains(Dialect::postgresql); });
    if (is_set || first == script.operations.end()) continue;
    reporter
        .found(first->where(), "the script does not say who runs it, so nobody knows whose locks they wait for",
               base::DialectSet::of(Dialect::postgresql))
        .help("set it where the script is run: `PGAPPNAME=migrations psql …`, and turn this rule off")
        .help("or in the migration: `sql 'name' { postgresql \"\"\"set application_name = 'migrations';\"\"\"; … }`");
  }
}

}  // namespace mig::lint::rules
