#include <fmt/format.h>

#include <map>
#include <regex>

#include "lint/names.h"
#include "lint/reporter.h"

namespace mig::lint::rules {

void name_pattern(const Migration& migration, Reporter& reporter) {
  std::map<NameKind, std::regex> patterns;
  for (const GivenName& each : given_names(migration)) {
    const std::string& text = reporter.text(key_of(each.kind));
    if (text.empty()) continue;
    const auto [pattern, is_new] = patterns.try_emplace(each.kind);
    if (is_new) pattern->second = std::regex(text, std::regex::ECMAScript);
    if (std::regex_match(each.name, pattern->second)) continue;
    reporter
        .found(each.where,
               fmt::format("`{}` is not what {} is called here", schema::quote_name(each.name), words_of(each.kind)),
               each.engines)
        .help(fmt::format("choose a name that `{}` matches", reporter.text(key_of(each.kind))));
  }
}

}  // namespace mig::lint::rules
