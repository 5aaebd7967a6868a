#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// Whether PostgreSQL believes a check: one that the schema has, or one that raw SQL has made and proved before.
bool is_proved(const Migration& migration, const SqlAction& set) {
  const std::optional<base::Version> version = migration.version_of(base::Dialect::postgresql);
  if (!version || *version < base::Version{12, 0}) return false;
  if (is_proved_not_null(set.op->before(), set.table, set.action->part)) return true;
  bool proved = false;
  migration.each_sql({ActionKind::add_check}, [&](const SqlAction& check) {
    const std::vector<std::string>& columns = check.action->columns;
    if (check.table != set.table || !check.has(Trait::not_null) || columns.size() != 1 ||
        columns.front() != set.action->part) {
      return;
    }
    proved = proved || !check.has(Trait::not_valid);
    migration.each_sql({ActionKind::validate_constraint}, [&](const SqlAction& validate) {
      proved = proved || (validate.table == set.table && validate.action->part == check.action->part);
    });
  });
  return proved;
}

}  // namespace

void blocking_not_null(const Migration& migration, Reporter& reporter) {
  report_blocking(migration, reporter, {dialect::StatementForm::set_not_null},
                  [](const LastingLock&) { return std::string(leave_offline_out); });
  // MySQL and MariaDB write the table anew for it, but let others write meanwhile.
  report_sql(
      migration, reporter, {ActionKind::set_not_null},
      [&](const SqlAction& each) -> std::optional<std::string> {
        if (!runs_on_postgresql(each) || !is_in_use(migration, each, each.table) || is_proved(migration, each))
          return std::nullopt;
        return fmt::format("nobody can use `{}` while all its rows are read", schema::quote_name(each.table));
      },
      "write it as `alter column … set not null` in `alter table`, which looks at the rows while others write");
}

}  // namespace mig::lint::rules
