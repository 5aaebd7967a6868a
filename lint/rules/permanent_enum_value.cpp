#include <fmt/format.h>

#include "lint/sql.h"
#include "lint/texts.h"

namespace mig::lint::rules {

void permanent_enum_value(const Migration& migration, Reporter& reporter) {
  migration.each_sql({rawsql::ActionKind::add_enum_value}, [&](const SqlAction& each) {
    if (!runs_on_postgresql(each) || is_made(migration, rawsql::ActionKind::create_type, each.table)) return;
    const std::string value = schema::quote_string(each.action->part);
    const bool known = each.op->before().find_enum(each.table) != nullptr;
    reporter
        .found(
            each.where,
            fmt::format("PostgreSQL has no word that takes {} from `{}` again", value, schema::quote_name(each.table)),
            each.engines)
        .help(known ? fmt::format("write `alter enum {} add {};`, whose reverse makes the type anew without it",
                                  schema::quote_name(each.table), value)
                    : "a column of texts with a check, or a table of the values, can lose one again");
  });
}

}  // namespace mig::lint::rules
