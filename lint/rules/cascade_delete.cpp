#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void cascade_delete(const Migration& migration, Reporter& reporter) {
  for (const AddedForeignKey& key : added_foreign_keys(migration)) {
    if (!key.cascades) continue;
    reporter
        .found(key.where,
               fmt::format("a row of `{}` that is deleted takes its rows of `{}` along without a word",
                           schema::quote_name(key.referenced), schema::quote_name(key.table)),
               key.engines)
        .help("write `on delete restrict`, and delete them where it is meant");
  }
}

}  // namespace mig::lint::rules
