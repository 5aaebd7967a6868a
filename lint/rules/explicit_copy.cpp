#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {

using rawsql::Trait;

void explicit_copy(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& statement : sql_statements(migration)) {
    const SqlAction& each = *statement.front();
    const bool copies = each.has(Trait::algorithm_copy);
    if ((!copies && !each.has(Trait::lock_blocking)) || !runs_on_mysql(each) || !is_in_use(migration, each, each.table))
      continue;
    reporter
        .found(each.where,
               fmt::format("nobody can write to `{}` while {}, because the statement asks for it",
                           schema::quote_name(each.table), copies ? "it is copied" : "this runs"),
               each.engines)
        .help(
            "write `algorithm = instant`, or `algorithm = inplace, lock = none`: where the server can't do it so, it "
            "says so, and nothing has happened");
  }
}

}  // namespace mig::lint::rules
