#include <algorithm>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/pipeline/operations.h"
#include "compiler/pipeline/units.h"
#include "compiler/plan/words.h"

namespace mig::pipeline {
namespace {

// What is read and written while a lock is held: of the catalog nothing that counts, of changed rows nobody knows how
// many there are. A table that is written anew needs its own size again until the old one goes, with its indexes; an
// index is no larger than the table with all of them.
void add_sizes(emit::PlannedLock& lock, const project::Config& config) {
  const auto found = config.tables.find(configured_name(lock.relation));
  const project::TableSize size = found == config.tables.end() ? project::TableSize() : found->second;
  switch (lock.work) {
    case dialect::Work::instant:
      lock.rows = 0;
      lock.bytes = 0;
      break;
    case dialect::Work::rows:
      break;
    case dialect::Work::scan:
      lock.rows = size.rows;
      lock.bytes = 0;
      break;
    case dialect::Work::index:
    case dialect::Work::rewrite:
      lock.rows = size.rows;
      lock.bytes = size.bytes;
      break;
  }
}

bool has_effect(const plan::Step& step, dialect::StatementForm form) {
  return std::any_of(step.statements.begin(), step.statements.end(), [&](const plan::Sql& statement) {
    return std::any_of(statement.effects.begin(), statement.effects.end(),
                       [&](const plan::Effect& effect) { return effect.form == form; });
  });
}

// Whether a step does more than to change the catalog, so that what was locked before it stays locked meanwhile.
bool takes_its_time(const plan::Plan& plan, const plan::Step& step) {
  const std::vector<plan::Lock> locks = plan::locks_of(plan, step);
  return has_effect(step, dialect::StatementForm::read_rows) || has_effect(step, dialect::StatementForm::raw_sql) ||
         std::any_of(locks.begin(), locks.end(),
                     [](const plan::Lock& lock) { return lock.work != dialect::Work::instant; });
}

std::vector<emit::PlannedSource> sources_of(const plan::Step& step,
                                            const std::vector<ir::AppliedOperation>& operations) {
  std::vector<emit::PlannedSource> sources;
  for (const size_t number : step.operations) {
    const base::Location& where = operations[number].operation.where;
    if (!where.file) continue;
    emit::PlannedSource source{where.file->path(), where.file->position(where.range.begin).line};
    if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(std::move(source));
  }
  return sources;
}

std::vector<emit::PlannedStep> steps_of(const plan::Plan& plan, const std::vector<ir::AppliedOperation>& operations,
                                        const project::Config& config) {
  const bool has_transactions = !dialect::sql_dialect(plan.dialect).begin().empty();
  std::vector<emit::PlannedStep> steps;
  size_t transaction = 0;
  for (const plan::StepRange& range : plan::transactions(plan)) {
    const bool in_one = has_transactions && plan.steps[range.first].in_transaction;
    if (in_one) ++transaction;
    size_t last_busy = range.first;
    for (size_t i = range.first; i <= range.last; ++i) {
      if (takes_its_time(plan, plan.steps[i])) last_busy = i;
    }
    for (size_t i = range.first; i <= range.last; ++i) {
      const plan::Step& step = plan.steps[i];
      emit::PlannedStep planned;
      planned.number = i + 1;
      planned.summary = step.summary;
      if (in_one) planned.transaction = transaction;
      planned.form = step.form;
      planned.runs_raw_sql = has_effect(step, dialect::StatementForm::raw_sql);
      planned.notes = step.notes;
      planned.sources = sources_of(step, operations);
      for (const plan::Lock& lock : plan::locks_of(plan, step)) {
        const bool lasts = lock.work != dialect::Work::instant || last_busy > i;
        emit::PlannedLock& added =
            planned.locks.emplace_back(emit::PlannedLock{lock.relation,
                                                         plan::mode_of(lock),
                                                         lock.blocks(),
                                                         lock.work,
                                                         plan::effect_of(lock),
                                                         range.last + 1,
                                                         lasts && lock.blocks() != dialect::Blocks::nothing,
                                                         {},
                                                         {}});
        add_sizes(added, config);
      }
      steps.push_back(std::move(planned));
    }
  }
  return steps;
}

}  // namespace

emit::PlannedScript planned_script(const Unit& unit, const project::Project& project, const Plans& plans,
                                   bool forward) {
  emit::PlannedScript script{plans.forward.dialect, plans.forward.version, unit.name, unit.titles.front()};
  script.phase = unit.part.value_or(ir::PhaseKind::expand);
  script.is_part = unit.part.has_value();
  script.forward = forward;
  script.reversal = unit.reverse.reversal;
  script.reason = unit.reverse.reason;
  script.losses = unit.reverse.losses;
  script.destroys = unit.reverse.destroys;
  script.lock_timeout = plans.lock.timeout;
  script.retry = plans.lock.retry;
  const plan::Plan* const plan = forward ? &plans.forward : plans.back ? &*plans.back : nullptr;
  if (!plan) return script;
  script.notes = plan->notes;
  script.steps = steps_of(*plan, forward ? unit.forward : unit.reverse.operations, project.config);
  return script;
}

std::optional<std::vector<emit::PlannedScript>> planned_scripts(const project::Project& project,
                                                                const PlanRequest& request,
                                                                base::DiagnosticSink& sink) {
  const auto order = graph(project, sink);
  if (!order) return std::nullopt;
  const CompileOptions asked{request.dialects, request.only, {}, {}, {}, {}};
  const auto selection = select(project, *order, asked, sink);
  if (!selection) return std::nullopt;
  const size_t count = request.dialects.size();
  std::vector<std::vector<emit::PlannedScript>> up(count);
  std::vector<std::vector<emit::PlannedScript>> down(count);
  for_each_unit(project, *order, *selection, std::nullopt, sink, [&](const Unit& unit) {
    for (size_t i = 0; i < count; ++i) {
      const Plans plans = plans_of(unit, project, request.dialects[i], true, sink);
      if (request.forward) up[i].push_back(planned_script(unit, project, plans, true));
      if (request.back) down[i].push_back(planned_script(unit, project, plans, false));
    }
  });
  if (sink.has_errors()) return std::nullopt;
  std::vector<emit::PlannedScript> result;
  for (size_t i = 0; i < count; ++i) {
    std::move(up[i].begin(), up[i].end(), std::back_inserter(result));
    std::move(down[i].rbegin(), down[i].rend(), std::back_inserter(result));
  }
  return result;
}

}  // namespace mig::pipeline
