#include <fmt/format.h>

#include <set>

#include "lint/added.h"

namespace mig::lint::rules {

void counter_capacity(const Migration& migration, Reporter& reporter) {
  const uint64_t percent = reporter.number("percent");
  std::set<std::string> seen;
  const auto judge = [&](const std::string& name, base::Location where) {
    const auto rows = migration.rows(name);
    const schema::TablePtr table = end_of(migration).find_table(name);
    const bool was_there = migration.scripts().front().before.find_table(name) != nullptr;
    if (!rows || !table || !was_there || !seen.insert(name).second) return;
    for (const schema::Column& column : table->columns) {
      if (!column.identity) continue;
      for (const base::Dialect engine : (column.engines & migration.targets()).members()) {
        const auto known = known_column(migration, engine, name, column.name);
        const auto largest = known ? largest_value(engine, known->type) : std::nullopt;
        if (!largest || *rows < *largest / 100 * percent) continue;
        reporter
            .found(where,
                   fmt::format("{} counts up to {}, and `{}` has {} rows already: soon none can be added",
                               in_backticks(name, column.name), *largest, schema::quote_name(name), *rows),
                   base::DialectSet::of(engine))
            .help(fmt::format("make it wider while there is time: `alter table {} alter column {} type bigint;`",
                              schema::quote_name(name), schema::quote_name(column.name)));
      }
    }
  };
  for (const Script& script : migration.scripts()) {
    for (const Op& op : script.operations) {
      if (!op.applied->operation.stated) judge(ir::table_of(op.node()), op.where());
    }
    for (const SqlAction& each : script.sql) {
      if (each.forward) judge(each.table, each.where);
    }
  }
}

}  // namespace mig::lint::rules
