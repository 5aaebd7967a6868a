// What a rule found, and what is known of it when it is shown. How it is shown is the reports' business.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/dialect.h"
#include "lint/rule.h"

namespace mig::lint {

/// An engine that a finding is about, and the oldest of its servers that the project supports.
struct Target {
  base::Dialect dialect;
  base::Version version;

  bool operator==(const Target&) const = default;
};

struct Finding {
  RuleId rule;
  Severity severity;
  base::Location where;
  std::string message;                 ///< what happens: lower case, no full stop, code in backticks
  std::vector<base::Note> notes;       ///< the other places involved; without a place: the way out
  std::vector<Target> targets;         ///< which of the project's targets it is about; empty: it is not about engines
  std::vector<base::FixIt> fixes;      ///< edits of the file that can't change the meaning, applied together
  std::string migration;               ///< its identity; empty for a finding about `mig.toml`
  std::optional<std::string> allowed;  ///< the reason that its author allows it for: then it does not count

  Finding& note(base::Location at, std::string text);
  /// Adds the way out: what to write instead.
  Finding& help(std::string text);
  Finding& fix(base::ByteRange range, std::string replacement);
};

/// What was judged, and what was found.
struct Result {
  std::vector<Finding> findings;        ///< in the order of file, offset, rule; those that are allowed among them
  std::vector<std::string> migrations;  ///< the identities of those that were judged, in the order in which they run
};

}  // namespace mig::lint
