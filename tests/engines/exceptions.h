// What the journeys know of single histories, each with its reason.
#pragma once

#include <string>

#include "tests/engines/journey.h"

namespace mig::tests {

/// Of a history in any form, by its name.
Exceptions exceptions_of(const std::string& history);

}  // namespace mig::tests
