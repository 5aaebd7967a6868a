#include <fmt/format.h>

#include <set>

#include "lint/blocking.h"

namespace mig::lint::rules {

void many_foreign_keys(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& transaction : sql_transactions(migration)) {
    const SqlAction* first = nullptr;
    std::set<std::string> locked;
    for (const SqlAction* each : transaction) {
      if (each->kind() != rawsql::ActionKind::add_foreign_key || each->action->others.empty()) continue;
      const std::string parent = other_table(*each, each->action->others.front());
      std::set<std::string> tables;
      if (!each->has(rawsql::Trait::in_new_table) && is_in_use(migration, *each, each->table))
        tables.insert(each->table);
      if (is_in_use(migration, *each, parent)) tables.insert(parent);
      std::erase_if(tables, [&](const std::string& table) { return locked.contains(table); });
      if (tables.empty()) continue;
      if (first) {
        reporter
            .found(
                each->where,
                fmt::format("this waits for {} while it keeps others from writing to {}: who holds one and wants the "
                            "other stops one of the two",
                            in_words({tables.begin(), tables.end()}), in_words({locked.begin(), locked.end()})),
                each->engines)
            .help("write each as `add foreign key` in `alter table`: each is a transaction of its own")
            .note(first->where, "the first foreign key of the transaction");
      }
      if (!first) first = each;
      locked.insert(tables.begin(), tables.end());
    }
  }
}

}  // namespace mig::lint::rules
