#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {

using dialect::StatementForm;
using rawsql::Trait;

void blocking_index(const Migration& migration, Reporter& reporter) {
  report_blocking(
      migration, reporter,
      {StatementForm::create_index, StatementForm::create_index_of_expression, StatementForm::add_column_indexed},
      [](const LastingLock& each) {
        return is_of(each, {StatementForm::create_index_of_expression})
                   ? "add a generated column for the expression, not `stored`, and an index of that: both "
                     "are done while others write"
                   : std::string(leave_offline_out);
      });
  migration.each_sql({rawsql::ActionKind::create_index}, [&](const SqlAction& each) {
    const bool online = each.has(Trait::concurrently) || each.engines.contains(base::Dialect::sqlite);
    const bool builds_online_by_itself = !runs_on_postgresql(each) && each.action->type != "fulltext" &&
                                         each.action->type != "spatial" && !each.has(Trait::algorithm_copy) &&
                                         !each.has(Trait::lock_blocking);
    if (online || builds_online_by_itself || each.has(Trait::in_new_table) || !is_in_use(migration, each, each.table))
      return;
    reporter
        .found(each.where,
               fmt::format("nobody can write to `{}` while the index is built", schema::quote_name(each.table)),
               each.engines)
        .help(runs_on_postgresql(each)
                  ? "write it as `add index` in `alter table`, which builds it while rows are written"
                  : no_way_round(each.table));
  });
}

}  // namespace mig::lint::rules
