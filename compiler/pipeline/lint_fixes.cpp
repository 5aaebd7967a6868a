// What the linter mends by itself, file by file, until nothing is left to mend.
#include <algorithm>
#include <map>

#include "compiler/pipeline/pipeline.h"
#include "compiler/syntax/parser.h"

namespace mig::pipeline {
namespace {

using Edits = std::map<const base::SourceFile*, std::vector<base::FixIt>>;

// The edits of all findings that count; of those that overlap the first: the next round sees to the others.
Edits edits_of(const lint::Result& result) {
  Edits edits;
  for (const lint::Finding& finding : result.findings) {
    if (finding.allowed || !finding.where.file) continue;
    std::vector<base::FixIt>& of_file = edits[finding.where.file];
    const auto overlaps = [&](const base::FixIt& fix) {
      return std::any_of(of_file.begin(), of_file.end(), [&](const base::FixIt& other) {
        return fix.range.begin < other.range.end && other.range.begin < fix.range.end;
      });
    };
    // The edits of a finding are made together or not at all.
    if (std::any_of(finding.fixes.begin(), finding.fixes.end(), overlaps)) continue;
    of_file.insert(of_file.end(), finding.fixes.begin(), finding.fixes.end());
  }
  std::erase_if(edits, [](const auto& entry) { return entry.second.empty(); });
  return edits;
}

std::string applied(std::string_view text, std::vector<base::FixIt> edits) {
  std::sort(edits.begin(), edits.end(),
            [](const base::FixIt& a, const base::FixIt& b) { return a.range.begin < b.range.begin; });
  std::string result;
  uint32_t done = 0;
  for (const base::FixIt& edit : edits) {
    result += text.substr(done, edit.range.begin - done);
    result += edit.replacement;
    done = edit.range.end;
  }
  return result + std::string(text.substr(done));
}

// The project with some of its files edited. Nothing where one of them does not parse any more.
std::optional<project::Project> edited(const project::Project& project, const Edits& edits,
                                       std::deque<base::SourceFile>& sources) {
  project::Project result = project;
  for (project::MigrationFile& file : result.migrations) {
    const auto found = edits.find(file.source);
    if (found == edits.end()) continue;
    base::DiagnosticSink sink;
    file.source = &sources.emplace_back(file.source->path(), applied(file.source->text(), found->second));
    file.tree = syntax::parse(*file.source, sink);
    if (!file.tree) return std::nullopt;
  }
  return result;
}

}  // namespace

std::vector<FixedFile> lint_fixes(const project::Project& project, std::deque<base::SourceFile>& sources,
                                  base::DiagnosticSink& sink) {
  project::Project mended = project;
  auto result = lint(mended, sink);
  // Each round mends something, and no edit makes anything to mend but what it leaves needless.
  constexpr int most_rounds = 10;
  for (int round = 0; result && round < most_rounds; ++round) {
    const Edits edits = edits_of(*result);
    if (edits.empty()) break;
    auto next = edited(mended, edits, sources);
    base::DiagnosticSink unseen;
    auto next_result = next ? lint(*next, unseen) : std::nullopt;
    if (!next_result) break;  // an edit that breaks a file is not made
    mended = std::move(*next);
    result = std::move(next_result);
  }
  std::vector<FixedFile> fixed;
  for (size_t i = 0; i < project.migrations.size(); ++i) {
    const base::SourceFile* const before = project.migrations[i].source;
    if (mended.migrations[i].source != before) fixed.push_back({before, mended.migrations[i].source});
  }
  return fixed;
}

}  // namespace mig::pipeline
