#include <fmt/format.h>

#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

// An annotation with the blanks and the line break behind it, where it stands on lines of its own.
base::ByteRange with_line(base::Location where) {
  const std::string_view text = where.file->text();
  base::ByteRange range = where.range;
  uint32_t begin = range.begin;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  uint32_t end = range.end;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
  const bool begins_line = begin == 0 || text[begin - 1] == '\n';
  if (!begins_line) return {range.begin, end};
  if (end < text.size() && text[end] == '\n') return {begin, end + 1};
  return {range.begin, end};
}

}  // namespace

void unused_allow(const Migration&, Reporter& reporter) {
  for (const ir::Allow* allow : reporter.unused_allows()) {
    reporter.found(allow->where, fmt::format("nothing here is found by `{}`, so this silences nothing", allow->rule))
        .help("take it away")
        .fix(with_line(allow->where), "");
  }
}

}  // namespace mig::lint::rules
