// What the plans of all engines share: the clauses of tables, constraints and indexes, and the order of the work. An
// engine's own file overrides where it differs.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/ir/additions.h"
#include "compiler/plan/plan.h"

namespace mig::plan {

class Planner {
 public:
  Planner(const dialect::SqlDialect& sql, base::Version version, PlanOptions options)
      : sql_(sql), version_(version), options_(std::move(options)) {}
  virtual ~Planner() = default;

  /// The steps for operations that all exist on this engine; `numbers` are their places in the caller's list.
  virtual std::vector<Step> steps(const std::vector<const ir::AppliedOperation*>& operations,
                                  const std::vector<size_t>& numbers) const;

  /// The statements of `create table`: the table, then what engines keep outside of it. `table` is this engine's view.
  virtual Statements create_table(const schema::Table& table, const schema::Schema& schema) const = 0;

  /// The statements of one operation, without what has to make way for it.
  virtual Statements statements(const ir::AppliedOperation& operation) const = 0;

  /// The statements that stop the script with `message` unless a condition holds, and change nothing. Null counts as
  /// not holding.
  virtual Statements guard(const std::string& message, const std::string& condition) const = 0;

  /// Whether rows that are in the way of an operation need a guard of the compiler's own: the engine would notice them
  /// when something was changed already, or does not say where they are.
  virtual bool needs_guard(const ir::Operation&) const { return true; }

  Sql create_view(const schema::View& view) const;
  /// `create or replace view …`.
  Sql replace_view(const schema::View& view) const;
  Sql create_trigger(const schema::Trigger& trigger, const std::string& table) const;

 protected:
  /// The step of one operation: what is in its way is dropped before and made anew after.
  Step step(const ir::AppliedOperation& operation, size_t number) const;

  /// Appends a step; the table that an insert notes keys in, or rows are archived in, is made in a step of its own, so
  /// that the rest can be done again where it was interrupted.
  static void append(Step made, const ir::OperationNode& node, std::vector<Step>& steps);

  /// Appends a step of the engine's own.
  static void add_step(std::string summary, Statements statements, size_t number, std::vector<Step>& steps,
                       bool in_transaction = true, std::vector<std::string> notes = {});
  /// The tables that the foreign keys of a table refer to.
  static std::vector<std::string> parents_of(const schema::Table& table);

  /// How the statements of an operation come by what it says.
  virtual Form form_of(const ir::AppliedOperation&) const { return Form::native; }

  /// The views that are dropped before an operation and made anew after it, in an order in which they can be made.
  virtual std::vector<schema::ViewPtr> views_in_the_way(const ir::AppliedOperation& operation) const;
  /// Likewise the triggers of the table that it changes.
  virtual std::vector<schema::Trigger> triggers_in_the_way(const ir::AppliedOperation& operation) const;
  virtual Sql drop_trigger(const std::string& trigger, const std::string& table) const;
  Sql drop_view(const std::string& name) const;

  /// The views over `columns` of a table, with those that read them; all views over the table where there are none.
  std::vector<schema::ViewPtr> views_over(const schema::Schema& schema, const std::string& table,
                                          const std::vector<std::string>& columns) const;
  /// The views whose own text an operation changes, in an order in which they can be made: they say an enum's value.
  std::vector<schema::ViewPtr> views_saying_value(const ir::AppliedOperation& operation) const;
  /// The tables that use an enum, each with its columns of it, as this engine has them.
  std::vector<schema::Table> users_of_enum(const schema::Schema& schema, const std::string& name) const;
  static bool is_of_enum(const schema::Column& column, const std::string& name);

  /// `"name" type … not null default …`, without constraints that have a name.
  virtual std::string column_definition(const schema::Column& column, const schema::Schema& schema) const = 0;

  schema::Table view(const schema::Schema& schema, const std::string& table) const;
  /// The column as this engine has it.
  schema::Column column(const schema::Schema& schema, const std::string& table, const std::string& name) const;

  /// ` deferrable initially deferred`, or nothing.
  static std::string deferral(const std::optional<schema::Deferrable>& deferrable);
  std::string primary_key(const schema::PrimaryKey& key) const;
  std::string unique(const schema::Unique& unique) const;
  std::string check(const schema::Check& check) const;
  std::string foreign_key(const schema::ForeignKey& key) const;
  /// `references … on delete …`, without the columns before it.
  std::string references(const schema::ForeignKey& key) const;
  std::string keys(const std::vector<schema::IndexKey>& keys) const;
  /// `create index …`, also of a unique one.
  std::string create_index(const std::string& table, const schema::Index& index, bool unique = false) const;
  std::string create_unique_index(const std::string& table, const schema::Unique& unique) const;

  Statements require(const ir::Require& require) const;
  /// The statements of raw SQL; that they can be told apart was checked when it was resolved.
  Statements run_sql(const ir::RunSql& sql) const;

  std::string insert_rows(const ir::InsertRows& insert, const schema::Table& table) const;
  std::string delete_rows(const ir::DeleteRows& rows, const schema::Table& table) const;

  // rows.cpp: what changes rows.

  /// What one range of a change takes.
  struct RangeWork {
    Statements statements = {};  ///< done together or not at all
    std::string refuse_if = {};  ///< a condition that stops the script before them; empty: none
    std::string message = {};    ///< what the script says then
  };
  /// A change that is made range by range.
  struct Ranged {
    schema::Table table;  ///< whose rows are counted off
    std::string column;   ///< its column that ranges go by, as the work calls it
    ir::Batches batches;
    std::string summary;                                      ///< said as the work goes on
    std::function<RangeWork(const std::string& range)> work;  ///< for a condition on `column`; empty: all rows
  };

  /// The statements of an operation that changes rows, but for plain inserts and deletes by key.
  Statements row_statements(const ir::AppliedOperation& operation) const;
  /// Gives the rows in which a column is null their value.
  Statements fill_rows(const std::string& table, const std::string& column, const schema::ExprPtr& fill,
                       const std::optional<ir::Batches>& batches, const schema::Schema& schema,
                       const std::string& summary) const;
  /// What an operation that changes rows does to its table; nothing for others.
  static std::vector<Effect> effects_on_rows(const ir::OperationNode& node);
  /// A change range by range, each a transaction of its own; where the engine has one writer anyway, all at once.
  virtual Statements in_ranges(const Ranged& ranged) const;
  /// The change that an operation makes to the rows of its table: range by range where it says so, else at once.
  template <typename Op>
  Statements by_range(const Op& op, const schema::Schema& before,
                      const std::function<RangeWork(const std::string& range)>& work) const {
    if (!op.batches) return work("").statements;
    return in_ranges(
        {view(before, op.table), of_column(op.table, op.batches->column), *op.batches, ir::summary(op), work});
  }
  /// The order in which an update's values are worked out, where the engine's later ones see the earlier.
  virtual std::vector<size_t> assignment_order(const std::vector<ir::Assignment>& assignments) const;
  /// An expression of a statement that changes `table`, in which queries may read it.
  virtual schema::ExprPtr read_beside(const schema::ExprPtr& expr, const std::string&) const { return expr; }
  /// A column of a query's rows, `source`, as it goes into a column of a table.
  virtual std::string inserted(const std::string& source, const schema::SelectItem& item, const schema::Column& column,
                               const schema::Schema& schema) const;
  virtual Statements delete_where(const ir::DeleteWhere& op, const ir::AppliedOperation& applied) const;

  /// `"table"."column"`: PostgreSQL takes the name without its schema for the table of a statement.
  std::string of_column(const std::string& table, const std::string& column) const;
  /// `left.a = right.b and …`: whether the columns of two relations are the same.
  std::string equal_columns(const std::string& left, const std::vector<std::string>& left_columns,
                            const std::string& right, const std::vector<std::string>& right_columns) const;
  std::string equal_keys(const std::string& left, const std::string& right, const std::vector<std::string>& key) const {
    return equal_columns(left, key, right, key);
  }
  /// ` where …`, or nothing where all rows are meant. `range` is a condition of its own, or empty.
  std::string where(const schema::ExprPtr& condition, const std::string& range) const;
  /// SQL that is there already, as an expression.
  schema::ExprPtr as_written(std::string text, schema::TypeClass type = schema::TypeClass::unknown) const;
  /// `insert into ARCHIVE … select … from TABLE where …`. `archive` is this engine's view, here and in the next.
  std::string archive_rows(const ir::ArchiveRows& op, const schema::Table& archive,
                           const std::string& range = {}) const;
  /// `insert into TABLE … select … from ARCHIVE`.
  std::string restore_rows(const ir::RestoreRows& op, const schema::Table& archive) const;
  static std::vector<std::string> names_of_columns(const schema::Table& table);

  /// `create table NAME (\n  line,\n  line\n)`.
  std::string table_with(const std::string& name, const std::vector<std::string>& lines) const;

  /// A statement that is of one form, and what it is about.
  static Sql does(dialect::StatementForm form, const std::string& table, std::string text,
                  std::vector<std::string> others = {}) {
    return {std::move(text), {{form, table, std::move(others)}}};
  }
  /// What the form does on the servers that the plan is for; null where they have no such form.
  const dialect::LockFact* fact(dialect::StatementForm form) const {
    return dialect::lock_fact(sql_.locks(), version_, form);
  }
  /// Whether an operation is to be done in the form with the weakest lock: its table was there before the plan, and
  /// nobody has asked for the plain form.
  bool wants_online(const ir::Operation& operation, const ir::Additions& made) const {
    return options_.online && !operation.offline.contains(sql_.dialect()) &&
           !made.has_table(ir::table_of(operation.node));
  }

  const dialect::SqlDialect& sql_;
  base::Version version_;
  PlanOptions options_;

 private:
  Statements update_rows(const ir::UpdateRows& op, const ir::AppliedOperation& applied) const;
  Statements insert_missing(const ir::InsertRows& op, const schema::Schema& after) const;
  Statements insert_select(const ir::InsertSelect& op, const ir::AppliedOperation& applied) const;
};

/// The settings that an engine has after a change of a table's options and had not before, or had otherwise; those that
/// are only there before have an empty value and are to be set back.
struct SettingChanges {
  std::vector<schema::Setting> set;
  std::vector<std::string> reset;
};
SettingChanges setting_changes(const ir::SetTableOptions& op, base::Dialect dialect, const schema::Table& before);

/// An order in which an update's values can be worked out one after the other, each from the old values; nothing where
/// they are in a circle.
std::optional<std::vector<size_t>> order_one_by_one(const std::vector<ir::Assignment>& assignments);

/// What is named `name` in a list of constraints or indexes. It is there.
template <typename T>
const T& named(const std::vector<T>& parts, const std::string& name) {
  for (const T& part : parts) {
    if (part.name == name) return part;
  }
  return parts.front();
}

/// The planner of a dialect; each dialect's file gives its own.
std::unique_ptr<Planner> make_planner(base::Dialect dialect, base::Version version, PlanOptions options = {});
#define MIG_DIALECT(id, ...) std::unique_ptr<Planner> make_##id##_planner(base::Version version, PlanOptions options);
#include "compiler/base/dialects.def"

/// The tables that a plan of these operations makes, under all the names that they have in it: nobody else knows of
/// them while the script runs. What was there before under such a name is not one of them.
std::set<std::string> made_tables(const std::vector<const ir::AppliedOperation*>& operations);

/// Reports what the engine can't do of `operations`.
void check_capabilities(const dialect::SqlDialect& sql, base::Version version,
                        const std::vector<const ir::AppliedOperation*>& operations, base::DiagnosticSink& sink);

}  // namespace mig::plan
