// A schema: all tables and enums at one point of the history. Immutable; a change gives a new schema that shares every
// table that did not change, so replaying a long history stays linear.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/persistent_map.h"
#include "compiler/schema/table.h"

namespace mig::schema {

/// Names that differ only by the case of ASCII letters are one name to MySQL and SQLite: this is what they are compared
/// by.
std::string fold(std::string_view name);

/// What a name that is taken belongs to.
struct NameOwner {
  std::string kind;   ///< `table`, `index`, `unique constraint` …
  std::string table;  ///< the table it is on; of a table or an enum, its own name
  DialectSet engines;
};

/// Where names must differ: what engines keep as relations and types, and constraints without an index.
enum class NameSpace { relations, constraints };

class Schema {
 public:
  /// The table of exactly that name, or null.
  TablePtr find_table(const std::string& name) const;
  /// The enum of exactly that name, or null.
  EnumPtr find_enum(const std::string& name) const;

  /// The names of all tables (enums), sorted.
  std::vector<std::string> table_names() const;
  std::vector<std::string> enum_names() const;

  /// The tables with a foreign key to `table`, itself included, sorted.
  std::vector<std::string> tables_referencing(const std::string& table) const;
  /// The tables with a column of the enum, sorted.
  std::vector<std::string> tables_using_enum(const std::string& name) const;

  /// Who has a name (in any case of letters) on one of `engines`, or nothing.
  std::optional<NameOwner> owner_of(NameSpace space, std::string_view name, DialectSet engines) const;

  /// With the table added, or in the place of the one of that name.
  Schema with_table(TablePtr table) const;
  Schema without_table(const std::string& name) const;
  /// With the table under its new name, in the foreign keys that refer to it too.
  Schema with_renamed_table(const std::string& from, const std::string& to) const;

  Schema with_enum(EnumPtr type) const;
  Schema without_enum(const std::string& name) const;

 private:
  using Names = std::vector<std::string>;
  using Owners = std::vector<NameOwner>;

  /// Keeps the look-ups as they have to be when `before` is replaced by `after`; null: no table.
  void change_names(const Table* before, const Table* after);
  void change_references(const Table* before, const Table* after);

  base::PersistentMap<TablePtr> tables_;
  base::PersistentMap<EnumPtr> enums_;
  base::PersistentMap<Names> referencing_;  ///< referenced table → tables
  base::PersistentMap<Names> enum_users_;   ///< enum → tables
  base::PersistentMap<Owners> relation_names_;
  base::PersistentMap<Owners> constraint_names_;
};

/// What differs between two schemas, one line for each part, or nothing where they are the same. The order of columns
/// does not count: no engine but SQLite's rebuild and MySQL can put a column back into its place.
std::vector<std::string> differences(const Schema& left, const Schema& right);

}  // namespace mig::schema
