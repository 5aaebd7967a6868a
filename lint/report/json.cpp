// Findings with all that is known of them: docs/lint.schema.json.
#include <nlohmann/json.hpp>

#include "lint/report/formats.h"

namespace mig::lint {
namespace {

using Json = nlohmann::ordered_json;

constexpr int report_version = 1;

Json json_of(const base::SourceFile& file, uint32_t offset) {
  const base::LineColumn at = file.position(offset);
  return {{"offset", offset}, {"line", at.line}, {"column", at.column}};
}

Json json_of(const base::SourceFile& file, base::ByteRange range) {
  return {{"begin", json_of(file, range.begin)}, {"end", json_of(file, range.end)}};
}

Json file_of(const base::Location& where) { return where.file ? Json(where.file->path()) : Json(nullptr); }

Json range_of(const base::Location& where) { return where.file ? json_of(*where.file, where.range) : Json(nullptr); }

Json json_of(const Finding& finding) {
  const RuleInfo& rule = info(finding.rule);
  Json notes = Json::array();
  for (const base::Note& note : finding.notes) {
    if (note.where) {
      notes.push_back({{"message", note.text}, {"file", file_of(*note.where)}, {"range", range_of(*note.where)}});
    }
  }
  Json targets = Json::array();
  for (const auto& [dialect, version] : finding.targets) {
    targets.push_back({{"dialect", base::name_of(dialect)}, {"server", base::to_string(dialect, version)}});
  }
  Json fixes = Json::array();
  for (const base::FixIt& fix : finding.fixes) {
    fixes.push_back({{"range", range_of({finding.where.file, fix.range})}, {"replacement", fix.replacement}});
  }
  return {{"rule", rule.name},
          {"category", name_of(rule.category)},
          {"severity", name_of(finding.severity)},
          {"message", finding.message},
          {"migration", finding.migration.empty() ? Json(nullptr) : Json(finding.migration)},
          {"file", file_of(finding.where)},
          {"range", range_of(finding.where)},
          {"notes", std::move(notes)},
          {"help", helps_of(finding)},
          {"targets", std::move(targets)},
          {"fixes", std::move(fixes)},
          {"allowed", finding.allowed ? Json(*finding.allowed) : Json(nullptr)}};
}

}  // namespace

std::string json_report(const Result& result) {
  Json findings = Json::array();
  for (const Finding& finding : result.findings) findings.push_back(json_of(finding));
  const Json document = {
      {"version", report_version}, {"migrations", result.migrations}, {"findings", std::move(findings)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mig::lint
