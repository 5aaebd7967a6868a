#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"

namespace mig::dialect {
namespace {

using schema::ExprPtr;
using schema::Function;
using schema::Type;
using schema::TypeClass;
using schema::TypeKind;

class MysqlDialect final : public SqlDialect {
 public:
  base::Dialect dialect() const override { return base::Dialect::mysql; }

  const Capabilities& capabilities() const override {
    static const Capabilities capabilities = {
        .max_name_characters = 64,  // dev.mysql.com/doc/refman/8.0/en/identifier-length.html
        .names_above_ffff = false,  // …/identifiers.html
        .names_end_in_space = false,
        .transactional_ddl = false,
        .set_default_action = false,  // InnoDB refuses it
        .keys_over_long_types = false,
        .identity_must_be_key = true,
        .foreign_key_types_must_match = true,
        .checks_on_identity = false,       // error 3818
        .checks_on_acted_columns = false,  // error 3823
    };
    return capabilities;
  }

  std::string name(std::string_view name) const override {
    std::string result = "`";
    for (const char c : name) {
      if (c == '`') result += '`';
      result += c;
    }
    return result + "`";
  }

  // The script sets a sql_mode without NO_BACKSLASH_ESCAPES, so a backslash always escapes.
  std::string text(std::string_view text) const override {
    std::string result = "'";
    for (const char c : text) {
      if (c == '\'' || c == '\\') result += c;
      result += c;
    }
    return result + "'";
  }

  std::string type(const Type& type, const schema::Schema& schema) const override {
    switch (type.kind) {
      case TypeKind::boolean:
        return "boolean";
      case TypeKind::smallint:
        return "smallint";
      case TypeKind::integer:
        return "int";
      case TypeKind::bigint:
        return "bigint";
      case TypeKind::real:
        return "float";
      case TypeKind::double_precision:
        return "double";
      case TypeKind::decimal:
        return fmt::format("decimal({},{})", type.length, type.scale);
      case TypeKind::fixed_char:
        return fmt::format("char({})", type.length);
      case TypeKind::varchar:
        return fmt::format("varchar({})", type.length);
      case TypeKind::text:
        return "longtext";
      case TypeKind::bytes:
        return "longblob";
      case TypeKind::date:
        return "date";
      case TypeKind::time:
        return "time(6)";
      case TypeKind::timestamp:
      case TypeKind::timestamptz:
        return "datetime(6)";
      case TypeKind::uuid:
        return "char(36)";
      case TypeKind::json:
        return "json";
      case TypeKind::enumeration: {
        std::string values;
        for (const std::string& value : schema.find_enum(type.enum_name)->values) {
          values += (values.empty() ? "" : ", ") + text(value);
        }
        return fmt::format("enum({})", values);
      }
      case TypeKind::native:
        return type.native.at(dialect());
    }
    return "";
  }

  // A literal default of these types needs parentheses (error 1101, measured on 9.7).
  std::string default_value(const ExprPtr& expr, const Type& type) const override {
    const bool long_type = type.kind == TypeKind::text || type.kind == TypeKind::json || type.kind == TypeKind::bytes;
    const auto* literal = std::get_if<schema::Literal>(&expr->node);
    const bool is_null = literal && literal->kind == schema::Literal::Kind::null;
    return long_type && !is_null && schema::is_constant(expr) ? "(" + value(expr, type) + ")"
                                                              : SqlDialect::default_value(expr, type);
  }

 protected:
  std::string call(Function function, const std::vector<ExprPtr>& arguments) const override {
    switch (function) {
      case Function::now:
        return "utc_timestamp(6)";
      case Function::today:
        return "utc_date()";
      case Function::length:
        return plain_call("char_length", arguments);
      case Function::uuid:
      case Function::lower:
      case Function::upper:
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

  std::string binary(const schema::Binary& binary) const override {
    // `||` is a logical or without PIPES_AS_CONCAT, and `/` of two integers is a decimal.
    if (binary.op == schema::BinaryOperator::concat) return plain_call("concat", {binary.left, binary.right});
    const bool integers = binary.left->type == TypeClass::integer && binary.right->type == TypeClass::integer;
    if (binary.op == schema::BinaryOperator::divide && integers) {
      return fmt::format("{} div {}", operand(binary.left), operand(binary.right));
    }
    return SqlDialect::binary(binary);
  }

  std::string cast(const schema::Cast& cast) const override {
    return fmt::format("cast({} as {})", expression(cast.operand), cast_type(cast.type));
  }

 private:
  // CAST takes types of its own (dev.mysql.com/doc/refman/8.0/en/cast-functions.html).
  std::string cast_type(const Type& type) const {
    switch (schema::class_of(type)) {
      case TypeClass::integer:
        return "signed";
      case TypeClass::boolean:
        return "unsigned";
      case TypeClass::decimal:
        return fmt::format("decimal({},{})", type.length, type.scale);
      case TypeClass::real:
        return "double";
      case TypeClass::date:
        return "date";
      case TypeClass::time:
        return "time(6)";
      case TypeClass::timestamp:
        return "datetime(6)";
      case TypeClass::json:
        return "json";
      case TypeClass::bytes:
        return "binary";
      case TypeClass::text:
      case TypeClass::uuid:
      case TypeClass::null:
      case TypeClass::unknown:
        break;
    }
    return type.length > 0 ? fmt::format("char({})", type.length) : "char";
  }
};

}  // namespace

const SqlDialect& mysql_dialect() {
  static const MysqlDialect dialect;
  return dialect;
}

}  // namespace mig::dialect
