// Scripts that stopped and are gone on with: `mig compile --from-step`.
#pragma once

#include "tests/engines/histories.h"
#include "tests/engines/server.h"

namespace mig::tests {

/// Adds a test to the suite `<server>_resume` for a history of which some script can stop at more than one place. The
/// server and the history have to outlive it.
void add_resume_test(Server& server, const History& history);

}  // namespace mig::tests
