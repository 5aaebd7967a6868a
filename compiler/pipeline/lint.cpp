#include <algorithm>

#include "compiler/pipeline/judge.h"
#include "compiler/pipeline/operations.h"
#include "compiler/pipeline/units.h"

namespace mig::pipeline {
namespace {

// A migration that is to be judged, with what was before it.
struct Judged {
  ir::Migration migration;
  uint32_t position;
  std::map<std::string, size_t> column_changes;
};

}  // namespace

std::optional<lint::Result> lint(const project::Project& project, base::DiagnosticSink& sink) {
  const auto order = graph(project, sink);
  if (!order) return std::nullopt;
  const lint::Settings settings = lint_settings(project, sink);
  const auto selection = select(project, *order, {}, sink);
  if (!selection) return std::nullopt;
  const std::vector<bool> left_out = left_out_by_baseline(project, *order, sink);

  sema::History history = history_of(project, *order);
  std::vector<Judged> judged;
  ColumnChanges changes;
  for (uint32_t position = 0; position < order->order().size(); ++position) {
    auto migration = history.resolve(position, sink);
    if (!migration) continue;
    auto column_changes = changes.before(*migration);
    changes.follow(*migration);
    if (!selection->wanted[position] || left_out[position]) continue;
    judged.push_back({std::move(*migration), position, std::move(column_changes)});
  }
  if (sink.has_errors()) return std::nullopt;

  lint::Result result;
  for (const auto& [migration, position, column_changes] : judged) {
    auto findings =
        judge(migration, order->order()[position], column_changes, history.state().schema, settings, project, sink);
    if (!findings) continue;
    result.migrations.push_back(migration.identity);
    std::move(findings->begin(), findings->end(), std::back_inserter(result.findings));
  }
  if (sink.has_errors()) return std::nullopt;
  std::stable_sort(result.findings.begin(), result.findings.end(), [](const lint::Finding& a, const lint::Finding& b) {
    return a.where.file && b.where.file && a.where.file->path() < b.where.file->path();
  });
  return result;
}

}  // namespace mig::pipeline
