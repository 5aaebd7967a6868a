// Lengths of time, in a migration and in mig.toml.
#include "compiler/base/duration.h"

#include <gtest/gtest.h>

namespace mig::base {
namespace {

using Parsed = std::variant<uint64_t, DurationError>;

TEST(Duration, is_counted_in_milliseconds) {
  EXPECT_EQ(parse_duration("100ms"), Parsed(100u));
  EXPECT_EQ(parse_duration("3s"), Parsed(3000u));
  EXPECT_EQ(parse_duration("5min"), Parsed(300'000u));
  EXPECT_EQ(parse_duration("0s"), Parsed(0u));
  EXPECT_EQ(parse_duration("18446744073709551615ms"), Parsed(18446744073709551615u));
}

TEST(Duration, that_is_too_long_is_said_to_be) {
  EXPECT_EQ(parse_duration("18446744073709551616ms"), Parsed(DurationError::too_long));
  EXPECT_EQ(parse_duration("18446744073709551615s"), Parsed(DurationError::too_long));
  EXPECT_EQ(parse_duration("18446744073709551615min"), Parsed(DurationError::too_long));
}

TEST(Duration, of_another_form_is_none) {
  for (const char* const text : {"", "3", "s", "3 s", " 3s", "3s ", "3sec", "3m", "3h", "-3s", "+3s", "1.5s", "3S",
                                 "18446744073709551616", "18446744073709551616h"}) {
    EXPECT_EQ(parse_duration(text), Parsed(DurationError::malformed)) << text;
  }
}

}  // namespace
}  // namespace mig::base
