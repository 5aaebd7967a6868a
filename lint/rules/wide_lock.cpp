#include <fmt/format.h>

#include <set>

#include "lint/blocking.h"

namespace mig::lint::rules {

void wide_lock(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& transaction : sql_transactions(migration)) {
    const SqlAction* first = nullptr;
    std::set<std::string> held;
    for (const SqlAction* each : transaction) {
      const std::string table = table_of(*each);
      if (!locks_whole_table(*each) || !is_in_use(migration, *each, table)) continue;
      if (first && !held.contains(table)) {
        reporter
            .found(
                each->where,
                fmt::format("this waits for everybody who uses `{}` while nobody can use {}: who holds one and wants "
                            "the other stops one of the two",
                            schema::quote_name(table), in_words({held.begin(), held.end()})),
                each->engines)
            .help(
                "write it as statements of `.mig`, between which the transaction ends, or mark the block with "
                "`outside transaction`")
            .note(first->where, "the first lock of the transaction");
      }
      if (!first) first = each;
      held.insert(table);
    }
  }
}

}  // namespace mig::lint::rules
