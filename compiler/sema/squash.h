// A squashed migration held against those it replaces. Knows nothing of how either came about.
#pragma once

#include <string>
#include <vector>

#include "compiler/schema/schema.h"

namespace mig::sema {

/// What differs between the schema that the replaced migrations leave and that of the squash, a line for each part:
/// `- ` what only they leave, `+ ` what only it leaves. Besides what `schema::differences` says that is all in which
/// databases that took the one way or the other would differ on `targets`: the order of columns, extensions, and the
/// indexes that MySQL's foreign keys bring.
std::vector<std::string> squash_differences(const schema::Schema& replaced, const schema::Schema& squash,
                                            base::DialectSet targets);

}  // namespace mig::sema
