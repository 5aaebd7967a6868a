#include "lint/rewrites.h"

namespace mig::lint::rules {

using dialect::StatementForm;
using rawsql::ActionKind;

void primary_key_rewrite(const Migration& migration, Reporter& reporter) {
  report_rewrites(
      migration, reporter,
      [](const LastingLock& lock) {
        return base::covered_by(lock.target.dialect) == base::Dialect::mysql &&
               is_of(lock, {StatementForm::add_primary_key, StatementForm::drop_primary_key,
                            StatementForm::replace_primary_key});
      },
      "rows lie in the order of their key, so each change of it costs that: say it once, and when the table is small");
  report_raw_rewrites(
      migration, reporter, {ActionKind::add_primary_key, ActionKind::drop_primary_key},
      [](const SqlAction& each) { return each.has(rawsql::Trait::in_new_table) ? base::DialectSet{} : mysql_of(each); },
      "write it as `drop primary key` and `add primary key` in one `alter table`, which is one pass with rows being "
      "written");
}

}  // namespace mig::lint::rules
