#include "lint/reporter.h"

#include <algorithm>

#include "compiler/base/text.h"

namespace mig::lint {

Finding& Reporter::found(base::Location where, std::string message, base::DialectSet engines) {
  std::vector<Target> targets = migration_.targets_of(engines);
  message = base::with_written_names(std::move(message));
  for (Finding& each : findings_) {
    if (each.rule != rule_ || each.where.file != where.file || each.where.range != where.range ||
        each.message != message) {
      continue;
    }
    for (const Target& target : targets) {
      if (std::find(each.targets.begin(), each.targets.end(), target) == each.targets.end()) {
        each.targets.push_back(target);
      }
    }
    std::sort(each.targets.begin(), each.targets.end(),
              [](const Target& a, const Target& b) { return a.dialect < b.dialect; });
    return each;
  }
  return findings_.emplace_back(Finding{rule_,
                                        migration_.settings().severity(rule_).value_or(Severity::info),
                                        where,
                                        std::move(message),
                                        {},
                                        std::move(targets),
                                        {},
                                        migration_.ir().identity,
                                        {}});
}

uint64_t Reporter::number(std::string_view key) const {
  return std::get<uint64_t>(migration_.settings().option(rule_, key));
}
const std::string& Reporter::text(std::string_view key) const {
  return std::get<std::string>(migration_.settings().option(rule_, key));
}
bool Reporter::flag(std::string_view key) const { return std::get<bool>(migration_.settings().option(rule_, key)); }
const std::vector<std::string>& Reporter::list(std::string_view key) const {
  return std::get<std::vector<std::string>>(migration_.settings().option(rule_, key));
}

}  // namespace mig::lint
