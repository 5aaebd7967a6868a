#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/plan/planner.h"
#include "compiler/schema/naming.h"

namespace mig::plan {
namespace {

using F = dialect::StatementForm;
using Operations = std::vector<const ir::AppliedOperation*>;

constexpr base::Version drop_column_since{3, 35};  // sqlite.org/releaselog/3_35_0.html
// ALTER COLUMN … SET NOT NULL and DROP NOT NULL, ADD CONSTRAINT … CHECK, DROP CONSTRAINT of a check
// (sqlite.org/releaselog/3_53_0.html). What they do to rows, names, views and triggers was measured on 3.53.4.
constexpr base::Version alter_constraint_since{3, 53};

// A constraint on one column stands in the column's own line: there a native DROP COLUMN takes it along, and ADD COLUMN
// can bring it. What a native text reads is not known, so a check with one stands in the table.
bool stands_in_column(const schema::Check& check, const std::string& column) {
  return !schema::contains_native(check.expr) && schema::columns_of(check.expr) == std::vector{column};
}

bool stands_in_column(const schema::ForeignKey& key, const std::string& column) {
  return key.columns == std::vector{column};
}

class SqlitePlanner final : public Planner {
 public:
  SqlitePlanner(base::Version version, PlanOptions options)
      : Planner(dialect::sql_dialect(base::Dialect::sqlite), version, std::move(options)) {}

  // Changes of one table are made together, as long as no operation between them reads or names the table: natively
  // where each of them can be, else by one rebuild. Which of the two follows from the definitions alone, never from
  // trying: what SQLite refuses depends on the rows.
  std::vector<Step> steps(const Operations& operations, const std::vector<size_t>& numbers) const override {
    Work work;
    std::vector<Group> waiting;
    const auto flush = [&](auto&& concerned) {
      for (size_t i = 0; i < waiting.size();) {
        if (concerned(waiting[i])) {
          make(waiting[i], work);
          waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
          ++i;
        }
      }
    };
    for (size_t i = 0; i < operations.size(); ++i) {
      const ir::AppliedOperation& applied = *operations[i];
      const std::optional<std::vector<std::string>> tables = changed_tables(applied);
      const bool may_touch_all = std::holds_alternative<ir::RunSql>(applied.operation.node);
      flush([&](const Group& group) {
        return may_touch_all || (!(tables && contains(*tables, group.table)) && concerns(applied, group.table));
      });
      if (!tables) {
        // A view has to be there for what follows, under names that are there by then.
        if (!work.dropped_views.empty()) flush([](const Group&) { return true; });
        make_dropped_views(applied.before, work);
        make_alone(applied, numbers[i], work);
        continue;
      }
      for (const std::string& table : *tables) {
        auto group = std::find_if(waiting.begin(), waiting.end(), [&](const Group& g) { return g.table == table; });
        if (group == waiting.end()) group = waiting.insert(waiting.end(), Group{table, {}, {}});
        group->operations.push_back(&applied);
        group->numbers.push_back(numbers[i]);
      }
    }
    flush([](const Group&) { return true; });
    if (!operations.empty()) make_dropped_views(operations.back()->after, work);
    if (work.keys_off) switch_keys_off(work.steps, operations.back()->after, work.checked);
    say_effects(operations, numbers, work.steps);
    return std::move(work.steps);
  }

  Statements create_table(const schema::Table& table, const schema::Schema& schema) const override {
    Statements result{create_table_as(table.name, table, schema)};
    for (const schema::Unique& each : table.uniques) result.push_back(create_unique_index(table.name, each));
    for (const schema::Index& each : table.indexes) result.push_back(create_index(table.name, each));
    return result;
  }

  Statements guard(const std::string& message, const std::string& condition) const override {
    return guard_query(message, fmt::format("select case when {} then 1 else 0 end", condition));
  }

  // A script is one transaction, and what stops it says the column, the check or the key: SQLite itself, or the guards
  // of a rebuild. The lengths of texts and the size of integers are no matter here.
  bool needs_guard(const ir::Operation&) const override { return false; }

 protected:
  std::string column_definition(const schema::Column& column, const schema::Schema& schema) const override {
    std::string result = fmt::format("{} {}", sql_.name(column.name), sql_.type(column.type, schema));
    if (!column.collation.empty()) result += " collate " + sql_.name(column.collation);
    if (column.generated) {
      result += fmt::format(" generated always as ({}) {}", sql_.expression(column.generated->expr),
                            column.generated->stored ? "stored" : "virtual");
    }
    if (!column.nullable) result += " not null";
    if (column.default_value) result += " default " + sql_.default_value(column.default_value, column.type);
    // What other engines' types enforce themselves. Without a name: nothing refers to it, and it follows a rename.
    if (column.type.kind == schema::TypeKind::json) {
      // json_valid(null) is 0, not null, up to 3.44 (measured on 3.40).
      const std::string name = sql_.name(column.name);
      result += column.nullable ? fmt::format(" check ({0} is null or json_valid({0}))", name)
                                : fmt::format(" check (json_valid({}))", name);
    }
    if (column.type.kind == schema::TypeKind::enumeration) {
      std::string values;
      for (const std::string& value : schema.find_enum(column.type.enum_name)->values) {
        values += (values.empty() ? "" : ", ") + sql_.text(value);
      }
      result += fmt::format(" check ({} in ({}))", sql_.name(column.name), values);
    }
    return result;
  }

  Form form_of(const ir::AppliedOperation& applied) const override {
    return std::holds_alternative<ir::Require>(applied.operation.node) ? Form::emulated : Form::native;
  }

  Statements statements(const ir::AppliedOperation& applied) const override {
    const auto alter = [&](const std::string& table, const std::string& action) {
      return Statements{fmt::format("alter table {} {}", sql_.name(table), action)};
    };
    const auto drop_index = [&](const std::string& name) { return Statements{"drop index " + sql_.name(name)}; };
    return std::visit(
        base::Overloaded{
            [&](const ir::CreateTable& op) { return create_table(view(applied.after, op.table->name), applied.after); },
            [&](const ir::DropTable& op) { return Statements{"drop table " + sql_.name(op.table)}; },
            [&](const ir::RenameTable& op) { return alter(op.from, "rename to " + sql_.name(op.to)); },
            [&](const ir::AddColumn& op) {
              return alter(op.table,
                           "add column " + column_line(op.column, view(applied.after, op.table), applied.after));
            },
            [&](const ir::DropColumn& op) {
              Statements result;
              const schema::Table after = view(applied.after, op.table);
              const schema::Table before = view(applied.before, op.table);
              for (const std::string& name : index_names(before)) {
                if (!index_names(after).contains(name)) result.push_back("drop index " + sql_.name(name));
              }
              // A check that was added natively does not stand in the column's line, and would stop the drop.
              for (const schema::Check& each : before.checks) {
                const bool in_the_way = alters_constraints() && reads(each, op.column);
                if (in_the_way) result.push_back(drop_constraint(op.table, each.name));
              }
              result.push_back(alter(op.table, "drop column " + sql_.name(op.column)).front());
              return result;
            },
            [&](const ir::RenameColumn& op) {
              return alter(op.table, fmt::format("rename column {} to {}", sql_.name(op.from), sql_.name(op.to)));
            },
            [&](const ir::AddUnique& op) { return Statements{create_unique_index(op.table, op.unique)}; },
            [&](const ir::DropUnique& op) { return drop_index(op.name); },
            [&](const ir::AddIndex& op) { return Statements{create_index(op.table, op.index)}; },
            [&](const ir::DropIndex& op) { return drop_index(op.name); },
            [&](const ir::RenameConstraint& op) {
              if (op.kind == ir::ConstraintKind::primary_key) return Statements{};
              if (op.kind == ir::ConstraintKind::check) {
                const schema::Table after = view(applied.after, op.table);
                return Statements{drop_constraint(op.table, op.from),
                                  add_constraint(op.table, named(after.checks, op.to))};
              }
              Statements result = drop_index(op.from);
              result.push_back(index_statement(view(applied.after, op.table), op.to));
              return result;
            },
            [&](const ir::InsertRows& op) {
              return op.note ? row_statements(applied) : Statements{insert_rows(op, view(applied.after, op.table))};
            },
            [&](const ir::DeleteRows& op) { return Statements{delete_rows(op, view(applied.after, op.table))}; },
            [&](const ir::DeleteNotedRows&) { return row_statements(applied); },
            [&](const ir::InsertSelect&) { return row_statements(applied); },
            [&](const ir::UpdateRows&) { return row_statements(applied); },
            [&](const ir::DeleteWhere&) { return row_statements(applied); },
            [&](const ir::ArchiveRows& op) {
              const schema::Table archive = view(applied.after, op.archive->name);
              const std::vector<std::string>& key = archive.primary_key->columns;
              const std::string columns = sql_.names(key);
              Statements result = create_table(archive, applied.after);
              result.push_back(archive_rows(op, archive));
              result.push_back(fmt::format("delete from {} where {} in (select {} from {})", sql_.name(op.table),
                                           key.size() == 1 ? columns : "(" + columns + ")", columns,
                                           sql_.name(archive.name)));
              return result;
            },
            [&](const ir::RestoreRows& op) {
              return Statements{restore_rows(op, view(applied.before, op.archive)),
                                "drop table " + sql_.name(op.archive)};
            },
            [&](const ir::Require& op) { return require(op); },
            // Enums are checks of the columns that use them.
            [](const ir::CreateEnum&) { return Statements{}; },
            [](const ir::DropEnum&) { return Statements{}; },
            [&](const ir::CreateView& op) { return Statements{create_view(*op.view)}; },
            [&](const ir::ReplaceView& op) {
              return Statements{drop_view(op.view->name), create_view(*op.view)};
            },
            [&](const ir::DropView& op) { return Statements{drop_view(op.name)}; },
            [&](const ir::CreateTrigger& op) { return Statements{create_trigger(op.trigger, op.table)}; },
            [&](const ir::DropTrigger& op) { return Statements{drop_trigger(op.name, op.table)}; },
            [&](const ir::RunSql& op) { return run_sql(op); },
            [](const ir::CreateOpaque&) { return Statements{}; },
            [](const ir::DropOpaque&) { return Statements{}; },
            // Enums are checks of the columns that use them: rebuilds change them.
            [](const ir::AddEnumValue&) { return Statements{}; },
            [](const ir::RenameEnumValue&) { return Statements{}; },
            [](const ir::DropEnumValue&) { return Statements{}; },
            // There are none: what is said of them was refused, or stays in the migration.
            [](const ir::CreateSchema&) { return Statements{}; },
            [](const ir::DropSchema&) { return Statements{}; },
            [](const ir::CreateExtension&) { return Statements{}; },
            [](const ir::DropExtension&) { return Statements{}; },
            [](const ir::SetTableComment&) { return Statements{}; },
            [](const ir::SetColumnComment&) { return Statements{}; },
            [&](const ir::SetNotNull& op) {
              Statements result = nulls_guard(op);
              result.push_back(
                  alter(op.table, fmt::format("alter column {} set not null", sql_.name(op.column))).front());
              return result;
            },
            [&](const ir::DropNotNull& op) {
              return alter(op.table, fmt::format("alter column {} drop not null", sql_.name(op.column)));
            },
            [&](const ir::AddCheck& op) {
              Statements result = check_guard(op);
              result.push_back(add_constraint(op.table, op.check));
              return result;
            },
            [&](const ir::DropCheck& op) { return Statements{drop_constraint(op.table, op.name)}; },
            // Parts of CREATE TABLE: only a rebuild changes them.
            [](const ir::SetTableOptions&) { return Statements{}; },
            [](const ir::ChangeColumnType&) { return Statements{}; },
            [](const ir::SetDefault&) { return Statements{}; },
            [](const ir::DropDefault&) { return Statements{}; },
            [](const ir::SetIdentity&) { return Statements{}; },
            [](const ir::DropIdentity&) { return Statements{}; },
            [](const ir::SetGenerated&) { return Statements{}; },
            [](const ir::DropGenerated&) { return Statements{}; },
            [](const ir::AddPrimaryKey&) { return Statements{}; },
            [](const ir::DropPrimaryKey&) { return Statements{}; },
            [](const ir::AddForeignKey&) { return Statements{}; },
            [](const ir::DropForeignKey&) { return Statements{}; },
        },
        applied.operation.node);
  }

 private:
  static void say_effects(const Operations& operations, const std::vector<size_t>& numbers, std::vector<Step>& steps) {
    for (Step& each : steps) {
      if (each.form == Form::rebuild) {
        each.statements.front().effects = {{F::rebuild, each.rebuilt}};
        continue;
      }
      for (const size_t number : each.operations) {
        const auto place = std::find(numbers.begin(), numbers.end(), number);
        const ir::OperationNode& node = operations[static_cast<size_t>(place - numbers.begin())]->operation.node;
        const bool said = std::any_of(each.statements.begin(), each.statements.end(),
                                      [](const Sql& statement) { return !statement.effects.empty(); });
        if (const auto form = form_of(node); form && !said) {
          each.statements.front().effects.push_back({*form, ir::table_of(node)});
        }
      }
    }
  }

  // What is done by a statement of SQLite's own, but for what says so itself.
  static std::optional<F> form_of(const ir::OperationNode& node) {
    return std::visit(base::Overloaded{
                          [](const ir::CreateTable&) { return std::optional(F::create_table); },
                          [](const ir::DropTable&) { return std::optional(F::drop_table); },
                          [](const ir::RenameTable&) { return std::optional(F::rename_table); },
                          [](const ir::AddColumn&) { return std::optional(F::add_column); },
                          [](const ir::DropColumn&) { return std::optional(F::drop_column); },
                          [](const ir::RenameColumn&) { return std::optional(F::rename_column); },
                          [](const ir::AddUnique&) { return std::optional(F::create_index); },
                          [](const ir::AddIndex&) { return std::optional(F::create_index); },
                          [](const ir::RenameConstraint& op) {
                            const bool check = op.kind == ir::ConstraintKind::check;
                            return std::optional(check ? F::add_check : F::create_index);
                          },
                          [](const ir::SetNotNull&) { return std::optional(F::set_not_null); },
                          [](const ir::DropNotNull&) { return std::optional(F::drop_not_null); },
                          [](const ir::AddCheck&) { return std::optional(F::add_check); },
                          [](const ir::DropCheck&) { return std::optional(F::drop_constraint); },
                          [](const ir::DropUnique&) { return std::optional(F::drop_index); },
                          [](const ir::DropIndex&) { return std::optional(F::drop_index); },
                          [](const auto&) { return std::optional<F>(); },
                      },
                      node);
  }

  // Changes of one table that are made together.
  struct Group {
    std::string table;
    Operations operations;
    std::vector<size_t> numbers;
  };

  // What was made so far.
  struct Work {
    std::vector<Step> steps;
    std::set<std::string> checked;  ///< the tables whose foreign keys are looked at in the end
    bool keys_off = false;
    std::set<std::string> dropped_views = {};  ///< to be made again, with the names and values that there are then
    std::vector<size_t> dropped_for = {};      ///< the operations that they made way for
  };

  // The tables that are there and that an operation changes, so that it can be part of their rebuilds: those with an
  // enum's columns too. Nothing where it is no such change.
  std::optional<std::vector<std::string>> changed_tables(const ir::AppliedOperation& applied) const {
    using Tables = std::optional<std::vector<std::string>>;
    const auto users = [&](const std::string& enum_name) {
      std::vector<std::string> tables;
      for (const schema::Table& table : users_of_enum(applied.before, enum_name)) tables.push_back(table.name);
      return Tables(std::move(tables));
    };
    return std::visit(base::Overloaded{
                          [](const ir::CreateTable&) { return Tables(); },
                          [](const ir::DropTable&) { return Tables(); },
                          [](const ir::RenameTable&) { return Tables(); },
                          [](const ir::CreateTrigger&) { return Tables(); },
                          [](const ir::DropTrigger&) { return Tables(); },
                          [](const ir::InsertRows&) { return Tables(); },
                          [](const ir::DeleteRows&) { return Tables(); },
                          [](const ir::DeleteNotedRows&) { return Tables(); },
                          [](const ir::InsertSelect&) { return Tables(); },
                          [](const ir::UpdateRows&) { return Tables(); },
                          [](const ir::DeleteWhere&) { return Tables(); },
                          [](const ir::ArchiveRows&) { return Tables(); },
                          [](const ir::RestoreRows&) { return Tables(); },
                          [](const ir::Require&) { return Tables(); },
                          [&](const ir::AddEnumValue& op) { return users(op.name); },
                          [&](const ir::RenameEnumValue& op) { return users(op.name); },
                          [&](const ir::DropEnumValue& op) { return users(op.name); },
                          // A rebuild changes nothing in the tables that refer to the column.
                          [&](const ir::RenameColumn& op) {
                            return is_referred_to(op, applied.before) ? Tables() : Tables({op.table});
                          },
                          [](const auto& op) {
                            const std::string table = ir::table_of(op);
                            return table.empty() ? Tables() : Tables({table});
                          },
                      },
                      applied.operation.node);
  }

  bool is_referred_to(const ir::RenameColumn& op, const schema::Schema& schema) const {
    const std::vector<std::string> tables = schema.tables_referencing(op.table);
    return std::any_of(tables.begin(), tables.end(), [&](const std::string& table) {
      const std::vector<schema::ForeignKey> keys = view(schema, table).foreign_keys;
      return table != op.table && std::any_of(keys.begin(), keys.end(), [&](const schema::ForeignKey& key) {
               return key.referenced_table == op.table && contains(key.referenced_columns, op.from);
             });
    });
  }

  static bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  // Whether an operation reads, names or changes a table, or something that goes with it: then what waits for the table
  // is made before.
  static bool concerns(const ir::AppliedOperation& applied, const std::string& table) {
    std::vector<std::string> changed = ir::changed_names(applied.operation.node);
    if (const auto* require = std::get_if<ir::Require>(&applied.operation.node)) {
      // What a native text reads is not known.
      if (schema::contains_native(require->condition)) return true;
      changed = schema::relations_of(require->condition);
    }
    const auto is_changed = [&](const std::string& name) { return contains(changed, name); };
    if (is_changed(table) || contains(ir::read_names(applied.operation.node), table)) return true;
    for (const schema::Schema* schema : {&applied.before, &applied.after}) {
      const schema::TablePtr found = schema->find_table(table);
      for (size_t i = 0; found && i < found->foreign_keys.size(); ++i) {
        if (is_changed(found->foreign_keys[i].referenced_table)) return true;
      }
      for (const schema::Column& column : found ? found->columns : std::vector<schema::Column>{}) {
        if (column.type.kind == schema::TypeKind::enumeration && is_changed(column.type.enum_name)) return true;
      }
      for (const std::string& other : schema->tables_referencing(table)) {
        if (is_changed(other)) return true;
      }
      for (const schema::ViewPtr& view : schema->views_over({table})) {
        if (is_changed(view->name)) return true;
      }
    }
    const auto* trigger = std::get_if<ir::CreateTrigger>(&applied.operation.node);
    return trigger && schema::mentions(trigger->trigger, table);
  }

  void make(const Group& group, Work& work) const {
    if (std::optional<std::vector<Step>> native = native_steps(group.operations, group.numbers)) {
      for (Step& step : *native) work.steps.push_back(std::move(step));
      return;
    }
    work.keys_off = true;
    work.checked.insert(group.table);
    drop_views(group, work);
    work.steps.push_back(rebuild(group.table, group.operations, group.numbers));
  }

  // A rebuild changes no view, but its columns' names and the values of its enums may be others then. A view over such
  // a one goes too: SQLite renames nothing while a view reads what is not there.
  void drop_views(const Group& group, Work& work) const {
    const schema::Schema& before = group.operations.front()->before;
    const schema::Schema& after = group.operations.back()->after;
    std::vector<std::string> changed;
    for (const schema::ViewPtr& view : before.views_over({group.table})) {
      const schema::ViewPtr now = after.find_view(view->name);
      if (now && schema::to_string(now->query) != schema::to_string(view->query)) changed.push_back(view->name);
    }
    std::vector<schema::ViewPtr> views;
    for (const schema::ViewPtr& view : before.views_in_order()) {
      if (contains(changed, view->name)) views.push_back(view);
    }
    for (const schema::ViewPtr& view : before.views_over(changed)) {
      if (!contains(changed, view->name)) views.push_back(view);
    }
    Step step{"", {}, true, group.numbers, {}};
    for (auto view = views.rbegin(); view != views.rend(); ++view) {
      if (!(*view)->engines.contains(sql_.dialect()) || !work.dropped_views.insert((*view)->name).second) continue;
      step.statements.push_back(drop_view((*view)->name));
      step.summary += (step.summary.empty() ? "drop view " : ", ") + schema::quote_name((*view)->name);
    }
    if (step.statements.empty()) return;
    work.dropped_for.insert(work.dropped_for.end(), group.numbers.begin(), group.numbers.end());
    work.steps.push_back(std::move(step));
  }

  void make_dropped_views(const schema::Schema& schema, Work& work) const {
    if (work.dropped_views.empty()) return;
    Step step{"", {}, true, std::exchange(work.dropped_for, {}), {}};
    for (const schema::ViewPtr& view : schema.views_in_order()) {
      if (work.dropped_views.erase(view->name) == 0) continue;
      step.statements.push_back(create_view(*view));
      step.summary += (step.summary.empty() ? "create view " : ", ") + schema::quote_name(view->name);
    }
    if (!step.statements.empty()) work.steps.push_back(std::move(step));
  }

  void make_alone(const ir::AppliedOperation& applied, size_t number, Work& work) const {
    Step made = step(applied, number);
    if (const auto* sql = std::get_if<ir::RunSql>(&applied.operation.node)) {
      made.in_transaction = !sql->outside_transaction;
    }
    if (!made.statements.empty()) work.steps.push_back(std::move(made));
    if (drops_referenced_by_itself(applied)) work.keys_off = true;
    note_rows(applied, work.checked);
  }

  // The steps for a group without a rebuild, or nothing where one of its changes needs it.
  std::optional<std::vector<Step>> native_steps(const Operations& group, const std::vector<size_t>& numbers) const {
    std::vector<Step> result;
    for (size_t i = 0; i < group.size(); ++i) {
      size_t end = i + 1;
      if (const auto* add = std::get_if<ir::AddColumn>(&group[i]->operation.node)) {
        while (end < group.size() && comes_with(add->column, group[end]->operation.node)) ++end;
      }
      const ir::AppliedOperation whole{group[i]->operation, group[i]->before, group[end - 1]->after};
      if (!is_native(whole)) return std::nullopt;
      Step step{ir::summary(whole.operation.node), statements(whole), true, {}};
      for (; i < end; ++i) step.operations.push_back(numbers[i]);
      --i;
      if (!step.statements.empty()) result.push_back(std::move(step));
    }
    return result;
  }

  // Whether an operation adds a constraint that stands in the line of a column that was just added.
  static bool comes_with(const schema::Column& column, const ir::OperationNode& node) {
    if (const auto* check = std::get_if<ir::AddCheck>(&node)) return stands_in_column(check->check, column.name);
    if (const auto* key = std::get_if<ir::AddForeignKey>(&node)) {
      // SQLite refuses REFERENCES with a default that is not null while foreign keys are on
      // (sqlite.org/lang_altertable.html).
      return stands_in_column(key->key, column.name) && !column.default_value;
    }
    return false;
  }

  bool is_native(const ir::AppliedOperation& applied) const {
    return std::visit(
        base::Overloaded{
            [&](const ir::AddColumn& op) { return can_add(op, applied); },
            [&](const ir::DropColumn& op) { return can_drop(op, applied); },
            [&](const ir::RenameConstraint& op) {
              if (op.kind == ir::ConstraintKind::check) {
                return can_add_check(named(view(applied.after, op.table).checks, op.to), applied, op.table);
              }
              // A primary key's name is only written in the table; of an archive it may stay.
              const bool of_archive = schema::is_archive(op.from) || schema::is_archive(op.to);
              return op.kind == ir::ConstraintKind::index || op.kind == ir::ConstraintKind::unique ||
                     (op.kind == ir::ConstraintKind::primary_key && of_archive);
            },
            [](const ir::AddPrimaryKey&) { return false; },
            [](const ir::DropPrimaryKey&) { return false; },
            [&](const ir::AddCheck& op) { return can_add_check(op.check, applied, op.table); },
            [&](const ir::DropCheck&) { return alters_constraints(); },
            [](const ir::AddForeignKey&) { return false; },
            [](const ir::DropForeignKey&) { return false; },
            [](const ir::SetTableOptions& op) { return !op.options.contains(base::Dialect::sqlite); },
            [&](const ir::ChangeColumnType& op) { return changes_nothing(op, applied); },
            [](const ir::SetDefault&) { return false; },
            [](const ir::DropDefault&) { return false; },
            [&](const ir::SetNotNull& op) { return !op.fill && can_alter_nulls(applied, op.table, op.column); },
            [&](const ir::DropNotNull& op) { return can_alter_nulls(applied, op.table, op.column); },
            [](const ir::SetIdentity&) { return false; },
            [](const ir::DropIdentity&) { return false; },
            [](const ir::SetGenerated&) { return false; },
            [](const ir::DropGenerated&) { return false; },
            [](const ir::AddEnumValue&) { return false; },
            [](const ir::RenameEnumValue&) { return false; },
            [](const ir::DropEnumValue&) { return false; },
            [](const auto&) { return true; },
        },
        applied.operation.node);
  }

  bool alters_constraints() const { return version_ >= alter_constraint_since; }

  // The check of a `json` column says whether it may be null, and has no name to drop it by.
  bool can_alter_nulls(const ir::AppliedOperation& applied, const std::string& table, const std::string& name) const {
    return alters_constraints() && column(applied.before, table, name).type.kind != schema::TypeKind::json;
  }

  // ADD CHECK refuses rows for which the check is null, which hold it everywhere else (measured on 3.53.4).
  bool can_add_check(const schema::Check& check, const ir::AppliedOperation& applied, const std::string& table) const {
    return alters_constraints() && is_never_null(check.expr, view(applied.after, table));
  }

  // Whether an expression has a value in every row; false where that is not known.
  static bool is_never_null(const schema::ExprPtr& expr, const schema::Table& table) {
    const auto has_value = [&](const schema::ExprPtr& part) { return is_never_null(part, table); };
    const std::vector<schema::ExprPtr> parts = schema::children(*expr);
    const bool all = std::all_of(parts.begin(), parts.end(), has_value);
    return std::visit(base::Overloaded{
                          [](const schema::Literal& literal) { return literal.kind != schema::Literal::Kind::null; },
                          [&](const schema::ColumnRef& ref) {
                            const schema::Column* column = table.find_column(ref.column);
                            return column && !column->nullable;
                          },
                          [](const schema::IsNull&) { return true; },
                          [&](const schema::Unary&) { return all; },
                          [&](const schema::Binary& binary) {
                            // What is divided by 0 is null.
                            using Op = schema::BinaryOperator;
                            return all && binary.op != Op::divide && binary.op != Op::modulo;
                          },
                          [&](const schema::InList&) { return all; },
                          [&](const schema::Between&) { return all; },
                          [&](const schema::Like&) { return all; },
                          [&](const schema::Call& call) {
                            using schema::Function;
                            if (call.function == Function::coalesce) {
                              return std::any_of(parts.begin(), parts.end(), has_value);
                            }
                            return all && (call.function == Function::length || call.function == Function::lower ||
                                           call.function == Function::upper || call.function == Function::trim ||
                                           call.function == Function::abs);
                          },
                          [](const auto&) { return false; },
                      },
                      expr->node);
  }

  std::string add_constraint(const std::string& table, const schema::Check& added) const {
    return fmt::format("alter table {} add {}", sql_.name(table), check(added));
  }

  std::string drop_constraint(const std::string& table, const std::string& name) const {
    return fmt::format("alter table {} drop constraint {}", sql_.name(table), sql_.name(name));
  }

  // SQLite looks at the rows itself, but does not say more than `constraint failed` of them: the guards say what a
  // rebuild says.
  Statements nulls_guard(const ir::SetNotNull& op) const {
    if (!options_.guards) return {};
    const std::string guard = "temp." + sql_.name(copy_name(op.table));
    const std::string column = sql_.name(op.column);
    return {fmt::format("create temp table {} ({} not null)", sql_.name(copy_name(op.table)), column),
            fmt::format("insert into {0} select {1} from {2} where {1} is null limit 1", guard, column,
                        sql_.name(op.table)),
            "drop table " + guard};
  }

  Statements check_guard(const ir::AddCheck& op) const {
    if (!options_.guards) return {};
    return guard_query(op.check.name, fmt::format("select not exists (select 1 from {} where not ({}))",
                                                  sql_.name(op.table), sql_.expression(op.check.expr)));
  }

  // The new table, as long as a rebuild has not renamed it.
  static std::string copy_name(const std::string& table) { return "mig_new__" + table; }

  // Whether the other type is written and stored as the one before is: a `varchar(50)` and a `varchar(100)` are texts.
  bool changes_nothing(const ir::ChangeColumnType& op, const ir::AppliedOperation& applied) const {
    if (op.value) return false;
    const schema::Table before = view(applied.before, op.table);
    const schema::Table after = view(applied.after, op.table);
    const schema::Column& was = *before.find_column(op.column);
    if (column_line(was, before, applied.before) != column_line(*after.find_column(op.column), after, applied.after)) {
      return false;
    }
    const schema::ExprPtr old = schema::make_expr(schema::ColumnRef{op.column}, schema::class_of(was.type));
    Copied copied;
    return converted(was, op, {{op.column, old}}, copied) == old;
  }

  // The limits of ADD COLUMN (sqlite.org/lang_altertable.html), taken from the definition as if the table had rows.
  bool can_add(const ir::AddColumn& op, const ir::AppliedOperation& applied) const {
    const schema::Table after = view(applied.after, op.table);
    const schema::Column& column = op.column;
    if (after.columns.back().name != column.name || op.fill || column.identity) return false;
    if (column.generated) return !column.generated->stored && column.nullable;
    if (!column.default_value) return column.nullable;
    const auto* literal = std::get_if<schema::Literal>(&column.default_value->node);
    const bool is_null = literal && literal->kind == schema::Literal::Kind::null;
    return schema::is_constant(column.default_value) && (column.nullable || !is_null);
  }

  static bool reads(const schema::Check& check, const std::string& column) {
    return contains(schema::columns_of(check.expr), column);
  }

  // DROP COLUMN refuses a column of the primary key, of a constraint of the table, or that a generated column reads;
  // its indexes are dropped before, and its checks where they can be; a constraint in its own line goes with it.
  bool can_drop(const ir::DropColumn& op, const ir::AppliedOperation& applied) const {
    if (version_ < drop_column_since) return false;
    const schema::Table before = view(applied.before, op.table);
    if (before.primary_key && contains(before.primary_key->columns, op.column)) return false;
    for (const schema::Check& each : before.checks) {
      if (schema::contains_native(each.expr)) return false;
      if (reads(each, op.column) && !alters_constraints() && !stands_in_column(each, op.column)) return false;
    }
    for (const schema::ForeignKey& key : before.foreign_keys) {
      if (contains(key.columns, op.column) && !stands_in_column(key, op.column)) return false;
    }
    return true;
  }

  // DROP TABLE deletes the rows first where foreign keys are on, and a key of the table to itself can refuse that.
  static bool drops_referenced_by_itself(const ir::AppliedOperation& applied) {
    const auto* drop = std::get_if<ir::DropTable>(&applied.operation.node);
    if (!drop) return false;
    const schema::TablePtr table = applied.before.find_table(drop->table);
    return std::any_of(table->foreign_keys.begin(), table->foreign_keys.end(),
                       [&](const schema::ForeignKey& key) { return key.referenced_table == table->name; });
  }

  // With foreign keys off, as a rebuild needs them, SQLite does nothing about the rows that refer to those that go: the
  // script does it itself. Where keys of several tables go round in a circle the look at the end stops it.
  Statements delete_where(const ir::DeleteWhere& op, const ir::AppliedOperation& applied) const override {
    Statements result;
    delete_with_children(op.table, where(op.where, ""), applied.before, {op.table}, result);
    return result;
  }

  static bool acts(const schema::ForeignKey& key, const std::string& on) {
    return key.referenced_table == on && key.on_delete != schema::ReferenceAction::no_action &&
           key.on_delete != schema::ReferenceAction::restrict;
  }

  // `which`: ` where …` of the rows that go, or empty for all. `path`: the tables on the way here.
  void delete_with_children(const std::string& name, const std::string& which, const schema::Schema& schema,
                            const std::vector<std::string>& path, Statements& result) const {
    const schema::Table table = view(schema, name);
    std::vector<std::pair<schema::Table, schema::ForeignKey>> acting;
    for (const std::string& other : schema.tables_referencing(name)) {
      if (other != name && contains(path, other)) continue;
      const schema::Table child = view(schema, other);
      for (const schema::ForeignKey& key : child.foreign_keys) {
        if (acts(key, name)) acting.emplace_back(child, key);
      }
    }
    if (acting.empty()) {
      result.push_back(fmt::format("delete from {}{}", sql_.name(name), which));
      return;
    }
    // They are noted first, because what happens to their children may change which they are.
    const std::vector<std::string> row = row_key(table);
    const std::string note = fmt::format("\"mig_gone_{}\"", path.size());
    std::vector<std::string> noted = row;
    for (const auto& [child, key] : acting) {
      for (const std::string& column : key.referenced_columns) {
        if (!contains(noted, column)) noted.push_back(column);
      }
    }
    result.push_back(fmt::format("create temp table {} as select {} from {}{}", note, sql_.names(noted),
                                 sql_.name(name), with_descendants(table, which)));
    for (const auto& [child, key] : acting) {
      const std::string hit = is_among(key.columns, note, key.referenced_columns);
      if (key.on_delete != schema::ReferenceAction::cascade) {
        result.push_back(take_reference(child, key, hit));
      } else if (child.name != name) {
        std::vector<std::string> further = path;
        further.push_back(child.name);
        delete_with_children(child.name, hit, schema, further, result);
      }
    }
    result.push_back(fmt::format("delete from {}{}", sql_.name(name), is_among(row, note, row)));
    result.push_back("drop table temp." + note);
  }

  // What a row is told by; the number of the row is there in every table that has no key.
  static std::vector<std::string> row_key(const schema::Table& table) {
    return table.primary_key ? table.primary_key->columns : std::vector<std::string>{"rowid"};
  }

  std::string is_among(const std::vector<std::string>& columns, const std::string& note,
                       const std::vector<std::string>& noted) const {
    return fmt::format(" where ({}) in (select {} from temp.{})", sql_.names(columns), sql_.names(noted), note);
  }

  // Does what `on delete set null` or `set default` says to rows of the child.
  std::string take_reference(const schema::Table& child, const schema::ForeignKey& key,
                             const std::string& which) const {
    std::string set;
    for (const std::string& column : key.columns) {
      const schema::Column& of = *child.find_column(column);
      const bool has_default = key.on_delete == schema::ReferenceAction::set_default && of.default_value;
      set += fmt::format("{}{} = {}", set.empty() ? "" : ", ", sql_.name(column),
                         has_default ? sql_.value(of.default_value, of.type) : "null");
    }
    return fmt::format("update {} set {}{}", sql_.name(child.name), set, which);
  }

  // Which rows go, and with them those of the same table that an `on delete cascade` takes along.
  std::string with_descendants(const schema::Table& table, const std::string& which) const {
    std::string refers;
    for (const schema::ForeignKey& key : table.foreign_keys) {
      if (!acts(key, table.name) || key.on_delete != schema::ReferenceAction::cascade) continue;
      refers += (refers.empty() ? "" : " or ") +
                equal_columns("mig_parent", key.referenced_columns, "mig_child", key.columns);
    }
    if (refers.empty() || which.empty()) return which;
    const std::vector<std::string> row = row_key(table);
    const std::string name = sql_.name(table.name);
    std::string child;
    for (const std::string& column : row) child += (child.empty() ? "" : ", ") + of_column("mig_child", column);
    return fmt::format(
        " where ({0}) in (with recursive \"mig_row\" ({0}) as (select {0} from {1}{2} union "
        "select {3} from \"mig_row\" join {1} as \"mig_parent\" on {4} join {1} as \"mig_child\" on {5}) "
        "select * from \"mig_row\")",
        sql_.names(row), name, which, child, equal_keys("mig_row", "mig_parent", row), refers);
  }

  // With foreign keys off nobody looks at the rows that a script writes: the tables whose keys they may have broken.
  static void note_rows(const ir::AppliedOperation& applied, std::set<std::string>& checked) {
    if (const auto* rename = std::get_if<ir::RenameTable>(&applied.operation.node)) {
      if (checked.erase(rename->from) > 0) checked.insert(rename->to);
    }
    const auto check_children = [&](const std::string& name) {
      for (const std::string& table : applied.after.tables_referencing(name)) checked.insert(table);
    };
    std::visit(base::Overloaded{
                   [&](const ir::InsertRows& op) { checked.insert(op.table); },
                   [&](const ir::InsertSelect& op) { checked.insert(op.table); },
                   [&](const ir::DeleteRows& op) { check_children(op.table); },
                   [&](const ir::DeleteNotedRows& op) { check_children(op.table); },
                   [&](const ir::DeleteWhere& op) { check_children(op.table); },
                   [&](const ir::ArchiveRows& op) { check_children(op.table); },
                   [&](const ir::RestoreRows& op) { checked.insert(op.table); },
                   [&](const ir::UpdateRows& op) {
                     checked.insert(op.table);
                     check_children(op.table);
                   },
                   // Raw SQL may write any rows.
                   [&](const ir::RunSql&) {
                     for (const std::string& name : applied.after.table_names()) {
                       const schema::TablePtr table = applied.after.find_table(name);
                       const bool here = table->engines.contains(base::Dialect::sqlite);
                       if (here && !table->foreign_keys.empty()) checked.insert(name);
                     }
                   },
                   [](const auto&) {},
               },
               applied.operation.node);
  }

  // The line of a column in CREATE TABLE or ADD COLUMN, with the constraints that stand in it.
  std::string column_line(const schema::Column& column, const schema::Table& table,
                          const schema::Schema& schema) const {
    std::string result = column_definition(column, schema);
    if (const auto& key = table.primary_key; key && key->columns == std::vector{column.name}) {
      result +=
          fmt::format(" constraint {} primary key{}", sql_.name(key->name), column.identity ? " autoincrement" : "");
    }
    for (const schema::Check& each : table.checks) {
      if (stands_in_column(each, column.name)) result += " " + check(each);
    }
    for (const schema::ForeignKey& key : table.foreign_keys) {
      if (stands_in_column(key, column.name)) {
        result += fmt::format(" constraint {} {}", sql_.name(key.name), references(key));
      }
    }
    return result;
  }

  std::string create_table_as(const std::string& name, const schema::Table& table, const schema::Schema& schema) const {
    std::vector<std::string> lines;
    for (const schema::Column& column : table.columns) lines.push_back(column_line(column, table, schema));
    if (table.primary_key && table.primary_key->columns.size() > 1) lines.push_back(primary_key(*table.primary_key));
    const auto in_a_column = [&](const auto& constraint) {
      return std::any_of(table.columns.begin(), table.columns.end(),
                         [&](const schema::Column& column) { return stands_in_column(constraint, column.name); });
    };
    for (const schema::Check& each : table.checks) {
      if (!in_a_column(each)) lines.push_back(check(each));
    }
    for (const schema::ForeignKey& key : table.foreign_keys) {
      if (!in_a_column(key)) lines.push_back(foreign_key(key));
    }
    std::string result = table_with(name, lines);
    if (const auto options = table.options.find(sql_.dialect()); options != table.options.end()) {
      result += " " + options->second;
    }
    return result;
  }

  static std::set<std::string> index_names(const schema::Table& table) {
    std::set<std::string> names;
    for (const schema::Unique& each : table.uniques) names.insert(each.name);
    for (const schema::Index& each : table.indexes) names.insert(each.name);
    return names;
  }

  std::string index_statement(const schema::Table& table, const std::string& name) const {
    for (const schema::Unique& each : table.uniques) {
      if (each.name == name) return create_unique_index(table.name, each);
    }
    return create_index(table.name, named(table.indexes, name));
  }

  // The message is the name of a check that fails. `query` gives 1 or 0.
  Statements guard_query(const std::string& message, const std::string& query) const {
    const std::string table = sql_.name("mig_guard");
    return {fmt::format("create temp table {} (ok integer not null constraint {} check (ok = 1))", table,
                        sql_.name(message)),
            fmt::format("insert into temp.{} {}", table, query), fmt::format("drop table temp.{}", table)};
  }

  // The rebuild of sqlite.org/lang_altertable.html, section 7: make the new table, copy, drop the old, rename the new.
  // In any other order the foreign keys of other tables would follow the old table (measured). The rename is one of the
  // old kind (pragma legacy_alter_table): it does not look into views and triggers of other tables, which name the
  // table and find it again under its name; a view that is broken already would stop a rename of the new kind
  // (measured).
  Step rebuild(const std::string& name, const Operations& group, const std::vector<size_t>& numbers) const {
    const schema::Schema& schema = group.back()->after;
    const schema::Table before = view(group.front()->before, name);
    const schema::Table after = view(schema, name);
    const std::string table = sql_.name(name);
    const std::string new_name = copy_name(name);
    const std::string copy = sql_.name(new_name);

    const auto listed = [&](const auto& names) {
      std::string list;
      for (const std::string& each : names) list += (list.empty() ? "" : ", ") + sql_.text(each);
      return list;
    };
    std::vector<std::string> triggers;
    for (const schema::Trigger& trigger : before.triggers) triggers.push_back(trigger.name);
    Step step{fmt::format("rebuild {}: {}", schema::quote_name(name), summaries(group)),
              {},
              true,
              numbers,
              {},
              Form::rebuild,
              false,
              name};
    step.statements = guard_query(
        fmt::format("{} has an index or a trigger that the migrations do not know", name),
        fmt::format("select count(*) = 0 from sqlite_master where tbl_name = {} collate nocase and (type = 'trigger'"
                    " and name not in ({}) or type = 'index' and sql is not null and name not in ({}))",
                    sql_.text(name), listed(triggers), listed(index_names(before))));
    const auto add = [&](Sql statement) { step.statements.push_back(std::move(statement)); };
    add(create_table_as(new_name, after, schema));
    const Copied copied = copied_columns(name, group, after);
    add(fmt::format("insert into {} ({})\n  select {} from {}", copy, copied.columns, copied.values, table));
    // A cast of what is no number gives 0; a text that goes into a column of numbers stays one where it is none.
    for (const auto& [column, types] : copied.numbers) {
      for (Sql& statement : guard_query(fmt::format("{}.{} has values that are no numbers", name, column),
                                        fmt::format("select count(*) = 0 from {} where typeof({}) not in ({}, 'null')",
                                                    copy, sql_.name(column), types))) {
        add(std::move(statement));
      }
    }
    if (has_identity(before) && has_identity(after)) {
      add(fmt::format("delete from sqlite_sequence where name = {}", sql_.text(new_name)));
      add(fmt::format("insert into sqlite_sequence (name, seq) select {}, seq from sqlite_sequence where name = {}",
                      sql_.text(new_name), sql_.text(name)));
    }
    add("drop table " + table);
    add("pragma legacy_alter_table = on");
    add(fmt::format("alter table {} rename to {}", copy, table));
    add("pragma legacy_alter_table = off");
    for (const schema::Unique& each : after.uniques) add(create_unique_index(name, each));
    for (const schema::Index& each : after.indexes) add(create_index(name, each));
    for (const schema::Trigger& each : after.triggers) add(create_trigger(each, name));
    return step;
  }

  // The first few, so that the line stays one that people read.
  static std::string summaries(const Operations& group) {
    constexpr size_t most = 6;
    std::string result;
    for (size_t i = 0; i < group.size() && i < most; ++i) {
      result += (result.empty() ? "" : ", ") + ir::summary(group[i]->operation.node);
    }
    return group.size() > most ? fmt::format("{} and {} more", result, group.size() - most) : result;
  }

  static bool has_identity(const schema::Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const schema::Column& c) { return c.identity; });
  }

  // The columns of the new table, and what each is copied from: the column it was, or the value that it gets.
  struct Copied {
    std::string columns;
    std::string values;
    std::map<std::string, std::string> numbers;  ///< columns of numbers that were texts, with what may be in them
  };

  // What the rows of an enum's column get in the place of some values.
  struct Replaced {
    schema::ExprPtr value;  ///< as it was before all of them
    std::vector<std::pair<std::string, std::string>> values;
  };
  // By the expression that was made of it.
  using Replacements = std::map<schema::ExprPtr, Replaced>;

  Copied copied_columns(const std::string& name, const Operations& group, const schema::Table& after) const {
    std::map<std::string, schema::ExprPtr> source;  // the name now ▶ an expression over the old table
    const schema::Schema& schema = group.front()->before;
    for (const schema::Column& column : view(schema, name).columns) {
      source[column.name] = schema::make_expr(schema::ColumnRef{column.name}, schema::class_of(column.type));
    }
    Copied result;
    Replacements replacements;
    for (const ir::AppliedOperation* applied : group) {
      const ir::OperationNode& node = applied->operation.node;
      if (const auto* add = std::get_if<ir::AddColumn>(&node)) {
        const schema::ExprPtr& value = add->fill ? add->fill : add->column.default_value;
        source[add->column.name] =
            value ? as_written(sql_.value(over_source(value, source), add->column.type)) : null();
      } else if (const auto* drop = std::get_if<ir::DropColumn>(&node)) {
        source.erase(drop->column);
        result.numbers.erase(drop->column);
      } else if (const auto* rename = std::get_if<ir::RenameColumn>(&node)) {
        source[rename->to] = source[rename->from];
        source.erase(rename->from);
        if (auto numbers = result.numbers.extract(rename->from)) {
          numbers.key() = rename->to;
          result.numbers.insert(std::move(numbers));
        }
      } else if (const auto* set = std::get_if<ir::SetNotNull>(&node)) {
        if (!set->fill) continue;
        const schema::Type type = view(applied->after, name).find_column(set->column)->type;
        source[set->column] = as_written(fmt::format("coalesce({}, {})", sql_.expression(source[set->column]),
                                                     sql_.value(over_source(set->fill, source), type)));
      } else if (const auto* change = std::get_if<ir::ChangeColumnType>(&node)) {
        const schema::Column was = *view(applied->before, name).find_column(change->column);
        source[change->column] = converted(was, *change, source, result);
      } else if (const auto* dropped = std::get_if<ir::DropEnumValue>(&node)) {
        if (!dropped->replacement) continue;
        replace_value(view(applied->after, name), dropped->name, dropped->value, *dropped->replacement, source,
                      replacements);
      } else if (const auto* renamed = std::get_if<ir::RenameEnumValue>(&node)) {
        replace_value(view(applied->after, name), renamed->name, renamed->from, renamed->to, source, replacements);
      }
    }
    for (const schema::Column& column : after.columns) {
      if (column.generated) continue;
      const std::string separator = result.columns.empty() ? "" : ", ";
      result.columns += separator + sql_.name(column.name);
      result.values += separator + sql_.expression(source[column.name]);
    }
    return result;
  }

  static schema::ExprPtr null() {
    return schema::make_expr(schema::Literal{schema::Literal::Kind::null, ""}, schema::TypeClass::null);
  }

  // An expression over the table as an operation finds it, over the table as it was before all of them.
  static schema::ExprPtr over_source(const schema::ExprPtr& expr,
                                     const std::map<std::string, schema::ExprPtr>& source) {
    if (const auto* ref = std::get_if<schema::ColumnRef>(&expr->node)) {
      const auto found = source.find(ref->column);
      return found == source.end() ? expr : found->second;
    }
    return schema::map_children(expr, [&](const schema::ExprPtr& child) { return over_source(child, source); });
  }

  // Replacements that follow each other are one: `case`s inside each other would double their text each time.
  void replace_value(const schema::Table& table, const std::string& enum_name, const std::string& from,
                     const std::string& to, std::map<std::string, schema::ExprPtr>& source,
                     Replacements& replacements) const {
    for (const schema::Column& column : table.columns) {
      if (!is_of_enum(column, enum_name)) continue;
      schema::ExprPtr& value = source[column.name];
      const auto earlier = replacements.find(value);
      Replaced all = earlier == replacements.end() ? Replaced{value, {}} : earlier->second;
      bool known = false;  // rows that had the value at first have another by now
      for (auto& [old_value, new_value] : all.values) {
        known = known || old_value == from;
        if (new_value == from) new_value = to;
      }
      if (!known) all.values.emplace_back(from, to);
      const std::string first = sql_.expression(all.value);
      std::string text = "case " + first;
      for (const auto& [old_value, new_value] : all.values) {
        text += fmt::format(" when {} then {}", sql_.text(old_value), sql_.text(new_value));
      }
      value = as_written(fmt::format("{} else {} end", text, first));
      replacements.emplace(value, std::move(all));
    }
  }

  // The affinity of the new column does most of it (sqlite.org/datatype3.html); what it would not do is written out.
  schema::ExprPtr converted(const schema::Column& was, const ir::ChangeColumnType& change,
                            const std::map<std::string, schema::ExprPtr>& source, Copied& result) const {
    using schema::TypeClass;
    const schema::ExprPtr old = source.at(change.column);
    const TypeClass from = schema::class_of(was.type);
    const TypeClass to = schema::class_of(change.type);
    const bool to_number = to == TypeClass::integer || to == TypeClass::decimal || to == TypeClass::real;
    if (change.value) {
      const auto* cast = std::get_if<schema::Cast>(&change.value->node);
      const auto* ref = cast ? std::get_if<schema::ColumnRef>(&cast->operand->node) : nullptr;
      if (ref && ref->column == change.column && from == TypeClass::text && to_number) {
        result.numbers[change.column] = to == TypeClass::integer ? "'integer'" : "'integer', 'real'";
        return old;
      }
      return over_source(change.value, source);
    }
    const std::string text = sql_.expression(old);
    if (to == TypeClass::integer && (from == TypeClass::decimal || from == TypeClass::real)) {
      return as_written(fmt::format("cast(round({}) as integer)", text));
    }
    if (to == TypeClass::decimal && (from == TypeClass::decimal || from == TypeClass::real)) {
      return as_written(fmt::format("round({}, {})", text, change.type.scale));
    }
    if (to == TypeClass::text && from != TypeClass::text && from != TypeClass::uuid) {
      return as_written(fmt::format("cast({} as text)", text));
    }
    const auto is_timestamp = [](TypeClass type) {
      return type == TypeClass::timestamp || type == TypeClass::timestamptz;
    };
    if (from == TypeClass::date && is_timestamp(to)) return as_written("(" + text + ") || ' 00:00:00'");
    if (is_timestamp(from) && to == TypeClass::date) {
      return as_written(fmt::format("substr({}, 1, 10)", text));
    }
    return old;
  }

  // The pragma does nothing inside a transaction, so it stands outside, and a guard stops a runner that has opened one:
  // with foreign keys on, dropping the old table would delete the children's rows (measured).
  void switch_keys_off(std::vector<Step>& steps, const schema::Schema& after,
                       const std::set<std::string>& checked) const {
    std::vector<Step> opening;
    opening.push_back({"switch foreign keys off", {"pragma foreign_keys = off"}, false, {}});
    opening.back().sets_session = true;
    opening.push_back({"make sure that they are off",
                       guard_query("foreign keys must be off before a table rebuild",
                                   "select foreign_keys = 0 from pragma_foreign_keys"),
                       true,
                       {}});
    steps.insert(steps.begin(), opening.begin(), opening.end());
    Step check{"look for rows without a parent", {}, true, {}};
    for (const std::string& table : checked) {
      if (!after.find_table(table)) continue;
      for (Sql& statement :
           guard_query(fmt::format("a foreign key of {} has rows without a parent", table),
                       fmt::format("select count(*) = 0 from pragma_foreign_key_check({})", sql_.text(table)))) {
        check.statements.push_back(std::move(statement));
      }
    }
    if (!check.statements.empty()) steps.push_back(std::move(check));
    steps.push_back({"switch foreign keys on", {"pragma foreign_keys = on"}, false, {}});
  }
};

}  // namespace

std::unique_ptr<Planner> make_sqlite_planner(base::Version version, PlanOptions options) {
  return std::make_unique<SqlitePlanner>(version, std::move(options));
}

}  // namespace mig::plan
