#include <fmt/format.h>

#include "lint/rewrites.h"
#include "lint/sql.h"

namespace mig::lint::rules {

using dialect::StatementForm;
using rawsql::ActionKind;

void collation_rewrite(const Migration& migration, Reporter& reporter) {
  report_rewrites(
      migration, reporter,
      [](const LastingLock& lock) {
        return is_of(lock, {StatementForm::alter_collation, StatementForm::alter_collation_indexed,
                            StatementForm::alter_type_indexed}) &&
               lock.lock.blocks() != dialect::Blocks::nothing;
      },
      "add a column of the new collation beside the old one, `add column … collate … fill …`, which is filled in "
      "batches");
  report_raw_rewrites(
      migration, reporter, {ActionKind::set_charset, ActionKind::alter_type},
      [](const SqlAction& each) {
        const bool said = each.kind() == ActionKind::set_charset || each.has(rawsql::Trait::has_charset);
        return said ? mysql_of(each) : base::DialectSet{};
      },
      "do it column by column: `add column … collate … fill …`, which is filled in batches, and drop the old one "
      "later");
  migration.each_sql({ActionKind::alter_type}, [&](const SqlAction& each) {
    const base::DialectSet postgresql = postgresql_of(each);
    if (!each.has(rawsql::Trait::has_charset) || postgresql.empty() || !is_in_use(migration, each)) return;
    const auto before = type_before(each, base::Dialect::postgresql);
    const bool kept = before && keeps_rows(base::Dialect::postgresql, *before,
                                           sql_type(base::Dialect::postgresql, each.action->type));
    reporter
        .found(each.where,
               kept ? fmt::format("indexes of `{}` are built anew, and nobody can read or write it meanwhile",
                                  schema::quote_name(each.table))
                    : rewrite_words(each.table, dialect::Blocks::reads_and_writes),
               postgresql)
        .help(
            "add a column of the new collation beside the old one, `add column … collate … fill …`, and drop the old "
            "one "
            "later");
  });
}

}  // namespace mig::lint::rules
