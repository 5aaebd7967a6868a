#include <fmt/format.h>

#include "lint/sql.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

// MySQL parses `references` behind a column and keeps nothing of it; MariaDB keeps it from 10.5 on
// (dev.mysql.com/doc/refman/8.0/en/ansi-diff-foreign-keys.html).
void ignored_references(const Migration& migration, Reporter& reporter) {
  migration.each_sql({ActionKind::add_foreign_key}, [&](const SqlAction& each) {
    if (!each.has(rawsql::Trait::inline_constraint) || !each.engines.contains(base::Dialect::mysql)) return;
    reporter
        .found(each.where,
               fmt::format("MySQL passes over `references` behind a column, so `{}` has no foreign key",
                           schema::quote_name(each.table)),
               base::DialectSet::of(base::Dialect::mysql))
        .help(
            "write it behind the columns: `foreign key (…) references …`, or as `references` of a column in `create "
            "table` of mig");
  });
}

}  // namespace mig::lint::rules
