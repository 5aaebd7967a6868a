#include <fmt/format.h>

#include <algorithm>

#include "lint/sql.h"
#include "lint/texts.h"

namespace mig::lint::rules {

using rawsql::ActionKind;
using rawsql::Trait;

void leftover_index(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const SqlText& text : sql_texts(script)) {
      for (auto create = text.actions.begin(); create != text.actions.end(); ++create) {
        const SqlAction& index = **create;
        if (index.kind() != ActionKind::create_index || !index.has(Trait::concurrently) || index.new_table) continue;
        const std::string& name = index.action->part;
        const bool tidied = std::any_of(text.actions.begin(), create, [&](const SqlAction* each) {
          return each->kind() == ActionKind::drop_index && each->has(Trait::if_exists) && each->action->part == name;
        });
        if (tidied && !name.empty()) continue;
        reporter
            .found(
                index.where,
                name.empty() ? std::string("a try that fails leaves an index behind that no query can use, and each "
                                           "further try makes another")
                : index.has(Trait::if_not_exists)
                    ? fmt::format("a try that fails leaves `{}` behind, which no query can use, and the next one takes "
                                  "it for the right one",
                                  schema::quote_name(name))
                    : fmt::format("a try that fails leaves `{}` behind, which no query can use, and the next one stops "
                                  "at its name",
                                  schema::quote_name(name)),
                index.engines)
            .help(name.empty()
                      ? "write it as `add index` in `alter table`, which takes away first what a failed try has left"
                      : fmt::format("write it as `add index` in `alter table`, which takes away first what a failed "
                                    "try has left; or do so: `drop index concurrently if exists {};`",
                                    schema::quote_name(name)));
      }
    }
  }
}

}  // namespace mig::lint::rules
