#include <fmt/format.h>

#include <map>
#include <set>

#include "lint/sql.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;
using rawsql::ActionKind;

// Each instant change of a table's columns makes a version of its rows. MySQL keeps 64 of them, 255 from 9.1 on, until
// the table is built anew (dev.mysql.com/doc/refman/9.1/en/innodb-online-ddl-operations.html). Before 8.0.29 columns
// were not counted.
uint64_t most_versions(base::Version version) { return version >= base::Version{9, 1} ? 255 : 64; }

void report(const std::string& table, uint64_t changes, base::Location where, const Migration& migration,
            Reporter& reporter) {
  if (changes <= reporter.number("versions")) return;
  reporter
      .found(
          where,
          fmt::format("columns of `{}` have been added or dropped {} times, and MySQL does that at once {} times: then "
                      "it refuses",
                      schema::quote_name(table), changes, most_versions(*migration.version_of(Dialect::mysql))),
          DialectSet::of(Dialect::mysql))
      .help(
          "look at `total_row_versions` in `information_schema.innodb_tables`, and plan a quiet hour in which "
          "`optimize table` builds it anew");
}

}  // namespace

void instant_limit(const Migration& migration, Reporter& reporter) {
  const auto version = migration.version_of(Dialect::mysql);
  if (!version || *version < base::Version{8, 0}) return;
  std::map<std::string, uint64_t> changes;  // by this migration
  const auto count = [&](const std::string& table, base::Location where) {
    report(table, migration.column_changes(table) + ++changes[table], where, migration, reporter);
  };
  migration.each<ir::AddColumn>([&](const ir::AddColumn& op, const Op& at) {
    if (at.engines.contains(Dialect::mysql) && !at.made->has_table(op.table)) count(op.table, at.where());
  });
  migration.each<ir::DropColumn>([&](const ir::DropColumn& op, const Op& at) {
    if (at.engines.contains(Dialect::mysql) && !at.made->has_table(op.table)) count(op.table, at.where());
  });
  migration.each_sql({ActionKind::add_column, ActionKind::drop_column}, [&](const SqlAction& each) {
    if (each.engines.contains(Dialect::mysql) && !each.new_table) count(each.table, each.where);
  });
}

}  // namespace mig::lint::rules
