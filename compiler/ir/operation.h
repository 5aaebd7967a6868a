// The IR: resolved operations without a dialect. One operation changes one thing; what one statement of a file does may
// be several. The list of them is operations.def.
#pragma once

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
};
/// Takes along what of the table rests on the column: indexes, uniques, checks, keys.
struct DropColumn {
  std::string table;
  std::string column;
  ExprPtr restore_fill;  ///< what the reverse fills the column with; null: none
};
struct RenameColumn {
  std::string table;
  std::string from;
  std::string to;
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
/// Rows are told apart by the columns of `key`, whose values are constants.
struct InsertRows {
  std::string table;
  std::vector<std::string> columns;
  std::vector<std::string> key;
  std::vector<std::vector<ExprPtr>> rows;  ///< one value for each of `columns`
};
/// The reverse of an insert: the rows with these values of the key's columns.
struct DeleteRows {
  std::string table;
  std::vector<std::string> key;
  std::vector<std::vector<ExprPtr>> rows;  ///< one value for each of `key`
};

using OperationNode =
    std::variant<CreateTable, DropTable, RenameTable, AddColumn, DropColumn, RenameColumn, AddPrimaryKey,
                 DropPrimaryKey, AddUnique, DropUnique, AddCheck, DropCheck, AddForeignKey, DropForeignKey, AddIndex,
                 DropIndex, RenameConstraint, CreateEnum, DropEnum, InsertRows, DeleteRows>;

struct Operation {
  OperationNode node;
  base::DialectSet engines = base::DialectSet::all();  ///< where it happens
  base::Location where;                                ///< the item it came from: equal for all that one item makes
  std::map<std::string, base::Location> parts = {};    ///< of `create table`: where its columns and constraints stand
};

/// The name in operations.def: `add_column`.
std::string_view name_of(const OperationNode& node);

/// The table it changes; empty for an enum.
std::string table_of(const OperationNode& node);

/// One line for a reviewer: `add column title to song`.
std::string summary(const OperationNode& node);

/// The schema after an operation. What it names is there: that was checked when it was resolved.
schema::Schema apply(const schema::Schema& before, const Operation& operation);

}  // namespace mig::ir
