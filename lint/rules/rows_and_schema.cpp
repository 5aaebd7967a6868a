#include <fmt/format.h>

#include <map>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

// Where a script first changes the schema of each table, and where its rows.
struct Changes {
  std::map<std::string, base::Location> schema;
  std::map<std::string, std::pair<base::Location, base::DialectSet>> rows;
};

// Rows that are named one by one are few.
bool is_of_rows(const ir::OperationNode& node) {
  return std::holds_alternative<ir::UpdateRows>(node) || std::holds_alternative<ir::DeleteWhere>(node) ||
         std::holds_alternative<ir::InsertSelect>(node);
}

// What takes no time and nobody waits for, or changes no table.
bool is_of_schema(const ir::OperationNode& node) {
  return !std::holds_alternative<ir::InsertRows>(node) && !std::holds_alternative<ir::ArchiveRows>(node) &&
         !std::holds_alternative<ir::Require>(node) && !std::holds_alternative<ir::SetTableComment>(node) &&
         !std::holds_alternative<ir::SetColumnComment>(node) && !ir::table_of(node).empty();
}

Changes changes_of(const Migration& migration, const Script& script) {
  Changes changes;
  for (const Op& op : script.operations) {
    const std::string table = ir::table_of(op.node());
    if (op.applied->operation.stated || op.made->has_table(table) || migration.is_small(table)) continue;
    if (is_of_rows(op.node())) {
      changes.rows.try_emplace(table, op.where(), op.engines);
    } else if (is_of_schema(op.node())) {
      changes.schema.try_emplace(table, op.where());
    }
  }
  for (const SqlAction& each : script.sql) {
    const bool there = each.op->before().find_table(each.table) != nullptr;
    if (!each.forward || !there || each.new_table || migration.is_small(each.table) || !changes_anything(each))
      continue;
    if (!changes_rows(each)) {
      changes.schema.try_emplace(each.table, each.where);
    } else if (each.kind() != rawsql::ActionKind::insert || !each.action->others.empty()) {
      changes.rows.try_emplace(each.table, each.where, each.engines);
    }
  }
  return changes;
}

}  // namespace

void rows_and_schema(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    const Changes changes = changes_of(migration, script);
    for (const auto& [table, rows] : changes.rows) {
      const auto schema = changes.schema.find(table);
      if (schema == changes.schema.end()) continue;
      reporter
          .found(rows.first,
                 fmt::format(
                     "rows of `{}` change in the script that changes its schema: what stops the one stops the other, "
                     "and neither is undone without the other",
                     schema::quote_name(table)),
                 rows.second)
          .note(schema->second, "its schema changes here")
          .help(
              "give each a phase: `phase expand { … }` for the schema, `phase migrate { … }` for the rows; a new "
              "column is filled by `add column … fill …`");
    }
  }
}

}  // namespace mig::lint::rules
