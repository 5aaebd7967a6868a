#include <fmt/format.h>

#include "lint/reporter.h"

namespace mig::lint::rules {

void sqlite_rebuild(const Migration& migration, Reporter& reporter) {
  const base::DialectSet sqlite = base::DialectSet::of(base::Dialect::sqlite);
  // Where SQLite is one target of several, it is hardly the one with the large tables.
  const bool only_target = migration.targets() == sqlite;
  const uint64_t most = reporter.number("rows");
  for (const Script& script : migration.scripts()) {
    for (const TargetPlan& plan : script.plans) {
      if (plan.target.dialect != base::Dialect::sqlite) continue;
      for (const plan::Step& step : plan.forward.steps) {
        const Op* const op = script.op_of(step);
        if (step.rebuilt.empty() || !op || op->applied->operation.stated ||
            op->made_in_script->has_table(step.rebuilt)) {
          continue;
        }
        const auto rows = migration.rows(step.rebuilt);
        if (rows ? *rows <= most : !only_target) continue;
        reporter
            .found(op->where(),
                   fmt::format("SQLite copies all rows of `{}` into a new table, and nobody can write to the database "
                               "meanwhile",
                               schema::quote_name(step.rebuilt)),
                   sqlite)
            .help(
                "put what changes the table into one migration, so that it is copied once, and run it when few write");
      }
    }
  }
}

}  // namespace mig::lint::rules
