// The formatter over all that is there: its form by the cases beside this file, and by what holds of every text that
// parses: the words, the comments and the tree stay, and what is formatted is formatted.
#include "compiler/syntax/format.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "compiler/base/render.h"
#include "compiler/base/source.h"
#include "compiler/base/text_diff.h"
#include "compiler/syntax/parser.h"
#include "tests/format/random_file.h"
#include "tests/format/tokens.h"
#include "tests/format/tree_text.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

struct Formatted {
  std::optional<std::string> text;
  std::string errors;
};

Formatted format(const std::string& text) {
  const base::SourceFile source("a.mig", text);
  base::DiagnosticSink sink;
  Formatted result{syntax::format(source, sink), {}};
  for (const base::Diagnostic& each : sink.sorted()) result.errors += base::render(each, {false});
  return result;
}

std::string tree_of(const std::string& text) {
  const base::SourceFile source("a.mig", text);
  base::DiagnosticSink sink;
  const auto tree = syntax::parse(source, sink);
  return tree ? tree_text(*tree) : "";
}

// What holds of a text in canonical form, whatever it says. Text blocks and comments have lines of their own kind.
std::string wrong_form(const std::string& text) {
  if (text.empty() || text.back() != '\n' || text.ends_with("\n\n")) return "the end of the file";
  std::string bare;
  for (size_t at = 0; const Token& token : tokens_of(text)) {
    const size_t begin = text.find(token.text, at);
    bare += text.substr(at, begin - at);
    const bool several_lines = token.text.find_first_of("\r\n") != std::string::npos;
    bare += several_lines ? "x" : token.text;
    at = begin + token.text.size();
  }
  std::string last = "{";
  for (const std::string& line : lines_of(bare)) {
    if (line.find('\r') != std::string::npos) return "a carriage return: " + line;
    if (line.starts_with('\t')) return "a tab: " + line;
    if (line.ends_with(' ')) return "blanks at the end: " + line;
    if (line.empty() && (last.empty() || last.ends_with('{'))) return "a blank line behind " + last;
    if (line.find_first_not_of(' ') == line.find('}') && !line.empty() && last.empty()) return "a blank line before }";
    last = line;
  }
  return {};
}

// Checks all that holds of a text that parses and has this tree, and gives its form.
std::string checked(const std::string& text, const std::string& tree) {
  const Formatted first = format(text);
  EXPECT_TRUE(first.text.has_value()) << first.errors << "of:\n" << text;
  const std::string form = first.text.value_or("");
  EXPECT_TRUE(tree_of(form) == tree) << "another tree of:\n" << text << "as:\n" << form;
  EXPECT_TRUE(words_of(form) == words_of(text)) << "other words in:\n" << difference(text, form);
  EXPECT_TRUE(comments_of(form) == comments_of(text)) << "other comments in:\n" << difference(text, form);
  EXPECT_EQ(wrong_form(form), "") << "of:\n" << text << "as:\n" << form;
  std::string edited = text;
  const std::vector<base::TextEdit> edits = base::line_edits(text, form);
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    edited.replace(edit->range.begin, edit->range.end - edit->range.begin, edit->replacement);
  }
  EXPECT_TRUE(edited == form) << "edits make of it:\n" << difference(form, edited);
  const Formatted second = format(form);
  EXPECT_TRUE(second.text == form) << "formatted twice:\n"
                                   << second.errors << difference(form, second.text.value_or(""));
  return form;
}

struct Source {
  std::string text;
  std::string tree;
};

// All migrations that are there and parse.
const std::vector<Source>& sources() {
  static const std::vector<Source> all = [] {
    std::vector<Source> result;
    for (const fs::path& folder : {fs::path(MIG_SOURCE) / "tests", fs::path(MIG_EXAMPLES)}) {
      for (const std::string& file : files_under(folder)) {
        if (!file.ends_with(".mig")) continue;
        Source source{read_file(folder / file), {}};
        source.tree = tree_of(source.text);
        if (!source.tree.empty()) result.push_back(std::move(source));
      }
    }
    return result;
  }();
  return all;
}

TEST(Format, gives_each_case_its_form) {
  const fs::path folder = fs::path(MIG_SOURCE) / "tests/format/cases";
  const char* const flag = std::getenv("MIG_UPDATE");
  const bool update = flag && std::string_view(flag) == "1";
  size_t cases = 0;
  for (const std::string& file : files_under(folder)) {
    if (file.ends_with(".formatted.mig")) {
      EXPECT_TRUE(fs::exists(folder / (file.substr(0, file.size() - 14) + ".mig"))) << file << " belongs to nothing";
      continue;
    }
    ++cases;
    const fs::path golden = folder / (file.substr(0, file.size() - 4) + ".formatted.mig");
    const std::string text = read_file(folder / file);
    const std::string form = checked(text, tree_of(text));
    if (update) write_file(golden, form);
    EXPECT_EQ(difference(fs::exists(golden) ? read_file(golden) : "", form), "")
        << file << "\nMIG_UPDATE=1 takes it over";
  }
  EXPECT_GE(cases, 8u);
}

TEST(Format, is_what_its_page_shows) {
  const std::string page = read_file(fs::path(MIG_SOURCE) / "docs/format.md");
  const auto block = [&](std::string_view begin) {
    const size_t at = page.find(begin) + begin.size();
    return page.substr(at, page.find("```", at) - at);
  };
  EXPECT_EQ(format(block("```\n")).text, block("```mig\n"));
}

// An editor keeps what is the same: marks, folds, the place of the cursor.
TEST(Format, changes_no_line_that_has_its_form) {
  const std::string text = "migration 'x';\ndrop  table a;\ndrop table b;\ndrop table  c;drop table d;\n";
  const std::vector<base::TextEdit> edits = base::line_edits(text, *format(text).text);
  ASSERT_EQ(edits.size(), 2u);
  EXPECT_EQ(edits[0].replacement, "drop table a;\n");
  EXPECT_EQ(edits[1].replacement, "drop table c;\ndrop table d;\n");
}

TEST(Format, keeps_what_every_file_says) {
  EXPECT_GE(sources().size(), 350u);
  for (const Source& source : sources()) checked(source.text, source.tree);
}

TEST(Format, keeps_what_files_say_however_they_are_written) {
  Random random(7);
  std::vector<const Source*> small;
  for (const Source& source : sources()) {
    if (source.text.size() < 3000) small.push_back(&source);
  }
  for (int i = 0; i < 5000 && !HasFailure(); ++i) {
    const Source& source = *small[below(random, small.size())];
    checked(respaced(source.text, random), source.tree);
  }
}

TEST(Format, breaks_what_is_long) {
  Random random(8);
  for (int i = 0; i < 5000 && !HasFailure(); ++i) {
    const std::string text = random_file(random);
    const std::string tree = tree_of(text);
    ASSERT_NE(tree, "") << format(text).errors << text;
    const std::string form = checked(text, tree);
    for (const std::string& line : lines_of(form))
      EXPECT_LE(base::code_points(line), 120u) << line << "\nof:\n" << form;
    if (i % 4 == 0) checked(respaced(text, random), tree);
  }
}

// The same text gets the same form, however its lines were broken before.
TEST(Format, does_not_depend_on_line_breaks) {
  Random random(9);
  for (int i = 0; i < 200 && !HasFailure(); ++i) {
    const std::string text = random_file(random);
    std::string one_line;
    for (const Token& token : tokens_of(text)) one_line += token.text + " ";
    std::string lines;
    for (const Token& token : tokens_of(text)) lines += token.text + "\n";
    EXPECT_EQ(difference(format(one_line).text.value_or(""), format(lines).text.value_or("?")), "");
  }
}

TEST(Format, of_what_is_broken_there_is_none) {
  Random random(10);
  size_t parsed = 0;
  for (int i = 0; i < 3000 && !HasFailure(); ++i) {
    const Source& source = sources()[below(random, sources().size())];
    if (source.text.size() > 4000) continue;
    const std::string text = mutated(source.text, random);
    const Formatted first = format(text);
    EXPECT_EQ(first.text.has_value(), first.errors.empty()) << text;
    if (!first.text) continue;
    ++parsed;
    EXPECT_EQ(format(*first.text).text, first.text) << text;
    EXPECT_EQ(tree_of(*first.text), tree_of(text)) << text;
  }
  EXPECT_GT(parsed, 100u);
}

TEST(Format, takes_time_by_the_size_of_the_file) {
  const auto seconds_for = [](size_t statements) {
    std::string text = "migration 'Long';\n";
    for (size_t i = 0; i < statements; ++i) {
      text +=
          "create table t { id bigint identity primary key; -- one\n check (a = 1 and (b = 2 or c in (1, 2, 3))); }\n";
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(format(text).text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const double quarter = seconds_for(1000);
  // Were it by the square, it would be 16 times as long.
  EXPECT_LT(std::min(seconds_for(4000), seconds_for(4000)), 10 * quarter);
}

}  // namespace
}  // namespace mig::tests
