#include <fmt/format.h>

#include <algorithm>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// sqlite.org/foreignkeys.html (3); dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html.
std::string_view what_follows(base::Dialect engine, std::optional<base::Version> version, bool indexed) {
  if (engine == base::Dialect::sqlite) return "SQLite takes the foreign key, and refuses every row later";
  const bool refused = engine == base::Dialect::postgresql || !indexed ||
                       (engine == base::Dialect::mysql && version && *version >= base::Version{8, 4});
  return refused ? "the foreign key is refused"
                 : "a row can refer to several at once, and what `on delete` does then nobody says";
}

}  // namespace

void parent_not_unique(const Migration& migration, Reporter& reporter) {
  for (const AddedForeignKey& key : added_foreign_keys(migration)) {
    if (!key.sql || key.referenced_columns.empty()) continue;
    for (const base::Dialect engine : key.engines.members()) {
      const bool known =
          std::all_of(key.referenced_columns.begin(), key.referenced_columns.end(), [&](const std::string& column) {
            return known_column(migration, engine, key.referenced, column).has_value();
          });
      const auto uniques = unique_keys(migration, engine, key.referenced);
      const bool unique = std::any_of(uniques.begin(), uniques.end(), [&](const std::vector<std::string>& columns) {
        return same_names(columns, key.referenced_columns);
      });
      if (!known || unique) continue;
      reporter
          .found(key.where,
                 fmt::format("`{}` is no key of `{}`: {}", names_of(key.referenced_columns),
                             schema::quote_name(key.referenced),
                             what_follows(engine, migration.version_of(engine),
                                          is_indexed(migration, engine, key.referenced, key.referenced_columns))),
                 base::DialectSet::of(engine))
          .help(fmt::format("refer to its primary key, or make `{}` unique before", names_of(key.referenced_columns)));
    }
  }
}

}  // namespace mig::lint::rules
