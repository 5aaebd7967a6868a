#include <fmt/format.h>

#include "lint/old_code.h"
#include "lint/reporter.h"

namespace mig::lint::rules {

void delete_all_rows(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table) {
    if (migration.rows(table) == 0) return;
    const std::string name = schema::quote_name(table);
    reporter.found(where, fmt::format("all rows of `{}` go, and no reverse brings them back", name), engines)
        .help(fmt::format(
            "say which rows; or keep them for a while: `delete from {} where true archive;`, and `purge {};` "
            "in a later migration",
            name, name));
  };
  migration.each<ir::DeleteWhere>([&](const ir::DeleteWhere& op, const Op& at) {
    if (is_true(op.where) && !at.made->has_table(op.table)) say(at.where(), at.engines, op.table);
  });
  migration.each_sql({rawsql::ActionKind::delete_rows}, [&](const SqlAction& each) {
    const bool all = each.has(rawsql::Trait::without_where) && !each.has(rawsql::Trait::temporary);
    if (all && !each.new_table) say(each.where, each.engines, each.table);
  });
}

}  // namespace mig::lint::rules
