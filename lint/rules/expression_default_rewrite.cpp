#include "lint/rewrites.h"

namespace mig::lint::rules {

using rawsql::Trait;

void expression_default_rewrite(const Migration& migration, Reporter& reporter) {
  report_rewrites(
      migration, reporter,
      [](const LastingLock& lock) {
        const auto* add = std::get_if<ir::AddColumn>(&lock.op->node());
        return add && !add->column.generated && !add->column.identity &&
               base::covered_by(lock.target.dialect) == base::Dialect::mysql &&
               is_of(lock, {dialect::StatementForm::add_column_rewriting});
      },
      "leave `offline` out: the column comes without a value then, and is filled in batches");
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::add_column},
      [](const SqlAction& each) {
        if (!each.has(Trait::expression_default) || each.has(Trait::in_new_table)) return base::DialectSet{};
        // What is the same for all rows MariaDB keeps beside them, an expression too.
        const base::DialectSet mariadb = base::DialectSet::of(base::Dialect::mariadb);
        return each.has(Trait::volatile_default) ? mysql_of(each) : mysql_of(each).without(mariadb);
      },
      "write it as `add column … fill …`, which fills the rows in batches; a default that is a constant takes no time");
}

}  // namespace mig::lint::rules
