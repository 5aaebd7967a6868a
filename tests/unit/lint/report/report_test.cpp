// How findings are shown. One result has all that is odd about one, with a golden for each format beside this file:
// MIG_UPDATE=1 takes over what was found. What other programs read is read here by something that is not ours.
#include "lint/report/report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "compiler/base/text.h"
#include "tests/support/files.h"
#include "tests/support/process.h"

namespace mig::lint {
namespace {

namespace fs = std::filesystem;
using base::Dialect;
using nlohmann::json;
using tests::difference;
using tests::lines_of;
using tests::read_file;
using tests::write_file;

const fs::path source = MIG_SOURCE;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// The files that the findings are in: their paths and texts are odd, and one has no text.
class Report : public testing::Test {
 protected:
  Report() {
    Finding& dropped = add("0001_größe", at(essays_, "drop table \"größe|x\""), Severity::error,
                           "the table `größe|x` goes with its rows: 100 % of them, <b>all</b> | *every* one");
    dropped.notes = {{at(essays_, "create table"), "it is made here, and a line\nbreak does not break it"},
                     {std::nullopt, "rename it first: `rename table \"größe|x\" to old;`"},
                     {at(config_, "migrations"), "what `mig.toml` says: @everyone, #1"},
                     {std::nullopt, "say why it can go, {as} here, in ]]> this"}};
    dropped.targets = {{Dialect::postgresql, {15, 0}}, {Dialect::mysql, {8, 0}}, {Dialect::sqlite, {3, 40}}};
    dropped.fixes = {{at(essays_, "drop table").range, "archive \"table\""},
                     {{end_of(essays_), end_of(essays_)}, "-- größer\n"}};
    // The same rule of the same text again: only the number tells them apart.
    add("0001_größe", at(essays_, "drop table \"größe|x\"", 1), Severity::warning, "once more");
    add("0001_größe", at(essays_, "sql 'a\nb'"), Severity::info,
        "a place on two lines, and \x1b[31mcolor\x1b[0m, \x07 and \x7f");
    add("0001_größe", at(essays_, "bad "), Severity::warning, "bytes that are no text: \xFF\xC3, and \xEF\xBF\xBE");
    add("0001_größe", at(essays_, "allowed"), Severity::error, "it is allowed").allowed = "nobody reads it, \"really\"";
    add("0002_a,b:c%d&<\"e\">", {&empty_, {0, 0}}, Severity::warning, "an empty file::is no migration");
    add("", at(config_, "migrations"), Severity::warning, "about the project");
    add("", {}, Severity::info, "about nothing in particular");
    result_.migrations = {"0001_größe", "0002_a,b:c%d&<\"e\">", "0003_clean"};
  }

  Finding& add(std::string migration, base::Location where, Severity severity, std::string message) {
    Finding finding{RuleId::drop_table, severity, where, std::move(message), {}, {}, {}, std::move(migration), {}};
    return result_.findings.emplace_back(std::move(finding));
  }

  // Where that text stands, counted from 0.
  static base::Location at(const base::SourceFile& file, std::string_view text, int number = 0) {
    size_t found = file.text().find(text);
    for (; number > 0; --number) found = file.text().find(text, found + 1);
    return {&file, {static_cast<uint32_t>(found), static_cast<uint32_t>(found + text.size())}};
  }

  static uint32_t end_of(const base::SourceFile& file) { return static_cast<uint32_t>(file.text().size()); }

  std::string shown(Format format, ReportOptions options = {}) const {
    options.version = "1.2.3";
    const std::string text = report(result_, format, options);
    EXPECT_TRUE(text.ends_with('\n')) << text;
    EXPECT_EQ(base::valid_utf8(text), text) << "not UTF-8";
    return text;
  }

  void expect_golden(Format format, const std::string& name, const ReportOptions& options = {}) const {
    const fs::path golden = source / "tests/unit/lint/report" / name;
    const std::string found = shown(format, options);
    const char* const flag = std::getenv("MIG_UPDATE");
    if (flag && std::string_view(flag) == "1") write_file(golden, found);
    EXPECT_EQ(difference(read_file(golden), found), "") << name;
  }

  // Whether a document is as a JSON Schema says.
  static void expect_valid(const std::vector<std::string>& arguments, const std::string& document) {
    const tests::TempFolder folder;
    write_file(folder.path() / "document.json", document);
    std::vector<std::string> command = {(source / "tests/meta/validate_json.py").string()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.push_back(folder.path().string());
    const tests::Finished valid = tests::run({.arguments = command});
    EXPECT_EQ(valid.exit_code, 0) << valid.description();
  }

  base::SourceFile essays_{"migrations/0001 größe, a:b%.mig",
                           "create table \"größe|x\";\n"
                           "  drop table \"größe|x\";  -- ü, and a\ttab, \x1b[2J and a \x07\n"
                           "drop table \"größe|x\";\r\n"
                           "sql 'a\nb';\n"
                           "bad \xFF\xC3;\n"
                           "allowed;\n"};
  base::SourceFile empty_{"migrations/0002_empty.mig", ""};
  base::SourceFile config_{"mig.toml", "migrations = \"migrations\"\n"};
  Result result_;
};

TEST_F(Report, as_text) { expect_golden(Format::text, "report.txt"); }
TEST_F(Report, as_text_in_color) { expect_golden(Format::text, "report.color.txt", {.color = true}); }
TEST_F(Report, as_json) { expect_golden(Format::json, "report.json"); }
TEST_F(Report, as_sarif) { expect_golden(Format::sarif, "report.sarif"); }
TEST_F(Report, as_commands_for_github) { expect_golden(Format::github, "report.github.txt"); }
TEST_F(Report, for_gitlab) { expect_golden(Format::gitlab, "report.gitlab.json"); }
TEST_F(Report, as_junit) { expect_golden(Format::junit, "report.junit.xml"); }
TEST_F(Report, as_markdown) { expect_golden(Format::markdown, "report.md"); }

TEST_F(Report, closes_with_what_was_found) {
  const auto last_line = [&] { return lines_of(shown(Format::text)).back(); };
  EXPECT_EQ(last_line(), "1 error, 4 warnings, 2 infos; 1 allowed");
  std::erase_if(result_.findings, [](const Finding& finding) { return !finding.allowed; });
  EXPECT_EQ(shown(Format::text), "no findings in 3 migrations; 1 allowed\n");
  result_.findings.clear();
  result_.migrations.resize(1);
  EXPECT_EQ(shown(Format::text), "no findings in 1 migration\n");
  EXPECT_EQ(shown(Format::github), "no findings in 1 migration\n");
  EXPECT_EQ(shown(Format::gitlab), "[]\n");
  EXPECT_EQ(shown(Format::markdown), "### mig lint: no findings in 1 migration\n");
}

TEST_F(Report, says_what_is_allowed_only_where_there_is_a_place_for_the_reason) {
  for (const Format format : {Format::text, Format::github, Format::gitlab, Format::junit, Format::markdown}) {
    EXPECT_FALSE(has(shown(format), "it is allowed")) << static_cast<int>(format);
  }
  for (const Format format : {Format::json, Format::sarif}) {
    EXPECT_TRUE(has(shown(format), "nobody reads it, \\\"really\\\"")) << static_cast<int>(format);
  }
}

TEST_F(Report, has_no_control_characters_for_people) {
  for (const Format format : {Format::text, Format::github, Format::gitlab, Format::junit, Format::markdown}) {
    const std::string text = shown(format);
    EXPECT_TRUE(std::none_of(text.begin(), text.end(), [](char c) {
      return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == '\x7f';
    })) << text;
  }
}

TEST_F(Report, json_is_what_its_schema_says) {
  const std::string schema = (source / "docs/lint.schema.json").string();
  expect_valid({schema}, shown(Format::json));
  result_ = {};
  expect_valid({schema}, shown(Format::json));
}

TEST_F(Report, sarif_is_what_its_schema_says) {
  const std::string schema = (source / "tests/meta/schemas/sarif-2.1.0.json").string();
  expect_valid({"--foreign", schema}, shown(Format::sarif));
  result_ = {};
  expect_valid({"--foreign", schema}, shown(Format::sarif));
}

TEST_F(Report, gitlab_takes_its_report) {
  const std::string schema = (source / "tests/meta/schemas/gitlab-code-quality.json").string();
  expect_valid({"--foreign", schema}, shown(Format::gitlab));
}

// What marks the findings, without those that are allowed.
std::vector<std::string> gitlab_marks(const std::string& text) {
  std::vector<std::string> marks;
  for (const json& issue : json::parse(text)) marks.push_back(issue.at("fingerprint"));
  return marks;
}

TEST_F(Report, marks_stay_where_lines_move_and_tell_findings_apart) {
  const std::vector<std::string> before = gitlab_marks(shown(Format::gitlab));
  std::vector<std::string> different = before;
  std::sort(different.begin(), different.end());
  EXPECT_EQ(std::unique(different.begin(), different.end()), different.end());

  const std::string comment = "-- a line\n";
  const base::SourceFile moved("migrations/renamed.mig", comment + std::string(essays_.text()));
  for (Finding& finding : result_.findings) {
    if (finding.where.file != &essays_) continue;
    finding.where.file = &moved;
    finding.where.range.begin += static_cast<uint32_t>(comment.size());
    finding.where.range.end += static_cast<uint32_t>(comment.size());
  }
  EXPECT_EQ(gitlab_marks(shown(Format::gitlab)), before);

  std::vector<std::string> in_sarif;
  const json document = json::parse(shown(Format::sarif));
  for (const json& one : document.at("runs").at(0).at("results")) {
    if (!one.contains("suppressions")) in_sarif.push_back(one.at("partialFingerprints").at("migFinding/v1"));
  }
  EXPECT_EQ(in_sarif, before);
}

// What the runner makes of a command: github.com/actions/runner, src/Runner.Common/ActionCommand.cs, TryParseV2.
struct Command {
  std::string name;
  std::map<std::string, std::string> properties;
  std::string data;
};

std::string unescaped(std::string text, const std::vector<std::pair<std::string, std::string>>& escapes) {
  for (const auto& [written, meant] : escapes) {
    for (size_t i = text.find(written); i != std::string::npos; i = text.find(written, i + meant.size())) {
      text.replace(i, written.size(), meant);
    }
  }
  return text;
}

Command parsed_command(const std::string& line) {
  const size_t end = line.find("::", 2);
  const std::string head = line.substr(2, end - 2);
  const size_t blank = head.find(' ');
  Command command{
      head.substr(0, blank), {}, unescaped(line.substr(end + 2), {{"%0D", "\r"}, {"%0A", "\n"}, {"%25", "%"}})};
  std::istringstream rest(head.substr(blank + 1));
  for (std::string pair; std::getline(rest, pair, ',');) {
    const size_t equals = pair.find('=');
    command.properties[pair.substr(0, equals)] =
        unescaped(pair.substr(equals + 1), {{"%0D", "\r"}, {"%0A", "\n"}, {"%3A", ":"}, {"%2C", ","}, {"%25", "%"}});
  }
  return command;
}

TEST_F(Report, github_reads_what_was_meant) {
  const std::vector<std::string> lines = lines_of(shown(Format::github));
  ASSERT_EQ(lines.size(), 8u);
  const Command first = parsed_command(lines[0]);
  EXPECT_EQ(first.name, "error");
  EXPECT_EQ(first.properties,
            (std::map<std::string, std::string>{
                {"file", essays_.path()}, {"line", "2"}, {"endLine", "2"}, {"col", "3"}, {"title", "drop-table"}}));
  EXPECT_EQ(lines_of(first.data),
            (std::vector<std::string>{result_.findings[0].message, "on: PostgreSQL 15, MySQL 8.0, SQLite 3.40",
                                      "help: rename it first: `rename table \"größe|x\" to old;`",
                                      "help: say why it can go, {as} here, in ]]> this"}));
  EXPECT_FALSE(parsed_command(lines[2]).properties.contains("col")) << "a place on two lines has no columns";
  const Command empty = parsed_command(lines[4]);
  EXPECT_EQ(empty.data, "an empty file::is no migration");
  EXPECT_FALSE(empty.properties.contains("line"));
  EXPECT_EQ(parsed_command(lines[6]).properties, (std::map<std::string, std::string>{{"title", "drop-table"}}));
}

// A reader of JUnit's files: for each test its name, its failure's message, and all its text.
constexpr std::string_view junit_reader = R"(
import json, sys, xml.etree.ElementTree as tree
suites = tree.fromstring(sys.stdin.buffer.read())
suite, = suites.findall("testsuite")
tests = [[test.get("name"), [f.get("message") for f in test.findall("failure")], "".join(test.itertext()).strip()]
         for test in suite.findall("testcase")]
print(json.dumps([suites.get("tests"), suites.get("failures"), suite.get("tests"), suite.get("failures"), tests]))
)";

json read_junit(const std::string& text) {
  const tests::Finished read = tests::run({.arguments = {"python3", "-c", std::string(junit_reader)}, .input = text});
  EXPECT_EQ(read.exit_code, 0) << read.description();
  return json::parse(read.out);
}

TEST_F(Report, junit_is_read_with_a_test_for_each_migration) {
  const json read = read_junit(shown(Format::junit));
  EXPECT_EQ(read.at(0), "4");
  EXPECT_EQ(read.at(1), "1");
  EXPECT_EQ(read.at(2), "4");
  EXPECT_EQ(read.at(3), "1");
  const json& tests = read.at(4);
  ASSERT_EQ(tests.size(), 4u);
  EXPECT_EQ(tests.at(0).at(0), "0001_größe");
  EXPECT_EQ(tests.at(0).at(1), json::array({result_.findings[0].message}));
  EXPECT_TRUE(has(tests.at(0).at(2), "in ]]> this")) << tests;
  EXPECT_TRUE(has(tests.at(0).at(2), "once more")) << tests;
  EXPECT_EQ(tests.at(1).at(0), result_.migrations[1]);
  EXPECT_EQ(tests.at(1).at(1), json::array());
  EXPECT_EQ(tests.at(2), json({"0003_clean", json::array(), ""}));
  EXPECT_EQ(tests.at(3).at(0), "mig.toml");

  const json strict = read_junit(shown(Format::junit, {.deny = Severity::warning}));
  EXPECT_EQ(strict.at(1), "3");
  EXPECT_EQ(strict.at(4).at(0).at(1), json::array({"1 error, 2 warnings"}));
}

TEST_F(Report, markdown_is_cut_where_a_comment_has_to_end) {
  const Finding one = result_.findings[0];
  result_.findings.assign(1000, one);
  result_.findings.back().severity = Severity::info;
  const std::string text = shown(Format::markdown);
  EXPECT_LE(text.size(), 65'536u);
  EXPECT_GT(text.size(), 64'000u);
  EXPECT_TRUE(has(text, "### mig lint: 999 errors, 1 info\n"));
  const std::vector<std::string> lines = lines_of(text);
  const auto rows =
      std::count_if(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("| 2 |"); });
  EXPECT_EQ(lines.back(), "This is as long as a comment can be. Left out: " + std::to_string(999 - rows) +
                              " errors, 1 info. `mig lint` shows all.");
}

}  // namespace
}  // namespace mig::lint
