#include "compiler/pipeline/units.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/pipeline/operations.h"
#include "compiler/reverse/reverse.h"

namespace mig::pipeline {

using base::DiagnosticId;

Unit unit_of(const ir::Migration& migration, const ir::Phase& phase, const sema::GraphNode& node) {
  const ir::Migration part = ir::part_of(migration, phase);
  return {part.identity,
          {part.title},
          operations_of(part),
          reverse::reverse(part, part.after),
          std::string(ir::to_string(phase.kind)),
          phase.named ? std::optional(phase.kind) : std::nullopt,
          node.replaces,
          migration.lock_timeout};
}

Unit unit_of(const std::vector<ir::Migration>& range) {
  Unit whole{emit::range_name(range.front().identity, range.back().identity), {}, {}, {}, {}, {}, {}};
  bool has_phases = false;
  for (const ir::Migration& migration : range) {
    whole.titles.push_back(migration.identity + ": " + migration.title);
    for (ir::AppliedOperation& operation : operations_of(migration)) whole.forward.push_back(std::move(operation));
    has_phases = has_phases || migration.phases.front().named;
    // One script has one timeout: the most patient.
    const auto& lock = migration.lock_timeout;
    const bool longer = lock && (!whole.lock_timeout || lock->timeout > whole.lock_timeout->timeout);
    if (longer) whole.lock_timeout = lock;
  }
  if (!has_phases) whole.phase = ir::to_string(ir::PhaseKind::expand);
  schema::Schema schema = range.back().after;
  for (auto migration = range.rbegin(); migration != range.rend(); ++migration) {
    reverse::append(whole.reverse, reverse::reverse(*migration, schema));
    if (!whole.reverse.operations.empty()) schema = whole.reverse.operations.back().after;
  }
  return whole;
}

namespace {

// What an engine would refuse, cut or forget when a script says it.
void check_limits(const Unit& unit, const project::Project& project, base::Dialect dialect,
                  base::DiagnosticSink& sink) {
  const auto check = [&](std::string_view what, uint64_t limit, uint64_t longest, const base::Location& where,
                         std::string_view otherwise) {
    if (longest == 0 || limit <= longest) return;
    const std::string most = longest % 1000 == 0 ? fmt::format("{}s", longest / 1000) : fmt::format("{}ms", longest);
    sink.report<DiagnosticId::limit_too_long>(where, base::display_name(dialect), what, most)
        .help(fmt::format("write at most `{}`{}", most, otherwise));
  };
  const project::LockSettings& lock = project.config.lock;
  const dialect::TimeLimits longest = dialect::sql_dialect(dialect).longest_limits();
  constexpr std::string_view or_none = ", or `\"0\"` for none";
  if (const auto& file = unit.lock_timeout) {
    check("lock timeout", file->timeout, longest.lock, file->where,
          "; to wait without an end, say `timeout = \"0\"` of `[lock]` in `mig.toml`");
  } else {
    check("lock timeout", lock.timeout, longest.lock, {project.config_file, project.config.lock_timeout_range},
          or_none);
  }
  check("statement timeout", lock.statement_timeout, longest.statement,
        {project.config_file, project.config.statement_timeout_range}, or_none);
}

}  // namespace

Plans plans_of(const Unit& unit, const project::Project& project, base::Dialect dialect, bool guards,
               base::DiagnosticSink& sink) {
  const base::Version version = version_of(project, dialect);
  const project::LockSettings lock = lock_settings_of(project, unit.lock_timeout);
  const size_t errors = sink.error_count();
  check_limits(unit, project, dialect, sink);
  Plans plans{lock, plan::make_plan(dialect, version, unit.forward, sink, plan_options_of(project, lock, guards, true)),
              std::nullopt};
  // What can't be done can't be undone either: one error is enough.
  if (sink.error_count() > errors || unit.reverse.reversal == ir::Reversal::irreversible) return plans;
  plans.back =
      plan::make_plan(dialect, version, unit.reverse.operations, sink, plan_options_of(project, lock, guards, false));
  return plans;
}

std::optional<Selection> select(const project::Project& project, const sema::Graph& graph,
                                const CompileOptions& options, base::DiagnosticSink& sink) {
  const auto count = static_cast<uint32_t>(graph.order().size());
  Selection selection{std::vector<bool>(count, false), false};
  if (options.only) {
    const auto position = find(graph, *options.only, sink);
    if (!position) return std::nullopt;
    selection.wanted[*position] = true;
    return selection;
  }
  if (options.from || options.to) {
    const auto first = options.from ? find(graph, *options.from, sink) : std::optional(0u);
    const auto last = options.to ? find(graph, *options.to, sink) : std::optional(count - 1);
    if (!first || !last) return std::nullopt;
    if (*first > *last) {
      sink.report<DiagnosticId::empty_range>({}, *options.from, *options.to).help("turn them round");
      return std::nullopt;
    }
    selection.range = true;
    std::fill(selection.wanted.begin() + *first, selection.wanted.begin() + *last + 1, true);
    return selection;
  }
  for (const project::MigrationFile& file : project.migrations) {
    if (const auto position = graph.find(file.identity); position && file.asked) selection.wanted[*position] = true;
  }
  return selection;
}

void for_each_unit(const project::Project& project, const sema::Graph& graph, const Selection& selection,
                   const std::optional<std::string>& phase, base::DiagnosticSink& sink,
                   const std::function<void(const Unit&)>& use) {
  sema::History history = history_of(project, graph);
  std::vector<ir::Migration> range;
  for (uint32_t position = 0; position < graph.order().size(); ++position) {
    auto migration = history.resolve(position, sink);
    if (!migration || !selection.wanted[position]) continue;
    if (selection.range) {
      range.push_back(std::move(*migration));
      continue;
    }
    for (const ir::Phase& part : migration->phases) {
      if (phase && *phase != ir::to_string(part.kind)) continue;
      use(unit_of(*migration, part, graph.order()[position]));
    }
  }
  if (!range.empty() && !sink.has_errors()) use(unit_of(range));
}

}  // namespace mig::pipeline
