#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void wide_index(const Migration& migration, Reporter& reporter) {
  const uint64_t most = reporter.number("columns");
  for (const AddedIndex& each : added_indexes(migration)) {
    if (each.unique || !each.method.empty() || each.keys.size() <= most) continue;
    reporter
        .found(
            each.where,
            fmt::format("an index of {} columns is nearly a copy of `{}`, and few queries use more than its first ones",
                        each.keys.size(), schema::quote_name(each.table)),
            each.engines)
        .help("leave the last columns out, and look at what the queries take then");
  }
}

}  // namespace mig::lint::rules
