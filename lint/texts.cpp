#include "lint/texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/schema/naming.h"

namespace mig::lint {

using rawsql::ActionKind;

std::string SqlText::text() const {
  const auto& sql = std::get<ir::RunSql>(op->node());
  const auto& texts = forward ? sql.texts : sql.reverse_texts;
  for (const base::Dialect engine : engines.members()) {
    if (const auto found = texts.find(engine); found != texts.end()) return found->second;
  }
  return {};
}

std::vector<const SqlAction*> SqlText::changes() const {
  std::set<std::string> temporary;
  std::vector<const SqlAction*> found;
  for (const SqlAction* each : actions) {
    if (each->kind() == ActionKind::create_table && each->has(rawsql::Trait::temporary)) temporary.insert(each->table);
    if (changes_anything(*each) && !temporary.contains(each->table)) found.push_back(each);
  }
  return found;
}

std::vector<SqlText> sql_texts(const Script& script, bool forward) {
  std::vector<SqlText> texts;
  for (const SqlAction& each : script.sql) {
    if (each.forward != forward) continue;
    if (texts.empty() || texts.back().op != each.op || texts.back().engines != each.engines) {
      texts.push_back({each.op, each.engines, forward, {}});
    }
    texts.back().actions.push_back(&each);
  }
  return texts;
}

bool changes_rows(const SqlAction& action) {
  return action.kind() == ActionKind::insert || action.kind() == ActionKind::update ||
         action.kind() == ActionKind::delete_rows || action.kind() == ActionKind::truncate;
}

bool changes_anything(const SqlAction& action) {
  switch (action.kind()) {
    case ActionKind::set:
    case ActionKind::begin:
    case ActionKind::commit:
    case ActionKind::select:
    case ActionKind::call:
    case ActionKind::other:
    case ActionKind::lock_table:
    case ActionKind::validate_constraint:
    case ActionKind::reindex:
    case ActionKind::cluster:
    case ActionKind::vacuum_full:
    case ActionKind::refresh_materialized_view:
      return false;
    default:
      return !action.has(rawsql::Trait::temporary);
  }
}

bool drops_anything(const SqlAction& action) {
  switch (action.kind()) {
    case ActionKind::drop_table:
    case ActionKind::drop_partition:
    case ActionKind::drop_column:
    case ActionKind::drop_primary_key:
    case ActionKind::drop_foreign_key:
    case ActionKind::drop_constraint:
    case ActionKind::drop_index:
    case ActionKind::drop_view:
    case ActionKind::drop_routine:
    case ActionKind::drop_trigger:
    case ActionKind::drop_type:
    case ActionKind::drop_sequence:
    case ActionKind::drop_schema:
    case ActionKind::drop_database:
    case ActionKind::drop_extension:
      return true;
    default:
      return false;
  }
}

bool is_made(const Migration& migration, ActionKind made_by, std::string_view name) {
  bool made = false;
  const auto look = [&](ActionKind kind, const std::string& made_name) {
    made = made || (kind == made_by && schema::fold(made_name) == schema::fold(name));
  };
  migration.each<ir::CreateView>(
      [&](const ir::CreateView& op, const Op&) { look(ActionKind::create_view, op.view->name); });
  migration.each<ir::CreateEnum>(
      [&](const ir::CreateEnum& op, const Op&) { look(ActionKind::create_type, op.type->name); });
  migration.each<ir::CreateTrigger>(
      [&](const ir::CreateTrigger& op, const Op&) { look(ActionKind::create_trigger, op.trigger.name); });
  migration.each<ir::AddIndex>(
      [&](const ir::AddIndex& op, const Op&) { look(ActionKind::create_index, op.index.name); });
  migration.each_sql({ActionKind::create_view, ActionKind::create_type, ActionKind::create_domain,
                      ActionKind::create_routine, ActionKind::create_trigger, ActionKind::create_index},
                     [&](const SqlAction& each) {
                       const bool in_table =
                           each.kind() == ActionKind::create_trigger || each.kind() == ActionKind::create_index;
                       const bool domain = each.kind() == ActionKind::create_domain;
                       look(domain ? ActionKind::create_type : each.kind(), in_table ? each.action->part : each.table);
                     });
  return made;
}

bool is_archiving(const Migration& migration, const Op& op) {
  bool archiving = false;
  const auto look = [&](const std::string& to, const Op& other) {
    archiving = archiving || (other.where().range == op.where().range && schema::is_archive(schema::local_name(to)));
  };
  migration.each<ir::RenameTable>([&](const ir::RenameTable& other, const Op& at) { look(other.to, at); });
  migration.each<ir::RenameColumn>([&](const ir::RenameColumn& other, const Op& at) { look(other.to, at); });
  return archiving;
}

std::string listed(const std::vector<std::string>& things) {
  std::string words;
  for (size_t i = 0; i < things.size(); ++i) {
    if (i > 0) words += i + 1 == things.size() ? " and " : ", ";
    words += things[i];
  }
  return words;
}

}  // namespace mig::lint
