#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// PostgreSQL keeps microseconds unless it is told not to (postgresql.org/docs/15/datatype-datetime.html), MySQL seconds
// unless it is told to keep more (dev.mysql.com/doc/refman/8.4/en/fractional-seconds.html). Both round; MariaDB cuts
// (mariadb.com/kb/en/microseconds-in-mariadb), which never gives a time to come.
bool rounds(const AddedColumn& column) {
  const SqlType& type = column.type;
  const bool zero = type.lengths == std::vector<uint32_t>{0};
  if (column.engine == base::Dialect::postgresql) {
    return zero && (type.name == "timestamp" || type.name == "timestamptz");
  }
  return column.engine == base::Dialect::mysql && (zero || type.lengths.empty()) &&
         (type.name == "timestamp" || type.name == "datetime");
}

}  // namespace

void timestamp_precision(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        if (!rounds(each)) return std::nullopt;
        return fmt::format(
            "times in {} are rounded to seconds, and half of them lie in the future when they are written",
            in_backticks(each.table, each.name));
      },
      "write `timestamptz`, and cut the fraction off where it is shown");
}

}  // namespace mig::lint::rules
