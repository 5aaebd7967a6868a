// The rules as a list: what each is called, what it is about, how severe it is where nobody says otherwise, and which
// options it has. Nothing here judges anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mig::lint {

class Migration;
class Reporter;

enum class RuleId : uint16_t {
#define MIG_RULE(id, category, severity, state, summary) id,
#include "lint/rules.def"
};

/// How much a finding matters, from weak to strong.
enum class Severity : uint8_t {
  info,     ///< good to know
  warning,  ///< needs a decision
  error,    ///< an outage or a loss that has a standard way round
};

enum class Category : uint8_t {
#define MIG_CATEGORY(id, summary) id,
#include "lint/categories.def"
};

/// What the list says of a rule.
struct RuleInfo {
  RuleId id;
  std::string_view name;  ///< as people say it: `drop-column`
  Category category;
  Severity severity;         ///< where nothing is said
  bool on;                   ///< whether it is judged where nothing is said
  std::string_view summary;  ///< what it finds, one clause
  void (*judge)(const Migration&, Reporter&);
};

/// All rules, in the order of the list.
const std::vector<RuleInfo>& all_rules();
const RuleInfo& info(RuleId rule);
/// The rule of that name, or null.
const RuleInfo* rule_named(std::string_view name);

std::string_view name_of(Severity severity);
std::optional<Severity> severity_named(std::string_view name);
std::string_view name_of(Category category);
std::string_view summary_of(Category category);
const std::vector<Category>& all_categories();

/// The value of a rule's option.
using OptionValue = std::variant<bool, uint64_t, std::string, std::vector<std::string>>;

/// What the list says of an option.
struct OptionInfo {
  RuleId rule;
  std::string_view key;
  OptionValue fallback;  ///< what holds where nothing is said; its alternative is the option's type
  std::string_view summary;
};

/// All options, in the order of the list.
const std::vector<OptionInfo>& all_options();

}  // namespace mig::lint
