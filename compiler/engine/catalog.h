// What a database says of itself, held against the model.
#pragma once

#include <string>
#include <vector>

#include "compiler/engine/sqlite.h"
#include "compiler/schema/schema.h"

namespace mig::engine {

/// What differs between the catalog of an SQLite database and the tables that `schema` has on SQLite, a line each;
/// nothing where they agree. Columns (order, type, null, default, key), foreign keys and indexes are read by SQLite's
/// pragmas and held against the model; names of constraints, checks, collations and expressions are read from the text
/// that SQLite keeps.
std::vector<std::string> drift(const SqliteDatabase& database, const schema::Schema& schema);

}  // namespace mig::engine
