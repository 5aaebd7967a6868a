// docs/rules/hazards.tsv: the hazards that are known in the field, and what becomes of each of them here; and
// docs/rules/coverage.md, which is written from it.
#pragma once

#include <string>
#include <vector>

namespace mig::tests {

/// A row of the list.
struct Hazard {
  size_t number = 0;
  std::string name;
  std::string engines;
  size_t tools = 0;  ///< how many other tools find it
  /// `both`: found in `.mig` and in raw SQL; `mig`, `sql`: it can be written in the one alone; `impossible`: mig never
  /// writes it and refuses it in raw SQL; `inapplicable`.
  std::string form;
  std::vector<std::string> by;  ///< rules; of what is impossible the tests that show it, `file` or `file#text in it`
  std::string why;              ///< why the other form can't have it, or why it is not applicable; may be empty
};

std::vector<Hazard> read_hazards();

/// The page as it has to be.
std::string coverage_page(const std::vector<Hazard>& hazards);

}  // namespace mig::tests
