// Tables and enums as plain values. Each part carries the set of engines that have it: what is made `only` for
// some exists there only. How a change is made to them is said in schema.h.
#pragma once

#include <functional>
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
  /// MySQL and what it covers need an index over a foreign key's columns; where the table had none, the key brought one
  /// of its own name, on these engines. It stays until the key goes
  /// (dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html; measured on 9.7).
  DialectSet brings_index = {};
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

/// A statement of each engine's own: what the compiler knows of it is its name, its table and which words it holds.
struct Trigger {
  std::string name;
  DialectTexts texts;  ///< the whole `create trigger …`
  DialectSet engines = DialectSet::all();
};

/// Whether the trigger's text says `word`, on any engine.
bool mentions(const Trigger& trigger, std::string_view word);

struct Table {
  std::string name;  ///< as schema::qualified makes it where it is in a schema
  /// A column may differ from engine to engine (`alter column … only postgresql`): then it is here more than once, each
  /// time for other engines.
  std::vector<Column> columns;
  std::optional<PrimaryKey> primary_key;
  std::vector<Unique> uniques;
  std::vector<Check> checks;
  std::vector<ForeignKey> foreign_keys;
  std::vector<Index> indexes;
  std::vector<Trigger> triggers;
  std::string comment;
  DialectSet comment_engines = DialectSet::all();  ///< which have the comment
  DialectTexts options;                            ///< `with mysql 'ENGINE=InnoDB'`
  DialectSet engines = DialectSet::all();

  /// The column of that name, on whichever engine, or null.
  const Column* find_column(const std::string& column) const;
  /// The engines that have a column of that name.
  DialectSet engines_of(const std::string& column) const;
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

/// Whether a check of the table says that a column has no nulls: `column is not null`, alone or among what has to hold.
bool check_refuses_nulls(const Table& table, const std::string& column);

/// The table as one engine has it: without what other engines have only.
Table view_for(const Table& table, base::Dialect dialect);

/// The table in canonical lines, one for each part: equal tables have equal lines. The order of columns is not in them.
std::vector<std::string> describe(const Table& table);
/// One column's line, without its engines.
std::string describe(const Column& column);

// ---- names in a schema of their own --------------------------------------------------------------------------------

/// The one name of something in a schema. Names hold no control characters, so one of those stands between the two
/// parts; `quote_name` and SqlDialect::name write them as `schema.name`.
std::string qualified(std::string_view schema, std::string_view name);
/// The schema of a name; empty where it has none.
std::string schema_of(std::string_view name);
/// A name without its schema.
std::string local_name(std::string_view name);
/// What stands for a schema itself where names of tables stand beside it: no table's name.
inline std::string schema_key(std::string_view schema) { return qualified(schema, ""); }

// ---- engine options ------------------------------------------------------------------------------------------------

/// One setting of `with mysql 'ENGINE=InnoDB ROW_FORMAT=DYNAMIC'`: `ROW_FORMAT` and `DYNAMIC`; words without a value
/// (`without rowid`) have an empty one.
struct Setting {
  std::string name;
  std::string value;
};

/// The settings of an option's text, separated by commas or blanks; nothing where it is not of that form.
std::optional<std::vector<Setting>> parse_settings(std::string_view text);
/// `NAME=VALUE, STRICT`: as all engines take it that have such options.
std::string to_string(const std::vector<Setting>& settings);
/// The settings of `older` with those of `newer` in their place or behind them.
std::string merge_settings(const std::string& older, const std::string& newer);

// ---- changes of one table. Each takes what it names for granted: that it is there was checked before.
// -----------------

/// Marks the foreign keys that bring an index of their own, on the engines where they do. Called after every change of
/// keys.
void update_brought_indexes(Table& table);

/// Changes a column on `engines` only: where others have it too it becomes two entries, and entries that have become
/// the same again become one.
void change_column(Table& table, const std::string& column, DialectSet engines,
                   const std::function<void(Column&)>& change);

/// With every expression of the table given to `change`, which returns what stands in its place.
void change_expressions(Table& table, const std::function<ExprPtr(const ExprPtr&)>& change);

/// Without the column and everything of the table that rests on it: primary key, uniques, checks, keys, indexes.
Table without_column(const Table& table, const std::string& column);

/// With the column under its new name everywhere in the table, foreign keys to itself included.
Table with_renamed_column(const Table& table, const std::string& from, const std::string& to);

}  // namespace mig::schema
