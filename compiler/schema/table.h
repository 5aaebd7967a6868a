// Tables and enums as plain values. Each part carries the set of engines that have it: what is made `only` for some
// exists there only. How a change is made to them is said in schema.h.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/dialect.h"
#include "compiler/schema/expression.h"
#include "compiler/schema/type.h"

namespace mig::schema {

using base::DialectSet;

struct Generated {
  ExprPtr expr;
  bool stored = false;
};

struct Column {
  std::string name;
  Type type;
  bool nullable = false;
  ExprPtr default_value;  ///< null: none
  bool identity = false;
  std::optional<Generated> generated;
  std::string collation;  ///< empty: the database's
  std::string comment;
  DialectSet engines = DialectSet::all();
};

struct PrimaryKey {
  std::string name;
  std::vector<std::string> columns;
  DialectSet engines = DialectSet::all();
};

enum class SortOrder { ascending, descending };
enum class NullsOrder { unspecified, first, last };

/// A key of an index or a unique constraint.
struct IndexKey {
  ExprPtr expr;
  std::string operator_class;  ///< empty: the type's own
  SortOrder order = SortOrder::ascending;
  NullsOrder nulls = NullsOrder::unspecified;
};

/// The column of a key that is nothing but a column, or nothing.
std::optional<std::string> plain_column(const IndexKey& key);

struct Deferrable {
  bool initially_deferred = false;
};

/// A constraint where all keys are plain columns and there is no predicate, else a unique index.
struct Unique {
  std::string name;
  std::vector<IndexKey> keys;
  ExprPtr where;
  std::optional<Deferrable> deferrable;
  DialectSet engines = DialectSet::all();

  bool is_constraint() const;
};

struct Check {
  std::string name;
  ExprPtr expr;
  DialectSet engines = DialectSet::all();
};

enum class ReferenceAction { no_action, restrict, cascade, set_null, set_default };

/// `cascade`, `set null`: as the language and all engines write it.
std::string_view to_string(ReferenceAction action);

struct ForeignKey {
  std::string name;
  std::vector<std::string> columns;
  std::string referenced_table;
  std::vector<std::string> referenced_columns;  ///< never empty
  ReferenceAction on_delete = ReferenceAction::no_action;
  ReferenceAction on_update = ReferenceAction::no_action;
  std::optional<Deferrable> deferrable;
  /// MySQL needs an index over a foreign key's columns; where the table had none, the key brought one of its own name.
  /// It stays until the key goes (dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html; measured on 9.7).
  bool brings_index = false;
  DialectSet engines = DialectSet::all();
};

struct Index {
  std::string name;
  std::vector<IndexKey> keys;
  std::string method;  ///< empty: the engine's default
  std::vector<std::string> include;
  ExprPtr where;
  std::string comment;
  DialectSet engines = DialectSet::all();
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::optional<PrimaryKey> primary_key;
  std::vector<Unique> uniques;
  std::vector<Check> checks;
  std::vector<ForeignKey> foreign_keys;
  std::vector<Index> indexes;
  std::string comment;
  DialectTexts options;  ///< `with mysql 'ENGINE=InnoDB'`
  DialectSet engines = DialectSet::all();

  const Column* find_column(const std::string& column) const;
  /// The place of a column in the order of the columns. The column is there.
  size_t column_index(const std::string& column) const;
};

using TablePtr = std::shared_ptr<const Table>;

struct EnumType {
  std::string name;
  std::vector<std::string> values;
  DialectSet engines = DialectSet::all();
};

using EnumPtr = std::shared_ptr<const EnumType>;

/// The table as one engine has it: without what other engines have only.
Table view_for(const Table& table, base::Dialect dialect);

/// The table in canonical lines, one for each part: equal tables have equal lines. The order of columns is not in them.
std::vector<std::string> describe(const Table& table);

// ---- changes of one table. Each takes what it names for granted: that it is there was checked before.
// -----------------

/// Marks the foreign keys that bring an index of their own on MySQL. Called after every change of keys.
void update_brought_indexes(Table& table);

/// Without the column and everything of the table that rests on it: primary key, uniques, checks, keys, indexes.
Table without_column(const Table& table, const std::string& column);

/// With the column under its new name everywhere in the table, foreign keys to itself included.
Table with_renamed_column(const Table& table, const std::string& from, const std::string& to);

}  // namespace mig::schema
