// The corpus through the language server: it says of every file what the command line says.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "compiler/base/dialect.h"
#include "compiler/base/source.h"
#include "compiler/cli/run.h"
#include "lint/rule.h"
#include "tests/runner/cases.h"
#include "tests/runner/compiled.h"
#include "tests/support/files.h"
#include "tests/support/lsp_client.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// One line for each message: file, place, severity, id, message. What has no place, or that of a whole file, has no
// file either: the server tells it of the beginning of `mig.toml` or of the file at hand.
using Said = std::multiset<std::string>;

std::string line_of(const std::string& file, size_t line, size_t column, const std::string& severity,
                    const std::string& id, const std::string& message) {
  if (line == 0 || (line == 1 && column == 1)) return fmt::format("{} {}: {}", severity, id, message);
  return fmt::format("{}:{}:{}: {} {}: {}", file, line, column, severity, id, message);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string printed(const std::vector<std::string>& arguments, std::string* errors = nullptr) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::run(arguments, {in, out, err});
  if (errors) *errors = err.str();
  return out.str();
}

// What the command line says of a project's folder or of a file in it, where one stands.
Said said_by_command_line(const std::string& path, bool& wrong) {
  std::string errors;
  std::vector<std::string> check = {"check", "--quiet"};
  std::vector<std::string> lint = {"lint", "--quiet", "--format", "json"};
  if (!path.empty()) {
    check.push_back(path);
    lint.push_back(path);
  }
  printed(check, &errors);
  Said said;
  const std::vector<Reported> reported = parse_diagnostics(errors);
  for (const Reported& each : reported) {
    said.insert(line_of(each.file, each.line, each.column, each.severity, each.id, each.message));
  }
  wrong = std::any_of(reported.begin(), reported.end(), [](const Reported& each) { return each.severity == "error"; });
  const std::string findings = printed(lint, &errors);
  EXPECT_EQ(findings.empty(), wrong) << errors;
  if (findings.empty()) return said;
  const Json result = Json::parse(findings);
  for (const Json& each : result["findings"]) {
    if (!each["allowed"].is_null()) continue;
    const Json& begin = each["range"].is_null() ? Json({{"line", 0}, {"column", 0}}) : each["range"]["begin"];
    said.insert(line_of(each["file"].is_null() ? "" : each["file"].get<std::string>(), begin["line"], begin["column"],
                        each["severity"], each["rule"], each["message"]));
  }
  return said;
}

// The same of what the server has told of a file.
void add_told(const Json& diagnostics, const std::string& file, const std::string& text, Said& said) {
  const base::SourceFile source(file, text);
  for (const Json& each : diagnostics) {
    const std::string id = each["code"];
    const int level = each["severity"];
    const std::string severity = level == 1 ? "error" : level == 2 ? "warning" : "info";
    std::string message = first_line(each["message"]);
    // The engines of a finding stand behind its message.
    if (lint::rule_named(id) && message.ends_with(')') && message.find(" (") != std::string::npos) {
      message = message.substr(0, message.rfind(" ("));
    }
    const Json& begin = each["range"]["start"];
    const uint32_t line = begin["line"].get<uint32_t>() + 1;
    const std::string_view before = source.line(line).substr(0, begin["character"].get<size_t>());
    said.insert(line_of(file, line, base::code_points(before) + 1, severity, id, message));
  }
}

bool is_text(const std::string& text) {
  return !Json(text).dump(-1, ' ', false, Json::error_handler_t::replace).empty() &&
         Json(text).dump(-1, ' ', false, Json::error_handler_t::replace).find("\xEF\xBF\xBD") == std::string::npos;
}

class Replay : public testing::TestWithParam<Case> {};

TEST_P(Replay, SaysWhatTheCommandLineSays) {
  const Case& one = GetParam();
  const TempFolder temp;
  fs::path root = temp.path() / "case";
  std::string asked;
  if (one.is_project) {
    fs::copy(one.place, root, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  } else if (one.targets.empty()) {
    asked = one.place.filename().string();
    fs::create_directories(root);
    fs::copy_file(one.place, root / asked);
  } else {
    std::string settings = "[targets]\n";
    for (const auto& [name, version] : one.targets) {
      const base::Dialect dialect = *base::dialect_named(name);
      settings += fmt::format("{} = \"{}\"\n", name,
                              version.empty() ? to_string(dialect, base::assumed_version(dialect)) : version);
    }
    write_file(root / "mig.toml", settings);
    fs::create_directories(root / "migrations");
    fs::copy_file(one.place, root / "migrations" / one.place.filename());
  }
  const StandIn here(root);
  std::vector<std::string> files;
  for (const std::string& file : files_under(root)) {
    if (fs::path(file).extension() != ".mig") continue;
    // What is no UTF-8 can't be sent: the server reads it from the disk.
    if (is_text(read_file(root / file))) files.push_back(file);
  }

  LspClient client(MIG_BINARY, root, {{"general", {{"positionEncodings", {"utf-8"}}}}});
  for (const std::string& file : files) client.open(root / file, read_file(root / file));
  Said told;
  for (const std::string& file : files) client.diagnostics(root / file);
  client.settle(std::chrono::milliseconds(30));
  for (const std::string& file : files_under(root))
    add_told(client.told(root / file), file, read_file(root / file), told);
  EXPECT_EQ(client.stop(), 0);

  bool wrong = false;
  const Said said = said_by_command_line(asked, wrong);
  // Where there are errors the command line judges nothing. The server judges the files that have none.
  if (wrong) {
    std::erase_if(told, [&](const std::string& line) {
      const size_t colon = line.find(": ", line.find(' '));
      const size_t id = line.rfind(' ', colon) + 1;
      return !said.contains(line) && lint::rule_named(line.substr(id, colon - id));
    });
  }
  EXPECT_EQ(fmt::format("{}", fmt::join(told, "\n")), fmt::format("{}", fmt::join(said, "\n")));
}

std::string test_name(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.name;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Corpus, Replay, testing::ValuesIn(find_cases(MIG_CORPUS)), test_name);
INSTANTIATE_TEST_SUITE_P(Examples, Replay, testing::ValuesIn(find_cases(MIG_EXAMPLES)), test_name);

}  // namespace
}  // namespace mig::tests
