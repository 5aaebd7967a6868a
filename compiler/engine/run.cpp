#include "compiler/engine/run.h"

#include <algorithm>

namespace mig::engine {

using base::DiagnosticId;

std::optional<Failure> run(Database& database, const std::vector<plan::Statement>& statements) {
  for (const plan::Statement& statement : statements) {
    if (auto error = database.run(statement.sql)) {
      database.roll_back();
      return Failure{std::move(*error), statement.step};
    }
  }
  return std::nullopt;
}

base::Diagnostic& report_failure(base::DiagnosticSink& sink, const Database& database, const plan::Plan& plan,
                                 const std::vector<ir::AppliedOperation>& operations, const Failure& failure) {
  const std::string_view engine = base::display_name(database.dialect());
  if (database.is_lost()) return sink.report<DiagnosticId::connection_lost>({}, engine, failure.error.message);
  const plan::Step* const step = failure.step ? &plan.steps[*failure.step] : nullptr;
  base::Location where;
  if (step && !step->operations.empty()) where = operations[step->operations.front()].operation.where;
  return sink.report<DiagnosticId::statement_refused>(
      where, engine, step ? step->summary : "begin or to end the script", failure.error.message);
}

}  // namespace mig::engine
