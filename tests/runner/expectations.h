// Expectations in the text of a case: a comment under the line that a diagnostic speaks of,
//   `-- ^^^^ error: message`, or `--@2+4 error: message` where it starts in the first three columns,
// then a line `-- help: …` for each way out. To compare, what was reported is written into the text, and the texts must
// be the same. Knows nothing of how a case is compiled.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/runner/compiled.h"

namespace mig::tests {

/// The text as it has to be when exactly `reported` was reported of it (`line` counts the lines of `text` as it is,
/// with its old expectations). `sign` begins a comment: `--` or `#`. What has no line to stand under is appended to
/// `placeless`.
std::string annotate(std::string_view text, std::string_view sign, const std::vector<Reported>& reported,
                     std::vector<Reported>& placeless);

/// A diagnostic without a place in the text, as it stands in a `.stderr` golden: `mig.toml: error: …` and its help.
std::string placeless_text(const Reported& reported);

}  // namespace mig::tests
