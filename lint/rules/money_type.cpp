#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void money_type(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        if (each.engine != base::Dialect::postgresql || each.type.name != "money") return std::nullopt;
        return fmt::format(
            "the currency and the decimals of {} come from a setting of the server, and it keeps no parts of "
            "a cent",
            in_backticks(each.table, each.name));
      },
      "write `decimal(12,2)`, and the currency in a column of its own");
}

}  // namespace mig::lint::rules
