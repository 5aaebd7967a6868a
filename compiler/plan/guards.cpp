#include "compiler/plan/guards.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/ir/additions.h"
#include "compiler/schema/conversion.h"

namespace mig::plan {
namespace {

using schema::BinaryOperator;
using schema::ExprPtr;
using schema::make_expr;
using schema::quote_name;
using schema::Type;
using schema::TypeClass;
using schema::TypeKind;

// ---- conditions ----------------------------------------------------------------------------------------------------

ExprPtr binary(BinaryOperator op, ExprPtr left, ExprPtr right) {
  return make_expr(schema::Binary{op, std::move(left), std::move(right)}, TypeClass::boolean);
}

// Null is neutral.
ExprPtr all_of(ExprPtr left, ExprPtr right) {
  return left && right ? binary(BinaryOperator::and_, std::move(left), std::move(right)) : left ? left : right;
}

ExprPtr not_(ExprPtr expr) {
  return make_expr(schema::Unary{schema::UnaryOperator::not_, std::move(expr)}, TypeClass::boolean);
}

ExprPtr is_null(ExprPtr expr, bool negated) {
  return make_expr(schema::IsNull{std::move(expr), negated}, TypeClass::boolean);
}

ExprPtr integer(std::string digits) {
  return make_expr(schema::Literal{schema::Literal::Kind::integer, std::move(digits)}, TypeClass::integer);
}

ExprPtr reference(const std::string& column, const std::string& called, TypeClass type = TypeClass::unknown) {
  return make_expr(schema::ColumnRef{column, called}, type);
}

schema::Source source(const std::string& table) {
  const std::string called = schema::local_name(table);
  return {table, called == table ? "" : called};
}

schema::Select rows(schema::Source from, ExprPtr where) {
  schema::Select select;
  select.items.push_back({integer("1"), ""});
  select.from = std::move(from);
  select.where = std::move(where);
  return select;
}

ExprPtr there_is_none(schema::Select select) {
  return not_(make_expr(schema::Exists{std::make_shared<const schema::Select>(std::move(select))}, TypeClass::boolean));
}

ExprPtr no_rows(const std::string& table, ExprPtr where) {
  return there_is_none(rows(source(table), std::move(where)));
}

// An expression of a table, in a query of it: its columns say whose they are.
ExprPtr in_query(const ExprPtr& expr, const std::string& called) {
  if (!expr) return nullptr;
  if (const auto* ref = std::get_if<schema::ColumnRef>(&expr->node)) {
    return reference(ref->column, called, expr->type);
  }
  return schema::map_children(expr, [&](const ExprPtr& child) { return in_query(child, called); });
}

// Rows with a null among the keys are no duplicates.
ExprPtr no_duplicates(const std::string& table, const std::vector<ExprPtr>& keys, const ExprPtr& where) {
  const schema::Source from = source(table);
  ExprPtr condition;
  std::vector<ExprPtr> groups;
  for (const ExprPtr& key : keys) {
    groups.push_back(in_query(key, from.called()));
    condition = all_of(std::move(condition), is_null(groups.back(), true));
  }
  schema::Select select = rows(from, all_of(std::move(condition), in_query(where, from.called())));
  select.group_by = std::move(groups);
  select.having = binary(BinaryOperator::greater,
                         make_expr(schema::Call{schema::Function::count, {}, true}, TypeClass::integer), integer("1"));
  return there_is_none(std::move(select));
}

}  // namespace

// Rows with a null among the columns have no parent to be without.
ExprPtr no_orphans(const std::string& table, const schema::ForeignKey& key) {
  const schema::Source child{table, "child"};
  const schema::Source parent{key.referenced_table, "parent"};
  ExprPtr condition;
  ExprPtr same;
  for (size_t i = 0; i < key.columns.size(); ++i) {
    const ExprPtr column = reference(key.columns[i], child.alias);
    condition = all_of(std::move(condition), is_null(column, true));
    same = all_of(std::move(same),
                  binary(BinaryOperator::equal, reference(key.referenced_columns[i], parent.alias), column));
  }
  return there_is_none(rows(child, all_of(std::move(condition), there_is_none(rows(parent, std::move(same))))));
}

namespace {

// ---- what operations need ----------------------------------------------------------------------------------------

struct Guard {
  std::string wrong;  ///< what is said of rows that are in the way
  ExprPtr condition;
};

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + quote_name(name);
  return list;
}

// Whether a value stands outside of what an integer type or a decimal takes; null where the type takes all that there
// can be. A value that would be rounded before is none of those.
ExprPtr does_not_fit(const ExprPtr& value, const Type& from, const Type& to, const schema::Schema& schema) {
  const auto is_text = [](const Type& type) {
    return type.kind == TypeKind::varchar || type.kind == TypeKind::text || type.kind == TypeKind::fixed_char;
  };
  // A text that is cut keeps nothing of what was cut, so even blanks at its end are in the way.
  if (is_text(from) && (to.kind == TypeKind::varchar || to.kind == TypeKind::fixed_char)) {
    const bool fits = from.length > 0 && from.length <= to.length;
    if (fits) return nullptr;
    return binary(BinaryOperator::greater,
                  make_expr(schema::Call{schema::Function::length, {value}}, TypeClass::integer),
                  integer(std::to_string(to.length)));
  }
  if (schema::conversion(from, to, schema) != schema::Conversion::checked) return nullptr;
  const auto outside = [&](const char* lowest, const char* greatest) {
    return make_expr(schema::Between{value, true, integer(lowest), integer(greatest)}, TypeClass::boolean);
  };
  switch (to.kind) {
    case TypeKind::smallint:
      return outside("-32768", "32767");
    case TypeKind::integer:
      return outside("-2147483648", "2147483647");
    case TypeKind::bigint:
      return outside("-9223372036854775808", "9223372036854775807");
    case TypeKind::decimal: {
      const std::string limit = "1" + std::string(to.length - to.scale, '0');
      return binary(BinaryOperator::or_, binary(BinaryOperator::less_equal, value, integer("-" + limit)),
                    binary(BinaryOperator::greater_equal, value, integer(limit)));
    }
    default:
      return nullptr;
  }
}

class GuardFinder {
 public:
  GuardFinder(const ir::AppliedOperation& applied, base::Dialect dialect) : applied_(applied), dialect_(dialect) {}

  std::vector<Guard> find() {
    std::visit(base::Overloaded{
                   [&](const ir::SetNotNull& op) {
                     if (op.fill) return;
                     add(place(op.table, op.column) + " has nulls",
                         no_rows(op.table, is_null(of(op.table, op.column), false)));
                   },
                   [&](const ir::AddPrimaryKey& op) {
                     std::vector<ExprPtr> keys;
                     for (const std::string& each : op.key.columns) keys.push_back(reference(each, ""));
                     add(fmt::format("{} has duplicates in {}", quote_name(op.table), listed(op.key.columns)),
                         no_duplicates(op.table, keys, nullptr));
                   },
                   [&](const ir::AddUnique& op) { unique(op); },
                   [&](const ir::AddCheck& op) {
                     if (schema::contains_native(op.check.expr)) return;  // what it reads is not known
                     const std::string called = source(op.table).called();
                     add(fmt::format("{} has rows that break {}", quote_name(op.table), quote_name(op.check.name)),
                         no_rows(op.table, not_(in_query(op.check.expr, called))));
                   },
                   [&](const ir::AddForeignKey& op) {
                     add(fmt::format("{} has rows whose {} is not in {}", quote_name(op.table), listed(op.key.columns),
                                     quote_name(op.key.referenced_table)),
                         no_orphans(op.table, op.key));
                   },
                   [&](const ir::ChangeColumnType& op) { narrower(op); },
                   [&](const ir::DropEnumValue& op) { value_in_use(op); },
                   // No row is in the way of the others: they change nothing of what is written in rows, say
                   // themselves what becomes of it, or are an author's own.
                   [](const auto&) {},
               },
               applied_.operation.node);
    return std::move(found_);
  }

 private:
  void add(std::string wrong, ExprPtr condition) { found_.push_back({std::move(wrong), std::move(condition)}); }

  schema::Table table(const std::string& name) const {
    return schema::view_for(*applied_.before.find_table(name), dialect_);
  }

  schema::Column column(const std::string& table_name, const std::string& name) const {
    return *table(table_name).find_column(name);
  }

  ExprPtr of(const std::string& table_name, const std::string& name) const {
    return reference(name, source(table_name).called(), schema::class_of(column(table_name, name).type));
  }

  static std::string place(const std::string& table, const std::string& column) {
    return quote_name(table) + "." + quote_name(column);
  }

  void unique(const ir::AddUnique& op) {
    std::vector<ExprPtr> keys;
    std::vector<std::string> said;
    for (const schema::IndexKey& key : op.unique.keys) {
      if (schema::contains_native(key.expr)) return;  // what it reads is not known
      keys.push_back(key.expr);
      said.push_back(schema::to_string(key.expr));
    }
    if (op.unique.where && schema::contains_native(op.unique.where)) return;
    add(fmt::format("{} has duplicates in {}", quote_name(op.table), fmt::join(said, ", ")),
        no_duplicates(op.table, keys, op.unique.where));
  }

  // What a `using` makes of a value is its author's to look after.
  void narrower(const ir::ChangeColumnType& op) {
    const schema::Column was = column(op.table, op.column);
    if (op.value || was.generated || was.type.array_depth > 0) return;
    ExprPtr outside = does_not_fit(of(op.table, op.column), was.type, op.type, applied_.before);
    if (!outside) return;
    add(fmt::format("{} has values that do not fit into {}", place(op.table, op.column), schema::to_string(op.type)),
        no_rows(op.table, std::move(outside)));
  }

  void value_in_use(const ir::DropEnumValue& op) {
    if (op.replacement) return;
    const ExprPtr value = make_expr(schema::Literal{schema::Literal::Kind::string, op.value, op.name}, TypeClass::text);
    for (const std::string& user : applied_.before.tables_using_enum(op.name)) {
      for (const schema::Column& each : table(user).columns) {
        const bool plain = each.type.kind == TypeKind::enumeration && each.type.array_depth == 0;
        if (!plain || each.type.enum_name != op.name || !each.engines.contains(dialect_)) continue;
        add(fmt::format("{} has rows with {}", place(user, each.name), schema::quote_string(op.value)),
            no_rows(user, binary(BinaryOperator::equal, of(user, each.name), value)));
      }
    }
  }

  const ir::AppliedOperation& applied_;
  base::Dialect dialect_;
  std::vector<Guard> found_;
};

// ---- where they stand ----------------------------------------------------------------------------------------------

// Whether a condition reads a column that the operations before have made: it has no rows, or none that anybody wrote.
bool reads_made_column(const ir::Additions& made, const ExprPtr& condition) {
  return std::any_of(made.columns().begin(), made.columns().end(), [&](const auto& column) {
    const std::vector<std::string> read = schema::columns_of(condition, column.first);
    return std::find(read.begin(), read.end(), column.second) != read.end();
  });
}

// The table whose rows a guard is about: the first that its query reads.
std::string guarded_table(const ExprPtr& condition) {
  const auto& exists = std::get<schema::Unary>(condition->node).operand;
  return schema::select_of(*exists)->from->relation;
}

// Whether a guard says the same before the operation as after it. What is not known to leave rows and names alone does
// not; nor does a guard go before what an author requires, who knows better what to say.
bool leaves_alone(const ir::OperationNode& node, const std::vector<std::string>& read) {
  const auto reads = [&](const std::string& name) { return std::find(read.begin(), read.end(), name) != read.end(); };
  return std::visit(base::Overloaded{
                        // Other names, and none that the guard says.
                        [&](const ir::CreateTable& op) { return !reads(op.table->name); },
                        [&](const ir::DropTable& op) { return !reads(op.table); },
                        [&](const ir::RenameTable& op) { return !reads(op.from) && !reads(op.to); },
                        [&](const ir::RenameColumn& op) { return !reads(op.table); },
                        // Values of other tables.
                        [&](const ir::ChangeColumnType& op) { return !reads(op.table); },
                        [&](const ir::SetNotNull& op) { return !op.fill || !reads(op.table); },
                        [&](const ir::SetIdentity& op) { return !reads(op.table); },
                        [&](const ir::DropIdentity& op) { return !reads(op.table); },
                        [&](const ir::SetGenerated& op) { return !reads(op.table); },
                        [&](const ir::DropGenerated& op) { return !reads(op.table); },
                        // A guard reads no column that the plan has made, and none that it has dropped.
                        [](const ir::AddColumn&) { return true; },
                        [](const ir::DropColumn&) { return true; },
                        // What is no matter to the rows that are there.
                        [](const ir::SetTableComment&) { return true; },
                        [](const ir::SetTableOptions&) { return true; },
                        [](const ir::SetColumnComment&) { return true; },
                        [](const ir::SetDefault&) { return true; },
                        [](const ir::DropDefault&) { return true; },
                        [](const ir::DropNotNull&) { return true; },
                        [](const ir::AddPrimaryKey&) { return true; },
                        [](const ir::DropPrimaryKey&) { return true; },
                        [](const ir::AddUnique&) { return true; },
                        [](const ir::DropUnique&) { return true; },
                        [](const ir::AddCheck&) { return true; },
                        [](const ir::DropCheck&) { return true; },
                        [](const ir::AddForeignKey&) { return true; },
                        [](const ir::DropForeignKey&) { return true; },
                        [](const ir::AddIndex&) { return true; },
                        [](const ir::DropIndex&) { return true; },
                        [](const ir::RenameConstraint&) { return true; },
                        [](const ir::CreateEnum&) { return true; },
                        [](const ir::DropEnum&) { return true; },
                        [](const ir::CreateView&) { return true; },
                        [](const ir::ReplaceView&) { return true; },
                        [](const ir::DropView&) { return true; },
                        [](const ir::CreateTrigger&) { return true; },
                        [](const ir::DropTrigger&) { return true; },
                        [](const auto&) { return false; },
                    },
                    node);
}

}  // namespace

Guarded with_guards(const std::vector<const ir::AppliedOperation*>& operations, const std::vector<size_t>& numbers,
                    const Planner& planner, base::Dialect dialect) {
  Guarded result;
  std::vector<std::list<std::pair<ir::AppliedOperation, size_t>>> before(operations.size());
  ir::Additions made;
  for (size_t i = 0; i < operations.size(); ++i) {
    const ir::AppliedOperation& applied = *operations[i];
    const ir::Operation& operation = applied.operation;
    std::vector<Guard> guards;
    if (planner.needs_guard(operation)) guards = GuardFinder(applied, dialect).find();
    for (const Guard& guard : guards) {
      if (made.has_table(guarded_table(guard.condition)) || reads_made_column(made, guard.condition)) continue;
      const std::vector<std::string> read = schema::relations_of(guard.condition);
      size_t place = i;
      while (place > 0 && leaves_alone(operations[place - 1]->operation.node, read)) --place;
      const std::string message = fmt::format("{}: {} can not be done", guard.wrong, ir::summary(operation.node));
      const schema::Schema& schema = operations[place]->before;
      before[place].push_back(
          {{{ir::Require{guard.condition, message}, operation.engines, operation.where}, schema, schema}, numbers[i]});
    }
    made.follow(operation.node);
  }
  for (size_t i = 0; i < operations.size(); ++i) {
    for (auto& [guard, number] : before[i]) {
      result.operations.push_back(&result.made.emplace_back(std::move(guard)));
      result.numbers.push_back(number);
    }
    result.operations.push_back(operations[i]);
    result.numbers.push_back(numbers[i]);
  }
  return result;
}

}  // namespace mig::plan
