#include "compiler/sema/literals.h"

#include <gtest/gtest.h>

namespace mig::sema {
namespace {

using schema::Type;
using schema::TypeKind;

Type type_of(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

std::string canonical(std::string_view text, TypeKind kind) {
  return canonical_literal(text, type_of(kind)).value_or("none");
}

TEST(Literals, BringTimestampsWithAZoneToUtc) {
  EXPECT_EQ(canonical("2024-01-31T01:05:00+02:00", TypeKind::timestamptz), "2024-01-30 23:05:00");
  EXPECT_EQ(canonical("2024-12-31 23:30:00.25-01:00", TypeKind::timestamptz), "2025-01-01 00:30:00.25");
  EXPECT_EQ(canonical("2024-01-31 13:05", TypeKind::timestamptz), "2024-01-31 13:05:00");
  EXPECT_EQ(canonical("2024-01-31T13:05:00Z", TypeKind::timestamptz), "2024-01-31 13:05:00");
}

TEST(Literals, KnowTheCalendar) {
  EXPECT_EQ(canonical("2024-02-29", TypeKind::date), "2024-02-29");
  EXPECT_EQ(canonical("2023-02-29", TypeKind::date), "none");
  EXPECT_EQ(canonical("2024-04-31", TypeKind::date), "none");
  EXPECT_EQ(canonical("24:00", TypeKind::time), "none");
  EXPECT_EQ(canonical("23:59:60", TypeKind::time), "none");
  EXPECT_EQ(canonical("09:30", TypeKind::time), "09:30:00");
}

TEST(Literals, RefuseAnOffsetWithoutAZone) {
  EXPECT_EQ(canonical("2024-01-31T13:05:00Z", TypeKind::timestamp), "none");
  EXPECT_EQ(canonical("2024-01-31T13:05:00", TypeKind::timestamp), "2024-01-31 13:05:00");
}

TEST(Literals, EndOfARangeFitsAndTheNextDoesNot) {
  EXPECT_TRUE(number_fits("32767", type_of(TypeKind::smallint)));
  EXPECT_FALSE(number_fits("32768", type_of(TypeKind::smallint)));
  EXPECT_TRUE(number_fits("-2147483648", type_of(TypeKind::integer)));
  EXPECT_FALSE(number_fits("-2147483649", type_of(TypeKind::integer)));
  EXPECT_TRUE(number_fits("9223372036854775807", type_of(TypeKind::bigint)));
  EXPECT_FALSE(number_fits("9223372036854775808", type_of(TypeKind::bigint)));
  Type price = type_of(TypeKind::decimal);
  price.length = 4;
  price.scale = 2;
  EXPECT_TRUE(number_fits("99.99", price));
  EXPECT_TRUE(number_fits("-0099.9900", price));
  EXPECT_FALSE(number_fits("100", price));
  EXPECT_FALSE(number_fits("1.234", price));
}

}  // namespace
}  // namespace mig::sema
