#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

std::string message(const std::string& table) {
  return fmt::format("this waits for everybody who writes to `{}`, and everybody who comes later waits behind it",
                     schema::quote_name(table));
}

const std::string help = "run it when no long transaction is about; `lock timeout 1s retry 10;` keeps the wait short";

}  // namespace

void trigger_lock(const Migration& migration, Reporter& reporter) {
  const base::DialectSet sqlite = base::DialectSet::of(base::Dialect::sqlite);
  migration.each<ir::CreateTrigger>([&](const ir::CreateTrigger& op, const Op& at) {
    const base::DialectSet engines = at.engines.without(sqlite);
    if (engines.empty() || at.made->has_table(op.table) || migration.is_small(op.table)) return;
    reporter.found(at.where(), message(op.table), engines).help(help);
  });
  migration.each_sql(
      {rawsql::ActionKind::create_trigger, rawsql::ActionKind::disable_trigger}, [&](const SqlAction& each) {
        const bool disables = each.kind() == rawsql::ActionKind::disable_trigger && !each.has(rawsql::Trait::enable);
        if (disables || each.engines == sqlite || !is_in_use(migration, each, each.table)) return;
        reporter.found(each.where, message(each.table), each.engines).help(help);
      });
}

}  // namespace mig::lint::rules
