#include "lint/settings.h"

#include <cassert>

namespace mig::lint {

Settings::Settings() {
  for (const RuleInfo& rule : all_rules()) {
    severities_.push_back(rule.on ? std::optional(rule.severity) : std::nullopt);
  }
  for (const OptionInfo& option : all_options()) options_[{option.rule, std::string(option.key)}] = option.fallback;
}

std::optional<Severity> Settings::severity(RuleId rule) const {
  const std::optional<Severity> said = severities_[static_cast<size_t>(rule)];
  if (!strict || !said || *said == Severity::error) return said;
  return *said == Severity::warning ? Severity::error : Severity::warning;
}

void Settings::set_option(RuleId rule, std::string_view key, OptionValue value) {
  OptionValue& kept = options_.at({rule, std::string(key)});
  assert(kept.index() == value.index());
  kept = std::move(value);
}

const OptionValue& Settings::option(RuleId rule, std::string_view key) const {
  return options_.at({rule, std::string(key)});
}

}  // namespace mig::lint
