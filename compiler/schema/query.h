// Queries, resolved: what a view shows and an `insert … select` puts in. Names stand for tables and columns that are
// there, and each column says of which table it is. How an engine writes a query is the dialect's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/schema/expression.h"
#include "compiler/schema/table.h"

namespace mig::schema {

/// A table or a view as a query reads it.
struct Source {
  std::string relation;
  std::string alias = {};  ///< empty: called by its own name
  bool copied = false;     ///< read from a copy: what an engine needs of a table that the same statement changes

  /// What the columns of the query call it.
  const std::string& called() const { return alias.empty() ? relation : alias; }
};

struct SelectItem {
  ExprPtr expr;
  std::string name;  ///< empty in a query that stands in an expression: nobody could say it
};

struct Join {
  bool left = false;
  Source source;
  ExprPtr on;
};

struct OrderKey {
  ExprPtr expr;
  SortOrder order = SortOrder::ascending;
  NullsOrder nulls = NullsOrder::unspecified;
};

struct Select {
  bool distinct = false;
  std::vector<SelectItem> items;
  std::optional<Source> from;
  std::vector<Join> joins;
  ExprPtr where;  ///< null: none, as with `having`
  std::vector<ExprPtr> group_by;
  ExprPtr having;
  std::vector<OrderKey> order_by;
  std::string limit;  ///< its digits; empty: none
};

/// What a query gives.
struct QueryColumn {
  std::string name;
  Type type;           ///< means nothing where it is not `known`
  bool known = false;  ///< of an average, a native text … the compiler knows no type that is the same everywhere
  bool nullable = true;
};

/// A SELECT, or one text for each engine.
struct Query {
  SelectPtr select;                       ///< null for native texts
  DialectTexts native = {};               ///< empty for a SELECT
  std::vector<QueryColumn> columns = {};  ///< empty for native texts: what they give is not known
};

/// What a SELECT reads, without the queries in it: its `from` and its joins.
std::vector<Source> sources_of(const Select& select);

/// All expressions a SELECT is made of, in the order in which they are written.
std::vector<ExprPtr> expressions_of(const Select& select);

/// The SELECT with each of its expressions changed; the same object where none did.
SelectPtr map_expressions(const SelectPtr& select, const std::function<ExprPtr(const ExprPtr&)>& change);

/// An expression that has a query (see `select_of`) with another one in its place, and its operand changed, if any.
ExprPtr with_select(const ExprPtr& expr, SelectPtr select,
                    const std::function<ExprPtr(const ExprPtr&)>& change_operand);

/// The tables and views that are read, each once, sorted; those of queries in it too, those of native texts not.
std::vector<std::string> relations_of(const Query& query);
std::vector<std::string> relations_of(const ExprPtr& expr);

/// The columns of a table or view that are read, each once, sorted. What native texts read is not among them.
std::vector<std::string> columns_of(const Query& query, const std::string& relation);
std::vector<std::string> columns_of(const ExprPtr& expr, const std::string& relation);

/// Whether the table or view is read; or a native text has its name, in any case of letters: then it may be.
bool reads_relation(const Query& query, const std::string& relation);

/// Whether the column is read. Of a native text that names the table: where it has the column's name, or a `*` that
/// stands for all columns.
bool reads_column(const Query& query, const std::string& relation, const std::string& column);

/// Whether a name stands in a text as a word of its own, in any case of ASCII letters.
bool mentions(std::string_view text, std::string_view name);

bool uses_enum_value(const Query& query, const std::string& enum_name, const std::string& value);
bool uses_enum(const Query& query, const std::string& enum_name);

/// The query after a rename of a table or view that it reads, as PostgreSQL and SQLite rewrite a view: what was called
/// by its name is called by the new one. Where that name means something else in the query it goes on to be called as
/// it was (`from new as old`). Renaming it back gives the same query. Native texts stay, as in the next.
Query rename_relation(const Query& query, const std::string& from, const std::string& to);

/// The query after a rename of a column of a table or view. What the query gives keeps its names.
Query rename_column(const Query& query, const std::string& relation, const std::string& from, const std::string& to);

Query rename_enum_value(const Query& query, const std::string& enum_name, const std::string& from,
                        const std::string& to);

/// As it is written in a `.mig` file. Two queries with the same text are the same.
std::string to_string(const Query& query);
std::string to_string(const Select& select);

}  // namespace mig::schema
