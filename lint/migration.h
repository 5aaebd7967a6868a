// A migration as rules look at it: its scripts, each with its operations, its steps for every target, and what its raw
// SQL does. Rules ask; nothing here judges.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/ir/additions.h"
#include "compiler/ir/migration.h"
#include "compiler/plan/plan.h"
#include "compiler/rawsql/read.h"
#include "lint/settings.h"

namespace mig::lint {

/// An operation of a script.
struct Op {
  const ir::AppliedOperation* applied = nullptr;
  base::DialectSet engines;  ///< the targets on which it happens; never empty
  size_t number = 0;         ///< its place in the script, as plan::Step::operations counts
  /// What the migration has made before it: nobody else has used that before, unless it was in a phase before.
  std::shared_ptr<const ir::Additions> made;
  /// What its script has made before it: while the script runs nobody else uses that.
  std::shared_ptr<const ir::Additions> made_in_script;

  const ir::OperationNode& node() const { return applied->operation.node; }
  const base::Location& where() const { return applied->operation.where; }
  const schema::Schema& before() const { return applied->before; }
  const schema::Schema& after() const { return applied->after; }
  /// Where a column or a constraint of `create table` stands; else where the operation does.
  base::Location place_of(const std::string& part) const;
};

/// What one statement of raw SQL does, on the engines that run it.
struct SqlAction {
  const rawsql::Action* action = nullptr;
  base::Location where = {};      ///< its words in the file
  base::DialectSet engines = {};  ///< the targets that run it; never empty
  const Op* op = nullptr;         ///< the `sql` block
  std::string table =
      {};               ///< the action's object under its name in the schema, in the schema's letters where it is there
  bool forward = true;  ///< false: it stands in the block's `reverse`
  bool in_transaction = true;  ///< with the statements around it
  /// Whether raw SQL of the same text, or the migration before it, has made the table.
  bool new_table = false;

  rawsql::ActionKind kind() const { return action->kind; }
  bool has(rawsql::Trait trait) const { return action->has(trait); }
};

/// A part of raw SQL that could not be read.
struct UnreadSql {
  const rawsql::Unread* unread = nullptr;
  base::Location where;
  base::DialectSet engines;
  const Op* op = nullptr;
};

/// What a script is on one target.
struct TargetPlan {
  Target target;
  plan::Plan forward;
  std::optional<plan::Plan> back;  ///< nothing where it is irreversible
};

/// A migration without phases, or one of its phases.
struct Script {
  ir::PhaseKind kind = ir::PhaseKind::expand;  ///< what it is judged as
  bool named = false;                          ///< the file names the phase
  schema::Schema before;
  schema::Schema after;
  std::vector<ir::AppliedOperation> forward;
  ir::Reverse reverse;
  std::vector<TargetPlan> plans;  ///< in the order of the targets
  std::vector<Op> operations;     ///< of `forward`, but for those that happen on no target
  std::vector<SqlAction> sql;     ///< in the order of the text
  std::vector<UnreadSql> unread;
  std::optional<ir::LockTimeout> lock_timeout;

  /// The operation that a step comes from, or null for a guard's.
  const Op* op_of(const plan::Step& step) const;
};

class Migration {
 public:
  /// `last` is the schema after the whole history; all have to outlive the object.
  Migration(const ir::Migration& ir, std::vector<Script> scripts, const schema::Schema& last, const Settings& settings,
            std::map<std::string, size_t> column_changes = {});
  Migration(const Migration&) = delete;
  Migration& operator=(const Migration&) = delete;

  const ir::Migration& ir() const { return ir_; }
  const std::vector<Script>& scripts() const { return scripts_; }
  const schema::Schema& last() const { return last_; }
  const Settings& settings() const { return settings_; }
  base::DialectSet targets() const { return targets_; }
  /// The targets among some engines, with their versions.
  std::vector<Target> targets_of(base::DialectSet engines) const;
  std::optional<base::Version> version_of(base::Dialect dialect) const;

  /// How many columns were added to a table and dropped from it before the migration, since it was created; of tables
  /// that the migration adds columns to or drops them from.
  size_t column_changes(const std::string& table) const;

  /// How many rows a table has, where that is known.
  std::optional<uint64_t> rows(const std::string& table) const;
  /// Whether it is known to have so few rows that no lock on it lasts.
  bool is_small(const std::string& table) const;

  /// Calls `use(const T&, const Op&)` for each operation of that kind that an author wrote, but not for what raw SQL is
  /// said to do (`state`).
  template <typename T, typename Use>
  void each(Use&& use) const {
    for (const Script& script : scripts_) {
      for (const Op& op : script.operations) {
        if (op.applied->operation.stated) continue;
        if (const T* node = std::get_if<T>(&op.node())) use(*node, op);
      }
    }
  }

  /// Calls `use(const SqlAction&)` for each action of one of these kinds, of forward texts alone.
  template <typename Use>
  void each_sql(std::initializer_list<rawsql::ActionKind> kinds, Use&& use) const {
    for (const Script& script : scripts_) {
      for (const SqlAction& each : script.sql) {
        if (each.forward && std::find(kinds.begin(), kinds.end(), each.kind()) != kinds.end()) use(each);
      }
    }
  }

 private:
  const ir::Migration& ir_;
  std::vector<Script> scripts_;
  const schema::Schema& last_;
  const Settings& settings_;
  base::DialectSet targets_;
  std::map<std::string, size_t> column_changes_;
  std::vector<std::unique_ptr<rawsql::Reading>> readings_;

  void read_operations();
  void read_sql(Script& script);
  void read_text(Script& script, const Op& op, const ir::RunSql& sql, bool forward);
};

}  // namespace mig::lint
