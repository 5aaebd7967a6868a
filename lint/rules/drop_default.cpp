#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {
namespace {

// Null where an insert may leave the column out all the same.
const schema::Column* needed(const schema::Schema& schema, const std::string& table, const std::string& column) {
  const schema::TablePtr there = schema.find_table(table);
  const schema::Column* const found = there ? there->find_column(column) : nullptr;
  return found && !found->nullable && !found->identity && !found->default_value ? found : nullptr;
}

}  // namespace

void drop_default(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table,
                       const std::string& column) {
    reporter
        .found(where,
               fmt::format("code that leaves {} out of its inserts can't insert any more", in_backticks(table, column)),
               engines)
        .help(
            fmt::format("drop it when all code says the value: `phase contract {{ alter table {} alter column {} drop "
                        "default; }}`",
                        schema::quote_name(table), schema::quote_name(column)));
  };
  each_beside_old_code<ir::DropDefault>(migration, [&](const ir::DropDefault& op, const Op& at, const Script& script) {
    // By the end of the script it may have another default, or allow nulls.
    if (at.made->has_table(op.table) || !needed(script.after, op.table, op.column)) return;
    say(at.where(), at.engines, op.table, op.column);
  });
  each_sql_beside_old_code(migration, {rawsql::ActionKind::drop_default}, [&](const SqlAction& each, const Script&) {
    const schema::Column* const column = column_before(each);
    if (each.new_table || !column || column->nullable || !column->default_value) return;
    say(each.where, each.engines, each.table, each.action->part);
  });
}

}  // namespace mig::lint::rules
