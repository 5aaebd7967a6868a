#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// The language takes no such literal: only an engine's own words can say it.
bool is_zero_date(const schema::ExprPtr& value, base::Dialect engine) {
  const auto* native = value ? std::get_if<schema::NativeExpr>(&value->node) : nullptr;
  if (!native) return false;
  const auto text = native->texts.find(engine);
  return text != native->texts.end() && text->second.find("0000-00-00") != std::string::npos;
}

}  // namespace

void zero_date(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, base::DialectSet engines, const std::string& table,
                          const std::string& column) {
    reporter
        .found(where,
               fmt::format("the default of {} is no date: a strict server refuses it, and others read it as they like",
                           in_backticks(table, column)),
               engines)
        .help("let the column be null where there is no date");
  };
  for (const AddedColumn& each : added_columns(migration)) {
    if (each.column && is_zero_date(each.column->default_value, each.engine)) {
      report(each.where, each.engines(), each.table, each.name);
    }
  }
  migration.each<ir::SetDefault>([&](const ir::SetDefault& op, const Op& at) {
    for (const base::Dialect engine : at.engines.members()) {
      if (is_zero_date(op.value, engine)) report(at.where(), base::DialectSet::of(engine), op.table, op.column);
    }
  });
  using rawsql::ActionKind;
  migration.each_sql({ActionKind::add_column, ActionKind::alter_type, ActionKind::set_default},
                     [&](const SqlAction& each) {
                       if (!each.has(rawsql::Trait::zero_date_default)) return;
                       report(each.where, each.engines, each.table, each.action->part);
                     });
}

}  // namespace mig::lint::rules
