#include "lint/rewrites.h"

namespace mig::lint::rules {

using rawsql::Trait;

void identity_column_rewrite(const Migration& migration, Reporter& reporter) {
  const char* const help =
      "add a plain column that may be null, let new rows take their number from a sequence, and number the rows that "
      "are "
      "there in batches";
  report_rewrites(
      migration, reporter,
      [](const LastingLock& lock) {
        const auto* add = std::get_if<ir::AddColumn>(&lock.op->node());
        return add && add->column.identity;
      },
      help);
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::add_column},
      [](const SqlAction& each) {
        const bool counts = (each.has(Trait::identity) || each.has(Trait::serial)) && !each.has(Trait::in_new_table);
        return counts ? postgresql_of(each) | mysql_of(each) : base::DialectSet{};
      },
      help);
}

}  // namespace mig::lint::rules
