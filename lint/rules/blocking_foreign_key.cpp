#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// Whether the text has turned foreign keys off before, without which MySQL copies the table
// (dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html).
bool are_keys_off(const Migration& migration, const SqlAction& key) {
  bool off = false;
  migration.each_sql({ActionKind::set}, [&](const SqlAction& each) {
    if (each.op != key.op || each.action->begin > key.action->begin || each.action->part != "foreign_key_checks")
      return;
    off = each.action->type == "0" || schema::fold(each.action->type) == "off";
  });
  return off;
}

// Whether no row has a value yet, so that none is looked at.
bool is_of_empty_column(const Migration& migration, const SqlAction& key) {
  if (!key.has(Trait::inline_constraint) || key.action->columns.empty()) return false;
  const SqlAction* const column = added_with(migration, key, key.action->columns.front());
  return column && !column->has(Trait::has_default);
}

// MariaDB lets others write meanwhile from 11.2 on.
base::DialectSet blocked_engines(const Migration& migration, const SqlAction& key) {
  const std::optional<base::Version> mariadb = migration.version_of(base::Dialect::mariadb);
  if (!mariadb || *mariadb < base::Version{11, 2}) return key.engines;
  return key.engines.without(base::DialectSet::of(base::Dialect::mariadb));
}

}  // namespace

void blocking_foreign_key(const Migration& migration, Reporter& reporter) {
  report_blocking(migration, reporter, {dialect::StatementForm::add_foreign_key},
                  [](const LastingLock&) { return std::string(leave_offline_out); });
  migration.each_sql({ActionKind::add_foreign_key}, [&](const SqlAction& each) {
    if (each.has(Trait::in_new_table) || each.has(Trait::not_valid) || !is_in_use(migration, each, each.table)) return;
    const base::DialectSet engines = blocked_engines(migration, each);
    std::vector<std::string> tables{each.table};
    if (runs_on_postgresql(each)) {
      if (is_of_empty_column(migration, each)) return;
      const std::string parent = each.action->others.empty() ? "" : other_table(each, each.action->others.front());
      if (parent != each.table && is_in_use(migration, each, parent)) tables.push_back(parent);
    } else if (!runs_on_mysql(each) || engines.empty() || are_keys_off(migration, each)) {
      return;
    }
    reporter
        .found(each.where,
               fmt::format("nobody can write to {} while {}", in_words(tables),
                           runs_on_mysql(each) ? "the table is copied"
                           : tables.size() > 1 ? "all their rows are read"
                                               : "all its rows are read"),
               engines)
        .help("write it as `add foreign key` in `alter table`, which looks at the rows while others write");
  });
}

}  // namespace mig::lint::rules
