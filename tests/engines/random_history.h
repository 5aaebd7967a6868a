// Histories made up: migrations as text, from a model of their own that knows what may come next. The same seed gives
// the same history on every machine. Knows nothing of engines; what mig refuses of it is for others to take out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mig::tests {

/// The statements of a history, migration by migration, each on one line.
std::vector<std::vector<std::string>> random_history(uint32_t seed);

}  // namespace mig::tests
