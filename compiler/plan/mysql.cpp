#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/plan/planner.h"

namespace mig::plan {
namespace {

using Statements = std::vector<std::string>;
using Clauses = std::vector<std::string>;

bool reads(const schema::ExprPtr& expr, const std::string& column) {
  const std::vector<std::string> columns = schema::columns_of(expr);
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

class MysqlPlanner final : public Planner {
 public:
  explicit MysqlPlanner(base::Version version) : Planner(dialect::sql_dialect(base::Dialect::mysql), version) {}

  // A column and the constraints that come with it are one ALTER: an identity column has to come with its key (error
  // 1075), and what is one statement cannot stop half-way.
  std::vector<Step> steps(const std::vector<const ir::AppliedOperation*>& operations,
                          const std::vector<size_t>& numbers) const override {
    std::vector<Step> result;
    for (size_t i = 0; i < operations.size();) {
      size_t end = i + 1;
      if (std::holds_alternative<ir::AddColumn>(operations[i]->operation.node)) {
        while (end < operations.size() && comes_with(*operations[i], *operations[end])) ++end;
      }
      Step step{ir::summary(operations[i]->operation.node), {}, true, {}};
      if (end == i + 1) {
        step.statements = statements(*operations[i]);
      } else {
        Clauses clauses;
        for (size_t j = i; j < end; ++j) {
          for (std::string& clause : add_clauses(*operations[j])) clauses.push_back(std::move(clause));
        }
        step.statements = {alter(ir::table_of(operations[i]->operation.node), clauses)};
      }
      for (size_t j = i; j < end; ++j) step.operations.push_back(numbers[j]);
      if (!step.statements.empty()) result.push_back(std::move(step));
      i = end;
    }
    return result;
  }

  Statements create_table(const schema::Table& table, const schema::Schema& schema) const override {
    std::vector<std::string> lines;
    for (const schema::Column& column : table.columns) lines.push_back(column_definition(column, schema));
    if (table.primary_key) lines.push_back(primary_key(*table.primary_key));
    for (const schema::Unique& each : table.uniques) lines.push_back(unique_key(each));
    for (const schema::Index& each : table.indexes) lines.push_back(index(each));
    for (const schema::ForeignKey& each : table.foreign_keys) {
      if (each.brings_index) lines.push_back(brought_index(each));
    }
    for (const schema::Check& each : table.checks) lines.push_back(check(each));
    for (const schema::ForeignKey& each : table.foreign_keys) lines.push_back(foreign_key(each));
    std::string result = table_with(table.name, lines);
    if (!table.comment.empty()) result += " comment = " + sql_.text(table.comment);
    if (const auto options = table.options.find(sql_.dialect()); options != table.options.end()) {
      result += " " + options->second;
    }
    return {result};
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
    if (column.nullable && !column.generated) result += " null";
    if (column.default_value) result += " default " + sql_.default_value(column.default_value, column.type);
    if (column.identity) result += " auto_increment";
    if (!column.comment.empty()) result += " comment " + sql_.text(column.comment);
    return result;
  }

  Statements statements(const ir::AppliedOperation& applied) const override {
    const auto altered = [&](const std::string& table, Clauses clauses) {
      for (std::string& clause : index_changes(applied, table)) clauses.push_back(std::move(clause));
      return Statements{alter(table, clauses)};
    };
    return std::visit(
        base::Overloaded{
            [&](const ir::CreateTable& op) { return create_table(view(applied.after, op.table->name), applied.after); },
            [&](const ir::DropTable& op) { return Statements{"drop table " + sql_.name(op.table)}; },
            [&](const ir::RenameTable& op) {
              return Statements{fmt::format("rename table {} to {}", sql_.name(op.from), sql_.name(op.to))};
            },
            [&](const ir::AddColumn& op) { return add_column(op, applied); },
            [&](const ir::DropColumn& op) { return altered(op.table, drop_column(op, applied)); },
            [&](const ir::RenameColumn& op) { return rename_column(op, applied); },
            [&](const ir::AddPrimaryKey& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropPrimaryKey& op) { return altered(op.table, {"drop primary key"}); },
            [&](const ir::AddUnique& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropUnique& op) { return altered(op.table, {"drop index " + sql_.name(op.name)}); },
            [&](const ir::AddCheck& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropCheck& op) { return altered(op.table, {"drop constraint " + sql_.name(op.name)}); },
            [&](const ir::AddForeignKey& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropForeignKey& op) { return altered(op.table, {"drop foreign key " + sql_.name(op.name)}); },
            [&](const ir::AddIndex& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropIndex& op) { return altered(op.table, {"drop index " + sql_.name(op.name)}); },
            [&](const ir::RenameConstraint& op) { return rename_constraint(op, applied.before); },
            // Enums are written into the columns that use them.
            [&](const ir::CreateEnum&) { return Statements{}; },
            [&](const ir::DropEnum&) { return Statements{}; },
            [&](const ir::InsertRows& op) { return Statements{insert_rows(op, view(applied.after, op.table))}; },
            [&](const ir::DeleteRows& op) { return Statements{delete_rows(op, view(applied.after, op.table))}; },
        },
        applied.operation.node);
  }

 private:
  std::string alter(const std::string& table, const Clauses& clauses) const {
    return fmt::format("alter table {} {}", sql_.name(table), fmt::join(clauses, ",\n  "));
  }

  std::string unique_key(const schema::Unique& unique) const {
    return fmt::format("unique key {} ({})", sql_.name(unique.name), keys(unique.keys));
  }

  std::string index(const schema::Index& index) const {
    std::string result = fmt::format("key {} ({})", sql_.name(index.name), keys(index.keys));
    if (!index.comment.empty()) result += " comment " + sql_.text(index.comment);
    return result;
  }

  std::string brought_index(const schema::ForeignKey& key) const {
    return fmt::format("key {} ({})", sql_.name(key.name), sql_.names(key.columns));
  }

  // Whether an operation adds what the same item of the file says of a column that it adds.
  static bool comes_with(const ir::AppliedOperation& column, const ir::AppliedOperation& other) {
    const ir::OperationNode& node = other.operation.node;
    const bool adds = std::holds_alternative<ir::AddPrimaryKey>(node) || std::holds_alternative<ir::AddUnique>(node) ||
                      std::holds_alternative<ir::AddCheck>(node) || std::holds_alternative<ir::AddForeignKey>(node) ||
                      std::holds_alternative<ir::AddIndex>(node);
    return adds && !std::get<ir::AddColumn>(column.operation.node).fill &&
           other.operation.where.file == column.operation.where.file &&
           other.operation.where.range == column.operation.where.range &&
           ir::table_of(node) == ir::table_of(column.operation.node);
  }

  // The clauses of ALTER TABLE of an operation that adds something.
  Clauses add_clauses(const ir::AppliedOperation& applied) const {
    const ir::OperationNode& node = applied.operation.node;
    Clauses clauses;
    if (const auto* column = std::get_if<ir::AddColumn>(&node)) {
      clauses.push_back(fmt::format("add column {}{}", column_definition(column->column, applied.after),
                                    place(*column, applied.after)));
    } else if (const auto* key = std::get_if<ir::AddPrimaryKey>(&node)) {
      clauses.push_back("add " + primary_key(key->key));
    } else if (const auto* each = std::get_if<ir::AddUnique>(&node)) {
      clauses.push_back("add " + unique_key(each->unique));
    } else if (const auto* constraint = std::get_if<ir::AddCheck>(&node)) {
      clauses.push_back("add " + check(constraint->check));
    } else if (const auto* reference = std::get_if<ir::AddForeignKey>(&node)) {
      if (named(view(applied.after, reference->table).foreign_keys, reference->key.name).brings_index) {
        clauses.push_back("add " + brought_index(reference->key));
      }
      clauses.push_back("add " + foreign_key(reference->key));
    } else if (const auto* added = std::get_if<ir::AddIndex>(&node)) {
      clauses.push_back("add " + index(added->index));
    }
    return clauses;
  }

  // `first` or `after`, for a column that comes back into its place.
  std::string place(const ir::AddColumn& op, const schema::Schema& after) const {
    if (!op.position) return "";
    const schema::Table table = view(after, op.table);
    const size_t at = table.column_index(op.column.name);
    if (at + 1 == table.columns.size()) return "";
    return at == 0 ? " first" : " after " + sql_.name(table.columns[at - 1].name);
  }

  // The indexes that foreign keys bring: those that go because their key goes, those that come because the index that
  // served a key goes.
  Clauses index_changes(const ir::AppliedOperation& applied, const std::string& table) const {
    Clauses clauses;
    const schema::Table before = view(applied.before, table);
    const schema::Table after = view(applied.after, table);
    const auto brings = [](const schema::Table& in, const std::string& name) {
      return std::any_of(in.foreign_keys.begin(), in.foreign_keys.end(),
                         [&](const schema::ForeignKey& key) { return key.name == name && key.brings_index; });
    };
    for (const schema::ForeignKey& key : before.foreign_keys) {
      if (key.brings_index && !brings(after, key.name)) clauses.push_back("drop index " + sql_.name(key.name));
    }
    for (const schema::ForeignKey& key : after.foreign_keys) {
      if (key.brings_index && !brings(before, key.name)) clauses.push_back("add " + brought_index(key));
    }
    return clauses;
  }

  Statements add_column(const ir::AddColumn& op, const ir::AppliedOperation& applied) const {
    ir::AppliedOperation filled = applied;
    auto& add = std::get<ir::AddColumn>(filled.operation.node);
    if (op.fill) add.column.default_value = op.fill;
    Statements result{alter(op.table, add_clauses(filled))};
    if (op.fill) {
      const std::string action = op.column.default_value
                                     ? "set default " + sql_.default_value(op.column.default_value, op.column.type)
                                     : "drop default";
      result.push_back(alter(op.table, {fmt::format("alter column {} {}", sql_.name(op.column.name), action)}));
    }
    return result;
  }

  // MySQL would cut a composite index down to its other columns without a word (measured), and refuses while a check or
  // a foreign key uses the column: all that goes is named.
  Clauses drop_column(const ir::DropColumn& op, const ir::AppliedOperation& applied) const {
    const schema::Table before = view(applied.before, op.table);
    const schema::Table after = view(applied.after, op.table);
    const auto gone = [](const auto& now, const auto& part) {
      return std::none_of(now.begin(), now.end(), [&](const auto& other) { return other.name == part.name; });
    };
    Clauses clauses;
    for (const auto& key : before.foreign_keys) {
      if (gone(after.foreign_keys, key)) clauses.push_back("drop foreign key " + sql_.name(key.name));
    }
    for (const auto& each : before.checks) {
      if (gone(after.checks, each)) clauses.push_back("drop constraint " + sql_.name(each.name));
    }
    for (const auto& each : before.uniques) {
      if (gone(after.uniques, each)) clauses.push_back("drop index " + sql_.name(each.name));
    }
    for (const auto& each : before.indexes) {
      if (gone(after.indexes, each)) clauses.push_back("drop index " + sql_.name(each.name));
    }
    clauses.push_back("drop column " + sql_.name(op.column));
    return clauses;
  }

  // MySQL refuses to rename a column that a check uses (error 3959) or an index on an expression (3837): they are taken
  // away and come back with the new name. Dropping and adding a check fit into the same statement (measured on 9.7),
  // unless the column is part of a foreign key: adding a check copies the table, and a copy cannot rename such a column
  // (1846, measured on MariaDB 10.11).
  Statements rename_column(const ir::RenameColumn& op, const ir::AppliedOperation& applied) const {
    const schema::Table before = view(applied.before, op.table);
    const schema::Table after = view(applied.after, op.table);
    Clauses drops;
    Clauses adds;
    for (const schema::Check& each : before.checks) {
      if (!reads(each.expr, op.from)) continue;
      drops.push_back("drop constraint " + sql_.name(each.name));
      adds.push_back("add " + check(named(after.checks, each.name)));
    }
    Clauses index_drops;
    Clauses index_adds;
    for (const schema::Index& each : before.indexes) {
      const bool on_expression = std::any_of(each.keys.begin(), each.keys.end(), [&](const schema::IndexKey& key) {
        return !schema::plain_column(key) && reads(key.expr, op.from);
      });
      if (!on_expression) continue;
      index_drops.push_back("drop index " + sql_.name(each.name));
      index_adds.push_back("add " + index(named(after.indexes, each.name)));
    }
    Clauses rename{fmt::format("rename column {} to {}", sql_.name(op.from), sql_.name(op.to))};
    const bool at_once = !is_in_foreign_key(applied.before, op);
    if (at_once) {
      rename.insert(rename.begin(), drops.begin(), drops.end());
      rename.insert(rename.end(), adds.begin(), adds.end());
    } else {
      index_drops.insert(index_drops.end(), drops.begin(), drops.end());
      index_adds.insert(index_adds.end(), adds.begin(), adds.end());
    }
    Statements result;
    if (!index_drops.empty()) result.push_back(alter(op.table, index_drops));
    result.push_back(alter(op.table, rename));
    if (!index_adds.empty()) result.push_back(alter(op.table, index_adds));
    return result;
  }

  static bool is_in_foreign_key(const schema::Schema& schema, const ir::RenameColumn& op) {
    const auto has = [&](const std::vector<std::string>& columns) {
      return std::find(columns.begin(), columns.end(), op.from) != columns.end();
    };
    for (const schema::ForeignKey& key : schema.find_table(op.table)->foreign_keys) {
      if (has(key.columns)) return true;
    }
    for (const std::string& other : schema.tables_referencing(op.table)) {
      for (const schema::ForeignKey& key : schema.find_table(other)->foreign_keys) {
        if (key.referenced_table == op.table && has(key.referenced_columns)) return true;
      }
    }
    return false;
  }

  // Checks and foreign keys cannot be renamed, only made anew; a key that is dropped and added in one statement is not
  // supported by ALGORITHM=COPY (dev.mysql.com/doc/refman/8.0/en/alter-table.html). A primary key has no name at all.
  Statements rename_constraint(const ir::RenameConstraint& op, const schema::Schema& before) const {
    const std::string from = sql_.name(op.from);
    const std::string to = sql_.name(op.to);
    const schema::Table table = view(before, op.table);
    switch (op.kind) {
      case ir::ConstraintKind::primary_key:
        return {};
      case ir::ConstraintKind::unique:
      case ir::ConstraintKind::index:
        return {alter(op.table, {fmt::format("rename index {} to {}", from, to)})};
      case ir::ConstraintKind::check: {
        schema::Check renamed = named(table.checks, op.from);
        renamed.name = op.to;
        return {alter(op.table, {"drop constraint " + from, "add " + check(renamed)})};
      }
      case ir::ConstraintKind::foreign_key: {
        schema::ForeignKey renamed = named(table.foreign_keys, op.from);
        renamed.name = op.to;
        Statements result{alter(op.table, {"drop foreign key " + from})};
        if (renamed.brings_index) result.push_back(alter(op.table, {fmt::format("rename index {} to {}", from, to)}));
        result.push_back(alter(op.table, {"add " + foreign_key(renamed)}));
        return result;
      }
    }
    return {};
  }
};

}  // namespace

std::unique_ptr<Planner> make_mysql_planner(base::Version version) { return std::make_unique<MysqlPlanner>(version); }

}  // namespace mig::plan
