#include "lint/rewrites.h"

namespace mig::lint::rules {

using rawsql::Trait;

void volatile_default(const Migration& migration, Reporter& reporter) {
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::add_column},
      [](const SqlAction& each) {
        const bool counts = each.has(Trait::serial) || each.has(Trait::identity);  // identity-column-rewrite's
        const bool by_row = each.has(Trait::volatile_default) && !counts && !each.has(Trait::in_new_table);
        return by_row ? postgresql_of(each) : base::DialectSet{};
      },
      "write it as `add column … fill …`, which fills the rows in batches, and `alter column … set default …` behind "
      "it");
}

}  // namespace mig::lint::rules
