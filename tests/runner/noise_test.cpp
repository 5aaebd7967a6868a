// Noise: all that the linter finds in the examples and in a plain history of 1,000 migrations, as a list in which each
// has its reason. What is not on it is a new finding, and has to be right; what is no longer found has to go.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "compiler/base/render.h"
#include "compiler/pipeline/pipeline.h"
#include "tests/bench/history.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

const fs::path list_file = fs::path(MIG_SOURCE) / "tests/lint/noise.tsv";

/// What was found where, by the place, the rule and what is found: how often, and why that is right.
using Noise = std::map<std::string, std::string>;

void add_findings(const std::string& name, const fs::path& folder, bool by_line, std::map<std::string, size_t>& found) {
  const StandIn here(folder);
  base::DiagnosticSink sink;
  const project::Workspace workspace = project::open_projects({}, sink);
  for (const project::Project& project : workspace.projects) {
    const auto result = pipeline::lint(project, sink);
    for (const base::Diagnostic& each : sink.sorted()) ADD_FAILURE() << name << ": " << base::render(each);
    ASSERT_TRUE(result) << name;
    for (const lint::Finding& finding : result->findings) {
      std::string place = name;
      if (by_line && finding.where.file) {
        place += fmt::format("/{}:{}", finding.where.file->path(),
                             finding.where.file->position(finding.where.range.begin).line);
      }
      ++found[fmt::format("{}\t{}", place, lint::info(finding.rule).name)];
    }
  }
}

TEST(Noise, is_on_the_list_with_its_reason) {
  std::map<std::string, size_t> found;
  for (const fs::directory_entry& example : fs::directory_iterator(MIG_EXAMPLES)) {
    if (example.is_directory()) add_findings(example.path().filename().string(), example.path(), true, found);
  }
  const TempFolder history;
  write_history(history.path(), 1'000);
  add_findings("history of 1,000", history.path(), false, found);

  Noise reasons;
  if (fs::exists(list_file)) {
    for (const std::string& line : lines_of(read_file(list_file))) {
      const size_t rule = line.find('\t');
      const size_t count = line.find('\t', rule + 1);
      const size_t why = line.find('\t', count + 1);
      if (why != std::string::npos) reasons[line.substr(0, count)] = line.substr(why + 1);
    }
  }
  std::string wanted = "place\trule\ttimes\twhy it is right\n";
  for (const auto& [key, times] : found) {
    const auto reason = reasons.find(key);
    wanted += fmt::format("{}\t{}\t{}\n", key, times, reason == reasons.end() ? "" : reason->second);
    EXPECT_FALSE(reason == reasons.end() || reason->second.empty()) << key << " is new: is it right, and why?";
  }
  const std::string there = fs::exists(list_file) ? read_file(list_file) : "";
  const char* flag = std::getenv("MIG_UPDATE");
  if (flag && std::string_view(flag) == "1") write_file(list_file, wanted);
  EXPECT_EQ(difference(flag ? wanted : there, wanted), "");
}

}  // namespace
}  // namespace mig::tests
