#include <fmt/format.h>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void pragma_in_transaction(const Migration& migration, Reporter& reporter) {
  // In a text that runs in the script's transaction the compiler refuses these words: what is left are the transactions
  // that a text opens itself.
  for (const Script& script : migration.scripts()) {
    for (const SqlText& text : sql_texts(script)) {
      if (!text.engines.contains(base::Dialect::sqlite)) continue;
      const SqlAction* open = nullptr;
      for (const SqlAction* each : text.actions) {
        if (each->kind() == ActionKind::begin) open = each;
        if (each->kind() == ActionKind::commit) open = nullptr;
        const std::string& name = each->action->part;
        if (!open || each->kind() != ActionKind::set || (name != "foreign_keys" && name != "journal_mode")) continue;
        reporter
            .found(each->where, fmt::format("SQLite passes over `pragma {}` in a transaction, without a word", name),
                   text.engines)
            .note(open->where, "the transaction begins here")
            .help("write it before the transaction, and what sets it back behind it");
      }
    }
  }
}

}  // namespace mig::lint::rules
