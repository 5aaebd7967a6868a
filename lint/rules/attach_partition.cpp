#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// Whether some check says what is in the table: PostgreSQL believes one that implies the partition's bounds.
bool has_check(const Migration& migration, const SqlAction& attach, const std::string& table) {
  const schema::TablePtr there = attach.op->before().find_table(table);
  bool found = there && !there->checks.empty();
  migration.each_sql({ActionKind::add_check}, [&](const SqlAction& each) { found = found || each.table == table; });
  return found;
}

}  // namespace

void attach_partition(const Migration& migration, Reporter& reporter) {
  migration.each_sql({ActionKind::attach_partition}, [&](const SqlAction& each) {
    const bool postgresql = runs_on_postgresql(each);
    if (!postgresql && each.action->others.empty()) return;
    const std::string table = other_table(each, postgresql ? each.action->part : each.action->others.front());
    if (!is_in_use(migration, each, table) || (postgresql && has_check(migration, each, table))) return;
    reporter
        .found(each.where,
               fmt::format("nobody can use `{}` while all its rows are read, to see whether they belong there",
                           schema::quote_name(table)),
               each.engines)
        .help(postgresql ? "add a check before that says the same as the partition's bounds, by `add check` of `.mig`, "
                           "and drop it behind this"
                         : "write `without validation` where the rows are known to belong there");
  });
}

}  // namespace mig::lint::rules
