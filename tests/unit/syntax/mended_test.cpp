#include "compiler/syntax/mended.h"

#include <gtest/gtest.h>

#include <random>

#include "compiler/syntax/tokens.h"
#include "tests/support/files.h"
#include "tests/unit/syntax/parsing.h"

namespace mig::syntax {
namespace {

namespace fs = std::filesystem;

// What was left out, each on a line with its first and last words, and how many entries remain.
std::string left_out(const std::string& text) {
  const base::SourceFile source("a.mig", text);
  const Mended mended = parse_mended(source);
  std::string result = mended.tree ? fmt::format("{} entries", mended.tree->entries.size()) : "no tree";
  for (const ByteRange each : mended.left_out) result += fmt::format(" / {}", source.slice(each));
  return result;
}

const std::string header = "migration 't';\n";

TEST(Mended, of_a_text_that_is_right_is_its_tree) {
  EXPECT_EQ(left_out(header + "drop table a;\ndrop table b;"), "2 entries");
}

TEST(Mended, leaves_nothing_out_where_the_meaning_is_plain) {
  EXPECT_EQ(left_out(header + "CREATE TABLE a { b int not null; c int }\ndrop table b"), "2 entries");
}

TEST(Mended, leaves_out_the_statement_that_is_being_typed) {
  for (const std::string typed : {"al", "alter table", "alter table t add column", "alter table t add column x",
                                  "drop table", "update t set a = (1 +", "insert into t (a", "drop table t only",
                                  "create view v as select a from", "sql 'x", "@allow(x"}) {
    EXPECT_EQ(left_out(header + "drop table a;\n\n" + typed + "\n\nalter table c { drop column d; }\ndrop table e;\n"),
              "3 entries / " + typed);
  }
}

TEST(Mended, leaves_out_the_item_that_is_being_typed) {
  const auto in_table = [](const std::string& typed) {
    return left_out(header + "create table a {\n  id int;\n  " + typed + "\n  c int;\n}\ndrop table e;\n");
  };
  for (const std::string typed : {"b", "b int default", "b int default (1 +", "check (", "index i (a", "b varchar(",
                                  "b int references", "primary key", "b text default 'abc", "b int = 5;"}) {
    EXPECT_EQ(in_table(typed), "2 entries / " + typed);
  }
  const auto in_alter = [](const std::string& typed) {
    return left_out(header + "alter table a {\n  add column id int;\n  " + typed +
                    "\n  add column c int;\n}\ndrop table e;\n");
  };
  for (const std::string typed : {"add", "add column", "add column b", "drop", "drop column", "rename column a to",
                                  "alter column x set not null fill", "add check (", "add index"}) {
    EXPECT_EQ(in_alter(typed), "2 entries / " + typed);
  }
}

TEST(Mended, keeps_what_stands_in_a_block_without_its_end) {
  EXPECT_EQ(left_out(header + "create table a {\n  id int;\n  b int;\n\ndrop table e;\n"), "2 entries");
  EXPECT_EQ(left_out(header + "create table a {\n  id\n\nalter table b {}\ndrop table e;\n"), "3 entries / id");
  EXPECT_EQ(left_out(header + "phase expand {\n  create table a {\n    id int;\n    b\n\n  drop table e;\n}\n"),
            "1 entries / b");
  EXPECT_EQ(left_out(header + "drop table e;\nalter table a {\n  drop column b;\n"), "2 entries");
}

TEST(Mended, does_without_a_header) {
  EXPECT_EQ(left_out("drop table a;"), "1 entries");
  EXPECT_EQ(left_out("migration t;\ndrop table a;"), "1 entries / migration t;");
  EXPECT_EQ(left_out(""), "0 entries");
}

TEST(Mended, reads_on_behind_a_text_block_without_its_end) {
  EXPECT_EQ(left_out(header + "sql 'x' {\n  postgresql \"\"\"\n}\n\ndrop table a;\n"), "2 entries / postgresql");
  EXPECT_EQ(left_out(header + "/* what\ndrop table a;\n"), "1 entries / what");
}

TEST(Mended, has_the_ranges_of_the_file) {
  const base::SourceFile source("a.mig", header + "alter table \"ä\" add\n\ndrop table b;\n");
  const Mended mended = parse_mended(source);
  ASSERT_TRUE(mended.tree);
  ASSERT_EQ(mended.tree->entries.size(), 1u);
  EXPECT_EQ(source.slice(std::get<Statement>(mended.tree->entries[0]).range), "drop table b;");
}

TEST(Mended, of_what_is_no_text_is_nothing) { EXPECT_FALSE(parse_mended(base::SourceFile("a.mig", "a\xFF")).tree); }

size_t count_statements(const std::optional<File>& file) {
  size_t count = 0;
  if (!file) return 0;
  for (const auto& entry : file->entries) {
    const auto* phase = std::get_if<Phase>(&entry);
    count += phase ? phase->statements.size() : 1;
  }
  return count;
}

// Some words in a row are taken out of files that are right: most statements are read all the same.
TEST(Mended, keeps_most_statements_whatever_is_missing) {
  std::vector<std::pair<std::string, size_t>> texts;
  for (const std::string& file : tests::files_under(MIG_CORPUS)) {
    if (!file.ends_with(".mig")) continue;
    std::string text = tests::read_file(fs::path(MIG_CORPUS) / file);
    if (text.size() > 10'000) continue;
    const base::SourceFile source("a.mig", text);
    const size_t statements = count_statements(parse_source(source).tree);
    if (statements >= 5) texts.emplace_back(std::move(text), statements);
  }
  ASSERT_GT(texts.size(), 50u);
  std::mt19937 random(20261128);  // the same every time
  size_t expected = 0;
  size_t kept = 0;
  size_t runs_with_a_tree = 0;
  constexpr size_t runs = 600;
  for (size_t run = 0; run < runs; ++run) {
    auto [text, statements] = texts[random() % texts.size()];
    const std::vector<Token> tokens = tokens_of(base::SourceFile("a.mig", text));
    const size_t first = random() % tokens.size();
    const size_t last = std::min(first + random() % 8, tokens.size() - 1);
    text.erase(tokens[first].range.begin, tokens[last].range.end - tokens[first].range.begin);
    const base::SourceFile source("a.mig", text);
    const Mended mended = parse_mended(source);
    uint32_t behind = 0;
    for (const ByteRange each : mended.left_out) {
      ASSERT_LE(behind, each.begin);
      ASSERT_LE(each.end, text.size());
      behind = each.end;
    }
    runs_with_a_tree += mended.tree.has_value();
    expected += statements;
    kept += std::min(statements, count_statements(mended.tree));
  }
  EXPECT_EQ(runs_with_a_tree, runs);
  EXPECT_GT(kept * 1000, expected * 955) << kept << " of " << expected;
}

}  // namespace
}  // namespace mig::syntax
