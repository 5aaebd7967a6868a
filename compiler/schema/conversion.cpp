#include "compiler/schema/conversion.h"

#include <algorithm>

#include "compiler/base/source.h"

namespace mig::schema {
namespace {

// The decimal digits that every value of an integer type fits into.
uint32_t digits(TypeKind kind) {
  switch (kind) {
    case TypeKind::smallint:
      return 5;
    case TypeKind::integer:
      return 10;
    default:
      return 19;
  }
}

bool is_integer(TypeKind kind) {
  return kind == TypeKind::smallint || kind == TypeKind::integer || kind == TypeKind::bigint;
}

bool is_floating(TypeKind kind) { return kind == TypeKind::real || kind == TypeKind::double_precision; }

bool is_text(TypeKind kind) { return kind == TypeKind::varchar || kind == TypeKind::text; }

// The decimal digits that a binary number always keeps (IEEE 754): 6 of a float, 15 of a double.
uint32_t exact_digits(TypeKind kind) { return kind == TypeKind::real ? 6 : 15; }

Conversion fits_if(bool fits, Conversion otherwise) { return fits ? Conversion::widening : otherwise; }

Conversion from_integer(const Type& from, const Type& to) {
  if (is_integer(to.kind)) return fits_if(digits(from.kind) <= digits(to.kind), Conversion::checked);
  if (to.kind == TypeKind::decimal) {
    return fits_if(digits(from.kind) <= to.length - to.scale, Conversion::checked);
  }
  if (is_floating(to.kind)) return fits_if(digits(from.kind) <= exact_digits(to.kind), Conversion::lossy);
  return Conversion::none;
}

Conversion from_decimal(const Type& from, const Type& to) {
  if (to.kind == TypeKind::decimal) {
    if (to.scale < from.scale) return Conversion::lossy;
    return fits_if(to.length - to.scale >= from.length - from.scale, Conversion::checked);
  }
  if (is_integer(to.kind)) return from.scale > 0 ? Conversion::lossy : Conversion::checked;
  if (is_floating(to.kind)) return fits_if(from.length <= exact_digits(to.kind), Conversion::lossy);
  return Conversion::none;
}

Conversion from_floating(const Type& from, const Type& to) {
  if (is_floating(to.kind)) {
    return fits_if(from.kind == TypeKind::real || to.kind == TypeKind::double_precision, Conversion::lossy);
  }
  return to.kind == TypeKind::decimal || is_integer(to.kind) ? Conversion::lossy : Conversion::none;
}

// A text of at most `length` characters; 0: of any length.
Conversion from_text(uint32_t length, const Type& to) {
  // char(n) pads with blanks, and forgets how many of them were the value's own.
  if (to.kind == TypeKind::fixed_char) return Conversion::lossy;
  if (to.kind == TypeKind::text) return Conversion::widening;
  if (to.kind != TypeKind::varchar) return Conversion::none;
  return fits_if(length > 0 && length <= to.length, Conversion::checked);
}

Conversion from_char(const Type& from, const Type& to) {
  if (to.kind == TypeKind::fixed_char) return fits_if(from.length <= to.length, Conversion::checked);
  return from_text(from.length, to);
}

Conversion from_enum(const Type& from, const Type& to, const Schema& schema) {
  const EnumPtr type = schema.find_enum(from.enum_name);
  if (!type || !is_text(to.kind)) return Conversion::none;
  size_t longest = 0;
  for (const std::string& value : type->values) longest = std::max(longest, base::code_points(value));
  return from_text(static_cast<uint32_t>(longest), to) == Conversion::widening ? Conversion::widening
                                                                               : Conversion::none;
}

}  // namespace

Conversion conversion(const Type& from, const Type& to, const Schema& schema) {
  if (from == to) return Conversion::same;
  if (from.array_depth != to.array_depth) return Conversion::none;
  if (from.array_depth > 0) {
    Type element_from = from;
    Type element_to = to;
    element_from.array_depth = element_to.array_depth = 0;
    return conversion(element_from, element_to, schema);
  }
  switch (from.kind) {
    case TypeKind::smallint:
    case TypeKind::integer:
    case TypeKind::bigint:
      return from_integer(from, to);
    case TypeKind::real:
    case TypeKind::double_precision:
      return from_floating(from, to);
    case TypeKind::decimal:
      return from_decimal(from, to);
    case TypeKind::fixed_char:
      return from_char(from, to);
    case TypeKind::varchar:
      return from_text(from.length, to);
    case TypeKind::text:
      return from_text(0, to);
    case TypeKind::uuid: {
      constexpr uint32_t uuid_length = 36;
      return is_text(to.kind) ? fits_if(from_text(uuid_length, to) == Conversion::widening, Conversion::none)
                              : Conversion::none;
    }
    case TypeKind::enumeration:
      return from_enum(from, to, schema);
    case TypeKind::date:
      return to.kind == TypeKind::timestamp || to.kind == TypeKind::timestamptz ? Conversion::widening
                                                                                : Conversion::none;
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
      if (to.kind == TypeKind::timestamp || to.kind == TypeKind::timestamptz) return Conversion::widening;
      return to.kind == TypeKind::date ? Conversion::lossy : Conversion::none;
    case TypeKind::boolean:
    case TypeKind::bytes:
    case TypeKind::time:
    case TypeKind::json:
    case TypeKind::native:
      break;
  }
  return Conversion::none;
}

}  // namespace mig::schema
