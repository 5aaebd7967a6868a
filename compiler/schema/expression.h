// Expressions, resolved: columns exist, functions are known, each node has its class of type. They hang in the schema
// (defaults, checks, generated columns, indexes) and are written out by the dialects. No ranges: what is wrong with an
// expression was said when it was resolved.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/schema/type.h"

namespace mig::schema {

enum class Function {
#define MIG_FUNCTION(id, fewest, most, deterministic, aggregate, takes, result) id,
#include "compiler/schema/functions.def"
};

/// What the list says of a function.
struct FunctionInfo {
  Function function;
  std::string_view name;
  size_t fewest_arguments;
  size_t most_arguments;
  bool deterministic;
  bool aggregate;          ///< over many rows: has its place in a query only
  std::string_view takes;  ///< one letter for each argument, as functions.def says; the last stands for all that follow
  TypeClass result;        ///< unknown: that of the arguments
};

const FunctionInfo& info(Function function);
const std::vector<FunctionInfo>& all_functions();

struct Expr;
using ExprPtr = std::shared_ptr<const Expr>;
struct Select;  // query.h
using SelectPtr = std::shared_ptr<const Select>;

struct Literal {
  enum class Kind { string, integer, decimal, boolean, null };
  Kind kind;
  std::string text;            ///< decoded for a string; digits for a number; `true` or `false`
  std::string enum_name = {};  ///< the enum whose value it is, where that is known; else empty
};
struct ColumnRef {
  std::string column;
  /// What the query calls the table: its alias, else the table's name. Empty outside queries, where the table is the
  /// one at hand.
  std::string relation = {};
};
struct Call {
  Function function;
  std::vector<ExprPtr> arguments;
  bool star = false;  ///< `count(*)`: no arguments
  bool distinct = false;
};
enum class UnaryOperator { minus, not_ };
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
/// `<=`: as the language and all engines write it.
std::string_view symbol(BinaryOperator op);

struct Binary {
  BinaryOperator op;
  ExprPtr left;
  ExprPtr right;
};
struct IsNull {
  ExprPtr operand;
  bool negated;
};
struct InList {
  ExprPtr operand;
  bool negated;
  std::vector<ExprPtr> values;
};
struct Between {
  ExprPtr operand;
  bool negated;
  ExprPtr low;
  ExprPtr high;
};
struct Like {
  ExprPtr operand;
  bool negated;
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
  Type type;
};
struct NativeExpr {
  DialectTexts texts;
};
/// `(select …)` as a value: one column, at most one row.
struct Subquery {
  SelectPtr select;
  std::optional<Type> type = {};  ///< of its one column, where it is known
};
struct Exists {
  SelectPtr select;
};
struct InSelect {
  ExprPtr operand;
  bool negated;
  SelectPtr select;
};

struct Expr {
  std::variant<Literal, ColumnRef, Call, Unary, Binary, IsNull, InList, Between, Like, Case, Cast, NativeExpr, Subquery,
               Exists, InSelect>
      node;
  TypeClass type = TypeClass::unknown;
};

ExprPtr make_expr(decltype(Expr::node) node, TypeClass type);

/// The parts of an expression, in the order in which they are written; of a query all expressions that it is made of.
std::vector<ExprPtr> children(const Expr& expr);

/// The expression with each of its children changed; the same object where none did.
ExprPtr map_children(const ExprPtr& expr, const std::function<ExprPtr(const ExprPtr&)>& change);

/// The query that the expression is or has, or null: of a value, `exists` and `in`.
SelectPtr select_of(const Expr& expr);

/// The columns an expression reads, each once, in the order of their first use; not those that a query in it reads of
/// its own tables. What a native text reads is not known.
std::vector<std::string> columns_of(const ExprPtr& expr);

/// Whether the same row gives the same value each time: no `now()`, `today()`, `uuid()`. A native text counts as
/// deterministic: its author chose the place.
bool is_deterministic(const ExprPtr& expr);

/// A literal, or a signed number.
bool is_constant(const ExprPtr& expr);

bool contains_native(const ExprPtr& expr);

/// Whether a value of the enum stands in it. Only where the literal was known to be one.
bool uses_enum_value(const ExprPtr& expr, const std::string& enum_name, const std::string& value);

/// Whether a value of the enum or a cast to it stands in it.
bool uses_enum(const ExprPtr& expr, const std::string& enum_name);

/// The expression with each use of an enum's value under its new name.
ExprPtr rename_enum_value(const ExprPtr& expr, const std::string& enum_name, const std::string& from,
                          const std::string& to);

/// The expression with each use of a column under its new name: those that `columns_of` finds.
ExprPtr rename_column(const ExprPtr& expr, const std::string& from, const std::string& to);

/// As it is written in a `.mig` file, with all parentheses that precedence needs. Two expressions with the same text
/// are the same; null gives an empty text.
std::string to_string(const ExprPtr& expr);

/// A string literal of the language: `'it''s'`.
std::string quote_string(std::string_view text);

/// Between a schema and a name in it, where both are one string: the control character that is called the unit
/// separator. No name holds one.
inline constexpr char name_separator = '\x1f';

/// A name of the language: in double quotes where it is not a plain lower-case word.
std::string quote_name(std::string_view name);

}  // namespace mig::schema
