#include "compiler/schema/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/schema/query.h"

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

DialectSet Table::engines_of(const std::string& column) const {
  DialectSet found;
  for (const Column& each : columns) {
    if (each.name == column) found = found | each.engines;
  }
  return found;
}

size_t Table::column_index(const std::string& column) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == column; });
  return static_cast<size_t>(found - columns.begin());
}

bool mentions(const Trigger& trigger, std::string_view word) {
  return std::any_of(trigger.texts.begin(), trigger.texts.end(),
                     [&](const auto& text) { return mentions(text.second, word); });
}

namespace {

bool refuses_null(const ExprPtr& expr, const std::string& column) {
  if (const auto* both = std::get_if<Binary>(&expr->node)) {
    return both->op == BinaryOperator::and_ && (refuses_null(both->left, column) || refuses_null(both->right, column));
  }
  const auto* is_null = std::get_if<IsNull>(&expr->node);
  const auto* ref = is_null ? std::get_if<ColumnRef>(&is_null->operand->node) : nullptr;
  return ref && is_null->negated && ref->column == column;
}

}  // namespace

bool check_refuses_nulls(const Table& table, const std::string& column) {
  return std::any_of(table.checks.begin(), table.checks.end(),
                     [&](const Check& check) { return refuses_null(check.expr, column); });
}

Table view_for(const Table& table, base::Dialect dialect) {
  Table view = table;
  keep_engine(view.columns, dialect);
  if (view.primary_key && !view.primary_key->engines.contains(dialect)) view.primary_key.reset();
  keep_engine(view.uniques, dialect);
  keep_engine(view.checks, dialect);
  keep_engine(view.foreign_keys, dialect);
  keep_engine(view.indexes, dialect);
  keep_engine(view.triggers, dialect);
  if (!view.comment_engines.contains(dialect)) view.comment.clear();
  return view;
}

std::string describe(const Column& column) {
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
  return line;
}

std::vector<std::string> describe(const Table& table) {
  std::vector<std::string> lines;
  for (const Column& column : table.columns) lines.push_back(describe(column) + on_engines(column.engines));
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
  for (const Trigger& trigger : table.triggers) {
    std::string line = "trigger " + quote_name(trigger.name);
    for (const auto& [dialect, text] : trigger.texts) {
      line += fmt::format(" {} {}", base::name_of(dialect), quote_string(text));
    }
    rest.push_back(line + on_engines(trigger.engines));
  }
  if (!table.comment.empty()) {
    rest.push_back("comment " + quote_string(table.comment) + on_engines(table.comment_engines));
  }
  for (const auto& [dialect, text] : table.options) {
    rest.push_back(fmt::format("with {} {}", base::name_of(dialect), quote_string(text)));
  }
  std::sort(rest.begin(), rest.end());
  lines.insert(lines.end(), rest.begin(), rest.end());
  return lines;
}

std::string qualified(std::string_view schema, std::string_view name) {
  return schema.empty() ? std::string(name) : fmt::format("{}{}{}", schema, name_separator, name);
}

std::string schema_of(std::string_view name) {
  const size_t at = name.find(name_separator);
  return std::string(at == std::string_view::npos ? "" : name.substr(0, at));
}

std::string local_name(std::string_view name) {
  const size_t at = name.find(name_separator);
  return std::string(at == std::string_view::npos ? name : name.substr(at + 1));
}

std::optional<std::vector<Setting>> parse_settings(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  constexpr std::string_view between = " \t\r\n,";
  const bool has_values = text.find('=') != std::string_view::npos;
  std::vector<Setting> settings;
  size_t at = 0;
  const auto skip = [&](std::string_view what) { at = std::min(text.find_first_not_of(what, at), text.size()); };
  const auto is_at = [&](char c) { return at < text.size() && text[at] == c; };
  const auto word = [&] {
    const size_t begin = at;
    at = std::min(text.find_first_of(" \t\r\n,=", at), text.size());
    return std::string(text.substr(begin, at - begin));
  };
  for (skip(between); at < text.size(); skip(between)) {
    Setting setting{word(), ""};
    if (setting.name.empty() || setting.name.find('\'') != std::string::npos) return std::nullopt;
    // Names may have several words: `DEFAULT CHARSET=utf8mb4`, `without rowid`.
    for (skip(blanks); at < text.size() && !is_at('=') && !is_at(','); skip(blanks)) setting.name += " " + word();
    if (is_at('=')) {
      ++at;
      skip(blanks);
      const size_t begin = at;
      if (is_at('\'')) {
        for (++at; at < text.size() && (text[at] != '\'' || (at + 1 < text.size() && text[at + 1] == '\''));) {
          at += text[at] == '\'' ? 2 : 1;
        }
        if (at >= text.size()) return std::nullopt;
        ++at;
      } else {
        word();
      }
      setting.value = text.substr(begin, at - begin);
      if (setting.value.empty()) return std::nullopt;
    } else if (has_values) {
      return std::nullopt;
    }
    settings.push_back(std::move(setting));
  }
  return settings.empty() ? std::nullopt : std::optional(std::move(settings));
}

std::string to_string(const std::vector<Setting>& settings) {
  std::string text;
  for (const Setting& each : settings) {
    text += fmt::format("{}{}{}{}", text.empty() ? "" : ", ", each.name, each.value.empty() ? "" : "=", each.value);
  }
  return text;
}

std::string merge_settings(const std::string& older, const std::string& newer) {
  std::vector<Setting> merged = parse_settings(older).value_or(std::vector<Setting>{});
  for (Setting& setting : parse_settings(newer).value_or(std::vector<Setting>{})) {
    const auto same = std::find_if(merged.begin(), merged.end(), [&](const Setting& other) {
      return std::equal(other.name.begin(), other.name.end(), setting.name.begin(), setting.name.end(),
                        [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
    });
    if (same == merged.end()) {
      merged.push_back(std::move(setting));
    } else {
      same->value = std::move(setting.value);
    }
  }
  return to_string(merged);
}

void update_brought_indexes(Table& table) {
  for (const base::Dialect dialect : base::all_dialects()) {
    if (base::covered_by(dialect) != base::Dialect::mysql) continue;
    std::vector<std::vector<std::string>> indexed;
    if (table.primary_key && table.primary_key->engines.contains(dialect)) {
      indexed.push_back(table.primary_key->columns);
    }
    for (const Unique& unique : table.uniques) {
      if (unique.engines.contains(dialect) && !unique.where) indexed.push_back(leading_columns(unique.keys));
    }
    for (const Index& index : table.indexes) {
      if (index.engines.contains(dialect) && !index.where && index.method.empty()) {
        indexed.push_back(leading_columns(index.keys));
      }
    }
    for (const ForeignKey& key : table.foreign_keys) {
      if (key.brings_index.contains(dialect)) indexed.push_back(key.columns);
    }
    for (ForeignKey& key : table.foreign_keys) {
      if (key.brings_index.contains(dialect) || !key.engines.contains(dialect)) continue;
      const bool served =
          std::any_of(indexed.begin(), indexed.end(), [&](const auto& keys) { return covers(keys, key.columns); });
      if (served) continue;
      key.brings_index = key.brings_index | DialectSet::of(dialect);
      indexed.push_back(key.columns);
    }
  }
}

void change_column(Table& table, const std::string& column, DialectSet engines,
                   const std::function<void(Column&)>& change) {
  std::vector<Column> others;
  std::vector<Column> entries;
  size_t place = table.columns.size();
  for (Column& each : table.columns) {
    if (each.name != column) {
      others.push_back(std::move(each));
      continue;
    }
    place = std::min(place, others.size());
    Column changed = each;
    changed.engines = each.engines & engines;
    each.engines = each.engines.without(engines);
    if (!changed.engines.empty()) {
      change(changed);
      entries.push_back(std::move(changed));
    }
    if (!each.engines.empty()) entries.push_back(std::move(each));
  }
  std::vector<Column> merged;
  for (Column& each : entries) {
    const auto same = std::find_if(merged.begin(), merged.end(),
                                   [&](const Column& other) { return describe(other) == describe(each); });
    if (same == merged.end()) {
      merged.push_back(std::move(each));
    } else {
      same->engines = same->engines | each.engines;
    }
  }
  // In the order of the dialects, so that the same column is always written the same way.
  std::sort(merged.begin(), merged.end(),
            [](const Column& a, const Column& b) { return a.engines.members().front() < b.engines.members().front(); });
  others.insert(others.begin() + static_cast<std::ptrdiff_t>(std::min(place, others.size())), merged.begin(),
                merged.end());
  table.columns = std::move(others);
}

void change_expressions(Table& table, const std::function<ExprPtr(const ExprPtr&)>& change) {
  const auto change_one = [&](ExprPtr& expr) {
    if (expr) expr = change(expr);
  };
  const auto change_keys = [&](std::vector<IndexKey>& keys) {
    for (IndexKey& key : keys) change_one(key.expr);
  };
  for (Column& column : table.columns) {
    change_one(column.default_value);
    if (column.generated) change_one(column.generated->expr);
  }
  for (Unique& unique : table.uniques) {
    change_keys(unique.keys);
    change_one(unique.where);
  }
  for (Check& check : table.checks) change_one(check.expr);
  for (Index& index : table.indexes) {
    change_keys(index.keys);
    change_one(index.where);
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
  }
  change_expressions(result, [&](const ExprPtr& expr) { return rename_column(expr, from, to); });
  if (result.primary_key) replace(result.primary_key->columns, from, to);
  for (ForeignKey& key : result.foreign_keys) {
    replace(key.columns, from, to);
    if (key.referenced_table == table.name) replace(key.referenced_columns, from, to);
  }
  for (Index& index : result.indexes) replace(index.include, from, to);
  return result;
}

}  // namespace mig::schema
