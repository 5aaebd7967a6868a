#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void drop_primary_key(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, const std::string& table, base::DialectSet engines) {
    reporter
        .found(
            where,
            fmt::format("`{}` is left without a primary key: rows can come twice, and replication has nothing to tell "
                        "them apart by",
                        schema::quote_name(table)),
            engines)
        .help(fmt::format("add the new one in the same migration: `alter table {} add primary key (…);`",
                          schema::quote_name(table)));
  };
  migration.each<ir::DropPrimaryKey>([&](const ir::DropPrimaryKey& op, const Op& at) {
    if (at.made->has_table(op.table) || !end_of(migration).find_table(op.table)) return;
    base::DialectSet without;
    for (const base::Dialect engine : at.engines.members()) {
      if (!has_primary_key(migration, engine, op.table)) without = without | base::DialectSet::of(engine);
    }
    if (!without.empty()) report(at.where(), op.table, without);
  });
  migration.each_sql({ActionKind::drop_primary_key, ActionKind::drop_constraint}, [&](const SqlAction& each) {
    const schema::TablePtr table = each.op->before().find_table(each.table);
    const bool named = table && table->primary_key && table->primary_key->name == each.action->part;
    if (each.new_table || (each.kind() == ActionKind::drop_constraint && !named)) return;
    bool again = false;
    migration.each_sql({ActionKind::add_primary_key},
                       [&](const SqlAction& other) { again = again || other.table == each.table; });
    migration.each<ir::AddPrimaryKey>(
        [&](const ir::AddPrimaryKey& other, const Op&) { again = again || other.table == each.table; });
    if (!again) report(each.where, each.table, each.engines);
  });
}

}  // namespace mig::lint::rules
