// The list of all rules, for people and for programs.
#pragma once

#include <string>

namespace mig::lint {

/// A line for each rule, by category.
std::string rules_text();
/// As docs/rules.schema.json says.
std::string rules_json();
/// A table for each category, with links to the rules' pages: docs/rules/README.md.
std::string rules_markdown();

}  // namespace mig::lint
