#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {

void blocking_reindex(const Migration& migration, Reporter& reporter) {
  migration.each_sql({rawsql::ActionKind::reindex}, [&](const SqlAction& each) {
    // Indexes of the catalog have no other way (postgresql.org/docs/current/sql-reindex.html).
    if (!runs_on_postgresql(each) || each.has(rawsql::Trait::concurrently) || each.action->type == "system") return;
    const bool of_one = each.action->type == "table" || each.action->type == "index";
    const std::string table = table_of(each);
    if (of_one && !table.empty() && !is_in_use(migration, each, table)) return;
    const std::string message =
        of_one && !table.empty()
            ? fmt::format("nobody can write to `{}`, nor read by the index, while it is built anew",
                          schema::quote_name(table))
            : "nobody can write to a table, nor read by its indexes, while they are built anew, one table after the "
              "other";
    const std::optional<base::Version> version = migration.version_of(base::Dialect::postgresql);
    const bool has_online_form = version && *version >= base::Version{12, 0};
    reporter.found(each.where, message, each.engines)
        .help(has_online_form ? "write `reindex … concurrently`, in a `sql` block with `outside transaction`"
                              : "add an index that is the same in `alter table`, and drop this one");
  });
}

}  // namespace mig::lint::rules
