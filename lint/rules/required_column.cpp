#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {

using rawsql::Trait;

void required_column(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table,
                       const std::string& column) -> Finding& {
    return reporter.found(where,
                          fmt::format("code that runs does not know {}, so it can't insert into `{}` any more",
                                      in_backticks(table, column), schema::quote_name(table)),
                          engines);
  };
  each_beside_old_code<ir::AddColumn>(migration, [&](const ir::AddColumn& op, const Op& at, const Script& script) {
    // As the script leaves it: it may get a default yet.
    const schema::TablePtr table = script.after.find_table(op.table);
    const schema::Column* const column = table ? table->find_column(op.column.name) : nullptr;
    if (!column || column->nullable || column->default_value || column->identity || column->generated ||
        op.column.default_value || at.made->has_table(op.table)) {
      return;
    }
    say(at.where(), at.engines, op.table, op.column.name)
        .help(fmt::format(
            "give it a `default`; or let it be null, `{} {}?`, and write `alter table {} alter column {} set "
            "not null fill …;` in `phase contract`",
            schema::quote_name(op.column.name), schema::to_string(op.column.type), schema::quote_name(op.table),
            schema::quote_name(op.column.name)));
  });
  each_sql_beside_old_code(migration, {rawsql::ActionKind::add_column}, [&](const SqlAction& each, const Script&) {
    const bool has_value = each.has(Trait::has_default) || each.has(Trait::identity) || each.has(Trait::serial) ||
                           each.has(Trait::generated_stored) || each.has(Trait::generated_virtual);
    if (!each.has(Trait::not_null) || has_value || each.has(Trait::in_new_table) || each.new_table ||
        each.has(Trait::temporary)) {
      return;
    }
    say(each.where, each.engines, each.table, each.action->part)
        .help("give it a default; or let it be null, and refuse nulls in `phase contract`");
  });
}

}  // namespace mig::lint::rules
