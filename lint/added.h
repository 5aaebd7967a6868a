// What a migration adds to the schema: columns, tables, foreign keys and indexes, each with its place, whether `.mig`
// or raw SQL says it. The rules of the category design are made of them. It knows nothing of what is good or bad.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/migration.h"
#include "lint/reporter.h"

namespace mig::lint {

/// A type as an engine has it.
struct SqlType {
  std::string name;  ///< in lower case, without lengths, the shortest that the engine has for it: `varchar`, `int`
  std::vector<uint32_t> lengths;  ///< `20` of `varchar(20)`
  bool is_unsigned = false;
  bool is_array = false;
};

/// Takes a type apart as an engine's words say it.
SqlType sql_type(base::Dialect dialect, std::string_view text);

/// The largest value of an integer type on an engine, or nothing where it is no integer of at most four bytes: those of
/// eight nobody uses up (postgresql.org/docs/15/datatype-numeric.html,
/// dev.mysql.com/doc/refman/8.4/en/integer-types.html). SQLite's all have eight (sqlite.org/datatype3.html).
std::optional<uint64_t> largest_value(base::Dialect dialect, const SqlType& type);

/// A column on one engine: a new one, or one that gets another type.
struct AddedColumn {
  base::Location where;
  base::Dialect engine;
  std::string table;
  std::string name;
  SqlType type;         ///< of an enum `enum`, of a `uuid` `uuid`, on every engine
  std::string written;  ///< the type as its author says it
  bool nullable = false;
  bool identity = false;                   ///< counts by itself
  bool changed = false;                    ///< it was there, and gets this type
  const schema::Column* column = nullptr;  ///< null in raw SQL
  const SqlAction* sql = nullptr;          ///< null in `.mig`

  base::DialectSet engines() const { return base::DialectSet::of(engine); }
  /// Whether `.mig` says a type of the language, not an engine's own.
  bool is_of_language() const { return column && column->type.kind != schema::TypeKind::native; }
};

std::vector<AddedColumn> added_columns(const Migration& migration);

/// A new table. What becomes of it by the end of the migration counts: a key may be added behind it.
struct AddedTable {
  base::Location where;
  base::DialectSet engines;
  std::string name;
  const schema::Table* at_end = nullptr;  ///< null where it is gone by then, or where the schema has not heard of it
  const SqlAction* sql = nullptr;         ///< null in `.mig`
};

/// Those of which raw SQL does not say the columns (`as select`, `like`) are not among them.
std::vector<AddedTable> added_tables(const Migration& migration);

struct AddedForeignKey {
  base::Location where;
  base::DialectSet engines;
  std::string table;
  std::vector<std::string> columns;
  std::string referenced;
  std::vector<std::string> referenced_columns;  ///< empty where raw SQL does not say them
  bool cascades = false;                        ///< `on delete cascade`
  const SqlAction* sql = nullptr;               ///< null in `.mig`
};

std::vector<AddedForeignKey> added_foreign_keys(const Migration& migration);

/// An index that is no constraint's.
struct AddedIndex {
  base::Location where;
  base::DialectSet engines;
  std::string table;
  std::string name;               ///< empty where raw SQL does not say it
  std::string method;             ///< empty: the engine's default
  std::vector<std::string> keys;  ///< the names of columns, as they are; expressions as text
  bool unique = false;
  const schema::Index* index = nullptr;  ///< null in raw SQL
  const SqlAction* sql = nullptr;        ///< null in `.mig`
};

std::vector<AddedIndex> added_indexes(const Migration& migration);

/// The schema when all of the migration is done.
const schema::Schema& end_of(const Migration& migration);

/// What is known of a column when all of the migration is done, on one engine: from the schema, or from raw SQL that
/// makes it.
struct KnownColumn {
  SqlType type;
  bool nullable = false;
};
std::optional<KnownColumn> known_column(const Migration& migration, base::Dialect engine, const std::string& table,
                                        const std::string& column);

/// Whether some columns, in any order, are the first of an index, a unique or the primary key of their table on an
/// engine when all of the migration is done.
bool is_indexed(const Migration& migration, base::Dialect engine, const std::string& table,
                const std::vector<std::string>& columns);
/// The columns of each unique and of the primary key, likewise.
std::vector<std::vector<std::string>> unique_keys(const Migration& migration, base::Dialect engine,
                                                  const std::string& table);
bool has_primary_key(const Migration& migration, base::Dialect engine, const std::string& table);

/// Reports each column of which `message` says something, with the way out.
void report_columns(const Migration& migration, Reporter& reporter,
                    const std::function<std::optional<std::string>(const AddedColumn&)>& message,
                    const std::string& help);

/// Whether two lists have the same names, in whichever order and letters.
bool same_names(std::vector<std::string> left, std::vector<std::string> right);

/// The columns that keys begin with, up to the first expression.
std::vector<std::string> leading_columns(const std::vector<schema::IndexKey>& keys);

/// The words of raw SQL that do what an action says; `words_of` in lower case.
std::string text_of(const SqlAction& action);
std::string words_of(const SqlAction& action);

/// `orders.total`, in backticks; of names in the language's quotes.
std::string in_backticks(std::string_view table, std::string_view column);
/// `a, b`: names in the language's quotes.
std::string names_of(const std::vector<std::string>& names);

}  // namespace mig::lint
