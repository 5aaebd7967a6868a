#include "compiler/dialect/sql_dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

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
#define MIG_DIALECT(id, ...) \
  case base::Dialect::id:    \
    return id##_dialect();
#include "compiler/base/dialects.def"
  }
  return postgresql_dialect();
}

std::string SqlDialect::quoted(std::string_view name) const { return in_quotes(name, '"'); }

std::string SqlDialect::name(std::string_view name) const {
  const std::string schema = schema::schema_of(name);
  return (schema.empty() ? "" : quoted(schema) + ".") + quoted(schema::local_name(name));
}

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
      std::holds_alternative<schema::Call>(expr->node) || std::holds_alternative<schema::Cast>(expr->node) ||
      std::holds_alternative<schema::Subquery>(expr->node) || std::holds_alternative<schema::Exists>(expr->node);
  return atomic ? expression(expr) : "(" + expression(expr) + ")";
}

std::string SqlDialect::binary(const schema::Binary& binary) const {
  return fmt::format("{} {} {}", operand(binary.left), schema::symbol(binary.op), operand(binary.right));
}

std::string SqlDialect::like(const schema::Like& like) const {
  return fmt::format("{}{} like {}", operand(like.operand), like.negated ? " not" : "", operand(like.pattern));
}

std::string SqlDialect::boolean_as_text(const ExprPtr& expr) const {
  return fmt::format("(case when {0} then 'true' when not {0} then 'false' end)", operand(expr));
}

std::string SqlDialect::rounded_double(const ExprPtr& expr) const {
  return fmt::format("(case when {0} < 0 then ceil({0} - 0.5) else floor({0} + 0.5) end)", operand(expr));
}

bool SqlDialect::is_whole(const std::vector<ExprPtr>& arguments) {
  return arguments[0]->type == schema::TypeClass::integer;
}

std::optional<int64_t> SqlDialect::whole_number(const ExprPtr& expr) {
  const auto* unary = std::get_if<schema::Unary>(&expr->node);
  const bool negative = unary && unary->op == schema::UnaryOperator::minus;
  const auto* literal = std::get_if<schema::Literal>(negative ? &unary->operand->node : &expr->node);
  if (!literal || literal->kind != schema::Literal::Kind::integer) return std::nullopt;
  int64_t value = 0;
  const char* const end = literal->text.data() + literal->text.size();
  if (std::from_chars(literal->text.data(), end, value).ec != std::errc()) return std::nullopt;
  return negative ? -value : value;
}

std::string SqlDialect::length_from_zero(const ExprPtr& length) const {
  const std::optional<int64_t> known = whole_number(length);
  if (known) return std::to_string(std::max<int64_t>(*known, 0));
  return fmt::format("case when {0} < 0 then 0 else {0} end", operand(length));
}

std::string SqlDialect::substr_from_one(const std::vector<ExprPtr>& arguments) const {
  const std::optional<int64_t> start = whole_number(arguments[1]);
  const std::string text = expression(arguments[0]);
  const std::string from = operand(arguments[1]);
  const std::string begin =
      start ? std::to_string(std::max<int64_t>(*start, 1)) : fmt::format("case when {0} < 1 then 1 else {0} end", from);
  if (arguments.size() == 2) return fmt::format("substr({}, {})", text, begin);
  if (start && *start >= 1) return fmt::format("substr({}, {}, {})", text, begin, length_from_zero(arguments[2]));
  // What lies before the first place is taken off the length.
  const std::string length = operand(arguments[2]);
  if (start) {
    const std::string rest = fmt::format("{} - {}", length, 1 - *start);
    return fmt::format("substr({0}, 1, case when {1} < 0 then 0 else {1} end)", text, rest);
  }
  return fmt::format(
      "substr({0}, {1}, case when {2} < 1 and {2} + {3} < 1 then 0 when {2} < 1 then {2} + {3} - 1 when {3} < 0 then 0 "
      "else {3} end)",
      text, begin, from, length);
}

std::string SqlDialect::expression(const ExprPtr& expr) const {
  return std::visit(
      base::Overloaded{
          [&](const schema::Literal& e) { return literal(e, expr->type); },
          [&](const schema::ColumnRef& e) {
            return (e.relation.empty() ? "" : name(e.relation) + ".") + name(e.column);
          },
          [&](const schema::Call& e) {
            return schema::info(e.function).aggregate ? aggregate(e, expr->type) : call(e.function, e.arguments);
          },
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
          [&](const schema::Like& e) { return like(e); },
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
          [&](const schema::Subquery& e) { return "(" + select(*e.select, " ") + ")"; },
          [&](const schema::Exists& e) { return "exists (" + select(*e.select, " ") + ")"; },
          [&](const schema::InSelect& e) {
            return fmt::format("{}{} in ({})", operand(e.operand), e.negated ? " not" : "", select(*e.select, " "));
          },
      },
      expr->node);
}

std::string SqlDialect::literal(const schema::Literal& literal, schema::TypeClass) const {
  switch (literal.kind) {
    case schema::Literal::Kind::string:
      return text(literal.text);
    case schema::Literal::Kind::boolean:
      return boolean(literal.text == "true");
    case schema::Literal::Kind::null:
      return "null";
    case schema::Literal::Kind::integer:
    case schema::Literal::Kind::decimal:
      return literal.text;
  }
  return "";
}

std::string SqlDialect::aggregate(const schema::Call& call, schema::TypeClass) const {
  return fmt::format("{}({}{})", schema::info(call.function).name, call.distinct ? "distinct " : "",
                     call.star ? "*" : expression(call.arguments[0]));
}

std::string SqlDialect::order_key(const schema::OrderKey& key, const std::string& name) const {
  std::string result = name;
  if (key.order == schema::SortOrder::descending) result += " desc";
  if (key.nulls == schema::NullsOrder::first) result += " nulls first";
  if (key.nulls == schema::NullsOrder::last) result += " nulls last";
  return result;
}

std::string SqlDialect::select(const schema::Select& select, std::string_view separator) const {
  std::vector<std::string> clauses;
  const auto list = [&](std::string_view word, const std::vector<std::string>& parts) {
    if (!parts.empty()) clauses.push_back(fmt::format("{} {}", word, fmt::join(parts, ", ")));
  };
  const auto source = [&](const schema::Source& each) {
    if (each.copied) {
      // As many rows as there can be.
      return fmt::format("(select * from {} limit 18446744073709551615) as {}", name(each.relation),
                         name(each.called()));
    }
    return name(each.relation) + (each.alias.empty() ? "" : " as " + name(each.alias));
  };
  std::vector<std::string> items;
  for (const schema::SelectItem& item : select.items) {
    items.push_back(expression(item.expr) + (item.name.empty() ? "" : " as " + name(item.name)));
  }
  list(select.distinct ? "select distinct" : "select", items);
  if (select.from) {
    clauses.push_back("from " + source(*select.from));
  } else if (select.where && !no_table().empty()) {
    clauses.push_back(fmt::format("from {}", no_table()));
  }
  for (const schema::Join& join : select.joins) {
    clauses.push_back(
        fmt::format("{} {} on {}", join.left ? "left join" : "join", source(join.source), expression(join.on)));
  }
  if (select.where) clauses.push_back("where " + expression(select.where));
  std::vector<std::string> groups;
  for (const ExprPtr& expr : select.group_by) groups.push_back(expression(expr));
  list("group by", groups);
  if (select.having) clauses.push_back("having " + expression(select.having));
  std::vector<std::string> keys;
  for (const schema::OrderKey& key : select.order_by) {
    // What is selected is called by its name, which all engines look for first.
    std::string called = expression(key.expr);
    for (const schema::SelectItem& item : select.items) {
      if (!item.name.empty() && schema::to_string(item.expr) == schema::to_string(key.expr)) called = name(item.name);
    }
    keys.push_back(order_key(key, called));
  }
  list("order by", keys);
  if (!select.limit.empty()) clauses.push_back("limit " + select.limit);
  return fmt::format("{}", fmt::join(clauses, separator));
}

std::string SqlDialect::query(const schema::Query& query) const {
  if (query.select) return select(*query.select, "\n");
  const auto found = query.native.find(dialect());
  return found == query.native.end() ? std::string() : found->second;
}

std::vector<std::string> SqlDialect::json_keys(const ExprPtr& path) {
  const std::string& written = std::get<schema::Literal>(path->node).text;
  std::vector<std::string> keys;
  size_t begin = 0;
  for (size_t end = written.find('/'); end != std::string::npos; end = written.find('/', begin)) {
    keys.push_back(written.substr(begin, end - begin));
    begin = end + 1;
  }
  keys.push_back(written.substr(begin));
  return keys;
}

std::string SqlDialect::json_path(const ExprPtr& path) {
  std::string result = "$";
  for (const std::string& key : json_keys(path)) result += ".\"" + key + "\"";
  return result;
}

std::string SqlDialect::value(const ExprPtr& expr, const schema::Type&) const { return expression(expr); }

std::string SqlDialect::default_value(const ExprPtr& expr, const schema::Type& type) const {
  return schema::is_constant(expr) ? value(expr, type) : "(" + value(expr, type) + ")";
}

}  // namespace mig::dialect
