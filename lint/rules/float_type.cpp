#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "lint/added.h"

namespace mig::lint::rules {

void float_type(const Migration& migration, Reporter& reporter) {
  const std::vector<std::string>& amounts = reporter.list("names");
  const auto says_amount = [&](const std::string& name) {
    std::stringstream words(schema::fold(name));
    for (std::string word; std::getline(words, word, '_');) {
      if (std::find(amounts.begin(), amounts.end(), word) != amounts.end()) return true;
    }
    return false;
  };
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        const bool rounds = each.type.name == "real" || each.type.name == "double";
        // There a `decimal` is no more exact.
        if (!rounds || each.engine == base::Dialect::sqlite || !says_amount(each.name)) return std::nullopt;
        return fmt::format("{} rounds what it holds: sums of amounts come out wrong by a little",
                           in_backticks(each.table, each.name));
      },
      "write `decimal(12,2)`, or count the smallest unit in a `bigint`");
}

}  // namespace mig::lint::rules
