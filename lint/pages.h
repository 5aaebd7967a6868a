// The pages of docs/rules, as they were when the program was built.
#pragma once

#include <string_view>
#include <vector>

namespace mig::lint {

/// A rule's page.
struct Page {
  std::string_view rule;  ///< `drop-column`
  std::string_view text;  ///< Markdown
};

/// All pages, in the order of the rules' names.
const std::vector<Page>& all_pages();

}  // namespace mig::lint
