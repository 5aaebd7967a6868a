#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {

using base::Dialect;
using rawsql::ActionKind;

void type_under_view(const Migration& migration, Reporter& reporter) {
  migration.each_sql({ActionKind::alter_type, ActionKind::drop_column}, [&](const SqlAction& each) {
    const bool drops = each.kind() == ActionKind::drop_column;
    // MySQL's views read a column of any type.
    const bool refused = !each.engines.contains(Dialect::mysql) && !each.engines.contains(Dialect::mariadb);
    if (each.new_table || (!drops && !refused)) return;
    for (const schema::ViewPtr& view : each.op->before().views_in_order()) {
      const bool gone = has_sql(migration, {ActionKind::drop_view}, [&](const SqlAction& other) {
        return other.table == view->name && other.where.range.begin < each.where.range.begin;
      });
      if (gone || (view->engines & each.engines).empty() ||
          !schema::reads_column(view->query, each.table, each.action->part)) {
        continue;
      }
      const std::string what = in_backticks(each.table, each.action->part);
      const std::string name = schema::quote_name(view->name);
      reporter
          .found(each.where,
                 refused ? fmt::format("the view `{}` reads {}, so this is refused", name, what)
                         : fmt::format("the view `{}` reads {}, so it can't be read from now on", name, what),
                 each.engines)
          .help(drops ? fmt::format("drop the view before: `drop view {};`", name)
                      : fmt::format("write it as `alter column {} type …` in `alter table`, which makes the view anew",
                                    schema::quote_name(each.action->part)));
    }
  });
}

}  // namespace mig::lint::rules
