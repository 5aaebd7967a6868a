#include "tests/runner/expectations.h"

#include <fmt/format.h>

#include <regex>

#include "tests/support/files.h"

namespace mig::tests {
namespace {

// Carets cannot stand under the comment sign and the space behind it.
constexpr uint32_t first_caret_column = 4;

bool is_expectation(const std::string& line) {
  static const std::regex expectation(R"(^(?:--|#)(?: +\^+|@\d+\+\d+) (?:allowed )?(?:error|warning|info): .*$)");
  return std::regex_match(line, expectation);
}

bool is_help(const std::string& line) { return line.starts_with("-- help: ") || line.starts_with("# help: "); }

std::string expectation(std::string_view sign, const Reported& reported) {
  std::string text(sign);
  if (reported.column < first_caret_column) {
    text += fmt::format("@{}+{}", reported.column, reported.width);
  } else {
    text += std::string(reported.column - 1 - sign.size(), ' ') + std::string(reported.width, '^');
  }
  text += fmt::format(" {}: {}\n", reported.severity, reported.message);
  for (const std::string& help : reported.help) text += fmt::format("{} help: {}\n", sign, help);
  return text;
}

}  // namespace

std::string annotate(std::string_view text, std::string_view sign, const std::vector<Reported>& reported,
                     std::vector<Reported>& placeless) {
  const std::vector<std::string> lines = lines_of(text);
  const bool ends_in_break = text.ends_with('\n');
  std::vector<bool> placed(reported.size(), false);
  std::string result;
  bool after_expectation = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    after_expectation = is_expectation(lines[i]) || (after_expectation && is_help(lines[i]));
    if (after_expectation) continue;
    result += lines[i];
    if (i + 1 < lines.size() || ends_in_break) result += '\n';
    for (size_t d = 0; d < reported.size(); ++d) {
      if (reported[d].line != i + 1) continue;
      if (!result.ends_with('\n')) result += '\n';
      result += expectation(sign, reported[d]);
      placed[d] = true;
    }
  }
  for (size_t d = 0; d < reported.size(); ++d) {
    if (!placed[d]) placeless.push_back(reported[d]);
  }
  return result;
}

std::string placeless_text(const Reported& reported) {
  std::string text;
  if (!reported.file.empty()) text += reported.file + (reported.line == 0 ? ": " : ", at its end: ");
  text += fmt::format("{}: {}\n", reported.severity, reported.message);
  for (const std::string& help : reported.help) text += fmt::format("  help: {}\n", help);
  return text;
}

}  // namespace mig::tests
