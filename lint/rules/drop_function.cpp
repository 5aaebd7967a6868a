#include <fmt/format.h>

#include "lint/sql.h"
#include "lint/texts.h"

namespace mig::lint::rules {

void drop_function(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::drop_routine},
      [&](const SqlAction& each) -> std::optional<std::string> {
        if (is_made(migration, rawsql::ActionKind::create_routine, each.table)) return std::nullopt;
        return fmt::format("whoever still calls `{}` fails", schema::quote_name(each.table));
      },
      "make the new one beside it, under another name, and drop this one when no code calls it any more");
}

}  // namespace mig::lint::rules
