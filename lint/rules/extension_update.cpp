#include <fmt/format.h>

#include "lint/sql.h"

namespace mig::lint::rules {

void extension_update(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::update_extension},
      [](const SqlAction& each) -> std::optional<std::string> {
        return fmt::format("functions and types of `{}` change for all who use them, and there is no way back",
                           schema::quote_name(each.action->object));
      },
      "try it on a copy of the database, and do it by hand when the server is looked after");
}

}  // namespace mig::lint::rules
