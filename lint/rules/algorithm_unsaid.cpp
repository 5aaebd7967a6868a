#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// What MySQL does in one way or another.
bool has_ways(const SqlAction& each) {
  switch (each.kind()) {
    case ActionKind::add_column:
    case ActionKind::drop_column:
    case ActionKind::alter_type:
    case ActionKind::rename_column:
    case ActionKind::set_default:
    case ActionKind::drop_default:
    case ActionKind::add_primary_key:
    case ActionKind::drop_primary_key:
    case ActionKind::add_unique:
    case ActionKind::add_check:
    case ActionKind::add_foreign_key:
    case ActionKind::create_index:
    case ActionKind::set_charset:
    case ActionKind::set_engine:
      return !each.has(Trait::in_new_table);
    default:
      return false;
  }
}

}  // namespace

void algorithm_unsaid(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& statement : sql_statements(migration)) {
    const SqlAction& each = *statement.front();
    if (!runs_on_mysql(each) || each.has(Trait::algorithm_said) || each.has(Trait::lock_said) || !has_ways(each) ||
        !is_in_use(migration, each, each.table)) {
      continue;
    }
    reporter
        .found(each.where,
               fmt::format("where the server can't do this at once, it writes `{}` anew or copies it without a word",
                           schema::quote_name(each.table)),
               each.engines)
        .help(
            "say how it has to be done, so that the server refuses any other way: `algorithm = instant`, or "
            "`algorithm = inplace, lock = none`");
  }
}

}  // namespace mig::lint::rules
