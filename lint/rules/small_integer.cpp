#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void small_integer(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        const auto largest = largest_value(each.engine, each.type);
        // MySQL has no truth values but these.
        const bool truth = each.type.name == "tinyint" && each.type.lengths == std::vector<uint32_t>{1};
        if (!largest || truth) return std::nullopt;
        return fmt::format("{} holds numbers up to {}", in_backticks(each.table, each.name), *largest);
      },
      "write `bigint`, unless it is known that it never has to hold more");
}

}  // namespace mig::lint::rules
