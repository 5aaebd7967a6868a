#include <fmt/format.h>

#include "lint/old_code.h"
#include "lint/reporter.h"

namespace mig::lint::rules {

void rename_schema(const Migration& migration, Reporter& reporter) {
  each_sql_beside_old_code(migration, {rawsql::ActionKind::rename_schema}, [&](const SqlAction& each, const Script&) {
    reporter
        .found(each.where,
               fmt::format("code that runs still says `{}`, and nothing that lies in it is found any more",
                           schema::quote_name(each.action->object)),
               each.engines)
        .help("create the new schema beside the old one, and views in it; rename in `phase contract`");
  });
}

}  // namespace mig::lint::rules
