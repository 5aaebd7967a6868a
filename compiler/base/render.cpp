#include "compiler/base/render.h"

#include <algorithm>

namespace mig::base {
namespace {

constexpr size_t longest_shown_line = 160;

std::string printable(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\t') {
      result += ' ';
    } else {
      result += byte < 0x20 || byte == 0x7F ? '?' : c;
    }
  }
  return result;
}

std::string place(const Location& where) {
  if (!where.file) return "mig";
  if (where.file->text().empty()) return where.file->path();
  const LineColumn at = where.file->position(where.range.begin);
  return fmt::format("{}:{}:{}", where.file->path(), at.line, at.column);
}

// The source line with a caret under the range, or nothing where there is no text to show.
std::string excerpt(const Location& where) {
  if (!where.file || where.file->text().empty()) return {};
  const LineColumn at = where.file->position(where.range.begin);
  const std::string_view line = where.file->line(at.line);
  if (line.size() > longest_shown_line) return {};
  const LineColumn end = where.file->position(where.range.end);
  const size_t line_end = code_points(line) + 1;
  const size_t last = end.line == at.line ? end.column : line_end;
  const size_t width = std::max<size_t>(1, last > at.column ? last - at.column : 1);
  const std::string number = std::to_string(at.line);
  return fmt::format(" {} | {}\n {} | {}{}\n", number, printable(line), std::string(number.size(), ' '),
                     std::string(at.column - 1, ' '), std::string(width, '^'));
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const RenderOptions& options) {
  const bool is_error = diagnostic.severity == Severity::error;
  const std::string_view word = is_error ? "error" : "warning";
  const std::string_view paint = is_error ? "\x1b[1;31m" : "\x1b[1;35m";
  const std::string shown_word = options.color ? fmt::format("{}{}\x1b[0m", paint, word) : std::string(word);
  std::string result = fmt::format("{}: {}: {} [{}]\n", place(diagnostic.where), shown_word, diagnostic.message,
                                   info(diagnostic.id).name);
  result += excerpt(diagnostic.where);
  for (const Note& note : diagnostic.notes) {
    if (note.where) {
      result += fmt::format("{}: note: {}\n", place(*note.where), note.text) + excerpt(*note.where);
    } else {
      result += fmt::format("  help: {}\n", note.text);
    }
  }
  return result;
}

}  // namespace mig::base
