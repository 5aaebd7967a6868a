#include "lint/rule_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/base/overloaded.h"
#include "lint/rule.h"

namespace mig::lint {
namespace {

using Json = nlohmann::ordered_json;

std::vector<const RuleInfo*> rules_of(Category category) {
  std::vector<const RuleInfo*> rules;
  for (const RuleInfo& rule : all_rules()) {
    if (rule.category == category) rules.push_back(&rule);
  }
  return rules;
}

// Where nothing is said of it in `mig.toml`.
std::string_view usually(const RuleInfo& rule) { return rule.on ? name_of(rule.severity) : "off"; }

Json json_of(const OptionValue& value) {
  return std::visit([](const auto& each) { return Json(each); }, value);
}

}  // namespace

std::string rules_text() {
  std::string text;
  for (const Category category : all_categories()) {
    text += fmt::format("{}{}: {}\n", text.empty() ? "" : "\n", name_of(category), summary_of(category));
    for (const RuleInfo* rule : rules_of(category)) {
      text += fmt::format("  {:<28} {:<8} {}\n", rule->name, usually(*rule), rule->summary);
    }
  }
  return text;
}

std::string rules_json() {
  Json rules = Json::array();
  for (const RuleInfo& rule : all_rules()) {
    Json options = Json::array();
    for (const OptionInfo& option : all_options()) {
      if (option.rule != rule.id) continue;
      options.push_back({{"name", option.key}, {"default", json_of(option.fallback)}, {"summary", option.summary}});
    }
    rules.push_back({{"name", rule.name},
                     {"category", name_of(rule.category)},
                     {"severity", name_of(rule.severity)},
                     {"on", rule.on},
                     {"summary", rule.summary},
                     {"options", options}});
  }
  return Json({{"version", 1}, {"rules", rules}}).dump(2) + "\n";
}

std::string rules_markdown() {
  std::string text =
      "# The linter's rules\n\n"
      "What `mig lint` finds, by category. `off`: judged only where `[lint.rules]` of `mig.toml` asks for it. The "
      "examples change the\n"
      "tables of [shop.mig](shop.mig); [coverage.md](coverage.md) has the hazards that are known in the field, with "
      "the rules for each.\n";
  for (const Category category : all_categories()) {
    std::string summary(summary_of(category));
    text += fmt::format("\n## {}: {}\n| rule | severity | finds |\n| --- | --- | --- |\n", name_of(category), summary);
    for (const RuleInfo* rule : rules_of(category)) {
      text += fmt::format("| [{0}]({0}.md) | {1} | {2} |\n", rule->name, usually(*rule), rule->summary);
    }
  }
  return text;
}

}  // namespace mig::lint
