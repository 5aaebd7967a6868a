// The IR: resolved operations without a dialect. One operation changes one thing; what one statement of a file does may
// be several. The list of them is operations.def.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/schema/schema.h"

namespace mig::ir {

using schema::ExprPtr;

/// By ranges of a column, each a short transaction of its own. A range may be done twice: where the first time was
/// interrupted.
struct Batches {
  uint64_t size = 0;   ///< rows of the table that is ranged over, at least 1
  std::string column;  ///< not null, and the first of a key or an index
  uint64_t pause = 0;  ///< between two ranges, in milliseconds
};

struct CreateTable {
  schema::TablePtr table;
};
struct DropTable {
  std::string table;
};
struct RenameTable {
  std::string from;
  std::string to;
};
struct AddColumn {
  std::string table;
  schema::Column column;
  ExprPtr fill;  ///< the value of the rows that are there; null: the default, or null
  std::optional<size_t>
      position;  ///< its place among the columns; nothing: the last. Only the reverse of a drop has one.
  std::optional<Batches> batches = {};  ///< how the fill gets into the rows; nothing: at once
};
/// Takes along what of the table rests on the column: indexes, uniques, checks, keys.
struct DropColumn {
  std::string table;
  std::string column;
  ExprPtr restore_fill;  ///< what the reverse fills the column with; null: none
  std::optional<Batches> restore_batches = {};
};
struct RenameColumn {
  std::string table;
  std::string from;
  std::string to;
};
/// A new text replaces the old one; an empty one takes it away.
struct SetTableComment {
  std::string table;
  std::string comment;
};
/// The whole of an engine's settings, as merged with those that were there; an empty text takes them away.
struct SetTableOptions {
  std::string table;
  schema::DialectTexts options;
};
struct ChangeColumnType {
  std::string table;
  std::string column;
  schema::Type type;
  std::string collation;  ///< empty: the database's
  ExprPtr value;          ///< `using`: what each row gets; null: the engine's own conversion
  ExprPtr default_value;  ///< the default as the new type has it; null: none
  ExprPtr reverse_value;  ///< `reverse using`; null: the engine's own conversion
};
struct SetDefault {
  std::string table;
  std::string column;
  ExprPtr value;
};
struct DropDefault {
  std::string table;
  std::string column;
};
struct SetNotNull {
  std::string table;
  std::string column;
  ExprPtr fill;                         ///< the value of the rows that have none; null: there must be none
  std::optional<Batches> batches = {};  ///< how the fill gets into the rows; nothing: at once
};
struct DropNotNull {
  std::string table;
  std::string column;
  ExprPtr restore_fill = nullptr;  ///< what the reverse gives the rows that have none by then; null: there must be none
  std::optional<Batches> restore_batches = {};
};
struct SetIdentity {
  std::string table;
  std::string column;
};
struct DropIdentity {
  std::string table;
  std::string column;
};
/// The reverse of `drop generated`: the values that are there give way to those that the expression has.
struct SetGenerated {
  std::string table;
  std::string column;
  schema::Generated generated;
};
struct DropGenerated {
  std::string table;
  std::string column;
};
struct SetColumnComment {
  std::string table;
  std::string column;
  std::string comment;
};
struct AddPrimaryKey {
  std::string table;
  schema::PrimaryKey key;
};
struct DropPrimaryKey {
  std::string table;
};
struct AddUnique {
  std::string table;
  schema::Unique unique;
};
struct DropUnique {
  std::string table;
  std::string name;
};
struct AddCheck {
  std::string table;
  schema::Check check;
};
struct DropCheck {
  std::string table;
  std::string name;
};
struct AddForeignKey {
  std::string table;
  schema::ForeignKey key;
};
struct DropForeignKey {
  std::string table;
  std::string name;
};
struct AddIndex {
  std::string table;
  schema::Index index;
};
struct DropIndex {
  std::string table;
  std::string name;
};

enum class ConstraintKind { primary_key, unique, check, foreign_key, index };

/// An index is renamed the same way.
struct RenameConstraint {
  std::string table;
  ConstraintKind kind;
  std::string from;
  std::string to;
};
struct CreateEnum {
  schema::EnumPtr type;
};
struct DropEnum {
  std::string name;
};
/// The value stands at `position` among the values, counted from 0.
struct AddEnumValue {
  std::string name;
  std::string value;
  size_t position = 0;
};
struct RenameEnumValue {
  std::string name;
  std::string from;
  std::string to;
};
/// Rows and defaults with the value get the replacement; without one no row may have it.
struct DropEnumValue {
  std::string name;
  std::string value;
  std::optional<std::string> replacement;
};
struct CreateView {
  schema::ViewPtr view;
};
struct ReplaceView {
  schema::ViewPtr view;
};
struct DropView {
  std::string name;
};
struct CreateTrigger {
  std::string table;
  schema::Trigger trigger;
};
struct DropTrigger {
  std::string table;
  std::string name;
};
struct CreateSchema {
  std::string name;
};
struct DropSchema {
  std::string name;
};
/// Is not undone: others may use the extension by then.
struct CreateExtension {
  std::string name;
};
struct DropExtension {
  std::string name;
};
/// Rows are told apart by the columns of `key`, whose values are constants.
struct InsertRows {
  std::string table;
  std::vector<std::string> columns;
  std::vector<std::string> key;
  std::vector<std::vector<ExprPtr>> rows;  ///< one value for each of `columns`
  /// `if missing`: a table of the keys that were missing, which the insert makes; null: all are put in.
  schema::TablePtr note = {};
};
/// The reverse of an insert: the rows with these values of the key's columns.
struct DeleteRows {
  std::string table;
  std::vector<std::string> key;
  std::vector<std::vector<ExprPtr>> rows;  ///< one value for each of `key`
};
/// Changes nothing, and stops the script where the condition does not hold; null counts as not holding.
struct Require {
  ExprPtr condition;
  std::string message;  ///< what is said then; never empty
  bool verify = false;  ///< can be checked again on its own at any time
};

/// The reverse of an insert that noted the keys of its rows: takes these rows and the note away.
struct DeleteNotedRows {
  std::string table;
  std::string note;
};
/// The rows that a query gives. Their keys are noted, so that the reverse takes away just them.
struct InsertSelect {
  std::string table;
  std::vector<std::string> columns;
  std::vector<std::string> key;
  schema::Query query;  ///< gives columns of these names
  bool if_missing = false;
  schema::TablePtr note;           ///< the table of the keys that were put in, which the insert makes
  std::optional<Batches> batches;  ///< over the table behind the query's `from`
};
struct Assignment {
  std::string column;
  ExprPtr value;
};
/// Values may read every column as it was. Columns of the table are named with it, as in a query.
struct UpdateRows {
  std::string table;
  std::vector<Assignment> assignments;
  ExprPtr where;
  std::optional<Batches> batches;
};
/// `delete from … where …`.
struct DeleteWhere {
  std::string table;
  ExprPtr where;
  std::optional<Batches> batches;
};
/// Moves rows into a table that it makes for them.
struct ArchiveRows {
  std::string table;
  schema::TablePtr archive;  ///< its columns are those that are given
  ExprPtr where;             ///< which rows; columns of the table are named with it, as in a query
  std::optional<Batches> batches = {};
};
/// The reverse of that: the rows go back, and the archive goes.
struct RestoreRows {
  std::string table;
  std::string archive;
};

/// Its author's own SQL. What it does to the schema is said by `stated` operations behind it.
struct RunSql {
  std::string description;
  schema::DialectTexts texts;          ///< of each engine all its statements
  schema::DialectTexts reverse_texts;  ///< what undoes them; empty where it was said in another way
  bool outside_transaction = false;
  std::map<base::Dialect, base::Location> places = {};          ///< of `texts` in the file, with their quotes
  std::map<base::Dialect, base::Location> reverse_places = {};  ///< of `reverse_texts`
};
/// Raw SQL made something that mig has no word for. Always stated.
struct CreateOpaque {
  schema::Opaque opaque;
};
struct DropOpaque {
  std::string description;
};

using OperationNode =
    std::variant<CreateTable, DropTable, RenameTable, SetTableComment, SetTableOptions, AddColumn, DropColumn,
                 RenameColumn, ChangeColumnType, SetDefault, DropDefault, SetNotNull, DropNotNull, SetIdentity,
                 DropIdentity, SetGenerated, DropGenerated, SetColumnComment, AddPrimaryKey, DropPrimaryKey, AddUnique,
                 DropUnique, AddCheck, DropCheck, AddForeignKey, DropForeignKey, AddIndex, DropIndex, RenameConstraint,
                 CreateEnum, DropEnum, AddEnumValue, RenameEnumValue, DropEnumValue, CreateView, ReplaceView, DropView,
                 CreateTrigger, DropTrigger, CreateSchema, DropSchema, CreateExtension, DropExtension, InsertRows,
                 DeleteRows, DeleteNotedRows, InsertSelect, UpdateRows, DeleteWhere, ArchiveRows, RestoreRows, Require,
                 RunSql, CreateOpaque, DropOpaque>;

struct Operation {
  OperationNode node;
  base::DialectSet engines = base::DialectSet::all();  ///< where it happens
  base::Location where;                                ///< the item it came from: equal for all that one item makes
  std::map<std::string, base::Location> parts = {};    ///< of `create table`: where its columns and constraints stand
  /// Foreign keys of the table that need the index no longer which they brought when another went: that one is back.
  /// Only reverses have some.
  std::vector<std::string> releases = {};
  base::DialectSet offline = {};      ///< where its author asks for the plain form, which may block
  base::Location offline_place = {};  ///< of the word and its engines; nowhere where it is not said
  bool stated = false;                ///< done by raw SQL: it changes the picture, and no statement is written for it
};

/// The name in operations.def: `add_column`.
std::string_view name_of(const OperationNode& node);

/// The table it changes; empty for what is no table's: an enum, a view, a schema, an extension, raw SQL.
std::string table_of(const OperationNode& node);

/// The names of tables, enums and views, and the keys of schemas and of what is opaque, that it makes, changes or
/// drops.
std::vector<std::string> changed_names(const OperationNode& node);

/// The tables and views that its queries read, other than the one it changes.
std::vector<std::string> read_names(const OperationNode& node);

/// Whether the rows that are there get the fill one by one: it differs from row to row, or is to be done in batches.
template <typename Op>
bool fills_by_row(const Op& op) {
  return op.fill && (op.batches || !schema::is_constant(op.fill));
}

/// How the rows of a table are changed where nobody says how: a thousand at a time, by its primary key. Few enough that
/// nobody waits long for one of them, many enough that a large table does not take for ever. Nothing where the key has
/// several columns, or values without an order.
std::optional<Batches> usual_batches(const schema::Table& table);

/// One line for a reviewer: `add column title to song`.
std::string summary(const OperationNode& node);

/// The way out where something opaque stands in the way of a change.
std::string drop_opaque_before(const schema::Opaque& opaque);

/// The schema after an operation. What it names is there: that was checked when it was resolved.
schema::Schema apply(const schema::Schema& before, const Operation& operation);

}  // namespace mig::ir
