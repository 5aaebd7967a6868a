#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void hash_index(const Migration& migration, Reporter& reporter) {
  for (const AddedIndex& each : added_indexes(migration)) {
    if (each.method != "hash") continue;
    for (const base::Dialect engine : each.engines.members()) {
      const bool postgresql = engine == base::Dialect::postgresql;
      reporter
          .found(each.where,
                 postgresql
                     ? fmt::format("a hash index of `{}` helps `=` alone: no order, no ranges, no unique, no second "
                                   "column",
                                   schema::quote_name(each.table))
                     : fmt::format("the engine makes a b-tree of this hash index of `{}` without a word",
                                   schema::quote_name(each.table)),
                 base::DialectSet::of(engine))
          .help("leave `using hash` out, unless it was measured that the b-tree is too large");
    }
  }
}

}  // namespace mig::lint::rules
