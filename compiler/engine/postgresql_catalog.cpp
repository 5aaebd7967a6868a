#include <algorithm>
#include <array>
#include <sstream>

#include "compiler/engine/catalog_parts.h"

namespace mig::engine {
namespace {

using base::Dialect;
using schema::Type;
using schema::TypeKind;

constexpr Dialect postgresql = Dialect::postgresql;

// Between the values of a list: no name holds it.
constexpr char separator = '\x1f';

std::vector<std::string> split(const std::string& list, char at) {
  std::vector<std::string> parts;
  std::istringstream stream(list);
  for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
  return parts;
}

// `{1,2}`, as an array of numbers is written.
std::vector<int> numbers_of(const std::optional<std::string>& array) {
  std::vector<int> result;
  if (!array || array->size() < 2) return result;
  for (const std::string& part : split(array->substr(1, array->size() - 2), ',')) {
    result.push_back(static_cast<int>(number(part)));
  }
  return result;
}

class Reader {
 public:
  Reader(Database& database, const CatalogOptions& options) : database_(database) {
    const Rows current = rows(database_, "select coalesce(current_schema(), 'public')");
    home_ = text(current.at(0).at(0));
    namespaces_ = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";
    for (const std::string& hidden : options.hidden_schemas) namespaces_ += " and n.nspname <> " + quoted(hidden);
  }

  Catalog read() {
    read_enums();
    read_tables();
    read_columns();
    read_constraints();
    read_indexes();
    tables_.move_into(catalog_.schema);
    read_views();
    read_triggers();
    read_schemas_and_extensions();
    return std::move(catalog_);
  }

  // Versions have columns that others lack: those are taken out of the row as JSON, here and below.
  std::vector<std::string> contents() {
    std::vector<std::string> result;
    for (const Row& row :
         rows(database_, fmt::format(R"(
select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
       when 'f' then 'foreign table' else 'table' end, n.nspname, c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'f') and {0} and {1}
  or c.relkind = 'S' and {0} and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass
     and d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
union all
select case to_jsonb(p) ->> 'prokind' when 'p' then 'procedure' else 'function' end, n.nspname, p.proname
from pg_proc p join pg_namespace n on n.oid = p.pronamespace where {0} and {2}
union all
select 'type', n.nspname, t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace
where t.typtype in ('e', 'd', 'r') and {0} and {3}
union all
select 'schema', n.nspname, '' from pg_namespace n where {0} and n.nspname not in ('public', current_schema())
order by 1, 2, 3)",
                                     namespaces_, owned_by_nobody("pg_class", "c.oid"),
                                     owned_by_nobody("pg_proc", "p.oid"), owned_by_nobody("pg_type", "t.oid")))) {
      const std::string& schema = text(row[1]);
      const std::string& name = text(row[2]);
      result.push_back(fmt::format("{} {}", text(row[0]),
                                   name.empty()      ? schema
                                   : schema == home_ ? name
                                                     : schema + "." + name));
    }
    return result;
  }

 private:
  static std::string quoted(const std::string& value) {
    std::string result = "'";
    for (const char c : value) {
      if (c == '\'') result += c;
      result += c;
    }
    return result + "'";
  }

  static std::string owned_by_nobody(std::string_view catalog, std::string_view oid) {
    return fmt::format(
        "not exists (select 1 from pg_depend d where d.classid = '{}'::regclass and d.objid = {} and d.deptype = 'e')",
        catalog, oid);
  }

  std::string name_of(const std::optional<std::string>& schema, const std::optional<std::string>& name) const {
    return text(schema) == home_ ? text(name) : text(schema) + separator + text(name);
  }

  void fact(const std::string& of, std::string line) { catalog_.facts[of].push_back(std::move(line)); }

  void read_enums() {
    for (const Row& row : rows(database_, fmt::format(R"(
select n.nspname, t.typname, string_agg(e.enumlabel, chr(31) order by e.enumsortorder)
from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_enum e on e.enumtypid = t.oid
where t.typtype = 'e' and {} and {} group by 1, 2)",
                                                      namespaces_, owned_by_nobody("pg_type", "t.oid")))) {
      schema::EnumType type;
      type.name = name_of(row[0], row[1]);
      type.values = split(text(row[2]), separator);
      catalog_.schema = catalog_.schema.with_enum(std::make_shared<const schema::EnumType>(std::move(type)));
    }
  }

  void read_tables() {
    for (const Row& row : rows(database_, fmt::format(R"(
select c.oid, n.nspname, c.relname, obj_description(c.oid, 'pg_class'), array_to_string(c.reloptions, ', '),
       c.relkind, c.relpersistence, c.relrowsecurity,
       (select string_agg(i.inhparent::regclass::text, ', ') from pg_inherits i where i.inhrelid = c.oid)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'f') and {} and {})",
                                                      namespaces_, owned_by_nobody("pg_class", "c.oid")))) {
      schema::Table& table = tables_.add(text(row[0]), name_of(row[1], row[2]));
      table.comment = text(row[3]);
      if (row[4]) table.options[postgresql] = *row[4];
      if (text(row[5]) != "r") fact(table.name, text(row[5]) == "p" ? "partitioned" : "foreign table");
      if (text(row[6]) != "p") fact(table.name, text(row[6]) == "u" ? "unlogged" : "temporary");
      if (is_true(row[7])) fact(table.name, "row level security");
      if (row[8]) fact(table.name, "inherits " + *row[8]);
    }
  }

  void read_columns() {
    for (const Row& row : rows(database_, fmt::format(R"(
select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
       pg_get_expr(d.adbin, d.adrelid), a.attidentity, to_jsonb(a) ->> 'attgenerated',
       case when a.attcollation <> t.typcollation then co.collname end, col_description(a.attrelid, a.attnum),
       en.nspname, e.typname
from pg_attribute a
join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'f')
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_type e on e.oid = case when t.typcategory = 'A' then t.typelem else t.oid end and e.typtype = 'e'
left join pg_namespace en on en.oid = e.typnamespace
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_collation co on co.oid = a.attcollation
where a.attnum > 0 and not a.attisdropped and {}
order by a.attrelid, a.attnum)",
                                                      namespaces_))) {
      schema::Table* const table = tables_.find(text(row[0]));
      if (!table) continue;
      schema::Column column;
      column.name = text(row[2]);
      names_[text(row[0])][static_cast<int>(number(row[1]))] = column.name;
      column.type = type_of(text(row[3]), row[11] ? name_of(row[10], row[11]) : "");
      column.nullable = !is_true(row[4]);
      column.identity = !text(row[6]).empty();
      if (text(row[6]) == "a") fact(table->name, fmt::format("column {}: identity always", column.name));
      if (!text(row[7]).empty()) {
        column.generated = schema::Generated{native_expr(postgresql, text(row[5])), text(row[7]) == "s"};
      } else if (row[5]) {
        column.default_value = default_of(column.type, *row[5]);
      }
      column.collation = text(row[8]);
      column.comment = text(row[9]);
      table->columns.push_back(std::move(column));
    }
  }

  static Type type_of(std::string_view written, const std::string& enum_name) {
    std::string_view name = written;
    Type type;
    while (name.ends_with("[]")) {
      name.remove_suffix(2);
      ++type.array_depth;
    }
    if (!enum_name.empty()) {
      type.kind = TypeKind::enumeration;
      type.enum_name = enum_name;
      return type;
    }
    struct Known {
      std::string_view name;
      TypeKind kind;
    };
    static constexpr std::array without_arguments = {
        Known{"boolean", TypeKind::boolean},
        Known{"smallint", TypeKind::smallint},
        Known{"integer", TypeKind::integer},
        Known{"bigint", TypeKind::bigint},
        Known{"real", TypeKind::real},
        Known{"double precision", TypeKind::double_precision},
        Known{"text", TypeKind::text},
        Known{"bytea", TypeKind::bytes},
        Known{"date", TypeKind::date},
        Known{"time without time zone", TypeKind::time},
        Known{"timestamp without time zone", TypeKind::timestamp},
        Known{"timestamp with time zone", TypeKind::timestamptz},
        Known{"uuid", TypeKind::uuid},
        Known{"jsonb", TypeKind::json},
    };
    for (const Known& known : without_arguments) {
      if (known.name == name) {
        type.kind = known.kind;
        return type;
      }
    }
    const TypeWords words = split_type(name);
    type.length = words.first;
    if (words.first > 0 && words.name == "numeric") {
      type.kind = TypeKind::decimal;
      type.scale = words.second;
    } else if (words.first > 0 && words.name == "character") {
      type.kind = TypeKind::fixed_char;
    } else if (words.first > 0 && words.name == "character varying") {
      type.kind = TypeKind::varchar;
    } else {
      return native_type(postgresql, std::string(written));
    }
    return type;
  }

  // A literal is written bare, or as a text with its type: `0`, `'-1'::integer`, `'it''s'::text`.
  static schema::ExprPtr default_of(const Type& type, const std::string& sql) {
    if (sql == "NULL" || sql.starts_with("NULL::")) {
      return schema::make_expr(schema::Literal{schema::Literal::Kind::null, "null"}, schema::TypeClass::null);
    }
    std::string_view rest = sql;
    const bool escapes = rest.starts_with("E'");
    if (escapes) rest.remove_prefix(1);
    std::string value;
    if (rest.starts_with('\'')) {
      size_t at = 1;
      for (; at < rest.size(); ++at) {
        if (rest[at] == '\'' && !(at + 1 < rest.size() && rest[at + 1] == '\'')) break;
        if (rest[at] == '\'' || (escapes && rest[at] == '\\')) ++at;
        if (at < rest.size()) value += rest[at];
      }
      rest.remove_prefix(std::min(at + 1, rest.size()));
    } else {
      if (rest.starts_with('(') && rest.find(')') != std::string_view::npos) {
        value = rest.substr(1, rest.find(')') - 1);
        rest.remove_prefix(rest.find(')') + 1);
      } else {
        const size_t end = std::min(rest.find("::"), rest.size());
        value = rest.substr(0, end);
        rest.remove_prefix(end);
      }
      // Anything but a number or a truth value is no literal here.
      const bool is_word = value == "true" || value == "false";
      if (!is_word && value.find_first_not_of("-0123456789.") != std::string::npos) return native_expr(postgresql, sql);
      if (value == "-" || value.empty()) return native_expr(postgresql, sql);
    }
    const bool only_a_type =
        rest.empty() || (rest.starts_with("::") && rest.find_first_of("+*/|'=<>") == std::string_view::npos);
    const schema::ExprPtr result = only_a_type ? literal(type, value) : nullptr;
    return result ? result : native_expr(postgresql, sql);
  }

  std::vector<std::string> columns_of(const std::optional<std::string>& table,
                                      const std::optional<std::string>& array) {
    std::vector<std::string> result;
    for (const int place : numbers_of(array)) result.push_back(names_[text(table)][place]);
    return result;
  }

  static schema::ReferenceAction action_of(const std::optional<std::string>& letter) {
    switch (text(letter).empty() ? 'a' : text(letter)[0]) {
      case 'r':
        return schema::ReferenceAction::restrict;
      case 'c':
        return schema::ReferenceAction::cascade;
      case 'n':
        return schema::ReferenceAction::set_null;
      case 'd':
        return schema::ReferenceAction::set_default;
      default:
        return schema::ReferenceAction::no_action;
    }
  }

  void read_constraints() {
    for (const Row& row : rows(database_, fmt::format(R"(
select k.conrelid, k.conname, k.contype, k.conkey::text, k.confrelid, k.confkey::text, k.confdeltype, k.confupdtype,
       k.condeferrable, k.condeferred, k.convalidated,
       case when k.contype = 'c' then pg_get_expr(k.conbin, k.conrelid) else pg_get_constraintdef(k.oid) end,
       to_jsonb(i) ->> 'indnullsnotdistinct', to_jsonb(k) ->> 'confdelsetcols', k.connoinherit,
       to_jsonb(k) ->> 'conenforced'
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_index i on i.indexrelid = k.conindid and k.contype = 'u'
where k.contype in ('p', 'u', 'c', 'f', 'x') and {}
order by k.conrelid, k.conname)",
                                                      namespaces_))) {
      schema::Table* const table = tables_.find(text(row[0]));
      if (!table) continue;
      const std::string& name = text(row[1]);
      const std::vector<std::string> columns = columns_of(row[0], row[3]);
      std::optional<schema::Deferrable> deferrable;
      if (is_true(row[8])) deferrable = schema::Deferrable{is_true(row[9])};
      const char kind = text(row[2])[0];
      if (kind == 'p') {
        table->primary_key = schema::PrimaryKey{name, columns};
      } else if (kind == 'u') {
        schema::Unique unique;
        unique.name = name;
        for (const std::string& column : columns) unique.keys.push_back({column_ref(column), "", {}, {}});
        unique.deferrable = deferrable;
        table->uniques.push_back(std::move(unique));
      } else if (kind == 'c') {
        table->checks.push_back({name, native_expr(postgresql, text(row[11]))});
        if (is_true(row[14])) fact(table->name, fmt::format("check {}: no inherit", name));
      } else if (kind == 'f') {
        schema::ForeignKey key;
        key.name = name;
        key.columns = columns;
        if (const schema::Table* referenced = tables_.find(text(row[4]))) key.referenced_table = referenced->name;
        key.referenced_columns = columns_of(row[4], row[5]);
        key.on_delete = action_of(row[6]);
        key.on_update = action_of(row[7]);
        key.deferrable = deferrable;
        table->foreign_keys.push_back(std::move(key));
        if (row[13]) fact(table->name, fmt::format("foreign key {}: {}", name, text(row[11])));
      } else {
        fact(table->name, fmt::format("constraint {}: {}", name, text(row[11])));
      }
      if (kind != 'f' && kind != 'u' && deferrable) fact(table->name, fmt::format("constraint {}: deferrable", name));
      if (!is_true(row[10])) fact(table->name, fmt::format("constraint {}: not valid", name));
      if (text(row[15]) == "false") fact(table->name, fmt::format("constraint {}: not enforced", name));
      if (is_true(row[12])) fact(table->name, fmt::format("constraint {}: nulls not distinct", name));
    }
  }

  void read_indexes() {
    std::string last;
    schema::Index index;
    schema::Table* table = nullptr;
    bool unique = false;
    const auto finish = [&] {
      if (!table || last.empty()) return;
      if (unique) {
        schema::Unique as_unique;
        as_unique.name = index.name;
        as_unique.keys = std::move(index.keys);
        as_unique.where = index.where;
        const std::string what = fmt::format("unique index {}: ", as_unique.name);
        if (as_unique.is_constraint()) fact(table->name, what + "not a constraint");
        if (!index.method.empty()) fact(table->name, what + index.method);
        if (!index.include.empty()) fact(table->name, what + fmt::format("include {}", fmt::join(index.include, ", ")));
        if (!index.comment.empty()) fact(table->name, what + "comment " + index.comment);
        table->uniques.push_back(std::move(as_unique));
      } else {
        table->indexes.push_back(std::move(index));
      }
    };
    for (const Row& row : rows(database_, fmt::format(R"(
select i.indexrelid, i.indrelid, ic.relname, i.indisunique, am.amname, pg_get_expr(i.indpred, i.indrelid),
       obj_description(i.indexrelid, 'pg_class'), i.indisvalid, array_to_string(ic.reloptions, ', '),
       k.n > kn.keys, i.indkey[k.n - 1], pg_get_indexdef(i.indexrelid, k.n, true),
       case when not o.opcdefault then o.opcname end, i.indoption[k.n - 1], to_jsonb(i) ->> 'indnullsnotdistinct',
       case when k.n <= kn.keys and i.indcollation[k.n - 1] not in (0, 100)
                 and i.indcollation[k.n - 1] is distinct from a.attcollation then co.collname end
from pg_index i
cross join lateral (select coalesce((to_jsonb(i) ->> 'indnkeyatts')::int, i.indnatts) as keys) kn
join pg_class ic on ic.oid = i.indexrelid
join pg_am am on am.oid = ic.relam
join pg_class c on c.oid = i.indrelid and c.relkind in ('r', 'p', 'f')
join pg_namespace n on n.oid = c.relnamespace
cross join lateral generate_series(1, i.indnatts) k(n)
left join pg_opclass o on k.n <= kn.keys and o.oid = i.indclass[k.n - 1]
left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[k.n - 1]
left join pg_collation co on k.n <= kn.keys and co.oid = i.indcollation[k.n - 1]
where {} and not exists (select 1 from pg_constraint x where x.conindid = i.indexrelid and x.contype in ('p', 'u', 'x'))
order by i.indexrelid, k.n)",
                                                      namespaces_))) {
      if (text(row[0]) != last) {
        finish();
        last = text(row[0]);
        table = tables_.find(text(row[1]));
        unique = is_true(row[3]);
        index = {};
        index.name = text(row[2]);
        index.method = text(row[4]) == "btree" ? "" : text(row[4]);
        if (row[5]) index.where = native_expr(postgresql, *row[5]);
        index.comment = text(row[6]);
        if (table && !is_true(row[7])) fact(table->name, fmt::format("index {}: not valid", index.name));
        if (table && row[8]) fact(table->name, fmt::format("index {}: with {}", index.name, *row[8]));
        if (table && is_true(row[14])) fact(table->name, fmt::format("index {}: nulls not distinct", index.name));
      }
      const int place = static_cast<int>(number(row[10]));
      if (is_true(row[9])) {
        index.include.push_back(names_[text(row[1])][place]);
        continue;
      }
      schema::IndexKey key;
      key.expr = place == 0 ? native_expr(postgresql, text(row[11])) : column_ref(names_[text(row[1])][place]);
      key.operator_class = text(row[12]);
      const long option = number(row[13]);  // 1: descending, 2: nulls first
      const bool descending = (option & 1) != 0;
      const bool nulls_first = (option & 2) != 0;
      if (descending) key.order = schema::SortOrder::descending;
      if (descending != nulls_first) key.nulls = nulls_first ? schema::NullsOrder::first : schema::NullsOrder::last;
      index.keys.push_back(std::move(key));
      if (table && row[15]) fact(table->name, fmt::format("index {}: collation {}", index.name, *row[15]));
    }
    finish();
  }

  // Materialized views are not in the model: it has no word for them.
  void read_views() {
    for (const Row& row : rows(database_, fmt::format(R"(
select n.nspname, c.relname, pg_get_viewdef(c.oid), obj_description(c.oid, 'pg_class'),
       array_to_string(c.reloptions, ', ')
from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and {} and {})",
                                                      namespaces_, owned_by_nobody("pg_class", "c.oid")))) {
      const std::string view = "view " + name_of(row[0], row[1]);
      fact(view, one_line_of(text(row[2])));
      if (row[3]) fact(view, "comment " + *row[3]);
      if (row[4]) fact(view, "with " + *row[4]);
    }
  }

  static std::string one_line_of(const std::string& sql) {
    std::string result;
    for (const char c : sql) {
      const bool blank = c == ' ' || c == '\n' || c == '\t';
      if (!blank) result += c;
      if (blank && !result.empty() && result.back() != ' ') result += ' ';
    }
    return result;
  }

  void read_triggers() {
    for (const Row& row : rows(database_, fmt::format(R"(
select n.nspname, c.relname, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled
from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
where not t.tgisinternal and {})",
                                                      namespaces_))) {
      // The table stands in the text with its schema, which is another one in a comparison.
      std::string sql = text(row[3]);
      const std::string qualified = " ON " + text(row[0]) + ".";
      if (const size_t at = sql.find(qualified); text(row[0]) == home_ && at != std::string::npos) {
        sql.replace(at, qualified.size(), " ON ");
      }
      fact(name_of(row[0], row[1]),
           fmt::format("trigger {}: {}{}", text(row[2]), sql, text(row[4]) == "D" ? " (disabled)" : ""));
    }
  }

  void read_schemas_and_extensions() {
    for (const Row& row : rows(database_, fmt::format("select n.nspname from pg_namespace n where {} and {}",
                                                      namespaces_, owned_by_nobody("pg_namespace", "n.oid")))) {
      if (text(row[0]) != home_ && text(row[0]) != "public") fact("schema " + text(row[0]), "is there");
    }
    for (const Row& row : rows(database_, "select extname from pg_extension where extname <> 'plpgsql'")) {
      fact("extension " + text(row[0]), "is there");
    }
  }

  Database& database_;
  std::string home_;
  std::string namespaces_;  ///< the condition on `n`, a row of pg_namespace
  Catalog catalog_;
  TableList tables_;
  std::map<std::string, std::map<int, std::string>> names_;  ///< of columns, by table and number
};

}  // namespace

Catalog read_postgresql(Database& database, const CatalogOptions& options) { return Reader(database, options).read(); }

std::vector<std::string> postgresql_contents(Database& database) { return Reader(database, {}).contents(); }

}  // namespace mig::engine
