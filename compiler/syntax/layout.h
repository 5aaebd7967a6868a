// Words to lines: the pieces of a text, what stands between them, and which of them belong together, from which it
// finds the places to break lines so that none is longer than it has to be. Knows nothing of the language. Private to
// this folder.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mig::syntax {

class Layout {
 public:
  /// Lines are broken so that they are no longer, in characters, where there is a place for it.
  static constexpr size_t line_limit = 120;

  /// The number of a group of pieces: on one line where they fit, else each of its breaks is one.
  using Group = size_t;
  static constexpr Group no_group = static_cast<Group>(-1);

  /// What stands between a piece and the one before it.
  struct Gap {
    enum class Kind {
      blanks,    ///< the line goes on
      optional,  ///< a line break where the group `owner` is broken
      required,  ///< a line break
    };
    Kind kind = Kind::blanks;
    size_t blanks = 1;           ///< where the line goes on
    Group owner = no_group;      ///< of an optional one
    Group anchor = no_group;     ///< indentation is counted from that of the line on which this group begins
    size_t indentation = 0;      ///< of the line that begins here
    bool blank_line = false;     ///< with a blank line, where a break is required
    bool after_closing = false;  ///< not broken behind a `)` that begins its line, where what follows fits there
    bool forced = false;         ///< broken whatever it is
  };

  /// Begins a group with the next piece, inside of those that are open.
  Group open();
  void close();
  /// The innermost open group that has pieces.
  Group innermost() const;
  /// All breaks of the innermost group are line breaks, and those of the groups that it is in.
  void force() { force(open_.size()); }

  /// Adds what stands on one line, a word or a comment. A comment does not begin a group: it stands before it.
  void add(std::string text, const Gap& gap, bool is_comment = false);
  /// Adds a text block as written, quotes included. It is indented anew; what it says stays.
  void add_block(std::string_view written, const Gap& gap);
  /// Adds a comment of several lines that begins in this column of its text. A line break has to follow.
  void add_comment_lines(std::string_view written, size_t column, const Gap& gap);

  size_t size() const { return pieces_.size(); }
  const Gap& gap(size_t piece) const { return pieces_[piece].gap; }
  void set_blanks(size_t piece, size_t blanks) { pieces_[piece].gap.blanks = blanks; }
  /// Whether any of these pieces is a text block.
  bool has_block(size_t first, size_t end) const;
  /// How many characters these pieces take on one line, without the gap before the first.
  size_t width(size_t first, size_t end) const;

  /// The text, with a line break at its end.
  std::string print();

 private:
  enum class Kind { line, block, comment_lines };
  struct Piece {
    std::string text;
    Kind kind = Kind::line;
    size_t width = 0;   // of the first line
    size_t column = 0;  // of a comment of several lines; of a block's closing quotes, from where its line begins
    Gap gap = {};
  };
  struct Range {
    size_t first = 0;
    size_t last = 0;
    Group parent = no_group;
    bool begun = false;
    bool forced = false;
    bool broken = false;
    size_t base = 0;  // the indentation of the line that it begins on
  };

  void add(Piece piece, bool is_comment);
  void force(size_t depth);
  void measure();
  bool fits(const Range& range, size_t column) const;
  void begin(Range& range, size_t column);
  void write(const Piece& piece);

  std::vector<Piece> pieces_;
  std::vector<Range> groups_;
  std::vector<Group> open_;

  // What was measured: where each piece begins and ends if all stood on one line; how much stands behind it up to the
  // next place where a line may end; the text blocks.
  std::vector<size_t> begins_;
  std::vector<size_t> ends_;
  std::vector<size_t> tails_;
  std::vector<size_t> blocks_;

  std::string text_;
  size_t column_ = 0;
  size_t indentation_ = 0;  // of the line at hand
};

}  // namespace mig::syntax
