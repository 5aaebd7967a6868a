#include "compiler/schema/expression.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"

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
                      std::holds_alternative<NativeExpr>(expr->node);
  return atomic ? to_string(expr) : "(" + to_string(expr) + ")";
}

void collect_columns(const ExprPtr& expr, std::vector<std::string>& columns) {
  if (!expr) return;
  if (const auto* ref = std::get_if<ColumnRef>(&expr->node)) {
    if (std::find(columns.begin(), columns.end(), ref->column) == columns.end()) columns.push_back(ref->column);
  }
  for (const ExprPtr& child : children(*expr)) collect_columns(child, columns);
}

}  // namespace

const std::vector<FunctionInfo>& all_functions() {
  static const std::vector<FunctionInfo> functions = {
#define MIG_FUNCTION(id, fewest, most, deterministic, result) \
  {Function::id, #id, fewest, most, deterministic, TypeClass::result},
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
                    },
                    expr.node);
}

std::vector<std::string> columns_of(const ExprPtr& expr) {
  std::vector<std::string> columns;
  collect_columns(expr, columns);
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

ExprPtr rename_column(const ExprPtr& expr, const std::string& from, const std::string& to) {
  if (!expr) return expr;
  const std::vector<std::string> used = columns_of(expr);
  if (std::find(used.begin(), used.end(), from) == used.end()) return expr;  // share what does not change
  const auto renamed = [&](const ExprPtr& part) { return rename_column(part, from, to); };
  Expr copy = *expr;
  std::visit(Overloaded{
                 [](Literal&) {},
                 [](NativeExpr&) {},
                 [&](ColumnRef& e) { e.column = to; },
                 [&](Call& e) {
                   for (ExprPtr& argument : e.arguments) argument = renamed(argument);
                 },
                 [&](Unary& e) { e.operand = renamed(e.operand); },
                 [&](Binary& e) {
                   e.left = renamed(e.left);
                   e.right = renamed(e.right);
                 },
                 [&](IsNull& e) { e.operand = renamed(e.operand); },
                 [&](InList& e) {
                   e.operand = renamed(e.operand);
                   for (ExprPtr& value : e.values) value = renamed(value);
                 },
                 [&](Between& e) {
                   e.operand = renamed(e.operand);
                   e.low = renamed(e.low);
                   e.high = renamed(e.high);
                 },
                 [&](Like& e) {
                   e.operand = renamed(e.operand);
                   e.pattern = renamed(e.pattern);
                 },
                 [&](Case& e) {
                   for (CaseBranch& branch : e.branches) {
                     branch.when = renamed(branch.when);
                     branch.then = renamed(branch.then);
                   }
                   e.otherwise = renamed(e.otherwise);
                 },
                 [&](Cast& e) { e.operand = renamed(e.operand); },
             },
             copy.node);
  return std::make_shared<const Expr>(std::move(copy));
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
          [](const ColumnRef& e) { return quote_name(e.column); },
          [](const Call& e) { return fmt::format("{}({})", info(e.function).name, join(e.arguments)); },
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
              texts += fmt::format("{}{} {}", texts.empty() ? "" : ", ", base::name_of(dialect), quote_string(text));
            }
            return fmt::format("native({})", texts);
          },
      },
      expr->node);
}

}  // namespace mig::schema
