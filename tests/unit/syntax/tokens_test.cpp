#include "compiler/syntax/tokens.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"

namespace mig::syntax {
namespace {

// The tokens of a text as `word/kind`, `…` behind one that lacks its end.
std::string shown(const std::string& text) {
  static constexpr std::string_view kinds[] = {"keyword", "name",     "quoted",   "string",      "block",   "integer",
                                               "decimal", "duration", "operator", "punctuation", "comment", "mistake"};
  const base::SourceFile source("a.mig", text);
  std::string result;
  for (const Token& each : tokens_of(source)) {
    if (each.kind == TokenKind::punctuation) continue;
    result += fmt::format("{}{}/{}{}", result.empty() ? "" : " ", source.slice(each.range),
                          kinds[static_cast<size_t>(each.kind)], each.closed ? "" : "…");
  }
  return result;
}

const std::string header = "migration 't';";
const std::string shown_header = "migration/keyword 't'/string ";

TEST(Tokens, a_soft_word_is_what_the_parser_read_it_as) {
  EXPECT_EQ(shown(header + "create table action { key int; comment text comment 'x'; comment 'y'; }"),
            shown_header +
                "create/keyword table/keyword action/name key/name int/name comment/name text/name "
                "comment/keyword 'x'/string comment/keyword 'y'/string");
  EXPECT_EQ(shown(header + "rename table to to to;"),
            shown_header + "rename/keyword table/keyword to/name to/keyword to/name");
}

TEST(Tokens, a_rule_of_the_linter_is_a_name) {
  EXPECT_EQ(shown("@allow(drop-not-null, 'x') migration 't';"),
            "allow/name drop/name -/operator not/name -/operator null/name 'x'/string migration/keyword 't'/string");
}

TEST(Tokens, in_batches_of_is_three_keywords) {
  EXPECT_EQ(shown(header + "delete from t where a in /* b */ batches of 5 pause 1s;"),
            shown_header +
                "delete/keyword from/keyword t/name where/keyword a/name in/keyword /* b *//comment "
                "batches/keyword of/keyword 5/integer pause/keyword 1s/duration");
  EXPECT_EQ(shown(header + "create table batches { of int; }"),
            shown_header + "create/keyword table/keyword batches/name of/name int/name");
}

TEST(Tokens, of_a_text_with_mistakes_are_all_there) {
  EXPECT_EQ(shown(header + "alter table t add colum add; $ 12a\ndrop table \"x\" 1.5 != -- c"),
            shown_header +
                "alter/keyword table/keyword t/name add/keyword colum/name add/name $/mistake 12a/mistake "
                "drop/keyword table/keyword \"x\"/quoted 1.5/decimal !=/mistake -- c/comment");
}

TEST(Tokens, say_what_lacks_its_end) {
  EXPECT_EQ(shown("'abc\n\"d\n/* e"), "'abc/string… \"d/quoted… /* e/comment…");
  EXPECT_EQ(shown("\"\"\"abc\nd"), "\"\"\"abc\nd/block…");
}

TEST(Tokens, cover_all_but_blanks) {
  for (const std::string& file : tests::files_under(MIG_CORPUS "/syntax")) {
    if (!file.ends_with(".mig")) continue;
    const base::SourceFile source("a.mig", tests::read_file(std::filesystem::path(MIG_CORPUS "/syntax") / file));
    const std::vector<Token> tokens = tokens_of(source);
    if (tokens.empty()) continue;
    uint32_t at = source.text().starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const auto expect_blank = [&](uint32_t end) {
      EXPECT_EQ(source.slice({at, end}).find_first_not_of(" \t\r\n\f"), std::string_view::npos) << file;
    };
    for (const Token& each : tokens) {
      ASSERT_LE(at, each.range.begin) << file;
      ASSERT_LT(each.range.begin, each.range.end) << file;
      expect_blank(each.range.begin);
      at = each.range.end;
    }
    expect_blank(static_cast<uint32_t>(source.text().size()));
  }
}

}  // namespace
}  // namespace mig::syntax
