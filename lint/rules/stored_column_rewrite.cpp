#include "lint/rewrites.h"

namespace mig::lint::rules {

using rawsql::Trait;

void stored_column_rewrite(const Migration& migration, Reporter& reporter) {
  report_rewrites(
      migration, reporter,
      [](const LastingLock& lock) {
        const auto* add = std::get_if<ir::AddColumn>(&lock.op->node());
        return add && add->column.generated && add->column.generated->stored;
      },
      "make it `virtual` where the engine has that (PostgreSQL from 18); or add a plain column, let a trigger or the "
      "code "
      "write it, and fill it in batches: `add column … fill …`");
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::add_column},
      [](const SqlAction& each) {
        const bool stored = each.has(Trait::generated_stored) && !each.has(Trait::in_new_table);
        return stored ? postgresql_of(each) | mysql_of(each) : base::DialectSet{};
      },
      "make it `virtual` where the engine has that; or add a plain column, and fill it in batches: `add column … fill "
      "…`");
}

}  // namespace mig::lint::rules
