// Migrations with long expressions, lists and names, made up from a seed. They parse; what they mean is nothing.
#pragma once

#include <string>

#include "tests/format/tokens.h"

namespace mig::tests {

/// A file in which every line can be broken so that it has at most 120 characters.
std::string random_file(Random& random);

}  // namespace mig::tests
