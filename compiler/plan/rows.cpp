// The statements that change rows: the same for all engines, but for how a change is cut into ranges.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/plan/planner.h"

namespace mig::plan {
namespace {

using dialect::StatementForm;

bool is_all_rows(const schema::ExprPtr& condition) {
  const auto* literal = std::get_if<schema::Literal>(&condition->node);
  return literal && literal->kind == schema::Literal::Kind::boolean && literal->text == "true";
}

}  // namespace

// What reads a column goes before what sets it.
std::optional<std::vector<size_t>> order_one_by_one(const std::vector<ir::Assignment>& assignments) {
  std::vector<size_t> order;
  std::vector<bool> done(assignments.size(), false);
  const auto reads = [&](size_t reader, size_t set) {
    const std::vector<std::string> columns = schema::columns_of(assignments[reader].value);
    return std::find(columns.begin(), columns.end(), assignments[set].column) != columns.end();
  };
  while (order.size() < assignments.size()) {
    const size_t before = order.size();
    for (size_t i = 0; i < assignments.size(); ++i) {
      if (done[i]) continue;
      bool free = true;
      for (size_t j = 0; j < assignments.size(); ++j) free = free && (j == i || done[j] || !reads(j, i));
      if (!free) continue;
      done[i] = true;
      order.push_back(i);
    }
    if (order.size() == before) return std::nullopt;
  }
  return order;
}

void Planner::append(Step made, const ir::OperationNode& node, std::vector<Step>& steps) {
  if (made.statements.empty()) return;
  const auto* rows = std::get_if<ir::InsertRows>(&node);
  const bool archives = std::holds_alternative<ir::ArchiveRows>(node);
  const bool notes = std::holds_alternative<ir::InsertSelect>(node) || (rows && rows->note);
  if (archives || notes) {
    Step note = made;
    note.summary = fmt::format("make a table for the {} {}", archives ? "rows that leave" : "keys that come into",
                               schema::quote_name(ir::table_of(node)));
    note.statements.erase(note.statements.begin() + 1, note.statements.end());
    note.in_transaction = true;
    steps.push_back(std::move(note));
    made.statements.erase(made.statements.begin());
  }
  steps.push_back(std::move(made));
}

std::string Planner::of_column(const std::string& table, const std::string& column) const {
  return sql_.name(schema::local_name(table)) + "." + sql_.name(column);
}

std::string Planner::equal_columns(const std::string& left, const std::vector<std::string>& left_columns,
                                   const std::string& right, const std::vector<std::string>& right_columns) const {
  std::string result;
  for (size_t i = 0; i < left_columns.size(); ++i) {
    result += fmt::format("{}{} = {}", i == 0 ? "" : " and ", of_column(left, left_columns[i]),
                          of_column(right, right_columns[i]));
  }
  return result;
}

std::string Planner::where(const schema::ExprPtr& condition, const std::string& range) const {
  if (is_all_rows(condition)) return range.empty() ? "" : " where " + range;
  const std::string text = sql_.expression(condition);
  return range.empty() ? " where " + text : fmt::format(" where {} and ({})", range, text);
}

schema::ExprPtr Planner::as_written(std::string text, schema::TypeClass type) const {
  return schema::make_expr(schema::NativeExpr{{{sql_.dialect(), std::move(text)}}}, type);
}

std::vector<size_t> Planner::assignment_order(const std::vector<ir::Assignment>& assignments) const {
  std::vector<size_t> order;
  for (size_t i = 0; i < assignments.size(); ++i) order.push_back(i);
  return order;
}

Statements Planner::in_ranges(const Ranged& ranged) const { return ranged.work("").statements; }

std::string Planner::inserted(const std::string& source, const schema::SelectItem&, const schema::Column& column,
                              const schema::Schema&) const {
  return of_column(source, column.name);
}

Statements Planner::fill_rows(const std::string& table, const std::string& column, const schema::ExprPtr& fill,
                              const std::optional<ir::Batches>& batches, const schema::Schema& schema,
                              const std::string& summary) const {
  const schema::Table filled = view(schema, table);
  const std::string name = sql_.name(column);
  const std::string set = fmt::format("update {} set {} = {} where ", sql_.name(table), name,
                                      sql_.value(fill, filled.find_column(column)->type));
  const std::string missing = name + " is null";
  if (!batches) return {does(StatementForm::write_rows, table, set + missing)};
  Statements result = in_ranges({filled, sql_.name(batches->column), *batches, summary, [&](const std::string& range) {
                                   return RangeWork{{set + (range.empty() ? missing : range + " and " + missing)}};
                                 }});
  for (Sql& each : result) each.effects = {{StatementForm::write_ranges, table}};
  return result;
}

std::vector<Effect> Planner::effects_on_rows(const ir::OperationNode& node) {
  const auto writes = [](const auto& op) {
    return std::vector<Effect>{{op.batches ? StatementForm::write_ranges : StatementForm::write_rows, op.table}};
  };
  const auto writes_at_once = [](const auto& op) { return std::vector<Effect>{{StatementForm::write_rows, op.table}}; };
  return std::visit(base::Overloaded{
                        [&](const ir::InsertRows& op) { return writes_at_once(op); },
                        [&](const ir::DeleteRows& op) { return writes_at_once(op); },
                        [&](const ir::DeleteNotedRows& op) { return writes_at_once(op); },
                        [&](const ir::RestoreRows& op) { return writes_at_once(op); },
                        [&](const ir::InsertSelect& op) { return writes(op); },
                        [&](const ir::UpdateRows& op) { return writes(op); },
                        [&](const ir::DeleteWhere& op) { return writes(op); },
                        [&](const ir::ArchiveRows& op) { return writes(op); },
                        [](const auto&) { return std::vector<Effect>{}; },
                    },
                    node);
}

Statements Planner::row_statements(const ir::AppliedOperation& applied) const {
  return std::visit(
      base::Overloaded{
          [&](const ir::InsertRows& op) { return insert_missing(op, applied.after); },
          [&](const ir::DeleteNotedRows& op) {
            const schema::Table note = view(applied.before, op.note);
            return Statements{
                fmt::format("delete from {} where exists (select 1 from {} where {})", sql_.name(op.table),
                            sql_.name(op.note), equal_keys(op.note, op.table, note.primary_key->columns)),
                does(StatementForm::drop_table, op.note, "drop table " + sql_.name(op.note)),
            };
          },
          [&](const ir::InsertSelect& op) { return insert_select(op, applied); },
          [&](const ir::UpdateRows& op) { return update_rows(op, applied); },
          [&](const ir::DeleteWhere& op) { return delete_where(op, applied); },
          [](const auto&) { return Statements{}; },
      },
      applied.operation.node);
}

Statements Planner::update_rows(const ir::UpdateRows& op, const ir::AppliedOperation& applied) const {
  const schema::Table table = view(applied.before, op.table);
  std::string set;
  for (const size_t i : assignment_order(op.assignments)) {
    const ir::Assignment& each = op.assignments[i];
    const schema::ExprPtr value = read_beside(each.value, op.table);
    set += fmt::format("{}{} = {}", set.empty() ? "" : ", ", sql_.name(each.column),
                       sql_.value(value, table.find_column(each.column)->type));
  }
  const schema::ExprPtr condition = read_beside(op.where, op.table);
  const auto statement = [&](const std::string& range) {
    return fmt::format("update {} set {}{}", sql_.name(op.table), set, where(condition, range));
  };
  return by_range(op, applied.before, [&](const std::string& range) { return RangeWork{{statement(range)}}; });
}

Statements Planner::delete_where(const ir::DeleteWhere& op, const ir::AppliedOperation& applied) const {
  const schema::ExprPtr condition = read_beside(op.where, op.table);
  const auto statement = [&](const std::string& range) {
    return fmt::format("delete from {}{}", sql_.name(op.table), where(condition, range));
  };
  return by_range(op, applied.before, [&](const std::string& range) { return RangeWork{{statement(range)}}; });
}

// The keys that are missing are noted first: the reverse takes away what is in the note, and nothing else.
Statements Planner::insert_missing(const ir::InsertRows& op, const schema::Schema& after) const {
  const schema::Table table = view(after, op.table);
  const schema::Table note = view(after, op.note->name);
  Statements result = create_table(note, after);
  for (const auto& row : op.rows) {
    std::string key;
    schema::Select keys;
    schema::Select values;
    std::string there;
    std::string noted;
    for (size_t i = 0; i < row.size(); ++i) {
      const std::string& column = op.columns[i];
      const std::string value = sql_.value(row[i], table.find_column(column)->type);
      values.items.push_back({as_written(value, row[i]->type), ""});
      if (std::find(op.key.begin(), op.key.end(), column) == op.key.end()) continue;
      keys.items.push_back({as_written(value, row[i]->type), ""});
      key += (key.empty() ? "" : ", ") + sql_.name(column);
      there += fmt::format("{}{} = {}", there.empty() ? "" : " and ", of_column(op.table, column), value);
      noted += fmt::format("{}{} = {}", noted.empty() ? "" : " and ", of_column(note.name, column), value);
    }
    keys.where = as_written(fmt::format("not exists (select 1 from {} where {})", sql_.name(op.table), there),
                            schema::TypeClass::boolean);
    values.where = as_written(fmt::format("exists (select 1 from {} where {})", sql_.name(note.name), noted),
                              schema::TypeClass::boolean);
    const auto query = [&](schema::Select select) {
      return sql_.query(schema::Query{std::make_shared<const schema::Select>(std::move(select))});
    };
    result.push_back(fmt::format("insert into {} ({})\n{}", sql_.name(note.name), key, query(std::move(keys))));
    result.push_back(
        fmt::format("insert into {} ({})\n{}", sql_.name(op.table), sql_.names(op.columns), query(std::move(values))));
  }
  return result;
}

// The query is read twice, for the keys and for the rows; what comes between the two is left out by the note.
Statements Planner::insert_select(const ir::InsertSelect& op, const ir::AppliedOperation& applied) const {
  const schema::Table table = view(applied.after, op.table);
  const schema::Table note = view(applied.after, op.note->name);
  const std::string rows = "mig_rows";
  const auto exists = [&](const std::string& in) {
    return fmt::format("exists (select 1 from {} where {})", sql_.name(in), equal_keys(in, rows, op.key));
  };
  const auto from = [&](const std::string& range) {
    schema::Query query = op.query;
    if (!range.empty()) {
      schema::Select select = *query.select;
      const schema::ExprPtr in_range = as_written(range, schema::TypeClass::boolean);
      const auto both = schema::BinaryOperator::and_;
      select.where = select.where
                         ? schema::make_expr(schema::Binary{both, in_range, select.where}, schema::TypeClass::boolean)
                         : in_range;
      query.select = std::make_shared<const schema::Select>(std::move(select));
    }
    return fmt::format("from (\n{}\n) as {}", sql_.query(query), sql_.name(rows));
  };
  const auto values = [&](const std::vector<std::string>& columns) {
    std::string list;
    for (const std::string& column : columns) {
      schema::SelectItem item;
      for (const schema::SelectItem& each : op.query.select ? op.query.select->items : std::vector{item}) {
        if (each.name == column) item = each;
      }
      list += (list.empty() ? "" : ", ") + inserted(rows, item, *table.find_column(column), applied.after);
    }
    return list;
  };
  const auto work = [&](const std::string& range) {
    // A range that was done before is known by its note.
    const bool again = !range.empty();
    std::string fresh;
    if (again) fresh = " where not " + exists(note.name);
    if (op.if_missing) fresh += (fresh.empty() ? " where not " : " and not ") + exists(op.table);
    RangeWork result;
    result.statements = {
        fmt::format("insert into {} ({})\nselect {}\n{}{}", sql_.name(note.name), sql_.names(op.key), values(op.key),
                    from(range), fresh),
        fmt::format("insert into {} ({})\nselect {}\n{} where {}{}", sql_.name(op.table), sql_.names(op.columns),
                    values(op.columns), from(range), exists(note.name), again ? " and not " + exists(op.table) : ""),
    };
    if (again && !op.if_missing) {
      result.refuse_if =
          fmt::format("exists (select 1 {} where {} and not {})", from(range), exists(op.table), exists(note.name));
      result.message = fmt::format("{} has rows with the keys of those that are put in", schema::quote_name(op.table));
    }
    return result;
  };
  Statements result = create_table(note, applied.after);
  Statements inserts;
  if (op.batches) {
    const schema::Source& source = *op.query.select->from;
    inserts = in_ranges({view(applied.before, source.relation),
                         sql_.name(source.called()) + "." + sql_.name(op.batches->column), *op.batches, ir::summary(op),
                         work});
  } else {
    inserts = work("").statements;
  }
  result.insert(result.end(), inserts.begin(), inserts.end());
  return result;
}

}  // namespace mig::plan
