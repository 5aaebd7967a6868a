// What a project says of the linter, checked: which rules are on, how severe they are, their options, and what is known
// of its tables. It knows nothing of `mig.toml`.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/ir/migration.h"
#include "lint/finding.h"
#include "lint/rule.h"

namespace mig::lint {

class Settings {
 public:
  /// What holds where nothing is said.
  Settings();

  /// Sets how severe a rule is; nothing turns it off.
  void set_severity(RuleId rule, std::optional<Severity> severity) {
    severities_[static_cast<size_t>(rule)] = severity;
  }
  /// How severe what a rule finds is; nothing: it is off.
  std::optional<Severity> severity(RuleId rule) const;

  /// Sets an option, which the rule has, to a value of its type. What is wrong with the value is returned, a clause:
  /// then the option stays as it was.
  std::optional<std::string> set_option(RuleId rule, std::string_view key, OptionValue value);
  const OptionValue& option(RuleId rule, std::string_view key) const;

  bool strict = false;  ///< warnings count as errors, and what is good to know as warnings
  /// What a file without phases is judged as.
  ir::PhaseKind unphased = ir::PhaseKind::expand;
  std::vector<Target> targets;           ///< of the project, in the order of the dialects
  std::map<std::string, uint64_t> rows;  ///< of tables whose size is known, by their names in the schema
  bool online = true;                    ///< what the scripts are written with (plan::PlanOptions)
  uint64_t lock_timeout = 0;             ///< of scripts whose file says none, in milliseconds; 0: without an end
  uint64_t statement_timeout = 0;        ///< likewise

 private:
  std::vector<std::optional<Severity>> severities_;
  std::map<std::pair<RuleId, std::string>, OptionValue, std::less<>> options_;
};

}  // namespace mig::lint
