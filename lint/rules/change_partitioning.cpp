#include "lint/rewrites.h"

namespace mig::lint::rules {

void change_partitioning(const Migration& migration, Reporter& reporter) {
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::change_partitioning},
      [](const SqlAction& each) { return mysql_of(each); },
      "make a new table with the partitions, copy the rows in batches, and rename both in one statement");
}

}  // namespace mig::lint::rules
