// The page of a rule, docs/rules/NAME.md: its head and the output of its examples are written from the rule, the rest
// by a person. Knows nothing of what the rule should find.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"

namespace mig::tests {

/// An example: a block marked `mig`, with the block marked `toml` before it, if there is one.
struct PageExample {
  std::string chapter;   ///< `Found`, `Instead`
  std::string settings;  ///< the text of its mig.toml
  std::string text;

  /// As lint_text takes it.
  std::string settings_and_text() const;
};

struct RulePage {
  std::vector<std::string> lines;  ///< from `## The problem` on, without the outputs of examples
  std::vector<PageExample> examples;
  std::string errors;  ///< what is missing

  std::vector<PageExample> examples_of(std::string_view chapter) const;
};

RulePage parse_page(std::string_view text);

/// The page as it has to be: with its head, and the real output of `mig lint` behind each example of `Found`.
std::string written_page(const RulePage& page, const lint::RuleInfo& rule);

}  // namespace mig::tests
