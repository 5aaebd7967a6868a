// Findings as a Code Quality report of GitLab's (docs.gitlab.com/ci/testing/code_quality, "Code Quality report
// format").
#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/base/text.h"
#include "lint/report/formats.h"

namespace mig::lint {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::info:
      return "info";
  }
  return "";
}

// A description is one line.
std::string description_of(const Finding& finding) { return base::printable(message_with_help(finding), ' '); }

// A path and a line are required: what has none is about the project.
Json gitlab_location(const base::Location& where) {
  const std::string path = where.file ? where.file->path() : "mig.toml";
  return {{"path", path}, {"lines", {{"begin", where.file ? where.file->position(where.range.begin).line : 1}}}};
}

}  // namespace

std::string gitlab_report(const Result& result) {
  const std::vector<std::string> marks = fingerprints(result);
  Json issues = Json::array();
  for (size_t i = 0; i < result.findings.size(); ++i) {
    const Finding& finding = result.findings[i];
    if (finding.allowed) continue;
    issues.push_back({{"description", description_of(finding)},
                      {"check_name", info(finding.rule).name},
                      {"fingerprint", marks[i]},
                      {"severity", severity_of(finding.severity)},
                      {"location", gitlab_location(finding.where)}});
  }
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mig::lint
