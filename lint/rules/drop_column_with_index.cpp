#include <fmt/format.h>

#include <set>

#include "lint/added.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

// What of a table goes with a column, on some engines.
std::vector<std::string> resting_on(const schema::Table& table, const std::string& column, base::DialectSet engines) {
  const schema::Table left = schema::without_column(table, column);
  std::vector<std::string> things;
  std::set<std::string> seen;
  const auto add = [&](std::string_view what, const auto& before, const auto& after) {
    for (const auto& part : before) {
      const bool stays = std::any_of(after.begin(), after.end(), [&](const auto& other) {
        return other.name == part.name && other.engines == part.engines;
      });
      if (stays || (part.engines & engines).empty() || !seen.insert(part.name).second) continue;
      things.push_back(fmt::format("the {} `{}`", what, schema::quote_name(part.name)));
    }
  };
  if (table.primary_key && !left.primary_key) things.push_back("the primary key");
  add("index", table.indexes, left.indexes);
  add("unique key", table.uniques, left.uniques);
  add("check", table.checks, left.checks);
  add("foreign key", table.foreign_keys, left.foreign_keys);
  return things;
}

}  // namespace

void drop_column_with_index(const Migration& migration, Reporter& reporter) {
  const auto report = [&](const schema::TablePtr& table, const std::string& column, base::Location where,
                          base::DialectSet engines) {
    if (!table || !table->find_column(column)) return;
    const std::vector<std::string> things = resting_on(*table, column, engines);
    if (things.empty()) return;
    reporter
        .found(where,
               fmt::format("with {} {} {}", in_backticks(table->name, column), things.size() > 1 ? "go" : "goes",
                           listed(things)),
               engines)
        .help("drop that by its name before, and make anew what other columns need");
  };
  migration.each<ir::DropColumn>([&](const ir::DropColumn& op, const Op& at) {
    if (!at.made->has_column(op.table, op.column)) {
      report(at.before().find_table(op.table), op.column, at.where(), at.engines);
    }
  });
  migration.each_sql({rawsql::ActionKind::drop_column}, [&](const SqlAction& each) {
    if (each.new_table || each.op->made->has_column(each.table, each.action->part)) return;
    report(each.op->before().find_table(each.table), each.action->part, each.where, each.engines);
  });
}

}  // namespace mig::lint::rules
