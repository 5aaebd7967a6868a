#include <fmt/format.h>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void drop_view(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, const std::string& name, base::DialectSet engines) {
    // One that comes back, or that nobody has seen, nobody misses.
    if (is_made(migration, ActionKind::create_view, name)) return;
    reporter
        .found(where,
               fmt::format("whoever still reads `{}` fails, and rights that were given on it are gone",
                           schema::quote_name(name)),
               engines)
        .help("change it in place with `replace view`, or drop it when no code and no report reads it any more");
  };
  migration.each<ir::DropView>([&](const ir::DropView& op, const Op& at) { report(at.where(), op.name, at.engines); });
  migration.each_sql({ActionKind::drop_view},
                     [&](const SqlAction& each) { report(each.where, each.table, each.engines); });
}

}  // namespace mig::lint::rules
