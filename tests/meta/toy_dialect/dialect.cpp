// The toy dialect: what the SQL standard has. Copied into a source tree as compiler/dialect/toy.cpp.
#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"

namespace mig::dialect {
namespace {

using schema::ExprPtr;
using schema::Function;
using schema::Type;
using schema::TypeKind;

class ToyDialect final : public SqlDialect {
 public:
  base::Dialect dialect() const override { return base::Dialect::toy; }

  const Capabilities& capabilities() const override {
    static const Capabilities capabilities = {
        .max_name_characters = 128,
        .schemas = true,
        .expression_indexes = false,
        .comments = false,
        .enums_in_order = false,
    };
    return capabilities;
  }

  std::string_view begin() const override { return "start transaction"; }

  std::string type(const Type& type, const schema::Schema&) const override {
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
        return fmt::format("decimal({},{})", type.length, type.scale);
      case TypeKind::fixed_char:
        return fmt::format("char({})", type.length);
      case TypeKind::varchar:
        return fmt::format("varchar({})", type.length);
      case TypeKind::text:
      case TypeKind::json:
      case TypeKind::enumeration:
        return "character large object";
      case TypeKind::bytes:
        return "binary large object";
      case TypeKind::date:
        return "date";
      case TypeKind::time:
        return "time(6)";
      case TypeKind::timestamp:
        return "timestamp(6)";
      case TypeKind::timestamptz:
        return "timestamp(6) with time zone";
      case TypeKind::uuid:
        return "char(36)";
      case TypeKind::native:
        return type.native.at(dialect());
    }
    return "";
  }

 protected:
  std::string call(Function function, const std::vector<ExprPtr>& arguments) const override {
    if (function == Function::now) return "current_timestamp";
    if (function == Function::today) return "current_date";
    if (function == Function::length) return plain_call("char_length", arguments);
    return plain_call(schema::info(function).name, arguments);
  }

  std::string cast(const schema::Cast& cast) const override {
    return fmt::format("cast({} as {})", expression(cast.operand), type(cast.type, {}));
  }
};

}  // namespace

const SqlDialect& toy_dialect() {
  static const ToyDialect dialect;
  return dialect;
}

}  // namespace mig::dialect
