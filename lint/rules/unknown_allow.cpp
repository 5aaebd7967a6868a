#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "lint/reporter.h"

namespace mig::lint::rules {

void unknown_allow(const Migration& migration, Reporter& reporter) {
  std::vector<std::string> names;
  for (const RuleInfo& rule : all_rules()) names.emplace_back(rule.name);
  for (const ir::Allow& allow : migration.ir().allows) {
    if (rule_named(allow.rule)) continue;
    Finding& finding =
        reporter.found(allow.rule_place, fmt::format("there is no rule `{}`, so this silences nothing", allow.rule));
    if (const auto near = base::nearest(allow.rule, names)) {
      finding.help(fmt::format("did you mean `{}`?", *near));
    } else {
      finding.help("`mig rules` lists them");
    }
  }
}

}  // namespace mig::lint::rules
