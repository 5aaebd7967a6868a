#include <fmt/format.h>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void drop_type(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, const std::string& name, base::DialectSet engines) {
    if (is_made(migration, ActionKind::create_type, name)) return;
    reporter
        .found(where, fmt::format("code and functions that still say the type `{}` fail", schema::quote_name(name)),
               engines)
        .help("drop it when no column, no function and no query of the code names it any more");
  };
  // Only PostgreSQL has a type for an enum: elsewhere nothing goes that a column does not have.
  migration.each<ir::DropEnum>([&](const ir::DropEnum& op, const Op& at) {
    const base::DialectSet engines = at.engines & base::DialectSet::of(base::Dialect::postgresql);
    if (!engines.empty()) report(at.where(), op.name, engines);
  });
  migration.each_sql({ActionKind::drop_type},
                     [&](const SqlAction& each) { report(each.where, each.table, each.engines); });
}

}  // namespace mig::lint::rules
