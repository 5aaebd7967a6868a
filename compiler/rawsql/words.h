// The words of one statement as its readers take them: without blanks and comments, with the names out of their quotes.
// Nobody outside of this folder sees it.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/dialect.h"
#include "compiler/rawsql/read.h"

namespace mig::rawsql {

/// A part of a statement: `[begin, end)`.
struct Range {
  size_t begin = 0;
  size_t end = 0;
};

struct Word {
  bool quoted = false;
  size_t begin = 0;  ///< in the statement
  size_t end = 0;
  std::string folded;  ///< in lower case; empty where it is quoted
  std::string text;    ///< what it says: without quotes
};

/// A name with what stands before its dot.
struct Name {
  std::string schema;
  std::string name;
};

/// The words of a statement, and the place of the one that is to be read.
class Words {
 public:
  /// Those of MySQL's conditional comments, which the server runs, are among them.
  Words(base::Dialect dialect, std::string_view statement);

  /// What has no end: then what follows it can't be read.
  std::string_view lacks_end() const { return lacks_end_; }

  size_t count() const { return words_->size(); }
  size_t place() const { return place_; }
  void go_to(size_t place) { place_ = place; }
  bool done() const { return place_ >= count(); }

  /// The word that is to be read, or one behind it; an empty one behind the last.
  const Word& peek(size_t ahead = 0) const { return at(place_ + ahead); }
  const Word& at(size_t place) const;
  /// The place of the first word that does not begin before an offset of the statement.
  size_t at_offset(size_t offset) const;
  /// Whether the words that are to be read are these, written with blanks between them.
  bool is(std::string_view words) const;
  bool is_one_of(std::initializer_list<std::string_view> words) const;
  /// Goes behind them where they are.
  bool take(std::string_view words);
  bool take_one_of(std::initializer_list<std::string_view> words);
  /// Goes behind the next word.
  const Word& next();

  /// The words that say what the statement is: `create rule`, `savepoint`.
  std::string lead() const;

  /// Whether a name may stand here: a word that begins like one, or quotes.
  bool is_name() const;
  /// A name, with its schema before a dot; empty where none stands here.
  Name name();

  /// Goes behind a group in parentheses where one begins here.
  bool skip_group();
  /// Goes to the next `,` that is in no parentheses but those that are open here, to their `)`, or to the end.
  void skip_element();
  /// The place where the element that begins here ends.
  size_t end_of_element() const;

  /// The text from one word up to another, which is no part of it.
  Range range(size_t from, size_t to) const;
  /// All words, without the comments around them.
  Range whole() const { return range(0, count()); }
  /// The words of these places as they are written, with one blank where there are any between them, in lower case but
  /// for what is in quotes.
  std::string written(size_t from, size_t to) const;

 private:
  void add(base::Dialect dialect, std::string_view text, size_t offset);

  std::string_view statement_;
  std::shared_ptr<std::vector<Word>> words_;  ///< shared by the copies that look ahead
  std::string_view lacks_end_;
  size_t place_ = 0;
};

/// Whether a condition is none: `where` is not there, or what stands behind it is `true`, `1` or `1 = 1`. It is looked
/// for from the place of `words` on.
bool lacks_condition(const Words& words);

}  // namespace mig::rawsql
