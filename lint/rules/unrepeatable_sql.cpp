#include <fmt/format.h>

#include <algorithm>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using rawsql::ActionKind;
using rawsql::Trait;

// Whether all engines that run an action have a word by which it does nothing where it is done already. MySQL has it
// for few, MariaDB and PostgreSQL for most.
bool has_guard(const SqlAction& action) {
  switch (action.kind()) {
    case ActionKind::create_table:
    case ActionKind::drop_table:
    case ActionKind::create_view:
    case ActionKind::drop_view:
    case ActionKind::drop_routine:
    case ActionKind::drop_trigger:
    case ActionKind::create_schema:
    case ActionKind::drop_schema:
      return true;
    case ActionKind::create_index:
    case ActionKind::drop_index:
      return !action.engines.contains(Dialect::mysql);
    case ActionKind::add_column:
    case ActionKind::drop_column:
      return !action.engines.contains(Dialect::mysql) && !action.engines.contains(Dialect::sqlite);
    default:
      return false;
  }
}

bool is_guarded(const SqlAction& action) {
  return action.has(Trait::if_exists) || action.has(Trait::if_not_exists) || action.has(Trait::or_replace);
}

// Whether the text takes away first what an action makes.
bool is_tidied(const SqlText& text, const SqlAction& action) {
  return std::any_of(text.actions.begin(), text.actions.end(), [&](const SqlAction* each) {
    return each->action->statement < action.action->statement && drops_anything(*each) && each->has(Trait::if_exists) &&
           (each->table == action.table || (!action.action->part.empty() && each->action->part == action.action->part));
  });
}

}  // namespace

void unrepeatable_sql(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const SqlText& text : sql_texts(script)) {
      if (text.is_atomic()) continue;
      // What the last statement does is not done when it fails.
      const size_t last = text.actions.back()->action->statement;
      for (const SqlAction* each : text.actions) {
        const bool part_of_table = each->has(Trait::in_new_table) || each->has(Trait::temporary);
        if (each->action->statement == last || part_of_table || !has_guard(*each) || is_guarded(*each)) continue;
        if (is_tidied(text, *each)) continue;
        reporter
            .found(each->where, "where a later statement of this text stops, the next try stops here, at what is done",
                   text.engines)
            .help(
                drops_anything(*each)
                    ? "say `if exists`, or give each statement an `sql` block of its own"
                    : "say `if not exists` (of a view `or replace`), or give each statement an `sql` block of its own");
        break;
      }
    }
  }
}

}  // namespace mig::lint::rules
