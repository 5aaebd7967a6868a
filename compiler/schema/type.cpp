#include "compiler/schema/type.h"

#include <fmt/format.h>

#include "compiler/schema/expression.h"

namespace mig::schema {

const std::map<std::string_view, TypeKind>& builtin_types() {
  static const std::map<std::string_view, TypeKind> types = {
      {"bool", TypeKind::boolean},    {"smallint", TypeKind::smallint},   {"int", TypeKind::integer},
      {"bigint", TypeKind::bigint},   {"real", TypeKind::real},           {"double", TypeKind::double_precision},
      {"decimal", TypeKind::decimal}, {"char", TypeKind::fixed_char},     {"varchar", TypeKind::varchar},
      {"text", TypeKind::text},       {"bytes", TypeKind::bytes},         {"date", TypeKind::date},
      {"time", TypeKind::time},       {"timestamp", TypeKind::timestamp}, {"timestamptz", TypeKind::timestamptz},
      {"uuid", TypeKind::uuid},       {"json", TypeKind::json},
  };
  return types;
}

std::optional<TypeKind> type_kind_named(std::string_view name) {
  const auto found = builtin_types().find(name);
  return found == builtin_types().end() ? std::nullopt : std::optional(found->second);
}

TypeClass class_of(const Type& type) {
  if (type.array_depth > 0) return TypeClass::unknown;
  switch (type.kind) {
    case TypeKind::boolean:
      return TypeClass::boolean;
    case TypeKind::smallint:
    case TypeKind::integer:
    case TypeKind::bigint:
      return TypeClass::integer;
    case TypeKind::real:
    case TypeKind::double_precision:
      return TypeClass::real;
    case TypeKind::decimal:
      return TypeClass::decimal;
    case TypeKind::fixed_char:
    case TypeKind::varchar:
    case TypeKind::text:
    case TypeKind::enumeration:
      return TypeClass::text;
    case TypeKind::bytes:
      return TypeClass::bytes;
    case TypeKind::date:
      return TypeClass::date;
    case TypeKind::time:
      return TypeClass::time;
    case TypeKind::timestamp:
      return TypeClass::timestamp;
    case TypeKind::timestamptz:
      return TypeClass::timestamptz;
    case TypeKind::uuid:
      return TypeClass::uuid;
    case TypeKind::json:
      return TypeClass::json;
    case TypeKind::native:
      return TypeClass::unknown;
  }
  return TypeClass::unknown;
}

std::optional<Type> type_for(TypeClass type_class) {
  const auto plain = [](TypeKind kind) {
    Type type;
    type.kind = kind;
    return std::optional(type);
  };
  switch (type_class) {
    case TypeClass::boolean:
      return plain(TypeKind::boolean);
    case TypeClass::integer:
      return plain(TypeKind::bigint);
    case TypeClass::real:
      return plain(TypeKind::double_precision);
    case TypeClass::text:
      return plain(TypeKind::text);
    case TypeClass::bytes:
      return plain(TypeKind::bytes);
    case TypeClass::date:
      return plain(TypeKind::date);
    case TypeClass::time:
      return plain(TypeKind::time);
    case TypeClass::timestamp:
      return plain(TypeKind::timestamp);
    case TypeClass::timestamptz:
      return plain(TypeKind::timestamptz);
    case TypeClass::uuid:
      return plain(TypeKind::uuid);
    case TypeClass::json:
      return plain(TypeKind::json);
    case TypeClass::decimal:
    case TypeClass::null:
    case TypeClass::unknown:
      break;
  }
  return std::nullopt;
}

std::string to_string(const Type& type) {
  std::string result;
  if (type.kind == TypeKind::enumeration) {
    result = quote_name(type.enum_name);
  } else if (type.kind == TypeKind::native) {
    result = to_string(make_expr(NativeExpr{type.native}, TypeClass::unknown));
  } else {
    for (const auto& [name, kind] : builtin_types()) {
      if (kind == type.kind) result = name;
    }
    if (type.kind == TypeKind::decimal) {
      result += fmt::format("({},{})", type.length, type.scale);
    } else if (type.length > 0) {
      result += fmt::format("({})", type.length);
    }
  }
  for (uint32_t i = 0; i < type.array_depth; ++i) result += "[]";
  return result;
}

std::string_view describe(TypeClass type_class) {
  switch (type_class) {
    case TypeClass::boolean:
      return "a truth value";
    case TypeClass::integer:
      return "an integer";
    case TypeClass::decimal:
    case TypeClass::real:
      return "a number";
    case TypeClass::text:
      return "a text";
    case TypeClass::bytes:
      return "bytes";
    case TypeClass::date:
      return "a date";
    case TypeClass::time:
      return "a time";
    case TypeClass::timestamp:
    case TypeClass::timestamptz:
      return "a timestamp";
    case TypeClass::uuid:
      return "a uuid";
    case TypeClass::json:
      return "json";
    case TypeClass::null:
      return "null";
    case TypeClass::unknown:
      return "of a type that is not known";
  }
  return "";
}

bool has_order(const Type& type) {
  if (type.array_depth > 0 || type.kind == TypeKind::native) return false;
  switch (class_of(type)) {
    case TypeClass::integer:
    case TypeClass::decimal:
    case TypeClass::text:
    case TypeClass::date:
    case TypeClass::time:
    case TypeClass::timestamp:
    case TypeClass::timestamptz:
    case TypeClass::uuid:
      return type.kind != TypeKind::enumeration;
    default:
      return false;
  }
}

}  // namespace mig::schema
