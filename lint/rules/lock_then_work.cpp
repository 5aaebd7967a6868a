#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// What a statement takes its time for; empty where it takes none. What keeps everybody out by itself is a matter of
// other rules.
std::string sql_work_of(const SqlAction& each) {
  switch (each.kind()) {
    case ActionKind::create_index:
      return each.has(Trait::concurrently) || each.has(Trait::in_new_table) ? "" : "the index is built";
    case ActionKind::update:
    case ActionKind::delete_rows:
      return "rows are written";
    case ActionKind::insert:
      return each.action->others.empty() ? "" : "rows are written";
    case ActionKind::validate_constraint:
      return "all rows are read";
    case ActionKind::add_foreign_key:
      return each.has(Trait::not_valid) || each.has(Trait::in_new_table) ? "" : "all rows are read";
    default:
      return "";
  }
}

// Whether it validates what the transaction has added, which is the rule's `validate-in-transaction`.
bool is_validation_of_new(const SqlAction& each, const SqlGroup& transaction) {
  return each.kind() == ActionKind::validate_constraint &&
         std::any_of(transaction.begin(), transaction.end(), [&](const SqlAction* other) {
           const bool adds = other->kind() == ActionKind::add_check || other->kind() == ActionKind::add_foreign_key;
           return adds && other->table == each.table && other->action->part == each.action->part;
         });
}

}  // namespace

void lock_then_work(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& transaction : sql_transactions(migration)) {
    const SqlAction* lock = nullptr;
    for (const SqlAction* each : transaction) {
      const std::string work = sql_work_of(*each);
      const bool later =
          lock && std::pair(lock->op, lock->action->statement) != std::pair(each->op, each->action->statement);
      if (later && !work.empty() && is_in_use(migration, *each, each->table) &&
          !is_validation_of_new(*each, transaction)) {
        reporter
            .found(each->where,
                   fmt::format("nobody can use `{}` while {}: it stays locked until the transaction ends",
                               schema::quote_name(table_of(*lock)), work),
                   each->engines)
            .help(
                "write it as statements of `.mig`, between which the transaction ends, or mark the block with "
                "`outside transaction`")
            .note(lock->where, "what locks it");
      }
      if (!lock && locks_whole_table(*each) && is_in_use(migration, *each, table_of(*each))) lock = each;
    }
  }
}

}  // namespace mig::lint::rules
