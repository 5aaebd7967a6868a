// Findings as SARIF 2.1.0. The paragraphs named are those of docs.oasis-open.org/sarif/sarif/v2.1.0/os.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lint/report/formats.h"

namespace mig::lint {
namespace {

using Json = nlohmann::ordered_json;

// Braces are for placeholders, and are doubled where they are none (3.11.5).
Json message_of(std::string_view text) {
  std::string escaped;
  for (const char c : text) escaped.append(c == '{' || c == '}' ? 2 : 1, c);
  return {{"text", escaped}};
}

std::string_view level_of(Severity severity) { return severity == Severity::info ? "note" : name_of(severity); }

// A path as a URI, or as one that is relative to where the program ran (3.4.3): all is a number that is not plain, a
// colon too, which would make a scheme of what stands before it.
Json artifact_of(const base::SourceFile& file) {
  std::string uri = file.path().starts_with('/') ? "file://" : "";
  for (const char c : file.path()) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          std::string_view("/-._~").find(c) != std::string_view::npos;
    uri += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return {{"uri", uri}};
}

Json region_of(const base::SourceFile& file, base::ByteRange range) {
  const base::LineColumn begin = file.position(range.begin);
  const base::LineColumn end = file.position(range.end);
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

// Without a file there is no place: the result is then about what was analysed as a whole.
Json location_of(const base::Location& where) {
  Json physical = {{"artifactLocation", artifact_of(*where.file)}};
  if (has_line(where)) {
    physical["region"] = region_of(*where.file, where.range);
    physical["region"]["snippet"] = {{"text", source_of(where)}};
  }
  return {{"physicalLocation", std::move(physical)}};
}

Json fix_of(const Finding& finding) {
  Json replacements = Json::array();
  for (const base::FixIt& fix : finding.fixes) {
    replacements.push_back({{"deletedRegion", region_of(*finding.where.file, fix.range)},
                            {"insertedContent", {{"text", fix.replacement}}}});
  }
  const Json change = {{"artifactLocation", artifact_of(*finding.where.file)},
                       {"replacements", std::move(replacements)}};
  return {{"artifactChanges", Json::array({change})}};
}

Json rule_of(RuleId id) {
  const RuleInfo& rule = info(id);
  return {
      {"id", rule.name},
      {"shortDescription", {{"text", rule.summary}}},
      {"help", {{"text", fmt::format("`mig explain {}` tells what happens, and what to write instead", rule.name)}}},
      {"defaultConfiguration", {{"enabled", rule.on}, {"level", level_of(rule.severity)}}},
      {"properties", {{"tags", Json::array({name_of(rule.category)})}}}};
}

Json result_of(const Finding& finding, size_t rule_index, const std::string& fingerprint) {
  Json result = {{"ruleId", info(finding.rule).name},
                 {"ruleIndex", rule_index},
                 {"level", level_of(finding.severity)},
                 {"message", message_of(message_with_help(finding))},
                 {"locations", Json::array()}};
  if (finding.where.file) result["locations"].push_back(location_of(finding.where));
  Json related = Json::array();
  for (const base::Note& note : finding.notes) {
    if (!note.where || !note.where->file) continue;
    related.push_back(location_of(*note.where));
    related.back()["message"] = message_of(note.text);
  }
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  result["partialFingerprints"] = {{"migFinding/v1", fingerprint}};
  if (finding.where.file && !finding.fixes.empty()) result["fixes"] = Json::array({fix_of(finding)});
  if (finding.allowed) {
    result["suppressions"] = Json::array({{{"kind", "inSource"}, {"justification", *finding.allowed}}});
  }
  if (!finding.migration.empty()) result["properties"] = {{"migration", finding.migration}};
  return result;
}

}  // namespace

std::string sarif_report(const Result& result, const ReportOptions& options) {
  std::vector<RuleId> broken;  // in the order of the list
  for (const Finding& finding : result.findings) broken.push_back(finding.rule);
  std::sort(broken.begin(), broken.end());
  broken.erase(std::unique(broken.begin(), broken.end()), broken.end());
  Json rules = Json::array();
  for (const RuleId rule : broken) rules.push_back(rule_of(rule));

  const std::vector<std::string> marks = fingerprints(result);
  Json results = Json::array();
  for (size_t i = 0; i < result.findings.size(); ++i) {
    const Finding& finding = result.findings[i];
    const auto index = std::lower_bound(broken.begin(), broken.end(), finding.rule) - broken.begin();
    results.push_back(result_of(finding, static_cast<size_t>(index), marks[i]));
  }

  Json driver = {{"name", "mig"}};
  if (!options.version.empty()) driver["version"] = options.version;
  driver["rules"] = std::move(rules);
  const Json run = {
      {"tool", {{"driver", std::move(driver)}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  const Json document = {
      {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({run})}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mig::lint
