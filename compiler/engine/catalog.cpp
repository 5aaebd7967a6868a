#include "compiler/engine/catalog.h"

#include <algorithm>
#include <charconv>

#include "compiler/engine/catalog_parts.h"

namespace mig::engine {

using schema::TypeClass;

Rows rows(Database& database, const std::string& query) {
  auto answer = database.query(query);
  if (auto* error = std::get_if<SqlError>(&answer)) throw CatalogError{std::move(*error)};
  return std::move(std::get<Rows>(answer));
}

const std::string& text(const std::optional<std::string>& value) {
  static const std::string empty;
  return value ? *value : empty;
}

long number(const std::optional<std::string>& value) {
  long result = 0;
  if (value) std::from_chars(value->data(), value->data() + value->size(), result);
  return result;
}

bool is_true(const std::optional<std::string>& value) {
  return value && (*value == "t" || *value == "true" || *value == "1" || *value == "YES");
}

schema::Table& TableList::add(const std::string& key, std::string name) {
  schema::Table& table = tables_[key];
  table.name = std::move(name);
  return table;
}

schema::Table* TableList::find(const std::string& key) {
  const auto found = tables_.find(key);
  return found == tables_.end() ? nullptr : &found->second;
}

void TableList::move_into(schema::Schema& schema) {
  for (auto& [key, table] : tables_) {
    schema = schema.with_table(std::make_shared<const schema::Table>(std::move(table)));
  }
  tables_.clear();
}

schema::ExprPtr native_expr(base::Dialect dialect, const std::string& text) {
  return schema::make_expr(schema::NativeExpr{{{dialect, text}}}, TypeClass::unknown);
}

schema::ExprPtr column_ref(const std::string& column) {
  return schema::make_expr(schema::ColumnRef{column}, TypeClass::unknown);
}

schema::Type native_type(base::Dialect dialect, const std::string& text) {
  schema::Type type;
  type.kind = schema::TypeKind::native;
  type.native[dialect] = text;
  return type;
}

schema::ExprPtr literal(const schema::Type& type, const std::string& text) {
  using Kind = schema::Literal::Kind;
  const auto make = [](Kind kind, const std::string& value, TypeClass type_class) {
    return schema::make_expr(schema::Literal{kind, value}, type_class);
  };
  const TypeClass type_class = schema::class_of(type);
  if (type_class == TypeClass::boolean) {
    if (text == "true" || text == "1") return make(Kind::boolean, "true", type_class);
    if (text == "false" || text == "0") return make(Kind::boolean, "false", type_class);
    return nullptr;
  }
  if (type_class == TypeClass::integer || type_class == TypeClass::decimal || type_class == TypeClass::real) {
    const bool negative = text.starts_with('-');
    const std::string digits = negative ? text.substr(1) : text;
    if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string::npos) return nullptr;
    const Kind kind = digits.find('.') == std::string::npos ? Kind::integer : Kind::decimal;
    const schema::ExprPtr value = make(kind, digits, type_class);
    return negative ? schema::make_expr(schema::Unary{schema::UnaryOperator::minus, value}, type_class) : value;
  }
  return make(Kind::string, text, type_class);
}

schema::ReferenceAction action_named(std::string_view name) {
  using schema::ReferenceAction;
  const std::string folded = schema::fold(name);
  for (const ReferenceAction action :
       {ReferenceAction::restrict, ReferenceAction::cascade, ReferenceAction::set_null, ReferenceAction::set_default}) {
    if (schema::to_string(action) == folded) return action;
  }
  return ReferenceAction::no_action;
}

TypeWords split_type(std::string_view text) {
  TypeWords words;
  const size_t open = text.find('(');
  words.name = text.substr(0, open);
  if (open == std::string_view::npos) return words;
  const size_t close = text.find(')', open);
  // `timestamp(3) without time zone` has its argument inside.
  if (close != std::string_view::npos) words.name += text.substr(close + 1);
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data() + open + 1, end, words.first);
  if (first.ptr != end && *first.ptr == ',') std::from_chars(first.ptr + 1, end, words.second);
  return words;
}

std::variant<Catalog, SqlError> read_catalog(Database& database, const CatalogOptions& options) {
  try {
    switch (database.dialect()) {
      case base::Dialect::sqlite:
        return read_sqlite(database);
      case base::Dialect::postgresql:
        return read_postgresql(database, options);
      default:
        return read_mysql(database);
    }
  } catch (CatalogError& error) {
    return std::move(error.error);
  }
}

std::variant<schema::Schema, SqlError> read_schema(Database& database) {
  auto catalog = read_catalog(database);
  if (auto* error = std::get_if<SqlError>(&catalog)) return std::move(*error);
  return std::move(std::get<Catalog>(catalog).schema);
}

std::variant<std::vector<std::string>, SqlError> contents(Database& database) {
  try {
    switch (database.dialect()) {
      case base::Dialect::sqlite:
        return sqlite_contents(database);
      case base::Dialect::postgresql:
        return postgresql_contents(database);
      default:
        return mysql_contents(database);
    }
  } catch (CatalogError& error) {
    return std::move(error.error);
  }
}

}  // namespace mig::engine
