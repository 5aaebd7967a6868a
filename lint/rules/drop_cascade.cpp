#include <fmt/format.h>

#include "lint/added.h"
#include "lint/sql.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

// What the schema knows of that rests on a table, a view or a column.
std::vector<std::string> resting_on(const SqlAction& drop) {
  const schema::Schema& schema = drop.op->before();
  const bool column = drop.kind() == rawsql::ActionKind::drop_column;
  std::vector<std::string> things;
  for (const schema::ViewPtr& view : schema.views_over({drop.table})) {
    if (column && !schema::reads_column(view->query, drop.table, drop.action->part)) continue;
    things.push_back(fmt::format("the view `{}`", schema::quote_name(view->name)));
  }
  for (const std::string& child : schema.tables_referencing(drop.table)) {
    for (const schema::ForeignKey& key : schema.find_table(child)->foreign_keys) {
      const bool refers = std::find(key.referenced_columns.begin(), key.referenced_columns.end(), drop.action->part) !=
                          key.referenced_columns.end();
      if (key.referenced_table != drop.table || child == drop.table || (column && !refers)) continue;
      things.push_back(fmt::format("the foreign key `{}` of `{}`", key.name, schema::quote_name(child)));
    }
  }
  return things;
}

}  // namespace

void drop_cascade(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const SqlAction& each : script.sql) {
      const bool cascades = each.has(rawsql::Trait::cascade) && drops_anything(each);
      if (!each.forward || !cascades || !runs_on_postgresql(each) || each.new_table) continue;
      const bool column = each.kind() == rawsql::ActionKind::drop_column;
      const std::string name =
          column ? in_backticks(each.table, each.action->part)
                 : fmt::format("`{}`", schema::quote_name(each.table.empty() ? each.action->part : each.table));
      const std::vector<std::string> things = resting_on(each);
      reporter
          .found(each.where,
                 things.empty()
                     ? fmt::format("with {} goes whatever rests on it, though nobody named that", name)
                     : fmt::format("with {} goes what rests on it: {}, and what the migrations don't know of", name,
                                   listed(things)),
                 each.engines)
          .help("leave `cascade` out: then PostgreSQL says what is in the way, and that can be dropped by its name");
    }
  }
}

}  // namespace mig::lint::rules
