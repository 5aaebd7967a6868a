#include "compiler/syntax/layout.h"

#include <algorithm>

#include "compiler/base/source.h"
#include "compiler/base/text_decoding.h"

namespace mig::syntax {
namespace {

constexpr size_t quotes_width = 3;

std::string_view without_blanks_at_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t\f\r") + 1);
}

}  // namespace

Layout::Group Layout::open() {
  Range range;
  range.parent = open_.empty() ? no_group : open_.back();
  groups_.push_back(range);
  open_.push_back(groups_.size() - 1);
  return open_.back();
}

void Layout::close() {
  Range& range = groups_[open_.back()];
  if (range.begun) {
    range.last = pieces_.size() - 1;
  } else {
    groups_.pop_back();  // it is empty, so none has begun since
  }
  open_.pop_back();
}

Layout::Group Layout::innermost() const {
  const auto begun = std::find_if(open_.rbegin(), open_.rend(), [&](Group group) { return groups_[group].begun; });
  return begun == open_.rend() ? no_group : *begun;
}

void Layout::force(size_t depth) {
  for (size_t i = depth; i > 0; --i) {
    Range& range = groups_[open_[i - 1]];
    if (range.forced) return;  // so are those around it
    range.forced = true;
  }
}

void Layout::add(std::string text, const Gap& gap, bool is_comment) {
  const size_t width = base::code_points(text);
  add({std::move(text), Kind::line, width, 0, gap}, is_comment);
}

void Layout::add_block(std::string_view written, const Gap& gap) {
  std::string text = base::decode_text_block(written);
  const size_t indentation = base::closing_indentation(text);
  add({std::move(text), Kind::block, quotes_width, indentation, gap}, false);
}

void Layout::add_comment_lines(std::string_view written, size_t column, const Gap& gap) {
  add({std::string(written), Kind::comment_lines, base::code_points(written.substr(0, written.find_first_of("\r\n"))),
       column, gap},
      true);
}

void Layout::add(Piece piece, bool is_comment) {
  if (piece.gap.forced || piece.gap.kind == Gap::Kind::required) {
    // Not those that begin here, unless the break is theirs.
    const Group owner = piece.gap.owner;
    size_t depth = open_.size();
    while (depth > 0 && !groups_[open_[depth - 1]].begun && (owner == no_group || open_[depth - 1] > owner)) --depth;
    force(depth);
  }
  if (!is_comment) {
    for (size_t i = open_.size(); i > 0 && !groups_[open_[i - 1]].begun; --i) {
      groups_[open_[i - 1]].begun = true;
      groups_[open_[i - 1]].first = pieces_.size();
    }
  }
  pieces_.push_back(std::move(piece));
}

bool Layout::has_block(size_t first, size_t end) const {
  return std::any_of(pieces_.begin() + static_cast<ssize_t>(first), pieces_.begin() + static_cast<ssize_t>(end),
                     [](const Piece& piece) { return piece.kind == Kind::block; });
}

size_t Layout::width(size_t first, size_t end) const {
  size_t width = 0;
  for (size_t i = first; i < end; ++i) width += pieces_[i].width + (i > first ? pieces_[i].gap.blanks : 0);
  return width;
}

void Layout::measure() {
  size_t at = 0;
  for (size_t i = 0; i < pieces_.size(); ++i) {
    begins_.push_back(at + pieces_[i].gap.blanks);
    ends_.push_back(at = begins_.back() + pieces_[i].width);
    if (pieces_[i].kind == Kind::block) blocks_.push_back(i);
  }
  tails_.assign(pieces_.size(), 0);
  for (size_t i = pieces_.size(); i-- > 1;) {
    const Piece& piece = pieces_[i];
    if (piece.gap.kind != Gap::Kind::blanks || piece.gap.forced) continue;
    tails_[i - 1] = piece.gap.blanks + piece.width + (piece.kind == Kind::line ? tails_[i] : 0);
  }
}

// Whether the pieces and what follows them up to the next break fit on the line, of which `column` is taken; around
// text blocks, on the lines where these begin and end.
bool Layout::fits(const Range& range, size_t column) const {
  size_t from = begins_[range.first];
  for (auto block = std::lower_bound(blocks_.begin(), blocks_.end(), range.first);
       block != blocks_.end() && *block <= range.last; ++block) {
    if (column + ends_[*block] - from > line_limit) return false;
    column = indentation_ + pieces_[*block].column + quotes_width;
    from = ends_[*block];
  }
  return column + ends_[range.last] - from + tails_[range.last] <= line_limit;
}

void Layout::begin(Range& range, size_t column) {
  range.base = indentation_;
  const bool parent_holds = range.parent != no_group && !groups_[range.parent].broken;
  range.broken = range.forced || (!parent_holds && !fits(range, column));
}

std::string Layout::print() {
  measure();
  size_t next = 0;  // the group that begins next
  bool behind_closing = false;
  for (size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    const Gap& gap = piece.gap;
    const auto begins_here = [&] { return next < groups_.size() && groups_[next].first == i; };
    // A group that begins with its own break is looked at before it.
    while (begins_here() && gap.owner != no_group && next <= gap.owner) begin(groups_[next++], column_ + gap.blanks);
    bool breaks =
        gap.forced || gap.kind == Gap::Kind::required || (gap.kind == Gap::Kind::optional && groups_[gap.owner].broken);
    if (breaks && gap.after_closing && !gap.forced && behind_closing) {
      breaks = column_ + gap.blanks + piece.width + tails_[i] > line_limit;
    }
    if (breaks && i > 0) {
      text_ += gap.blank_line ? "\n\n" : "\n";
      indentation_ = (gap.anchor == no_group ? 0 : groups_[gap.anchor].base) + gap.indentation;
      column_ = indentation_;
      text_.append(column_, ' ');
    } else if (i > 0) {
      text_.append(gap.blanks, ' ');
      column_ += gap.blanks;
    }
    while (begins_here()) begin(groups_[next++], column_);
    behind_closing = breaks && piece.text == ")";
    write(piece);
  }
  if (!text_.empty()) text_ += '\n';
  return std::move(text_);
}

void Layout::write(const Piece& piece) {
  if (piece.kind == Kind::line) {
    text_ += piece.text;
    column_ += piece.width;
    return;
  }
  if (piece.kind == Kind::block) {
    text_ += base::encode_text_block(piece.text, indentation_);
    column_ = indentation_ + piece.column + quotes_width;
    return;
  }
  // The lines of a comment keep their places to each other.
  const size_t begin = column_;
  std::string_view rest = piece.text;
  for (bool first = true; !rest.empty(); first = false) {
    const size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
    std::string_view line = without_blanks_at_end(rest.substr(0, end));
    rest.remove_prefix(end);
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1);
    if (first) {
      text_ += line;
      continue;
    }
    text_ += '\n';
    const size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(blanks);
    if (!line.empty()) text_.append(blanks + begin > piece.column ? blanks + begin - piece.column : 0, ' ');
    text_ += line;
    column_ = base::code_points(std::string_view(text_).substr(text_.rfind('\n') + 1));
  }
}

}  // namespace mig::syntax
