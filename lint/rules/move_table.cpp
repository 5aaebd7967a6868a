#include "lint/rewrites.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void move_table(const Migration& migration, Reporter& reporter) {
  report_raw_rewrites(
      migration, reporter, {ActionKind::set_access_method, ActionKind::set_tablespace},
      [](const SqlAction& each) { return postgresql_of(each); },
      "move it with pg_repack, which copies it beside itself, or when nobody works");
}

}  // namespace mig::lint::rules
