#include <fmt/format.h>

#include "lint/old_code.h"
#include "lint/sql.h"

namespace mig::lint::rules {

void update_all_rows(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table) {
    // SQLite has one writer, and no batches.
    const base::DialectSet there = engines.without(base::DialectSet::of(base::Dialect::sqlite));
    if (there.empty()) return;
    reporter
        .found(where,
               fmt::format("every row of `{}` is changed in one go, and stays locked until the last of them is",
                           schema::quote_name(table)),
               there)
        .help("change them a range at a time: `update … where true in batches of 1000`");
  };
  migration.each<ir::UpdateRows>([&](const ir::UpdateRows& op, const Op& at) {
    if (!is_true(op.where) || op.batches || at.made->has_table(op.table) || migration.is_small(op.table)) return;
    say(at.where(), at.engines, op.table);
  });
  migration.each_sql({rawsql::ActionKind::update}, [&](const SqlAction& each) {
    if (each.has(rawsql::Trait::without_where) && is_in_use(migration, each)) say(each.where, each.engines, each.table);
  });
}

}  // namespace mig::lint::rules
