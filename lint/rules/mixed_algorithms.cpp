#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"

namespace mig::lint::rules {

void mixed_algorithms(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& statement : sql_statements(migration)) {
    if (!runs_on_mysql(*statement.front()) || !is_in_use(migration, *statement.front(), statement.front()->table))
      continue;
    const auto instant = std::find_if(statement.begin(), statement.end(),
                                      [&](const SqlAction* each) { return is_instant_on_mysql(migration, *each); });
    const auto slow = std::find_if(statement.begin(), statement.end(),
                                   [](const SqlAction* each) { return rewrites_on_mysql(*each); });
    if (instant == statement.end() || slow == statement.end()) continue;
    reporter
        .found((*instant)->where,
               fmt::format("this could be done at once, but has to wait until `{}` is written anew for another part of "
                           "the statement",
                           schema::quote_name((*instant)->table)),
               (*instant)->engines)
        .help("write it as a statement of its own, with `algorithm = instant`")
        .note((*slow)->where, "what the table is written anew for");
  }
}

}  // namespace mig::lint::rules
