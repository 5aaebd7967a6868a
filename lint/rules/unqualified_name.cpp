#include <fmt/format.h>

#include <set>
#include <tuple>

#include "lint/sql.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// Whether an action's object is a table or a view, which a `search_path` is looked through for.
bool names_relation(const SqlAction& action) {
  switch (action.kind()) {
    case ActionKind::create_table:
    case ActionKind::drop_table:
    case ActionKind::rename_table:
    case ActionKind::truncate:
    case ActionKind::lock_table:
    case ActionKind::attach_partition:
    case ActionKind::detach_partition:
    case ActionKind::add_column:
    case ActionKind::drop_column:
    case ActionKind::rename_column:
    case ActionKind::alter_type:
    case ActionKind::set_default:
    case ActionKind::drop_default:
    case ActionKind::set_not_null:
    case ActionKind::drop_not_null:
    case ActionKind::add_primary_key:
    case ActionKind::add_unique:
    case ActionKind::add_check:
    case ActionKind::add_foreign_key:
    case ActionKind::add_exclusion:
    case ActionKind::drop_constraint:
    case ActionKind::validate_constraint:
    case ActionKind::create_index:
    case ActionKind::create_view:
    case ActionKind::drop_view:
    case ActionKind::refresh_materialized_view:
    case ActionKind::create_trigger:
    case ActionKind::drop_trigger:
    case ActionKind::insert:
    case ActionKind::update:
    case ActionKind::delete_rows:
      return true;
    default:
      return false;
  }
}

}  // namespace

void unqualified_name(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    std::set<std::string> temporary;
    std::set<std::tuple<const Op*, size_t, std::string>> said;  // once in a statement
    for (const SqlAction& each : script.sql) {
      const std::string& name = each.action->object;
      if (each.has(rawsql::Trait::temporary)) temporary.insert(name);
      if (!each.forward || !runs_on_postgresql(each) || !names_relation(each)) continue;
      if (name.empty() || !each.action->schema.empty() || temporary.contains(name)) continue;
      if (!said.insert({each.op, each.action->statement, name}).second) continue;
      reporter
          .found(each.where,
                 fmt::format("which `{}` this is, the `search_path` of whoever runs the script decides",
                             schema::quote_name(name)),
                 each.engines)
          .help(fmt::format("say its schema: `public.{}`", schema::quote_name(name)));
    }
  }
}

}  // namespace mig::lint::rules
