#include <fmt/format.h>

#include <set>
#include <string_view>

#include "lint/added.h"

namespace mig::lint::rules {

void long_text_index(const Migration& migration, Reporter& reporter) {
  using rawsql::ActionKind;
  static const std::set<std::string_view> long_types = {"tinytext", "text", "mediumtext", "longtext",
                                                        "tinyblob", "blob", "mediumblob", "longblob"};
  migration.each_sql(
      {ActionKind::create_index, ActionKind::add_unique, ActionKind::add_primary_key}, [&](const SqlAction& each) {
        if (each.action->type == "fulltext" || each.action->type == "spatial") return;
        for (const base::Dialect engine : each.engines.members()) {
          if (base::covered_by(engine) != base::Dialect::mysql) continue;
          for (const std::string& column : each.action->columns) {
            const auto known = known_column(migration, engine, each.table, column);
            if (!known || !long_types.contains(known->type.name)) continue;
            reporter
                .found(
                    each.where,
                    fmt::format("{} is a long text: a key over it needs a length, and tells apart what differs within "
                                "that alone",
                                in_backticks(each.table, column)),
                    base::DialectSet::of(engine))
                .help("make the column a `varchar` that fits into a key, or index a hash of it in a column of its own");
          }
        }
      });
}

}  // namespace mig::lint::rules
