// `@allow(rule, 'reason')` of a file: what each stands before. Which rules there are, and what a reason has to be, is
// the linter's business.
#pragma once

#include <vector>

#include "compiler/ir/migration.h"
#include "compiler/sema/context.h"

namespace mig::sema {

/// All of them, in the order of the text. An annotation that is no `@allow` is reported.
std::vector<ir::Allow> allows_of(const syntax::File& file, Context& context);

}  // namespace mig::sema
