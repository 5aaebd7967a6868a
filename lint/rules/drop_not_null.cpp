#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"
#include "lint/texts.h"

namespace mig::lint::rules {

using rawsql::ActionKind;
using rawsql::Trait;

void drop_not_null(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table,
                       const std::string& column) {
    if (goes(migration, table, {column})) return;
    reporter
        .found(where,
               fmt::format("{} may be null from now on, which code that reads it may not expect",
                           in_backticks(table, column)),
               engines)
        .help("deploy code that can read nulls first, and say so: `@allow(drop-not-null, 'all readers take nulls')`");
  };
  each_beside_old_code<ir::DropNotNull>(migration, [&](const ir::DropNotNull& op, const Op& at, const Script&) {
    if (at.made->has_column(op.table, op.column) || is_archiving(migration, at)) return;
    say(at.where(), at.engines, op.table, op.column);
  });
  each_sql_beside_old_code(
      migration, {ActionKind::drop_not_null, ActionKind::alter_type}, [&](const SqlAction& each, const Script&) {
        // MySQL's `modify` says all of the column again: without `not null` it may be null.
        const schema::Column* const column = column_before(each);
        const bool modified = each.kind() == ActionKind::alter_type;
        const bool is_mysql = !each.engines.contains(base::Dialect::postgresql);
        const bool now_nullable = is_mysql && column && !column->nullable && !each.has(Trait::not_null);
        if (each.new_table || is_new_column(migration, each) || (modified && !now_nullable)) return;
        say(each.where, each.engines, each.table, each.action->part);
      });
}

}  // namespace mig::lint::rules
