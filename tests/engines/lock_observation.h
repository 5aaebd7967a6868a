// What a statement or a step was seen to lock on a real server, and whether that is what the facts about locks say.
// Knows nothing of how a server is asked.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/dialect/locks.h"
#include "compiler/plan/plan.h"

namespace mig::tests {

/// What was seen of one relation.
struct SeenLock {
  dialect::LockMode mode = dialect::LockMode::none;
  dialect::Work work = dialect::Work::instant;  ///< never `rows`
};

/// What was seen of a step, where locks last for a transaction, or of a statement.
struct Observation {
  std::string where;                     ///< the history, the script and the step
  plan::Plan plan;                       ///< without its steps
  std::vector<plan::Effect> effects;     ///< as the planner says them
  std::map<std::string, SeenLock> seen;  ///< by relation: of what was there before and has any lock that is looked for
  bool in_transaction = true;            ///< whether it ran in one
  std::optional<dialect::Algorithm> best;  ///< MySQL, MariaDB: the best that the server took of an ALTER TABLE
  bool is_whole = true;                    ///< false: only the relation that is changed was looked at
};

/// What of an observation is not as the facts say it; empty where all is.
std::string disagreement(const Observation& observation, const std::vector<dialect::LockFact>& facts);

/// The facts that an observation rests on, as places in the list.
std::set<size_t> facts_behind(const Observation& observation, const std::vector<dialect::LockFact>& facts);

/// Whether two lists of facts say the same of what was observed: then a mistake in one of them could not be told.
bool says_same(const Observation& observation, const std::vector<dialect::LockFact>& facts,
               const std::vector<dialect::LockFact>& others);

/// Each way of getting one fact wrong that a server could tell.
std::vector<dialect::LockFact> mistaken(const dialect::LockFact& fact, base::Dialect dialect);

}  // namespace mig::tests
