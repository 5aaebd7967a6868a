#include <algorithm>

#include "lint/reporter.h"

namespace mig::lint::rules {

void allow_without_reason(const Migration& migration, Reporter& reporter) {
  for (const ir::Allow& allow : migration.ir().allows) {
    const bool empty = std::all_of(allow.reason.begin(), allow.reason.end(), [](char c) { return c == ' '; });
    if (!empty) continue;
    reporter.found(allow.reason_place, "nothing is said of why this is all right")
        .help("say it to whoever reads this in a year: `'nobody has used it since May'`");
  }
}

}  // namespace mig::lint::rules
