#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"
#include "lint/texts.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

namespace {

// The statement that an action belongs to, from the action on.
std::string statement_of(const SqlAction& action) {
  const std::string behind = SqlText{action.op, action.engines, true, {&action}}.text().substr(action.action->begin);
  return behind.substr(0, behind.find(';'));
}

}  // namespace

void enum_value_used(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& group : sql_transactions(migration)) {
    for (auto add = group.begin(); add != group.end(); ++add) {
      if ((*add)->kind() != ActionKind::add_enum_value) continue;
      // Of a type that the same transaction makes the values can be used at once.
      const bool new_type = std::any_of(group.begin(), add, [&](const SqlAction* each) {
        return each->kind() == ActionKind::create_type && each->table == (*add)->table;
      });
      if (new_type) continue;
      const std::string value = schema::quote_string((*add)->action->part);
      const auto use = std::find_if(add + 1, group.end(), [&](const SqlAction* each) {
        if (each->kind() == ActionKind::add_enum_value || each->kind() == ActionKind::rename_enum_value) return false;
        return statement_of(*each).find(value) != std::string::npos;
      });
      if (use == group.end()) continue;
      reporter
          .found((*use)->where,
                 fmt::format("{} is used in the transaction that adds it, which PostgreSQL refuses (SQLSTATE 55P04)",
                             value),
                 (*use)->engines)
          .note((*add)->where, "it is added here")
          .help(fmt::format("write `alter enum {} add {};`, which commits it before anything else runs",
                            schema::quote_name((*add)->table), value));
    }
  }
}

}  // namespace mig::lint::rules
