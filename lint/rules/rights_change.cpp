#include <fmt/format.h>

#include "lint/sql.h"

namespace mig::lint::rules {

void rights_change(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::change_rights},
      [](const SqlAction& each) -> std::optional<std::string> {
        if (each.table.empty()) return "this changes who may do what";
        return fmt::format("this changes who may do what with `{}`", schema::quote_name(each.table));
      },
      "have somebody look who answers for the rights, and say so: `@allow(rights-change, 'who has looked')`");
}

}  // namespace mig::lint::rules
