#include <fmt/format.h>

#include <algorithm>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {

using rawsql::ActionKind;
using rawsql::Trait;

void misleading_if_not_exists(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const SqlText& text : sql_texts(script)) {
      const size_t last = text.actions.back()->action->statement;
      for (const SqlAction* each : text.actions) {
        if (each->kind() != ActionKind::create_table || !each->has(Trait::if_not_exists)) continue;
        // What may have been done already by a try that stopped behind it needs the words.
        const bool repeated = !text.is_atomic() && each->action->statement != last;
        const bool dropped = std::any_of(text.actions.begin(), text.actions.end(), [&](const SqlAction* other) {
          return other->kind() == ActionKind::drop_table && other->table == each->table &&
                 other->action->statement < each->action->statement;
        });
        if (each->has(Trait::temporary) || repeated || dropped) continue;
        const bool there = each->op->before().find_table(each->table) != nullptr;
        const std::string name = schema::quote_name(each->table);
        reporter
            .found(each->where,
                   there ? fmt::format("`{}` is there already, so that this does nothing", name)
                         : fmt::format(
                               "a table that is called `{}` for another reason is taken for this one, whatever its "
                               "columns are",
                               name),
                   text.engines)
            .help("leave `if not exists` out: then the script stops where the table is not what the migration says");
      }
    }
  }
}

}  // namespace mig::lint::rules
