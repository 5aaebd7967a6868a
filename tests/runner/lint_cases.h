// What the linter is tested on: a file in which several migrations stand, each after the one before, with the text of
// its mig.toml at its head (lines that begin with `--| `). Such files are the cases of tests/lint and the examples of
// docs/rules. Knows nothing of what is to be found.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.h"

namespace mig::tests {

/// A finding by what a person sees of it.
struct Found {
  std::string rule;
  std::string severity;  ///< `warning`; of one that is allowed `allowed warning`
  std::string message;
  std::vector<std::string> help;
  size_t part = 0;      ///< the migration that it is in, from 0
  uint32_t line = 0;    ///< in the whole text, from 1; 0 where it has no place
  uint32_t column = 0;  ///< in code points, from 1
  uint32_t width = 1;   ///< within its line
};

/// A migration of such a file.
struct LintPart {
  std::string title;
  size_t first_line = 0;  ///< of the whole text, from 1
  std::string text;       ///< with its `after`
};

/// The text of a mig.toml at the head of a file.
std::string settings_of(std::string_view text);

/// The migrations of a text: each begins at a line with `migration '…';`, or at the annotations right before it.
std::vector<LintPart> parts_of(std::string_view text);

struct LintRun {
  std::vector<Found> found;  ///< in the order of the text
  std::string errors;        ///< what does not compile, as text; then nothing was judged
  std::string fixed;         ///< the text with all that the linter mends; empty where it mends nothing
};

/// Lays the migrations of a text out in `folder` as `migrations/0002_NAME.mig` and so on, behind the shop of the rules'
/// pages where `with_shop`; gives their paths in it.
std::vector<std::string> lay_out(const std::filesystem::path& folder, std::string_view text, bool with_shop);

/// Judges the migrations of a text.
LintRun lint_text(std::string_view text, bool with_shop);

/// The text with an expectation under each line of which something was found.
std::string annotate_found(std::string_view text, const std::vector<Found>& found);

}  // namespace mig::tests
