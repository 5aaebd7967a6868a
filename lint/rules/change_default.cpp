#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {

void change_default(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table,
                       const schema::Column& column) {
    reporter
        .found(where,
               fmt::format("what code that runs leaves out of {} is no longer {}, which it may count on",
                           in_backticks(table, column.name), schema::to_string(column.default_value)),
               engines)
        .help(
            "let the code say the value itself first, or change the default when no old code is left: "
            "in `phase contract`");
  };
  each_beside_old_code<ir::SetDefault>(migration, [&](const ir::SetDefault& op, const Op& at, const Script&) {
    const schema::TablePtr table = at.before().find_table(op.table);
    const schema::Column* const column = table ? table->find_column(op.column) : nullptr;
    if (!column || !column->default_value || at.made->has_column(op.table, op.column) ||
        schema::to_string(column->default_value) == schema::to_string(op.value)) {
      return;
    }
    say(at.where(), at.engines, op.table, *column);
  });
  each_sql_beside_old_code(migration, {rawsql::ActionKind::set_default}, [&](const SqlAction& each, const Script&) {
    const schema::Column* const column = column_before(each);
    if (column && column->default_value && !each.new_table) say(each.where, each.engines, each.table, *column);
  });
}

}  // namespace mig::lint::rules
