#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/base/overloaded.h"
#include "compiler/plan/planner.h"

namespace mig::plan {
namespace {

using Statements = std::vector<std::string>;
using Operations = std::vector<const ir::AppliedOperation*>;

constexpr base::Version drop_column_since{3, 35};  // sqlite.org/releaselog/3_35_0.html

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
  explicit SqlitePlanner(base::Version version) : Planner(dialect::sql_dialect(base::Dialect::sqlite), version) {}

  // Changes of one table that follow each other are made together: natively where each of them can be, else by one
  // rebuild. Which of the two follows from the definitions alone, never from trying: what SQLite refuses depends on the
  // rows.
  std::vector<Step> steps(const Operations& operations, const std::vector<size_t>& numbers) const override {
    std::vector<Step> result;
    std::set<std::string> checked;  // the tables whose foreign keys are looked at in the end
    bool keys_off = false;
    for (size_t i = 0; i < operations.size();) {
      size_t end = i + 1;
      if (changes_table(*operations[i])) {
        const std::string table = ir::table_of(operations[i]->operation.node);
        while (end < operations.size() && changes_table(*operations[end]) &&
               ir::table_of(operations[end]->operation.node) == table) {
          ++end;
        }
      }
      const Operations group(operations.begin() + static_cast<std::ptrdiff_t>(i),
                             operations.begin() + static_cast<std::ptrdiff_t>(end));
      const std::vector<size_t> group_numbers(numbers.begin() + static_cast<std::ptrdiff_t>(i),
                                              numbers.begin() + static_cast<std::ptrdiff_t>(end));
      if (std::optional<std::vector<Step>> native = native_steps(group, group_numbers)) {
        for (Step& step : *native) result.push_back(std::move(step));
      } else {
        keys_off = true;
        checked.insert(ir::table_of(group.front()->operation.node));
        result.push_back(rebuild(group, group_numbers));
      }
      if (drops_referenced_by_itself(*operations[i])) keys_off = true;
      note_rows(*operations[i], checked);
      i = end;
    }
    if (keys_off) switch_keys_off(result, operations.back()->after, checked);
    return result;
  }

  Statements create_table(const schema::Table& table, const schema::Schema& schema) const override {
    Statements result{create_table_as(table.name, table, schema)};
    for (const schema::Unique& each : table.uniques) result.push_back(create_unique_index(table.name, each));
    for (const schema::Index& each : table.indexes) result.push_back(create_index(table.name, each));
    return result;
  }

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
      result += fmt::format(" check (json_valid({}))", sql_.name(column.name));
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
              Statements result = drop_index(op.from);
              result.push_back(index_statement(view(applied.after, op.table), op.to));
              return result;
            },
            [&](const ir::InsertRows& op) { return Statements{insert_rows(op, view(applied.after, op.table))}; },
            [&](const ir::DeleteRows& op) { return Statements{delete_rows(op, view(applied.after, op.table))}; },
            // Enums are checks of the columns that use them.
            [](const ir::CreateEnum&) { return Statements{}; },
            [](const ir::DropEnum&) { return Statements{}; },
            // Parts of CREATE TABLE: only a rebuild changes them.
            [](const ir::AddPrimaryKey&) { return Statements{}; },
            [](const ir::DropPrimaryKey&) { return Statements{}; },
            [](const ir::AddCheck&) { return Statements{}; },
            [](const ir::DropCheck&) { return Statements{}; },
            [](const ir::AddForeignKey&) { return Statements{}; },
            [](const ir::DropForeignKey&) { return Statements{}; },
        },
        applied.operation.node);
  }

 private:
  // Whether an operation changes a table that is there, so that it can be part of a rebuild.
  static bool changes_table(const ir::AppliedOperation& applied) {
    return std::visit(base::Overloaded{
                          [](const ir::CreateTable&) { return false; },
                          [](const ir::DropTable&) { return false; },
                          [](const ir::RenameTable&) { return false; },
                          [](const ir::CreateEnum&) { return false; },
                          [](const ir::DropEnum&) { return false; },
                          [](const ir::InsertRows&) { return false; },
                          [](const ir::DeleteRows&) { return false; },
                          [](const auto&) { return true; },
                      },
                      applied.operation.node);
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
    return std::visit(base::Overloaded{
                          [&](const ir::AddColumn& op) { return can_add(op, applied); },
                          [&](const ir::DropColumn& op) { return can_drop(op, applied); },
                          [&](const ir::RenameConstraint& op) {
                            return op.kind == ir::ConstraintKind::index || op.kind == ir::ConstraintKind::unique;
                          },
                          [](const ir::AddPrimaryKey&) { return false; },
                          [](const ir::DropPrimaryKey&) { return false; },
                          [](const ir::AddCheck&) { return false; },
                          [](const ir::DropCheck&) { return false; },
                          [](const ir::AddForeignKey&) { return false; },
                          [](const ir::DropForeignKey&) { return false; },
                          [](const auto&) { return true; },
                      },
                      applied.operation.node);
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

  // DROP COLUMN refuses a column of the primary key, of a constraint of the table, or that a generated column reads;
  // its indexes are dropped before, a constraint in its own line goes with it.
  bool can_drop(const ir::DropColumn& op, const ir::AppliedOperation& applied) const {
    if (version_ < drop_column_since) return false;
    const schema::Table before = view(applied.before, op.table);
    const auto has = [&](const std::vector<std::string>& columns) {
      return std::find(columns.begin(), columns.end(), op.column) != columns.end();
    };
    if (before.primary_key && has(before.primary_key->columns)) return false;
    for (const schema::Check& each : before.checks) {
      if (schema::contains_native(each.expr)) return false;
      if (has(schema::columns_of(each.expr)) && !stands_in_column(each, op.column)) return false;
    }
    for (const schema::ForeignKey& key : before.foreign_keys) {
      if (has(key.columns) && !stands_in_column(key, op.column)) return false;
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

  // With foreign keys off nobody looks at the rows that a script writes: the tables whose keys they may have broken.
  static void note_rows(const ir::AppliedOperation& applied, std::set<std::string>& checked) {
    if (const auto* rename = std::get_if<ir::RenameTable>(&applied.operation.node)) {
      if (checked.erase(rename->from) > 0) checked.insert(rename->to);
    }
    if (const auto* insert = std::get_if<ir::InsertRows>(&applied.operation.node)) checked.insert(insert->table);
    if (const auto* rows = std::get_if<ir::DeleteRows>(&applied.operation.node)) {
      for (const std::string& table : applied.after.tables_referencing(rows->table)) checked.insert(table);
    }
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

  // A guard stops the script with a readable message: the name of a check that fails.
  Statements guard(const std::string& message, const std::string& condition) const {
    const std::string table = sql_.name("mig_guard");
    return {fmt::format("create temp table {} (ok integer not null constraint {} check (ok = 1))", table,
                        sql_.name(message)),
            fmt::format("insert into temp.{} {}", table, condition), fmt::format("drop table temp.{}", table)};
  }

  // The rebuild of sqlite.org/lang_altertable.html, section 7: make the new table, copy, drop the old, rename the new.
  // In any other order the foreign keys of other tables would follow the old table (measured).
  Step rebuild(const Operations& group, const std::vector<size_t>& numbers) const {
    const std::string name = ir::table_of(group.front()->operation.node);
    const schema::Schema& schema = group.back()->after;
    const schema::Table before = view(group.front()->before, name);
    const schema::Table after = view(schema, name);
    const std::string table = sql_.name(name);
    const std::string copy_name = "mig_new__" + name;
    const std::string copy = sql_.name(copy_name);

    std::string known;
    for (const std::string& index : index_names(before)) known += (known.empty() ? "" : ", ") + sql_.text(index);
    Step step{fmt::format("rebuild {}: {}", schema::quote_name(name), summaries(group)), {}, true, numbers};
    step.statements = guard(
        fmt::format("{} has an index or a trigger that the migrations do not know", name),
        fmt::format("select count(*) = 0 from sqlite_master where tbl_name = {} collate nocase and (type = 'trigger'"
                    " or type = 'index' and sql is not null and name not in ({}))",
                    sql_.text(name), known));
    const auto add = [&](std::string statement) { step.statements.push_back(std::move(statement)); };
    add(create_table_as(copy_name, after, schema));
    const auto [columns, values] = copied_columns(group, after);
    add(fmt::format("insert into {} ({})\n  select {} from {}", copy, columns, values, table));
    if (has_identity(before) && has_identity(after)) {
      add(fmt::format("delete from sqlite_sequence where name = {}", sql_.text(copy_name)));
      add(fmt::format("insert into sqlite_sequence (name, seq) select {}, seq from sqlite_sequence where name = {}",
                      sql_.text(copy_name), sql_.text(name)));
    }
    add("drop table " + table);
    add(fmt::format("alter table {} rename to {}", copy, table));
    for (const schema::Unique& each : after.uniques) add(create_unique_index(name, each));
    for (const schema::Index& each : after.indexes) add(create_index(name, each));
    return step;
  }

  static std::string summaries(const Operations& group) {
    std::string result;
    for (const ir::AppliedOperation* applied : group) {
      result += (result.empty() ? "" : ", ") + ir::summary(applied->operation.node);
    }
    return result;
  }

  static bool has_identity(const schema::Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const schema::Column& c) { return c.identity; });
  }

  // The columns of the new table, and what each is copied from: the column it was, or the value that it gets.
  std::pair<std::string, std::string> copied_columns(const Operations& group, const schema::Table& after) const {
    std::map<std::string, std::string> source;  // the name now ▶ SQL over the old table
    for (const schema::Column& column : view(group.front()->before, after.name).columns) {
      source[column.name] = sql_.name(column.name);
    }
    for (const ir::AppliedOperation* applied : group) {
      if (const auto* add = std::get_if<ir::AddColumn>(&applied->operation.node)) {
        const schema::ExprPtr& value = add->fill ? add->fill : add->column.default_value;
        source[add->column.name] = value ? sql_.value(value, add->column.type) : "null";
      } else if (const auto* drop = std::get_if<ir::DropColumn>(&applied->operation.node)) {
        source.erase(drop->column);
      } else if (const auto* rename = std::get_if<ir::RenameColumn>(&applied->operation.node)) {
        source[rename->to] = source[rename->from];
        source.erase(rename->from);
      }
    }
    std::string columns;
    std::string values;
    for (const schema::Column& column : after.columns) {
      if (column.generated) continue;
      columns += (columns.empty() ? "" : ", ") + sql_.name(column.name);
      values += (values.empty() ? "" : ", ") + source[column.name];
    }
    return {columns, values};
  }

  // The pragma does nothing inside a transaction, so it stands outside, and a guard stops a runner that has opened one:
  // with foreign keys on, dropping the old table would delete the children's rows (measured).
  void switch_keys_off(std::vector<Step>& steps, const schema::Schema& after,
                       const std::set<std::string>& checked) const {
    std::vector<Step> opening;
    opening.push_back({"switch foreign keys off", {"pragma foreign_keys = off"}, false, {}});
    opening.push_back(
        {"make sure that they are off",
         guard("foreign keys must be off before a table rebuild", "select foreign_keys = 0 from pragma_foreign_keys"),
         true,
         {}});
    steps.insert(steps.begin(), opening.begin(), opening.end());
    Step check{"look for rows without a parent", {}, true, {}};
    for (const std::string& table : checked) {
      if (!after.find_table(table)) continue;
      for (std::string& statement :
           guard(fmt::format("a foreign key of {} has rows without a parent", table),
                 fmt::format("select count(*) = 0 from pragma_foreign_key_check({})", sql_.text(table)))) {
        check.statements.push_back(std::move(statement));
      }
    }
    if (!check.statements.empty()) steps.push_back(std::move(check));
    steps.push_back({"switch foreign keys on", {"pragma foreign_keys = on"}, false, {}});
  }
};

}  // namespace

std::unique_ptr<Planner> make_sqlite_planner(base::Version version) { return std::make_unique<SqlitePlanner>(version); }

}  // namespace mig::plan
