#include "compiler/dialect/sql_dialect.h"

#include <fmt/format.h>

#include "compiler/base/overloaded.h"

namespace mig::dialect {
namespace {

using schema::ExprPtr;

std::string in_quotes(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (c == quote) result += quote;
    result += c;
  }
  return result + quote;
}

}  // namespace

const SqlDialect& sql_dialect(base::Dialect dialect) {
  switch (dialect) {
#define MIG_DIALECT(id, display_name, oldest, assumed) \
  case base::Dialect::id:                              \
    return id##_dialect();
#include "compiler/base/dialects.def"
  }
  return postgresql_dialect();
}

std::string SqlDialect::name(std::string_view name) const { return in_quotes(name, '"'); }

std::string SqlDialect::names(const std::vector<std::string>& names) const {
  std::string result;
  for (const std::string& each : names) result += (result.empty() ? "" : ", ") + name(each);
  return result;
}

std::string SqlDialect::text(std::string_view text) const { return in_quotes(text, '\''); }

std::string SqlDialect::plain_call(std::string_view function, const std::vector<ExprPtr>& arguments) const {
  std::string list;
  for (const ExprPtr& argument : arguments) list += (list.empty() ? "" : ", ") + expression(argument);
  return fmt::format("{}({})", function, list);
}

std::string SqlDialect::operand(const ExprPtr& expr) const {
  const bool atomic =
      std::holds_alternative<schema::Literal>(expr->node) || std::holds_alternative<schema::ColumnRef>(expr->node) ||
      std::holds_alternative<schema::Call>(expr->node) || std::holds_alternative<schema::Cast>(expr->node);
  return atomic ? expression(expr) : "(" + expression(expr) + ")";
}

std::string SqlDialect::binary(const schema::Binary& binary) const {
  return fmt::format("{} {} {}", operand(binary.left), schema::symbol(binary.op), operand(binary.right));
}

std::string SqlDialect::expression(const ExprPtr& expr) const {
  return std::visit(
      base::Overloaded{
          [&](const schema::Literal& e) -> std::string {
            switch (e.kind) {
              case schema::Literal::Kind::string:
                return text(e.text);
              case schema::Literal::Kind::boolean:
                return boolean(e.text == "true");
              case schema::Literal::Kind::null:
                return "null";
              case schema::Literal::Kind::integer:
              case schema::Literal::Kind::decimal:
                return e.text;
            }
            return "";
          },
          [&](const schema::ColumnRef& e) { return name(e.column); },
          [&](const schema::Call& e) { return call(e.function, e.arguments); },
          [&](const schema::Unary& e) {
            return (e.op == schema::UnaryOperator::minus ? "-" : "not ") + operand(e.operand);
          },
          [&](const schema::Binary& e) { return binary(e); },
          [&](const schema::IsNull& e) { return operand(e.operand) + (e.negated ? " is not null" : " is null"); },
          [&](const schema::InList& e) {
            std::string values;
            for (const ExprPtr& value : e.values) values += (values.empty() ? "" : ", ") + expression(value);
            return fmt::format("{}{} in ({})", operand(e.operand), e.negated ? " not" : "", values);
          },
          [&](const schema::Between& e) {
            return fmt::format("{}{} between {} and {}", operand(e.operand), e.negated ? " not" : "", operand(e.low),
                               operand(e.high));
          },
          [&](const schema::Like& e) {
            return fmt::format("{}{} like {}", operand(e.operand), e.negated ? " not" : "", operand(e.pattern));
          },
          [&](const schema::Case& e) {
            std::string result = "case";
            for (const schema::CaseBranch& branch : e.branches) {
              result += fmt::format(" when {} then {}", expression(branch.when), expression(branch.then));
            }
            if (e.otherwise) result += " else " + expression(e.otherwise);
            return result + " end";
          },
          [&](const schema::Cast& e) { return cast(e); },
          [&](const schema::NativeExpr& e) {
            const auto found = e.texts.find(dialect());
            return found == e.texts.end() ? std::string("null") : found->second;
          },
      },
      expr->node);
}

std::string SqlDialect::value(const ExprPtr& expr, const schema::Type&) const { return expression(expr); }

std::string SqlDialect::default_value(const ExprPtr& expr, const schema::Type& type) const {
  return schema::is_constant(expr) ? value(expr, type) : "(" + value(expr, type) + ")";
}

}  // namespace mig::dialect
