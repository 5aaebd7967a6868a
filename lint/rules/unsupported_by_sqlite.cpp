#include "lint/reporter.h"

namespace mig::lint::rules {

void unsupported_by_sqlite(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const UnreadSql& each : script.unread) {
      if (!each.unread->refused || !each.engines.contains(base::Dialect::sqlite)) continue;
      reporter.found(each.where, each.unread->why, each.engines)
          .help("write it as `alter table` of the language, which makes the table anew where SQLite can't change it");
    }
  }
}

}  // namespace mig::lint::rules
