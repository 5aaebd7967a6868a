#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

std::string message(const std::string& table, const std::string& parent) {
  return fmt::format(
      "creating `{}` waits for everybody who writes to `{}`, which it refers to, and everybody who comes "
      "later waits behind it",
      schema::quote_name(table), schema::quote_name(parent));
}

}  // namespace

void key_locks_parent(const Migration& migration, Reporter& reporter) {
  const base::DialectSet postgresql = base::DialectSet::of(base::Dialect::postgresql);
  const std::string help =
      "create the table without the foreign key, and add that by `alter table` in a migration of its own";
  migration.each<ir::CreateTable>([&](const ir::CreateTable& op, const Op& at) {
    if (!at.engines.contains(postgresql)) return;
    for (const schema::ForeignKey& key : schema::view_for(*op.table, base::Dialect::postgresql).foreign_keys) {
      const std::string& parent = key.referenced_table;
      if (parent == op.table->name || at.made->has_table(parent) || migration.is_small(parent)) continue;
      reporter.found(at.place_of(key.name), message(op.table->name, parent), postgresql).help(help);
    }
  });
  migration.each_sql({rawsql::ActionKind::add_foreign_key}, [&](const SqlAction& each) {
    if (!runs_on_postgresql(each) || !each.has(rawsql::Trait::in_new_table) || each.action->others.empty()) return;
    const std::string parent = other_table(each, each.action->others.front());
    if (parent == each.table || !is_in_use(migration, each, parent)) return;
    reporter.found(each.where, message(each.table, parent), each.engines).help(help);
  });
}

}  // namespace mig::lint::rules
