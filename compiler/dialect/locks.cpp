#include "compiler/dialect/locks.h"

#include <iterator>

namespace mig::dialect {
namespace {

struct FormEntry {
  std::string_view name;
  std::string_view words;
};

constexpr FormEntry forms[] = {
#define MIG_FORM(name, words) {#name, words},
#include "compiler/dialect/forms.def"
};

struct ModeEntry {
  LockMode mode;
  std::string_view name;
  Blocks blocks;
  bool waits_for_all;
};

// What a mode stops follows from PostgreSQL's table of conflicts
// (postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES) and from what MySQL allows beside each LOCK=.
constexpr ModeEntry modes[] = {
    {LockMode::none, "none", Blocks::nothing, false},
    {LockMode::row_exclusive, "ROW EXCLUSIVE", Blocks::nothing, false},
    {LockMode::share_update_exclusive, "SHARE UPDATE EXCLUSIVE", Blocks::nothing, false},
    {LockMode::share, "SHARE", Blocks::writes, true},
    {LockMode::share_row_exclusive, "SHARE ROW EXCLUSIVE", Blocks::writes, true},
    {LockMode::access_exclusive, "ACCESS EXCLUSIVE", Blocks::reads_and_writes, true},
    {LockMode::rows, "rows", Blocks::nothing, false},
    {LockMode::lock_none, "LOCK=NONE", Blocks::nothing, true},
    {LockMode::lock_shared, "LOCK=SHARED", Blocks::writes, true},
    {LockMode::lock_exclusive, "LOCK=EXCLUSIVE", Blocks::reads_and_writes, true},
    {LockMode::database, "the database", Blocks::writes, true},
};

const ModeEntry& entry(LockMode mode) {
  static_assert(std::size(modes) == static_cast<size_t>(LockMode::database) + 1);
  return modes[static_cast<size_t>(mode)];
}

}  // namespace

const std::vector<StatementForm>& all_forms() {
  static const std::vector<StatementForm> all = {
#define MIG_FORM(name, words) StatementForm::name,
#include "compiler/dialect/forms.def"
  };
  return all;
}

std::string_view name_of(StatementForm form) { return forms[static_cast<size_t>(form)].name; }

std::string_view words_of(StatementForm form) { return forms[static_cast<size_t>(form)].words; }

std::string_view name_of(LockMode mode) { return entry(mode).name; }

Blocks blocks(LockMode mode) { return entry(mode).blocks; }

bool waits_for_all(LockMode mode) { return entry(mode).waits_for_all; }

std::string_view name_of(Algorithm algorithm) {
  switch (algorithm) {
    case Algorithm::unsaid:
      return "";
    case Algorithm::instant:
      return "INSTANT";
    case Algorithm::nocopy:
      return "NOCOPY";
    case Algorithm::inplace:
      return "INPLACE";
    case Algorithm::copy:
      return "COPY";
  }
  return "";
}

const LockFact* lock_fact(const std::vector<LockFact>& facts, base::Version version, StatementForm form) {
  const LockFact* found = nullptr;
  for (const LockFact& fact : facts) {
    if (fact.form == form && fact.since <= version) found = &fact;
  }
  return found;
}

}  // namespace mig::dialect
