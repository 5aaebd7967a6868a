#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {

void detach_partition(const Migration& migration, Reporter& reporter) {
  const std::optional<base::Version> version = migration.version_of(base::Dialect::postgresql);
  const bool has_online_form = version && *version >= base::Version{14, 0};
  report_sql(
      migration, reporter, {rawsql::ActionKind::detach_partition},
      [&](const SqlAction& each) -> std::optional<std::string> {
        if (!runs_on_postgresql(each) || each.has(rawsql::Trait::concurrently) ||
            !is_in_use(migration, each, each.table)) {
          return std::nullopt;
        }
        return fmt::format(
            "this waits for everybody who uses `{}` or any partition of it, and everybody who comes "
            "later waits behind it",
            schema::quote_name(each.table));
      },
      has_online_form ? "write `detach partition … concurrently`, in a `sql` block with `outside transaction`"
                      : "PostgreSQL 14 and later have `detach partition … concurrently`; before, keep the lock timeout "
                        "short and try again");
}

}  // namespace mig::lint::rules
