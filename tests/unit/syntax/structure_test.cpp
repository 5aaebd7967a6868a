#include "compiler/syntax/structure.h"

#include <gtest/gtest.h>

namespace mig::syntax {
namespace {

// The lines from and to which something folds, with its kind.
std::string folds(const std::string& text) {
  static constexpr std::string_view kinds[] = {"block", "list", "text", "comment"};
  const base::SourceFile source("a.mig", text);
  std::string result;
  for (const Fold& each : folds_of(source)) {
    result += fmt::format("{}{} {}-{}", result.empty() ? "" : ", ", kinds[static_cast<size_t>(each.kind)],
                          source.position(each.range.begin).line, source.position(each.range.end).line);
  }
  return result;
}

TEST(Folds, are_what_is_longer_than_a_line) {
  EXPECT_EQ(folds("-- a\n-- b\n\n-- c\ncreate table t {\n  a int; -- d\n  -- e\n  -- f\n  check (\n    a > 1\n  );\n}\n"
                  "/* g\n*/ insert into t (a) { (1); }\nsql 'x' {\n  mysql \"\"\"\n  x\n  \"\"\";\n}"),
            "comment 1-2, block 5-12, comment 7-8, list 9-11, comment 13-14, block 15-19, text 16-18");
}

TEST(Folds, are_there_beside_what_is_not_closed) {
  EXPECT_EQ(folds("create table t {\n  check (a\n}\ndrop table a) }\n(\n"), "block 1-3");
  EXPECT_EQ(folds("\"\"\" a\nb"), "");
}

std::vector<std::string> around(std::string text) {
  const size_t caret = text.find('|');
  text.erase(caret, 1);
  const base::SourceFile source("a.mig", text);
  std::vector<std::string> result;
  for (const base::ByteRange each : ranges_around(source, static_cast<uint32_t>(caret))) {
    result.emplace_back(source.slice(each));
  }
  return result;
}

TEST(Selection, grows_from_the_word_to_the_file) {
  EXPECT_EQ(around("migration 't';\ncreate table t { check (a + f|oo * 2 > 1); b int; }"),
            (std::vector<std::string>{"foo", "foo * 2", "a + foo * 2", "a + foo * 2 > 1", "check (a + foo * 2 > 1)",
                                      "check (a + foo * 2 > 1);", "{ check (a + foo * 2 > 1); b int; }",
                                      "create table t { check (a + foo * 2 > 1); b int; }",
                                      "migration 't';\ncreate table t { check (a + foo * 2 > 1); b int; }"}));
}

TEST(Selection, is_there_in_a_text_with_mistakes) {
  EXPECT_EQ(around("migration 't';\ndrop tabel x;\ndrop table a|b;").at(0), "ab");
  EXPECT_EQ(around("dr|op").back(), "drop");
}

}  // namespace
}  // namespace mig::syntax
