// Random histories as tests: `MIG_RANDOM_HISTORIES` says how many there are on each engine, `MIG_RANDOM_SEED` where
// they begin.
#pragma once

#include "tests/engines/server.h"

namespace mig::tests {

/// Registers a server's tests, as the suite `SERVER_random`.
void add_random_histories(Server& server);

}  // namespace mig::tests
