// A shadow: what the model would be if it were made from nothing, on the same server, read back and gone again. Thereby
// every expression has the form that the engine itself gives it.
#pragma once

#include <variant>

#include "compiler/engine/catalog.h"
#include "compiler/schema/schema.h"

namespace mig::engine {

/// The catalog of a shadow of `model`; the database itself is left as it was. PostgreSQL: in a transaction that is
/// rolled back, so no transaction may be open; MySQL and MariaDB: in a database `mig_shadow_…` that is dropped again;
/// SQLite: in memory. Or why it can't be made.
std::variant<Catalog, SqlError> read_shadow(Database& database, const schema::Schema& model);

}  // namespace mig::engine
