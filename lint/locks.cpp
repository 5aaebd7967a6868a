#include "lint/locks.h"

#include <algorithm>

namespace mig::lint {
namespace {

void collect(const Migration& migration, const Script& script, const Target& target, const plan::Plan& plan,
             bool forward, std::vector<LastingLock>& found) {
  if (target.dialect == base::Dialect::sqlite) return;
  for (const plan::Step& step : plan.steps) {
    for (const plan::Lock& lock : plan::locks_of(plan, step)) {
      const bool lasts = lock.work != dialect::Work::instant && lock.work != dialect::Work::rows;
      if (!lasts || lock.blocks() == dialect::Blocks::nothing || migration.is_small(lock.relation)) continue;
      found.push_back({forward ? script.op_of(step) : nullptr, &script, target, &step, lock});
    }
  }
}

}  // namespace

std::vector<LastingLock> lasting_locks(const Migration& migration) {
  std::vector<LastingLock> found;
  for (const Script& script : migration.scripts()) {
    for (const TargetPlan& each : script.plans) collect(migration, script, each.target, each.forward, true, found);
  }
  return found;
}

std::vector<LastingLock> lasting_locks_back(const Migration& migration) {
  std::vector<LastingLock> found;
  for (const Script& script : migration.scripts()) {
    for (const TargetPlan& each : script.plans) {
      if (each.back) collect(migration, script, each.target, *each.back, false, found);
    }
  }
  return found;
}

bool is_of(const LastingLock& lock, std::initializer_list<dialect::StatementForm> forms) {
  return lock.lock.fact && std::find(forms.begin(), forms.end(), lock.lock.fact->form) != forms.end();
}

}  // namespace mig::lint
