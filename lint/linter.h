// Judges a migration by all rules that are on, and says which findings count. It knows nothing of files, projects or
// how findings are shown.
#pragma once

#include <vector>

#include "lint/migration.h"

namespace mig::lint {

/// What all rules find, each mistake once: what a stronger finding covers (covers.def) is a note of it. In the order of
/// file, offset and rule; those that an `@allow` silences are among them.
std::vector<Finding> judge(const Migration& migration);

/// Whether what is found in a migration depends on what later ones do (`Migration::last`): it archives something.
bool looks_ahead(const ir::Migration& migration);

}  // namespace mig::lint
