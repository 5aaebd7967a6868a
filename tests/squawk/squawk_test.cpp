// What squawk, a linter of migrations in SQL, says of the scripts that mig writes for PostgreSQL: of all cases of the
// corpus that compile, and of the examples, forward and back. Each finding has to be explained in explained.md, and
// each explanation has to be of use.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "tests/engines/scratch.h"
#include "tests/runner/compiled.h"
#include "tests/support/files.h"
#include "tests/support/process.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

struct Finding {
  std::string rule;
  std::string history;
  std::string script;
  int line = 0;
  std::string message;
};

// `## rule`, the reason, and, where it holds for some histories alone, these as a list.
struct Explanation {
  std::string reason;
  std::set<std::string> histories;
};

std::map<std::string, Explanation> explanations() {
  std::map<std::string, Explanation> result;
  Explanation* current = nullptr;
  for (const std::string& line : lines_of(read_file(fs::path(MIG_SOURCE) / "tests/squawk/explained.md"))) {
    if (line.starts_with("## ")) {
      EXPECT_FALSE(result.contains(line.substr(3))) << line << " is there twice";
      current = &result[line.substr(3)];
    } else if (current && line.starts_with("- ")) {
      EXPECT_TRUE(current->histories.insert(line.substr(2)).second) << line << " is there twice";
    } else if (current) {
      current->reason += line;
    }
  }
  return result;
}

// What it says of scripts in a folder, which are for servers of that version on.
std::vector<Finding> findings_in(const std::string& squawk, const fs::path& folder, const std::string& version) {
  const std::vector<std::string> files = files_under(folder);
  std::vector<std::string> call = {squawk, "--reporter", "json", "--pg-version", version};
  call.insert(call.end(), files.begin(), files.end());
  const Finished finished = run({.arguments = std::move(call), .folder = folder});
  // 1: it has found something.
  if (finished.exit_code != 0 && finished.exit_code != 1) throw std::runtime_error(finished.description());
  std::vector<Finding> findings;
  for (const auto& each : nlohmann::json::parse(finished.out)) {
    const std::string file = each.at("file");
    const size_t end_of_history = file.find("/postgresql/");
    findings.push_back({each.at("rule_name"), file.substr(0, end_of_history), file, each.at("line").get<int>() + 1,
                        each.at("message")});
  }
  return findings;
}

std::vector<Finding> findings_of_all(const std::string& squawk) {
  static const std::regex head(R"(for PostgreSQL (\S+) or later)");
  TempFolder scripts;
  std::set<std::string> versions;
  for (const auto& [folder, prefix] : {std::pair(MIG_CORPUS, ""), std::pair(MIG_EXAMPLES, "examples/")}) {
    for (const Case& one : find_cases(folder)) {
      const Compiled compiled = compile(one);
      for (const auto& [path, text] : compiled.files) {
        if (!path.starts_with("postgresql/")) continue;
        std::smatch version;
        if (!std::regex_search(text, version, head)) throw std::runtime_error(path + " does not say for which server");
        versions.insert(version[1]);
        write_file(scripts.path() / version[1].str() / (prefix + one.name) / path, text);
      }
    }
  }
  std::vector<Finding> findings;
  for (const std::string& version : versions) {
    const std::vector<Finding> some = findings_in(squawk, scripts.path() / version, version);
    findings.insert(findings.end(), some.begin(), some.end());
  }
  return findings;
}

TEST(Squawk, finds_nothing_that_is_not_explained) {
  const std::string squawk = environment("MIG_TEST_SQUAWK");
  if (squawk.empty()) {
    const std::string why = "there is no squawk: MIG_TEST_SQUAWK, which scripts/test_engines.sh sets, is not set";
    if (engines_required()) FAIL() << why;
    GTEST_SKIP() << why;
  }
  const std::map<std::string, Explanation> explained = explanations();
  std::set<std::pair<std::string, std::string>> of_use;
  for (const Finding& finding : findings_of_all(squawk)) {
    const auto explanation = explained.find(finding.rule);
    const bool is_explained =
        explanation != explained.end() &&
        (explanation->second.histories.empty() || explanation->second.histories.contains(finding.history));
    if (is_explained) {
      of_use.emplace(finding.rule, explanation->second.histories.empty() ? "" : finding.history);
    } else {
      ADD_FAILURE() << fmt::format("{}:{}: {}: {}", finding.script, finding.line, finding.rule, finding.message);
    }
  }
  for (const auto& [rule, explanation] : explained) {
    EXPECT_FALSE(explanation.reason.empty()) << rule << " has no reason";
    std::set<std::string> histories = explanation.histories;
    if (histories.empty()) histories.insert("");
    for (const std::string& history : histories) {
      EXPECT_TRUE(of_use.contains({rule, history}))
          << fmt::format("squawk does not say `{}`{} any more: take it out of explained.md", rule,
                         history.empty() ? "" : " of " + history);
    }
  }
}

}  // namespace
}  // namespace mig::tests
