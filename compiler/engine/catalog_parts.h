// What the catalogs of the engines share. Only this folder includes it.
#pragma once

#include <fmt/format.h>

#include <map>

#include "compiler/engine/catalog.h"

namespace mig::engine {

/// Thrown by `rows`, caught where the catalog's reading began.
struct CatalogError {
  SqlError error;
};

/// The rows of a question to the catalog. Throws CatalogError.
Rows rows(Database& database, const std::string& query);

/// A value that is never null, or an empty text.
const std::string& text(const std::optional<std::string>& value);

/// A number of the catalog; 0 where it is none.
long number(const std::optional<std::string>& value);

bool is_true(const std::optional<std::string>& value);

/// Tables while they are read: found by the key that the engine has for them.
class TableList {
 public:
  schema::Table& add(const std::string& key, std::string name);
  /// The table of that key, or null: one that is not looked at.
  schema::Table* find(const std::string& key);
  /// The schema of all tables.
  void move_into(schema::Schema& schema);

 private:
  std::map<std::string, schema::Table> tables_;
};

/// An expression in the engine's words.
schema::ExprPtr native_expr(base::Dialect dialect, const std::string& text);

schema::ExprPtr column_ref(const std::string& column);

/// A type in the engine's words.
schema::Type native_type(base::Dialect dialect, const std::string& text);

/// The literal for a column of `type` whose text is `text`: a number, a truth value or a string as the type wants.
/// Nothing where it is not one of that type.
schema::ExprPtr literal(const schema::Type& type, const std::string& text);

/// `cascade` of `CASCADE`.
schema::ReferenceAction action_named(std::string_view name);

/// The name and arguments of `numeric(10,2)`: `numeric`, 10 and 2; 0 where there are none.
struct TypeWords {
  std::string name;
  uint32_t first = 0;
  uint32_t second = 0;
};
TypeWords split_type(std::string_view text);

Catalog read_sqlite(Database& database);
Catalog read_postgresql(Database& database, const CatalogOptions& options);
Catalog read_mysql(Database& database);

std::vector<std::string> sqlite_contents(Database& database);
std::vector<std::string> postgresql_contents(Database& database);
std::vector<std::string> mysql_contents(Database& database);

}  // namespace mig::engine
