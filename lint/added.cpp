#include "lint/added.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/dialect/sql_dialect.h"

namespace mig::lint {

using base::Dialect;
using base::DialectSet;
using rawsql::ActionKind;
using rawsql::Trait;
using schema::TypeKind;

namespace {

// The names of one type that differ from engine to engine, and the short one of each.
std::string short_name(Dialect dialect, const std::string& name) {
  static const std::map<std::string, std::string, std::less<>> postgresql = {
      {"character varying", "varchar"},
      {"character", "char"},
      {"bpchar", "char"},
      {"int2", "smallint"},
      {"int4", "int"},
      {"integer", "int"},
      {"int8", "bigint"},
      {"float4", "real"},
      {"float8", "double"},
      {"float", "double"},
      {"double precision", "double"},
      {"bool", "boolean"},
      {"numeric", "decimal"},
      {"dec", "decimal"},
      {"timestamp without time zone", "timestamp"},
      {"timestamp with time zone", "timestamptz"},
      {"time without time zone", "time"},
      {"time with time zone", "timetz"},
      {"serial2", "smallserial"},
      {"serial4", "serial"},
      {"serial8", "bigserial"},
  };
  static const std::map<std::string, std::string, std::less<>> mysql = {
      {"integer", "int"},
      {"int1", "tinyint"},
      {"int2", "smallint"},
      {"int3", "mediumint"},
      {"middleint", "mediumint"},
      {"int4", "int"},
      {"int8", "bigint"},
      {"float4", "real"},
      {"float", "real"},
      {"float8", "double"},
      {"real", "double"},
      {"double precision", "double"},
      {"numeric", "decimal"},
      {"dec", "decimal"},
      {"fixed", "decimal"},
      {"character", "char"},
      {"nchar", "char"},
      {"national char", "char"},
      {"national character", "char"},
      {"character varying", "varchar"},
      {"char varying", "varchar"},
      {"nvarchar", "varchar"},
      {"national varchar", "varchar"},
      {"bool", "boolean"},
  };
  static const std::map<std::string, std::string, std::less<>> sqlite = {
      {"integer", "int"},           {"float", "real"},      {"double", "real"},
      {"double precision", "real"}, {"numeric", "decimal"}, {"character", "char"},
  };
  const Dialect words = base::covered_by(dialect);
  const auto& names = words == Dialect::postgresql ? postgresql : words == Dialect::mysql ? mysql : sqlite;
  const auto found = names.find(name);
  return found == names.end() ? name : found->second;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

// Words with a blank between two.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  bool in_word = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      in_word = false;
    } else if (in_word) {
      words.back() += c;
    } else {
      words.emplace_back(1, c);
      in_word = true;
    }
  }
  return words;
}

std::vector<uint32_t> numbers_in(std::string_view text) {
  std::vector<uint32_t> numbers;
  bool in_number = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !in_number) numbers.push_back(0);
    if (digit && numbers.back() < 100'000'000) numbers.back() = numbers.back() * 10 + static_cast<uint32_t>(c - '0');
    in_number = digit;
  }
  return numbers;
}

}  // namespace

SqlType sql_type(Dialect dialect, std::string_view text) {
  SqlType type;
  std::string rest = lower(text);
  if (rest.starts_with("pg_catalog.")) rest.erase(0, std::string_view("pg_catalog.").size());
  const size_t open = rest.find('(');
  const size_t close = rest.rfind(')');
  if (open != std::string::npos && close != std::string::npos && open < close) {
    type.lengths = numbers_in(std::string_view(rest).substr(open, close - open));
    rest = rest.substr(0, open) + " " + rest.substr(close + 1);
  }
  if (const size_t bracket = rest.find('['); bracket != std::string::npos) {
    type.is_array = true;
    rest.erase(bracket);
  }
  std::string name;
  for (const std::string& word : words_in(rest)) {
    if (word == "charset" || word == "collate" || word == "not" || (word == "set" && name.ends_with("character")))
      break;
    if (word == "unsigned") {
      type.is_unsigned = true;
    } else if (word == "array") {
      type.is_array = true;
    } else if (word != "signed" && word != "zerofill") {
      name += (name.empty() ? "" : " ") + word;
    }
  }
  type.name = short_name(dialect, name);
  return type;
}

std::optional<uint64_t> largest_value(Dialect dialect, const SqlType& type) {
  if (dialect == Dialect::sqlite || type.is_array) return std::nullopt;
  static const std::map<std::string, uint64_t, std::less<>> signed_ones = {
      {"tinyint", 127},         {"smallint", 32'767},   {"smallserial", 32'767},
      {"mediumint", 8'388'607}, {"int", 2'147'483'647}, {"serial", 2'147'483'647},
  };
  // MySQL's `serial` is a `bigint unsigned`.
  if (type.name == "serial" && dialect != Dialect::postgresql) return std::nullopt;
  const auto found = signed_ones.find(type.name);
  if (found == signed_ones.end()) return std::nullopt;
  return type.is_unsigned ? found->second * 2 + 1 : found->second;
}

namespace {

SqlType type_of(Dialect dialect, const schema::Type& type, const schema::Schema& schema) {
  SqlType result;
  if (type.kind == TypeKind::enumeration || type.kind == TypeKind::uuid) {
    result.name = type.kind == TypeKind::uuid ? "uuid" : "enum";
    result.is_array = type.array_depth > 0;
    return result;
  }
  return sql_type(dialect, dialect::sql_dialect(dialect).type(type, schema));
}

// Calls `use(const SqlAction&)` for each action of these kinds on a table that lasts: what one is like that is
// temporary, or gone again in the end, does not matter.
template <typename Use>
void each_lasting(const Migration& migration, std::initializer_list<ActionKind> kinds, Use&& use) {
  std::set<std::string> gone;
  migration.each_sql({ActionKind::create_table, ActionKind::drop_table}, [&](const SqlAction& each) {
    if (each.kind() == ActionKind::drop_table || each.has(Trait::temporary)) {
      gone.insert(each.table);
    } else {
      gone.erase(each.table);
    }
  });
  migration.each_sql(kinds, [&](const SqlAction& each) {
    if (!gone.contains(each.table)) use(each);
  });
}

// Of a column that differs from engine to engine the entry of one.
const schema::Column* column_on(const schema::Table& table, const std::string& column, Dialect engine) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(), [&](const schema::Column& each) {
    return each.name == column && each.engines.contains(engine);
  });
  return found == table.columns.end() ? nullptr : &*found;
}

void add_columns(std::vector<AddedColumn>& found, const Op& op, base::Location where, const std::string& table,
                 const schema::Column& column, bool changed = false) {
  for (const Dialect engine : (op.engines & column.engines).members()) {
    const bool native = column.type.kind == TypeKind::native;
    if (native && !column.type.native.contains(engine)) continue;
    const SqlType type = type_of(engine, column.type, op.after());
    const bool serial = engine == Dialect::postgresql && type.name.ends_with("serial");
    found.push_back({where, engine, table, column.name, type,
                     native ? column.type.native.at(engine) : schema::to_string(column.type), column.nullable,
                     column.identity || serial, changed, &column, nullptr});
  }
}

}  // namespace

std::vector<AddedColumn> added_columns(const Migration& migration) {
  std::vector<AddedColumn> found;
  migration.each<ir::CreateTable>([&](const ir::CreateTable& op, const Op& at) {
    for (const schema::Column& column : op.table->columns) {
      add_columns(found, at, at.place_of(column.name), op.table->name, column);
    }
  });
  migration.each<ir::AddColumn>(
      [&](const ir::AddColumn& op, const Op& at) { add_columns(found, at, at.where(), op.table, op.column); });
  migration.each<ir::ChangeColumnType>([&](const ir::ChangeColumnType& op, const Op& at) {
    const schema::TablePtr table = at.after().find_table(op.table);
    std::set<const schema::Column*> seen;
    for (const Dialect engine : at.engines.members()) {
      const schema::Column* const column = table ? column_on(*table, op.column, engine) : nullptr;
      if (column && seen.insert(column).second) add_columns(found, at, at.where(), op.table, *column, true);
    }
  });
  each_lasting(migration, {ActionKind::add_column, ActionKind::alter_type}, [&](const SqlAction& each) {
    for (const Dialect engine : each.engines.members()) {
      const bool counts = each.has(Trait::identity) || each.has(Trait::serial);
      const bool nullable = !each.has(Trait::not_null) && !each.has(Trait::primary_key) && !counts;
      found.push_back({each.where, engine, each.table, each.action->part, sql_type(engine, each.action->type),
                       each.action->type, nullable, counts, each.kind() == ActionKind::alter_type, nullptr, &each});
    }
  });
  return found;
}

std::vector<AddedTable> added_tables(const Migration& migration) {
  std::vector<AddedTable> found;
  migration.each<ir::CreateTable>([&](const ir::CreateTable& op, const Op& at) {
    found.push_back(
        {at.where(), at.engines, op.table->name, end_of(migration).find_table(op.table->name).get(), nullptr});
  });
  std::set<std::string> with_columns;
  migration.each_sql({ActionKind::add_column}, [&](const SqlAction& each) {
    if (each.has(Trait::in_new_table)) with_columns.insert(each.table);
  });
  each_lasting(migration, {ActionKind::create_table}, [&](const SqlAction& each) {
    if (!with_columns.contains(each.table)) return;
    found.push_back({each.where, each.engines, each.table, end_of(migration).find_table(each.table).get(), &each});
  });
  return found;
}

namespace {

// A table that raw SQL calls `schema.name` or `name`, under its name in the schema.
std::string table_named(const schema::Schema& schema, const std::string& written) {
  const size_t dot = written.find('.');
  const std::string in = dot == std::string::npos ? "" : written.substr(0, dot);
  const std::string local = dot == std::string::npos ? written : written.substr(dot + 1);
  const std::string name = in.empty() || in == "public" ? local : schema::qualified(in, local);
  for (const std::string& table : schema.table_names()) {
    if (schema::fold(table) == schema::fold(name)) return table;
  }
  return name;
}

}  // namespace

std::vector<AddedForeignKey> added_foreign_keys(const Migration& migration) {
  std::vector<AddedForeignKey> found;
  const auto add = [&](const schema::ForeignKey& key, const std::string& table, const Op& at, base::Location where) {
    const DialectSet engines = at.engines & key.engines;
    if (engines.empty()) return;
    found.push_back({where, engines, table, key.columns, key.referenced_table, key.referenced_columns,
                     key.on_delete == schema::ReferenceAction::cascade, nullptr});
  };
  migration.each<ir::CreateTable>([&](const ir::CreateTable& op, const Op& at) {
    for (const schema::ForeignKey& key : op.table->foreign_keys) add(key, op.table->name, at, at.place_of(key.name));
  });
  migration.each<ir::AddForeignKey>(
      [&](const ir::AddForeignKey& op, const Op& at) { add(op.key, op.table, at, at.where()); });
  each_lasting(migration, {ActionKind::add_foreign_key}, [&](const SqlAction& each) {
    AddedForeignKey key{
        each.where, each.engines, each.table, each.action->columns, "", {}, each.has(Trait::on_delete_cascade), &each};
    if (!each.action->others.empty()) key.referenced = table_named(end_of(migration), each.action->others.front());
    key.referenced_columns = each.action->referenced;
    found.push_back(std::move(key));
  });
  return found;
}

namespace {

// A key as its column's name, or as the text of its expression.
std::string key_text(const schema::IndexKey& key) {
  return schema::plain_column(key).value_or(schema::to_string(key.expr));
}

std::vector<std::string> key_texts(const std::vector<schema::IndexKey>& keys) {
  std::vector<std::string> texts;
  std::transform(keys.begin(), keys.end(), std::back_inserter(texts), key_text);
  return texts;
}

}  // namespace

std::vector<AddedIndex> added_indexes(const Migration& migration) {
  std::vector<AddedIndex> found;
  const auto add = [&](const schema::Index& index, const std::string& table, const Op& at, base::Location where) {
    const DialectSet engines = at.engines & index.engines;
    if (engines.empty()) return;
    found.push_back({where, engines, table, index.name, index.method, key_texts(index.keys), false, &index, nullptr});
  };
  migration.each<ir::CreateTable>([&](const ir::CreateTable& op, const Op& at) {
    for (const schema::Index& index : op.table->indexes) add(index, op.table->name, at, at.place_of(index.name));
  });
  migration.each<ir::AddIndex>([&](const ir::AddIndex& op, const Op& at) { add(op.index, op.table, at, at.where()); });
  each_lasting(migration, {ActionKind::create_index}, [&](const SqlAction& each) {
    // PostgreSQL's parser says its default too.
    const std::string method = each.action->type == "btree" ? "" : each.action->type;
    found.push_back({each.where, each.engines, each.table, each.action->part, method, each.action->columns,
                     each.has(Trait::unique), nullptr, &each});
  });
  return found;
}

std::vector<std::string> leading_columns(const std::vector<schema::IndexKey>& keys) {
  std::vector<std::string> columns;
  for (const schema::IndexKey& key : keys) {
    const auto column = schema::plain_column(key);
    if (!column) break;
    columns.push_back(*column);
  }
  return columns;
}

const schema::Schema& end_of(const Migration& migration) { return migration.scripts().back().after; }

std::optional<KnownColumn> known_column(const Migration& migration, Dialect engine, const std::string& table,
                                        const std::string& column) {
  if (const schema::TablePtr there = end_of(migration).find_table(table)) {
    if (const schema::Column* const found = column_on(*there, column, engine)) {
      const bool unsaid = found->type.kind == TypeKind::native && !found->type.native.contains(engine);
      return KnownColumn{unsaid ? SqlType{} : type_of(engine, found->type, end_of(migration)), found->nullable};
    }
  }
  std::optional<KnownColumn> known;
  for (const AddedColumn& each : added_columns(migration)) {
    if (each.sql && each.engine == engine && each.table == table && each.name == column) {
      known = {each.type, each.nullable};
    }
  }
  return known;
}

namespace {

// Calls `use(columns, unique)` for the columns of each index, unique and primary key of a table on an engine, as far as
// they come before the first expression; not of those that hold some of the rows only.
template <typename Use>
void each_key(const Migration& migration, Dialect engine, const std::string& table, Use&& use) {
  // The rows with a null refer to nothing: an index may leave them out.
  const auto all_rows = [](const schema::ExprPtr& where) {
    const auto* null = where ? std::get_if<schema::IsNull>(&where->node) : nullptr;
    return !where || (null && null->negated);
  };
  if (const schema::TablePtr there = end_of(migration).find_table(table)) {
    if (there->primary_key && there->primary_key->engines.contains(engine)) use(there->primary_key->columns, true);
    for (const schema::Unique& each : there->uniques) {
      if (each.engines.contains(engine) && all_rows(each.where)) use(leading_columns(each.keys), !each.where);
    }
    for (const schema::Index& each : there->indexes) {
      const bool sorted = each.method.empty() || each.method == "btree" || each.method == "hash";
      if (each.engines.contains(engine) && all_rows(each.where) && sorted) use(leading_columns(each.keys), false);
    }
  }
  migration.each_sql({ActionKind::create_index, ActionKind::add_unique, ActionKind::add_primary_key},
                     [&](const SqlAction& each) {
                       if (each.table != table || !each.engines.contains(engine)) return;
                       const bool index = each.kind() == ActionKind::create_index;
                       use(each.action->columns, !index || each.has(Trait::unique));
                     });
  migration.each_sql({ActionKind::add_column}, [&](const SqlAction& each) {
    const bool key = each.has(Trait::primary_key) || (each.has(Trait::serial) && engine != Dialect::postgresql);
    if (key && each.table == table && each.engines.contains(engine)) {
      use(std::vector<std::string>{each.action->part}, true);
    }
  });
}

}  // namespace

bool is_indexed(const Migration& migration, Dialect engine, const std::string& table,
                const std::vector<std::string>& columns) {
  bool found = false;
  each_key(migration, engine, table, [&](std::vector<std::string> keys, bool) {
    if (keys.size() < columns.size()) return;
    keys.resize(columns.size());
    found = found || same_names(keys, columns);
  });
  return found;
}

std::vector<std::vector<std::string>> unique_keys(const Migration& migration, Dialect engine,
                                                  const std::string& table) {
  std::vector<std::vector<std::string>> found;
  each_key(migration, engine, table, [&](std::vector<std::string> keys, bool unique) {
    if (unique && !keys.empty()) found.push_back(std::move(keys));
  });
  return found;
}

bool has_primary_key(const Migration& migration, Dialect engine, const std::string& table) {
  const schema::TablePtr there = end_of(migration).find_table(table);
  bool found = there && there->primary_key && there->primary_key->engines.contains(engine);
  migration.each_sql({ActionKind::add_primary_key, ActionKind::add_column}, [&](const SqlAction& each) {
    const bool key = each.kind() == ActionKind::add_primary_key || each.has(Trait::primary_key);
    found = found || (key && each.table == table && each.engines.contains(engine));
  });
  return found;
}

void report_columns(const Migration& migration, Reporter& reporter,
                    const std::function<std::optional<std::string>(const AddedColumn&)>& message,
                    const std::string& help) {
  for (const AddedColumn& each : added_columns(migration)) {
    if (const auto said = message(each)) reporter.found(each.where, *said, each.engines()).help(help);
  }
}

bool same_names(std::vector<std::string> left, std::vector<std::string> right) {
  for (auto* list : {&left, &right}) {
    for (std::string& name : *list) name = schema::fold(name);
    std::sort(list->begin(), list->end());
  }
  return left == right;
}

std::string text_of(const SqlAction& action) {
  const auto& sql = std::get<ir::RunSql>(action.op->node());
  const auto& texts = action.forward ? sql.texts : sql.reverse_texts;
  for (const Dialect engine : action.engines.members()) {
    const auto text = texts.find(engine);
    if (text != texts.end()) {
      return text->second.substr(action.action->begin, action.action->end - action.action->begin);
    }
  }
  return {};
}

std::string words_of(const SqlAction& action) { return lower(text_of(action)); }

std::string in_backticks(std::string_view table, std::string_view column) {
  return fmt::format("`{}.{}`", schema::quote_name(table), schema::quote_name(column));
}

std::string names_of(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ", ") + schema::quote_name(name);
  return result;
}

}  // namespace mig::lint
