#include "lint/sql.h"

namespace mig::lint {

using base::Dialect;

void report_sql(const Migration& migration, Reporter& reporter, std::initializer_list<rawsql::ActionKind> kinds,
                const std::function<std::optional<std::string>(const SqlAction&)>& message, const std::string& help) {
  migration.each_sql(kinds, [&](const SqlAction& each) {
    if (const auto said = message(each)) reporter.found(each.where, *said, each.engines).help(help);
  });
}

bool is_in_use(const Migration& migration, const SqlAction& action) {
  return !action.new_table && !action.has(rawsql::Trait::temporary) && !migration.is_small(action.table);
}

bool runs_on_postgresql(const SqlAction& action) { return action.engines.contains(Dialect::postgresql); }

bool runs_on_mysql(const SqlAction& action) {
  return action.engines.contains(Dialect::mysql) || action.engines.contains(Dialect::mariadb);
}

}  // namespace mig::lint
