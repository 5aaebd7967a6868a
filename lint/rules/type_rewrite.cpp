#include <fmt/format.h>

#include "lint/rewrites.h"

namespace mig::lint::rules {

using base::DialectSet;
using dialect::Blocks;

void type_rewrite(const Migration& migration, Reporter& reporter) {
  report_rewrites(
      migration, reporter,
      [](const LastingLock& lock) {
        return std::holds_alternative<ir::ChangeColumnType>(lock.op->node()) && lock.lock.blocks() != Blocks::nothing &&
               !is_of(lock, {dialect::StatementForm::alter_collation, dialect::StatementForm::alter_collation_indexed,
                             dialect::StatementForm::alter_type_indexed});
      },
      "add a column of the new type beside the old one, `add column … fill …`, which is filled in batches, and drop "
      "the "
      "old one in `phase contract`");
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::alter_type},
      [](const SqlAction& each) {
        DialectSet engines;
        if (each.has(rawsql::Trait::has_charset)) return engines;
        for (const base::Dialect engine : each.engines.members()) {
          const auto before = type_before(each, engine);
          const bool kept = before && keeps_rows(engine, *before, sql_type(engine, each.action->type));
          if (engine != base::Dialect::sqlite && !kept) engines = engines | DialectSet::of(engine);
        }
        return engines;
      },
      "add a column of the new type beside the old one, fill it in batches, and drop the old one when no code uses it; "
      "a change that leaves the rows alone mig makes of `alter column … type …`");
}

}  // namespace mig::lint::rules
