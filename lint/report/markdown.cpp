// Findings as Markdown for a comment: a table for each file.
#include <fmt/format.h>

#include <string_view>

#include "compiler/base/render.h"
#include "compiler/base/text.h"
#include "lint/report/formats.h"

namespace mig::lint {
namespace {

using base::markdown;
using base::markdown_code;

// As much as GitHub takes in a comment ("body is too long (maximum is 65536 characters)"). It is held against bytes,
// which are never fewer than what anybody calls a character.
constexpr size_t longest_comment = 65'536;
// Room for the line that says what was left out.
constexpr size_t longest_closing = 200;

// A sentence with code in backticks.
std::string prose(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const size_t open = text.find('`');
    const size_t close = open == std::string_view::npos ? open : text.find('`', open + 1);
    if (close == std::string_view::npos) return result + markdown(text);
    result += markdown(text.substr(0, open));
    result += close == open + 1 ? markdown("``") : markdown_code(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  return result;
}

std::string_view sign_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "⛔";
    case Severity::warning:
      return "⚠️";
    case Severity::info:
      return "ℹ️";
  }
  return "";
}

std::string fold_of(const Finding& finding) {
  std::vector<std::string> lines;
  for (const base::Note& note : finding.notes) {
    if (note.where)
      lines.push_back(fmt::format("{}: {}", markdown_code(base::shown_place(*note.where)), prose(note.text)));
  }
  for (const std::string& help : helps_of(finding)) lines.push_back("help: " + prose(help));
  if (lines.empty()) return {};
  return fmt::format("<details><summary>help</summary>{}</details>", fmt::join(lines, "<br>"));
}

std::string row_of(const Finding& finding) {
  std::string line;
  if (has_line(finding.where)) line = std::to_string(finding.where.file->position(finding.where.range.begin).line);
  const std::string targets = targets_of(finding);
  return fmt::format("| {} | {} {} | {} | {}{}{} |\n", line, sign_of(finding.severity), name_of(finding.severity),
                     markdown_code(info(finding.rule).name), prose(finding.message),
                     targets.empty() ? "" : "<br>on: " + markdown(targets), fold_of(finding));
}

std::string heading_of(const base::SourceFile* file) {
  return fmt::format("\n#### {}\n\n| line | severity | rule | finding |\n| ---: | --- | --- | --- |\n",
                     file ? markdown_code(file->path()) : "The project");
}

}  // namespace

std::string markdown_report(const Result& result) {
  std::string text = fmt::format("### mig lint: {}\n", closing_words(result));
  std::vector<const Finding*> left = counted_findings(result);
  const base::SourceFile* file = nullptr;
  for (size_t i = 0; i < left.size(); ++i) {
    const bool begins = i == 0 || left[i]->where.file != file;
    file = left[i]->where.file;
    const std::string row = (begins ? heading_of(file) : "") + row_of(*left[i]);
    if (text.size() + row.size() + longest_closing > longest_comment) {
      left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(i));
      return text + fmt::format("\nThis is as long as a comment can be. Left out: {}. `mig lint` shows all.\n",
                                counts_of(left));
    }
    text += row;
  }
  return text;
}

}  // namespace mig::lint
