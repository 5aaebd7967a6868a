#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

std::string message(const std::string& index, const std::string& table) {
  return fmt::format("dropping `{}` waits for everybody who uses `{}`, and everybody who comes later waits behind it",
                     schema::quote_name(index), schema::quote_name(table));
}

}  // namespace

void blocking_drop_index(const Migration& migration, Reporter& reporter) {
  // It is done in an instant on all engines; only PostgreSQL has a way that waits for nobody.
  const base::DialectSet postgresql = base::DialectSet::of(base::Dialect::postgresql);
  for (const Script& script : migration.scripts()) {
    for (const TargetPlan& target : script.plans) {
      if (target.target.dialect != base::Dialect::postgresql) continue;
      for (const plan::Step& step : target.forward.steps) {
        const Op* const op = script.op_of(step);
        const auto* drop = op ? std::get_if<ir::DropIndex>(&op->node()) : nullptr;
        if (!drop || op->applied->operation.stated || op->made->has_table(drop->table) ||
            migration.is_small(drop->table)) {
          continue;
        }
        for (const plan::Lock& lock : plan::locks_of(target.forward, step)) {
          if (lock.relation != drop->table || lock.blocks() == dialect::Blocks::nothing) continue;
          leave_out_offline(reporter.found(op->where(), message(drop->name, drop->table), postgresql), *op);
        }
      }
    }
  }
  migration.each_sql({rawsql::ActionKind::drop_index}, [&](const SqlAction& each) {
    const std::string table = table_of(each);
    if (!runs_on_postgresql(each) || each.has(rawsql::Trait::concurrently) || !is_in_use(migration, each, table))
      return;
    reporter.found(each.where, message(each.action->part, table), each.engines)
        .help("write it as `drop index` in `alter table`, which drops it while others use the table");
  });
}

}  // namespace mig::lint::rules
