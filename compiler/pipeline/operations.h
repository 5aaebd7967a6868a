// What the files of this folder share. Nobody else includes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/ir/migration.h"
#include "compiler/plan/plan.h"
#include "compiler/project/project.h"
#include "compiler/sema/graph.h"
#include "compiler/sema/history.h"

namespace mig::pipeline {

/// The operations of a migration in the order in which they run.
std::vector<ir::AppliedOperation> operations_of(const ir::Migration& migration);

/// The migrations of a project as they are replayed in the order of its graph, which has to outlive them.
sema::History history_of(const project::Project& project, const sema::Graph& graph);

/// The oldest server of a dialect that the project supports; the one that is assumed where it is no target.
base::Version version_of(const project::Project& project, base::Dialect dialect);

/// How long the scripts of a migration wait for locks, and how often a runner tries again: what its file says, else the
/// project.
project::LockSettings lock_settings_of(const project::Project& project, const std::optional<ir::LockTimeout>& file);

/// How the project wants its operations planned.
plan::PlanOptions plan_options_of(const project::Project& project, const project::LockSettings& lock, bool guards,
                                  bool forward);

/// The name in the schema of a table that `mig.toml` has.
std::string schema_name(const std::string& configured);

/// A table's name as `mig.toml` has it: `essay`, `billing.invoice`.
std::string configured_name(const std::string& table);

/// The place of a migration in the order. One that is not there is reported, with the one that may have been meant.
std::optional<uint32_t> find(const sema::Graph& graph, const std::string& identity, base::DiagnosticSink& sink);

}  // namespace mig::pipeline
