#include <fmt/format.h>

#include "lint/rewrites.h"
#include "lint/sql.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void vacuum_full(const Migration& migration, Reporter& reporter) {
  migration.each_sql({ActionKind::vacuum_full, ActionKind::cluster}, [&](const SqlAction& each) {
    const bool postgresql = runs_on_postgresql(each);
    if (each.engines.contains(base::Dialect::sqlite) || (!each.table.empty() && !is_in_use(migration, each))) return;
    const dialect::Blocks blocks = postgresql ? dialect::Blocks::reads_and_writes : dialect::Blocks::nothing;
    const std::string what = each.table.empty()
                                 ? "every table is written anew, and nobody can read or write it meanwhile"
                                 : rewrite_words(each.table, blocks);
    reporter.found(each.where, what, each.engines)
        .help(
            postgresql
                ? "a plain `vacuum` makes room for new rows without a lock; to give it back to the disk, use pg_repack"
                : "leave it to who looks after the server: it is no part of a migration");
  });
}

}  // namespace mig::lint::rules
