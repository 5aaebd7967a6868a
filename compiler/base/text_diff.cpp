#include "compiler/base/text_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <dtl/dtl.hpp>
#include <sstream>

namespace mig::base {
namespace {

// The lines of a text, with what `patch` wants to know of a last one that no line break ends.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      lines.push_back(std::string(text) + "\n\\ No newline at end of file");
      break;
    }
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

// With their line breaks.
std::vector<std::string> whole_lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

// To find the fewest differences takes the product of their number and that of the lines.
constexpr size_t most_compared_lines = 4000;

}  // namespace

std::vector<TextEdit> line_edits(std::string_view before, std::string_view after) {
  // What is the same at either end is not worth comparing.
  size_t begin = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
  begin = begin == 0 ? 0 : before.rfind('\n', begin - 1) + 1;  // 0 where there is none
  const std::vector<std::string> old_lines = whole_lines_of(before.substr(begin));
  const std::vector<std::string> new_lines = whole_lines_of(after.substr(begin));
  std::vector<TextEdit> edits;
  auto at = static_cast<uint32_t>(begin);
  if (old_lines.size() + new_lines.size() > most_compared_lines) {
    return {{{at, static_cast<uint32_t>(before.size())}, std::string(after.substr(begin))}};
  }
  dtl::Diff<std::string> diff(old_lines, new_lines);
  diff.compose();
  bool goes_on = false;  // the last edit ends here
  for (const auto& [line, info] : diff.getSes().getSequence()) {
    const auto length = static_cast<uint32_t>(line.size());
    if (info.type == dtl::SES_COMMON) {
      at += length;
      goes_on = false;
      continue;
    }
    if (!goes_on) edits.push_back({{at, at}, {}});
    goes_on = true;
    if (info.type == dtl::SES_ADD) {
      edits.back().replacement += line;
    } else {
      edits.back().range.end = at += length;
    }
  }
  return edits;
}

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  dtl::Diff<std::string> diff(lines_of(before), lines_of(after));
  diff.onHuge();
  diff.compose();
  diff.composeUnifiedHunks();
  std::ostringstream text;
  diff.printUnifiedFormat(text);
  return fmt::format("--- {0}\n+++ {0}\n{1}", path, text.str());
}

}  // namespace mig::base
