#include "lint/finding.h"

#include <algorithm>
#include <utility>

#include "compiler/base/text.h"

namespace mig::lint {
namespace {

// What is found once for each engine says the same each time.
void add_once(std::vector<base::Note>& notes, base::Note note) {
  const bool there = std::any_of(notes.begin(), notes.end(), [&](const base::Note& each) {
    const bool same_place =
        each.where.has_value() == note.where.has_value() &&
        (!note.where || (each.where->file == note.where->file && each.where->range == note.where->range));
    return same_place && each.text == note.text;
  });
  if (!there) notes.push_back(std::move(note));
}

}  // namespace

Finding& Finding::note(base::Location at, std::string text) {
  add_once(notes, {at, base::with_written_names(std::move(text))});
  return *this;
}

Finding& Finding::help(std::string text) {
  add_once(notes, {std::nullopt, base::with_written_names(std::move(text))});
  return *this;
}

Finding& Finding::fix(base::ByteRange range, std::string replacement) {
  const bool there = std::any_of(fixes.begin(), fixes.end(), [&](const base::FixIt& each) {
    return each.range == range && each.replacement == replacement;
  });
  if (!there) fixes.push_back({range, std::move(replacement)});
  return *this;
}

}  // namespace mig::lint
