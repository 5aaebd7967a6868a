#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"

namespace mig::dialect {
namespace {

using schema::ExprPtr;
using schema::Function;
using schema::Type;
using schema::TypeClass;
using schema::TypeKind;

class SqliteDialect : public SqlDialect {
 public:
  base::Dialect dialect() const override { return base::Dialect::sqlite; }

  const Capabilities& capabilities() const override {
    static const Capabilities capabilities = {
        .reserved_prefixes = {"sqlite_"},
        .enforces_lengths = false,
        .exact_decimals = false,
        .casts_fail = false,
        .partial_indexes = true,
        .partial_uniques = true,
        .deferrable_foreign_keys = true,
        .identity_is_primary_key = true,
        .comments = false,
        .one_writer = true,
        .enums_in_order = false,
        .adds_foreign_keys = false,
        .text_casts_fail = false,
    };
    return capabilities;
  }

  std::string_view begin() const override { return "begin immediate"; }

  // sqlite.org/pragma.html#pragma_busy_timeout
  std::vector<std::string> limits(const TimeLimits& limits) const override {
    if (limits.lock == 0) return {};
    return {fmt::format("pragma busy_timeout = {}", limits.lock)};
  }

  // An int of milliseconds; of what is longer it makes 0, and does not wait at all (measured on 3.40 and 3.53).
  TimeLimits longest_limits() const override { return {2'147'483'647, 0}; }

  const std::vector<LockFact>& locks() const override {
    static const std::vector<LockFact> facts = {
#define MIG_LOCK(form, major, minor, mode, work, source) \
  {StatementForm::form, {major, minor}, {LockMode::mode, Work::work}, {}, Algorithm::unsaid, true, source},
#include "compiler/dialect/sqlite_locks.def"
    };
    return facts;
  }

  // The declared type decides the affinity (sqlite.org/datatype3.html): "decimal" and "boolean" are numeric, "real"
  // real, "integer" integer, "text" text, "blob" none.
  std::string type(const Type& type, const schema::Schema&) const override {
    switch (type.kind) {
      case TypeKind::boolean:
        return "boolean";
      case TypeKind::smallint:
      case TypeKind::integer:
      case TypeKind::bigint:
        return "integer";
      case TypeKind::real:
      case TypeKind::double_precision:
        return "real";
      case TypeKind::decimal:
        return fmt::format("decimal({},{})", type.length, type.scale);
      case TypeKind::fixed_char:
      case TypeKind::varchar:
      case TypeKind::text:
      case TypeKind::date:
      case TypeKind::time:
      case TypeKind::timestamp:
      case TypeKind::timestamptz:
      case TypeKind::uuid:
      case TypeKind::json:
      case TypeKind::enumeration:
        return "text";
      case TypeKind::bytes:
        return "blob";
      case TypeKind::native:
        return type.native.at(dialect());
    }
    return "";
  }

 protected:
  std::string boolean(bool value) const override { return value ? "1" : "0"; }

  std::string call(Function function, const std::vector<ExprPtr>& arguments) const override {
    switch (function) {
      case Function::now:
        return "strftime('%Y-%m-%d %H:%M:%f', 'now')";
      case Function::today:
        return "date('now')";
      // A version 4 UUID (RFC 9562), as lower-case text.
      case Function::uuid:
        return "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' "
               "|| "
               "substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || "
               "hex(randomblob(6)))";
      // Not every build of SQLite has floor() and ceil() (SQLITE_ENABLE_MATH_FUNCTIONS).
      case Function::floor: {
        const std::string x = operand(arguments[0]);
        if (is_whole(arguments)) return x;
        return fmt::format("(cast({0} as integer) - ({0} < cast({0} as integer)))", x);
      }
      case Function::ceil: {
        const std::string x = operand(arguments[0]);
        if (is_whole(arguments)) return x;
        return fmt::format("(cast({0} as integer) + ({0} > cast({0} as integer)))", x);
      }
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
        return substr_from_one(arguments);
      case Function::round:
        if (is_whole(arguments)) return operand(arguments[0]);
        break;
      // Of JSON's true and false SQLite makes numbers.
      case Function::json_get: {
        const std::string x = expression(arguments[0]);
        const std::string path = text(json_path(arguments[1]));
        return fmt::format(
            "(case json_type({0}, {1}) when 'true' then 'true' when 'false' then 'false' "
            "else cast(json_extract({0}, {1}) as text) end)",
            x, path);
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

  std::string cast(const schema::Cast& cast) const override {
    const TypeClass from = cast.operand->type;
    const TypeClass to = schema::class_of(cast.type);
    // Both are text in UTC.
    if (from == TypeClass::timestamp && to == TypeClass::timestamptz) return operand(cast.operand);
    if (from == TypeClass::timestamptz && to == TypeClass::timestamp) return operand(cast.operand);
    if (is_number(from) && to == TypeClass::boolean) return number_as_boolean(cast.operand);
    // Dates and times are texts of a fixed form.
    const bool from_timestamp = from == TypeClass::timestamp || from == TypeClass::timestamptz;
    const bool to_timestamp = to == TypeClass::timestamp || to == TypeClass::timestamptz;
    if (from_timestamp && to == TypeClass::date) return fmt::format("substr({}, 1, 10)", expression(cast.operand));
    if (from_timestamp && to == TypeClass::time) return fmt::format("substr({}, 12)", expression(cast.operand));
    if (from == TypeClass::date && to_timestamp) return fmt::format("({} || ' 00:00:00')", operand(cast.operand));
    const bool fraction = from == TypeClass::real || from == TypeClass::decimal;
    // SQLite cuts the fraction off where the other engines round.
    if (to == TypeClass::integer && fraction) {
      return fmt::format("cast(round({}) as integer)", expression(cast.operand));
    }
    if (to == TypeClass::decimal && fraction) {
      return fmt::format("round({}, {})", expression(cast.operand), cast.type.scale);
    }
    const std::string plain = from == TypeClass::boolean && to == TypeClass::text
                                  ? boolean_as_text(cast.operand)
                                  : fmt::format("cast({} as {})", expression(cast.operand), type(cast.type, {}));
    // A type's length is a word without a meaning here, but a cast cuts.
    const bool cuts = to == TypeClass::text && cast.type.length > 0 && cast.type.array_depth == 0;
    return cuts ? fmt::format("substr({}, 1, {})", plain, cast.type.length) : plain;
  }

  // A decimal without a fraction is stored as an integer, and `%` makes integers of its operands.
  std::string binary(const schema::Binary& binary) const override {
    const auto has_fraction = [](const ExprPtr& expr) {
      return expr->type == TypeClass::decimal || expr->type == TypeClass::real;
    };
    if (!has_fraction(binary.left) && !has_fraction(binary.right)) return SqlDialect::binary(binary);
    const std::string left = operand(binary.left);
    const std::string right = operand(binary.right);
    if (binary.op == schema::BinaryOperator::divide) {
      return fmt::format("cast({} as real) / {}", expression(binary.left), right);
    }
    if (binary.op == schema::BinaryOperator::modulo) {
      return fmt::format("{0} - {1} * cast(cast({2} as real) / {1} as integer)", left, right, expression(binary.left));
    }
    return SqlDialect::binary(binary);
  }

  // A backslash means nothing in a pattern unless it is said.
  std::string like(const schema::Like& like) const override {
    const auto* literal = std::get_if<schema::Literal>(&like.pattern->node);
    const bool plain = literal && literal->text.find('\\') == std::string::npos;
    return SqlDialect::like(like) + (plain ? "" : " escape '\\'");
  }

 private:
  // A truth value is a number here, and JSON a text, but not in JSON.
  std::string json_value(const ExprPtr& expr) const {
    const bool is_json = expr->type == TypeClass::json;
    if (expr->type != TypeClass::boolean) return is_json ? "json(" + expression(expr) + ")" : expression(expr);
    return fmt::format("json(case when {0} then 'true' when not {0} then 'false' end)", operand(expr));
  }
};

}  // namespace

const SqlDialect& sqlite_dialect() {
  static const SqliteDialect dialect;
  return dialect;
}

}  // namespace mig::dialect
