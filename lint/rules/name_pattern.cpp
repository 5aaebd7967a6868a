#include <fmt/format.h>

#include <map>
#include <optional>
#include <regex>

#include "lint/names.h"
#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

// The pattern of an option, or nothing where it says none. One that can't be read is reported.
std::optional<std::regex> pattern_of(std::string_view key, Reporter& reporter) {
  const std::string& text = reporter.text(key);
  if (text.empty()) return std::nullopt;
  try {
    return std::regex(text, std::regex::ECMAScript);
  } catch (const std::regex_error&) {
    reporter.found({}, fmt::format("the option `{}` says `{}`, which is no regular expression", key, text))
        .help("write one that a whole name has to match, like `[a-z][a-z0-9_]*`");
    return std::nullopt;
  }
}

}  // namespace

void name_pattern(const Migration& migration, Reporter& reporter) {
  std::map<NameKind, std::optional<std::regex>> patterns;
  for (const GivenName& each : given_names(migration)) {
    if (!patterns.contains(each.kind)) patterns.emplace(each.kind, pattern_of(key_of(each.kind), reporter));
    const std::optional<std::regex>& pattern = patterns.at(each.kind);
    if (!pattern || std::regex_match(each.name, *pattern)) continue;
    reporter
        .found(each.where,
               fmt::format("`{}` is not what {} is called here", schema::quote_name(each.name), words_of(each.kind)),
               each.engines)
        .help(fmt::format("choose a name that `{}` matches", reporter.text(key_of(each.kind))));
  }
}

}  // namespace mig::lint::rules
