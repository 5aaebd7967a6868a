#include "compiler/base/text_decoding.h"

#include <gtest/gtest.h>

namespace mig::base {
namespace {

TEST(DecodeString, quotes_are_doubled_and_backslashes_are_not_special) {
  EXPECT_EQ(decode_string("''"), "");
  EXPECT_EQ(decode_string("'it''s'"), "it's");
  EXPECT_EQ(decode_string("''''"), "'");
  EXPECT_EQ(decode_string(R"('a\n\')"), R"(a\n\)");
}

TEST(DecodeQuotedName, quotes_are_doubled) {
  EXPECT_EQ(decode_quoted_name(R"("order")"), "order");
  EXPECT_EQ(decode_quoted_name(R"("a ""b""")"), R"(a "b")");
}

TEST(DecodeTextBlock, one_line_is_as_written) {
  EXPECT_EQ(decode_text_block(R"("""""")"), "");
  EXPECT_EQ(decode_text_block(R"(""" a 'b' """)"), " a 'b' ");
}

TEST(DecodeTextBlock, the_last_three_quotes_close) {
  EXPECT_EQ(decode_text_block(R"("""drop table "t"""")"), R"(drop table "t")");
  EXPECT_EQ(decode_text_block(R"("""a""""")"), R"(a"")");
}

TEST(DecodeTextBlock, shared_indentation_and_the_lines_of_the_quotes_go) {
  EXPECT_EQ(decode_text_block("\"\"\"\n    select 1,\n      2;\n    \"\"\""), "select 1,\n  2;");
  EXPECT_EQ(decode_text_block("\"\"\"\n    a\n\n    b\n\"\"\""), "    a\n\n    b") << "the closing line counts";
  EXPECT_EQ(decode_text_block("\"\"\"  \n    a\n  b\"\"\""), "  a\nb");
}

TEST(DecodeTextBlock, text_on_the_opening_line_has_no_indentation) {
  EXPECT_EQ(decode_text_block("\"\"\"begin\n    a;\n  end\"\"\""), "begin\n  a;\nend");
}

TEST(DecodeTextBlock, blank_lines_become_empty_and_do_not_count) {
  EXPECT_EQ(decode_text_block("\"\"\"\n    a\n  \n    b\n    \"\"\""), "a\n\nb");
}

TEST(DecodeTextBlock, tabs_and_spaces_are_not_the_same_indentation) {
  EXPECT_EQ(decode_text_block("\"\"\"\n\t\ta\n\t  b\n\t\"\"\""), "\ta\n  b");
}

TEST(DecodeTextBlock, line_breaks_are_one_character) {
  EXPECT_EQ(decode_text_block("\"\"\"\r\n  a\r\n  b\r  c\n  \"\"\""), "a\nb\nc");
}

TEST(WrittenOffset, finds_each_character_again) {
  const auto check = [](const std::string& written, const std::string& decoded) {
    for (size_t i = 0; i < decoded.size(); ++i) {
      if (decoded[i] == '\n') continue;
      EXPECT_EQ(written[written_offset(written, decoded, i)], decoded[i]) << written << " at " << i;
    }
  };
  for (const std::string written : {"'abc'", "'it''s'", "''''", "'a''''b'"}) check(written, decode_string(written));
  const std::string block = R"(""")";
  for (const std::string inner : {"abc", "\n  a\n    b\n\n  c\n  ", "a\n  b\n c", "  \r\n\ta\r\n\tb", "x\n\n"}) {
    check(block + inner + block, decode_text_block(block + inner + block));
  }
}

}  // namespace
}  // namespace mig::base
