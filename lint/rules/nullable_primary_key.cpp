#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

// The columns of the key, which `using index` does not say: the index may be the schema's, or made by raw SQL before.
std::vector<std::string> columns_of(const Migration& migration, const SqlAction& key) {
  if (!key.has(rawsql::Trait::using_index) || key.action->others.empty()) return key.action->columns;
  const std::string& name = key.action->others.front();
  std::vector<std::string> columns;
  migration.each_sql({rawsql::ActionKind::create_index}, [&](const SqlAction& each) {
    if (each.table == key.table && each.action->part == name) columns = each.action->columns;
  });
  const schema::TablePtr table = key.op->before().find_table(key.table);
  if (!columns.empty() || !table) return columns;
  for (const schema::Unique& unique : table->uniques) {
    if (unique.name != name) continue;
    for (const schema::IndexKey& each : unique.keys) columns.push_back(schema::plain_column(each).value_or(""));
  }
  return columns;
}

}  // namespace

void nullable_primary_key(const Migration& migration, Reporter& reporter) {
  migration.each_sql({rawsql::ActionKind::add_primary_key}, [&](const SqlAction& each) {
    const schema::TablePtr table = each.op->before().find_table(each.table);
    if (!runs_on_postgresql(each) || !table || !is_in_use(migration, each, each.table)) return;
    const schema::Table there = schema::view_for(*table, base::Dialect::postgresql);
    std::vector<std::string> nullable;
    std::string way_out;
    for (const std::string& name : columns_of(migration, each)) {
      const schema::Column* const column = there.find_column(name);
      if (!column || !column->nullable || is_proved_not_null(each.op->before(), each.table, name)) continue;
      nullable.push_back(name);
      way_out += fmt::format(" alter column {} set not null;", schema::quote_name(name));
    }
    if (nullable.empty()) return;
    reporter
        .found(each.where,
               fmt::format("{} may be null, so all rows of `{}` are looked at while nobody can use it, and one with a "
                           "null stops this",
                           in_words(nullable), schema::quote_name(each.table)),
               each.engines)
        .help(fmt::format("refuse nulls before: `alter table {} {{{} }}`", schema::quote_name(each.table), way_out));
  });
}

}  // namespace mig::lint::rules
