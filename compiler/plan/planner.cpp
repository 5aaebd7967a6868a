#include "compiler/plan/planner.h"

#include <fmt/format.h>

namespace mig::plan {
namespace {

std::string deferral(const std::optional<schema::Deferrable>& deferrable) {
  if (!deferrable) return "";
  return deferrable->initially_deferred ? " deferrable initially deferred" : " deferrable";
}

// Where an engine keeps less than the migration says. They stand in the script's head, once each.
std::vector<std::string> notes_of(base::Dialect dialect, const std::vector<const ir::AppliedOperation*>& operations) {
  if (dialect != base::Dialect::sqlite) return {};
  bool length = false;
  bool decimal = false;
  bool comment = false;
  const auto look_at = [&](const schema::Column& column) {
    using schema::TypeKind;
    length = length || column.type.kind == TypeKind::varchar || column.type.kind == TypeKind::fixed_char;
    decimal = decimal || column.type.kind == TypeKind::decimal;
    comment = comment || !column.comment.empty();
  };
  for (const ir::AppliedOperation* operation : operations) {
    if (const auto* create = std::get_if<ir::CreateTable>(&operation->operation.node)) {
      for (const schema::Column& column : create->table->columns) look_at(column);
      comment = comment || !create->table->comment.empty();
      for (const schema::Index& index : create->table->indexes) comment = comment || !index.comment.empty();
    } else if (const auto* add = std::get_if<ir::AddColumn>(&operation->operation.node)) {
      look_at(add->column);
    } else if (const auto* index = std::get_if<ir::AddIndex>(&operation->operation.node)) {
      comment = comment || !index->index.comment.empty();
    }
  }
  std::vector<std::string> notes;
  if (length) notes.push_back("SQLite does not enforce the length of char and varchar");
  if (decimal) notes.push_back("SQLite stores a decimal as an integer or a double: it is not exact");
  if (comment) notes.push_back("SQLite has no comments: they stay in the migration");
  return notes;
}

}  // namespace

std::unique_ptr<Planner> make_planner(base::Dialect dialect, base::Version version) {
  switch (dialect) {
#define MIG_DIALECT(id, display_name, oldest, assumed) \
  case base::Dialect::id:                              \
    return make_##id##_planner(version);
#include "compiler/base/dialects.def"
  }
  return nullptr;
}

Plan make_plan(base::Dialect dialect, base::Version version, const std::vector<ir::AppliedOperation>& operations,
               base::DiagnosticSink& sink) {
  std::vector<const ir::AppliedOperation*> here;
  std::vector<size_t> numbers;
  for (size_t i = 0; i < operations.size(); ++i) {
    if (!operations[i].operation.engines.contains(dialect)) continue;
    here.push_back(&operations[i]);
    numbers.push_back(i);
  }
  Plan plan{dialect, version, {}, {}};
  const size_t errors = sink.error_count();
  check_capabilities(dialect::sql_dialect(dialect), version, here, sink);
  if (sink.error_count() > errors) return plan;
  plan.steps = make_planner(dialect, version)->steps(here, numbers);
  plan.notes = notes_of(dialect, here);
  return plan;
}

std::vector<std::string> create_table(base::Dialect dialect, const schema::Table& table, const schema::Schema& schema) {
  const auto planner = make_planner(dialect, base::assumed_version(dialect));
  return planner->create_table(schema::view_for(table, dialect), schema);
}

std::vector<Step> Planner::steps(const std::vector<const ir::AppliedOperation*>& operations,
                                 const std::vector<size_t>& numbers) const {
  std::vector<Step> result;
  for (size_t i = 0; i < operations.size(); ++i) {
    std::vector<std::string> sql = statements(*operations[i]);
    if (sql.empty()) continue;
    result.push_back({ir::summary(operations[i]->operation.node), std::move(sql), true, {numbers[i]}});
  }
  return result;
}

schema::Table Planner::view(const schema::Schema& schema, const std::string& table) const {
  return schema::view_for(*schema.find_table(table), sql_.dialect());
}

std::string Planner::primary_key(const schema::PrimaryKey& key) const {
  return fmt::format("constraint {} primary key ({})", sql_.name(key.name), sql_.names(key.columns));
}

std::string Planner::unique(const schema::Unique& unique) const {
  return fmt::format("constraint {} unique ({}){}", sql_.name(unique.name), keys(unique.keys),
                     deferral(unique.deferrable));
}

std::string Planner::check(const schema::Check& check) const {
  return fmt::format("constraint {} check ({})", sql_.name(check.name), sql_.expression(check.expr));
}

std::string Planner::references(const schema::ForeignKey& key) const {
  std::string result =
      fmt::format("references {} ({})", sql_.name(key.referenced_table), sql_.names(key.referenced_columns));
  if (key.on_delete != schema::ReferenceAction::no_action) {
    result += fmt::format(" on delete {}", schema::to_string(key.on_delete));
  }
  if (key.on_update != schema::ReferenceAction::no_action) {
    result += fmt::format(" on update {}", schema::to_string(key.on_update));
  }
  return result + deferral(key.deferrable);
}

std::string Planner::foreign_key(const schema::ForeignKey& key) const {
  return fmt::format("constraint {} foreign key ({}) {}", sql_.name(key.name), sql_.names(key.columns),
                     references(key));
}

std::string Planner::keys(const std::vector<schema::IndexKey>& keys) const {
  std::string result;
  for (const schema::IndexKey& key : keys) {
    if (!result.empty()) result += ", ";
    result += schema::plain_column(key) ? sql_.expression(key.expr) : "(" + sql_.expression(key.expr) + ")";
    if (!key.operator_class.empty()) result += " " + key.operator_class;
    if (key.order == schema::SortOrder::descending) result += " desc";
    if (key.nulls == schema::NullsOrder::first) result += " nulls first";
    if (key.nulls == schema::NullsOrder::last) result += " nulls last";
  }
  return result;
}

std::string Planner::create_index(const std::string& table, const schema::Index& index, bool unique) const {
  std::string result =
      fmt::format("create {}index {} on {}", unique ? "unique " : "", sql_.name(index.name), sql_.name(table));
  if (!index.method.empty() && index.method != "btree") result += " using " + index.method;
  result += fmt::format(" ({})", keys(index.keys));
  if (!index.include.empty()) result += fmt::format(" include ({})", sql_.names(index.include));
  if (index.where) result += " where " + sql_.expression(index.where);
  return result;
}

std::string Planner::create_unique_index(const std::string& table, const schema::Unique& unique) const {
  schema::Index index;
  index.name = unique.name;
  index.keys = unique.keys;
  index.where = unique.where;
  return create_index(table, index, true);
}

std::string Planner::insert_rows(const ir::InsertRows& insert, const schema::Table& table) const {
  std::string rows;
  for (const auto& row : insert.rows) {
    std::string values;
    for (size_t i = 0; i < row.size(); ++i) {
      values += (i == 0 ? "" : ", ") + sql_.value(row[i], table.find_column(insert.columns[i])->type);
    }
    rows += fmt::format("{}\n  ({})", rows.empty() ? "" : ",", values);
  }
  return fmt::format("insert into {} ({}) values{}", sql_.name(insert.table), sql_.names(insert.columns), rows);
}

std::string Planner::delete_rows(const ir::DeleteRows& rows, const schema::Table& table) const {
  const auto value = [&](const std::vector<schema::ExprPtr>& row, size_t i) {
    return sql_.value(row[i], table.find_column(rows.key[i])->type);
  };
  std::string condition;
  if (rows.key.size() == 1) {
    for (const auto& row : rows.rows) condition += (condition.empty() ? "" : ", ") + value(row, 0);
    condition = fmt::format("{} in ({})", sql_.name(rows.key[0]), condition);
  } else {
    for (const auto& row : rows.rows) {
      std::string equal;
      for (size_t i = 0; i < row.size(); ++i) {
        equal += fmt::format("{}{} = {}", i == 0 ? "" : " and ", sql_.name(rows.key[i]), value(row, i));
      }
      condition += fmt::format("{}({})", condition.empty() ? "" : "\n  or ", equal);
    }
  }
  return fmt::format("delete from {} where {}", sql_.name(rows.table), condition);
}

std::string Planner::table_with(const std::string& name, const std::vector<std::string>& lines) const {
  return fmt::format("create table {} (\n  {}\n)", sql_.name(name), fmt::join(lines, ",\n  "));
}

}  // namespace mig::plan
