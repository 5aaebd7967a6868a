#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"

namespace mig::dialect {
namespace {

using schema::ExprPtr;
using schema::Function;
using schema::Type;
using schema::TypeClass;
using schema::TypeKind;

class SqliteDialect final : public SqlDialect {
 public:
  base::Dialect dialect() const override { return base::Dialect::sqlite; }

  const Capabilities& capabilities() const override {
    static const Capabilities capabilities = {
        .reserved_prefixes = {"sqlite_"},
        .partial_indexes = true,
        .deferrable_foreign_keys = true,
        .identity_is_primary_key = true,
        .comments = false,
    };
    return capabilities;
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
        return fmt::format("(cast({0} as integer) - ({0} < cast({0} as integer)))", x);
      }
      case Function::ceil: {
        const std::string x = operand(arguments[0]);
        return fmt::format("(cast({0} as integer) + ({0} > cast({0} as integer)))", x);
      }
      case Function::lower:
      case Function::upper:
      case Function::length:
      case Function::substr:
      case Function::replace:
      case Function::coalesce:
      case Function::nullif:
      case Function::abs:
      case Function::round:
      case Function::trim:
        break;
    }
    return plain_call(schema::info(function).name, arguments);
  }

  std::string cast(const schema::Cast& cast) const override {
    const TypeClass from = cast.operand->type;
    const bool fraction = from == TypeClass::real || from == TypeClass::decimal;
    // SQLite cuts the fraction off where the other engines round.
    if (schema::class_of(cast.type) == TypeClass::integer && fraction) {
      return fmt::format("cast(round({}) as integer)", expression(cast.operand));
    }
    return fmt::format("cast({} as {})", expression(cast.operand), type(cast.type, {}));
  }
};

}  // namespace

const SqlDialect& sqlite_dialect() {
  static const SqliteDialect dialect;
  return dialect;
}

}  // namespace mig::dialect
