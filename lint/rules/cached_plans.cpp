#include <fmt/format.h>

#include "lint/old_code.h"
#include "lint/rewrites.h"
#include "lint/sql.h"

namespace mig::lint::rules {

void cached_plans(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, const std::string& table) {
    reporter
        .found(
            where,
            fmt::format("connections that have prepared a query which gives this column of `{}` get an error from now "
                        "on: cached plan must not change result type",
                        schema::quote_name(table)),
            base::DialectSet::of(base::Dialect::postgresql))
        .help("connect anew after the migration, or let the code prepare again where it gets that error");
  };
  each_beside_old_code<ir::ChangeColumnType>(
      migration, [&](const ir::ChangeColumnType& op, const Op& at, const Script&) {
        const bool known = at.engines.contains(base::Dialect::postgresql) && !at.made->has_column(op.table, op.column);
        if (known) say(at.where(), op.table);
      });
  each_sql_beside_old_code(migration, {rawsql::ActionKind::alter_type}, [&](const SqlAction& each, const Script&) {
    if (runs_on_postgresql(each) && !each.new_table && !is_new_column(migration, each)) say(each.where, each.table);
  });
}

}  // namespace mig::lint::rules
