// What rules share that ask who uses what a migration changes: which scripts run beside the code from before it, what
// was there before, and what goes or stays within the migration. It knows nothing of what is good or bad.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "lint/migration.h"

namespace mig::lint {

/// Whether code from before the migration may run while a script does, and go on after it.
inline bool runs_beside_old_code(const Script& script) { return script.kind != ir::PhaseKind::contract; }

/// As Migration::each, of the scripts that run beside old code: `use(const T&, const Op&, const Script&)`.
template <typename T, typename Use>
void each_beside_old_code(const Migration& migration, Use&& use) {
  for (const Script& script : migration.scripts()) {
    if (!runs_beside_old_code(script)) continue;
    for (const Op& op : script.operations) {
      const T* const node = std::get_if<T>(&op.node());
      if (node && !op.applied->operation.stated) use(*node, op, script);
    }
  }
}

/// As Migration::each_sql, likewise: `use(const SqlAction&, const Script&)`.
template <typename Use>
void each_sql_beside_old_code(const Migration& migration, std::initializer_list<rawsql::ActionKind> kinds, Use&& use) {
  for (const Script& script : migration.scripts()) {
    if (!runs_beside_old_code(script)) continue;
    for (const SqlAction& each : script.sql) {
      if (each.forward && std::find(kinds.begin(), kinds.end(), each.kind()) != kinds.end()) use(each, script);
    }
  }
}

/// Whether the migration has an operation that `is` so.
template <typename T, typename Is>
bool has_operation(const Migration& migration, Is&& is) {
  bool found = false;
  migration.each<T>([&](const T& node, const Op&) { found = found || is(node); });
  return found;
}

/// Whether raw SQL of the migration does something that `is` so.
template <typename Is>
bool has_sql(const Migration& migration, std::initializer_list<rawsql::ActionKind> kinds, Is&& is) {
  bool found = false;
  migration.each_sql(kinds, [&](const SqlAction& each) { found = found || is(each); });
  return found;
}

/// Whether the migration drops or archives a table, or one of some columns of it.
bool goes(const Migration& migration, const std::string& table);
bool goes(const Migration& migration, const std::string& table, const std::vector<std::string>& columns);

/// Whether what was called so can still be read under its name: a view or a table of that name comes.
bool comes_back(const Migration& migration, const std::string& relation);

/// The column that an action is about as it was before, in any case of letters; null where the schema has none.
const schema::Column* column_before(const SqlAction& action);
/// Whether the migration makes that column.
bool is_new_column(const Migration& migration, const SqlAction& action);
/// The table that an action is about as it was before, or null.
schema::TablePtr table_before(const SqlAction& action);

/// Whether an action drops a foreign key: it says so, or the schema has one of that name.
bool drops_foreign_key(const SqlAction& action);

/// Whether an `update` of the migration writes the column.
bool is_updated(const Migration& migration, const std::string& table, const std::string& column);
/// Whether a `require` of the migration reads these columns of the table.
bool requires_something_of(const Migration& migration, const std::string& table,
                           const std::vector<std::string>& columns);

/// The plain columns of some keys, and the text of those that are expressions.
std::vector<std::string> texts_of(const std::vector<schema::IndexKey>& keys);

/// Whether an expression is `true`.
bool is_true(const schema::ExprPtr& expr);
/// Whether a column of a table can have nulls: neither it nor a check that says no more refuses them.
bool may_be_null(const schema::TablePtr& table, const std::string& column);
/// The column of `column is not null`, or nothing.
std::optional<std::string> column_that_is_not_null(const schema::ExprPtr& expr);
/// The rows of a table that a condition can hold for are few: it says the values of a key.
bool names_rows_by_key(const schema::Table& table, const schema::ExprPtr& where);

}  // namespace mig::lint
