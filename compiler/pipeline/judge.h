// What `lint` does with one migration: the settings it is judged by, what is counted along the history, and the scripts
// that rules look at. Nobody outside of this folder includes it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/persistent_map.h"
#include "compiler/ir/migration.h"
#include "compiler/project/project.h"
#include "compiler/sema/graph.h"
#include "lint/finding.h"
#include "lint/settings.h"

namespace mig::pipeline {

/// What a project says of the linter. Mistakes in `[lint.rules]` are reported.
lint::Settings lint_settings(const project::Project& project, base::DiagnosticSink& sink);

/// Whether each position of the order is left out because it is the baseline or runs before it. A baseline that is not
/// there is reported.
std::vector<bool> left_out_by_baseline(const project::Project& project, const sema::Graph& graph,
                                       base::DiagnosticSink& sink);

/// How many columns were added to tables and dropped from them since these were created, along the history. Copies are
/// cheap.
class ColumnChanges {
 public:
  /// What is known of the tables that a migration adds columns to or drops them from, before it runs.
  std::map<std::string, size_t> before(const ir::Migration& migration) const;

  void follow(const ir::Migration& migration);

 private:
  base::PersistentMap<size_t> counts_;
};

/// What the linter finds in a migration, with its steps for all targets. `last` is the schema after the whole history.
/// Nothing where an engine can't do it, which is reported: what can't be compiled is not judged.
std::optional<std::vector<lint::Finding>> judge(const ir::Migration& migration, const sema::GraphNode& node,
                                                const std::map<std::string, size_t>& column_changes,
                                                const schema::Schema& last, const lint::Settings& settings,
                                                const project::Project& project, base::DiagnosticSink& sink);

}  // namespace mig::pipeline
