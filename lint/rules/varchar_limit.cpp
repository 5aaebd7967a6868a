#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void varchar_limit(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        if (each.engine != base::Dialect::postgresql || each.type.name != "varchar" || each.type.lengths.empty()) {
          return std::nullopt;
        }
        return fmt::format("the limit of {} stands in its type: to lower it takes a lock while all rows are read",
                           in_backticks(each.table, each.name));
      },
      "write `text`, and a `check` of its length, which comes and goes while others write");
}

}  // namespace mig::lint::rules
