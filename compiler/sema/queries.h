// Queries: names are found among the tables they read, and what they give has names and types. What an expression in
// them may do is said in expressions.h.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/schema/query.h"
#include "compiler/sema/names.h"

namespace mig::sema {

/// A column as queries read it.
struct RelationColumn {
  std::string name;
  schema::Type type;  ///< means nothing where it is not `known`
  bool known = true;
  bool nullable = false;
  base::DialectSet engines = base::DialectSet::all();
};

/// A table or a view as queries read it.
struct Relation {
  std::string name;
  std::vector<RelationColumn> columns;
  base::DialectSet engines = base::DialectSet::all();
  bool open = false;  ///< which columns it has is not known: it is taken to have any
  bool view = false;

  const RelationColumn* find_column(const std::string& column) const;
};

/// A table as queries read it.
Relation relation_of(const schema::Table& table);
/// A view of that query as other queries read it.
Relation relation_of(const std::string& name, const schema::Query& query, base::DialectSet engines);

/// What a query can read under that name, or nothing. The one place that knows what can be read.
std::optional<Relation> find_relation(const std::string& name, const schema::Schema& schema);

/// What stands in one query's `from` and joins, while it is resolved.
struct QueryScope {
  struct Source {
    std::string name;  ///< what columns of it are called by
    Relation relation;
    bool optional = false;  ///< of a `left join`: its columns may be null
  };
  /// A column that is neither grouped nor in an aggregate, as far as is known.
  struct Loose {
    base::ByteRange range;
    std::string text;
  };

  QueryScope* outer = nullptr;
  std::vector<Source> sources;
  bool grouped = false;
  std::set<std::string> groups;  ///< the canonical texts of what it is grouped by
  int aggregates = 0;            ///< how many calls of aggregates are open
  std::vector<Loose> loose;

  const Source* find(const std::string& name) const;
};

/// The query of a view or an insert, or nothing where it is wrong; that was reported. Each of its columns has a name of
/// its own. Where it goes `into` columns, it gives one value for each of them, of its type and under its name.
std::optional<schema::Query> resolve_query(const syntax::Query& query, Context& context, Names& names,
                                           const std::vector<const schema::Column*>* into = nullptr);

/// A query that stands in an expression: of a value and of `in` it has one column. `outer` is what it can read besides
/// its own tables, or null. Null where it is wrong; that was reported. `type` gets the type of the first column, where
/// it is known.
schema::SelectPtr resolve_subquery(const syntax::Select& select, bool is_value, QueryScope* outer, Context& context,
                                   Names& names, std::optional<schema::Type>* type = nullptr);

/// The scope of an expression that reads a row of the table, as a query of its own would have it.
QueryScope scope_of(const schema::Table& table);
/// The engines that have all that such an expression reads.
base::DialectSet engines_of_rows(const schema::Table& table, const schema::ExprPtr& expr, const schema::Schema& schema);

/// The engines that have all tables, views and columns that are read. What native texts read does not count.
base::DialectSet engines_of(const schema::Query& query, const schema::Schema& schema);
base::DialectSet engines_of(const schema::ExprPtr& expr, const schema::Schema& schema);

}  // namespace mig::sema
