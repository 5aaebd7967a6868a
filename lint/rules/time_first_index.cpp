#include <fmt/format.h>

#include <set>
#include <string_view>

#include "lint/added.h"

namespace mig::lint::rules {

void time_first_index(const Migration& migration, Reporter& reporter) {
  static const std::set<std::string_view> times = {"date", "time", "datetime", "timestamp", "timestamptz"};
  for (const AddedIndex& each : added_indexes(migration)) {
    for (const base::Dialect engine : each.engines.members()) {
      for (size_t i = 0; i + 1 < each.keys.size(); ++i) {
        const auto known = known_column(migration, engine, each.table, each.keys[i]);
        if (!known || !times.contains(known->type.name)) continue;
        reporter
            .found(
                each.where,
                fmt::format("{} stands before other columns of the index: a query for a range of it does not use those "
                            "behind it",
                            in_backticks(each.table, each.keys[i])),
                base::DialectSet::of(engine))
            .help("put it last, behind what queries compare by `=`");
        break;
      }
    }
  }
}

}  // namespace mig::lint::rules
