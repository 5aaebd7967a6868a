#include "lint/rewrites.h"

namespace mig::lint::rules {

void column_order(const Migration& migration, Reporter& reporter) {
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::alter_type},
      [](const SqlAction& each) { return each.has(rawsql::Trait::positioned) ? mysql_of(each) : base::DialectSet{}; },
      "leave the columns where they are, and say their order where they are shown: in a query or a view");
}

}  // namespace mig::lint::rules
