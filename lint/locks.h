// What the steps of a script keep others waiting for: the locks that last, each with the operation that it comes from.
// Rules of the categories lock and rewrite are made of them.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "lint/migration.h"

namespace mig::lint {

/// A lock that blocks others for longer than an instant.
struct LastingLock {
  const Op* op;  ///< null for a guard's
  const Script* script;
  Target target;
  const plan::Step* step;
  plan::Lock lock;
};

/// The locks of the ways forward of all scripts that last, on tables that are not known to be small, but for those of
/// SQLite, which has one writer: what takes its time there is a matter of its own. Locks on rows are none of these.
std::vector<LastingLock> lasting_locks(const Migration& migration);

/// Likewise of the ways back; they come from no operation that an author wrote.
std::vector<LastingLock> lasting_locks_back(const Migration& migration);

/// Whether one of these forms is what a lock comes from.
bool is_of(const LastingLock& lock, std::initializer_list<dialect::StatementForm> forms);

}  // namespace mig::lint
