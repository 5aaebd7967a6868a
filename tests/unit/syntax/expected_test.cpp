// What can stand at a place: tests/unit/syntax/expected/*.txt have a text with the caret as `|`, then what is said of
// it, until a line `----`. MIG_UPDATE=1 writes what is said as it is found.
#include "compiler/syntax/expected.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "compiler/syntax/parser.h"
#include "compiler/syntax/tokens.h"
#include "tests/support/files.h"

namespace mig::syntax {
namespace {

namespace fs = std::filesystem;

std::string_view shown(NameRole role) {
  static constexpr std::string_view names[] = {"new_name", "table",          "relation",        "column",
                                               "function", "type",           "enum_type",       "view",
                                               "trigger",  "constraint",     "index",           "schema",
                                               "engine",   "archived_table", "archived_column", "annotation",
                                               "rule",     "collation",      "operator_class",  "index_method"};
  return names[static_cast<size_t>(role)];
}

std::string_view shown(StringRole role) {
  static constexpr std::string_view names[] = {"migration", "enum_value", "extension", "opaque",
                                               "collation", "sql",        "literal",   "text"};
  return names[static_cast<size_t>(role)];
}

std::string shown(const std::vector<Name>& names) {
  std::string text;
  for (const Name& each : names) text += (text.empty() ? "" : ".") + each.text;
  return text;
}

// Each that says something on a line.
std::string said_of(const base::SourceFile& source, uint32_t offset) {
  const Expected expected = expected_at(source, offset);
  std::string text;
  const auto line = [&](std::string_view head, const std::string& words) {
    if (!words.empty()) text += fmt::format("{}: {}\n", head, words);
  };
  const auto list = [](const auto& all, const auto& show) {
    std::string words;
    for (const auto& each : all) words += fmt::format("{}{}", words.empty() ? "" : ", ", show(each));
    return words;
  };
  line("word", std::string(source.slice(expected.word)));
  if (expected.in_string) line("in", "a string");
  line("keywords", list(expected.keywords, [](const std::string& each) { return each; }));
  line("names", list(expected.names, [](NameRole each) { return shown(each); }));
  line("strings", list(expected.strings, [](StringRole each) { return shown(each); }));
  if (expected.expression) line("value", "expression");
  if (expected.integer) line("value", "integer");
  if (expected.duration) line("value", "duration");
  line("behind", shown(expected.qualifier));
  line("tables", list(expected.tables, [](const TableRef& each) {
         return shown(each.table.parts) + (each.alias ? " as " + each.alias->text : "");
       }));
  if (expected.enum_name) line("enum", shown(expected.enum_name->parts));
  if (const auto call = call_at(source, offset)) {
    line("call", fmt::format("{}, argument {}", call->function.text, call->argument));
  }
  return text.empty() ? "nothing\n" : text;
}

TEST(Expected, says_what_its_data_files_say) {
  const fs::path folder = MIG_SOURCE "/tests/unit/syntax/expected";
  const std::vector<std::string> files = tests::files_under(folder);
  ASSERT_FALSE(files.empty());
  for (const std::string& file : files) {
    const std::string before = tests::read_file(folder / file);
    std::string now;
    std::string text;
    bool in_text = true;
    for (const std::string& each : tests::lines_of(before)) {
      if (in_text) {
        now += each + "\n";
        if (each != "====") {
          text += (text.empty() ? "" : "\n") + each;
          continue;
        }
        const size_t caret = text.find('|');
        ASSERT_NE(caret, std::string::npos) << file << " has a text without a caret:\n" << text;
        text.erase(caret, 1);
        now += said_of(base::SourceFile("a.mig", text), static_cast<uint32_t>(caret)) + "----\n";
        text.clear();
        in_text = false;
      } else if (each == "----") {
        in_text = true;
      }
    }
    if (std::getenv("MIG_UPDATE")) {
      tests::write_file(folder / file, now);
    } else {
      EXPECT_EQ(tests::difference(before, now), "") << file;
    }
  }
}

TEST(Expected, is_there_at_every_place_of_a_text) {
  for (const std::string folder : {"meaning", "syntax"}) {
    for (const std::string& file : tests::files_under(fs::path(MIG_CORPUS) / folder)) {
      if (!file.ends_with(".mig")) continue;
      const std::string text = tests::read_file(fs::path(MIG_CORPUS) / folder / file);
      if (text.size() > 4000) continue;
      const base::SourceFile source("a.mig", text);
      for (uint32_t offset = 0; offset <= text.size() + 1; offset += 41) {
        const Expected expected = expected_at(source, offset);
        ASSERT_LE(expected.word.begin, offset) << file;
        ASSERT_GE(expected.word.end, offset) << file;
        call_at(source, offset);
      }
    }
  }
}

// Each word of a text that is right is among what could stand there.
TEST(Expected, has_each_keyword_that_was_written) {
  const std::string text = tests::read_file(MIG_SOURCE "/tests/unit/syntax/every_construct.mig");
  const base::SourceFile source("a.mig", text);
  base::DiagnosticSink sink;
  ASSERT_TRUE(parse(source, sink));
  size_t keywords = 0;
  const std::vector<Token> tokens = tokens_of(source);
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::keyword) continue;
    const std::string word(source.slice(tokens[i].range));
    const auto has = [&](const std::vector<std::string>& all) {
      return std::any_of(all.begin(), all.end(),
                         [&](const std::string& each) { return each == word || each.starts_with(word + " "); });
    };
    const Expected expected = expected_at(source, tokens[i].range.begin);
    EXPECT_TRUE(has(expected.keywords)) << word << " at " << source.position(tokens[i].range.begin).line;
    ++keywords;
  }
  EXPECT_GT(keywords, 160u);
}

}  // namespace
}  // namespace mig::syntax
