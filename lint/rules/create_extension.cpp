#include <fmt/format.h>

#include <algorithm>

#include "lint/reporter.h"

namespace mig::lint::rules {

void create_extension(const Migration& migration, Reporter& reporter) {
  const std::vector<std::string>& trusted = reporter.list("trusted");
  const base::DialectSet postgresql = base::DialectSet::of(base::Dialect::postgresql);
  // postgresql.org/docs/13/sql-createextension.html: a trusted one takes the right to create in the database alone.
  const auto version = migration.version_of(base::Dialect::postgresql);
  const bool has_trusted = version && *version >= base::Version{13, 0};
  const auto report = [&](base::Location where, base::DialectSet engines, const std::string& extension) {
    const bool is_trusted = std::find(trusted.begin(), trusted.end(), extension) != trusted.end();
    if ((has_trusted && is_trusted) || (engines & postgresql).empty()) return;
    reporter
        .found(where,
               fmt::format("only a superuser can make the extension `{}`{}, and its files have to be on the server",
                           extension, is_trusted ? " before PostgreSQL 13" : ""),
               engines & postgresql)
        .help("have it made once by whoever runs the server: then this does nothing");
  };
  migration.each<ir::CreateExtension>(
      [&](const ir::CreateExtension& op, const Op& at) { report(at.where(), at.engines, op.name); });
  migration.each_sql({rawsql::ActionKind::create_extension},
                     [&](const SqlAction& each) { report(each.where, each.engines, each.action->object); });
}

}  // namespace mig::lint::rules
