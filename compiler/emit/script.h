// What comes out for one migration, or one phase of it, in one dialect: the text of its scripts and what a runner has
// to know of them. It knows nothing of where scripts are written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/dialect.h"

namespace mig::emit {

/// A script and its reverse.
struct Script {
  base::Dialect dialect;
  std::string migration;            ///< an identity, or `A..B` where one script runs a part of the history
  std::string phase;                ///< `expand`, `migrate` or `contract`; `expand` for a file without phases; empty
                                    ///< for a range of which some migration has phases
  std::string up;                   ///< complete, with its header comment
  std::optional<std::string> down;  ///< nothing where the migration is irreversible
  std::string reversal;             ///< `exact`, `lossy` or `irreversible`
  std::string reason;               ///< why it is irreversible, or what the reverse loses; may be empty
  bool is_part = false;             ///< the migration has phases, and a script for each
  std::vector<std::string> replaces = {};            ///< the identities that a squash stands in for
  uint64_t lock_timeout = 0;                         ///< milliseconds; 0: it waits without an end
  uint64_t retry = 0;                                ///< how often a runner tries again what stopped at that
  std::optional<std::string> verify = std::nullopt;  ///< what can be checked again at any time; nothing: nothing can
};

/// The name of what runs from `from` to `to`, both included: `0001_initial..0004_merge`. No identity has two dots in a
/// row.
inline std::string range_name(const std::string& from, const std::string& to) { return from + ".." + to; }

}  // namespace mig::emit
