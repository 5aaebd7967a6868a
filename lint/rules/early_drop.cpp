#include <fmt/format.h>

#include "compiler/schema/naming.h"
#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// What an operation takes away from code that uses it, in backticks; empty where that is nothing.
std::string taken_by(const Migration& migration, const Op& at) {
  const auto in_ticks = [](const std::string& name) { return fmt::format("`{}`", schema::quote_name(name)); };
  if (const auto* table = std::get_if<ir::DropTable>(&at.node())) {
    const bool is_known = !schema::is_archive(schema::local_name(table->table)) && !at.made->has_table(table->table);
    return is_known ? in_ticks(table->table) : "";
  }
  if (const auto* hidden = std::get_if<ir::RenameTable>(&at.node())) {
    const bool hides = schema::is_archive(schema::local_name(hidden->to)) && !at.made->has_table(hidden->from);
    return hides ? in_ticks(hidden->from) : "";
  }
  if (const auto* column = std::get_if<ir::DropColumn>(&at.node())) {
    const bool is_known = !schema::is_archive(column->column) && !at.made->has_column(column->table, column->column);
    return is_known ? in_backticks(column->table, column->column) : "";
  }
  if (const auto* hidden = std::get_if<ir::RenameColumn>(&at.node())) {
    const bool hides = schema::is_archive(hidden->to) && !at.made->has_column(hidden->table, hidden->from);
    return hides ? in_backticks(hidden->table, hidden->from) : "";
  }
  if (const auto* view = std::get_if<ir::DropView>(&at.node())) {
    return comes_back(migration, view->name) ? "" : in_ticks(view->name);
  }
  if (const auto* value = std::get_if<ir::DropEnumValue>(&at.node())) {
    return fmt::format("{} of `{}`", schema::quote_string(value->value), schema::quote_name(value->name));
  }
  return "";
}

std::string taken_by(const Migration& migration, const SqlAction& each) {
  if (each.new_table || each.has(rawsql::Trait::temporary)) return "";
  if (each.kind() == ActionKind::drop_column) {
    return is_new_column(migration, each) ? "" : in_backticks(each.table, each.action->part);
  }
  if (comes_back(migration, each.table)) return "";
  return fmt::format("`{}`", schema::quote_name(each.table));
}

}  // namespace

void early_drop(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& what) {
    if (what.empty()) return;
    reporter
        .found(where, fmt::format("{} goes in `phase expand`, while the code that uses it still runs", what), engines)
        .help("put it into `phase contract`, which runs when no such code is left");
  };
  for (const Script& script : migration.scripts()) {
    if (script.kind != ir::PhaseKind::expand || !script.named) continue;
    for (const Op& at : script.operations) {
      if (!at.applied->operation.stated) say(at.where(), at.engines, taken_by(migration, at));
    }
    for (const SqlAction& each : script.sql) {
      const ActionKind kind = each.kind();
      const bool drops =
          kind == ActionKind::drop_table || kind == ActionKind::drop_column || kind == ActionKind::drop_view;
      if (drops && each.forward) say(each.where, each.engines, taken_by(migration, each));
    }
  }
}

}  // namespace mig::lint::rules
