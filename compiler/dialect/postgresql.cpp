#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"

namespace mig::dialect {
namespace {

using schema::ExprPtr;
using schema::Function;
using schema::Type;
using schema::TypeClass;
using schema::TypeKind;

class PostgresqlDialect : public SqlDialect {
 public:
  base::Dialect dialect() const override { return base::Dialect::postgresql; }

  const Capabilities& capabilities() const override {
    static const Capabilities capabilities = {
        .max_name_bytes = 63,                                                      // NAMEDATALEN - 1
        .reserved_columns = {"tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"},  // docs: 5.5 System Columns
        .schemas = true,
        .extensions = true,
        .arrays = true,
        .partial_indexes = true,
        .partial_uniques = true,
        .index_include = true,
        .nulls_order = true,
        .operator_classes = true,
        .index_methods = {"btree", "hash", "gist", "spgist", "gin", "brin"},
        .deferrable_foreign_keys = true,
        .deferrable_unique = true,
        .virtual_to_plain = false,        // "not supported for virtual generated columns" (18)
        .drop_generated_since = {13, 0},  // postgresql.org/docs/13/release-13.html
        .view_grants = true,
        .index_include_since = {11, 0},  // postgresql.org/docs/11/release-11.html
        .generated_since = {12, 0},      // postgresql.org/docs/12/release-12.html
        .virtual_generated_since = {18, 0},
        .batches_since = {11, 0},        // `commit` in a block: postgresql.org/docs/11/release-11.html
        .uuid_function_since = {13, 0},  // gen_random_uuid() without an extension
    };
    return capabilities;
  }

  // Texts are UTF-8, and a backslash in them is a backslash.
  std::vector<std::string> session() const override {
    return {"set client_encoding = 'UTF8'", "set standard_conforming_strings = on"};
  }

  // postgresql.org/docs/current/runtime-config-client.html
  std::vector<std::string> limits(const TimeLimits& limits) const override {
    std::vector<std::string> result;
    const auto duration = [](uint64_t ms) {
      return ms % 1000 == 0 ? fmt::format("'{}s'", ms / 1000) : fmt::format("'{}ms'", ms);
    };
    if (limits.lock > 0) result.push_back("set lock_timeout = " + duration(limits.lock));
    if (limits.statement > 0) result.push_back("set statement_timeout = " + duration(limits.statement));
    return result;
  }

  // INT_MAX milliseconds; more is refused (measured on 10; postgresql.org/docs/current/view-pg-settings.html).
  TimeLimits longest_limits() const override { return {2'147'483'647, 2'147'483'647}; }

  const std::vector<LockFact>& locks() const override {
    static const std::vector<LockFact> facts = {
#define MIG_LOCK(form, since, mode, work, others_mode, others_work, in_transaction, source) \
  {StatementForm::form,                                                                     \
   {since, 0},                                                                              \
   {LockMode::mode, Work::work},                                                            \
   {LockMode::others_mode, Work::others_work},                                              \
   Algorithm::unsaid,                                                                       \
   in_transaction,                                                                          \
   source},
#include "compiler/dialect/postgresql_locks.def"
    };
    return facts;
  }

  std::string type(const Type& type, const schema::Schema&) const override {
    std::string result = scalar(type);
    for (uint32_t i = 0; i < type.array_depth; ++i) result += "[]";
    return result;
  }

  std::string value(const ExprPtr& expr, const Type& type) const override {
    const auto* constant = std::get_if<schema::Literal>(&expr->node);
    if (constant && type.kind == TypeKind::timestamptz) return literal(*constant, TypeClass::timestamptz);
    // `now()` is UTC in both types; PostgreSQL would put the session's local time into a timestamp.
    const auto* function = std::get_if<schema::Call>(&expr->node);
    if (function && function->function == Function::now && type.kind == TypeKind::timestamptz) return "now()";
    return expression(expr);
  }

 protected:
  // A literal without an offset would be read in the session's time zone; in a `.mig` file it is UTC.
  std::string literal(const schema::Literal& literal, TypeClass type) const override {
    const bool zoned = type == TypeClass::timestamptz && literal.kind == schema::Literal::Kind::string;
    return zoned ? text(literal.text + "+00") : SqlDialect::literal(literal, type);
  }

  // A sum of integers is one everywhere; here that of `bigint` would be a numeric, which divides in another way.
  std::string aggregate(const schema::Call& call, TypeClass type) const override {
    const std::string plain = SqlDialect::aggregate(call, type);
    const bool integers = call.function == Function::sum && type == TypeClass::integer;
    return integers ? "cast(" + plain + " as bigint)" : plain;
  }

  std::string call(Function function, const std::vector<ExprPtr>& arguments) const override {
    switch (function) {
      case Function::now:
        return "(now() at time zone 'utc')";
      case Function::today:
        return "cast(now() at time zone 'utc' as date)";
      case Function::uuid:
        return "gen_random_uuid()";
      case Function::lower:
      case Function::upper:
      case Function::length:
      case Function::replace:
      case Function::coalesce:
      case Function::nullif:
      case Function::abs:
      case Function::trim:
        break;
      case Function::substr:
        return substr(arguments);
      case Function::round:
        if (arguments[0]->type == TypeClass::real) return rounded_double(arguments[0]);
        [[fallthrough]];
      case Function::floor:
      case Function::ceil:
        if (is_whole(arguments)) return operand(arguments[0]);
        break;
      case Function::json_get: {
        std::string result = operand(arguments[0]);
        const std::vector<std::string> keys = json_keys(arguments[1]);
        for (size_t i = 0; i < keys.size(); ++i) result += (i + 1 < keys.size() ? " -> " : " ->> ") + text(keys[i]);
        return "(" + result + ")";
      }
      case Function::json_object:
        return plain_call("jsonb_build_object", arguments);
      case Function::count:
      case Function::sum:
      case Function::min:
      case Function::max:
      case Function::avg:
        break;
    }
    return plain_call(schema::info(function).name, arguments);
  }

  std::string cast(const schema::Cast& cast) const override {
    const TypeClass from = cast.operand->type;
    const TypeClass to = schema::class_of(cast.type);
    std::string operand = expression(cast.operand);
    // Between a timestamp and one with a zone PostgreSQL goes by the session's time zone; in a `.mig` file it is UTC.
    if (to == TypeClass::timestamptz && from == TypeClass::timestamp) {
      const auto* call = std::get_if<schema::Call>(&cast.operand->node);
      return call && call->function == Function::now ? "now()" : utc(cast.operand);
    }
    if (to == TypeClass::timestamptz && from == TypeClass::date) {
      return fmt::format("(cast({} as timestamp) at time zone 'utc')", operand);
    }
    const bool is_literal = std::holds_alternative<schema::Literal>(cast.operand->node);
    if (from == TypeClass::timestamptz && to != from && !is_literal) operand = utc(cast.operand);
    // There is a cast between `boolean` and `integer`, but to no other type of numbers.
    if (from == TypeClass::boolean && is_number(to)) operand = fmt::format("cast({} as integer)", operand);
    if (is_number(from) && to == TypeClass::boolean) return number_as_boolean(cast.operand);
    if (from == TypeClass::real && to == TypeClass::integer) operand = rounded_double(cast.operand);
    return fmt::format("cast({} as {})", operand, type(cast.type, {}));
  }

  // Doubles have no `%`.
  std::string binary(const schema::Binary& binary) const override {
    const bool doubles = binary.left->type == TypeClass::real || binary.right->type == TypeClass::real;
    if (binary.op != schema::BinaryOperator::modulo || !doubles) return SqlDialect::binary(binary);
    return fmt::format("cast(cast({} as numeric) % cast({} as numeric) as double precision)", expression(binary.left),
                       expression(binary.right));
  }

 private:
  // It counts from 1 itself, but takes no `bigint` and no length below 0.
  std::string substr(const std::vector<ExprPtr>& arguments) const {
    const auto integer = [&](const ExprPtr& expr, const std::string& written) {
      return whole_number(expr) ? written : fmt::format("cast({} as integer)", written);
    };
    std::string result = "substr(" + expression(arguments[0]) + ", " + integer(arguments[1], expression(arguments[1]));
    if (arguments.size() == 3) result += ", " + integer(arguments[2], length_from_zero(arguments[2]));
    return result + ")";
  }

  std::string utc(const ExprPtr& expr) const { return "(" + operand(expr) + " at time zone 'utc')"; }

  std::string scalar(const Type& type) const {
    switch (type.kind) {
      case TypeKind::boolean:
        return "boolean";
      case TypeKind::smallint:
        return "smallint";
      case TypeKind::integer:
        return "integer";
      case TypeKind::bigint:
        return "bigint";
      case TypeKind::real:
        return "real";
      case TypeKind::double_precision:
        return "double precision";
      case TypeKind::decimal:
        return fmt::format("numeric({},{})", type.length, type.scale);
      case TypeKind::fixed_char:
        return fmt::format("char({})", type.length);
      case TypeKind::varchar:
        return fmt::format("varchar({})", type.length);
      case TypeKind::text:
        return "text";
      case TypeKind::bytes:
        return "bytea";
      case TypeKind::date:
        return "date";
      case TypeKind::time:
        return "time";
      case TypeKind::timestamp:
        return "timestamp";
      case TypeKind::timestamptz:
        return "timestamptz";
      case TypeKind::uuid:
        return "uuid";
      case TypeKind::json:
        return "jsonb";
      case TypeKind::enumeration:
        return name(type.enum_name);
      case TypeKind::native:
        return type.native.at(dialect());
    }
    return "";
  }
};

}  // namespace

const SqlDialect& postgresql_dialect() {
  static const PostgresqlDialect dialect;
  return dialect;
}

}  // namespace mig::dialect
