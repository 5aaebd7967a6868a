// Rows for tables, made from the model: a few for each, parents before children, of values that the types, keys and
// checks take. Which of several candidates a check takes is left to the engine. Text out; runs nothing.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "compiler/base/dialect.h"
#include "compiler/ir/operation.h"

namespace mig::tests {

/// A schema, and what comes after it: rows have to stand what is added and changed later.
struct Ahead {
  std::vector<const schema::Schema*> schemas;    ///< the one that rows are made for, and those after it
  std::vector<const ir::Operation*> operations;  ///< what leads from the first to the last
};

/// The tables of the first schema on one engine, parents before children where that can be.
std::vector<std::string> tables_by_parents(const Ahead& ahead, base::Dialect dialect);

/// A query for the number of rows of each table: its place in `tables`, and the number.
std::string count_rows(const std::vector<std::string>& tables, base::Dialect dialect);

/// Statements that put rows into those of `tables` that are empty. Each is tried for itself: one that is refused is
/// another candidate for a row. Rows keep the checks and the foreign keys that a table gets later too, as far as it has
/// what they speak of. The counters of their identity columns are moved far on.
std::string insert_rows(const Ahead& ahead, const std::vector<std::string>& tables, base::Dialect dialect);

/// Statements that take all rows out of tables, and nothing out of others.
std::string delete_rows(const std::vector<std::string>& tables, base::Dialect dialect);

}  // namespace mig::tests
