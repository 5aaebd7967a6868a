#include "compiler/schema/table.h"

#include <fmt/format.h>

#include <algorithm>

namespace mig::schema {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void replace(std::vector<std::string>& names, const std::string& from, const std::string& to) {
  std::replace(names.begin(), names.end(), from, to);
}

bool reads(const ExprPtr& expr, const std::string& column) { return contains(columns_of(expr), column); }

bool reads(const std::vector<IndexKey>& keys, const std::string& column) {
  return std::any_of(keys.begin(), keys.end(), [&](const IndexKey& key) { return reads(key.expr, column); });
}

void rename_in_keys(std::vector<IndexKey>& keys, const std::string& from, const std::string& to) {
  for (IndexKey& key : keys) key.expr = rename_column(key.expr, from, to);
}

template <typename T>
void keep_engine(std::vector<T>& parts, base::Dialect dialect) {
  std::erase_if(parts, [&](const T& part) { return !part.engines.contains(dialect); });
}

std::string names(const std::vector<std::string>& list) {
  std::string result;
  for (const std::string& name : list) result += (result.empty() ? "" : ", ") + quote_name(name);
  return result;
}

std::string describe_keys(const std::vector<IndexKey>& keys) {
  std::string result;
  for (const IndexKey& key : keys) {
    if (!result.empty()) result += ", ";
    result += to_string(key.expr);
    if (!key.operator_class.empty()) result += " " + key.operator_class;
    if (key.order == SortOrder::descending) result += " desc";
    if (key.nulls == NullsOrder::first) result += " nulls first";
    if (key.nulls == NullsOrder::last) result += " nulls last";
  }
  return result;
}

std::string describe(const std::optional<Deferrable>& deferrable) {
  if (!deferrable) return "";
  return deferrable->initially_deferred ? " deferrable initially deferred" : " deferrable";
}

std::string on_engines(DialectSet engines) {
  return engines == DialectSet::all() ? "" : " only " + base::to_string(engines);
}

// Whether an index over `keys` serves a foreign key over `columns`: they are its first keys, in this order.
bool covers(const std::vector<std::string>& keys, const std::vector<std::string>& columns) {
  return keys.size() >= columns.size() && std::equal(columns.begin(), columns.end(), keys.begin());
}

std::vector<std::string> leading_columns(const std::vector<IndexKey>& keys) {
  std::vector<std::string> columns;
  for (const IndexKey& key : keys) {
    const std::optional<std::string> column = plain_column(key);
    if (!column) break;
    columns.push_back(*column);
  }
  return columns;
}

}  // namespace

std::optional<std::string> plain_column(const IndexKey& key) {
  const auto* ref = std::get_if<ColumnRef>(&key.expr->node);
  return ref ? std::optional(ref->column) : std::nullopt;
}

bool Unique::is_constraint() const {
  return !where && std::all_of(keys.begin(), keys.end(), [](const IndexKey& key) {
    return plain_column(key) && key.operator_class.empty() && key.order == SortOrder::ascending &&
           key.nulls == NullsOrder::unspecified;
  });
}

std::string_view to_string(ReferenceAction action) {
  switch (action) {
    case ReferenceAction::no_action:
      return "no action";
    case ReferenceAction::restrict:
      return "restrict";
    case ReferenceAction::cascade:
      return "cascade";
    case ReferenceAction::set_null:
      return "set null";
    case ReferenceAction::set_default:
      return "set default";
  }
  return "";
}

const Column* Table::find_column(const std::string& column) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == column; });
  return found == columns.end() ? nullptr : &*found;
}

size_t Table::column_index(const std::string& column) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == column; });
  return static_cast<size_t>(found - columns.begin());
}

Table view_for(const Table& table, base::Dialect dialect) {
  Table view = table;
  keep_engine(view.columns, dialect);
  if (view.primary_key && !view.primary_key->engines.contains(dialect)) view.primary_key.reset();
  keep_engine(view.uniques, dialect);
  keep_engine(view.checks, dialect);
  keep_engine(view.foreign_keys, dialect);
  keep_engine(view.indexes, dialect);
  return view;
}

std::vector<std::string> describe(const Table& table) {
  std::vector<std::string> lines;
  for (const Column& column : table.columns) {
    std::string line =
        fmt::format("column {} {}{}", quote_name(column.name), to_string(column.type), column.nullable ? "?" : "");
    if (column.identity) line += " identity";
    if (column.default_value) line += " default " + to_string(column.default_value);
    if (column.generated) {
      line += fmt::format(" generated as ({}) {}", to_string(column.generated->expr),
                          column.generated->stored ? "stored" : "virtual");
    }
    if (!column.collation.empty()) line += " collate " + quote_name(column.collation);
    if (!column.comment.empty()) line += " comment " + quote_string(column.comment);
    lines.push_back(line + on_engines(column.engines));
  }
  std::sort(lines.begin(), lines.end());
  std::vector<std::string> rest;
  if (const auto& key = table.primary_key) {
    rest.push_back(
        fmt::format("primary key {} ({}){}", quote_name(key->name), names(key->columns), on_engines(key->engines)));
  }
  for (const Unique& unique : table.uniques) {
    rest.push_back(fmt::format("unique {} ({}){}{}{}", quote_name(unique.name), describe_keys(unique.keys),
                               unique.where ? " where " + to_string(unique.where) : "", describe(unique.deferrable),
                               on_engines(unique.engines)));
  }
  for (const Check& check : table.checks) {
    rest.push_back(
        fmt::format("check {} ({}){}", quote_name(check.name), to_string(check.expr), on_engines(check.engines)));
  }
  for (const ForeignKey& key : table.foreign_keys) {
    rest.push_back(fmt::format("foreign key {} ({}) references {} ({}) on delete {} on update {}{}{}",
                               quote_name(key.name), names(key.columns), quote_name(key.referenced_table),
                               names(key.referenced_columns), to_string(key.on_delete), to_string(key.on_update),
                               describe(key.deferrable), on_engines(key.engines)));
  }
  for (const Index& index : table.indexes) {
    rest.push_back(fmt::format("index {} ({}){}{}{}{}{}", quote_name(index.name), describe_keys(index.keys),
                               index.method.empty() ? "" : " using " + index.method,
                               index.include.empty() ? "" : " include (" + names(index.include) + ")",
                               index.where ? " where " + to_string(index.where) : "",
                               index.comment.empty() ? "" : " comment " + quote_string(index.comment),
                               on_engines(index.engines)));
  }
  if (!table.comment.empty()) rest.push_back("comment " + quote_string(table.comment));
  for (const auto& [dialect, text] : table.options) {
    rest.push_back(fmt::format("with {} {}", base::name_of(dialect), quote_string(text)));
  }
  std::sort(rest.begin(), rest.end());
  lines.insert(lines.end(), rest.begin(), rest.end());
  return lines;
}

void update_brought_indexes(Table& table) {
  constexpr base::Dialect mysql = base::Dialect::mysql;
  std::vector<std::vector<std::string>> indexed;
  if (table.primary_key && table.primary_key->engines.contains(mysql)) indexed.push_back(table.primary_key->columns);
  for (const Unique& unique : table.uniques) {
    if (unique.engines.contains(mysql) && !unique.where) indexed.push_back(leading_columns(unique.keys));
  }
  for (const Index& index : table.indexes) {
    if (index.engines.contains(mysql) && !index.where && index.method.empty()) {
      indexed.push_back(leading_columns(index.keys));
    }
  }
  for (const ForeignKey& key : table.foreign_keys) {
    if (key.brings_index) indexed.push_back(key.columns);
  }
  for (ForeignKey& key : table.foreign_keys) {
    if (key.brings_index || !key.engines.contains(mysql)) continue;
    key.brings_index =
        std::none_of(indexed.begin(), indexed.end(), [&](const auto& keys) { return covers(keys, key.columns); });
    if (key.brings_index) indexed.push_back(key.columns);
  }
}

Table without_column(const Table& table, const std::string& column) {
  Table result = table;
  std::erase_if(result.columns, [&](const Column& c) { return c.name == column; });
  if (result.primary_key && contains(result.primary_key->columns, column)) result.primary_key.reset();
  std::erase_if(result.uniques, [&](const Unique& u) { return reads(u.keys, column) || reads(u.where, column); });
  std::erase_if(result.checks, [&](const Check& c) { return reads(c.expr, column); });
  std::erase_if(result.foreign_keys, [&](const ForeignKey& k) { return contains(k.columns, column); });
  std::erase_if(result.indexes, [&](const Index& i) {
    return reads(i.keys, column) || reads(i.where, column) || contains(i.include, column);
  });
  update_brought_indexes(result);
  return result;
}

Table with_renamed_column(const Table& table, const std::string& from, const std::string& to) {
  Table result = table;
  for (Column& column : result.columns) {
    if (column.name == from) column.name = to;
    column.default_value = rename_column(column.default_value, from, to);
    if (column.generated) column.generated->expr = rename_column(column.generated->expr, from, to);
  }
  if (result.primary_key) replace(result.primary_key->columns, from, to);
  for (Unique& unique : result.uniques) {
    rename_in_keys(unique.keys, from, to);
    unique.where = rename_column(unique.where, from, to);
  }
  for (Check& check : result.checks) check.expr = rename_column(check.expr, from, to);
  for (ForeignKey& key : result.foreign_keys) {
    replace(key.columns, from, to);
    if (key.referenced_table == table.name) replace(key.referenced_columns, from, to);
  }
  for (Index& index : result.indexes) {
    rename_in_keys(index.keys, from, to);
    index.where = rename_column(index.where, from, to);
    replace(index.include, from, to);
  }
  return result;
}

}  // namespace mig::schema
