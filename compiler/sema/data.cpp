// Rows: `insert`, `update`, `delete`, and how a change of many rows is cut into batches.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "compiler/ir/additions.h"
#include "compiler/sema/queries.h"
#include "compiler/sema/statements.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::DialectSet;
using schema::NameSpace;
using schema::quote_name;

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string listed(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

// Whether a key or an index of the table begins with the column, so that the next range is found at once.
bool begins_a_key(const schema::Table& table, const std::string& column) {
  if (table.primary_key && table.primary_key->columns.front() == column) return true;
  const auto begins = [&](const auto& part) {
    return !part.where && schema::plain_column(part.keys.front()) == column;
  };
  return std::any_of(table.uniques.begin(), table.uniques.end(), begins) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), begins);
}

// Why the rows of a query can't be had range by range; empty where they can.
std::string_view no_batches(const schema::Query& query, const schema::Schema& schema) {
  if (!query.select) return "it is in an engine's own words";
  const schema::Select& select = *query.select;
  if (!select.from) return "it reads no table";
  if (!schema.find_table(select.from->relation)) return "what stands behind its `from` is no table";
  const auto aggregate = [](const schema::SelectItem& item) {
    const auto* call = std::get_if<schema::Call>(&item.expr->node);
    return call && schema::info(call->function).aggregate;
  };
  const bool grouped =
      !select.group_by.empty() || select.having || std::any_of(select.items.begin(), select.items.end(), aggregate);
  if (grouped) return "its rows are groups of others";
  if (select.distinct) return "`distinct` looks at all of them";
  if (!select.limit.empty()) return "`limit` counts all of them";
  return "";
}

}  // namespace

// ---- batches -----------------------------------------------------------------------------------------------------

std::optional<ir::Batches> StatementResolver::resolve_batches(const syntax::Batches& written,
                                                              const schema::Table& table) {
  ir::Batches batches;
  const std::string& digits = written.size.digits;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), batches.size);
  constexpr uint64_t most = 1'000'000;
  if (error != std::errc() || batches.size == 0 || batches.size > most) {
    context_.report<DiagnosticId::batch_size>(written.size.range, digits, most);
    return std::nullopt;
  }
  if (written.pause) batches.pause = written.pause->milliseconds;
  if (!written.by) {
    const bool one = table.primary_key && table.primary_key->columns.size() == 1 &&
                     schema::has_order(table.find_column(table.primary_key->columns.front())->type);
    if (!one) {
      context_.report<DiagnosticId::batches_need_column>(written.range, table.name)
          .help("say what to range over: `in batches of … by COLUMN`");
      return std::nullopt;
    }
    batches.column = table.primary_key->columns.front();
    return batches;
  }
  TableResolver resolver(context_, names_, patterns_, table);
  const schema::Column* const column = resolver.find_column(*written.by);
  if (!column) return std::nullopt;
  std::string_view why;
  if (column->nullable) {
    why = "it may be null";
  } else if (!schema::has_order(column->type)) {
    why = "its values have no order that all engines share";
  } else if (!begins_a_key(table, column->name)) {
    why = "no key and no index begins with it";
  }
  if (!why.empty()) {
    context_.report<DiagnosticId::batch_column>(written.by->range, column->name, why);
    return std::nullopt;
  }
  batches.column = column->name;
  return batches;
}

std::optional<std::optional<ir::Batches>> StatementResolver::fill_batches(const std::optional<syntax::Batches>& written,
                                                                          const schema::ExprPtr& fill,
                                                                          const schema::Table& table) {
  if (written) {
    std::optional<ir::Batches> batches = resolve_batches(*written, table);
    return batches ? std::optional(batches) : std::nullopt;
  }
  return fill && !schema::is_constant(fill) ? ir::usual_batches(table) : std::optional<ir::Batches>();
}

// ---- insert ------------------------------------------------------------------------------------------------------

// The columns that get values, each once; `engines` becomes those that have all of them.
std::optional<std::vector<std::string>> StatementResolver::insert_columns(const syntax::Insert& insert,
                                                                          const schema::Table& table,
                                                                          DialectSet& engines) {
  TableResolver resolver(context_, names_, patterns_, table);
  std::vector<std::string> columns;
  bool ok = true;
  for (const syntax::Name& name : insert.columns) {
    const schema::Column* const column = resolver.find_column(name);
    if (!column) {
      ok = false;
      continue;
    }
    if (contains(columns, name.text)) {
      context_.report<DiagnosticId::given_twice>(name.range, name.text);
      ok = false;
    } else if (column->generated) {
      context_.report<DiagnosticId::insert_generated>(name.range, name.text);
      ok = false;
    }
    engines = engines & table.engines_of(name.text);
    columns.push_back(name.text);
  }
  if (!ok) return std::nullopt;
  for (const schema::Column& column : table.columns) {
    const bool needed = !column.nullable && !column.default_value && !column.identity && !column.generated;
    if (!needed || contains(columns, column.name) || (column.engines & engines).empty()) continue;
    context_.report<DiagnosticId::insert_lacks_column>(insert.table.range, column.name, table.name);
    ok = false;
  }
  return ok ? std::optional(std::move(columns)) : std::nullopt;
}

// The key: as written, or the first of the primary key and the unique constraints that the columns cover.
std::optional<std::vector<std::string>> StatementResolver::insert_key(const syntax::Insert& insert,
                                                                      const schema::Table& table,
                                                                      const std::vector<std::string>& columns) {
  std::vector<std::vector<std::string>> keys;
  if (table.primary_key) keys.push_back(table.primary_key->columns);
  for (const schema::Unique& unique : table.uniques) {
    std::vector<std::string> unique_columns;
    bool nullable = false;
    for (const schema::IndexKey& key : unique.keys) {
      if (const auto column = schema::plain_column(key)) {
        unique_columns.push_back(*column);
        nullable = nullable || table.find_column(*column)->nullable;
      }
    }
    if (unique.is_constraint() && !nullable) keys.push_back(std::move(unique_columns));
  }
  const auto inside = [](const std::vector<std::string>& part, const std::vector<std::string>& of) {
    return std::all_of(part.begin(), part.end(), [&](const std::string& name) { return contains(of, name); });
  };
  if (insert.key.empty()) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return inside(key, columns); });
    if (found != keys.end()) return *found;
    context_.report<DiagnosticId::no_insert_key>(insert.table.range, table.name)
        .help("add the columns of a key, or make some of them `unique`");
    return std::nullopt;
  }
  std::vector<std::string> written;
  bool ok = true;
  for (const syntax::Name& name : insert.key) {
    written.push_back(name.text);
    if (contains(columns, name.text)) {
      context_.mention(MentionKind::column, name, table.name);
      continue;
    }
    context_.report<DiagnosticId::insert_key_column>(name.range, name.text);
    ok = false;
  }
  if (!ok) return std::nullopt;
  if (std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return inside(key, written); })) return written;
  context_
      .report<DiagnosticId::insert_key_not_unique>(base::join(insert.key.front().range, insert.key.back().range),
                                                   table.name, listed(written))
      .help("make them `unique` and `not null` first");
  return std::nullopt;
}

bool StatementResolver::resolve_rows(const syntax::Insert& insert, const schema::Table& table, ir::InsertRows& rows) {
  bool ok = true;
  std::set<std::string> seen;
  for (const syntax::Row& row : insert.rows) {
    if (row.values.size() != rows.columns.size()) {
      context_.report<DiagnosticId::row_width>(row.range, base::plural(row.values.size(), "value"),
                                               base::plural(rows.columns.size(), "column"));
      ok = false;
      continue;
    }
    std::vector<schema::ExprPtr> values;
    std::string key;
    for (size_t i = 0; i < row.values.size(); ++i) {
      const std::string place = fmt::format("the column `{}`", rows.columns[i]);
      const schema::Column& column = *table.find_column(rows.columns[i]);
      schema::ExprPtr value = resolve_value(row.values[i], column.type, {place, nullptr, false}, context_);
      ok = ok && value;
      if (!value) continue;
      if (contains(rows.key, rows.columns[i])) {
        const auto* literal = std::get_if<schema::Literal>(&value->node);
        const bool is_null = literal && literal->kind == schema::Literal::Kind::null;
        if (!schema::is_constant(value) || is_null) {
          context_.report<DiagnosticId::insert_key_value>(row.values[i]->range, rows.columns[i]);
          ok = false;
        }
        key += schema::to_string(value) + ", ";
      }
      values.push_back(std::move(value));
    }
    if (ok && !seen.insert(key).second) {
      context_.report<DiagnosticId::repeated_insert_key>(row.range);
      ok = false;
    }
    rows.rows.push_back(std::move(values));
  }
  return ok;
}

// The first number that is free: a note of an earlier insert stays until that is undone.
schema::TablePtr StatementResolver::note_for(const schema::Table& table, const std::vector<std::string>& key,
                                             DialectSet engines) {
  const std::string place = schema::schema_of(table.name);
  std::string name;
  for (size_t number = 1;; ++number) {
    name = schema::cut_name(fmt::format("mig_inserted__{}__{}", schema::local_name(table.name), number));
    const std::string whole = schema::qualified(place, name);
    if (!context_.schema.owner_of(NameSpace::relations, whole, DialectSet::all())) break;
  }
  schema::Table note;
  note.name = schema::qualified(place, name);
  note.engines = engines;
  for (const std::string& each : key) {
    for (schema::Column column : table.columns) {
      if (column.name != each) continue;
      column.default_value = nullptr;
      column.identity = false;
      column.comment.clear();
      column.engines = column.engines & engines;
      if (!column.engines.empty()) note.columns.push_back(std::move(column));
    }
  }
  note.primary_key = schema::PrimaryKey{schema::cut_name(name + "_pkey"), key, engines};
  return std::make_shared<const schema::Table>(std::move(note));
}

void StatementResolver::insert(const syntax::Insert& insert, DialectSet engines) {
  const schema::TablePtr table = names_.table(insert.table);
  if (!table || is_kept(table->name, insert.table.range)) return;
  DialectSet here = engines & table->engines;
  const auto columns = insert_columns(insert, *table, here);
  if (!insert.query && insert.rows.empty()) {
    context_.report<DiagnosticId::insert_without_rows>(insert.table.range);
    return;
  }
  if (!columns) return;
  const auto key = insert_key(insert, *table, *columns);
  if (!key) return;
  if (insert.query) {
    insert_query(insert, *table, *columns, *key, here);
    return;
  }
  ir::InsertRows rows{table->name, *columns, *key, {}};
  if (!resolve_rows(insert, *table, rows)) return;
  if (insert.if_missing) rows.note = note_for(*table, *key, here);
  begin_item();
  emit(std::move(rows), here, insert.table.range);
}

void StatementResolver::insert_query(const syntax::Insert& insert, const schema::Table& table,
                                     std::vector<std::string> columns, std::vector<std::string> key,
                                     DialectSet engines) {
  std::vector<const schema::Column*> into;
  for (const std::string& column : columns) into.push_back(table.find_column(column));
  std::optional<schema::Query> query = resolve_query(*insert.query, context_, names_, &into);
  if (!query) return;
  for (size_t i = 0; query->select && i < columns.size(); ++i) {
    if (!contains(key, columns[i]) || schema::is_deterministic(query->select->items[i].expr)) continue;
    context_.report<DiagnosticId::insert_key_volatile>(insert.query->select->items[i].expr->range, columns[i])
        .help("say another key, `key (…)`, whose columns the rows that are read decide");
    return;
  }
  engines = engines & engines_of(*query, context_.schema);
  ir::InsertSelect select{table.name, std::move(columns), std::move(key), std::move(*query), insert.if_missing, {}, {}};
  if (insert.batches) {
    if (const std::string_view why = no_batches(select.query, context_.schema); !why.empty()) {
      context_.report<DiagnosticId::batched_query>(insert.batches->range, why)
          .help("leave `in batches of` out: it is one transaction then");
      return;
    }
    select.batches = resolve_batches(*insert.batches, *context_.schema.find_table(select.query.select->from->relation));
    if (!select.batches) return;
  }
  select.note = note_for(table, select.key, engines);
  begin_item();
  emit(std::move(select), engines, insert.table.range);
}

// ---- update and delete ---------------------------------------------------------------------------------------------

void StatementResolver::update(const syntax::Update& update, DialectSet engines, const syntax::End& end) {
  const schema::TablePtr table = names_.table(update.table);
  if (!table || is_kept(table->name, update.table.range)) return;
  QueryScope scope = scope_of(*table);
  TableResolver resolver(context_, names_, patterns_, *table);
  DialectSet here = engines & table->engines;
  ir::UpdateRows rows{table->name, {}, nullptr, std::nullopt};
  bool ok = true;
  for (const syntax::Assignment& each : update.assignments) {
    if (!resolver.find_column(each.column)) {
      ok = false;
      continue;
    }
    const schema::Column& column = *entry(each.column, *table, here);
    const auto is_same = [&](const ir::Assignment& other) { return other.column == column.name; };
    if (std::any_of(rows.assignments.begin(), rows.assignments.end(), is_same)) {
      context_.report<DiagnosticId::given_twice>(each.column.range, column.name);
      ok = false;
    } else if (column.generated) {
      context_.report<DiagnosticId::insert_generated>(each.column.range, column.name);
      ok = false;
    }
    const std::string place = fmt::format("the column `{}`", column.name);
    const schema::ExprPtr value =
        resolve_value(each.value, column.type, {place, nullptr, false, &names_, &scope}, context_);
    ok = ok && value;
    if (value) here = here & table->engines_of(column.name) & engines_of_rows(*table, value, context_.schema);
    rows.assignments.push_back({column.name, value});
  }
  rows.where = resolve_condition(update.where, {"`where`", nullptr, false, &names_, &scope}, context_);
  if (!ok || !rows.where) return;
  here = here & engines_of_rows(*table, rows.where, context_.schema);
  if (update.batches) {
    rows.batches = resolve_batches(*update.batches, *table);
    if (!rows.batches) return;
    for (size_t i = 0; i < rows.assignments.size(); ++i) {
      const std::string& name = rows.assignments[i].column;
      if (name == rows.batches->column) {
        context_.report<DiagnosticId::batch_column>(update.assignments[i].column.range, name, "the update sets it")
            .help("range over another column: `in batches of … by COLUMN`");
        return;
      }
      for (const ir::Assignment& other : rows.assignments) {
        if (!contains(schema::columns_of(rows.assignments[i].value), other.column)) continue;
        context_.report<DiagnosticId::update_reads_itself>(update.assignments[i].value->range, other.column)
            .help("leave `in batches of` out, or keep the new values in another column first");
        return;
      }
    }
  }
  // What was there before goes with its column, where that came in this very migration.
  ir::Additions added;
  for (const ir::Item& item : items_) {
    for (const ir::AppliedOperation& applied : item.operations) added.follow(applied.operation.node);
  }
  const bool said = in_reverse_ || !std::holds_alternative<std::monostate>(end.reverse);
  for (size_t i = 0; i < rows.assignments.size() && !said; ++i) {
    if (added.has_column(table->name, rows.assignments[i].column)) continue;
    context_
        .report<DiagnosticId::update_needs_reverse>(update.assignments[i].column.range, rows.assignments[i].column,
                                                    table->name)
        .help("say how it is undone: `reverse { update … }`")
        .help("or that it need not be, or can't: `reverse nothing`, `irreversible because '…'`");
    return;
  }
  begin_item();
  emit(std::move(rows), here, update.table.range);
}

void StatementResolver::delete_where(const syntax::Delete& removal, DialectSet engines) {
  const schema::TablePtr table = names_.table(removal.table);
  if (!table || is_kept(table->name, removal.table.range)) return;
  QueryScope scope = scope_of(*table);
  ir::DeleteWhere rows{table->name, nullptr, std::nullopt};
  rows.where = resolve_condition(removal.where, {"`where`", nullptr, false, &names_, &scope}, context_);
  if (!rows.where) return;
  if (removal.batches) {
    rows.batches = resolve_batches(*removal.batches, *table);
    if (!rows.batches) return;
  }
  const DialectSet here = engines & table->engines & engines_of_rows(*table, rows.where, context_.schema);
  begin_item();
  emit(std::move(rows), here, removal.table.range);
}

}  // namespace mig::sema
