#include <fmt/format.h>

#include "compiler/schema/naming.h"
#include "lint/added.h"

namespace mig::lint::rules {

void drop_column(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, const std::string& table, const std::string& column,
                          base::DialectSet engines, std::string_view words) {
    reporter
        .found(
            where,
            fmt::format("{} goes with all its values, and code that still uses it fails", in_backticks(table, column)),
            engines)
        .help(fmt::format("{}: `alter table {} drop column {} archive;`, and `purge column {};` in a later migration",
                          words, schema::quote_name(table), schema::quote_name(column), schema::quote_name(column)));
  };
  migration.each<ir::DropColumn>([&](const ir::DropColumn& op, const Op& at) {
    const schema::Column* const column = at.before().find_table(op.table)->find_column(op.column);
    // What was archived is meant to go, which `purge` says; what is worked out from other columns is not lost.
    if (schema::is_archive(op.column) || column->generated || at.made->has_column(op.table, op.column)) return;
    report(at.where(), op.table, op.column, at.engines, "hide it first, so that it can come back");
  });
  migration.each_sql({rawsql::ActionKind::drop_column}, [&](const SqlAction& each) {
    const std::string& name = each.action->part;
    if (each.new_table || each.op->made->has_column(each.table, name)) return;
    const schema::TablePtr table = each.op->before().find_table(each.table);
    const schema::Column* const column = table ? table->find_column(name) : nullptr;
    if (column && column->generated) return;
    report(each.where, each.table, name, each.engines, "write it so that it is hidden first, and can come back");
  });
}

}  // namespace mig::lint::rules
