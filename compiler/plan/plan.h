// The plan: the IR lowered to steps for one engine and version. A step is SQL and facts about it; how steps become a
// file is said elsewhere, and nothing here runs them.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/dialect.h"
#include "compiler/dialect/sql_dialect.h"
#include "compiler/ir/migration.h"

namespace mig::plan {

/// How a step comes by what its operations say.
enum class Form {
  native,    ///< by the engine's own statement for it
  rebuild,   ///< by a new table in the place of the old one
  emulated,  ///< by something else that has the same effect: a type made anew, a key over expressions, a second column
};

/// What a statement does, and to what.
struct Effect {
  dialect::StatementForm form;
  std::string table;                     ///< the relation that it changes; empty where there is none
  std::vector<std::string> others = {};  ///< those that it names beside it: what a foreign key refers to
  std::string of = {};                   ///< the table that the relation belongs to, where that is an index

  bool operator==(const Effect&) const = default;
};

/// A statement of a plan.
struct Sql {
  std::string text;                  ///< without its `;`
  std::vector<Effect> effects = {};  ///< empty where it locks nothing that others use: a setting, a temporary table

  Sql(std::string sql, std::vector<Effect> does = {}) : text(std::move(sql)), effects(std::move(does)) {}
  Sql(const char* sql) : text(sql) {}
};
using Statements = std::vector<Sql>;

/// One step of a script: it is done whole or not at all, as far as the engine can.
struct Step {
  std::string summary;  ///< one line for a reviewer
  Statements statements;
  bool in_transaction = true;           ///< false: it must run outside of one
  std::vector<size_t> operations = {};  ///< what it came from: places in the list that was planned; none for a guard
  std::vector<std::string> notes = {};  ///< what whoever runs it has to know, a sentence each
  Form form = Form::native;
  bool sets_session = false;  ///< holds for the connection only: who goes on from a later step needs it again
  std::string rebuilt = {};   ///< the table that a rebuild makes anew
  /// What the steps before it in the transaction have locked is given free first.
  bool begins_transaction = false;
  bool loses_writes = false;  ///< what others write while it runs may be gone afterwards
};

struct Plan {
  base::Dialect dialect;
  base::Version version;
  std::vector<Step> steps;
  std::vector<std::string> notes;   ///< where the engine keeps less than the migration says, a sentence each
  std::set<std::string> made = {};  ///< tables that the plan makes itself: nobody waits for a lock on them
  dialect::TimeLimits limits = {};
};

/// A lock that a step holds on something that others use.
struct Lock {
  std::string relation;
  dialect::LockMode mode = dialect::LockMode::none;
  dialect::Work work = dialect::Work::instant;  ///< how long
  dialect::Algorithm algorithm = dialect::Algorithm::unsaid;
  const dialect::LockFact* fact = nullptr;  ///< where that is from

  /// What others can't do meanwhile, but for an instant.
  dialect::Blocks blocks() const { return dialect::blocks(mode); }
};

/// The locks of some effects on servers of the plan's version, each as a fact says it, in the order of the effects;
/// none for what the plan makes itself. `facts` are those of the plan's dialect.
std::vector<Lock> locks_of(const Plan& plan, const std::vector<Effect>& effects,
                           const std::vector<dialect::LockFact>& facts);

/// The locks of a step. Where it is a transaction, of each relation the strongest, for as long as any work on it takes;
/// elsewhere all that differ.
std::vector<Lock> locks_of(const Plan& plan, const Step& step);

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

/// On so few rows no lock lasts: reading or writing them takes some 20 ms, which is what the weakest forms cost too.
inline constexpr uint64_t few_rows = 10'000;

struct PlanOptions {
  bool guards = true;  ///< whether the compiler's own guards stop the script before rows do (guards.h)
  bool online = true;  ///< the forms with the weakest locks; false: the plain ones
  /// Whether what blocks rows of a table that is there for longer than an instant is an error where nobody has asked
  /// for it by `offline`. Of a reverse nobody could have.
  bool refuse_blocking = false;
  std::set<std::string> small_tables = {};  ///< known to be so small that no lock on them lasts
  dialect::TimeLimits limits = {};
};

/// Lowers operations for a server of `version` or later. What the engine can't do is reported, each with the way round;
/// then the plan is not to be used.
Plan make_plan(base::Dialect dialect, base::Version version, const std::vector<ir::AppliedOperation>& operations,
               base::DiagnosticSink& sink, PlanOptions options = {});

/// The SQL of the statements that make `table` from nothing, as the plan of a `create table` would, but for its
/// triggers.
std::vector<std::string> create_table(base::Dialect dialect, const schema::Table& table, const schema::Schema& schema);

/// The SQL of the statements that make all that `schema` has on an engine, in an order that works: schemas, extensions,
/// enums, tables, foreign keys, views, triggers.
std::vector<std::string> create_schema(base::Dialect dialect, const schema::Schema& schema);

}  // namespace mig::plan
