#include <fmt/format.h>

#include "lint/reporter.h"

namespace mig::lint::rules {

void unread_sql(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const UnreadSql& each : script.unread) {
      reporter
          .found(each.where, fmt::format("this could not be read, so what it does is not judged: {}", each.unread->why),
                 each.engines)
          .help("look at it yourself, and say so: `@allow(unread-sql, 'who has looked, and what it does')`");
    }
  }
}

}  // namespace mig::lint::rules
