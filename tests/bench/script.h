// The scripts that a bench runs: written by the binary, run by the engine's client. Knows nothing of what is measured.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/dialect.h"
#include "tests/engines/scratch.h"

namespace mig::tests {

/// The forward scripts of migrations that come one after the other, which are given without their headers. Throws
/// std::runtime_error where they do not compile.
std::vector<std::string> scripts_of(base::Dialect dialect, base::Version version,
                                    const std::vector<std::string>& migrations);

/// Runs a script, which may take its time. Throws std::runtime_error where the server refuses.
void run_script(const Scratch& scratch, const std::string& script);

}  // namespace mig::tests
