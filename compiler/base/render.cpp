#include "compiler/base/render.h"

#include <algorithm>

#include "compiler/base/text.h"

namespace mig::base {
namespace {

constexpr size_t longest_shown_line = 160;

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

struct Word {
  std::string_view text;
  std::string_view paint;
};

Word word_of(Loudness loudness) {
  switch (loudness) {
    case Loudness::error:
      return {"error", "\x1b[1;31m"};
    case Loudness::warning:
      return {"warning", "\x1b[1;35m"};
    case Loudness::info:
      return {"info", "\x1b[1;34m"};
  }
  return {};
}

}  // namespace

std::string shown_place(const Location& where) {
  if (!where.file) return "mig";
  if (where.file->text().empty()) return printable(where.file->path());
  const LineColumn at = where.file->position(where.range.begin);
  return fmt::format("{}:{}:{}", printable(where.file->path()), at.line, at.column);
}

std::string render_head(const Location& where, Loudness loudness, std::string_view message, std::string_view name,
                        const RenderOptions& options) {
  const Word word = word_of(loudness);
  const std::string shown_word =
      options.color ? fmt::format("{}{}\x1b[0m", word.paint, word.text) : std::string(word.text);
  return fmt::format("{}: {}: {} [{}]\n{}", shown_place(where), shown_word, message, name, excerpt(where));
}

std::string render_note(const Note& note) {
  if (!note.where) return fmt::format("  help: {}\n", note.text);
  return fmt::format("{}: note: {}\n{}", shown_place(*note.where), note.text, excerpt(*note.where));
}

std::string render(const Diagnostic& diagnostic, const RenderOptions& options) {
  const Loudness loudness = diagnostic.severity == Severity::error ? Loudness::error : Loudness::warning;
  std::string result = render_head(diagnostic.where, loudness, diagnostic.message, info(diagnostic.id).name, options);
  for (const Note& note : diagnostic.notes) result += render_note(note);
  return result;
}

}  // namespace mig::base
