#include "lint/old_code.h"
#include "lint/rewrites.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;

// MySQL puts a column between others at once since 8.0.29, MariaDB since 10.4, but not where a table has a virtual
// column (dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html; MariaDB: measured on 10.11).
DialectSet that_rewrite(const Migration& migration, const SqlAction& each) {
  const schema::TablePtr table = table_before(each);
  const bool has_virtual =
      table && std::any_of(table->columns.begin(), table->columns.end(),
                           [](const schema::Column& c) { return c.generated && !c.generated->stored; });
  const auto version = migration.version_of(Dialect::mysql);
  const bool old = version && *version < base::Version{8, 1};
  DialectSet engines = mysql_of(each);
  if (!old && !has_virtual) engines = engines.without(DialectSet::of(Dialect::mysql));
  if (!has_virtual) engines = engines.without(DialectSet::of(Dialect::mariadb));
  return engines;
}

}  // namespace

void column_position(const Migration& migration, Reporter& reporter) {
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::add_column},
      [&](const SqlAction& each) {
        const bool between = each.has(rawsql::Trait::positioned) && !each.has(rawsql::Trait::in_new_table);
        return between ? that_rewrite(migration, each) : DialectSet{};
      },
      "leave `first` or `after` out: behind the others a column comes at once");
}

}  // namespace mig::lint::rules
