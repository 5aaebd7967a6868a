#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void type_with_not_null(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& statement : sql_statements(migration)) {
    for (const SqlAction* each : statement) {
      if (each->kind() != ActionKind::set_not_null || !runs_on_postgresql(*each) ||
          !is_in_use(migration, *each, each->table))
        continue;
      const auto type = std::find_if(statement.begin(), statement.end(),
                                     [](const SqlAction* other) { return other->kind() == ActionKind::alter_type; });
      if (type == statement.end()) continue;
      reporter
          .found(
              each->where,
              fmt::format("with the type, all rows of `{}` are looked at while nobody can use it, even where the type "
                          "alone would be changed at once",
                          schema::quote_name(each->table)),
              each->engines)
          .help("change the type by itself, and refuse nulls by `alter column … set not null` of `.mig`")
          .note((*type)->where, "the change of the type");
    }
  }
}

}  // namespace mig::lint::rules
