// The linter's rules: each case of tests/lint, each page of docs/rules, and what all of them have to have.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

#include "compiler/cli/run.h"
#include "lint/rule.h"
#include "tests/runner/coverage.h"
#include "tests/runner/lint_cases.h"
#include "tests/runner/rule_page.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

const fs::path source = MIG_SOURCE;

bool updating() {
  const char* flag = std::getenv("MIG_UPDATE");
  return flag && std::string_view(flag) == "1";
}

// Holds a file against what it has to be, or writes it.
void settle_file(const fs::path& file, const std::string& wanted) {
  const std::string there = fs::exists(file) ? read_file(file) : "";
  if (there == wanted) return;
  if (updating()) {
    write_file(file, wanted);
  } else {
    ADD_FAILURE() << file.string() << ": - is expected, + was found, " << difference(there, wanted)
                  << "MIG_UPDATE=1 takes over what was found";
  }
}

std::string underscored(std::string_view rule) {
  std::string name(rule);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

fs::path case_of(std::string_view rule) { return source / "tests/lint" / (underscored(rule) + ".mig"); }
fs::path page_of(std::string_view rule) { return source / "docs/rules" / (std::string(rule) + ".md"); }

class RuleTest : public testing::TestWithParam<std::string> {};

std::vector<std::string> names_of_rules() {
  std::vector<std::string> names;
  for (const lint::RuleInfo& rule : lint::all_rules()) names.emplace_back(rule.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Lint, RuleTest, testing::ValuesIn(names_of_rules()),
                         [](const auto& rule) { return underscored(rule.param); });

// A case says by the titles of its migrations what is found in them: `found…`, `fine…` (nothing of the rule),
// `allowed…` (only what is allowed); of the others nothing is asked.
TEST_P(RuleTest, finds_what_its_case_says) {
  const fs::path file = case_of(GetParam());
  ASSERT_TRUE(fs::exists(file)) << file << " is missing";
  const std::string text = read_file(file);
  LintRun run = lint_text(text, true);
  ASSERT_EQ(run.errors, "") << file;
  if (updating()) {
    write_file(file, annotate_found(text, run.found));
    run = lint_text(read_file(file), true);
    ASSERT_EQ(run.errors, "") << file;
  }
  settle_file(file, annotate_found(read_file(file), run.found));

  const std::vector<LintPart> parts = parts_of(text);
  std::set<std::string> kinds;
  for (size_t p = 0; p < parts.size(); ++p) {
    size_t open = 0;
    size_t allowed = 0;
    for (const Found& found : run.found) {
      if (found.rule != GetParam() || found.part != p) continue;
      ++(found.severity.starts_with("allowed") ? allowed : open);
    }
    const std::string& title = parts[p].title;
    if (title.starts_with("found")) {
      kinds.insert("found");
      EXPECT_GT(open, 0u) << file << ": nothing of `" << GetParam() << "` is found in '" << title << "'";
    } else if (title.starts_with("fine")) {
      kinds.insert("fine");
      EXPECT_EQ(open + allowed, 0u) << file << ": '" << title << "'";
    } else if (title.starts_with("allowed")) {
      kinds.insert("allowed");
      EXPECT_EQ(open, 0u) << file << ": '" << title << "'";
      EXPECT_GT(allowed, 0u) << file << ": '" << title << "'";
    }
  }
  EXPECT_EQ(kinds, (std::set<std::string>{"allowed", "fine", "found"})) << file << " lacks some";

  const fs::path fixed = fs::path(file).replace_extension(".fixed");
  if (run.fixed.empty()) {
    EXPECT_FALSE(fs::exists(fixed)) << fixed << " is stale: nothing is mended";
    return;
  }
  settle_file(fixed, run.fixed);
  const LintRun again = lint_text(run.fixed, true);
  EXPECT_EQ(again.errors, "") << fixed;
  EXPECT_EQ(again.fixed, "") << fixed << " still has what could be mended";
}

TEST_P(RuleTest, has_a_page_whose_examples_are_so) {
  const fs::path file = page_of(GetParam());
  ASSERT_TRUE(fs::exists(file)) << file << " is missing";
  const RulePage page = parse_page(read_file(file));
  EXPECT_EQ(page.errors, "") << file;
  settle_file(file, written_page(page, *lint::rule_named(GetParam())));
  EXPECT_FALSE(page.examples_of("Found").empty()) << file;
  EXPECT_FALSE(page.examples_of("Instead").empty()) << file;
  for (const PageExample& example : page.examples_of("Found")) {
    const LintRun run = lint_text(example.settings_and_text(), true);
    ASSERT_EQ(run.errors, "") << file;
    EXPECT_TRUE(std::any_of(run.found.begin(), run.found.end(), [&](const Found& f) { return f.rule == GetParam(); }))
        << file << " shows an example in which nothing is found:\n"
        << example.text;
  }
  for (const PageExample& example : page.examples_of("Instead")) {
    const LintRun run = lint_text(example.settings_and_text(), true);
    ASSERT_EQ(run.errors, "") << file;
    for (const Found& found : run.found) {
      if (found.severity.starts_with("allowed")) continue;
      EXPECT_NE(found.rule, GetParam()) << file << ": the way out is found too:\n" << example.text;
    }
  }
}

TEST_P(RuleTest, is_written_in_a_file_of_its_name) {
  EXPECT_TRUE(fs::exists(source / "lint/rules" / (underscored(GetParam()) + ".cpp")));
}

TEST(Lint, has_no_case_or_page_without_a_rule) {
  std::set<std::string> known;
  for (const lint::RuleInfo& rule : lint::all_rules()) known.emplace(rule.name);
  for (const fs::directory_entry& entry : fs::directory_iterator(source / "tests/lint")) {
    if (entry.is_directory() || entry.path().extension() == ".tsv") continue;
    std::string name = entry.path().stem().string();
    std::replace(name.begin(), name.end(), '_', '-');
    EXPECT_TRUE(known.contains(name)) << entry.path() << " is of no rule";
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(source / "docs/rules")) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() != ".md" || name == "README" || name == "coverage") continue;
    EXPECT_TRUE(known.contains(name)) << entry.path() << " is of no rule";
  }
}

// Which lines of a text stand in a block of raw SQL.
std::vector<bool> raw_lines(const std::string& text) {
  std::vector<bool> raw;
  std::string end;  // of the block that is open
  for (const std::string& line : lines_of(text)) {
    const std::string indent = line.substr(0, std::min(line.find_first_not_of(' '), line.size()));
    if (end.empty() && line.substr(indent.size()).starts_with("sql '")) end = indent + "}";
    raw.push_back(!end.empty());
    if (!end.empty() && line.starts_with(end)) end.clear();
  }
  return raw;
}

// In which forms what a rule finds is written in its case: `mig`, `sql`.
std::set<std::string> forms_found(const std::string& rule) {
  const std::string text = read_file(case_of(rule));
  const std::vector<bool> raw = raw_lines(text);
  std::set<std::string> forms;
  for (const Found& found : lint_text(text, true).found) {
    if (found.rule != rule || found.line == 0) continue;
    forms.insert(raw[found.line - 1] ? "sql" : "mig");
  }
  return forms;
}

TEST(Lint, accounts_for_every_hazard) {
  const std::vector<Hazard> hazards = read_hazards();
  ASSERT_EQ(hazards.size(), 171u);
  std::map<std::string, std::set<std::string>> forms;
  for (size_t i = 0; i < hazards.size(); ++i) {
    const Hazard& hazard = hazards[i];
    EXPECT_EQ(hazard.number, i + 1);
    EXPECT_FALSE(hazard.by.empty() && hazard.why.empty()) << hazard.name << " is open";
    if (hazard.form == "impossible") {
      for (const std::string& test : hazard.by) {
        const size_t sign = std::min(test.find('#'), test.size());
        ASSERT_TRUE(fs::exists(source / test.substr(0, sign))) << hazard.name << ": " << test;
        if (sign == test.size()) continue;
        EXPECT_NE(read_file(source / test.substr(0, sign)).find(test.substr(sign + 1)), std::string::npos) << test;
      }
      continue;
    }
    if (hazard.form == "inapplicable") {
      EXPECT_FALSE(hazard.why.empty()) << hazard.name;
      continue;
    }
    std::set<std::string> found;
    for (const std::string& rule : hazard.by) {
      ASSERT_NE(lint::rule_named(rule), nullptr) << hazard.name << " names " << rule;
      if (!forms.contains(rule)) forms[rule] = forms_found(rule);
      found.insert(forms[rule].begin(), forms[rule].end());
    }
    for (const std::string form : {"mig", "sql"}) {
      if (hazard.form != form && hazard.form != "both") continue;
      EXPECT_TRUE(found.contains(form)) << hazard.number << " " << hazard.name << " is not shown in " << form;
    }
  }
  settle_file(source / "docs/rules/coverage.md", coverage_page(hazards));
}

// Patterns that other linters take for dangerous, and that are not: nothing at all is found, but for what is good to
// know of the way back, at which those don't look.
class HarmlessTest : public testing::TestWithParam<std::string> {};

std::vector<std::string> harmless_cases() {
  std::vector<std::string> names;
  for (const std::string& file : files_under(source / "tests/lint/harmless")) names.push_back(fs::path(file).stem());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Lint, HarmlessTest, testing::ValuesIn(harmless_cases()),
                         [](const auto& name) { return name.param; });

TEST_P(HarmlessTest, is_silent) {
  const LintRun run = lint_text(read_file(source / "tests/lint/harmless" / (GetParam() + ".mig")), false);
  EXPECT_EQ(run.errors, "");
  for (const Found& found : run.found) {
    const lint::Category category = lint::rule_named(found.rule)->category;
    if (category == lint::Category::irreversible && found.severity == "info") continue;
    ADD_FAILURE() << "line " << found.line << ": " << found.severity << ": " << found.message << " [" << found.rule
                  << "]";
  }
}

TEST(Lint, knows_sixty_harmless_patterns) { EXPECT_GE(harmless_cases().size(), 60u); }

}  // namespace
}  // namespace mig::tests
