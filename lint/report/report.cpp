#include "lint/report/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/base/suggest.h"
#include "compiler/base/text.h"
#include "lint/report/formats.h"

namespace mig::lint {
namespace {

using base::printable;

// FNV-1a of 64 bits. Its values are kept by others from one run to the next: it must never change.
uint64_t hash(std::string_view text) {
  uint64_t h = 0xcbf29ce484222325u;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return h;
}

std::string written(const Result& result, Format format, const ReportOptions& options) {
  switch (format) {
    case Format::text:
      return text_report(result, options);
    case Format::json:
      return json_report(result);
    case Format::sarif:
      return sarif_report(result, options);
    case Format::github:
      return github_report(result);
    case Format::gitlab:
      return gitlab_report(result);
    case Format::junit:
      return junit_report(result, options);
    case Format::markdown:
      return markdown_report(result);
  }
  return {};
}

}  // namespace

std::string report(const Result& result, Format format, const ReportOptions& options) {
  return base::valid_utf8(written(result, format, options));
}

std::vector<const Finding*> counted_findings(const Result& result) {
  std::vector<const Finding*> counted;
  for (const Finding& finding : result.findings) {
    if (!finding.allowed) counted.push_back(&finding);
  }
  return counted;
}

std::string counts_of(const std::vector<const Finding*>& findings) {
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const auto count = std::count_if(findings.begin(), findings.end(),
                                     [&](const Finding* finding) { return finding->severity == severity; });
    if (count > 0) parts.push_back(base::plural(static_cast<size_t>(count), name_of(severity)));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string closing_words(const Result& result) {
  const std::vector<const Finding*> counted = counted_findings(result);
  const size_t allowed = result.findings.size() - counted.size();
  const std::string found = counted.empty()
                                ? fmt::format("no findings in {}", base::plural(result.migrations.size(), "migration"))
                                : counts_of(counted);
  return allowed == 0 ? found : fmt::format("{}; {} allowed", found, allowed);
}

std::string targets_of(const Finding& finding) {
  std::vector<std::string> shown;
  for (const auto& [dialect, version] : finding.targets) {
    shown.push_back(fmt::format("{} {}", base::display_name(dialect), base::to_string(dialect, version)));
  }
  return fmt::format("{}", fmt::join(shown, ", "));
}

std::vector<std::string> helps_of(const Finding& finding) {
  std::vector<std::string> helps;
  for (const base::Note& note : finding.notes) {
    if (!note.where) helps.push_back(note.text);
  }
  return helps;
}

std::string message_with_help(const Finding& finding) {
  std::string text = printable(finding.message);
  if (const std::string targets = targets_of(finding); !targets.empty()) text += "\non: " + targets;
  for (const std::string& help : helps_of(finding)) text += "\nhelp: " + printable(help);
  return text;
}

std::string_view source_of(const base::Location& where) {
  if (!where.file) return {};
  const std::string_view text = where.file->text();
  const size_t begin = std::min<size_t>(where.range.begin, text.size());
  return text.substr(begin, where.range.end > begin ? where.range.end - begin : 0);
}

bool has_line(const base::Location& where) { return where.file && !where.file->text().empty(); }

std::vector<std::string> fingerprints(const Result& result) {
  std::vector<std::string> found;
  std::map<std::string, size_t> seen;
  for (const Finding& finding : result.findings) {
    // Without a place, what it says is what tells it apart.
    const std::string_view text = has_line(finding.where) ? source_of(finding.where) : finding.message;
    std::string key(info(finding.rule).name);
    for (const std::string_view part : {std::string_view(finding.migration), text}) (key += '\0') += part;
    const size_t number = ++seen[key];
    (key += '\0') += std::to_string(number);
    found.push_back(fmt::format("{:016x}", hash(key)));
  }
  return found;
}

}  // namespace mig::lint
