#include "compiler/engine/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/plan/plan.h"

namespace mig::engine {
namespace {

using schema::Table;

const dialect::SqlDialect& sqlite() { return dialect::sql_dialect(base::Dialect::sqlite); }

// SQL as words in one form: without white space and comments, names without their quotes, all but texts in lower case.
// The text that SQLite keeps differs from ours by nothing else: a rename puts quotes around a name.
std::string normalized(std::string_view sql) {
  std::string result;
  for (size_t i = 0; i < sql.size();) {
    const char c = sql[i];
    if (std::isspace(static_cast<unsigned char>(c))) {
      ++i;
      continue;
    }
    if (!result.empty()) result += ' ';
    if (c == '\'' || c == '"' || c == '`') {
      const bool name = c != '\'';
      size_t end = i + 1;
      while (end < sql.size() && (sql[end] != c || (end + 1 < sql.size() && sql[end + 1] == c))) {
        end += sql[end] == c ? 2 : 1;
      }
      result += name ? sql.substr(i + 1, end - i - 1) : sql.substr(i, end + 1 - i);
      i = end + 1;
    } else if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') {
      for (; i < sql.size() && (std::isalnum(static_cast<unsigned char>(sql[i])) || sql[i] == '_'); ++i) {
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(sql[i])));
      }
    } else {
      result += c;
      ++i;
    }
  }
  return result;
}

std::string bare(std::string name) { return schema::fold(name); }

std::string text(std::string_view value) { return sqlite().text(value); }

using Lines = std::vector<std::string>;

// ---- as the model has it ----

Lines expected_lines(const Table& table, const schema::Schema& schema) {
  Lines lines;
  for (const schema::Column& column : table.columns) {
    const auto& key = table.primary_key;
    size_t key_place = 0;
    if (key) {
      const auto at = std::find(key->columns.begin(), key->columns.end(), column.name);
      if (at != key->columns.end()) key_place = static_cast<size_t>(at - key->columns.begin()) + 1;
    }
    // As table_xinfo counts: 2 is a virtual generated column, 3 a stored one.
    const int hidden = column.generated ? (column.generated->stored ? 3 : 2) : 0;
    const std::string type = sqlite().type(column.type, schema);
    lines.push_back(fmt::format(
        "column {} {}{} default [{}] key {} hidden {}", column.name, bare(type), column.nullable ? "" : " not null",
        column.default_value ? normalized(sqlite().value(column.default_value, column.type)) : "", key_place, hidden));
  }
  Lines rest;
  for (const schema::ForeignKey& key : table.foreign_keys) {
    rest.push_back(fmt::format("foreign key ({}) to {} ({}) on delete {} on update {}", fmt::join(key.columns, ", "),
                               key.referenced_table, fmt::join(key.referenced_columns, ", "),
                               schema::to_string(key.on_delete), schema::to_string(key.on_update)));
  }
  const auto index = [&](const std::string& name, const std::vector<schema::IndexKey>& keys, bool unique,
                         bool partial) {
    std::string columns;
    for (const schema::IndexKey& key : keys) {
      columns += fmt::format("{}{}{}", columns.empty() ? "" : ", ", schema::plain_column(key).value_or("(expression)"),
                             key.order == schema::SortOrder::descending ? " desc" : "");
    }
    rest.push_back(fmt::format("{}index {} ({}){}", unique ? "unique " : "", name, columns, partial ? " partial" : ""));
  };
  for (const schema::Unique& each : table.uniques) index(each.name, each.keys, true, each.where != nullptr);
  for (const schema::Index& each : table.indexes) index(each.name, each.keys, false, each.where != nullptr);
  std::sort(rest.begin(), rest.end());
  lines.insert(lines.end(), rest.begin(), rest.end());
  return lines;
}

// ---- as the database says it ----

void add_foreign_keys(const SqliteDatabase& database, const std::string& table, Lines& lines) {
  std::map<std::string, std::vector<Row>> keys;
  for (Row& row : database.query(fmt::format("select id, seq, \"table\", \"from\", \"to\", on_delete, on_update from "
                                             "pragma_foreign_key_list({}) order by id, seq",
                                             text(table)))) {
    keys[row[0]].push_back(std::move(row));
  }
  for (const auto& [id, rows] : keys) {
    std::string from;
    std::string to;
    for (const Row& row : rows) {
      from += (from.empty() ? "" : ", ") + row[3];
      to += (to.empty() ? "" : ", ") + row[4];
    }
    lines.push_back(fmt::format("foreign key ({}) to {} ({}) on delete {} on update {}", from, rows[0][2], to,
                                schema::fold(rows[0][5]), schema::fold(rows[0][6])));
  }
}

void add_indexes(const SqliteDatabase& database, const std::string& table, Lines& lines) {
  // An index of a primary key (origin pk) belongs to the column lines.
  for (const Row& row : database.query(fmt::format(
           "select name, \"unique\", partial from pragma_index_list({}) where origin = 'c'", text(table)))) {
    std::string columns;
    for (const Row& key : database.query(fmt::format(
             "select cid, name, \"desc\" from pragma_index_xinfo({}) where key = 1 order by seqno", text(row[0])))) {
      columns += fmt::format("{}{}{}", columns.empty() ? "" : ", ", key[0] == "-2" ? "(expression)" : key[1],
                             key[2] == "1" ? " desc" : "");
    }
    lines.push_back(fmt::format("{}index {} ({}){}", row[1] == "1" ? "unique " : "", row[0], columns,
                                row[2] == "1" ? " partial" : ""));
  }
}

Lines actual_lines(const SqliteDatabase& database, const std::string& table) {
  Lines lines;
  for (const Row& row : database.query(fmt::format(
           "select name, type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo({}) order by cid",
           text(table)))) {
    // A generated column's declared type carries "generated always" with it.
    const std::string type = bare(row[1].substr(0, row[1].find(" GENERATED ALWAYS")));
    lines.push_back(fmt::format("column {} {}{} default [{}] key {} hidden {}", row[0],
                                type.substr(0, type.find(" generated always")), row[2] == "1" ? " not null" : "",
                                normalized(row[3]), row[4], row[5]));
  }
  Lines rest;
  add_foreign_keys(database, table, rest);
  add_indexes(database, table, rest);
  std::sort(rest.begin(), rest.end());
  lines.insert(lines.end(), rest.begin(), rest.end());
  return lines;
}

// The texts of a table and its indexes, normalized and sorted.
Lines actual_texts(const SqliteDatabase& database, const std::string& table) {
  Lines texts;
  for (const Row& row : database.query(
           fmt::format("select sql from sqlite_master where tbl_name = {} and sql is not null", text(table)))) {
    texts.push_back(normalized(row[0]));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

Lines expected_texts(const Table& table, const schema::Schema& schema) {
  Lines texts;
  for (const std::string& statement : plan::create_table(base::Dialect::sqlite, table, schema)) {
    texts.push_back(normalized(statement));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

void compare(const std::string& table, const Lines& expected, const Lines& actual, Lines& result) {
  if (expected == actual) return;
  const size_t before = result.size();
  for (const std::string& line : expected) {
    if (std::find(actual.begin(), actual.end(), line) == actual.end()) {
      result.push_back(fmt::format("{}: missing: {}", table, line));
    }
  }
  for (const std::string& line : actual) {
    if (std::find(expected.begin(), expected.end(), line) == expected.end()) {
      result.push_back(fmt::format("{}: unexpected: {}", table, line));
    }
  }
  if (result.size() == before) result.push_back(fmt::format("{}: the parts stand in another order", table));
}

}  // namespace

std::vector<std::string> drift(const SqliteDatabase& database, const schema::Schema& schema) {
  Lines result;
  std::set<std::string> actual;
  for (const Row& row : database.query(
           "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'")) {
    actual.insert(row[0]);
  }
  for (const std::string& name : schema.table_names()) {
    const schema::TablePtr table = schema.find_table(name);
    if (!table->engines.contains(base::Dialect::sqlite)) continue;
    if (actual.erase(name) == 0) {
      result.push_back(name + ": the table is missing");
      continue;
    }
    const Table view = schema::view_for(*table, base::Dialect::sqlite);
    compare(name, expected_lines(view, schema), actual_lines(database, name), result);
    compare(name, expected_texts(*table, schema), actual_texts(database, name), result);
  }
  for (const std::string& name : actual) result.push_back(name + ": the table is unexpected");
  return result;
}

}  // namespace mig::engine
