#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;

// MySQL and SQLite have no such limit for what a migration does.
DialectSet engines_with_limit() { return DialectSet::of(Dialect::postgresql) | DialectSet::of(Dialect::mariadb); }

}  // namespace

void no_statement_timeout(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    if (migration.settings().statement_timeout > 0) break;
    for (const TargetPlan& target : script.plans) {
      const DialectSet engine = DialectSet::of(target.target.dialect);
      if (!engines_with_limit().contains(engine)) continue;
      for (const plan::Step& step : target.forward.steps) {
        const Op* const op = script.op_of(step);
        const std::vector<plan::Lock> locks = plan::locks_of(target.forward, step);
        const auto lasting = std::find_if(locks.begin(), locks.end(), [&](const plan::Lock& lock) {
          return lock.work != dialect::Work::instant && !migration.is_small(lock.relation);
        });
        if (!op || lasting == locks.end()) continue;
        reporter
            .found(op->where(),
                   fmt::format("nothing ends this where it takes longer on `{}` than anybody thought",
                               schema::quote_name(lasting->relation)),
                   engine)
            .help("set a limit: `[lock] statement_timeout = \"10min\"` in `mig.toml`");
      }
    }
  }
  report_sql(
      migration, reporter, {rawsql::ActionKind::set},
      [](const SqlAction& each) -> std::optional<std::string> {
        const std::string& setting = each.action->part;
        const bool counts = setting == (runs_on_postgresql(each) ? "statement_timeout" : "max_statement_time");
        if (!counts || each.action->type.empty() || each.action->type.find_first_not_of("0.") != std::string::npos) {
          return std::nullopt;
        }
        return "nothing ends what follows where it takes longer than anybody thought";
      },
      "leave it to `[lock] statement_timeout` in `mig.toml`");
}

}  // namespace mig::lint::rules
