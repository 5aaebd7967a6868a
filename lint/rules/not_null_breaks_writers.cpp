#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// Whether code that says null, or leaves the column out, could insert so far.
bool took_nulls(const schema::TablePtr& table, const std::string& column) {
  const schema::Column* const there = table ? table->find_column(column) : nullptr;
  return there && !there->default_value && may_be_null(table, column);
}

}  // namespace

void not_null_breaks_writers(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table,
                       const std::string& column, const std::string& fill) {
    reporter
        .found(where,
               fmt::format("code that still writes nulls into {}, or leaves it out, fails from now on",
                           in_backticks(table, column)),
               engines)
        .help(fmt::format(
            "write it when all running code gives a value: `phase migrate {{ alter table {} alter column {} "
            "set not null{}; }}`",
            schema::quote_name(table), schema::quote_name(column), fill));
  };
  // In `phase migrate` all running code writes the new form.
  const auto is_early = [](const Script& script) { return script.kind == ir::PhaseKind::expand; };
  each_beside_old_code<ir::SetNotNull>(migration, [&](const ir::SetNotNull& op, const Op& at, const Script& script) {
    if (!is_early(script) || at.made->has_table(op.table) || !took_nulls(at.before().find_table(op.table), op.column))
      return;
    say(at.where(), at.engines, op.table, op.column, op.fill ? " fill " + schema::to_string(op.fill) : "");
  });
  each_beside_old_code<ir::AddCheck>(migration, [&](const ir::AddCheck& op, const Op& at, const Script& script) {
    const auto column = column_that_is_not_null(op.check.expr);
    if (!column || !is_early(script) || at.made->has_table(op.table) ||
        !took_nulls(at.before().find_table(op.table), *column)) {
      return;
    }
    say(at.where(), at.engines, op.table, *column, "");
  });
  each_sql_beside_old_code(migration, {ActionKind::set_not_null, ActionKind::alter_type, ActionKind::add_check},
                           [&](const SqlAction& each, const Script& script) {
                             const bool refuses = each.kind() == ActionKind::set_not_null || each.has(Trait::not_null);
                             if (!refuses || !is_early(script) || each.new_table || each.has(Trait::has_default))
                               return;
                             if (each.kind() != ActionKind::add_check) {
                               const schema::Column* const column = column_before(each);
                               if (column && took_nulls(table_before(each), column->name))
                                 say(each.where, each.engines, each.table, each.action->part, "");
                               return;
                             }
                             for (const std::string& column : each.action->columns) {
                               if (took_nulls(table_before(each), column))
                                 say(each.where, each.engines, each.table, column, "");
                             }
                           });
}

}  // namespace mig::lint::rules
