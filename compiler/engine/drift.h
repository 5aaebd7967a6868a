// A database held against the model: what its catalog says that the model does not, and the other way round.
#pragma once

#include <string>
#include <vector>

#include "compiler/engine/database.h"
#include "compiler/schema/schema.h"

namespace mig::engine {

/// Whether the order of columns is held against the model too. PostgreSQL can't put a column back into its place, so
/// after a reverse it may differ there.
enum class ColumnOrder { compared, not_compared };

/// What differs between the database and what `model` has for its dialect, a line each: `song: missing: index …` and
/// `song: unexpected: …`. Nothing where they agree. Two ways: the catalog has to be that of a shadow that the planner
/// makes from the model (shadow.h), and what the model itself says (columns, types, keys, names) has to be in the
/// catalog, so that a mistake that is in all the planner's statements shows too. No transaction may be open.
std::vector<std::string> drift(Database& database, const schema::Schema& model, ColumnOrder order);
/// Likewise, with the order of columns compared on all engines but PostgreSQL.
std::vector<std::string> drift(Database& database, const schema::Schema& model);

}  // namespace mig::engine
