#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void json_not_jsonb(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        if (each.engine != base::Dialect::postgresql || each.type.name != "json") return std::nullopt;
        return fmt::format(
            "{} can't be compared, so `distinct`, `group by` and `union` over it fail, and no index helps to "
            "look into it",
            in_backticks(each.table, each.name));
      },
      "write mig's `json`, which is a `jsonb` there");
}

}  // namespace mig::lint::rules
