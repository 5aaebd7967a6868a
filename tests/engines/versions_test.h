// The projects of tests/versions, compiled for their versions: their scripts as goldens, and their way over a server of
// that version.
#pragma once

namespace mig::tests {

/// Registers them, as the suite `versions`.
void add_version_tests();

}  // namespace mig::tests
