// Which versions of the engines' servers there have been. Only data: what a version can do is said in compiler/dialect.
#pragma once

#include "compiler/base/dialect.h"

namespace mig::project {

/// Whether there was ever a server of that version.
bool ever_released(base::Dialect dialect, base::Version version);

/// The newest version in the data.
base::Version newest_known(base::Dialect dialect);

}  // namespace mig::project
