#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void mysql_timestamp(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        if (base::covered_by(each.engine) != base::Dialect::mysql || each.type.name != "timestamp") return std::nullopt;
        // mariadb.com/kb/en/timestamp: from 11.5 on it ends in 2106.
        if (each.engine == base::Dialect::mariadb && migration.version_of(each.engine) >= base::Version{11, 5}) {
          return std::nullopt;
        }
        return fmt::format("{} holds no time after 2038-01-19", in_backticks(each.table, each.name));
      },
      "write `timestamptz`, which is a `datetime(6)` in UTC there");
}

}  // namespace mig::lint::rules
