#include "lint/settings.h"

#include <cassert>
#include <regex>

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

std::optional<std::string> Settings::set_option(RuleId rule, std::string_view key, OptionValue value) {
  OptionValue& kept = options_.at({rule, std::string(key)});
  assert(kept.index() == value.index());
  // Its options are the regular expressions of names.
  if (const auto* text = std::get_if<std::string>(&value); text && rule == RuleId::name_pattern) {
    try {
      std::regex pattern(*text, std::regex::ECMAScript);
    } catch (const std::regex_error&) {
      return "it is no regular expression";
    }
  }
  kept = std::move(value);
  return std::nullopt;
}

const OptionValue& Settings::option(RuleId rule, std::string_view key) const {
  return options_.at({rule, std::string(key)});
}

}  // namespace mig::lint
