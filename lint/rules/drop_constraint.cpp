#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// A check or a unique that a table had: its columns.
std::vector<std::string> columns_of(const schema::TablePtr& table, const std::string& name) {
  if (!table) return {};
  for (const schema::Check& check : table->checks) {
    if (check.name == name) return schema::columns_of(check.expr);
  }
  for (const schema::Unique& unique : table->uniques) {
    if (unique.name == name) return texts_of(unique.keys);
  }
  return {};
}

// Another of that name, or over the same columns, is added by the same migration.
bool is_replaced(const Migration& migration, const std::string& table, const std::string& name,
                 const std::vector<std::string>& columns) {
  const auto fits = [&](const std::string& of, const std::string& called, const std::vector<std::string>& over) {
    return of == table && (called == name || (!columns.empty() && same_names(over, columns)));
  };
  return has_operation<ir::AddCheck>(migration,
                                     [&](const ir::AddCheck& op) {
                                       return fits(op.table, op.check.name, schema::columns_of(op.check.expr));
                                     }) ||
         has_operation<ir::AddUnique>(
             migration,
             [&](const ir::AddUnique& op) { return fits(op.table, op.unique.name, texts_of(op.unique.keys)); }) ||
         has_operation<ir::AddPrimaryKey>(
             migration, [&](const ir::AddPrimaryKey& op) { return fits(op.table, op.key.name, op.key.columns); }) ||
         has_sql(migration, {ActionKind::add_check, ActionKind::add_unique, ActionKind::add_primary_key},
                 [&](const SqlAction& each) { return fits(each.table, each.action->part, each.action->columns); });
}

}  // namespace

void drop_constraint(const Migration& migration, Reporter& reporter) {
  const auto judge = [&](base::Location where, base::DialectSet engines, const std::string& table,
                         const schema::TablePtr& before, const std::string& name) {
    const std::vector<std::string> columns = columns_of(before, name);
    if (goes(migration, table, columns) || is_replaced(migration, table, name, columns)) return;
    reporter
        .found(where,
               fmt::format(
                   "rows that `{}` of `{}` keeps out can come from now on, which code that reads them may not expect",
                   schema::quote_name(name), schema::quote_name(table)),
               engines)
        .help(
            fmt::format("drop it when no code counts on it: `phase contract {{ alter table {} drop constraint {}; }}`",
                        schema::quote_name(table), schema::quote_name(name)));
  };
  const auto judge_operation = [&](const auto& op, const Op& at, const Script&) {
    if (at.made->has_table(op.table) || is_archiving(migration, at)) return;
    judge(at.where(), at.engines, op.table, at.before().find_table(op.table), op.name);
  };
  each_beside_old_code<ir::DropCheck>(migration, judge_operation);
  each_beside_old_code<ir::DropUnique>(migration, judge_operation);
  each_sql_beside_old_code(migration, {ActionKind::drop_constraint}, [&](const SqlAction& each, const Script&) {
    const schema::TablePtr before = table_before(each);
    const bool is_primary = before && before->primary_key && before->primary_key->name == each.action->part;
    if (each.new_table || is_primary || drops_foreign_key(each)) return;
    judge(each.where, each.engines, each.table, before, each.action->part);
  });
}

}  // namespace mig::lint::rules
