#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"

namespace mig::dialect {
namespace {

using schema::ExprPtr;
using schema::Function;
using schema::Type;
using schema::TypeKind;

class PostgresqlDialect final : public SqlDialect {
 public:
  base::Dialect dialect() const override { return base::Dialect::postgresql; }

  const Capabilities& capabilities() const override {
    static const Capabilities capabilities = {
        .max_name_bytes = 63,                                                      // NAMEDATALEN - 1
        .reserved_columns = {"tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"},  // docs: 5.5 System Columns
        .arrays = true,
        .partial_indexes = true,
        .index_include = true,
        .nulls_order = true,
        .operator_classes = true,
        .index_methods = {"btree", "hash", "gist", "spgist", "gin", "brin"},
        .deferrable_foreign_keys = true,
        .deferrable_unique = true,
        .virtual_generated_since = {18, 0},
        .uuid_function_since = {13, 0},  // gen_random_uuid() without an extension
    };
    return capabilities;
  }

  std::string type(const Type& type, const schema::Schema&) const override {
    std::string result = scalar(type);
    for (uint32_t i = 0; i < type.array_depth; ++i) result += "[]";
    return result;
  }

  std::string value(const ExprPtr& expr, const Type& type) const override {
    // A literal without an offset would be read in the session's time zone; in a `.mig` file it is UTC.
    const auto* literal = std::get_if<schema::Literal>(&expr->node);
    if (literal && literal->kind == schema::Literal::Kind::string && type.kind == TypeKind::timestamptz) {
      return text(literal->text + "+00");
    }
    // `now()` is UTC in both types; PostgreSQL would put the session's local time into a timestamp.
    const auto* function = std::get_if<schema::Call>(&expr->node);
    if (function && function->function == Function::now && type.kind == TypeKind::timestamptz) return "now()";
    return expression(expr);
  }

 protected:
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
      case Function::substr:
      case Function::replace:
      case Function::coalesce:
      case Function::nullif:
      case Function::abs:
      case Function::round:
      case Function::floor:
      case Function::ceil:
      case Function::trim:
        break;
    }
    return plain_call(schema::info(function).name, arguments);
  }

  std::string cast(const schema::Cast& cast) const override {
    return fmt::format("cast({} as {})", expression(cast.operand), type(cast.type, {}));
  }

 private:
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
