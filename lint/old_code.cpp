#include "lint/old_code.h"

#include <set>

#include "compiler/schema/naming.h"

namespace mig::lint {

using rawsql::ActionKind;
using schema::ExprPtr;

namespace {

bool is_archive_of(const ir::OperationNode& node) {
  if (const auto* table = std::get_if<ir::RenameTable>(&node)) {
    return schema::is_archive(schema::local_name(table->to));
  }
  const auto* column = std::get_if<ir::RenameColumn>(&node);
  return column && schema::is_archive(column->to);
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool goes(const Migration& migration, const std::string& table) {
  return has_operation<ir::DropTable>(migration, [&](const ir::DropTable& op) { return op.table == table; }) ||
         has_operation<ir::RenameTable>(
             migration, [&](const ir::RenameTable& op) { return op.from == table && is_archive_of(op); }) ||
         has_sql(migration, {ActionKind::drop_table}, [&](const SqlAction& each) { return each.table == table; });
}

bool goes(const Migration& migration, const std::string& table, const std::vector<std::string>& columns) {
  if (goes(migration, table)) return true;
  const auto one_of_them = [&](const std::string& of, const std::string& column) {
    return of == table && has(columns, column);
  };
  return has_operation<ir::DropColumn>(migration,
                                       [&](const ir::DropColumn& op) { return one_of_them(op.table, op.column); }) ||
         has_operation<ir::RenameColumn>(
             migration,
             [&](const ir::RenameColumn& op) { return one_of_them(op.table, op.from) && is_archive_of(op); }) ||
         has_sql(migration, {ActionKind::drop_column},
                 [&](const SqlAction& each) { return one_of_them(each.table, each.action->part); });
}

bool comes_back(const Migration& migration, const std::string& relation) {
  return has_operation<ir::CreateView>(migration,
                                       [&](const ir::CreateView& op) { return op.view->name == relation; }) ||
         has_operation<ir::CreateTable>(migration,
                                        [&](const ir::CreateTable& op) { return op.table->name == relation; }) ||
         has_sql(migration, {ActionKind::create_view, ActionKind::create_table},
                 [&](const SqlAction& each) { return each.table == relation; });
}

schema::TablePtr table_before(const SqlAction& action) { return action.op->before().find_table(action.table); }

const schema::Column* column_before(const SqlAction& action) {
  const schema::TablePtr table = table_before(action);
  if (!table) return nullptr;
  const std::string name = schema::fold(action.action->part);
  const auto found = std::find_if(table->columns.begin(), table->columns.end(), [&](const schema::Column& column) {
    return schema::fold(column.name) == name && !(column.engines & action.engines).empty();
  });
  return found == table->columns.end() ? nullptr : &*found;
}

bool is_new_column(const Migration& migration, const SqlAction& action) {
  const std::string& column = action.action->part;
  return action.op->made->has_column(action.table, column) ||
         has_sql(migration, {ActionKind::add_column},
                 [&](const SqlAction& each) { return each.table == action.table && each.action->part == column; });
}

bool drops_foreign_key(const SqlAction& action) {
  if (action.kind() == ActionKind::drop_foreign_key) return true;
  const schema::TablePtr table = table_before(action);
  return action.kind() == ActionKind::drop_constraint && table &&
         std::any_of(table->foreign_keys.begin(), table->foreign_keys.end(),
                     [&](const schema::ForeignKey& key) { return key.name == action.action->part; });
}

bool is_updated(const Migration& migration, const std::string& table, const std::string& column) {
  const bool in_mig = has_operation<ir::UpdateRows>(migration, [&](const ir::UpdateRows& op) {
    return op.table == table && std::any_of(op.assignments.begin(), op.assignments.end(),
                                            [&](const ir::Assignment& each) { return each.column == column; });
  });
  const bool in_sql = has_sql(migration, {ActionKind::update}, [&](const SqlAction& each) {
    return each.table == table && has(each.action->columns, column);
  });
  return in_mig || in_sql;
}

bool requires_something_of(const Migration& migration, const std::string& table,
                           const std::vector<std::string>& columns) {
  return has_operation<ir::Require>(migration, [&](const ir::Require& op) {
    const std::vector<std::string> read = schema::columns_of(op.condition, table);
    return !op.verify && !columns.empty() &&
           std::all_of(columns.begin(), columns.end(), [&](const std::string& column) { return has(read, column); });
  });
}

std::vector<std::string> texts_of(const std::vector<schema::IndexKey>& keys) {
  std::vector<std::string> texts;
  for (const schema::IndexKey& key : keys) {
    texts.push_back(schema::plain_column(key).value_or(schema::to_string(key.expr)));
  }
  return texts;
}

bool is_true(const ExprPtr& expr) {
  const auto* literal = expr ? std::get_if<schema::Literal>(&expr->node) : nullptr;
  return literal && literal->kind == schema::Literal::Kind::boolean && literal->text == "true";
}

std::optional<std::string> column_that_is_not_null(const ExprPtr& expr) {
  const auto* null = expr ? std::get_if<schema::IsNull>(&expr->node) : nullptr;
  const auto* column = null && null->negated ? std::get_if<schema::ColumnRef>(&null->operand->node) : nullptr;
  return column ? std::optional(column->column) : std::nullopt;
}

bool may_be_null(const schema::TablePtr& table, const std::string& column) {
  const schema::Column* const there = table ? table->find_column(column) : nullptr;
  return there && there->nullable && !schema::check_refuses_nulls(*table, column);
}

namespace {

// The columns that a condition says the values of: `a = 1 and b in (2, 3)`.
void add_named_columns(const ExprPtr& expr, std::set<std::string>& columns) {
  const auto add = [&](const ExprPtr& side) {
    if (const auto* column = std::get_if<schema::ColumnRef>(&side->node)) columns.insert(column->column);
  };
  if (const auto* both = std::get_if<schema::Binary>(&expr->node)) {
    if (both->op == schema::BinaryOperator::and_) {
      add_named_columns(both->left, columns);
      add_named_columns(both->right, columns);
    } else if (both->op == schema::BinaryOperator::equal) {
      if (schema::is_constant(both->right)) add(both->left);
      if (schema::is_constant(both->left)) add(both->right);
    }
  } else if (const auto* list = std::get_if<schema::InList>(&expr->node)) {
    if (!list->negated && std::all_of(list->values.begin(), list->values.end(), schema::is_constant)) {
      add(list->operand);
    }
  }
}

}  // namespace

bool names_rows_by_key(const schema::Table& table, const ExprPtr& where) {
  std::set<std::string> named;
  if (where) add_named_columns(where, named);
  const auto all_named = [&](const std::vector<std::string>& columns) {
    return !columns.empty() && std::all_of(columns.begin(), columns.end(),
                                           [&](const std::string& column) { return named.contains(column); });
  };
  return (table.primary_key && all_named(table.primary_key->columns)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), [&](const schema::Unique& unique) {
           return unique.is_constraint() && all_named(texts_of(unique.keys));
         });
}

}  // namespace mig::lint
