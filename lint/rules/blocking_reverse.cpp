#include <fmt/format.h>

#include <algorithm>

#include "compiler/plan/words.h"
#include "lint/locks.h"
#include "lint/reporter.h"

namespace mig::lint::rules {

void blocking_reverse(const Migration& migration, Reporter& reporter) {
  const std::vector<LastingLock> forth = lasting_locks(migration);
  for (const LastingLock& each : lasting_locks_back(migration)) {
    // Who blocks a table on the way forth is told so there.
    const bool blocked = std::any_of(forth.begin(), forth.end(), [&](const LastingLock& other) {
      return other.script == each.script && other.target == each.target && other.lock.relation == each.lock.relation;
    });
    if (blocked || each.step->operations.empty()) continue;
    const ir::AppliedOperation& undo = each.script->reverse.operations[each.step->operations.front()];
    // An author who says `offline` knows; a table that the way forth has taken away nobody uses while it comes back.
    const bool known = undo.operation.offline.contains(each.target.dialect);
    if (known || !each.script->after.find_table(each.lock.relation)) continue;
    reporter
        .found(undo.operation.where,
               fmt::format("the way back, `{}`, {}", ir::summary(undo.operation.node), plan::effect_of(each.lock)),
               base::DialectSet::of(each.target.dialect))
        .help("go back only while nobody needs the table, or write a migration that goes on instead");
  }
}

}  // namespace mig::lint::rules
