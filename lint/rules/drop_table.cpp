#include <fmt/format.h>

#include "compiler/schema/naming.h"
#include "lint/old_code.h"
#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// Whether the text makes a table of that name again: then `recreate-table` says what is lost.
bool is_made_anew(const Migration& migration, const SqlAction& drop) {
  return has_sql(migration, {ActionKind::create_table, ActionKind::rename_table}, [&](const SqlAction& each) {
    if (each.op != drop.op) return false;
    if (each.kind() == ActionKind::create_table) return each.table == drop.table;
    const std::string& name = each.action->part;
    return schema::fold(name.substr(name.find('.') + 1)) == schema::fold(schema::local_name(drop.table));
  });
}

}  // namespace

void drop_table(const Migration& migration, Reporter& reporter) {
  const uint64_t most = reporter.number("rows");
  const auto counts = [&](const std::string& table) { return migration.rows(table).value_or(UINT64_MAX) > most; };
  migration.each<ir::DropTable>([&](const ir::DropTable& op, const Op& at) {
    // What was archived is meant to go, which `purge` says; what the migration made itself nobody has used.
    if (schema::is_archive(schema::local_name(op.table)) || at.made->has_table(op.table) || !counts(op.table)) return;
    reporter
        .found(
            at.where(),
            fmt::format("`{}` goes with all its rows, and code that still uses it fails", schema::quote_name(op.table)),
            at.engines)
        .help(fmt::format(
            "hide it first, so that it can come back: `drop table {} archive;`, and `purge {};` in a later migration",
            schema::quote_name(op.table), schema::quote_name(op.table)));
  });
  migration.each_sql({ActionKind::drop_table}, [&](const SqlAction& each) {
    if (each.new_table || each.has(rawsql::Trait::temporary) || !counts(each.table)) return;
    if (is_made_anew(migration, each)) return;
    reporter
        .found(each.where,
               fmt::format("`{}` goes with all its rows, and code that still uses it fails",
                           schema::quote_name(each.table)),
               each.engines)
        .help(fmt::format("write it as `drop table {} archive;`, which hides it until `purge {};` in a later migration",
                          schema::quote_name(each.table), schema::quote_name(each.table)));
  });
}

}  // namespace mig::lint::rules
