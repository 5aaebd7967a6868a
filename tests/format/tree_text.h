// A syntax tree as text, without the places of its parts: what two texts that mean the same have in common. Each part
// of ast.h is named with all its members, so that a new one does not compile until it is here.
#pragma once

#include <string>

#include "compiler/syntax/ast.h"

namespace mig::tests {

/// All but ranges and comments.
std::string tree_text(const syntax::File& file);

}  // namespace mig::tests
