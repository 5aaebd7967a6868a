// IR ▶ reverse IR: what undoes a migration, what it does not bring back, and what it destroys.
#pragma once

#include "compiler/ir/migration.h"

namespace mig::reverse {

/// The reverse of a migration, for a database that is at `start`: the migration's own `after`, or what the reverse of a
/// later migration has left (a column may have come back nullable).
ir::Reverse reverse(const ir::Migration& migration, const schema::Schema& start);

/// Adds the reverse of an earlier migration behind that of a later one.
void append(ir::Reverse& later, ir::Reverse earlier);

}  // namespace mig::reverse
