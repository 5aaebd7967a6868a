// What the journeys know of single histories, each with its reason. Nothing is left out in silence: what is not needed
// any more fails.
#pragma once

#include <string>

#include "tests/engines/journey.h"

namespace mig::tests {

/// Of a history in any form, by its name.
Exceptions exceptions_of(const std::string& history);

/// Tables that no row can be made for: `HISTORY TABLE`.
bool stays_empty(const std::string& history, const std::string& table);

/// A mistake that is known and not mended: what a failure says where the history is cut up, or null. Where the journey
/// does not fail any more, it has to go from the list.
const char* known_mistake(const std::string& history, const std::string& server);

}  // namespace mig::tests
