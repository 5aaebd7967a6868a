#include "lint/rule.h"

#include <algorithm>
#include <array>

namespace mig::lint {

namespace rules {
#define MIG_RULE(id, category, severity, state, summary) void id(const Migration& migration, Reporter& reporter);
#include "lint/rules.def"
}  // namespace rules

namespace {

// `drop_column` as people say it: `drop-column`. The texts have to last as long as the process.
std::string_view hyphenated(std::string_view id, std::string& kept) {
  kept = id;
  std::replace(kept.begin(), kept.end(), '_', '-');
  return kept;
}

// The types of options, as the list calls them.
using Number = uint64_t;
using Text = std::string;
using Flag = bool;
using List = std::vector<std::string>;

constexpr bool on = true;
constexpr bool off = false;

std::vector<RuleInfo> make_rules() {
  static std::vector<std::string> names{
#define MIG_RULE(id, category, severity, state, summary) #id,
#include "lint/rules.def"
  };
  std::vector<RuleInfo> rules = {
#define MIG_RULE(id, category, severity, state, summary) \
  {RuleId::id, {}, Category::category, Severity::severity, state, summary, &rules::id},
#include "lint/rules.def"
  };
  for (size_t i = 0; i < rules.size(); ++i) rules[i].name = hyphenated(std::string(names[i]), names[i]);
  return rules;
}

constexpr std::array<std::string_view, 3> severity_names = {"info", "warning", "error"};

struct CategoryInfo {
  std::string_view name;
  std::string_view summary;
};

constexpr CategoryInfo categories[] = {
#define MIG_CATEGORY(id, summary) {#id, summary},
#include "lint/categories.def"
};

}  // namespace

const std::vector<RuleInfo>& all_rules() {
  static const std::vector<RuleInfo> rules = make_rules();
  return rules;
}

const RuleInfo& info(RuleId rule) { return all_rules()[static_cast<size_t>(rule)]; }

const RuleInfo* rule_named(std::string_view name) {
  const auto found =
      std::find_if(all_rules().begin(), all_rules().end(), [&](const RuleInfo& rule) { return rule.name == name; });
  return found == all_rules().end() ? nullptr : &*found;
}

std::string_view name_of(Severity severity) { return severity_names[static_cast<size_t>(severity)]; }

std::optional<Severity> severity_named(std::string_view name) {
  const auto found = std::find(severity_names.begin(), severity_names.end(), name);
  if (found == severity_names.end()) return std::nullopt;
  return static_cast<Severity>(found - severity_names.begin());
}

std::string_view name_of(Category category) { return categories[static_cast<size_t>(category)].name; }
std::string_view summary_of(Category category) { return categories[static_cast<size_t>(category)].summary; }

const std::vector<Category>& all_categories() {
  static const std::vector<Category> all = {
#define MIG_CATEGORY(id, summary) Category::id,
#include "lint/categories.def"
  };
  return all;
}

const std::vector<OptionInfo>& all_options() {
  static const std::vector<OptionInfo> options = {
#define MIG_OPTION(rule, key, fallback, summary) {RuleId::rule, key, OptionValue(fallback), summary},
#include "lint/options.def"
  };
  return options;
}

}  // namespace mig::lint
