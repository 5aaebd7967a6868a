#include "compiler/schema/expression.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/base/overloaded.h"
#include "compiler/schema/query.h"

namespace mig::schema {
namespace {

using base::Overloaded;

std::string join(const std::vector<ExprPtr>& exprs) {
  std::string result;
  for (const ExprPtr& expr : exprs) result += (result.empty() ? "" : ", ") + to_string(expr);
  return result;
}

// An operand in parentheses unless it is atomic: more of them than needed, but the text is unambiguous.
std::string operand(const ExprPtr& expr) {
  const bool atomic = std::holds_alternative<Literal>(expr->node) || std::holds_alternative<ColumnRef>(expr->node) ||
                      std::holds_alternative<Call>(expr->node) || std::holds_alternative<Cast>(expr->node) ||
                      std::holds_alternative<NativeExpr>(expr->node) || std::holds_alternative<Subquery>(expr->node) ||
                      std::holds_alternative<Exists>(expr->node);
  return atomic ? to_string(expr) : "(" + to_string(expr) + ")";
}

// Columns of the tables that a query in the expression reads are its own.
void collect_columns(const ExprPtr& expr, std::set<std::string> own, std::vector<std::string>& columns) {
  if (const auto* ref = std::get_if<ColumnRef>(&expr->node)) {
    if (own.contains(ref->relation)) return;
    if (std::find(columns.begin(), columns.end(), ref->column) == columns.end()) columns.push_back(ref->column);
  }
  if (const auto* in = std::get_if<InSelect>(&expr->node)) collect_columns(in->operand, own, columns);
  if (const SelectPtr select = select_of(*expr)) {
    for (const Source& source : sources_of(*select)) own.insert(source.called());
    for (const ExprPtr& part : expressions_of(*select)) collect_columns(part, own, columns);
    return;
  }
  for (const ExprPtr& child : children(*expr)) collect_columns(child, own, columns);
}

ExprPtr rename_column(const ExprPtr& expr, const std::set<std::string>& own, const std::string& from,
                      const std::string& to) {
  if (const auto* ref = std::get_if<ColumnRef>(&expr->node)) {
    const bool hit = ref->column == from && !own.contains(ref->relation);
    return hit ? make_expr(ColumnRef{to, ref->relation}, expr->type) : expr;
  }
  const auto outside = [&](const ExprPtr& part) { return rename_column(part, own, from, to); };
  const SelectPtr select = select_of(*expr);
  if (!select) return map_children(expr, outside);
  std::set<std::string> inner = own;
  for (const Source& source : sources_of(*select)) inner.insert(source.called());
  const auto inside = [&](const ExprPtr& part) { return rename_column(part, inner, from, to); };
  return with_select(expr, map_expressions(select, inside), outside);
}

}  // namespace

const std::vector<FunctionInfo>& all_functions() {
  static const std::vector<FunctionInfo> functions = {
#define MIG_FUNCTION(id, fewest, most, deterministic, aggregate, takes, result) \
  {Function::id, #id, fewest, most, deterministic, aggregate, takes, TypeClass::result},
#include "compiler/schema/functions.def"
  };
  return functions;
}

const FunctionInfo& info(Function function) { return all_functions()[static_cast<size_t>(function)]; }

std::string_view symbol(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::or_:
      return "or";
    case BinaryOperator::and_:
      return "and";
    case BinaryOperator::equal:
      return "=";
    case BinaryOperator::not_equal:
      return "<>";
    case BinaryOperator::less:
      return "<";
    case BinaryOperator::less_equal:
      return "<=";
    case BinaryOperator::greater:
      return ">";
    case BinaryOperator::greater_equal:
      return ">=";
    case BinaryOperator::add:
      return "+";
    case BinaryOperator::subtract:
      return "-";
    case BinaryOperator::concat:
      return "||";
    case BinaryOperator::multiply:
      return "*";
    case BinaryOperator::divide:
      return "/";
    case BinaryOperator::modulo:
      return "%";
  }
  return "";
}

ExprPtr make_expr(decltype(Expr::node) node, TypeClass type) {
  return std::make_shared<const Expr>(Expr{std::move(node), type});
}

std::vector<ExprPtr> children(const Expr& expr) {
  return std::visit(Overloaded{
                        [](const Literal&) { return std::vector<ExprPtr>{}; },
                        [](const ColumnRef&) { return std::vector<ExprPtr>{}; },
                        [](const NativeExpr&) { return std::vector<ExprPtr>{}; },
                        [](const Call& e) { return e.arguments; },
                        [](const Unary& e) { return std::vector<ExprPtr>{e.operand}; },
                        [](const Binary& e) {
                          return std::vector<ExprPtr>{e.left, e.right};
                        },
                        [](const IsNull& e) { return std::vector<ExprPtr>{e.operand}; },
                        [](const InList& e) {
                          std::vector<ExprPtr> result{e.operand};
                          result.insert(result.end(), e.values.begin(), e.values.end());
                          return result;
                        },
                        [](const Between& e) {
                          return std::vector<ExprPtr>{e.operand, e.low, e.high};
                        },
                        [](const Like& e) {
                          return std::vector<ExprPtr>{e.operand, e.pattern};
                        },
                        [](const Case& e) {
                          std::vector<ExprPtr> result;
                          for (const CaseBranch& branch : e.branches) {
                            result.push_back(branch.when);
                            result.push_back(branch.then);
                          }
                          if (e.otherwise) result.push_back(e.otherwise);
                          return result;
                        },
                        [](const Cast& e) { return std::vector<ExprPtr>{e.operand}; },
                        [](const Subquery& e) { return expressions_of(*e.select); },
                        [](const Exists& e) { return expressions_of(*e.select); },
                        [](const InSelect& e) {
                          std::vector<ExprPtr> result{e.operand};
                          const std::vector<ExprPtr> parts = expressions_of(*e.select);
                          result.insert(result.end(), parts.begin(), parts.end());
                          return result;
                        },
                    },
                    expr.node);
}

SelectPtr select_of(const Expr& expr) {
  if (const auto* subquery = std::get_if<Subquery>(&expr.node)) return subquery->select;
  if (const auto* exists = std::get_if<Exists>(&expr.node)) return exists->select;
  if (const auto* in = std::get_if<InSelect>(&expr.node)) return in->select;
  return nullptr;
}

std::vector<std::string> columns_of(const ExprPtr& expr) {
  std::vector<std::string> columns;
  if (expr) collect_columns(expr, {}, columns);
  return columns;
}

bool is_deterministic(const ExprPtr& expr) {
  if (!expr) return true;
  if (const auto* call = std::get_if<Call>(&expr->node)) {
    if (!info(call->function).deterministic) return false;
  }
  const std::vector<ExprPtr> parts = children(*expr);
  return std::all_of(parts.begin(), parts.end(), is_deterministic);
}

bool is_constant(const ExprPtr& expr) {
  if (std::holds_alternative<Literal>(expr->node)) return true;
  const auto* unary = std::get_if<Unary>(&expr->node);
  return unary && unary->op == UnaryOperator::minus && std::holds_alternative<Literal>(unary->operand->node);
}

bool contains_native(const ExprPtr& expr) {
  if (!expr) return false;
  if (std::holds_alternative<NativeExpr>(expr->node)) return true;
  const std::vector<ExprPtr> parts = children(*expr);
  return std::any_of(parts.begin(), parts.end(), contains_native);
}

ExprPtr map_children(const ExprPtr& expr, const std::function<ExprPtr(const ExprPtr&)>& change) {
  bool changed = false;
  const auto set = [&](ExprPtr& part) {
    if (!part) return;
    ExprPtr after = change(part);
    changed = changed || after != part;
    part = std::move(after);
  };
  const auto set_select = [&](SelectPtr& select) {
    SelectPtr after = map_expressions(select, change);
    changed = changed || after != select;
    select = std::move(after);
  };
  Expr copy = *expr;
  std::visit(Overloaded{
                 [](Literal&) {},
                 [](NativeExpr&) {},
                 [](ColumnRef&) {},
                 [&](Call& e) {
                   for (ExprPtr& argument : e.arguments) set(argument);
                 },
                 [&](Unary& e) { set(e.operand); },
                 [&](Binary& e) {
                   set(e.left);
                   set(e.right);
                 },
                 [&](IsNull& e) { set(e.operand); },
                 [&](InList& e) {
                   set(e.operand);
                   for (ExprPtr& value : e.values) set(value);
                 },
                 [&](Between& e) {
                   set(e.operand);
                   set(e.low);
                   set(e.high);
                 },
                 [&](Like& e) {
                   set(e.operand);
                   set(e.pattern);
                 },
                 [&](Case& e) {
                   for (CaseBranch& branch : e.branches) {
                     set(branch.when);
                     set(branch.then);
                   }
                   set(e.otherwise);
                 },
                 [&](Cast& e) { set(e.operand); },
                 [&](Subquery& e) { set_select(e.select); },
                 [&](Exists& e) { set_select(e.select); },
                 [&](InSelect& e) {
                   set(e.operand);
                   set_select(e.select);
                 },
             },
             copy.node);
  return changed ? std::make_shared<const Expr>(std::move(copy)) : expr;
}

ExprPtr rename_column(const ExprPtr& expr, const std::string& from, const std::string& to) {
  if (!expr) return expr;
  const std::vector<std::string> used = columns_of(expr);
  if (std::find(used.begin(), used.end(), from) == used.end()) return expr;  // share what does not change
  return rename_column(expr, {}, from, to);
}

bool uses_enum_value(const ExprPtr& expr, const std::string& enum_name, const std::string& value) {
  if (!expr) return false;
  const auto* literal = std::get_if<Literal>(&expr->node);
  if (literal && literal->enum_name == enum_name && literal->text == value) return true;
  const std::vector<ExprPtr> parts = children(*expr);
  return std::any_of(parts.begin(), parts.end(),
                     [&](const ExprPtr& part) { return uses_enum_value(part, enum_name, value); });
}

bool uses_enum(const ExprPtr& expr, const std::string& enum_name) {
  if (!expr) return false;
  const auto* literal = std::get_if<Literal>(&expr->node);
  if (literal && literal->enum_name == enum_name) return true;
  if (const auto* cast = std::get_if<Cast>(&expr->node); cast && cast->type.enum_name == enum_name) return true;
  const std::vector<ExprPtr> parts = children(*expr);
  return std::any_of(parts.begin(), parts.end(), [&](const ExprPtr& part) { return uses_enum(part, enum_name); });
}

ExprPtr rename_enum_value(const ExprPtr& expr, const std::string& enum_name, const std::string& from,
                          const std::string& to) {
  if (!expr) return expr;
  if (const auto* literal = std::get_if<Literal>(&expr->node)) {
    const bool hit = literal->enum_name == enum_name && literal->text == from;
    return hit ? make_expr(Literal{literal->kind, to, enum_name}, expr->type) : expr;
  }
  return map_children(expr, [&](const ExprPtr& part) { return rename_enum_value(part, enum_name, from, to); });
}

std::string quote_string(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') result += '\'';
    result += c;
  }
  return result + "'";
}

std::string quote_name(std::string_view name) {
  // A name in a schema (schema::qualified) is both, with a dot between.
  if (const size_t at = name.find(name_separator); at != std::string_view::npos) {
    return quote_name(name.substr(0, at)) + "." + quote_name(name.substr(at + 1));
  }
  const bool plain =
      !name.empty() && !(name[0] >= '0' && name[0] <= '9') && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      });
  if (plain) return std::string(name);
  std::string result = "\"";
  for (const char c : name) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + "\"";
}

std::string to_string(const ExprPtr& expr) {
  if (!expr) return "";
  return std::visit(
      Overloaded{
          [](const Literal& e) -> std::string {
            switch (e.kind) {
              case Literal::Kind::string:
                return quote_string(e.text);
              case Literal::Kind::null:
                return "null";
              default:
                return e.text;
            }
          },
          [](const ColumnRef& e) {
            return (e.relation.empty() ? "" : quote_name(e.relation) + ".") + quote_name(e.column);
          },
          [](const Call& e) {
            return fmt::format("{}({}{}{})", info(e.function).name, e.star ? "*" : "", e.distinct ? "distinct " : "",
                               join(e.arguments));
          },
          [](const Unary& e) { return (e.op == UnaryOperator::minus ? "-" : "not ") + operand(e.operand); },
          [](const Binary& e) { return fmt::format("{} {} {}", operand(e.left), symbol(e.op), operand(e.right)); },
          [](const IsNull& e) { return operand(e.operand) + (e.negated ? " is not null" : " is null"); },
          [](const InList& e) {
            return fmt::format("{}{} in ({})", operand(e.operand), e.negated ? " not" : "", join(e.values));
          },
          [](const Between& e) {
            return fmt::format("{}{} between {} and {}", operand(e.operand), e.negated ? " not" : "", operand(e.low),
                               operand(e.high));
          },
          [](const Like& e) {
            return fmt::format("{}{} like {}", operand(e.operand), e.negated ? " not" : "", operand(e.pattern));
          },
          [](const Case& e) {
            std::string result = "case";
            for (const CaseBranch& branch : e.branches) {
              result += fmt::format(" when {} then {}", to_string(branch.when), to_string(branch.then));
            }
            if (e.otherwise) result += " else " + to_string(e.otherwise);
            return result + " end";
          },
          [](const Cast& e) { return fmt::format("cast({} as {})", to_string(e.operand), to_string(e.type)); },
          [](const NativeExpr& e) {
            std::string texts;
            for (const auto& [dialect, text] : e.texts) {
              // Said by the text of the dialect that covers it.
              const auto covering = e.texts.find(base::covered_by(dialect));
              const bool covered = base::covered_by(dialect) != dialect && covering != e.texts.end();
              if (covered && covering->second == text) continue;
              texts += fmt::format("{}{} {}", texts.empty() ? "" : ", ", base::name_of(dialect), quote_string(text));
            }
            return fmt::format("native({})", texts);
          },
          [](const Subquery& e) { return "(" + to_string(*e.select) + ")"; },
          [](const Exists& e) { return "exists (" + to_string(*e.select) + ")"; },
          [](const InSelect& e) {
            return fmt::format("{}{} in ({})", operand(e.operand), e.negated ? " not" : "", to_string(*e.select));
          },
      },
      expr->node);
}

}  // namespace mig::schema
