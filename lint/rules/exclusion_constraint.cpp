#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {

void exclusion_constraint(const Migration& migration, Reporter& reporter) {
  migration.each_sql({rawsql::ActionKind::add_exclusion}, [&](const SqlAction& each) {
    if (each.has(rawsql::Trait::in_new_table) || !is_in_use(migration, each, each.table)) return;
    reporter
        .found(each.where,
               fmt::format("nobody can use `{}` while the index of the constraint is built, and PostgreSQL has no way "
                           "that lets them",
                           schema::quote_name(each.table)),
               each.engines)
        .help("make a new table with the constraint and copy the rows into it in batches, or " +
              no_way_round(each.table));
  });
}

}  // namespace mig::lint::rules
