#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using dialect::StatementForm;

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// What of the schema PostgreSQL proves again for another type of a column; empty: nothing.
std::string proved_again(const schema::Schema& schema, const std::string& name, const std::string& column) {
  const schema::TablePtr there = schema.find_table(name);
  if (!there) return {};
  const schema::Table table = schema::view_for(*there, base::Dialect::postgresql);
  for (const schema::ForeignKey& key : table.foreign_keys) {
    if (contains(key.columns, column)) return key.name;
  }
  for (const std::string& child : schema.tables_referencing(name)) {
    for (const schema::ForeignKey& key : schema.find_table(child)->foreign_keys) {
      if (key.referenced_table == name && contains(key.referenced_columns, column)) return key.name;
    }
  }
  for (const schema::Check& check : table.checks) {
    if (contains(schema::columns_of(check.expr), column)) return check.name;
  }
  return {};
}

}  // namespace

void type_rechecks(const Migration& migration, Reporter& reporter) {
  report_blocking(migration, reporter, {StatementForm::alter_type_checked, StatementForm::alter_type_in_key},
                  [](const LastingLock&) {
                    return "drop what is proved again, a check or a foreign key, before this, and add it again behind: "
                           "its rows are then looked at while others write";
                  });
  report_sql(
      migration, reporter, {rawsql::ActionKind::alter_type},
      [&](const SqlAction& each) -> std::optional<std::string> {
        if (!runs_on_postgresql(each) || !is_in_use(migration, each, each.table)) return std::nullopt;
        const std::string again = proved_again(each.op->before(), each.table, each.action->part);
        if (again.empty()) return std::nullopt;
        return fmt::format(
            "nobody can use `{}` while all its rows are read: `{}` is proved again for another type of "
            "`{}`",
            schema::quote_name(each.table), schema::quote_name(again), schema::quote_name(each.action->part));
      },
      "drop it before and add it again behind this, by `alter table` of `.mig`, which looks at the rows while others "
      "write");
}

}  // namespace mig::lint::rules
