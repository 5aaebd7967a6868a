// The syntax tree: what was written, nothing resolved, each part with its range of bytes. The formatter can print it
// back. Plain aggregates; alternatives are `std::variant`. It knows nothing of ANTLR, and of the parser only `parser.h`
// is public.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/source.h"

namespace mig::syntax {

using base::ByteRange;

/// A name as written, without its quotes and with `""` decoded.
struct Name {
  std::string text;
  ByteRange range;
  bool quoted = false;
};

/// `table` or `schema.table`. Never empty.
struct QualifiedName {
  std::vector<Name> parts;
  ByteRange range;
};

/// A string or a text block, decoded (`''` is `'`; a block's common indentation is stripped).
struct Text {
  std::string value;
  ByteRange range;
  bool block = false;
};

/// `42`: the digits as written; how large it may be is for whoever uses it.
struct Integer {
  std::string digits;
  ByteRange range;
};

/// `100ms`, `3s`, `5min`.
struct Duration {
  uint64_t milliseconds = 0;
  ByteRange range;
};

/// One entry of `native(postgresql '…', mysql '…')`.
struct NativeText {
  Name engine;
  Text text;
};

/// `@allow(rule-id, 'reason')`.
struct Annotation {
  Name word;
  Name rule;
  Text reason;
  ByteRange range;
};

// ---- types, expressions, queries ---------------------------------------------------------------------------

struct Expr;
struct Select;
using ExprPtr = std::shared_ptr<const Expr>;
using SelectPtr = std::shared_ptr<const Select>;

/// `varchar(50)`, an enum's name, `text[]`, `native(…)`.
struct TypeName {
  QualifiedName name;              ///< empty for `native(…)`
  std::vector<Integer> arguments;  ///< at most two
  std::vector<NativeText> native;  ///< empty for a named type
  int array_depth = 0;             ///< the number of `[]`
  ByteRange range;
};

struct Literal {
  enum class Kind { string, integer, decimal, true_, false_, null };
  Kind kind;
  std::string text;  ///< decoded for a string; as written for a number; empty otherwise
};
/// A column, or `alias.column`, or `schema.table.column`.
struct NameRef {
  std::vector<Name> path;
};
struct Call {
  Name function;
  bool star = false;  ///< `count(*)`
  bool distinct = false;
  std::vector<ExprPtr> arguments;
};
/// Parentheses are kept: the formatter prints what was written.
struct Paren {
  ExprPtr inner;
};
enum class UnaryOperator { plus, minus, not_ };
struct Unary {
  UnaryOperator op;
  ExprPtr operand;
};
enum class BinaryOperator {
  or_,
  and_,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  add,
  subtract,
  concat,
  multiply,
  divide,
  modulo,
};
struct Binary {
  BinaryOperator op;
  ByteRange op_range;
  ExprPtr left;
  ExprPtr right;
};
struct IsNull {
  ExprPtr operand;
  bool negated = false;
};
struct In {
  ExprPtr operand;
  bool negated = false;
  std::vector<ExprPtr> values;  ///< empty where a query is given
  SelectPtr query;              ///< null where values are given
};
struct Between {
  ExprPtr operand;
  bool negated = false;
  ExprPtr low;
  ExprPtr high;
};
struct Like {
  ExprPtr operand;
  bool negated = false;
  ExprPtr pattern;
};
struct CaseBranch {
  ExprPtr when;
  ExprPtr then;
};
struct Case {
  std::vector<CaseBranch> branches;
  ExprPtr otherwise;  ///< null without `else`
};
struct Cast {
  ExprPtr operand;
  TypeName type;
};
struct Exists {
  SelectPtr query;
};
/// `(select …)` as a value.
struct Subquery {
  SelectPtr query;
};
struct NativeExpr {
  std::vector<NativeText> texts;
};

struct Expr {
  std::variant<Literal, NameRef, Call, Paren, Unary, Binary, IsNull, In, Between, Like, Case, Cast, Exists, Subquery,
               NativeExpr>
      node;
  ByteRange range;
};

enum class SortOrder { unspecified, ascending, descending };
enum class NullsOrder { unspecified, first, last };

struct OrderKey {
  ExprPtr expr;
  SortOrder order = SortOrder::unspecified;
  NullsOrder nulls = NullsOrder::unspecified;
  ByteRange range;
};
struct SelectItem {
  ExprPtr expr;
  std::optional<Name> alias;
};
struct TableRef {
  QualifiedName table;
  std::optional<Name> alias;
};
struct Join {
  bool left = false;
  TableRef table;
  ExprPtr on;
};
struct Select {
  bool distinct = false;
  std::vector<SelectItem> items;
  std::optional<TableRef> from;
  std::vector<Join> joins;
  ExprPtr where;  ///< null where it is left out, as are the next
  std::vector<ExprPtr> group_by;
  ExprPtr having;
  std::vector<OrderKey> order_by;
  std::optional<Integer> limit;
  ByteRange range;
};

/// The query of a view or an `insert`: a SELECT, or one text for each engine.
struct Query {
  SelectPtr select;                ///< null for `native(…)`
  std::vector<NativeText> native;  ///< empty for a SELECT
  ByteRange range;
};

// ---- the ends of items -------------------------------------------------------------------------------------

struct Statement;

/// `only postgresql` or `skip mysql because 'reason'`.
struct Targets {
  bool only = true;  ///< false: `skip`
  std::vector<Name> engines;
  std::optional<Text> reason;  ///< of a `skip`
  ByteRange range;
};

struct ReverseBlock {
  std::vector<Statement> statements;
};
struct ReverseNothing {};
struct ReverseUsing {
  ExprPtr expr;
};
struct Irreversible {
  Text reason;
};

/// What follows an item before its `;`, or a block after its `}`.
struct End {
  std::vector<Targets> targets;
  std::variant<std::monostate, ReverseBlock, ReverseNothing, ReverseUsing, Irreversible> reverse;
  ByteRange reverse_range;  ///< empty where nothing is said of the reverse
};

/// `offline` or `offline mysql, mariadb`.
struct Offline {
  std::vector<Name> engines;
  ByteRange range;
};

/// `in batches of 1000 by id pause 100ms`.
struct Batches {
  Integer size;
  std::optional<Name> by;
  std::optional<Duration> pause;
  ByteRange range;
};

// ---- tables ------------------------------------------------------------------------------------------------

enum class ReferenceAction { no_action, restrict, cascade, set_null, set_default };

struct OnDelete {
  ReferenceAction action;
};
struct OnUpdate {
  ReferenceAction action;
};
struct Deferrable {
  bool initially_deferred = false;
};
struct ReferenceOption {
  std::variant<OnDelete, OnUpdate, Deferrable> node;
  ByteRange range;
};

struct PrimaryKeyAttribute {};
struct IdentityAttribute {};
struct UniqueAttribute {};
struct DefaultAttribute {
  ExprPtr expr;
};
struct FillAttribute {
  ExprPtr expr;
  std::optional<Batches> batches;
};
struct CheckAttribute {
  std::optional<Name> name;
  ExprPtr expr;
};
struct ReferencesAttribute {
  QualifiedName table;
  std::optional<Name> column;
  std::vector<ReferenceOption> options;
};
struct GeneratedAttribute {
  ExprPtr expr;
  bool stored = false;
};
struct CollateAttribute {
  std::string name;
};
struct CommentAttribute {
  Text text;
};
struct ColumnAttribute {
  std::variant<PrimaryKeyAttribute, IdentityAttribute, UniqueAttribute, DefaultAttribute, FillAttribute, CheckAttribute,
               ReferencesAttribute, GeneratedAttribute, CollateAttribute, CommentAttribute, Offline>
      node;
  ByteRange range;
};

/// `name type? attributes…`, in `create table` and after `add column`.
struct ColumnDefinition {
  Name name;
  TypeName type;
  bool nullable = false;
  std::vector<ColumnAttribute> attributes;
};

/// A key of an index or a unique constraint: an expression, an operator class, an order.
struct IndexKey {
  ExprPtr expr;
  std::optional<Name> operator_class;
  SortOrder order = SortOrder::unspecified;
  NullsOrder nulls = NullsOrder::unspecified;
  ByteRange range;
};

struct PrimaryKeyDefinition {
  std::optional<Name> name;
  std::vector<Name> columns;
};
struct UniqueDefinition {
  std::optional<Name> name;
  std::vector<IndexKey> keys;
  ExprPtr where;
  std::optional<Deferrable> deferrable;
};
struct CheckDefinition {
  std::optional<Name> name;
  ExprPtr expr;
};
struct ForeignKeyDefinition {
  std::optional<Name> name;
  std::vector<Name> columns;
  QualifiedName table;
  std::vector<Name> referenced_columns;  ///< empty: the primary key
  std::vector<ReferenceOption> options;
};
struct IndexDefinition {
  std::optional<Name> name;
  std::vector<IndexKey> keys;
  std::optional<Name> method;
  std::vector<Name> include;
  ExprPtr where;
  std::optional<Text> comment;
};
/// `with mysql 'ENGINE=InnoDB'`; also the action of `alter table`, then with one entry.
struct OptionsDefinition {
  std::vector<NativeText> texts;
};
struct CommentDefinition {
  Text text;
};

/// An item of `create table`.
struct TableItem {
  std::vector<Annotation> annotations;
  std::variant<ColumnDefinition, PrimaryKeyDefinition, UniqueDefinition, CheckDefinition, ForeignKeyDefinition,
               IndexDefinition, OptionsDefinition, CommentDefinition>
      node;
  End end;
  ByteRange range;
};

// ---- the actions of `alter table` and `alter enum` ---------------------------------------------------------

/// `restore fill EXPR`: what the reverse of a drop gives to the column that comes back.
struct RestoreFill {
  ExprPtr expr;
  std::optional<Batches> batches;
  ByteRange range;
};

struct AddColumn {
  ColumnDefinition column;
};
struct AddConstraint {
  std::variant<PrimaryKeyDefinition, UniqueDefinition, CheckDefinition, ForeignKeyDefinition> definition;
};
struct AddIndex {
  IndexDefinition definition;
};
struct DropColumn {
  Name name;
  bool archive = false;
  std::optional<RestoreFill> restore_fill;
};
struct DropConstraint {
  Name name;
};
struct DropPrimaryKey {};
struct DropIndex {
  Name name;
};
enum class RenamedThing { column, constraint, index };
struct RenameInTable {
  RenamedThing thing;
  Name from;
  Name to;
};
struct AlterColumnType {
  Name column;
  TypeName type;
  std::optional<std::string> collation;
  ExprPtr using_expr;
  std::optional<Batches> batches;
};
struct SetDefault {
  Name column;
  ExprPtr expr;
};
struct SetIdentity {
  Name column;
};
struct SetNotNull {
  Name column;
  std::optional<FillAttribute> fill;
};
enum class DroppedProperty { default_, identity, not_null, generated };
struct DropProperty {
  Name column;
  DroppedProperty property;
};
struct SetColumnComment {
  Name column;
  Text text;
};
struct PurgeColumn {
  Name name;
};

struct TableAction {
  std::vector<Annotation> annotations;
  std::variant<AddColumn, AddConstraint, AddIndex, DropColumn, DropConstraint, DropPrimaryKey, DropIndex, RenameInTable,
               AlterColumnType, SetDefault, SetIdentity, SetNotNull, DropProperty, SetColumnComment, PurgeColumn,
               OptionsDefinition, CommentDefinition>
      node;
  std::optional<Offline> offline;
  End end;
  ByteRange range;
};

struct AddEnumValue {
  Text value;
  std::optional<Text> after;
  std::optional<Text> before;
};
struct RenameEnumValue {
  Text from;
  Text to;
};
struct DropEnumValue {
  Text value;
  std::optional<Text> replacement;
};
struct EnumAction {
  std::vector<Annotation> annotations;
  std::variant<AddEnumValue, RenameEnumValue, DropEnumValue> node;
  std::optional<Offline> offline;
  End end;
  ByteRange range;
};

// ---- statements --------------------------------------------------------------------------------------------

struct CreateTable {
  QualifiedName name;
  std::vector<TableItem> items;
};
struct CreateEnum {
  QualifiedName name;
  std::vector<Text> values;
};
struct CreateView {
  QualifiedName name;
  Query query;
};
struct ReplaceView {
  QualifiedName name;
  Query query;
};
struct CreateTrigger {
  Name name;
  QualifiedName table;
  std::vector<NativeText> texts;
};
struct CreateSchema {
  Name name;
};
struct CreateExtension {
  Text name;
};
struct DropTable {
  QualifiedName name;
  bool archive = false;
};
struct DropEnum {
  QualifiedName name;
};
struct DropView {
  QualifiedName name;
};
struct DropTrigger {
  Name name;
  QualifiedName table;
};
struct DropSchema {
  Name name;
};
struct DropExtension {
  Text name;
};
/// In the `state` of raw SQL.
struct DropOpaque {
  Text description;
};
struct RenameTable {
  QualifiedName from;
  Name to;
};
struct AlterTable {
  QualifiedName name;
  std::vector<TableAction> actions;
  bool block = true;  ///< false: one action without braces
};
struct AlterEnum {
  QualifiedName name;
  std::vector<EnumAction> actions;
  bool block = true;
};
struct PurgeTable {
  QualifiedName name;
};

/// A row of `insert … { (…); }`.
struct Row {
  std::vector<ExprPtr> values;
  ByteRange range;
};
struct Insert {
  QualifiedName table;
  std::vector<Name> columns;
  std::vector<Name> key;  ///< empty where it is left out
  bool if_missing = false;
  std::vector<Row> rows;
  std::optional<Query> query;  ///< instead of rows
  std::optional<Batches> batches;
};
struct Assignment {
  Name column;
  ExprPtr value;
};
struct Update {
  QualifiedName table;
  std::vector<Assignment> assignments;
  ExprPtr where;
  std::optional<Batches> batches;
};
struct Delete {
  QualifiedName table;
  ExprPtr where;
  bool archive = false;
  std::optional<Batches> batches;
};

struct NoRows {
  QualifiedName table;
  ExprPtr where;  ///< null: any row
};
struct NoNulls {
  QualifiedName table;
  std::vector<Name> columns;
};
struct NoDuplicates {
  QualifiedName table;
  std::vector<Name> columns;
  ExprPtr where;
};
struct NoOrphans {
  QualifiedName table;
  std::vector<Name> columns;
  std::optional<QualifiedName> referenced_table;
  std::vector<Name> referenced_columns;
};
struct RowCount {
  bool at_least = true;  ///< false: `at most`
  Integer count;
  QualifiedName table;
  ExprPtr where;
};
struct Holds {
  ExprPtr expr;
};
/// `require CONDITION else 'message'`, or `verify …`.
struct Guard {
  bool verify = false;
  std::variant<NoRows, NoNulls, NoDuplicates, NoOrphans, RowCount, Holds> condition;
  std::optional<Text> message;
};

struct SqlBody {
  Name engine;
  Text text;
  std::optional<Text> reverse;
};
struct SqlSkip {
  Name engine;
  Text reason;
};
struct SqlOutsideTransaction {};
struct OpaqueObject {
  Text description;
  std::vector<QualifiedName> on;
};
struct SqlState {
  std::vector<std::variant<std::shared_ptr<const Statement>, OpaqueObject>> entries;
};
struct SqlItem {
  std::variant<SqlBody, SqlSkip, SqlOutsideTransaction, SqlState> node;
  ByteRange range;
};
struct RawSql {
  Text description;
  std::vector<SqlItem> items;
};

/// `only postgresql { … }`.
struct TargetBlock {
  Targets targets;
  std::vector<Statement> statements;
};

struct Statement {
  std::vector<Annotation> annotations;
  std::variant<CreateTable, CreateEnum, CreateView, ReplaceView, CreateTrigger, CreateSchema, CreateExtension,
               DropTable, DropEnum, DropView, DropTrigger, DropSchema, DropExtension, RenameTable, AlterTable,
               AlterEnum, PurgeTable, Insert, Update, Delete, Guard, RawSql, TargetBlock, DropOpaque>
      node;
  End end;  ///< of a block: what follows its `}`, without targets
  ByteRange range;
};

// ---- a file ------------------------------------------------------------------------------------------------

enum class PhaseKind { expand, migrate, contract };

struct Phase {
  std::vector<Annotation> annotations;
  PhaseKind kind;
  std::vector<Statement> statements;
  ByteRange range;
  ByteRange head_range;  ///< `phase expand`
};

struct LockTimeout {
  Duration timeout;
  std::optional<Integer> retry;
  ByteRange range;
};

struct Comment {
  ByteRange range;
  bool block = false;
};

struct File {
  std::vector<Annotation> annotations;
  Text title;
  std::vector<Text> after;
  std::vector<Text> replaces;
  std::optional<LockTimeout> lock_timeout;
  std::vector<std::variant<Phase, Statement>> entries;
  std::vector<Comment> comments;  ///< in the order of the text
  ByteRange header_range;         ///< from `migration` to the `;` of the last header line
};

}  // namespace mig::syntax
