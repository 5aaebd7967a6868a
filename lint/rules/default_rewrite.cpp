#include "lint/rewrites.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;
using rawsql::Trait;

// What every row gets is in the catalog since PostgreSQL 11 (postgresql.org/docs/11/release-11.html): before that it
// was in the rows.
bool is_in_rows(const Migration& migration, Dialect engine) {
  const auto version = migration.version_of(engine);
  return engine == Dialect::postgresql && version && *version < base::Version{11, 0};
}

}  // namespace

void default_rewrite(const Migration& migration, Reporter& reporter) {
  report_rewrites(
      migration, reporter,
      [&](const LastingLock& lock) {
        const auto* add = std::get_if<ir::AddColumn>(&lock.op->node());
        return add && !add->column.generated && !add->column.identity && is_in_rows(migration, lock.target.dialect);
      },
      "let it come without a value, `… int?`, and set the default behind it: `alter column … set default …`");
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::add_column},
      [&](const SqlAction& each) {
        const bool same = each.has(Trait::has_default) && !each.has(Trait::volatile_default) &&
                          !each.has(Trait::in_new_table) && is_in_rows(migration, Dialect::postgresql);
        return same ? postgresql_of(each) : DialectSet{};
      },
      "let it come without a value, and set the default behind it: the code gives the rows that are there theirs");
}

}  // namespace mig::lint::rules
