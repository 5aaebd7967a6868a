#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {

void idle_timeout_off(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::set},
      [](const SqlAction& each) -> std::optional<std::string> {
        const std::string& setting = each.action->part;
        // MariaDB has one too, but for MySQL.
        const bool counts = setting == "idle_in_transaction_session_timeout" || setting == "idle_transaction_timeout";
        const std::string& value = each.action->type;
        if (!counts || !value.starts_with('0') || value.find_first_of("123456789") != std::string::npos) {
          return std::nullopt;
        }
        return "a connection that is lost or forgotten keeps its locks without an end";
      },
      "leave the setting as the server has it");
}

}  // namespace mig::lint::rules
