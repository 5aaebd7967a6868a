// MySQL's plan, and what MariaDB's is laid over. Every change of the schema is a transaction of its own there, so as
// much as can be is one ALTER TABLE.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <set>

#include "compiler/base/overloaded.h"
#include "compiler/plan/guards.h"
#include "compiler/plan/planner.h"
#include "compiler/schema/naming.h"

namespace mig::plan {

inline bool reads(const schema::ExprPtr& expr, const std::string& column) {
  const std::vector<std::string> columns = schema::columns_of(expr);
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

class MysqlPlanner : public Planner {
 public:
  using F = dialect::StatementForm;
  /// Parts of an ALTER TABLE, each with what it does to the table.
  using Clauses = std::vector<Sql>;

  MysqlPlanner(base::Dialect dialect, base::Version version, PlanOptions options)
      : Planner(dialect::sql_dialect(dialect), version, std::move(options)) {}

  // A column and the constraints that come with it are one ALTER: an identity column has to come with its key (error
  // 1075), and what is one statement cannot stop half-way. On a table that is there each is in a form of its own, which
  // one of them would spoil for the others.
  std::vector<Step> steps(const std::vector<const ir::AppliedOperation*>& operations,
                          const std::vector<size_t>& numbers) const override {
    std::vector<Step> result;
    ir::Additions made;
    for (size_t i = 0; i < operations.size();) {
      const ir::AppliedOperation& applied = *operations[i];
      const ir::OperationNode& node = applied.operation.node;
      const bool online = wants_online(applied.operation, made);
      const bool was_there = !made.has_table(ir::table_of(node));
      const size_t first_step = result.size();
      size_t end = i + 1;
      if (!(online && online_steps(applied, numbers[i], result)) &&
          !(was_there && fill_steps(applied, numbers[i], result))) {
        const auto* add = std::get_if<ir::AddColumn>(&node);
        if (add && (!online || add->column.identity)) {
          while (end < operations.size() && comes_with(applied, *operations[end])) ++end;
        }
        Step whole = step(applied, numbers[i]);
        if (online && end < operations.size() && replaces_primary_key(applied, *operations[end])) {
          // One after the other the first would copy the table.
          Clauses clauses{clause(F::replace_primary_key, "drop primary key")};
          append_to(clauses, index_changes(applied, ir::table_of(node)));
          append_to(clauses, add_clauses(*operations[end]));
          clauses.back().effects = {{F::replace_primary_key, "", {}}};
          whole.statements = {alter(ir::table_of(node), clauses)};
          whole.summary += ", " + ir::summary(operations[end]->operation.node);
          whole.operations.push_back(numbers[end]);
          ++end;
        } else if (end > i + 1) {
          Clauses clauses;
          for (size_t j = i; j < end; ++j) append_to(clauses, add_clauses(*operations[j]));
          whole.statements = {alter(ir::table_of(node), clauses)};
          whole.operations.assign(numbers.begin() + static_cast<std::ptrdiff_t>(i),
                                  numbers.begin() + static_cast<std::ptrdiff_t>(end));
        }
        whole.loses_writes =
            was_there && std::holds_alternative<ir::ChangeColumnType>(node) && whole.form == Form::emulated;
        append(std::move(whole), node, result);
      }
      for (size_t j = first_step; j < result.size(); ++j) {
        for (Sql& each : result[j].statements) heed_expressions(each, applied);
        if (is_5_7()) mark_parents(result[j].statements, applied.before);
        if (online) say_algorithms(result[j], made);
      }
      for (; i < end; ++i) made.follow(operations[i]->operation.node);
    }
    return each_apart(options_.online ? merged(std::move(result)) : std::move(result));
  }

  // Each statement commits what it did: as a step of its own a script that stops goes on behind the last one. What
  // holds others together (a variable, a trigger, `lock tables`) stays one step with them.
  static std::vector<Step> each_apart(std::vector<Step> steps) {
    std::vector<Step> result;
    for (Step& step : steps) {
      const size_t count = step.statements.size();
      const bool can_part = std::all_of(step.statements.begin(), step.statements.end(), [](const Sql& each) {
        return each.text.starts_with("alter table ") || each.text.starts_with("update ");
      });
      if (count < 2 || !can_part) {
        result.push_back(std::move(step));
        continue;
      }
      for (size_t i = 0; i < count; ++i) {
        Step part = step;
        part.summary += fmt::format(", {} of {}", i + 1, count);
        part.statements = {std::move(step.statements[i])};
        if (i > 0) part.notes.clear();
        result.push_back(std::move(part));
      }
    }
    return result;
  }

  Statements create_table(const schema::Table& table, const schema::Schema& schema) const override {
    std::vector<std::string> lines;
    for (const schema::Column& column : table.columns) lines.push_back(column_definition(column, schema));
    for (const schema::Unique& each : table.uniques) {
      for (std::string& line : hidden_columns(each, table, schema)) lines.push_back(std::move(line));
    }
    if (table.primary_key) lines.push_back(primary_key(*table.primary_key));
    for (const schema::Unique& each : table.uniques) lines.push_back(unique_key(each, table));
    for (const schema::Index& each : table.indexes) lines.push_back(index(each));
    for (const schema::ForeignKey& each : table.foreign_keys) {
      if (brings_index(each)) lines.push_back(brought_index(each));
    }
    for (const schema::Check& each : table.checks) lines.push_back(check(each));
    for (const schema::ForeignKey& each : table.foreign_keys) lines.push_back(foreign_key(each));
    std::string result = table_with(table.name, lines);
    if (!table.comment.empty()) result += " comment = " + sql_.text(table.comment);
    if (const auto options = table.options.find(sql_.dialect()); options != table.options.end()) {
      result += " " + options->second;
    }
    return {does(F::create_table, table.name, std::move(result), parents_of(table))};
  }

  // The message is the name of a check that fails, on a temporary table, which commits nothing and leaves what is
  // locked as it is. The table has a key, since a server may ask for one (sql_require_primary_key); `select … into`
  // reads without locks, as `insert … select` would not (dev.mysql.com/doc/refman/8.0/en/innodb-locks-set.html).
  Statements guard(const std::string& message, const std::string& condition) const override {
    const std::string table = sql_.name("mig_guard");
    // Checks are words only there, but a key is never null.
    if (is_5_7()) {
      return {fmt::format("drop temporary table if exists {}", table),
              fmt::format("create temporary table {} ({} integer primary key)", table, sql_.name(as_name(message))),
              fmt::format("select case when {} then 1 end into @mig_holds", condition),
              fmt::format("insert into {} values (@mig_holds)", table), fmt::format("drop temporary table {}", table)};
    }
    return {fmt::format("drop temporary table if exists {}", table),
            fmt::format("create temporary table {} (ok integer primary key, constraint {} check (ok = 1))", table,
                        sql_.name(as_name(message))),
            fmt::format("select case when {} then 1 else 0 end into @mig_holds", condition),
            fmt::format("insert into {} values (@mig_holds)", table), fmt::format("drop temporary table {}", table)};
  }

 protected:
  /// Whether it is written for MySQL 5.7. The next is 8.0, and MariaDB's begin at 10.5.
  bool is_5_7() const { return version_ < base::Version{8, 0}; }

  // What a name can hold of a message (dev.mysql.com/doc/refman/8.0/en/identifiers.html). The whole stands in the
  // script beside it.
  static std::string as_name(const std::string& message) {
    constexpr size_t longest = 64;  // characters
    std::string name;
    size_t characters = 0;
    for (size_t i = 0; i < message.size();) {
      size_t end = i + 1;
      while (end < message.size() && (static_cast<unsigned char>(message[end]) & 0xC0) == 0x80) ++end;
      const bool above_ffff = static_cast<unsigned char>(message[i]) >= 0xF0;
      if (++characters == longest && end < message.size()) {
        name += "…";
        break;
      }
      name += above_ffff ? "\xEF\xBF\xBD" : message.substr(i, end - i);  // U+FFFD: there was something
      i = end;
    }
    // The mysql client takes what follows a backslash for a part of the name, be it the quote that ends it (MariaDB).
    std::replace(name.begin(), name.end(), '\\', '/');
    while (name.ends_with(' ')) name.pop_back();
    return name;
  }

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

  Form form_of(const ir::AppliedOperation& applied) const override {
    const bool emulated =
        std::visit(base::Overloaded{
                       [](const ir::AddColumn& op) { return !op.fill && calls_uuid(op.column.default_value); },
                       [](const ir::ChangeColumnType& op) { return op.value && !is_own_cast(op); },
                       [](const ir::SetGenerated& op) { return !op.generated.stored; },
                       [](const ir::AddUnique& op) { return op.unique.where != nullptr; },
                       [](const ir::RenameEnumValue&) { return true; },
                       [](const ir::Require&) { return true; },
                       [](const ir::RenameConstraint& op) {
                         return op.kind == ir::ConstraintKind::check || op.kind == ir::ConstraintKind::foreign_key;
                       },
                       [](const auto&) { return false; },
                   },
                   applied.operation.node);
    return emulated ? Form::emulated : Form::native;
  }

  // A view keeps the names that its query had: after a rename it would read what is no longer there (error 1356).
  std::vector<schema::ViewPtr> views_in_the_way(const ir::AppliedOperation& applied) const override {
    if (const auto* rename = std::get_if<ir::RenameColumn>(&applied.operation.node)) {
      return views_over(applied.before, rename->table, {rename->from});
    }
    if (const auto* rename = std::get_if<ir::RenameTable>(&applied.operation.node)) {
      return views_over(applied.before, rename->from, {});
    }
    return views_saying_value(applied);
  }

  Statements statements(const ir::AppliedOperation& applied) const override {
    Statements result = own_statements(applied);
    if (applied.operation.releases.empty()) return result;
    // What serves a key again is there by now, so the index that stood in for it can go.
    const std::string table = ir::table_of(applied.operation.node);
    Clauses drops;
    for (const schema::ForeignKey& key : view(applied.before, table).foreign_keys) {
      const auto& released = applied.operation.releases;
      const bool is_released = std::find(released.begin(), released.end(), key.name) != released.end();
      if (is_released && brings_index(key)) drops.push_back(clause(F::drop_index, "drop index " + sql_.name(key.name)));
    }
    if (!drops.empty()) result.push_back(alter(table, drops));
    return result;
  }

  Statements own_statements(const ir::AppliedOperation& applied) const {
    const auto altered = [&](const std::string& table, Clauses clauses) {
      append_to(clauses, index_changes(applied, table));
      return apart(table, clauses);
    };
    return std::visit(
        base::Overloaded{
            [&](const ir::CreateTable& op) { return create_table(view(applied.after, op.table->name), applied.after); },
            [&](const ir::DropTable& op) {
              return Statements{does(F::drop_table, op.table, "drop table " + sql_.name(op.table),
                                     parents_of(view(applied.before, op.table)))};
            },
            [&](const ir::RenameTable& op) {
              std::vector<std::string> others = applied.before.tables_referencing(op.from);
              for (std::string& parent : parents_of(view(applied.before, op.from))) others.push_back(std::move(parent));
              return Statements{does(F::rename_table, op.from,
                                     fmt::format("rename table {} to {}", sql_.name(op.from), sql_.name(op.to)),
                                     std::move(others))};
            },
            [&](const ir::SetTableComment& op) {
              return Statements{alter(op.table, {clause(F::comment, "comment = " + sql_.text(op.comment))})};
            },
            [&](const ir::SetTableOptions& op) { return set_options(op, applied.before); },
            [&](const ir::AddColumn& op) { return add_column(op, applied); },
            [&](const ir::ChangeColumnType& op) { return change_type(op, applied); },
            // ALTER COLUMN takes no default of a long type, not even in parentheses (error 1101, measured on 9.7), and
            // none of no literal without them.
            [&](const ir::SetDefault& op) {
              const schema::Column now = column(applied.after, op.table, op.column);
              const bool is_timestamp = sql_.is_plain_default(op.value, now.type) && !schema::is_constant(op.value);
              if (is_long(now.type) || is_timestamp) return modify(F::set_default, op.table, op.column, applied.after);
              return Statements{alter(
                  op.table, {clause(F::set_default, fmt::format("alter column {} set default {}", sql_.name(op.column),
                                                                sql_.default_value(op.value, now.type)))})};
            },
            // `drop default` would leave a column that may be null without the default null (error 1364, measured).
            [&](const ir::DropDefault& op) { return modify(F::set_default, op.table, op.column, applied.after); },
            [&](const ir::SetNotNull& op) {
              Statements result;
              if (op.fill) result = fill_rows(op.table, op.column, op.fill, std::nullopt, applied.after, "");
              result.push_back(modify(F::set_not_null, op.table, op.column, applied.after).front());
              return result;
            },
            [&](const ir::DropNotNull& op) { return modify(F::drop_not_null, op.table, op.column, applied.after); },
            [&](const ir::SetIdentity& op) {
              return modify_referenced(F::set_identity, op.table, op.column, applied.after);
            },
            [&](const ir::DropIdentity& op) {
              return modify_referenced(F::drop_identity, op.table, op.column, applied.after);
            },
            [&](const ir::SetGenerated& op) { return set_generated(op, applied.after); },
            [&](const ir::DropGenerated& op) { return modify(F::drop_generated, op.table, op.column, applied.after); },
            [&](const ir::SetColumnComment& op) {
              return modify(F::comment_column, op.table, op.column, applied.after);
            },
            [&](const ir::DropColumn& op) {
              Clauses clauses = drop_what_rests_on(op, applied);
              clauses.push_back(drop_column_itself(op, applied));
              return altered(op.table, std::move(clauses));
            },
            [&](const ir::RenameColumn& op) { return rename_column(op, applied); },
            [&](const ir::AddPrimaryKey& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropPrimaryKey& op) {
              return altered(op.table, {clause(F::drop_primary_key, "drop primary key")});
            },
            [&](const ir::AddUnique& op) { return apart(op.table, add_clauses(applied)); },
            [&](const ir::DropUnique& op) {
              return altered(op.table, drop_unique(named(view(applied.before, op.table).uniques, op.name)));
            },
            [&](const ir::AddCheck& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropCheck& op) {
              return altered(op.table, {clause(F::drop_constraint, "drop constraint " + sql_.name(op.name))});
            },
            [&](const ir::AddForeignKey& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropForeignKey& op) {
              return altered(op.table, {drop_foreign_key(named(view(applied.before, op.table).foreign_keys, op.name))});
            },
            [&](const ir::AddIndex& op) { return Statements{alter(op.table, add_clauses(applied))}; },
            [&](const ir::DropIndex& op) {
              return altered(op.table, {drop_index(named(view(applied.before, op.table).indexes, op.name))});
            },
            [&](const ir::RenameConstraint& op) { return rename_constraint(op, applied.before); },
            // Enums are written into the columns that use them.
            [&](const ir::CreateEnum&) { return Statements{}; },
            [&](const ir::DropEnum&) { return Statements{}; },
            [&](const ir::AddEnumValue& op) {
              const bool last = op.position == applied.before.find_enum(op.name)->values.size();
              return modify_enum(last ? F::append_enum_value : F::alter_type_rewriting, op.name, applied.before,
                                 applied.after);
            },
            [&](const ir::RenameEnumValue& op) { return rename_enum_value(op, applied); },
            [&](const ir::DropEnumValue& op) { return drop_enum_value(op, applied); },
            [&](const ir::CreateView& op) { return Statements{create_view(*op.view)}; },
            [&](const ir::ReplaceView& op) { return Statements{replace_view(*op.view)}; },
            [&](const ir::DropView& op) { return Statements{drop_view(op.name)}; },
            [&](const ir::CreateTrigger& op) { return Statements{create_trigger(op.trigger, op.table)}; },
            [&](const ir::DropTrigger& op) { return Statements{drop_trigger(op.name, op.table)}; },
            // There are none: that was said before.
            [&](const ir::CreateSchema&) { return Statements{}; },
            [&](const ir::DropSchema&) { return Statements{}; },
            [&](const ir::CreateExtension&) { return Statements{}; },
            [&](const ir::DropExtension&) { return Statements{}; },
            [&](const ir::InsertRows& op) {
              return op.note ? as_one(row_statements(applied))
                             : Statements{insert_rows(op, view(applied.after, op.table))};
            },
            [&](const ir::DeleteRows& op) { return Statements{delete_rows(op, view(applied.after, op.table))}; },
            [&](const ir::DeleteNotedRows&) { return row_statements(applied); },
            [&](const ir::InsertSelect& op) {
              return op.batches ? row_statements(applied) : as_one(row_statements(applied));
            },
            [&](const ir::UpdateRows&) { return row_statements(applied); },
            [&](const ir::DeleteWhere&) { return row_statements(applied); },
            [&](const ir::ArchiveRows& op) { return archive(op, applied.after); },
            [&](const ir::RestoreRows& op) { return restore(op, applied.before); },
            [&](const ir::Require& op) { return require(op); },
            [&](const ir::RunSql& op) { return run_sql(op); },
            [](const ir::CreateOpaque&) { return Statements{}; },
            [](const ir::DropOpaque&) { return Statements{}; },
        },
        applied.operation.node);
  }

 protected:
  /// A part of an ALTER TABLE, of one form.
  static Sql clause(F form, std::string text, std::vector<std::string> others = {}) {
    return does(form, "", std::move(text), std::move(others));
  }

  static void append_to(Clauses& clauses, Clauses more) {
    for (Sql& each : more) clauses.push_back(std::move(each));
  }

  Sql alter(const std::string& table, const Clauses& clauses) const {
    std::string text = fmt::format("alter table {} ", sql_.name(table));
    std::vector<Effect> effects;
    for (size_t i = 0; i < clauses.size(); ++i) {
      text += (i == 0 ? "" : ",\n  ") + clauses[i].text;
      for (const Effect& each : clauses[i].effects) effects.push_back({each.form, table, each.others});
    }
    // A column comes and goes at once only where nothing else is done that is not.
    const auto has = [&](F form) {
      return std::any_of(effects.begin(), effects.end(), [&](const Effect& each) { return each.form == form; });
    };
    const auto is_instant = [&](F form) {
      const dialect::LockFact* known = fact(form);
      return known && known->algorithm == dialect::Algorithm::instant;
    };
    const bool all_instant =
        std::all_of(effects.begin(), effects.end(), [&](const Effect& each) { return is_instant(each.form); });
    for (const auto& [form, indexed] :
         {std::pair(F::add_column, F::add_column_indexed), std::pair(F::drop_column, F::drop_column_indexed),
          std::pair(F::drop_column_generated, F::drop_column_indexed)}) {
      if (!all_instant && has(form) && is_instant(form)) effects.push_back({indexed, table});
    }
    return {std::move(text), std::move(effects)};
  }

  /// Clauses that are a statement together, in as many as take less of the table.
  virtual Statements apart(const std::string& table, const Clauses& clauses) const { return {alter(table, clauses)}; }

  // A unique key with a `where` is one over expressions that are null where the predicate does not hold: nulls are
  // never the same (dev.mysql.com/doc/refman/8.0/en/create-index.html).
  virtual std::string unique_key(const schema::Unique& unique, const schema::Table&) const {
    return fmt::format("unique key {} ({})", sql_.name(unique.name), keys(as_total(unique).keys));
  }

  /// The definitions of columns that a unique key needs and the model does not have.
  virtual std::vector<std::string> hidden_columns(const schema::Unique&, const schema::Table&,
                                                  const schema::Schema&) const {
    return {};
  }

  virtual Clauses drop_unique(const schema::Unique& unique) const {
    const bool plain = form_of_unique(unique) == F::create_index;
    return {clause(plain ? F::drop_index : F::drop_index_of_expression, "drop index " + sql_.name(unique.name))};
  }

  Sql drop_foreign_key(const schema::ForeignKey& key) const {
    return clause(F::drop_foreign_key, "drop foreign key " + sql_.name(key.name), {key.referenced_table});
  }

  /// The form of an index over these keys.
  static F form_of_keys(const std::vector<schema::IndexKey>& keys) {
    const bool plain = std::all_of(keys.begin(), keys.end(), [](const auto& key) { return schema::plain_column(key); });
    return plain ? F::create_index : F::create_index_of_expression;
  }
  virtual F form_of_unique(const schema::Unique& unique) const { return form_of_keys(as_total(unique).keys); }
  Sql drop_index(const schema::Index& index) const {
    const bool plain = form_of_keys(index.keys) == F::create_index;
    return clause(plain ? F::drop_index : F::drop_index_of_expression, "drop index " + sql_.name(index.name));
  }

  static schema::Unique as_total(const schema::Unique& unique) {
    if (!unique.where) return unique;
    schema::Unique total = unique;
    for (schema::IndexKey& key : total.keys) {
      key.expr = schema::make_expr(schema::Case{{{unique.where, key.expr}}, nullptr}, key.expr->type);
    }
    total.where = nullptr;
    return total;
  }

  Clauses add_unique(const schema::Unique& unique, const schema::Table& table, const schema::Schema& schema) const {
    Clauses clauses;
    for (const std::string& column : hidden_columns(unique, table, schema)) {
      clauses.push_back(clause(F::add_column_generated, "add column " + column));
    }
    clauses.push_back(clause(form_of_unique(unique), "add " + unique_key(unique, table)));
    return clauses;
  }

  std::string index(const schema::Index& index) const {
    std::string result = fmt::format("key {} ({})", sql_.name(index.name), keys(index.keys));
    if (!index.comment.empty()) result += " comment " + sql_.text(index.comment);
    return result;
  }

  Sql add_index(const schema::Index& added) const { return clause(form_of_keys(added.keys), "add " + index(added)); }

  // The rows that go are those that are in the archive by then: they are locked as they are read, and a `where` that
  // reads the table itself would be refused in a delete (error 1093).
  Statements archive(const ir::ArchiveRows& op, const schema::Schema& after) const {
    const schema::Table archive = view(after, op.archive->name);
    const std::string table = sql_.name(op.table);
    const std::string same = equal_keys(archive.name, op.table, archive.primary_key->columns);
    Statements result = create_table(archive, after);
    const auto moves = [&](const std::string& range) {
      return RangeWork{{archive_rows(op, archive, range) + " for update",
                        fmt::format("delete {} from {} join {} on {}{}", table, table, sql_.name(archive.name), same,
                                    range.empty() ? "" : " where " + range)}};
    };
    // Ranges are transactions of their own.
    if (!op.batches) result.push_back("start transaction");
    for (Sql& each : by_range(op, after, moves)) result.push_back(std::move(each));
    if (!op.batches) result.push_back("commit");
    return result;
  }

  // An identity column would give a row whose value is 0 another one.
  Statements restore(const ir::RestoreRows& op, const schema::Schema& before) const {
    const std::vector<schema::Column>& columns = view(before, op.table).columns;
    const bool counts = std::any_of(columns.begin(), columns.end(), [](const auto& column) { return column.identity; });
    Statements result;
    if (counts) {
      result = {"set @mig_sql_mode = @@session.sql_mode",
                "set session sql_mode = concat(@@session.sql_mode, ',NO_AUTO_VALUE_ON_ZERO')"};
    }
    result.push_back(restore_rows(op, view(before, op.archive)));
    if (counts) result.emplace_back("set session sql_mode = @mig_sql_mode");
    result.push_back(does(F::drop_table, op.archive, "drop table " + sql_.name(op.archive)));
    return result;
  }

  bool brings_index(const schema::ForeignKey& key) const { return key.brings_index.contains(sql_.dialect()); }

  std::string brought_index(const schema::ForeignKey& key) const {
    return fmt::format("key {} ({})", sql_.name(key.name), sql_.names(key.columns));
  }

  // MODIFY takes away what is not said again: the whole column is.
  std::string modified(const std::string& table, const std::string& column, const schema::Schema& after) const {
    return "modify column " + column_definition(this->column(after, table, column), after);
  }

  Statements modify(F form, const std::string& table, const std::string& column, const schema::Schema& after) const {
    return {alter(table, {clause(form, modified(table, column, after))})};
  }

  // A column that a foreign key refers to can't be modified while keys are looked at (error 1833), even if its type
  // stays.
  Statements modify_referenced(F form, const std::string& table, const std::string& column,
                               const schema::Schema& after) const {
    Statements result = modify(form, table, column, after);
    for (const std::string& other : after.tables_referencing(table)) {
      for (const schema::ForeignKey& key : view(after, other).foreign_keys) {
        const auto& columns = key.referenced_columns;
        const bool refers = std::find(columns.begin(), columns.end(), column) != columns.end();
        if (key.referenced_table != table || !refers) continue;
        return unchecked(std::move(result));
      }
    }
    return result;
  }

  // What the options that can be changed are where nothing is said (dev.mysql.com/doc/refman/8.0/en/alter-table.html);
  // others were refused.
  Statements set_options(const ir::SetTableOptions& op, const schema::Schema& before) const {
    const SettingChanges changes = setting_changes(op, sql_.dialect(), *before.find_table(op.table));
    Clauses clauses;
    // What says how rows are stored, and what is said beside them.
    const auto form_of = [](std::string_view name) {
      const std::string option = schema::fold(name);
      const bool beside = option.starts_with("stats_") || option == "auto_increment" || option == "comment";
      return beside ? F::set_table_options : F::rebuild_for_options;
    };
    for (const schema::Setting& setting : changes.set) {
      clauses.push_back(clause(form_of(setting.name), schema::to_string({setting})));
    }
    for (const std::string& name : changes.reset) {
      clauses.push_back(clause(form_of(name), fmt::format("{}={}", name, *sql_.option_default(name))));
    }
    return clauses.empty() ? Statements{} : Statements{alter(op.table, clauses)};
  }

  // MODIFY converts as a cast does, and in strict mode what does not fit stops it. Any other expression goes into a
  // column beside the old one, which then takes its place.
  Statements change_type(const ir::ChangeColumnType& op, const ir::AppliedOperation& applied) const {
    const schema::Table after = view(applied.after, op.table);
    const schema::Table before = view(applied.before, op.table);
    if (!op.value || is_own_cast(op)) {
      // Both kinds of timestamp are one here.
      const bool same = column_definition(*before.find_column(op.column), applied.before) ==
                        column_definition(*after.find_column(op.column), applied.after);
      if (same) return {};
      Clauses hidden_drops;
      Clauses hidden_adds;
      for (const schema::Unique& each : before.uniques) {
        const bool keyed = std::any_of(each.keys.begin(), each.keys.end(), [&](const schema::IndexKey& key) {
          return schema::plain_column(key) == op.column;
        });
        // A hidden column has the type that the key's column has.
        if (!keyed || hidden_columns(each, before, applied.before).empty()) continue;
        append_to(hidden_drops, drop_unique(each));
        append_to(hidden_adds, add_unique(each, after, applied.after));
      }
      const F form = form_of_type(*before.find_column(op.column), *after.find_column(op.column), before);
      Statements changed = modify(form, op.table, op.column, applied.after);
      if (hidden_drops.empty()) return changed;
      Statements result = apart(op.table, hidden_drops);
      append_to(result, changed);
      append_to(result, apart(op.table, hidden_adds));
      return result;
    }
    schema::Column beside = *after.find_column(op.column);
    beside.name = schema::cut_name("mig_new__" + op.column);
    beside.nullable = true;
    beside.default_value = nullptr;
    const std::string old_name = sql_.name(op.column);
    const std::string new_name = sql_.name(beside.name);
    Statements result{
        alter(op.table,
              {clause(form_of_column(beside),
                      fmt::format("add column {} after {}", column_definition(beside, applied.after), old_name))}),
        does(F::write_rows, op.table,
             fmt::format("update {} set {} = {}", sql_.name(op.table), new_name, sql_.value(op.value, op.type)))};
    auto [drops, adds] = resting_on(op.column, before, after, applied.after);
    drops.push_back(clause(F::drop_column, "drop column " + old_name));
    result.push_back(alter(op.table, drops));
    const schema::Column& now = *after.find_column(op.column);
    Clauses renamed{clause(now.nullable ? F::rename_column : F::set_not_null,
                           fmt::format("change column {} {}", new_name, column_definition(now, applied.after)))};
    renamed.insert(renamed.end(), adds.begin(), adds.end());
    result.push_back(alter(op.table, renamed));
    return result;
  }

  // The longest text in bytes of four for a character of utf8mb4: its length is stored in one byte up to 255, and a
  // change that stays on one side of that leaves the rows alone
  // (dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html).
  virtual bool widens_in_place(const schema::Type& from, const schema::Type& to) const {
    constexpr uint32_t one_byte = 255 / 4;
    return from.kind == schema::TypeKind::varchar && to.kind == schema::TypeKind::varchar && from.length <= to.length &&
           (from.length <= one_byte) == (to.length <= one_byte);
  }

  virtual F form_of_type(const schema::Column& from, const schema::Column& to, const schema::Table& table) const {
    if (from.type == to.type && from.collation != to.collation) {
      return is_indexed(table, from.name) ? F::alter_collation_indexed : F::alter_collation;
    }
    return widens_in_place(from.type, to.type) && from.collation == to.collation ? F::alter_type
                                                                                 : F::alter_type_rewriting;
  }

  static bool is_indexed(const schema::Table& table, const std::string& column) {
    const schema::Table rest = schema::without_column(table, column);
    return rest.indexes.size() < table.indexes.size() || rest.uniques.size() < table.uniques.size() ||
           (table.primary_key && !rest.primary_key) || rest.foreign_keys.size() < table.foreign_keys.size();
  }

  static bool is_own_cast(const ir::ChangeColumnType& op) {
    const auto is_column = [&](const schema::ExprPtr& expr) {
      const auto* ref = std::get_if<schema::ColumnRef>(&expr->node);
      return ref && ref->column == op.column;
    };
    if (is_column(op.value)) return true;
    const auto* cast = std::get_if<schema::Cast>(&op.value->node);
    return cast && cast->type == op.type && is_column(cast->operand);
  }

  // The clauses that take away what of a table rests on a column, and that add it again as it is afterwards.
  struct Resting {
    Clauses drops;
    Clauses adds;
  };

  Resting resting_on(const std::string& column, const schema::Table& before, const schema::Table& after,
                     const schema::Schema& schema) const {
    const schema::Table rest = schema::without_column(before, column);
    const auto gone = [](const auto& left, const auto& part) {
      return std::none_of(left.begin(), left.end(), [&](const auto& other) { return other.name == part.name; });
    };
    Resting result;
    if (before.primary_key && !rest.primary_key) {
      result.drops.push_back(clause(F::drop_primary_key, "drop primary key"));
      result.adds.push_back(clause(F::add_primary_key, "add " + primary_key(*after.primary_key)));
    }
    for (const auto& each : before.checks) {
      if (!gone(rest.checks, each)) continue;
      result.drops.push_back(clause(F::drop_constraint, "drop constraint " + sql_.name(each.name)));
      result.adds.push_back(clause(F::add_check, "add " + check(named(after.checks, each.name))));
    }
    for (const auto& each : before.uniques) {
      if (!gone(rest.uniques, each)) continue;
      append_to(result.drops, drop_unique(each));
      append_to(result.adds, add_unique(named(after.uniques, each.name), after, schema));
    }
    for (const auto& each : before.indexes) {
      if (!gone(rest.indexes, each)) continue;
      result.drops.push_back(drop_index(each));
      result.adds.push_back(add_index(named(after.indexes, each.name)));
    }
    return result;
  }

  // A stored generated column is changed in its place, a virtual one only made anew (error 3106).
  Statements set_generated(const ir::SetGenerated& op, const schema::Schema& after) const {
    if (op.generated.stored) return modify(F::alter_generated, op.table, op.column, after);
    const schema::Table table = view(after, op.table);
    auto [drops, adds] = resting_on(op.column, table, table, after);
    drops.push_back(clause(F::drop_column_generated, "drop column " + sql_.name(op.column)));
    Clauses made{clause(F::add_column_generated,
                        fmt::format("add column {}{}", column_definition(*table.find_column(op.column), after),
                                    place(table.column_index(op.column), table)))};
    made.insert(made.end(), adds.begin(), adds.end());
    return {alter(op.table, drops), alter(op.table, made)};
  }

  // ---- enums: every column has the values of its own ----

  Statements modify_enum(F form, const std::string& name, const schema::Schema& before,
                         const schema::Schema& after) const {
    Statements result;
    for (const schema::Table& table : users_of_enum(before, name)) {
      Clauses clauses;
      for (const schema::Column& each : table.columns) {
        if (is_of_enum(each, name)) clauses.push_back(clause(form, modified(table.name, each.name, after)));
      }
      result.push_back(alter(table.name, clauses));
    }
    return result;
  }

  // Rows go from one value to the other while the columns have both. What says the value in words is said anew.
  Statements rename_enum_value(const ir::RenameEnumValue& op, const ir::AppliedOperation& applied) const {
    Statements result;
    for (const schema::Table& was : users_of_enum(applied.before, op.name)) {
      const schema::Table now = view(applied.after, was.name);
      schema::EnumType both = *applied.before.find_enum(op.name);
      both.values.push_back(op.to);
      const schema::Schema between = applied.before.with_enum(std::make_shared<const schema::EnumType>(both));
      Clauses open;
      Clauses close;
      Clauses drops;
      Clauses adds;
      Statements updates;
      for (const schema::Check& each : was.checks) {
        const schema::Check& renamed = named(now.checks, each.name);
        if (schema::to_string(each.expr) == schema::to_string(renamed.expr)) continue;
        open.push_back(clause(F::drop_constraint, "drop constraint " + sql_.name(each.name)));
        close.push_back(clause(F::add_check, "add " + check(renamed)));
      }
      for (const schema::Unique& each : was.uniques) {
        const schema::Unique& renamed = named(now.uniques, each.name);
        if (schema::to_string(each.where) == schema::to_string(renamed.where)) continue;
        append_to(drops, drop_unique(each));
        append_to(adds, add_unique(renamed, now, applied.after));
      }
      for (const schema::Column& each : was.columns) {
        if (!is_of_enum(each, op.name)) continue;
        open.push_back(clause(F::append_enum_value, "modify column " + column_definition(each, between)));
        close.insert(close.begin(), clause(F::alter_type_rewriting, modified(was.name, each.name, applied.after)));
        updates.push_back(update_value(was.name, each.name, op.from, op.to));
      }
      if (!drops.empty()) append_to(result, apart(was.name, drops));
      result.push_back(alter(was.name, open));
      result.insert(result.end(), updates.begin(), updates.end());
      result.push_back(alter(was.name, close));
      if (!adds.empty()) append_to(result, apart(was.name, adds));
    }
    return result;
  }

  // In strict mode MODIFY stops at a row with a value that is no longer there.
  Statements drop_enum_value(const ir::DropEnumValue& op, const ir::AppliedOperation& applied) const {
    Statements result;
    for (const schema::Table& was : users_of_enum(applied.before, op.name)) {
      const schema::Table now = view(applied.after, was.name);
      Clauses clauses;
      for (const schema::Column& each : was.columns) {
        if (!is_of_enum(each, op.name)) continue;
        if (op.replacement) result.push_back(update_value(was.name, each.name, op.value, *op.replacement));
        clauses.push_back(clause(F::alter_type_rewriting, modified(was.name, each.name, applied.after)));
      }
      Clauses drops;
      for (const schema::Unique& each : was.uniques) {
        const schema::Unique& changed = named(now.uniques, each.name);
        if (schema::to_string(each.where) == schema::to_string(changed.where)) continue;
        append_to(drops, drop_unique(each));
        append_to(clauses, add_unique(changed, now, applied.after));
      }
      if (!drops.empty()) append_to(result, apart(was.name, drops));
      result.push_back(alter(was.name, clauses));
    }
    return result;
  }

  Sql update_value(const std::string& table, const std::string& column, const std::string& from,
                   const std::string& to) const {
    return does(F::write_rows, table,
                fmt::format("update {} set {} = {} where {} = {}", sql_.name(table), sql_.name(column), sql_.text(to),
                            sql_.name(column), sql_.text(from)));
  }

  // Whether an operation adds what the same item of the file says of a column that it adds.
  static bool comes_with(const ir::AppliedOperation& column, const ir::AppliedOperation& other) {
    const ir::OperationNode& node = other.operation.node;
    const bool adds = std::holds_alternative<ir::AddPrimaryKey>(node) || std::holds_alternative<ir::AddUnique>(node) ||
                      std::holds_alternative<ir::AddCheck>(node) || std::holds_alternative<ir::AddForeignKey>(node) ||
                      std::holds_alternative<ir::AddIndex>(node);
    const auto& added = std::get<ir::AddColumn>(column.operation.node);
    return adds && !added.fill && !calls_uuid(added.column.default_value) &&
           other.operation.where.file == column.operation.where.file &&
           other.operation.where.range == column.operation.where.range &&
           ir::table_of(node) == ir::table_of(column.operation.node);
  }

  static bool replaces_primary_key(const ir::AppliedOperation& drop, const ir::AppliedOperation& add) {
    const auto* old_key = std::get_if<ir::DropPrimaryKey>(&drop.operation.node);
    const auto* new_key = std::get_if<ir::AddPrimaryKey>(&add.operation.node);
    return old_key && new_key && old_key->table == new_key->table;
  }

  // The clauses of ALTER TABLE of an operation that adds something.
  Clauses add_clauses(const ir::AppliedOperation& applied) const {
    const ir::OperationNode& node = applied.operation.node;
    Clauses clauses;
    if (const auto* column = std::get_if<ir::AddColumn>(&node)) {
      clauses.push_back(clause(form_of_column(column->column),
                               fmt::format("add column {}{}", column_definition(column->column, applied.after),
                                           place(*column, applied.after))));
    } else if (const auto* key = std::get_if<ir::AddPrimaryKey>(&node)) {
      clauses.push_back(clause(F::add_primary_key, "add " + primary_key(key->key)));
    } else if (const auto* each = std::get_if<ir::AddUnique>(&node)) {
      append_to(clauses, add_unique(each->unique, view(applied.after, each->table), applied.after));
    } else if (const auto* constraint = std::get_if<ir::AddCheck>(&node)) {
      clauses.push_back(clause(F::add_check, "add " + check(constraint->check)));
    } else if (const auto* reference = std::get_if<ir::AddForeignKey>(&node)) {
      if (brings_index(named(view(applied.after, reference->table).foreign_keys, reference->key.name))) {
        clauses.push_back(clause(F::create_index, "add " + brought_index(reference->key)));
      }
      clauses.push_back(
          clause(F::add_foreign_key, "add " + foreign_key(reference->key), {reference->key.referenced_table}));
    } else if (const auto* added = std::get_if<ir::AddIndex>(&node)) {
      clauses.push_back(add_index(added->index));
    }
    return clauses;
  }

  // `first` or `after`, for a column that comes back into its place.
  std::string place(const ir::AddColumn& op, const schema::Schema& after) const {
    if (!op.position) return "";
    const schema::Table table = view(after, op.table);
    return place(table.column_index(op.column.name), table);
  }

  std::string place(size_t at, const schema::Table& table) const {
    if (at + 1 == table.columns.size()) return "";
    return at == 0 ? " first" : " after " + sql_.name(table.columns[at - 1].name);
  }

  // The indexes that foreign keys bring: those that go because their key goes, those that come because the index that
  // served a key goes.
  Clauses index_changes(const ir::AppliedOperation& applied, const std::string& table) const {
    Clauses clauses;
    const schema::Table before = view(applied.before, table);
    const schema::Table after = view(applied.after, table);
    const auto brings = [&](const schema::Table& in, const std::string& name) {
      return std::any_of(in.foreign_keys.begin(), in.foreign_keys.end(),
                         [&](const schema::ForeignKey& key) { return key.name == name && brings_index(key); });
    };
    for (const schema::ForeignKey& key : before.foreign_keys) {
      if (brings_index(key) && !brings(after, key.name)) {
        clauses.push_back(clause(F::drop_index, "drop index " + sql_.name(key.name)));
      }
    }
    for (const schema::ForeignKey& key : after.foreign_keys) {
      if (brings_index(key) && !brings(before, key.name)) {
        clauses.push_back(clause(F::create_index, "add " + brought_index(key)));
      }
    }
    return clauses;
  }

  // A procedure, because only there a statement can be repeated; each statement in it is a transaction of its own, and
  // those of a range that belong together are one. What comes behind the last row that was there at the beginning is
  // left alone.
  Statements in_ranges(const Ranged& ranged) const override {
    const schema::Column& key = *ranged.table.find_column(ranged.batches.column);
    const std::string table = sql_.name(ranged.table.name);
    const std::string name = sql_.name(key.name);
    std::string type = sql_.type(key.type, {});
    if (!key.collation.empty()) type += " collate " + sql_.name(key.collation);
    const RangeWork work = ranged.work(fmt::format("{0} >= mig_low and {0} <= mig_high", ranged.column));
    std::string text = fmt::format(
        "create procedure `mig_batches`()\n"
        "begin\n"
        "  declare mig_low {0};\n"
        "  declare mig_high {0};\n"
        "  declare mig_last {0};\n"
        "  set mig_low = (select {2} from {1} order by {2} limit 1);\n"
        "  set mig_last = (select {2} from {1} order by {2} desc limit 1);\n"
        "  while mig_low <= mig_last do\n"
        "    set mig_high = (select {2} from (select {2} from {1} where {2} >= mig_low and {2} <= mig_last "
        "order by {2} limit {3}) as mig_range order by {2} desc limit 1);\n",
        type, table, name, ranged.batches.size);
    if (!work.refuse_if.empty()) {
      text += fmt::format("    if {} then signal sqlstate '45000' set message_text = {}; end if;\n", work.refuse_if,
                          sql_.text(work.message));
    }
    const bool several = work.statements.size() > 1;
    if (several) text += "    start transaction;\n";
    for (const Sql& statement : work.statements) text += "    " + statement.text + ";\n";
    if (several) text += "    commit;\n";
    if (ranged.batches.pause > 0) {
      text += fmt::format("    do sleep({}.{:03});\n", ranged.batches.pause / 1000, ranged.batches.pause % 1000);
    }
    text += fmt::format(
        "    set mig_low = (select {1} from {0} where {1} > mig_high order by {1} limit 1);\n"
        "  end while;\n"
        "end",
        table, name);
    return {"drop procedure if exists `mig_batches`", text, "call `mig_batches`()", "drop procedure `mig_batches`"};
  }

  // What follows the note's `create table`, which ends a transaction, is done whole or not at all.
  static Statements as_one(Statements statements) {
    statements.insert(statements.begin() + 1, "start transaction");
    statements.push_back("commit");
    return statements;
  }

  std::vector<size_t> assignment_order(const std::vector<ir::Assignment>& assignments) const override {
    return order_one_by_one(assignments).value();
  }

  // A statement may not read the table that it changes (error 1093), but a copy of it, which a `limit` makes sure of:
  // a derived table that has one is not merged into its query
  // (dev.mysql.com/doc/refman/8.0/en/derived-table-optimization.html).
  schema::ExprPtr read_beside(const schema::ExprPtr& expr, const std::string& table) const override {
    const std::vector<std::string> read = schema::relations_of(expr);
    if (std::find(read.begin(), read.end(), table) == read.end()) return expr;
    const std::function<schema::ExprPtr(const schema::ExprPtr&)> change = [&](const schema::ExprPtr& part) {
      const schema::SelectPtr select = schema::select_of(*part);
      if (!select) return schema::map_children(part, change);
      schema::Select copy = *schema::map_expressions(select, change);
      const auto mark = [&](schema::Source& source) { source.copied = source.copied || source.relation == table; };
      if (copy.from) mark(*copy.from);
      for (schema::Join& join : copy.joins) mark(join.source);
      return schema::with_select(part, std::make_shared<const schema::Select>(std::move(copy)), change);
    };
    return change(expr);
  }

  // Keys are not looked at for these statements: rows that are there are believed to hold.
  static Statements unchecked(Statements statements) {
    statements.insert(statements.begin(), "set session foreign_key_checks = 0");
    statements.push_back("set session foreign_key_checks = 1");
    return statements;
  }

  // The steps of an operation on a table that is there, where its plain form would copy the table; false where there is
  // no other, or none is needed.
  bool online_steps(const ir::AppliedOperation& applied, size_t number, std::vector<Step>& result) const {
    const ir::OperationNode& node = applied.operation.node;
    const std::string table = ir::table_of(node);
    const auto push = [&](std::string summary, Statements statements, std::vector<std::string> notes = {}) {
      add_step(std::move(summary), std::move(statements), number, result, true, std::move(notes));
    };
    if (const auto* drop = std::get_if<ir::DropColumn>(&node)) {
      // Together with its indexes a column could not go at once.
      Clauses rest = drop_what_rests_on(*drop, applied);
      append_to(rest, index_changes(applied, table));
      if (rest.empty()) return false;
      push("drop what rests on " + place_of(drop->table, drop->column), one_by_one(table, rest));
      push(ir::summary(node), {alter(table, {drop_column_itself(*drop, applied)})});
      return true;
    }
    if (const auto* add = std::get_if<ir::AddForeignKey>(&node)) {
      add_foreign_key_online(*add, applied, number, result);
      return true;
    }
    // What would be written into every row goes in as a fill does.
    if (const auto* add = std::get_if<ir::AddColumn>(&node)) {
      const schema::Column& column = add->column;
      schema::Column given = column;
      if (add->fill) given.default_value = add->fill;
      const bool is_written = given.default_value && form_of_column(given) == F::add_column_rewriting;
      const bool by_default = !add->fill && is_written;
      const bool by_fill = add->fill && !add->batches && (is_written || fills_by_row(*add));
      if (!by_default && !by_fill) return false;
      ir::AppliedOperation filled = applied;
      auto& fill = std::get<ir::AddColumn>(filled.operation.node);
      if (by_default) fill.fill = column.default_value;
      fill.batches = ir::usual_batches(view(applied.after, table));
      return fill_steps(filled, number, result, true);
    }
    if (const auto* set = std::get_if<ir::SetNotNull>(&node)) {
      if (!set->fill) return false;
      ir::AppliedOperation filled = applied;
      auto& fill = std::get<ir::SetNotNull>(filled.operation.node);
      if (!fill.batches) fill.batches = ir::usual_batches(view(applied.after, table));
      return fill_steps(filled, number, result, true);
    }
    return false;
  }

  static std::string place_of(const std::string& table, const std::string& column) {
    return fmt::format("{} of {}", schema::quote_name(column), schema::quote_name(table));
  }

  // An ALTER for each, so that what is instant stays so.
  Statements one_by_one(const std::string& table, const Clauses& clauses) const {
    Statements result;
    for (const Sql& each : clauses) result.push_back(alter(table, {each}));
    return result;
  }

  // A key is added in its place only while keys are not looked at, and takes an orphan without a word then (measured on
  // 9.7 and 10.11): the guard before it may have missed what came in since, so it is looked for again, and where there
  // is one, the key goes.
  void add_foreign_key_online(const ir::AddForeignKey& op, const ir::AppliedOperation& applied, size_t number,
                              std::vector<Step>& result) const {
    const auto push = [&](std::string summary, Statements statements, std::vector<std::string> notes = {}) {
      add_step(std::move(summary), std::move(statements), number, result, true, std::move(notes));
    };
    const std::string key = schema::quote_name(op.key.name);
    if (brings_index(named(view(applied.after, op.table).foreign_keys, op.key.name))) {
      push(fmt::format("build the index of {}", key),
           {alter(op.table, {clause(F::create_index, "add " + brought_index(op.key))})});
    }
    push(ir::summary(applied.operation.node),
         unchecked({alter(op.table, {clause(F::add_foreign_key_unproved, "add " + foreign_key(op.key),
                                            {op.key.referenced_table})})}));
    const std::string holds = sql_.expression(no_orphans(op.table, op.key));
    const std::string drop =
        fmt::format("alter table {} drop foreign key {}", sql_.name(op.table), sql_.name(op.key.name));
    Statements look{
        does(F::read_rows, op.table, fmt::format("select case when {} then 1 else 0 end into @mig_kept", holds)),
        fmt::format("set @mig_then = case when @mig_kept = 1 then 'do 0' else {} end", sql_.text(drop)),
        "prepare mig_then from @mig_then", "execute mig_then", "deallocate prepare mig_then"};
    const size_t place = result.size();  // as a script counts it, that of the step before
    for (Sql& each : guard(fmt::format("{} got rows whose {} is not in {} meanwhile: {} is taken away again",
                                       schema::quote_name(op.table), fmt::format("{}", fmt::join(op.key.columns, ", ")),
                                       schema::quote_name(op.key.referenced_table), key),
                           "@mig_kept = 1")) {
      look.push_back(std::move(each));
    }
    push(fmt::format("look whether all rows of {} hold {}", schema::quote_name(op.table), key), std::move(look),
         {fmt::format("where it stops, {} is gone again: go on from step {} when the rows are right", key, place)});
  }

  // Says how each change of a table is to be done, so that a server that can't do it so refuses instead of copying. Of
  // what can't be done online nothing is said: it was asked for, or the table is small.
  void say_algorithms(Step& step, const ir::Additions& made) const {
    for (Sql& statement : step.statements) {
      const bool alters = statement.text.starts_with("alter table ") && !statement.effects.empty();
      if (!alters || made.has_table(statement.effects[0].table)) continue;
      auto algorithm = dialect::Algorithm::unsaid;
      bool blocks = false;
      for (const Effect& effect : statement.effects) {
        const dialect::LockFact* known = fact(effect.form);
        if (!known) continue;
        algorithm = std::max(algorithm, known->algorithm);
        blocks = blocks || dialect::blocks(known->table.mode) != dialect::Blocks::nothing;
      }
      if (algorithm == dialect::Algorithm::unsaid || blocks) continue;
      statement.text += fmt::format(",\n  algorithm = {}", schema::fold(dialect::name_of(algorithm)));
      if (algorithm != dialect::Algorithm::instant || says_lock_of_instant()) statement.text += ", lock = none";
    }
  }

  // With a table whose foreign keys act on its rows 5.7 locks those that they refer to: who changes it waits for their
  // writers, and a copy keeps them out (measured).
  void mark_parents(Statements& statements, const schema::Schema& before) const {
    using schema::ReferenceAction;
    const auto acts = [](ReferenceAction action) {
      return action == ReferenceAction::cascade || action == ReferenceAction::set_null;
    };
    std::set<std::string> dropped;
    for (Sql& statement : statements) {
      if (!statement.text.starts_with("alter table ") || statement.effects.empty()) continue;
      const std::string table = statement.effects[0].table;
      std::vector<std::string> parents;
      if (before.find_table(table)) {
        for (const schema::ForeignKey& key : view(before, table).foreign_keys) {
          const bool counts = acts(key.on_delete) || acts(key.on_update);
          if (!counts || key.referenced_table == table || dropped.contains(key.name)) continue;
          parents.push_back(key.referenced_table);
          const std::string drop = "drop foreign key " + sql_.name(key.name);
          if (statement.text.find(drop) != std::string::npos) dropped.insert(key.name);
        }
      }
      if (parents.empty()) continue;
      bool copied = false;
      for (Effect& effect : statement.effects) {
        const dialect::LockFact* known = fact(effect.form);
        if (!known || known->algorithm != dialect::Algorithm::copy) continue;
        copied = true;
        effect.others.insert(effect.others.end(), parents.begin(), parents.end());
      }
      if (!copied) statement.effects.push_back({F::lock_parent, table, parents});
    }
  }

  // What a table computes can be in the way of a change that is less elsewhere.
  void heed_expressions(Sql& statement, const ir::AppliedOperation& applied) const {
    if (!statement.text.starts_with("alter table ") || statement.effects.empty()) return;
    const std::string& table = statement.effects[0].table;
    if (!applied.before.find_table(table) || !applied.after.find_table(table)) return;
    const std::optional<F> more =
        beside_expressions(statement, view(applied.before, table), view(applied.after, table), applied.before);
    if (more) statement.effects.push_back({*more, table});
  }

  /// The form of what a change of a table becomes because of expressions that its checks, its keys or its generated
  /// columns have, where it becomes more than it is without them.
  virtual std::optional<F> beside_expressions(const Sql& statement, const schema::Table& before,
                                              const schema::Table& after, const schema::Schema& schema) const {
    const auto has = [&](std::string_view what, const std::string& name) {
      return statement.text.find(fmt::format("{} {}", what, sql_.name(name))) != std::string::npos;
    };
    // The server keeps the columns of keys over expressions in the order of the keys' names: one that comes behind all
    // others changes nothing for them. A unique one it never adds or drops without a copy (measured on 9.7).
    const std::vector<ExpressionKey> were = expression_keys(before);
    const std::vector<ExpressionKey> are = expression_keys(after);
    const bool keys_move =
        (has_form(statement, {F::add_column_generated}) && !were.empty()) ||
        std::any_of(were.begin(), were.end(),
                    [&](const ExpressionKey& each) {
                      return (each.unique && has("drop index", each.name)) ||
                             (has("rename index", each.name) && were.front().name != each.name);
                    }) ||
        std::any_of(are.begin(), are.end(), [&](const ExpressionKey& each) {
          return has("add unique key", each.name) || (has("add key", each.name) && are.back().name != each.name);
        });
    if (keys_move) return F::copy_for_expressions;
    const bool is_computed = std::any_of(before.columns.begin(), before.columns.end(), [](const schema::Column& each) {
      return each.generated && !each.generated->stored;
    });
    if (is_5_7() && is_computed && has_form(statement, {F::drop_column})) return F::copy_for_expressions;  // measured
    // MySQL does not see that such a check is the same as before, and copies the table to look at its rows (error 1845,
    // measured on 9.7).
    const bool defines = statement.text.find(" modify column ") != std::string::npos ||
                         statement.text.find(" rename column ") != std::string::npos;
    const bool checked = std::any_of(before.checks.begin(), before.checks.end(), [&](const schema::Check& check) {
      return !has("drop constraint", check.name) && is_looked_at_again(check, before, schema);
    });
    return defines && checked ? std::optional(F::copy_for_expressions) : std::nullopt;
  }

  struct ExpressionKey {
    std::string name;
    bool unique = false;
  };

  // Those over expressions, as their names are ordered.
  static std::vector<ExpressionKey> expression_keys(const schema::Table& table) {
    std::vector<ExpressionKey> keys;
    for (const schema::Unique& each : table.uniques) {
      if (form_of_keys(as_total(each).keys) != F::create_index) keys.push_back({each.name, true});
    }
    for (const schema::Index& each : table.indexes) {
      if (form_of_keys(each.keys) != F::create_index) keys.push_back({each.name, false});
    }
    std::sort(keys.begin(), keys.end(), [](const ExpressionKey& a, const ExpressionKey& b) {
      return schema::fold(a.name) < schema::fold(b.name);
    });
    return keys;
  }

  static bool has_form(const Sql& statement, std::initializer_list<F> forms) {
    return std::any_of(statement.effects.begin(), statement.effects.end(), [&](const Effect& each) {
      return std::find(forms.begin(), forms.end(), each.form) != forms.end();
    });
  }

  // Of all types that a check can read these are those (26 were measured on 9.7).
  bool is_looked_at_again(const schema::Check& check, const schema::Table& table, const schema::Schema& schema) const {
    static constexpr std::string_view types[] = {"date",     "time",       "enum(",    "set(",
                                                 "longtext", "mediumtext", "longblob", "mediumblob"};
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const schema::Column& column) {
      const std::string type = schema::fold(sql_.type(column.type, schema));
      return reads(check.expr, column.name) &&
             std::any_of(std::begin(types), std::end(types),
                         [&](std::string_view each) { return type.starts_with(each); });
    });
  }

  /// Whether LOCK= may stand beside ALGORITHM=INSTANT: to MySQL it may not (error 1221, measured).
  virtual bool says_lock_of_instant() const { return false; }

  // Changes of one table that each write it anew are one statement: it is written once.
  std::vector<Step> merged(std::vector<Step> steps) const {
    const auto rewrites = [&](const Step& step) {
      if (step.statements.size() != 1 || step.form != Form::native) return false;
      const std::vector<Effect>& effects = step.statements[0].effects;
      if (effects.empty()) return false;
      const std::initializer_list<F> forms = {F::set_not_null, F::drop_not_null, F::add_column, F::drop_column};
      const bool is_one = std::all_of(effects.begin() + 1, effects.end(),
                                      [](const Effect& each) { return each.form == F::lock_parent; });
      return is_one && std::find(forms.begin(), forms.end(), effects[0].form) != forms.end() &&
             fact(effects[0].form)->table.work == dialect::Work::rewrite &&
             step.statements[0].text.find(merge_mark) != std::string::npos;
    };
    std::vector<Step> result;
    for (Step& step : steps) {
      const bool goes_on = !result.empty() && rewrites(step) && rewrites(result.back()) &&
                           step.statements[0].effects[0] == result.back().statements[0].effects[0] &&
                           step.operations != result.back().operations;
      if (!goes_on) {
        result.push_back(std::move(step));
        continue;
      }
      Sql& before = result.back().statements[0];
      const Sql& more = step.statements[0];
      const std::string head = fmt::format("alter table {} ", sql_.name(more.effects[0].table));
      before.text.insert(before.text.find(merge_mark),
                         ",\n  " + more.text.substr(head.size(), more.text.find(merge_mark) - head.size()));
      before.effects.push_back(more.effects[0]);
      result.back().summary += ", " + step.summary;
      result.back().operations.insert(result.back().operations.end(), step.operations.begin(), step.operations.end());
    }
    return result;
  }

  static constexpr std::string_view merge_mark = ",\n  algorithm = inplace, lock = none";

  // Nothing keeps nulls out while rows are filled, so a trigger gives new rows their value, until the column is `not
  // null`. A trigger does not see what a row gets only when it is in: where the value rests on such a column, writers
  // wait for the end of it.
  bool fill_steps(const ir::AppliedOperation& applied, size_t number, std::vector<Step>& result,
                  bool constant_too = false) const {
    const ir::OperationNode& node = applied.operation.node;
    const auto* add = std::get_if<ir::AddColumn>(&node);
    const auto* set = std::get_if<ir::SetNotNull>(&node);
    const bool by_row = add ? fills_by_row(*add) || (constant_too && add->fill)
                            : set && (ir::fills_by_row(*set) || (constant_too && set->fill));
    const std::string table = ir::table_of(node);
    if (!by_row) return false;
    const std::string column = add ? add->column.name : set->column;
    const schema::ExprPtr& fill = add ? add->fill : set->fill;
    const std::optional<ir::Batches>& batches = add ? add->batches : set->batches;
    const schema::Table after = view(applied.after, table);
    const schema::Column& now = *after.find_column(column);
    const std::string what = fmt::format("{} of {}", schema::quote_name(column), schema::quote_name(table));
    const auto push = [&](std::string summary, Statements statements, std::vector<std::string> notes = {}) {
      add_step(std::move(summary), std::move(statements), number, result, true, std::move(notes));
    };
    const auto modify_column = [&] {
      return modify(now.nullable ? F::set_default : F::set_not_null, table, column, applied.after).front();
    };

    const bool known_late = std::any_of(after.columns.begin(), after.columns.end(), [&](const schema::Column& each) {
      return (each.identity || each.generated) && reads(fill, each.name);
    });
    const bool fenced = !now.nullable && !known_late;
    const auto trigger = [&](std::string_view event) {
      return sql_.name(schema::cut_name(fmt::format("mig_{}_{}_{}", table, column, event)));
    };
    // A column that was there before may be set to null by an update as well.
    std::vector<std::string_view> events{"insert"};
    if (set) events.push_back("update");
    Statements drops;
    for (const std::string_view event : events) {
      drops.push_back(does(F::drop_trigger, table, "drop trigger if exists " + trigger(event)));
    }

    Statements opening;
    if (add) {
      ir::AppliedOperation bare = applied;
      auto& bare_add = std::get<ir::AddColumn>(bare.operation.node);
      bare_add.column.nullable = true;
      bare_add.column.default_value = nullptr;
      opening.push_back(alter(table, add_clauses(bare)));
    }
    if (fenced) {
      const std::function<schema::ExprPtr(const schema::ExprPtr&)> of_new = [&](const schema::ExprPtr& part) {
        const auto* ref = std::get_if<schema::ColumnRef>(&part->node);
        if (ref) return schema::make_expr(schema::ColumnRef{ref->column, "new"}, part->type);
        return schema::map_children(part, of_new);
      };
      opening.insert(opening.end(), drops.begin(), drops.end());
      for (const std::string_view event : events) {
        opening.push_back(
            does(F::create_trigger, table,
                 fmt::format("create trigger {} before {} on {} for each row set new.{} = coalesce(new.{}, {})",
                             trigger(event), event, sql_.name(table), sql_.name(column), sql_.name(column),
                             sql_.value(of_new(fill), now.type))));
      }
    }
    if (!opening.empty()) {
      push(add ? ir::summary(node) : fmt::format("let no further nulls into {}", what), std::move(opening));
    }
    push("fill " + what, fill_rows(table, column, fill, batches, applied.after, "fill " + what));
    if (now.nullable) {
      if (now.default_value) push("set default of " + what, {modify_column()});
      return true;
    }
    if (fenced) {
      Statements closing{modify_column()};
      closing.insert(closing.end(), drops.begin(), drops.end());
      push("set not null on " + what, std::move(closing));
      return true;
    }
    Statements closing{does(F::lock_and_write_rows, table, fmt::format("lock tables {} write", sql_.name(table)))};
    for (Sql& each : fill_rows(table, column, fill, std::nullopt, applied.after, "")) {
      closing.push_back(std::move(each));
    }
    closing.push_back(modify_column());
    closing.push_back("unlock tables");
    push("set not null on " + what, std::move(closing),
         {fmt::format("who reads or writes {} waits while this step runs", schema::quote_name(table))});
    return true;
  }

  static bool calls_uuid(const schema::ExprPtr& expr) {
    if (!expr) return false;
    const auto* call = std::get_if<schema::Call>(&expr->node);
    if (call && call->function == schema::Function::uuid) return true;
    const std::vector<schema::ExprPtr> parts = schema::children(*expr);
    return std::any_of(parts.begin(), parts.end(), calls_uuid);
  }

  // A column comes with its fill as its default, where it can have such a one.
  bool fills_by_row(const ir::AddColumn& op) const {
    const bool is_plain = op.fill && !is_long(op.column.type) && sql_.is_plain_default(op.fill, op.column.type);
    return ir::fills_by_row(op) || (op.fill && is_5_7() && !is_plain);
  }

  // How a column comes: what differs from row to row is written into each.
  virtual F form_of_column(const schema::Column& column) const {
    if (column.generated) return column.generated->stored ? F::add_column_rewriting : F::add_column_generated;
    if (column.identity) return F::add_column_identity;
    // A long type takes its default in parentheses only, which makes an expression of it.
    const bool is_plain =
        !column.default_value || (sql_.is_plain_default(column.default_value, column.type) && !is_long(column.type));
    return is_plain ? F::add_column : F::add_column_rewriting;
  }

  static bool is_long(const schema::Type& type) {
    using schema::TypeKind;
    return type.kind == TypeKind::text || type.kind == TypeKind::bytes || type.kind == TypeKind::json ||
           type.kind == TypeKind::native;
  }

  Statements add_column(const ir::AddColumn& op, const ir::AppliedOperation& applied) const {
    ir::AppliedOperation filled = applied;
    auto& add = std::get<ir::AddColumn>(filled.operation.node);
    // A default that each row gets another value of is refused in ADD COLUMN (error 1674, measured on 9.7): it would
    // not be the same on a replica. An update of the rows is.
    if (!op.fill && calls_uuid(op.column.default_value)) {
      add.column.default_value = nullptr;
      add.column.nullable = true;
      return {alter(op.table, add_clauses(filled)),
              does(F::write_rows, op.table,
                   fmt::format("update {} set {} = {}", sql_.name(op.table), sql_.name(op.column.name),
                               sql_.value(op.column.default_value, op.column.type))),
              modify(F::set_not_null, op.table, op.column.name, applied.after).front()};
    }
    // A table of this script, which nobody else knows yet.
    if (fills_by_row(op)) {
      add.column.default_value = nullptr;
      add.column.nullable = true;
      Statements result{alter(op.table, add_clauses(filled))};
      for (Sql& each : fill_rows(op.table, op.column.name, op.fill, std::nullopt, applied.after, "")) {
        result.push_back(std::move(each));
      }
      result.push_back(modify(F::set_not_null, op.table, op.column.name, applied.after).front());
      return result;
    }
    if (op.fill) add.column.default_value = op.fill;
    Statements result{alter(op.table, add_clauses(filled))};
    if (op.fill) result.push_back(modify(F::set_default, op.table, op.column.name, applied.after).front());
    return result;
  }

  // MySQL would cut a composite index down to its other columns without a word (measured), and refuses while a check or
  // a foreign key uses the column: all that goes is named.
  Clauses drop_what_rests_on(const ir::DropColumn& op, const ir::AppliedOperation& applied) const {
    const schema::Table before = view(applied.before, op.table);
    const schema::Table after = view(applied.after, op.table);
    const auto gone = [](const auto& now, const auto& part) {
      return std::none_of(now.begin(), now.end(), [&](const auto& other) { return other.name == part.name; });
    };
    Clauses clauses;
    for (const auto& key : before.foreign_keys) {
      if (gone(after.foreign_keys, key)) clauses.push_back(drop_foreign_key(key));
    }
    for (const auto& each : before.checks) {
      if (!gone(after.checks, each)) continue;
      clauses.push_back(clause(F::drop_constraint, "drop constraint " + sql_.name(each.name)));
    }
    for (const auto& each : before.uniques) {
      if (gone(after.uniques, each)) append_to(clauses, drop_unique(each));
    }
    for (const auto& each : before.indexes) {
      if (gone(after.indexes, each)) clauses.push_back(drop_index(each));
    }
    return clauses;
  }

  Sql drop_column_itself(const ir::DropColumn& op, const ir::AppliedOperation& applied) const {
    const schema::Column& dropped = column(applied.before, op.table, op.column);
    const bool is_virtual = dropped.generated && !dropped.generated->stored;
    const bool takes_key = view(applied.before, op.table).primary_key && !view(applied.after, op.table).primary_key;
    return clause(takes_key    ? F::drop_primary_key
                  : is_virtual ? F::drop_column_generated
                               : F::drop_column,
                  "drop column " + sql_.name(op.column));
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
      drops.push_back(clause(F::drop_constraint, "drop constraint " + sql_.name(each.name)));
      adds.push_back(clause(F::add_check, "add " + check(named(after.checks, each.name))));
    }
    Clauses index_drops;
    Clauses index_adds;
    for (const schema::Index& each : before.indexes) {
      const bool on_expression = std::any_of(each.keys.begin(), each.keys.end(), [&](const schema::IndexKey& key) {
        return !schema::plain_column(key) && reads(key.expr, op.from);
      });
      if (!on_expression) continue;
      index_drops.push_back(drop_index(each));
      index_adds.push_back(add_index(named(after.indexes, each.name)));
    }
    for (const schema::Unique& each : before.uniques) {
      const bool on_expression = each.where || std::any_of(each.keys.begin(), each.keys.end(),
                                                           [](const auto& key) { return !schema::plain_column(key); });
      const schema::Unique& renamed = named(after.uniques, each.name);
      const schema::Unique total = as_total(each);
      const bool reads_it = std::any_of(total.keys.begin(), total.keys.end(),
                                        [&](const schema::IndexKey& key) { return reads(key.expr, op.from); });
      if (!on_expression || !reads_it) continue;
      append_to(index_drops, drop_unique(each));
      append_to(index_adds, add_unique(renamed, after, applied.after));
    }
    F form = is_referred_to(applied.before, op) ? F::rename_column_referenced : F::rename_column;
    std::string renamed = fmt::format("rename column {} to {}", sql_.name(op.from), sql_.name(op.to));
    if (is_5_7()) {
      // CHANGE takes away what is not said again, as MODIFY does. With what a stored column is generated from it makes
      // all its values again (error 1845, measured).
      const schema::Column now = column(applied.after, op.table, op.to);
      renamed = fmt::format("change column {} {}", sql_.name(op.from), column_definition(now, applied.after));
      if (now.generated && now.generated->stored) form = F::alter_generated;
    }
    Clauses rename{clause(form, renamed)};
    const bool at_once = !is_in_foreign_key(applied.before, op);
    if (at_once) {
      rename.insert(rename.begin(), drops.begin(), drops.end());
      rename.insert(rename.end(), adds.begin(), adds.end());
    } else {
      index_drops.insert(index_drops.end(), drops.begin(), drops.end());
      index_adds.insert(index_adds.end(), adds.begin(), adds.end());
    }
    Statements result;
    if (!index_drops.empty()) append_to(result, apart(op.table, index_drops));
    result.push_back(alter(op.table, rename));
    if (!index_adds.empty()) append_to(result, apart(op.table, index_adds));
    return result;
  }

  virtual Clauses rename_unique(const ir::RenameConstraint& op, const schema::Table&) const {
    return {rename_index(op)};
  }

  Sql rename_index(const ir::RenameConstraint& op) const {
    return clause(F::rename_index, fmt::format("rename index {} to {}", sql_.name(op.from), sql_.name(op.to)));
  }

  static bool is_in_foreign_key(const schema::Schema& schema, const ir::RenameColumn& op) {
    const std::vector<schema::ForeignKey>& keys = schema.find_table(op.table)->foreign_keys;
    return is_referred_to(schema, op) || std::any_of(keys.begin(), keys.end(), [&](const schema::ForeignKey& key) {
             return std::find(key.columns.begin(), key.columns.end(), op.from) != key.columns.end();
           });
  }

  static bool is_referred_to(const schema::Schema& schema, const ir::RenameColumn& op) {
    for (const std::string& other : schema.tables_referencing(op.table)) {
      for (const schema::ForeignKey& key : schema.find_table(other)->foreign_keys) {
        const auto& columns = key.referenced_columns;
        const bool has = std::find(columns.begin(), columns.end(), op.from) != columns.end();
        if (key.referenced_table == op.table && has) return true;
      }
    }
    return false;
  }

  // Checks and foreign keys cannot be renamed, only made anew; a key that is dropped and added in one statement is not
  // supported by ALGORITHM=COPY (dev.mysql.com/doc/refman/8.0/en/alter-table.html). A primary key has no name at all.
  Statements rename_constraint(const ir::RenameConstraint& op, const schema::Schema& before) const {
    const schema::Table table = view(before, op.table);
    switch (op.kind) {
      case ir::ConstraintKind::primary_key:
        return {};
      case ir::ConstraintKind::unique:
        return {alter(op.table, rename_unique(op, table))};
      case ir::ConstraintKind::index:
        return {alter(op.table, {rename_index(op)})};
      case ir::ConstraintKind::check: {
        schema::Check renamed = named(table.checks, op.from);
        renamed.name = op.to;
        return {alter(op.table, {clause(F::drop_constraint, "drop constraint " + sql_.name(op.from)),
                                 clause(F::add_check, "add " + check(renamed))})};
      }
      case ir::ConstraintKind::foreign_key: {
        schema::ForeignKey renamed = named(table.foreign_keys, op.from);
        renamed.name = op.to;
        Statements result{alter(op.table, {drop_foreign_key(named(table.foreign_keys, op.from))})};
        if (brings_index(renamed)) result.push_back(alter(op.table, {rename_index(op)}));
        result.push_back(
            alter(op.table, {clause(F::add_foreign_key, "add " + foreign_key(renamed), {renamed.referenced_table})}));
        return result;
      }
    }
    return {};
  }
};

}  // namespace mig::plan
