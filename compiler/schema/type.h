// Column types, resolved: one kind for each of the language's types, with its arguments. How an engine writes a type is
// the dialect's business.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/base/dialect.h"

namespace mig::schema {

/// One text for each engine: `native(postgresql '…', mysql '…')`.
using DialectTexts = std::map<base::Dialect, std::string>;

enum class TypeKind {
  boolean,
  smallint,
  integer,
  bigint,
  real,
  double_precision,
  decimal,
  fixed_char,
  varchar,
  text,
  bytes,
  date,
  time,
  timestamp,
  timestamptz,
  uuid,
  json,
  enumeration,
  native,
};

struct Type {
  TypeKind kind = TypeKind::text;
  uint32_t length = 0;    ///< of char and varchar, in characters; the precision of decimal, in digits
  uint32_t scale = 0;     ///< of decimal
  std::string enum_name;  ///< of an enumeration
  DialectTexts native;    ///< of a native type
  uint32_t array_depth = 0;

  bool operator==(const Type&) const = default;
};

/// What an expression of a type can be used for; finer than that the compiler does not judge.
enum class TypeClass {
  boolean,
  integer,
  decimal,
  real,
  text,
  bytes,
  date,
  time,
  timestamp,
  timestamptz,
  uuid,
  json,
  null,
  unknown
};

TypeClass class_of(const Type& type);

/// Whether values of the type have an order by which all engines can range over them.
bool has_order(const Type& type);

/// A type that holds what expressions of a class give, or nothing: a decimal's digits are not known from its class.
std::optional<Type> type_for(TypeClass type_class);

/// As it is written in a `.mig` file: `decimal(10,2)`, `mood[]`.
std::string to_string(const Type& type);

/// What people call a class: `a text`, `a number`.
std::string_view describe(TypeClass type_class);

/// The kind of a built-in type's name (`bigint`), or nothing.
std::optional<TypeKind> type_kind_named(std::string_view name);

/// The names of all built-in types.
const std::map<std::string_view, TypeKind>& builtin_types();

}  // namespace mig::schema
