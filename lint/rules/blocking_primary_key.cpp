#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {

using rawsql::Trait;

void blocking_primary_key(const Migration& migration, Reporter& reporter) {
  report_blocking(migration, reporter, {dialect::StatementForm::add_primary_key},
                  [](const LastingLock&) { return std::string(leave_offline_out); });
  // MySQL and MariaDB build it while others write.
  report_sql(
      migration, reporter, {rawsql::ActionKind::add_primary_key},
      [&](const SqlAction& each) -> std::optional<std::string> {
        if (!runs_on_postgresql(each) || each.has(Trait::using_index) || each.has(Trait::in_new_table) ||
            !is_in_use(migration, each, each.table)) {
          return std::nullopt;
        }
        return fmt::format("nobody can use `{}` while the index of the primary key is built",
                           schema::quote_name(each.table));
      },
      "write it as `add primary key` in `alter table`, which builds the index while rows are written");
}

}  // namespace mig::lint::rules
