#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void small_primary_key(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, base::Dialect engine, const std::string& table,
                          const std::string& column, const SqlType& type) {
    const auto largest = largest_value(engine, type);
    if (!largest) return;
    reporter
        .found(where,
               fmt::format("{} counts up to {}, and behind that no row can be added", in_backticks(table, column),
                           *largest),
               base::DialectSet::of(engine))
        .help("write `bigint`: a wider type later means that each row is written anew");
  };
  for (const AddedColumn& each : added_columns(migration)) {
    if (each.identity) report(each.where, each.engine, each.table, each.name, each.type);
  }
  const auto set_identity = [&](base::Location where, base::DialectSet engines, const std::string& table,
                                const std::string& column) {
    for (const base::Dialect engine : engines.members()) {
      if (const auto known = known_column(migration, engine, table, column)) {
        report(where, engine, table, column, known->type);
      }
    }
  };
  migration.each<ir::SetIdentity>(
      [&](const ir::SetIdentity& op, const Op& at) { set_identity(at.where(), at.engines, op.table, op.column); });
  migration.each_sql({rawsql::ActionKind::set_identity}, [&](const SqlAction& each) {
    set_identity(each.where, each.engines, each.table, each.action->part);
  });
}

}  // namespace mig::lint::rules
