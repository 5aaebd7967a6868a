#include "lint/rewrites.h"

namespace mig::lint::rules {

void set_logged(const Migration& migration, Reporter& reporter) {
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::set_logged}, [](const SqlAction& each) { return postgresql_of(each); },
      "make a new table that is as this one shall be, copy the rows in batches, and rename it");
}

}  // namespace mig::lint::rules
