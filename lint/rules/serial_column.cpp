#include <fmt/format.h>

#include <set>
#include <string_view>

#include "lint/added.h"

namespace mig::lint::rules {

void serial_column(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        static const std::set<std::string_view> serials = {"smallserial", "serial", "bigserial"};
        if (each.engine != base::Dialect::postgresql || !serials.contains(each.type.name)) return std::nullopt;
        return fmt::format(
            "{} is a `{}`: a column and a sequence that nothing holds together, with rights, a name and an "
            "owner of its own",
            in_backticks(each.table, each.name), each.type.name);
      },
      "write `bigint identity`, whose sequence is part of the column");
}

}  // namespace mig::lint::rules
