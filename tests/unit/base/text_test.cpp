// Texts that others wrote, made fit to be shown. How Markdown shows them is seen in tests/unit/emit and
// tests/unit/lint.
#include "compiler/base/text.h"

#include <gtest/gtest.h>

namespace mig::base {
namespace {

TEST(Utf8Length, sequences) {
  EXPECT_EQ(utf8_length("a", 0), 1u);
  EXPECT_EQ(utf8_length("\xC3\xA9", 0), 2u);
  EXPECT_EQ(utf8_length("\xE2\x82\xAC", 0), 3u);
  EXPECT_EQ(utf8_length("\xF0\x9F\x98\x80", 0), 4u);
  EXPECT_EQ(decode_utf8("\xF0\x9F\x98\x80", 0), U'\U0001F600');
}

TEST(Utf8Length, what_is_none) {
  EXPECT_EQ(utf8_length("\x80", 0), 0u) << "a continuation byte alone";
  EXPECT_EQ(utf8_length("\xC0\xAF", 0), 0u) << "overlong";
  EXPECT_EQ(utf8_length("\xE0\x80\xAF", 0), 0u) << "overlong";
  EXPECT_EQ(utf8_length("\xF0\x80\x80\xAF", 0), 0u) << "overlong";
  EXPECT_EQ(utf8_length("\xED\xA0\x80", 0), 0u) << "a surrogate";
  EXPECT_EQ(utf8_length("\xF4\x90\x80\x80", 0), 0u) << "past U+10FFFF";
  EXPECT_EQ(utf8_length("\xE2\x82", 0), 0u) << "cut off";
  EXPECT_EQ(utf8_length("\xE2\x28\xA1", 0), 0u) << "no continuation";
}

TEST(ValidUtf8, replaces_the_bytes_that_are_none) {
  EXPECT_EQ(valid_utf8(""), "");
  EXPECT_EQ(valid_utf8("a\xC3\xA9\xF0\x9F\x98\x80"), "a\xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(valid_utf8("a\xFF\xE2\x82z\xC3"), "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz\xEF\xBF\xBD");
}

TEST(Printable, has_no_control_characters) {
  EXPECT_EQ(printable("a\tb\nc\x1b[1m\x7f\xC3\xA9"), "a b?c?[1m?\xC3\xA9");
  EXPECT_EQ(printable("a\tb\nc", ' '), "a b c");
}

}  // namespace
}  // namespace mig::base
