#include <fmt/format.h>

#include <charconv>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;

constexpr uint64_t second = 1000;

// The first operation of a script that waits for others on some engine, and the engines on which any does. SQLite gives
// up at once where no limit is set.
struct Wait {
  const Op* op = nullptr;
  std::string table;
  DialectSet engines;
};

Wait first_wait(const Migration& migration, const Script& script) {
  Wait wait;
  for (const TargetPlan& target : script.plans) {
    if (target.target.dialect == Dialect::sqlite) continue;
    for (const plan::Step& step : target.forward.steps) {
      const Op* const op = script.op_of(step);
      if (!op || !step.in_transaction) continue;
      for (const plan::Lock& lock : plan::locks_of(target.forward, step)) {
        if (!dialect::waits_for_all(lock.mode) || migration.is_small(lock.relation)) continue;
        wait.engines = wait.engines | DialectSet::of(target.target.dialect);
        if (wait.op && wait.op->number <= op->number) continue;
        wait.op = op;
        wait.table = lock.relation;
      }
    }
  }
  return wait;
}

// A limit that raw SQL sets, in milliseconds: PostgreSQL's `5s`, MySQL's seconds.
std::optional<uint64_t> limit_of(const SqlAction& set) {
  const std::string& text = set.action->type;
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  std::string_view unit(end, text.data() + text.size());
  while (unit.starts_with(' ')) unit.remove_prefix(1);
  if (!runs_on_postgresql(set)) return number * second;
  if (unit.empty() || unit == "ms") return number;
  if (unit == "s") return number * second;
  if (unit == "min") return number * 60 * second;
  if (unit == "h") return number * 3600 * second;
  if (unit == "d") return number * 86400 * second;
  return std::nullopt;
}

}  // namespace

void lock_timeout_off(const Migration& migration, Reporter& reporter) {
  const uint64_t most = reporter.number("most") * second;
  const std::string help =
      "give up soon and try again: `lock timeout 3s retry 5;` in the header, or `[lock]` in `mig.toml`";
  const auto how_long = [&](uint64_t limit) {
    return limit == 0 ? std::string("without an end") : fmt::format("up to {} seconds", limit / second);
  };
  for (const Script& script : migration.scripts()) {
    const uint64_t limit = script.lock_timeout ? script.lock_timeout->timeout : migration.settings().lock_timeout;
    const Wait wait = first_wait(migration, script);
    if (!wait.op || (limit > 0 && limit <= most)) continue;
    reporter
        .found(script.lock_timeout ? script.lock_timeout->where : wait.op->where(),
               fmt::format("the script waits {} for `{}`, and everybody who comes later waits behind it",
                           how_long(limit), schema::quote_name(wait.table)),
               wait.engines)
        .help(help);
  }
  migration.each_sql({rawsql::ActionKind::set}, [&](const SqlAction& each) {
    const bool counts = each.action->part == (runs_on_postgresql(each) ? "lock_timeout" : "lock_wait_timeout");
    const std::optional<uint64_t> limit = limit_of(each);
    if (!counts || !limit || (*limit > 0 && *limit <= most)) return;
    reporter
        .found(each.where,
               fmt::format("what follows waits {} for a lock, and everybody who comes later waits behind it",
                           how_long(*limit)),
               each.engines)
        .help(help);
  });
}

}  // namespace mig::lint::rules
