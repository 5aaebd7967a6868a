#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void timestamp_without_zone(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        const bool postgresql = each.engine == base::Dialect::postgresql;
        const bool found = each.is_of_language() ? each.column->type.kind == schema::TypeKind::timestamp
                                                 : postgresql && each.type.name == "timestamp";
        if (!found) return std::nullopt;
        return fmt::format("{} does not say in which zone its times are, so whoever reads it has to know",
                           in_backticks(each.table, each.name));
      },
      "write `timestamptz`, which is a moment, whatever the zone of the session is");
}

}  // namespace mig::lint::rules
