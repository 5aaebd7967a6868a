#include "tests/engines/lock_observation.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mig::tests {
namespace {

using dialect::Algorithm;
using dialect::LockFact;
using dialect::LockMode;
using dialect::Work;

// What writing rows takes is had by every writer: it is enough that it is seen where it is said.
bool is_weak(LockMode mode) {
  return mode == LockMode::none || mode == LockMode::row_exclusive || mode == LockMode::rows;
}

struct Said {
  LockMode mode = LockMode::none;
  Work work = Work::instant;

  bool operator==(const Said&) const = default;
};

std::map<std::string, Said> said_by(const Observation& observation, const std::vector<LockFact>& facts) {
  std::map<std::string, Said> result;
  for (const plan::Lock& lock : plan::locks_of(observation.plan, observation.effects, facts)) {
    Said& said = result[lock.relation];
    said.mode = std::max(said.mode, lock.mode);
    said.work = std::max(said.work, lock.work);
  }
  return result;
}

// The algorithm, and whether it runs in a transaction.
std::pair<Algorithm, bool> way_said_by(const Observation& observation, const std::vector<LockFact>& facts) {
  std::pair<Algorithm, bool> way{Algorithm::unsaid, true};
  for (const size_t i : facts_behind(observation, facts)) {
    way.first = std::max(way.first, facts[i].algorithm);
    way.second = way.second && facts[i].in_transaction;
  }
  return way;
}

std::string_view word(Work work) {
  constexpr std::string_view words[] = {"an instant", "rows", "a scan", "an index", "a rewrite"};
  return words[static_cast<size_t>(work)];
}

}  // namespace

std::string disagreement(const Observation& observation, const std::vector<LockFact>& facts) {
  const std::map<std::string, Said> said = said_by(observation, facts);
  for (const auto& [relation, seen] : observation.seen) {
    if (observation.plan.made.contains(relation)) continue;  // nobody else knows of it
    if (!is_weak(seen.mode) && !said.contains(relation)) {
      return fmt::format("{} has {}, of which nothing is said", relation, dialect::name_of(seen.mode));
    }
  }
  for (const plan::Effect& effect : observation.effects) {
    const auto seen = observation.seen.find(effect.table);
    const bool writes = seen != observation.seen.end() && seen->second.mode == LockMode::row_exclusive;
    if (writes && !said.contains(effect.table) && !observation.plan.made.contains(effect.table)) {
      return fmt::format("{} has {}, of which nothing is said", effect.table, dialect::name_of(seen->second.mode));
    }
  }
  bool strong = false;
  for (const auto& [relation, lock] : said) {
    if (!observation.is_whole && relation != observation.effects.front().table) continue;
    const auto found = observation.seen.find(relation);
    const SeenLock seen = found == observation.seen.end() ? SeenLock{} : found->second;
    if (is_weak(lock.mode)) {
      if (seen.mode < lock.mode && lock.mode == LockMode::row_exclusive) {
        return fmt::format("{} was said to have {}, and has {}", relation, dialect::name_of(lock.mode),
                           dialect::name_of(seen.mode));
      }
      if (!is_weak(seen.mode)) {
        return fmt::format("{} has {}, and was said to have {}", relation, dialect::name_of(seen.mode),
                           dialect::name_of(lock.mode));
      }
      continue;
    }
    strong = true;
    // Whether MySQL keeps others out of a table that it does not change shows only in that it waits for them; and an
    // empty table gives no reason to read another.
    const bool is_changed = std::any_of(observation.effects.begin(), observation.effects.end(),
                                        [&, name = relation](const auto& effect) { return effect.table == name; });
    const bool is_other = !is_changed && observation.plan.dialect != base::Dialect::postgresql;
    if (is_other ? is_weak(seen.mode) : seen.mode != lock.mode) {
      return fmt::format("{} has {}, and was said to have {}", relation, dialect::name_of(seen.mode),
                         dialect::name_of(lock.mode));
    }
    if (is_changed && lock.work != Work::rows && seen.work != lock.work) {
      return fmt::format("{} takes {}, and was said to take {}", relation, word(seen.work), word(lock.work));
    }
  }
  const auto [algorithm, in_transaction] = way_said_by(observation, facts);
  if (observation.best && *observation.best != algorithm) {
    return fmt::format("the server does it {}, and was said to do it {}", dialect::name_of(*observation.best),
                       dialect::name_of(algorithm));
  }
  const bool has_transactions = !dialect::sql_dialect(observation.plan.dialect).begin().empty();
  if (has_transactions && strong && in_transaction != observation.in_transaction) {
    return in_transaction ? "it was said to run in a transaction" : "it was said to run outside of transactions";
  }
  return "";
}

std::set<size_t> facts_behind(const Observation& observation, const std::vector<LockFact>& facts) {
  std::set<size_t> result;
  for (const plan::Effect& effect : observation.effects) {
    const LockFact* fact = dialect::lock_fact(facts, observation.plan.version, effect.form);
    if (fact) result.insert(static_cast<size_t>(fact - facts.data()));
  }
  return result;
}

bool says_same(const Observation& observation, const std::vector<LockFact>& facts,
               const std::vector<LockFact>& others) {
  return said_by(observation, facts) == said_by(observation, others) &&
         way_said_by(observation, facts) == way_said_by(observation, others);
}

std::vector<LockFact> mistaken(const LockFact& fact, base::Dialect dialect) {
  std::vector<LockFact> result;
  const bool postgresql = dialect == base::Dialect::postgresql;
  const LockMode first = postgresql ? LockMode::share_update_exclusive : LockMode::lock_none;
  const LockMode last = postgresql ? LockMode::access_exclusive : LockMode::lock_exclusive;
  const auto change = [&](auto&& how) {
    LockFact changed = fact;
    how(changed);
    result.push_back(changed);
  };
  for (auto mode = static_cast<uint8_t>(first); mode <= static_cast<uint8_t>(last); ++mode) {
    if (static_cast<LockMode>(mode) == fact.table.mode) continue;
    change([&](LockFact& wrong) { wrong.table.mode = static_cast<LockMode>(mode); });
  }
  if (fact.table.mode != LockMode::none) change([](LockFact& wrong) { wrong.table.mode = LockMode::none; });
  if (!is_weak(fact.table.mode)) {
    for (const Work work : {Work::instant, Work::scan, Work::index, Work::rewrite}) {
      if (work != fact.table.work) change([&](LockFact& wrong) { wrong.table.work = work; });
    }
  }
  if (fact.others.mode != LockMode::none) change([](LockFact& wrong) { wrong.others.mode = LockMode::none; });
  for (const Algorithm algorithm : {Algorithm::instant, Algorithm::nocopy, Algorithm::inplace, Algorithm::copy}) {
    if (fact.algorithm == Algorithm::unsaid || algorithm == fact.algorithm) continue;
    change([&](LockFact& wrong) { wrong.algorithm = algorithm; });
  }
  if (postgresql && !is_weak(fact.table.mode)) {
    change([](LockFact& wrong) { wrong.in_transaction = !wrong.in_transaction; });
  }
  return result;
}

}  // namespace mig::tests
