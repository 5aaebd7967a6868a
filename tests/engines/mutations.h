// Mistakes that the compiler could make, as changes of what it wrote: each has to be seen by the journeys. Data, and
// how it is put into a history.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/engines/histories.h"

namespace mig::tests {

struct Mutation {
  const char* mistake;    ///< what it stands for
  const char* history;    ///< a case
  const char* server;     ///< whose name, and with it whose scripts
  const char* direction;  ///< `up` or `down`
  const char* find;       ///< in the case's scripts; the first place counts
  const char* replacement;
};

const std::vector<Mutation>& all_mutations();

/// Puts the mutation into the scripts. False where its text is not found: then the list is stale.
bool mutate(History& history, base::Dialect dialect, const Mutation& mutation);

}  // namespace mig::tests
