#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

bool is_commented(const Migration& migration, const std::string& table, const std::string& column) {
  bool found = false;
  migration.each_sql({rawsql::ActionKind::comment}, [&](const SqlAction& each) {
    found = found || (each.table == table && each.action->part == column);
  });
  return found;
}

}  // namespace

void missing_comment(const Migration& migration, Reporter& reporter) {
  // SQLite has none.
  const base::DialectSet keeping = migration.targets().without(base::DialectSet::of(base::Dialect::sqlite));
  for (const AddedTable& table : added_tables(migration)) {
    const base::DialectSet engines = table.engines & keeping;
    const bool said =
        table.at_end ? !table.at_end->comment.empty() : table.sql && is_commented(migration, table.name, "");
    if (engines.empty() || said || (!table.sql && !table.at_end)) continue;
    reporter.found(table.where, fmt::format("nothing says what `{}` is for", schema::quote_name(table.name)), engines)
        .help("write `comment '…';` in the table");
  }
  for (const AddedColumn& each : added_columns(migration)) {
    if (each.changed || !keeping.contains(each.engine)) continue;
    const schema::TablePtr table = end_of(migration).find_table(each.table);
    const schema::Column* const column = table ? table->find_column(each.name) : nullptr;
    const bool in_sql = each.sql && (words_of(*each.sql).find("comment") != std::string::npos ||
                                     is_commented(migration, each.table, each.name));
    if ((column && !column->comment.empty()) || in_sql || (!each.sql && !column)) continue;
    reporter
        .found(each.where, fmt::format("nothing says what {} is for", in_backticks(each.table, each.name)),
               each.engines())
        .help("write `comment '…'` behind its type");
  }
}

}  // namespace mig::lint::rules
