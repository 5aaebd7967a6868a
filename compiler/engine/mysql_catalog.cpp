#include <algorithm>
#include <array>
#include <set>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/engine/catalog_parts.h"

namespace mig::engine {
namespace {

using schema::Type;
using schema::TypeKind;

// MySQL writes a text of an expression with its character set, and information_schema escapes its quotes:
// `_utf8mb4\'a\'`. MariaDB does neither.
std::string plain(const std::string& expression) {
  constexpr std::string_view introducer = "_utf8mb4";
  std::string result;
  for (size_t i = 0; i < expression.size(); ++i) {
    const std::string_view rest = std::string_view(expression).substr(i);
    const bool in_word = !result.empty() && (std::isalnum(static_cast<unsigned char>(result.back())) != 0 ||
                                             result.back() == '_' || result.back() == '`');
    if (!in_word && rest.starts_with(introducer) && rest.size() > introducer.size() &&
        (rest[introducer.size()] == '\'' || rest[introducer.size()] == '\\')) {
      i += introducer.size() - 1;
      continue;
    }
    if (expression[i] == '\\' && i + 1 < expression.size() && expression[i + 1] == '\'') continue;
    result += expression[i];
  }
  return result;
}

// The text of a literal in quotes, or nothing where it is none.
std::optional<std::string> unquoted(const std::string& sql) {
  if (sql.size() < 2 || sql.front() != '\'' || sql.back() != '\'') return std::nullopt;
  std::string result;
  for (size_t i = 1; i + 1 < sql.size(); ++i) {
    if (sql[i] == '\'' && sql[i + 1] != '\'') return std::nullopt;
    if ((sql[i] == '\'' || sql[i] == '\\') && i + 2 < sql.size()) ++i;
    result += sql[i];
  }
  return result;
}

class Reader {
 public:
  explicit Reader(Database& database)
      : database_(database),
        dialect_(database.dialect()),
        is_mariadb_(base::name_of(dialect_) == "mariadb" || has_mariadbs_checks()) {}

  Catalog read() {
    read_tables();
    read_columns();
    read_indexes();
    read_foreign_keys();
    read_checks();
    tables_.move_into(catalog_.schema);
    read_views();
    read_triggers();
    return std::move(catalog_);
  }

  std::vector<std::string> contents() {
    std::vector<std::string> result;
    for (const Row& row : rows(database_, R"(
select if(table_type = 'VIEW', 'view', if(table_type = 'SEQUENCE', 'sequence', 'table')), table_name
from information_schema.tables where table_schema = database()
union all select lower(routine_type), routine_name from information_schema.routines where routine_schema = database()
union all select 'event', event_name from information_schema.events where event_schema = database()
order by 1, 2)")) {
      result.push_back(text(row[0]) + " " + text(row[1]));
    }
    return result;
  }

 private:
  // A server of MariaDB that runs MySQL's scripts shows in its catalog: it says which table a check is on.
  bool has_mariadbs_checks() {
    return !rows(database_,
                 "select 1 from information_schema.columns where table_schema = 'information_schema' and "
                 "table_name = 'CHECK_CONSTRAINTS' and column_name = 'LEVEL'")
                .empty();
  }

  // Not a server of MariaDB, whose versions begin at 10.
  bool is_5_7() const { return database_.version() < base::Version{8, 0}; }

  void fact(const std::string& of, std::string line) { catalog_.facts[of].push_back(std::move(line)); }

  void read_tables() {
    for (const Row& row : rows(database_, R"(
select table_name, table_comment, table_collation, create_options, engine
from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE')")) {
      schema::Table& table = tables_.add(text(row[0]), text(row[0]));
      table.comment = text(row[1]);
      collations_[table.name] = text(row[2]);
      if (!text(row[3]).empty()) fact(table.name, "options " + text(row[3]));
      fact(table.name, fmt::format("engine {}, collation {}", text(row[4]), text(row[2])));
    }
  }

  void read_columns() {
    for (const Row& row : rows(database_, R"(
select table_name, column_name, column_type, is_nullable, column_default, extra, collation_name, column_comment,
       generation_expression
from information_schema.columns where table_schema = database() order by table_name, ordinal_position)")) {
      schema::Table* const table = tables_.find(text(row[0]));
      if (!table) continue;
      schema::Column column;
      column.name = text(row[1]);
      column.type = type_of(text(row[2]));
      column.nullable = is_true(row[3]);
      const std::string extra = schema::fold(text(row[5]));
      const auto says = [&](std::string_view word) { return extra.find(word) != std::string::npos; };
      column.identity = says("auto_increment");
      if (!text(row[8]).empty()) {
        column.generated = schema::Generated{native_expr(dialect_, plain(*row[8])), says("stored")};
      } else if (row[4]) {
        // 5.7 does not say so of the only such default that it has.
        const bool is_now = column.type.kind == TypeKind::timestamp && row[4]->starts_with("CURRENT_TIMESTAMP");
        column.default_value = default_of(column.type, *row[4], is_now || says("default_generated"));
      }
      if (text(row[6]) != collations_[table->name]) column.collation = text(row[6]);
      column.comment = text(row[7]);
      for (const std::string_view word : {"on update", "invisible"}) {
        if (says(word)) fact(table->name, fmt::format("column {}: {}", column.name, extra));
      }
      table->columns.push_back(std::move(column));
    }
  }

  Type type_of(const std::string& written) const {
    const TypeWords words = split_type(written);
    Type type;
    struct Known {
      std::string_view name;
      TypeKind kind;
    };
    // MariaDB writes a width behind integers that means nothing.
    static constexpr std::array integers = {Known{"smallint", TypeKind::smallint}, Known{"int", TypeKind::integer},
                                            Known{"bigint", TypeKind::bigint}};
    static constexpr std::array others = {
        Known{"tinyint(1)", TypeKind::boolean},
        Known{"float", TypeKind::real},
        Known{"double", TypeKind::double_precision},
        Known{"longtext", TypeKind::text},
        Known{"longblob", TypeKind::bytes},
        Known{"date", TypeKind::date},
        Known{"time(6)", TypeKind::time},
        Known{"datetime(6)", TypeKind::timestamp},
        Known{"uuid", TypeKind::uuid},
        Known{"json", TypeKind::json},
    };
    for (const Known& known : integers) {
      if (known.name == words.name) {
        type.kind = known.kind;
        return type;
      }
    }
    for (const Known& known : others) {
      if (known.name == written) {
        type.kind = known.kind;
        return type;
      }
    }
    type.length = words.first;
    if (words.name == "decimal") {
      type.kind = TypeKind::decimal;
      type.scale = words.second;
    } else if (words.name == "char") {
      type.kind = TypeKind::fixed_char;
    } else if (words.name == "varchar") {
      type.kind = TypeKind::varchar;
    } else {
      return native_type(dialect_, written);
    }
    return type;
  }

  // MariaDB writes SQL: `'x'`, `0`, `NULL`, `current_timestamp(6)`. MySQL writes the value of a literal, and says of an
  // expression that it is one.
  schema::ExprPtr default_of(const Type& type, const std::string& written, bool is_expression) const {
    if (!is_mariadb_) {
      const schema::ExprPtr value = is_expression ? nullptr : literal(type, written);
      return value ? value : native_expr(dialect_, plain(written));
    }
    if (written == "NULL") return nullptr;
    const auto inside = unquoted(written);
    if (!inside && schema::fold(written).find_first_of("abcdefghijklmnopqrstuvwxyz(") != std::string::npos) {
      return native_expr(dialect_, plain(written));
    }
    const schema::ExprPtr value = literal(type, inside.value_or(written));
    return value ? value : native_expr(dialect_, plain(written));
  }

  void read_indexes() {
    // MariaDB can leave an index unused from version 10.6 on.
    const char* const more = is_5_7()                                     ? "null, 'YES'"
                             : !is_mariadb_                               ? "expression, is_visible"
                             : database_.version() < base::Version{10, 6} ? "null, 'NO'"
                                                                          : "null, ignored";
    std::string last;
    for (const Row& row : rows(database_, fmt::format(R"(
select table_name, index_name, non_unique, column_name, collation, sub_part, index_type, index_comment, {}
from information_schema.statistics where table_schema = database() order by table_name, index_name, seq_in_index)",
                                                      more))) {
      schema::Table* const table = tables_.find(text(row[0]));
      if (!table) continue;
      const std::string& name = text(row[1]);
      schema::IndexKey key;
      if (!row[3]) {
        key.expr = native_expr(dialect_, plain(text(row[8])));
      } else {
        key.expr = row[5] ? native_expr(dialect_, fmt::format("{}({})", *row[3], *row[5])) : column_ref(*row[3]);
      }
      if (text(row[4]) == "D") key.order = schema::SortOrder::descending;
      const bool begins = last != *row[0] + '\x1f' + name;
      last = *row[0] + '\x1f' + name;
      if (begins && (text(row[9]) == (is_mariadb_ ? "YES" : "NO"))) fact(table->name, "index " + name + ": not used");
      if (name == "PRIMARY") {
        if (begins) table->primary_key = schema::PrimaryKey{name, {}};
        table->primary_key->columns.push_back(row[5] ? fmt::format("{}({})", text(row[3]), *row[5]) : text(row[3]));
      } else if (!is_true(row[2])) {
        if (begins) {
          table->uniques.emplace_back().name = name;
          if (!text(row[7]).empty()) fact(table->name, fmt::format("unique {}: comment {}", name, *row[7]));
        }
        table->uniques.back().keys.push_back(std::move(key));
      } else {
        if (begins) {
          schema::Index& index = table->indexes.emplace_back();
          index.name = name;
          index.method = text(row[6]) == "BTREE" ? "" : schema::fold(text(row[6]));
          index.comment = text(row[7]);
        }
        table->indexes.back().keys.push_back(std::move(key));
      }
    }
  }

  // `restrict` and `no action` are the same, and MariaDB does not always write the one that was said.
  static schema::ReferenceAction action_of(const std::optional<std::string>& rule) {
    const schema::ReferenceAction action = action_named(text(rule));
    return action == schema::ReferenceAction::restrict ? schema::ReferenceAction::no_action : action;
  }

  void read_foreign_keys() {
    std::string last;
    for (const Row& row : rows(database_, R"(
select r.table_name, r.constraint_name, k.column_name, k.referenced_table_schema, database(), k.referenced_table_name,
       k.referenced_column_name, r.delete_rule, r.update_rule
from information_schema.referential_constraints r
join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema
     and k.constraint_name = r.constraint_name and k.table_name = r.table_name and k.table_schema = r.constraint_schema
where r.constraint_schema = database() order by r.table_name, r.constraint_name, k.ordinal_position)")) {
      schema::Table* const table = tables_.find(text(row[0]));
      if (!table) continue;
      const std::string which = text(row[0]) + '\x1f' + text(row[1]);
      if (which != last) {
        schema::ForeignKey& key = table->foreign_keys.emplace_back();
        key.name = text(row[1]);
        key.referenced_table = text(row[3]) == text(row[4]) ? text(row[5]) : text(row[3]) + "." + text(row[5]);
        key.on_delete = action_of(row[7]);
        key.on_update = action_of(row[8]);
      }
      last = which;
      table->foreign_keys.back().columns.push_back(text(row[2]));
      table->foreign_keys.back().referenced_columns.push_back(text(row[6]));
    }
  }

  void read_checks() {
    if (is_5_7()) return;  // it has none
    const std::string query =
        is_mariadb_ ? "select table_name, constraint_name, check_clause, level = 'Column', 'YES' from "
                      "information_schema.check_constraints where constraint_schema = database()"
                    : "select t.table_name, c.constraint_name, c.check_clause, 0, t.enforced from "
                      "information_schema.check_constraints c join information_schema.table_constraints t on "
                      "t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name and "
                      "t.constraint_type = 'CHECK' where c.constraint_schema = database()";
    for (const Row& row : rows(database_, query)) {
      schema::Table* const table = tables_.find(text(row[0]));
      if (!table) continue;
      const std::string& name = text(row[1]);
      const std::string expression = plain(text(row[2]));
      // MariaDB's json is a longtext that comes with this check (mariadb.com/kb/en/json). Its name stays that of the
      // column before a rename (measured on 10.11).
      if (is_true(row[3])) {
        const auto column = std::find_if(table->columns.begin(), table->columns.end(), [&](const schema::Column& each) {
          return expression == fmt::format("json_valid({})", dialect::sql_dialect(dialect_).name(each.name));
        });
        if (column != table->columns.end() && column->type.kind == TypeKind::text) {
          column->type.kind = TypeKind::json;
          column->collation.clear();
          continue;
        }
      }
      table->checks.push_back({is_true(row[3]) ? "" : name, native_expr(dialect_, expression)});
      if (!is_true(row[4])) fact(table->name, fmt::format("check {}: not enforced", name));
    }
  }

  void read_views() {
    const std::string home = text(rows(database_, "select database()").at(0).at(0));
    for (const Row& row : rows(database_,
                               "select table_name, view_definition, check_option, security_type from "
                               "information_schema.views where table_schema = database()")) {
      fact("view " + text(row[0]), fmt::format("{} ({}, {})", without(text(row[1]), home), text(row[2]), text(row[3])));
    }
  }

  void read_triggers() {
    for (const Row& row : rows(database_,
                               "select event_object_table, trigger_name, action_timing, event_manipulation, "
                               "action_statement, action_order from information_schema.triggers where "
                               "trigger_schema = database()")) {
      fact(text(row[0]), fmt::format("trigger {}: {} {} {} ({})", text(row[1]), schema::fold(text(row[2])),
                                     schema::fold(text(row[3])), text(row[4]), text(row[5])));
    }
  }

  // The server writes the name of the database before each table of a view.
  static std::string without(std::string sql, const std::string& home) {
    const std::string prefix = "`" + home + "`.";
    for (size_t at = sql.find(prefix); at != std::string::npos; at = sql.find(prefix, at)) sql.erase(at, prefix.size());
    return sql;
  }

  Database& database_;
  base::Dialect dialect_;
  bool is_mariadb_;
  Catalog catalog_;
  TableList tables_;
  std::map<std::string, std::string> collations_;  ///< of tables
};

}  // namespace

Catalog read_mysql(Database& database) { return Reader(database).read(); }

std::vector<std::string> mysql_contents(Database& database) { return Reader(database).contents(); }

}  // namespace mig::engine
