// Findings as commands to a runner of GitHub's, which shows them beside the lines
// (docs.github.com/actions/reference/workflow-commands-for-github-actions).
#include <fmt/format.h>

#include <string_view>

#include "lint/report/formats.h"

namespace mig::lint {
namespace {

// What would end a command is written as numbers; inside of a property also what would end that. Escaped are what the
// runner takes back: github.com/actions/toolkit, packages/core/src/command.ts.
std::string escaped(std::string_view text, std::string_view specials) {
  std::string result;
  for (const char c : text) {
    result += specials.find(c) == std::string_view::npos ? std::string(1, c)
                                                         : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

std::string escaped_data(std::string_view text) { return escaped(text, "%\r\n"); }
std::string escaped_property(std::string_view text) { return escaped(text, "%\r\n:,"); }

// The columns of a place on several lines are not taken.
std::string place_of(const base::Location& where) {
  if (!where.file) return {};
  std::string place = fmt::format("file={},", escaped_property(where.file->path()));
  if (!has_line(where)) return place;
  const base::LineColumn begin = where.file->position(where.range.begin);
  const base::LineColumn end = where.file->position(where.range.end);
  place += fmt::format("line={},endLine={},", begin.line, end.line);
  return begin.line == end.line ? place + fmt::format("col={},", begin.column) : place;
}

std::string_view command_of(Severity severity) { return severity == Severity::info ? "notice" : name_of(severity); }

}  // namespace

std::string github_report(const Result& result) {
  std::string text;
  for (const Finding* finding : counted_findings(result)) {
    text += fmt::format("::{} {}title={}::{}\n", command_of(finding->severity), place_of(finding->where),
                        escaped_property(info(finding->rule).name), escaped_data(message_with_help(*finding)));
  }
  return text + closing_words(result) + "\n";  // a line of the log, which is no command
}

}  // namespace mig::lint
