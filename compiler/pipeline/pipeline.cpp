#include "compiler/pipeline/pipeline.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/suggest.h"
#include "compiler/emit/script_text.h"
#include "compiler/pipeline/operations.h"
#include "compiler/pipeline/units.h"
#include "compiler/plan/plan.h"

namespace mig::pipeline {

using base::DiagnosticId;

std::vector<ir::AppliedOperation> operations_of(const ir::Migration& migration) {
  std::vector<ir::AppliedOperation> operations;
  for (const ir::Item& item : migration.items) {
    operations.insert(operations.end(), item.operations.begin(), item.operations.end());
  }
  return operations;
}

sema::History history_of(const project::Project& project, const sema::Graph& graph) {
  base::DialectSet targets;
  for (const project::Target& target : project.config.targets) targets = targets | base::DialectSet::of(target.dialect);
  return {graph, project.config.naming, targets};
}

base::Version version_of(const project::Project& project, base::Dialect dialect) {
  for (const project::Target& target : project.config.targets) {
    if (target.dialect == dialect) return target.version;
  }
  return base::assumed_version(dialect);
}

project::LockSettings lock_settings_of(const project::Project& project, const std::optional<ir::LockTimeout>& file) {
  project::LockSettings lock = project.config.lock;
  if (!file) return lock;
  lock.timeout = file->timeout;
  lock.retry = file->retry.value_or(lock.retry);
  return lock;
}

plan::PlanOptions plan_options_of(const project::Project& project, const project::LockSettings& lock, bool guards,
                                  bool forward) {
  plan::PlanOptions options{guards, project.config.online, forward, {}, {lock.timeout, lock.statement_timeout}};
  for (const auto& [table, size] : project.config.tables) {
    if (!size.rows || *size.rows > plan::few_rows) continue;
    options.small_tables.insert(schema_name(table));
  }
  return options;
}

std::string schema_name(const std::string& configured) {
  const size_t dot = configured.find('.');
  return dot == std::string::npos ? configured
                                  : schema::qualified(configured.substr(0, dot), configured.substr(dot + 1));
}

std::string configured_name(const std::string& table) {
  const std::string schema = schema::schema_of(table);
  return schema.empty() ? table : schema + "." + schema::local_name(table);
}

std::optional<uint32_t> find(const sema::Graph& graph, const std::string& identity, base::DiagnosticSink& sink) {
  const auto found = graph.find(identity);
  if (found) return found;
  std::vector<std::string> known;
  for (const sema::GraphNode& node : graph.order()) known.push_back(node.identity);
  auto& diagnostic = sink.report<DiagnosticId::unknown_migration>({}, identity);
  if (const auto near = base::nearest(identity, known)) diagnostic.help("did you mean `" + *near + "`?");
  return std::nullopt;
}

namespace {

std::string reason_of(const ir::Reverse& reverse) {
  if (reverse.reversal == ir::Reversal::irreversible) return reverse.reason;
  return fmt::format("{}", fmt::join(reverse.losses, "; "));
}

// Whether a script can go on from a step; why not is reported.
bool can_go_on(const plan::Plan& plan, size_t step, base::DiagnosticSink& sink) {
  const size_t count = plan.steps.size();
  if (step > count) {
    auto& diagnostic = sink.report<DiagnosticId::no_such_step>({}, base::plural(count, "step"), step);
    diagnostic.help(count == 0 ? "there is nothing to be done" : fmt::format("its steps are 1 to {}", count));
    return false;
  }
  for (const plan::StepRange& range : plan::transactions(plan)) {
    const size_t first = range.first + 1;
    const size_t last = range.last + 1;
    if (step <= first || step > last) continue;
    auto& diagnostic = sink.report<DiagnosticId::step_in_transaction>({}, first, last);
    if (last < count) {
      diagnostic.help(
          fmt::format("use `--from-step {}` where it was not done, or `--from-step {}` where it was", first, last + 1));
    } else {
      diagnostic.help(fmt::format("use `--from-step {}` where it was not done; where it was, nothing is left", first));
    }
    return false;
  }
  return true;
}

// What can be verified at any time after the unit has run: what the last migration of a range says, and what others say
// of tables and views that nothing has changed since.
std::optional<std::string> verify_text(const Unit& unit, base::Dialect dialect, base::Version version, bool comments,
                                       base::DiagnosticSink& sink) {
  std::vector<ir::AppliedOperation> verifies;
  size_t changed_since = 0;
  for (const ir::AppliedOperation& applied : unit.forward) {
    const auto* require = std::get_if<ir::Require>(&applied.operation.node);
    if (!require || !require->verify || !applied.operation.engines.contains(dialect)) continue;
    const schema::Schema& now = unit.forward.back().after;
    const std::vector<std::string> read = schema::relations_of(require->condition);
    const bool same = std::all_of(read.begin(), read.end(), [&](const std::string& name) {
      return applied.after.find_table(name) == now.find_table(name) &&
             applied.after.find_view(name) == now.find_view(name);
    });
    if (same) {
      verifies.push_back(applied);
    } else {
      ++changed_since;
    }
  }
  if (verifies.empty()) return std::nullopt;
  plan::Plan plan = plan::make_plan(dialect, version, verifies, sink);
  if (changed_since > 0) {
    plan.notes.push_back(
        changed_since == 1 ? "1 verify is not in it: what it reads has changed since"
                           : fmt::format("{} verifies are not in it: what they read has changed since", changed_since));
  }
  return emit::script_text({unit.name, unit.titles, emit::ScriptKind::verify, &unit.reverse, {}, {}, comments}, plan);
}

}  // namespace

emit::Script script_of(const Unit& unit, const project::Project& project, base::Dialect dialect,
                       const CompileOptions& options, base::DiagnosticSink& sink) {
  const base::Version version = version_of(project, dialect);
  emit::Script script{dialect,
                      unit.name,
                      unit.phase,
                      "",
                      std::nullopt,
                      std::string(ir::to_string(unit.reverse.reversal)),
                      reason_of(unit.reverse),
                      unit.part.has_value(),
                      unit.replaces};
  const std::optional<Resume>& resume = options.resume;
  const size_t errors = sink.error_count();
  const Plans plans = plans_of(unit, project, dialect, options.guards, sink);
  script.lock_timeout = plans.lock.timeout;
  script.retry = plans.lock.retry;
  emit::ScriptHead head{unit.name, unit.titles,      emit::ScriptKind::forward, &unit.reverse,
                        unit.part, plans.lock.retry, options.comments,          resume ? resume->step - 1 : 0};
  const auto text_of = [&](const plan::Plan& plan) {
    const bool wanted = !resume || resume->forward == (head.kind == emit::ScriptKind::forward);
    if (!wanted || sink.error_count() > errors) return std::string();
    return !resume || can_go_on(plan, resume->step, sink) ? emit::script_text(head, plan) : std::string();
  };
  script.up = text_of(plans.forward);
  if (sink.error_count() > errors) return script;
  script.verify = verify_text(unit, dialect, version, options.comments, sink);
  if (!plans.back) return script;
  head.kind = emit::ScriptKind::reverse;
  std::reverse(head.titles.begin(), head.titles.end());
  script.down = text_of(*plans.back);
  return script;
}

namespace {

// The names of the phases that a file says, `expand` where it says none.
std::vector<std::string> phases_of(const syntax::File& file) {
  std::vector<std::string> names;
  for (const auto& entry : file.entries) {
    const auto* phase = std::get_if<syntax::Phase>(&entry);
    if (!phase) continue;
    names.emplace_back(phase->kind == syntax::PhaseKind::expand    ? "expand"
                       : phase->kind == syntax::PhaseKind::migrate ? "migrate"
                                                                   : "contract");
  }
  if (names.empty()) names.emplace_back("expand");
  return names;
}

// Whether there is a script for what was asked for, and one alone where one is to be gone on with.
bool check_count(const sema::Graph& graph, const Selection& selection, const CompileOptions& options,
                 base::DiagnosticSink& sink) {
  size_t migrations = 0;
  size_t scripts = 0;
  std::vector<std::string> known;  // the phases of the last one
  std::string identity;
  for (uint32_t position = 0; position < graph.order().size(); ++position) {
    if (!selection.wanted[position]) continue;
    ++migrations;
    identity = graph.order()[position].identity;
    known = phases_of(*graph.order()[position].file);
    scripts +=
        options.phase ? static_cast<size_t>(std::count(known.begin(), known.end(), *options.phase)) : known.size();
  }
  if (selection.range) scripts = 1;
  if (options.phase && scripts == 0) {
    const std::string what = migrations == 1 ? fmt::format("`{}`", identity) : "what was asked for";
    auto& diagnostic = sink.report<DiagnosticId::no_such_phase>({}, what, *options.phase);
    if (migrations == 1) diagnostic.help(fmt::format("it has `{}`", fmt::join(known, "` and `")));
    return false;
  }
  const size_t dialects = options.dialects.size();
  if (!options.resume || scripts * dialects == 1) return true;
  auto& diagnostic = sink.report<DiagnosticId::from_step_scripts>({}, base::plural(scripts * dialects, "script"));
  if (!selection.range && migrations > 1) {
    diagnostic.help("name the migration with `--only`, or with `--from` and `--to` the range that the script is for");
  } else if (scripts > 1) {
    diagnostic.help(fmt::format("name the phase: `--phase {}`", fmt::join(known, "` or `--phase ")));
  }
  if (dialects > 1) diagnostic.help("name the engine with `--dialect`");
  return false;
}

// The scripts of all dialects, one list for each, in the order in which they run.
std::vector<std::vector<emit::Script>> scripts_of(const project::Project& project, const sema::Graph& graph,
                                                  const Selection& selection, const CompileOptions& options,
                                                  base::DiagnosticSink& sink) {
  const std::vector<base::Dialect>& dialects = options.dialects;
  std::vector<std::vector<emit::Script>> scripts(dialects.size());
  for_each_unit(project, graph, selection, options.phase, sink, [&](const Unit& unit) {
    for (size_t i = 0; i < dialects.size(); ++i) {
      scripts[i].push_back(script_of(unit, project, dialects[i], options, sink));
    }
  });
  return scripts;
}

std::vector<base::Dialect> targets_of(const project::Project& project) {
  std::vector<base::Dialect> dialects;
  for (const project::Target& target : project.config.targets) dialects.push_back(target.dialect);
  return dialects;
}

}  // namespace

std::optional<std::vector<emit::Script>> compile(const project::Project& project, const CompileOptions& options,
                                                 base::DiagnosticSink& sink) {
  const auto order = graph(project, sink);
  if (!order) return std::nullopt;
  const auto selection = select(project, *order, options, sink);
  if (!selection || !check_count(*order, *selection, options, sink)) return std::nullopt;
  std::vector<emit::Script> result;
  for (std::vector<emit::Script>& scripts : scripts_of(project, *order, *selection, options, sink)) {
    std::move(scripts.begin(), scripts.end(), std::back_inserter(result));
  }
  return sink.has_errors() ? std::nullopt : std::optional(std::move(result));
}

bool check(const project::Project& project, base::DiagnosticSink& sink) {
  const auto order = graph(project, sink);
  if (!order) return false;
  const CompileOptions all{targets_of(project), {}, {}, {}, {}, {}};
  const auto selection = select(project, *order, all, sink);
  scripts_of(project, *order, *selection, all, sink);
  return !sink.has_errors();
}

std::optional<sema::Graph> graph(const project::Project& project, base::DiagnosticSink& sink) {
  std::vector<sema::GraphInput> inputs;
  for (const project::MigrationFile& file : project.migrations) {
    inputs.push_back({file.identity, file.tree ? &*file.tree : nullptr, file.source});
  }
  return sema::build_graph(std::move(inputs), sink);
}

}  // namespace mig::pipeline
