// MySQL's dialect, and what MariaDB's is laid over.
#pragma once

#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"

namespace mig::dialect {

class MysqlDialect : public SqlDialect {
 public:
  using ExprPtr = schema::ExprPtr;
  using Function = schema::Function;
  using Type = schema::Type;
  using TypeClass = schema::TypeClass;
  using TypeKind = schema::TypeKind;

  base::Dialect dialect() const override { return base::Dialect::mysql; }

  const Capabilities& capabilities() const override {
    static const Capabilities capabilities = {
        .max_name_characters = 64,  // dev.mysql.com/doc/refman/8.0/en/identifier-length.html
        .names_above_ffff = false,  // …/identifiers.html
        .names_end_in_space = false,
        .max_enum_value_characters = 255,      // dev.mysql.com/doc/refman/8.0/en/string-type-syntax.html
        .max_comment_characters = 1024,        // …/create-table.html, …/create-index.html
        .max_table_comment_characters = 2048,  // …/create-table.html
        .partial_uniques = true,               // over expressions that are null where the predicate does not hold
        .set_default_action = false,           // InnoDB refuses it
        .keys_over_long_types = false,
        .identity_must_be_key = true,
        .foreign_key_types_must_match = true,
        .renames_generated_sources = false,  // error 3108, "has a generated column dependency"
        .virtual_to_plain = false,           // error 3106
        .checks_on_identity = false,         // error 3818
        .checks_on_acted_columns = false,    // error 3823
        .client_ends_at_semicolon = true,
        .text_casts_fail = false,  // a warning, outside of what writes rows
        .assigns_at_once = false,  // dev.mysql.com/doc/refman/8.0/en/update.html: from left to right
        .limit_in_in = false,      // error 1235
        // dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html, "row-by-row"
        .checks_statements_whole = false,
        // 8.0 means 8.0.29 or later, of which all of these are older (dev.mysql.com/doc/refman/8.0/en/: create-table
        // and check constraints, create-index, data-type-defaults, descending-indexes). MariaDB's are older still, but
        // for the last.
        .checks_since = {8, 0},
        .expression_keys_since = {8, 0},
        .default_expressions_since = {8, 0},
        .descending_keys_since = {8, 0},
    };
    return capabilities;
  }

  // Texts are UTF-8, a backslash escapes, and a value that does not fit is an error.
  std::vector<std::string> session() const override {
    return {"set names utf8mb4",
            "set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
            "NO_ENGINE_SUBSTITUTION'"};
  }
  std::string_view begin() const override { return ""; }

  // Metadata locks and rows, in whole seconds; there is no limit for a change of the schema
  // (dev.mysql.com/doc/refman/8.0/en/server-system-variables.html, innodb-parameters.html).
  std::vector<std::string> limits(const TimeLimits& limits) const override {
    if (limits.lock == 0) return {};
    const uint64_t seconds = (limits.lock + 999) / 1000;
    return {fmt::format("set session lock_wait_timeout = {}", seconds),
            fmt::format("set session innodb_lock_wait_timeout = {}", seconds)};
  }

  // A year of lock_wait_timeout; innodb_lock_wait_timeout has more. The server cuts what is longer, with a warning
  // (measured on MySQL 9.7, MariaDB 10.5 and 10.11;
  // dev.mysql.com/doc/refman/8.0/en/server-system-variables.html#sysvar_lock_wait_timeout).
  TimeLimits longest_limits() const override { return {31'536'000'000, 0}; }

  const std::vector<LockFact>& locks() const override {
    static const std::vector<LockFact> facts = {
#define MIG_LOCK(form, major, minor, mode, work, others_mode, others_work, algorithm, source) \
  {StatementForm::form,                                                                       \
   {major, minor},                                                                            \
   {LockMode::mode, Work::work},                                                              \
   {LockMode::others_mode, Work::others_work},                                                \
   Algorithm::algorithm,                                                                      \
   false,                                                                                     \
   source},
#include "compiler/dialect/mysql_locks.def"
    };
    return facts;
  }

  // dev.mysql.com/doc/refman/8.0/en/create-table.html, "Table Options"
  std::optional<std::string> option_default(std::string_view name) const override {
    const std::string option = schema::fold(name);
    if (option == "engine") return "InnoDB";
    if (option == "key_block_size" || option == "avg_row_length" || option == "checksum") return "0";
    if (option == "row_format" || option == "stats_auto_recalc" || option == "stats_persistent" ||
        option == "stats_sample_pages" || option == "pack_keys") {
      return "default";
    }
    return std::nullopt;
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

  // A literal default of a long type needs parentheses (error 1101, measured on 9.7), which make an expression of it.
  bool is_plain_default(const ExprPtr& expr, const Type& type) const override {
    const bool long_type = type.kind == TypeKind::text || type.kind == TypeKind::json || type.kind == TypeKind::bytes;
    const auto* literal = std::get_if<schema::Literal>(&expr->node);
    const bool is_null = literal && literal->kind == schema::Literal::Kind::null;
    return is_current_timestamp(expr) || (schema::is_constant(expr) && (!long_type || is_null));
  }

  std::string default_value(const ExprPtr& expr, const Type& type) const override {
    return is_plain_default(expr, type) ? value(expr, type) : "(" + value(expr, type) + ")";
  }

 protected:
  std::string quoted(std::string_view name) const override {
    std::string result = "`";
    for (const char c : name) {
      if (c == '`') result += '`';
      result += c;
    }
    return result + "`";
  }

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
      case Function::replace:
      case Function::coalesce:
      case Function::nullif:
      case Function::abs:
      case Function::trim:
        break;
      case Function::substr:
        return substr_from_one(arguments);
      case Function::round:
        if (arguments[0]->type == TypeClass::real) return rounded_double(arguments[0]);
        [[fallthrough]];
      case Function::floor:
      case Function::ceil:
        if (is_whole(arguments)) return operand(arguments[0]);
        break;
      // JSON's null is a text to json_unquote().
      case Function::json_get: {
        const std::string found =
            fmt::format("json_extract({}, {})", expression(arguments[0]), text(json_path(arguments[1])));
        return fmt::format("(case when json_type({0}) = 'NULL' then null else json_unquote({0}) end)", found);
      }
      case Function::json_object: {
        std::string list;
        for (const ExprPtr& each : arguments) list += (list.empty() ? "" : ", ") + json_value(each);
        return fmt::format("json_object({})", list);
      }
      case Function::count:
      case Function::sum:
      case Function::min:
      case Function::max:
      case Function::avg:
        break;
    }
    return plain_call(schema::info(function).name, arguments);
  }

  // A sum of integers would be a decimal.
  std::string aggregate(const schema::Call& call, TypeClass type) const override {
    const std::string plain = SqlDialect::aggregate(call, type);
    const bool integers = call.function == Function::sum && type == TypeClass::integer;
    return integers ? "cast(" + plain + " as signed)" : plain;
  }

  // Nulls come first, with `desc` last; there are no words for it.
  std::string order_key(const schema::OrderKey& key, const std::string& name) const override {
    const schema::OrderKey plain{key.expr, key.order, schema::NullsOrder::unspecified};
    const std::string result = SqlDialect::order_key(plain, name);
    if (key.nulls == schema::NullsOrder::unspecified) return result;
    return fmt::format("({} is {}null), {}", operand(key.expr), key.nulls == schema::NullsOrder::first ? "not " : "",
                       result);
  }

  std::string_view no_table() const override { return "dual"; }

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
    const TypeClass from = cast.operand->type;
    const TypeClass to = schema::class_of(cast.type);
    if (cast.type.kind == TypeKind::native && cast.type.array_depth == 0) {
      return fmt::format("cast({} as {})", expression(cast.operand), type(cast.type, {}));
    }
    // Both are `datetime(6)` in UTC.
    if (from == TypeClass::timestamp && to == TypeClass::timestamptz) return operand(cast.operand);
    if (from == TypeClass::timestamptz && to == TypeClass::timestamp) return operand(cast.operand);
    if (is_number(from) && to == TypeClass::boolean) return number_as_boolean(cast.operand);
    if (from == TypeClass::real && to == TypeClass::integer) {
      return fmt::format("cast({} as signed)", rounded_double(cast.operand));
    }
    // 5.7 has no cast to a double (dev.mysql.com/doc/refman/8.0/en/cast-functions.html: 8.0.17), and each has this.
    if (to == TypeClass::real) return fmt::format("({} + 0e0)", operand(cast.operand));
    const std::string plain = fmt::format("cast({} as {})", expression(cast.operand), cast_type(cast.type));
    if (to != TypeClass::text) return plain;
    if (from == TypeClass::boolean) {
      const std::string text = boolean_as_text(cast.operand);
      return cast.type.length > 0 ? fmt::format("cast({} as {})", text, cast_type(cast.type)) : text;
    }
    // A fraction of a second is always of six digits, here too where the operand is a text of another length.
    if (from == TypeClass::time || from == TypeClass::timestamp || from == TypeClass::timestamptz) {
      return fmt::format("trim(trailing '.' from trim(trailing '0' from cast(cast({} as {}) as char)))",
                         expression(cast.operand), from == TypeClass::time ? "time(6)" : "datetime(6)");
    }
    return plain;
  }

  // A truth value is a number here, but not in JSON.
  virtual std::string json_value(const ExprPtr& expr) const {
    if (expr->type != TypeClass::boolean) return expression(expr);
    return fmt::format("json_extract(case when {0} then 'true' when not {0} then 'false' end, '$')", operand(expr));
  }

  // CAST takes types of its own (dev.mysql.com/doc/refman/8.0/en/cast-functions.html).
  virtual std::string cast_type(const Type& type) const {
    switch (schema::class_of(type)) {
      case TypeClass::integer:
        return "signed";
      case TypeClass::boolean:
        return "unsigned";
      case TypeClass::decimal:
        return fmt::format("decimal({},{})", type.length, type.scale);
      case TypeClass::date:
        return "date";
      case TypeClass::time:
        return "time(6)";
      case TypeClass::timestamp:
      case TypeClass::timestamptz:
        return "datetime(6)";
      case TypeClass::json:
        return "json";
      case TypeClass::bytes:
        return "binary";
      case TypeClass::real:  // is a sum
      case TypeClass::text:
      case TypeClass::uuid:
      case TypeClass::null:
      case TypeClass::unknown:
        break;
    }
    return type.length > 0 ? fmt::format("char({})", type.length) : "char";
  }

 private:
  // The one default of no literal that takes no parentheses, in its author's words: 5.7 has no others
  // (dev.mysql.com/doc/refman/5.7/en/data-type-defaults.html).
  bool is_current_timestamp(const ExprPtr& expr) const {
    if (!std::holds_alternative<schema::NativeExpr>(expr->node)) return false;
    constexpr std::string_view name = "current_timestamp";
    const std::string text = schema::fold(expression(expr));
    if (!text.starts_with(name)) return false;
    return text.find_first_not_of("()0123456", name.size()) == std::string::npos;
  }
};

}  // namespace mig::dialect
