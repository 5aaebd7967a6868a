#include <fmt/format.h>

#include <algorithm>

#include "compiler/engine/catalog.h"
#include "compiler/engine/drift.h"
#include "compiler/engine/run.h"
#include "compiler/pipeline/operations.h"
#include "compiler/pipeline/pipeline.h"
#include "compiler/pipeline/units.h"
#include "compiler/reverse/reverse.h"

namespace mig::pipeline {
namespace {

using base::DiagnosticId;

// One way of a migration: its operations, and the plan that is run.
struct Way {
  std::vector<ir::AppliedOperation> operations;
  plan::Plan plan;
};

// A phase of a migration, which is all of it where its file names none.
struct Verified {
  std::string name;
  ir::Migration migration;
  Way forward;
  std::optional<Way> back;  // nothing: irreversible
  std::string reason;
};

// The phases of the migrations in their order, planned for an engine. What is wrong with them is reported.
std::vector<Verified> planned_history(const project::Project& project, const sema::Graph& graph, base::Dialect dialect,
                                      base::DiagnosticSink& sink) {
  std::vector<Verified> result;
  sema::History history = history_of(project, graph);
  for (uint32_t position = 0; position < graph.order().size(); ++position) {
    auto migration = history.resolve(position, sink);
    if (!migration) continue;
    for (const ir::Phase& phase : migration->phases) {
      Unit unit = unit_of(*migration, phase, graph.order()[position]);
      Plans plans = plans_of(unit, project, dialect, true, sink);
      std::optional<Way> back;
      if (plans.back) back = Way{std::move(unit.reverse.operations), std::move(*plans.back)};
      result.push_back({ir::name_of(unit.name, phase),
                        ir::part_of(*migration, phase),
                        {std::move(unit.forward), std::move(plans.forward)},
                        std::move(back),
                        std::move(unit.reverse.reason)});
    }
  }
  return result;
}

bool is_target(const project::Project& project, base::Dialect dialect) {
  return std::any_of(project.config.targets.begin(), project.config.targets.end(),
                     [&](const project::Target& target) { return target.dialect == dialect; });
}

// The engine to verify on: the URL's, or SQLite. Nothing where it is none, or no target.
std::optional<base::Dialect> engine_of(const project::Project& project, const std::string& url,
                                       base::DiagnosticSink& sink) {
  const auto dialect = url.empty() ? std::optional(base::Dialect::sqlite) : engine::dialect_of(url, sink);
  if (!dialect || is_target(project, *dialect)) return dialect;
  const base::Location targets{project.config_file, project.config.targets_range};
  const std::string line =
      fmt::format("{} = \"{}\"", base::name_of(*dialect), base::to_string(*dialect, base::assumed_version(*dialect)));
  if (url.empty()) {
    sink.report<DiagnosticId::verify_needs_sqlite>(targets)
        .help(fmt::format("add `{}` under `[targets]`", line))
        .help("or give an empty database of a target, as in `--url postgresql://localhost/scratch`");
  } else {
    const std::string project_name = project.config_file ? std::string(project.config_file->path()) : "mig.toml";
    sink.report<DiagnosticId::not_a_target>(targets, base::display_name(*dialect), project_name)
        .help(fmt::format("add the oldest server to support under `[targets]`, as in `{}`", line));
  }
  return std::nullopt;
}

// The database of the URL, where it will do: an empty one of a server that the scripts are for.
std::unique_ptr<engine::Database> scratch_database(const std::string& url, base::Version oldest,
                                                   base::DiagnosticSink& sink) {
  auto database = engine::open(url, sink);
  if (!database) return nullptr;
  const base::Dialect dialect = database->dialect();
  if (database->version() < oldest) {
    sink.report<DiagnosticId::verify_old_server>({}, base::display_name(dialect),
                                                 base::to_string(dialect, database->version()),
                                                 base::to_string(dialect, oldest))
        .help("give a database of that version or of a later one");
    return nullptr;
  }
  const auto contents = engine::contents(*database);
  if (const auto* error = std::get_if<engine::SqlError>(&contents)) {
    sink.report<DiagnosticId::connection_lost>({}, base::display_name(dialect), error->message);
    return nullptr;
  }
  std::vector<std::string> things = std::get<std::vector<std::string>>(contents);
  if (things.empty()) return database;
  constexpr size_t most = 5;
  if (things.size() > most) {
    const size_t more = things.size() - most;
    things.resize(most);
    things.push_back(fmt::format("{} more", more));
  }
  sink.report<DiagnosticId::verify_not_empty>({}, fmt::format("{}", fmt::join(things, ", ")))
      .help("give one that was made for this: all that the migrations make stays in it");
  return nullptr;
}

// Runs one way of a phase, and holds the catalog against the model.
class Verification {
 public:
  Verification(engine::Database& database, base::DiagnosticSink& sink,
               const std::function<void(std::string_view)>& line)
      : database_(database), sink_(sink), line_(line) {}

  bool run(const std::string& name, std::string_view way, const Way& steps, const schema::Schema& model) {
    if (const auto failure = engine::run(database_, plan::statements_in_order(steps.plan))) {
      engine::report_failure(sink_, database_, steps.plan, steps.operations, *failure)
          .note({}, fmt::format("on the way {} of `{}`", way, name));
      return false;
    }
    const std::vector<std::string> drift = engine::drift(database_, model);
    if (database_.is_lost()) {
      sink_.report<DiagnosticId::connection_lost>({}, base::display_name(database_.dialect()), drift.front());
      return false;
    }
    if (!drift.empty()) {
      auto& diagnostic = sink_.report<DiagnosticId::verify_drift>({}, name, way);
      for (const std::string& each : drift) diagnostic.help(each);
      return false;
    }
    line_(fmt::format("{} {}: ok", way, name));
    return true;
  }

 private:
  engine::Database& database_;
  base::DiagnosticSink& sink_;
  const std::function<void(std::string_view)>& line_;
};

}  // namespace

std::optional<bool> verify(const project::Project& project, const std::string& url, base::DiagnosticSink& sink,
                           const std::function<void(std::string_view)>& line) {
  const auto order = graph(project, sink);
  if (!order) return std::nullopt;
  const auto dialect = engine_of(project, url, sink);
  if (!dialect) return std::nullopt;
  const std::vector<Verified> history = planned_history(project, *order, *dialect, sink);
  if (sink.has_errors()) return std::nullopt;
  const auto database =
      url.empty() ? engine::sqlite_in_memory() : scratch_database(url, version_of(project, *dialect), sink);
  if (!database) return std::nullopt;

  Verification verification(*database, sink, line);
  for (const Verified& each : history) {
    if (!verification.run(each.name, "forward", each.forward, each.migration.after)) return false;
  }
  // Back to where it can go no further, with what each reverse really leaves: a column may come back nullable.
  schema::Schema schema = history.empty() ? schema::Schema() : history.back().migration.after;
  size_t reached = history.size();
  while (reached > 0) {
    const Verified& each = history[reached - 1];
    if (!each.back) {
      line(fmt::format("back {}: irreversible, because {}", each.name, each.reason));
      break;
    }
    const ir::Reverse left = reverse::reverse(each.migration, schema);
    if (!left.operations.empty()) schema = left.operations.back().after;
    if (!verification.run(each.name, "back", *each.back, schema)) return false;
    --reached;
  }
  for (size_t i = reached; i < history.size(); ++i) {
    if (!verification.run(history[i].name, "forward again", history[i].forward, history[i].migration.after)) {
      return false;
    }
  }
  return true;
}

}  // namespace mig::pipeline
