#include "compiler/syntax/encoding.h"

#include <gtest/gtest.h>

#include "tests/unit/syntax/parsing.h"

namespace mig::syntax {
namespace {

using namespace std::string_literals;
using Ids = std::vector<std::string>;

TEST(Encoding, a_byte_order_mark_is_skipped_and_counted) {
  const base::SourceFile source("a.mig", "\xEF\xBB\xBFmigration 't';");
  const Parsed parsed = parse_source(source);
  ASSERT_TRUE(parsed.tree);
  EXPECT_EQ(parsed.tree->header_range, (ByteRange{3, 17}));
}

TEST(Encoding, other_encodings_are_named) {
  const auto message = [](std::string text) {
    const Parsed parsed = parse_text(std::move(text));
    return parsed.diagnostics.size() == 1 ? parsed.diagnostics[0].message : "not one diagnostic";
  };
  EXPECT_EQ(message("\xFF\xFEm\0i\0"s), "the file is encoded as UTF-16, not as UTF-8");
  EXPECT_EQ(message("\xFE\xFF\0m\0i"s), "the file is encoded as UTF-16, not as UTF-8");
  EXPECT_EQ(message("m\0i\0g\0"s), "the file is encoded as UTF-16, not as UTF-8");
  EXPECT_EQ(message("\0m\0i\0g"s), "the file is encoded as UTF-16, not as UTF-8");
  EXPECT_EQ(message("\xFF\xFE\0\0m\0\0\0"s), "the file is encoded as UTF-32, not as UTF-8");
}

TEST(Encoding, a_nul_byte_is_refused_at_its_place) {
  const Parsed parsed = parse_text("migration 't\0';"s);
  EXPECT_FALSE(parsed.tree);
  ASSERT_EQ(parsed.ids(), Ids{"nul-byte"});
  EXPECT_EQ(parsed.diagnostics[0].where.range, (ByteRange{12, 13}));
}

TEST(Encoding, what_is_not_utf8_is_refused_at_its_place) {
  const Parsed parsed = parse_text("migration 'caf\xE9';");
  EXPECT_FALSE(parsed.tree);
  ASSERT_EQ(parsed.ids(), Ids{"invalid-utf8"});
  EXPECT_EQ(parsed.diagnostics[0].message, "the byte `0xE9` is not UTF-8 here");
  EXPECT_EQ(parsed.diagnostics[0].where.range, (ByteRange{14, 15}));
}

TEST(Encoding, a_file_may_be_as_large_as_the_limit_and_no_larger) {
  const std::string header = "migration 't';";
  EXPECT_TRUE(parse_text(header + std::string(max_file_size - header.size(), '\n')).tree);
  EXPECT_EQ(parse_text(header + std::string(max_file_size - header.size() + 1, '\n')).ids(), Ids{"file-too-large"});
}

}  // namespace
}  // namespace mig::syntax
