// What scripts are made for: which migrations were asked for, in which parts, and the plans of each. Every command that
// shows or runs steps has them from here. Nobody outside of this folder includes it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "compiler/ir/migration.h"
#include "compiler/pipeline/pipeline.h"
#include "compiler/plan/plan.h"
#include "compiler/project/project.h"
#include "compiler/sema/graph.h"

namespace mig::pipeline {

/// What one script stands for: a migration, a phase of it, or a range of them.
struct Unit {
  std::string name;                 ///< an identity, or that of a range
  std::vector<std::string> titles;  ///< of the migrations, in the order in which they run
  std::vector<ir::AppliedOperation> forward;
  ir::Reverse reverse;
  std::string phase = std::string(ir::to_string(ir::PhaseKind::expand));  ///< as the manifest says it
  std::optional<ir::PhaseKind> part;  ///< the phase that it is, where those are named
  std::vector<std::string> replaces;  ///< of a squash
  std::optional<ir::LockTimeout> lock_timeout = {};
};

/// A phase of a migration; `node` is the migration's.
Unit unit_of(const ir::Migration& migration, const ir::Phase& phase, const sema::GraphNode& node);

/// One script for several migrations, at least one.
Unit unit_of(const std::vector<ir::Migration>& range);

/// The steps of a unit and of its reverse, for one engine.
struct Plans {
  project::LockSettings lock;
  plan::Plan forward;
  std::optional<plan::Plan> back;  ///< nothing where it is irreversible, or the way forward has errors
};

/// Plans a unit as the project wants it. What the engine can't do is reported; then the plans are not to be used.
Plans plans_of(const Unit& unit, const project::Project& project, base::Dialect dialect, bool guards,
               base::DiagnosticSink& sink);

/// The script of a unit and its reverse for one engine. What the engine can't do is reported.
emit::Script script_of(const Unit& unit, const project::Project& project, base::Dialect dialect,
                       const CompileOptions& options, base::DiagnosticSink& sink);

/// What the steps of one way of a unit do; without a plan it has no steps.
emit::PlannedScript planned_script(const Unit& unit, const project::Project& project, const Plans& plans, bool forward);

/// Which positions of the order were asked for.
struct Selection {
  std::vector<bool> wanted;
  bool range = false;  ///< they are one unit
};

/// What the options ask for. Nothing, and a diagnostic, where that is not there.
std::optional<Selection> select(const project::Project& project, const sema::Graph& graph,
                                const CompileOptions& options, base::DiagnosticSink& sink);

/// Resolves the whole history and calls `use` for each unit of the selection, in the order in which they run; with
/// `phase` for this phase of each migration alone. What is wrong with the migrations is reported.
void for_each_unit(const project::Project& project, const sema::Graph& graph, const Selection& selection,
                   const std::optional<std::string>& phase, base::DiagnosticSink& sink,
                   const std::function<void(const Unit&)>& use);

}  // namespace mig::pipeline
