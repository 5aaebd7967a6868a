#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using rawsql::ActionKind;

std::string message(const std::string& table) {
  return fmt::format("PostgreSQL 14.0 to 14.3 may leave rows of `{}` out of an index that is built while others write",
                     schema::quote_name(table));
}

constexpr std::string_view help =
    "see that the servers are 14.4 or later; where they were not, build the index anew after the update";

}  // namespace

// postgresql.org/docs/release/14.4: rows that were updated meanwhile may be missing.
void concurrent_index_bug(const Migration& migration, Reporter& reporter) {
  const std::optional<base::Version> version = migration.version_of(Dialect::postgresql);
  if (!version || version->major != 14) return;
  for (const Script& script : migration.scripts()) {
    for (const TargetPlan& target : script.plans) {
      if (target.target.dialect != Dialect::postgresql) continue;
      for (const plan::Step& step : target.forward.steps) {
        const Op* const op = script.op_of(step);
        if (!op || op->applied->operation.stated) continue;
        for (const plan::Lock& lock : plan::locks_of(target.forward, step)) {
          if (!lock.fact || lock.fact->form != dialect::StatementForm::create_index_online ||
              migration.is_small(lock.relation)) {
            continue;
          }
          reporter.found(op->where(), message(lock.relation), base::DialectSet::of(Dialect::postgresql))
              .help(std::string(help));
        }
      }
    }
  }
  report_sql(
      migration, reporter, {ActionKind::create_index, ActionKind::reindex},
      [&](const SqlAction& each) -> std::optional<std::string> {
        const std::string table = table_of(each);
        if (!each.has(rawsql::Trait::concurrently) || !is_in_use(migration, each, table)) return std::nullopt;
        return message(table);
      },
      std::string(help));
}

}  // namespace mig::lint::rules
