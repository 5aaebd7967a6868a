#include <fmt/format.h>

#include "lint/reporter.h"

namespace mig::lint::rules {

void raw_sql(const Migration& migration, Reporter& reporter) {
  migration.each<ir::RunSql>([&](const ir::RunSql& op, const Op& at) {
    reporter
        .found(at.where(),
               fmt::format("`sql '{}'` is raw: mig passes it on as it is, and plans nothing of it", op.description),
               at.engines)
        .help("write it in mig's own words where it has some");
  });
}

}  // namespace mig::lint::rules
