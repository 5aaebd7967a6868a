#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {

using rawsql::ActionKind;
using rawsql::Trait;

void nulls_in_the_way(const Migration& migration, Reporter& reporter) {
  const auto judge = [&](base::Location where, base::DialectSet engines, const schema::TablePtr& before,
                         const std::string& table, const std::string& column) {
    if (!may_be_null(before, column) || is_updated(migration, table, column) ||
        requires_something_of(migration, table, {column}) || migration.rows(table) == 0)
      return;
    reporter
        .found(where, fmt::format("a row whose {} is null stops the migration here", in_backticks(table, column)),
               engines)
        .help(fmt::format(
            "say what such rows get: `alter column {} set not null fill …`; or look before anything is done: "
            "`require no nulls in {} ({});`",
            schema::quote_name(column), schema::quote_name(table), schema::quote_name(column)));
  };
  migration.each<ir::SetNotNull>([&](const ir::SetNotNull& op, const Op& at) {
    if (op.fill || at.made->has_table(op.table)) return;
    judge(at.where(), at.engines, at.before().find_table(op.table), op.table, op.column);
  });
  migration.each_sql({ActionKind::set_not_null, ActionKind::alter_type}, [&](const SqlAction& each) {
    const bool refuses = each.kind() == ActionKind::set_not_null || each.has(Trait::not_null);
    const schema::Column* const column = column_before(each);
    if (refuses && column && !each.new_table) {
      judge(each.where, each.engines, table_before(each), each.table, column->name);
    }
  });
}

}  // namespace mig::lint::rules
