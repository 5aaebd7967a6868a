// Where rules say what they found: of the rule at hand alone, whose options they read here. It knows nothing of how
// findings are shown, or which of them are allowed.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "lint/migration.h"

namespace mig::lint {

class Reporter {
 public:
  explicit Reporter(const Migration& migration) : migration_(migration) {}

  /// Says what was found at a place, on some engines (none: it is not about engines). What is said again of the same
  /// place in the same words is one finding about all the engines. References hold until the reporter goes.
  Finding& found(base::Location where, std::string message, base::DialectSet engines = {});

  // The options of the rule at hand (options.def).
  uint64_t number(std::string_view key) const;
  const std::string& text(std::string_view key) const;
  bool flag(std::string_view key) const;
  const std::vector<std::string>& list(std::string_view key) const;

  /// `@allow`s that silence nothing; known when all other rules are through.
  const std::vector<const ir::Allow*>& unused_allows() const { return unused_; }

  // What the linter uses.
  void begin(RuleId rule) { rule_ = rule; }
  void set_unused_allows(std::vector<const ir::Allow*> unused) { unused_ = std::move(unused); }
  std::deque<Finding>& findings() { return findings_; }

 private:
  const Migration& migration_;
  RuleId rule_{};
  std::deque<Finding> findings_;
  std::vector<const ir::Allow*> unused_;
};

}  // namespace mig::lint
