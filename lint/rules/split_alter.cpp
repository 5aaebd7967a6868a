#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// What an `alter table` can do beside other things. What is better written as `.mig`, which looks at the rows while
// others write, is not among them.
bool joins(const SqlAction& each) {
  switch (each.kind()) {
    case ActionKind::add_column:
    case ActionKind::drop_column:
    case ActionKind::alter_type:
    case ActionKind::set_default:
    case ActionKind::drop_default:
    case ActionKind::drop_not_null:
    case ActionKind::drop_constraint:
    case ActionKind::drop_foreign_key:
    case ActionKind::set_charset:
    case ActionKind::set_engine:
      return !each.has(Trait::in_new_table);
    default:
      return false;
  }
}

// What goes over all rows on PostgreSQL.
bool uses_rows(const SqlAction& each) {
  switch (each.kind()) {
    case ActionKind::alter_type:
      return writes_type_anew(each);
    case ActionKind::add_column:
      return each.has(Trait::volatile_default) || each.has(Trait::identity) || each.has(Trait::generated_stored);
    default:
      return false;
  }
}

bool all_of(const SqlGroup& statement, const std::function<bool(const SqlAction&)>& is) {
  return std::all_of(statement.begin(), statement.end(), [&](const SqlAction* each) { return is(*each); });
}

// Whether two statements that follow one another could be one. On MySQL what is instant is better left alone: together
// with what is not, it would be done in the other's way.
bool could_be_one(const Migration& migration, const SqlGroup& first, const SqlGroup& second) {
  const SqlAction& a = *first.front();
  const SqlAction& b = *second.front();
  if (a.op != b.op || a.engines != b.engines || a.table != b.table || !is_in_use(migration, a, a.table)) return false;
  if (!all_of(first, joins) || !all_of(second, joins)) return false;
  // In a transaction the lock is held anyhow: what counts is how often the rows are gone over.
  if (runs_on_postgresql(a)) {
    const auto any_uses_rows = [](const SqlGroup& statement) {
      return std::any_of(statement.begin(), statement.end(), [](const SqlAction* each) { return uses_rows(*each); });
    };
    return !a.in_transaction || (any_uses_rows(first) && any_uses_rows(second));
  }
  const auto instant = [&](const SqlAction& each) { return is_instant_on_mysql(migration, each); };
  return runs_on_mysql(a) && all_of(first, instant) == all_of(second, instant);
}

}  // namespace

void split_alter(const Migration& migration, Reporter& reporter) {
  const std::vector<SqlGroup> statements = sql_statements(migration);
  for (size_t i = 1; i < statements.size(); ++i) {
    if (!could_be_one(migration, statements[i - 1], statements[i])) continue;
    const SqlAction& each = *statements[i].front();
    reporter
        .found(each.where,
               fmt::format("`{}` is changed by the statement before this one too: {}", schema::quote_name(each.table),
                           each.in_transaction ? "each of them goes over all rows by itself"
                                               : "each of them waits for everybody who uses it by itself"),
               each.engines)
        .help("join them into one `alter table`, with a comma between")
        .note(statements[i - 1].front()->where, "the statement before");
  }
}

}  // namespace mig::lint::rules
