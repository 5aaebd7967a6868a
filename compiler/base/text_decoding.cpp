#include "compiler/base/text_decoding.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace mig::base {
namespace {

// The text between the first and the last `quote`, in which two of them stand for one.
std::string undouble(std::string_view written, char quote) {
  const std::string_view inner = written.substr(1, written.size() - 2);
  std::string text;
  text.reserve(inner.size());
  for (size_t i = 0; i < inner.size(); ++i) {
    text += inner[i];
    if (inner[i] == quote) ++i;
  }
  return text;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n' && text[i] != '\r') continue;
    lines.push_back(text.substr(begin, i - begin));
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
    begin = i + 1;
  }
  lines.push_back(text.substr(begin));
  return lines;
}

std::string_view indentation(std::string_view line) {
  return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

bool is_blank(std::string_view line) { return indentation(line).size() == line.size(); }

std::string_view common_prefix(std::string_view a, std::string_view b) {
  const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return a.substr(0, end - a.begin());
}

}  // namespace

std::string decode_string(std::string_view written) { return undouble(written, '\''); }

std::string decode_quoted_name(std::string_view written) { return undouble(written, '"'); }

std::string decode_text_block(std::string_view written) {
  const std::vector<std::string_view> lines = split_lines(written.substr(3, written.size() - 6));
  if (lines.size() == 1) return std::string(lines[0]);

  std::optional<std::string_view> shared;
  for (size_t i = 1; i < lines.size(); ++i) {
    const bool closing = i + 1 == lines.size();
    if (is_blank(lines[i]) && !closing) continue;
    const std::string_view indent = indentation(lines[i]);
    shared = shared ? common_prefix(*shared, indent) : indent;
  }

  const size_t first = is_blank(lines.front()) ? 1 : 0;
  const size_t end = is_blank(lines.back()) ? lines.size() - 1 : lines.size();
  std::string text;
  for (size_t i = first; i < end; ++i) {
    if (i > first) text += '\n';
    if (is_blank(lines[i])) continue;
    text += i == 0 ? lines[i] : lines[i].substr(shared->size());
  }
  return text;
}

size_t closing_indentation(std::string_view text) {
  for (const std::string_view line : split_lines(text)) {
    if (!line.empty() && line.front() != ' ' && line.front() != '\t') return 2;
  }
  return 0;
}

std::string encode_text_block(std::string_view text, size_t indentation) {
  // The closing quotes say how much of the lines' indentation is not of the text.
  const std::string margin(indentation + closing_indentation(text), ' ');
  std::string written = "\"\"\"\n";
  if (!text.empty()) {
    for (const std::string_view line : split_lines(text)) {
      if (!line.empty()) written += margin;
      written += line;
      written += '\n';
    }
  }
  return written + margin + "\"\"\"";
}

size_t written_offset(std::string_view written, std::string_view decoded, size_t offset) {
  offset = std::min(offset, decoded.size());
  if (!written.starts_with("\"\"\"")) {
    // Each quote before it was written twice.
    size_t at = 1;
    for (size_t i = 0; i < offset; ++i) at += written[at] == written.front() ? 2 : 1;
    return at;
  }
  // Each line is the end of the one that was written, and only a blank first line went.
  const std::string_view inner = written.substr(3, written.size() - 6);
  const std::vector<std::string_view> lines = split_lines(inner);
  const std::string_view before = decoded.substr(0, offset);
  const auto number = static_cast<size_t>(std::count(before.begin(), before.end(), '\n'));
  const size_t line_begin = before.rfind('\n') + 1;  // 0 where there is none
  const size_t line_end = std::min(decoded.find('\n', line_begin), decoded.size());
  const std::string_view line = lines[number + (lines.size() > 1 && is_blank(lines.front()) ? 1 : 0)];
  const size_t stripped = line.size() - (line_end - line_begin);
  return static_cast<size_t>(line.data() - written.data()) + stripped + (offset - line_begin);
}

}  // namespace mig::base
