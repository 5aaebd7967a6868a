// Runs a plan's statements on a database, and says which operation an error belongs to.
#pragma once

#include <optional>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/engine/database.h"
#include "compiler/plan/plan.h"

namespace mig::engine {

/// What stopped a plan.
struct Failure {
  SqlError error;
  std::optional<size_t>
      step;  ///< of the plan: the place of the step that the statement belongs to; nothing for a commit
};

/// Runs the statements in their order, up to the first that fails; a transaction that is then open is rolled back.
std::optional<Failure> run(Database& database, const std::vector<plan::Statement>& statements);

/// Reports what stopped `plan` at the operation that caused it; `operations` are those that were planned. A connection
/// that is lost is reported as such.
base::Diagnostic& report_failure(base::DiagnosticSink& sink, const Database& database, const plan::Plan& plan,
                                 const std::vector<ir::AppliedOperation>& operations, const Failure& failure);

}  // namespace mig::engine
