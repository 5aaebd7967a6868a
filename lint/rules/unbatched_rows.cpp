#include <fmt/format.h>

#include "lint/old_code.h"
#include "lint/sql.h"

namespace mig::lint::rules {

void unbatched_rows(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table) {
    // SQLite has one writer, and no batches.
    const base::DialectSet there = engines.without(base::DialectSet::of(base::Dialect::sqlite));
    if (there.empty()) return;
    reporter
        .found(where,
               fmt::format("rows of `{}` are changed in one go, and all of them stay locked until the last one is",
                           schema::quote_name(table)),
               there)
        .help(
            "change them a range at a time: `… in batches of 1000`; or say that they are few: `[tables]` in "
            "`mig.toml`, "
            "or `@allow(unbatched-rows, 'they are few')`");
  };
  const auto judge = [&](const auto& op, const Op& at) {
    if (is_true(op.where) || op.batches || at.made->has_table(op.table) || migration.is_small(op.table)) return;
    const schema::TablePtr table = at.before().find_table(op.table);
    if (table && !names_rows_by_key(*table, op.where)) say(at.where(), at.engines, op.table);
  };
  migration.each<ir::UpdateRows>(judge);
  migration.each<ir::DeleteWhere>(judge);
  migration.each<ir::ArchiveRows>(judge);
  migration.each_sql({rawsql::ActionKind::update, rawsql::ActionKind::delete_rows}, [&](const SqlAction& each) {
    if (!each.has(rawsql::Trait::without_where) && is_in_use(migration, each))
      say(each.where, each.engines, each.table);
  });
}

}  // namespace mig::lint::rules
