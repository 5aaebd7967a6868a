// The plan: the IR lowered to steps for one engine and version. A step is SQL and facts about it; how steps become a
// file is said elsewhere, and nothing here runs them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/dialect.h"
#include "compiler/ir/migration.h"

namespace mig::plan {

/// How a step comes by what its operations say.
enum class Form {
  native,    ///< by the engine's own statement for it
  rebuild,   ///< by a new table in the place of the old one
  emulated,  ///< by something else that has the same effect: a type made anew, a key over expressions, a second column
};

/// One step of a script: it is done whole or not at all, as far as the engine can.
struct Step {
  std::string summary;                  ///< one line for a reviewer
  std::vector<std::string> statements;  ///< SQL, each without its `;`
  bool in_transaction = true;           ///< false: it must run outside of one
  std::vector<size_t> operations = {};  ///< what it came from: places in the list that was planned; none for a guard
  std::vector<std::string> notes = {};  ///< what whoever runs it has to know, a sentence each
  Form form = Form::native;
  bool sets_session = false;  ///< holds for the connection only: who goes on from a later step needs it again
  std::string rebuilt = {};   ///< the table that a rebuild makes anew
};

struct Plan {
  base::Dialect dialect;
  base::Version version;
  std::vector<Step> steps;
  std::vector<std::string> notes;  ///< where the engine keeps less than the migration says, a sentence each
};

/// One statement of a script.
struct Statement {
  std::string sql;             ///< without its `;`
  std::optional<size_t> step;  ///< the place of its step; nothing for the session's settings and for transactions
};

/// Steps that are done together or not at all, by their places in the plan, both included.
struct StepRange {
  size_t first = 0;
  size_t last = 0;
};

/// The transactions of a plan in order, a step outside of them by itself: where a script can have stopped is between
/// two of them.
std::vector<StepRange> transactions(const Plan& plan);

/// All statements of a plan in the order in which they run: the session's settings, then the steps in their
/// transactions. With `first`, the beginning of a transaction, those that are left when all steps before it were done.
std::vector<Statement> statements_in_order(const Plan& plan, size_t first = 0);

struct PlanOptions {
  bool guards = true;  ///< whether the compiler's own guards stop the script before rows do (guards.h)
};

/// Lowers operations for a server of `version` or later. What the engine can't do is reported, each with the way round;
/// then the plan is not to be used.
Plan make_plan(base::Dialect dialect, base::Version version, const std::vector<ir::AppliedOperation>& operations,
               base::DiagnosticSink& sink, PlanOptions options = {});

/// The statements that make `table` from nothing, as the plan of a `create table` would, but for its triggers.
std::vector<std::string> create_table(base::Dialect dialect, const schema::Table& table, const schema::Schema& schema);

/// The statements that make all that `schema` has on an engine, in an order that works: schemas, extensions, enums,
/// tables, foreign keys, views, triggers.
std::vector<std::string> create_schema(base::Dialect dialect, const schema::Schema& schema);

}  // namespace mig::plan
