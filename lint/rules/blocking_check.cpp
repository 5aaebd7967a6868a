#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;
using rawsql::Trait;

// MySQL has no checks before 8.0.16, and MariaDB lets others write meanwhile from 11.2 on.
DialectSet blocked_engines(const Migration& migration, DialectSet engines) {
  DialectSet result = engines.without(DialectSet::of(Dialect::sqlite));
  const std::optional<base::Version> mysql = migration.version_of(Dialect::mysql);
  const std::optional<base::Version> mariadb = migration.version_of(Dialect::mariadb);
  if (mysql && *mysql < base::Version{8, 0}) result = result.without(DialectSet::of(Dialect::mysql));
  if (mariadb && *mariadb >= base::Version{11, 2}) result = result.without(DialectSet::of(Dialect::mariadb));
  return result;
}

}  // namespace

void blocking_check(const Migration& migration, Reporter& reporter) {
  report_blocking(migration, reporter, {dialect::StatementForm::add_check}, [](const LastingLock& each) {
    return each.target.dialect == Dialect::postgresql ? std::string(leave_offline_out)
                                                      : no_way_round(each.lock.relation);
  });
  migration.each_sql({rawsql::ActionKind::add_check}, [&](const SqlAction& each) {
    const DialectSet engines = blocked_engines(migration, each.engines);
    if (engines.empty() || each.has(Trait::in_new_table) || each.has(Trait::not_valid) ||
        !is_in_use(migration, each, each.table)) {
      return;
    }
    const bool postgresql = runs_on_postgresql(each);
    reporter
        .found(
            each.where,
            fmt::format("nobody can {} `{}` while {}", postgresql ? "use" : "write to", schema::quote_name(each.table),
                        postgresql ? "all its rows are read" : "the table is copied"),
            engines)
        .help(postgresql ? "write it as `add check` in `alter table`, which looks at the rows while others write"
                         : no_way_round(each.table));
  });
}

}  // namespace mig::lint::rules
