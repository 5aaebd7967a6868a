#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {

void blocking_refresh(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::refresh_materialized_view},
      [&](const SqlAction& each) -> std::optional<std::string> {
        if (each.has(rawsql::Trait::concurrently) || !is_in_use(migration, each, each.table)) return std::nullopt;
        return fmt::format("nobody can read `{}` while its query runs", schema::quote_name(each.table));
      },
      "write `refresh materialized view concurrently`, which needs a unique index of the view without a `where`");
}

}  // namespace mig::lint::rules
