#include <fmt/format.h>

#include <algorithm>

#include "lint/added.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

constexpr std::string_view way_out =
    "let the reverse take away no more than the way forth has added, or say `irreversible because '…'`";

// What the reverse of a text takes away of what the text has not made itself.
void report_text(const Script& script, const SqlText& reverse, Reporter& reporter) {
  const auto made_forth = [&](const SqlAction& drop) {
    return std::any_of(script.sql.begin(), script.sql.end(), [&](const SqlAction& each) {
      if (!each.forward || each.op != drop.op || each.table != drop.table) return false;
      const bool column = each.kind() == ActionKind::add_column && each.action->part == drop.action->part;
      const bool rows = each.kind() == ActionKind::insert && drop.kind() == ActionKind::delete_rows &&
                        !drop.has(rawsql::Trait::without_where);
      return each.kind() == ActionKind::create_table || column || rows;
    });
  };
  for (const SqlAction* each : reverse.actions) {
    const bool column = each->kind() == ActionKind::drop_column;
    const bool rows = each->kind() == ActionKind::drop_table || each->kind() == ActionKind::truncate ||
                      each->kind() == ActionKind::delete_rows || each->kind() == ActionKind::drop_partition;
    const schema::TablePtr table = each->op->before().find_table(each->table);
    if ((!column && !rows) || !table || made_forth(*each)) continue;
    if (column && !table->find_column(each->action->part)) continue;
    reporter
        .found(each->where,
               fmt::format("the way back destroys {} that were there before, and what was written since",
                           column ? fmt::format("values of {}", in_backticks(each->table, each->action->part))
                                  : fmt::format("rows of `{}`", schema::quote_name(each->table))),
               reverse.engines)
        .help(std::string(way_out));
  }
}

// What an author's own `reverse { … }` deletes of a table that was there before.
void report_item(const Migration& migration, const ir::Item& item, Reporter& reporter) {
  for (const ir::AppliedOperation& applied : item.author_reverse->operations) {
    const auto* remove = std::get_if<ir::DeleteWhere>(&applied.operation.node);
    if (!remove || !migration.ir().before.find_table(remove->table)) continue;
    // Rows that the item has put in are meant.
    const bool undone =
        std::any_of(item.operations.begin(), item.operations.end(), [&](const ir::AppliedOperation& forth) {
          const ir::OperationNode& node = forth.operation.node;
          const bool puts_in =
              std::holds_alternative<ir::InsertRows>(node) || std::holds_alternative<ir::InsertSelect>(node);
          return puts_in && ir::table_of(node) == remove->table;
        });
    if (undone) continue;
    reporter
        .found(applied.operation.where,
               fmt::format("the way back deletes rows of `{}`, those too that were written since",
                           schema::quote_name(remove->table)),
               applied.operation.engines & migration.targets())
        .help(std::string(way_out));
  }
}

}  // namespace

void destructive_reverse(const Migration& migration, Reporter& reporter) {
  // That the reverse of an `add column` or a `create table` takes both away with all that was written there is what
  // anybody expects.
  migration.each<ir::DropGenerated>([&](const ir::DropGenerated& op, const Op& at) {
    if (at.made->has_column(op.table, op.column)) return;
    reporter
        .found(at.where(),
               fmt::format("the way back works {} out from its expression again, over all that was written to it since",
                           in_backticks(op.table, op.column)),
               at.engines)
        .help("add a plain column beside it, filled from it, and drop the generated one later");
  });
  for (const Script& script : migration.scripts()) {
    for (const SqlText& reverse : sql_texts(script, false)) report_text(script, reverse, reporter);
  }
  for (const ir::Item& item : migration.ir().items) {
    if (item.author_reverse) report_item(migration, item, reporter);
  }
}

}  // namespace mig::lint::rules
