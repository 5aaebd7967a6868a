#include "compiler/rawsql/scanner.h"

#include <algorithm>

namespace mig::rawsql {
namespace {

using Kind = Token::Kind;

constexpr size_t npos = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_word(char c) { return is_word_start(c) || is_digit(c) || c == '$'; }

class Scanner {
 public:
  Scanner(base::Dialect dialect, std::string_view text)
      : text_(text),
        postgresql_(dialect == base::Dialect::postgresql),
        mysql_(base::covered_by(dialect) == base::Dialect::mysql),
        sqlite_(dialect == base::Dialect::sqlite) {}

  std::vector<Token> scan() {
    while (at_ < text_.size()) next();
    return std::move(tokens_);
  }

 private:
  char peek(size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool is(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  void add(Kind kind, size_t end, std::string_view lacks_end = {}) {
    Token token{kind, at_, end, {}, lacks_end};
    if (kind == Kind::word || kind == Kind::symbol) {
      token.folded = text_.substr(at_, end - at_);
      for (char& c : token.folded) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      }
    }
    tokens_.push_back(std::move(token));
    at_ = end;
  }

  // Up to and with the first `close` behind `from`; the rest of the text where there is none.
  void add_until(Kind kind, size_t from, std::string_view close, std::string_view what) {
    const size_t found = text_.find(close, from);
    if (found == npos) {
      add(kind, text_.size(), what);
    } else {
      add(kind, found + close.size());
    }
  }

  void next() {
    const char c = peek();
    if (is_blank(c)) {
      size_t end = at_;
      while (end < text_.size() && is_blank(text_[end])) ++end;
      return add(Kind::blank, end);
    }
    if (begins_line_comment()) {
      return add(Kind::line_comment, std::min(text_.find_first_of("\r\n", at_), text_.size()));
    }
    if (is("/*")) return block_comment();
    // Names and strings.
    if (c == '\'') return quoted('\'', mysql_ || is_escape_string(), "string");
    if (c == '"') return quoted('"', mysql_, mysql_ ? "string" : "name");
    if (c == '`' && !postgresql_) return quoted('`', false, "name");
    if (c == '[' && sqlite_) return add_until(Kind::quoted, at_ + 1, "]", "name");
    if (c == '$' && postgresql_ && dollar_quoted()) return;
    if (is_word_start(c) || is_digit(c)) {
      size_t end = at_;
      while (end < text_.size() && is_word(text_[end])) ++end;
      return add(Kind::word, end);
    }
    add(Kind::symbol, at_ + 1);
  }

  // dev.mysql.com/doc/refman/8.0/en/comments.html: there `--` needs a blank behind it.
  bool begins_line_comment() const {
    if (mysql_ && peek() == '#') return true;
    if (!is("--")) return false;
    return !mysql_ || at_ + 2 == text_.size() || static_cast<unsigned char>(peek(2)) <= ' ';
  }

  void block_comment() {
    if (mysql_ && (is("/*!") || is("/*M!"))) return add_until(Kind::conditional, at_ + 2, "*/", "comment");
    // sqlite.org/lang_comment.html: the end of the input ends it there; a script goes on behind it.
    if (!postgresql_) return add_until(Kind::comment, at_ + 2, "*/", "comment");
    // PostgreSQL's nest.
    size_t depth = 1;
    size_t end = at_ + 2;
    while (depth > 0) {
      const size_t open = text_.find("/*", end);
      const size_t close = text_.find("*/", end);
      if (close == npos) return add(Kind::comment, text_.size(), "comment");
      depth += open < close ? 1 : static_cast<size_t>(-1);
      end = std::min(open, close) + 2;
    }
    add(Kind::comment, end);
  }

  // PostgreSQL: an `e` right before the string, or a string of that kind that goes on behind a line break
  // (postgresql.org/docs/current/sql-syntax-lexical.html).
  bool is_escape_string() const {
    if (!postgresql_ || tokens_.empty()) return false;
    const Token& last = tokens_.back();
    if (last.kind == Kind::word) return last.folded == "e";
    const bool goes_on =
        last.kind == Kind::blank && tokens_.size() > 1 && tokens_[tokens_.size() - 2].end == escape_end_;
    return goes_on && text_.substr(last.begin, last.end - last.begin).find_first_of("\r\n") != npos;
  }

  void quoted(char quote, bool backslashes, std::string_view what) {
    size_t end = at_ + 1;
    while (end < text_.size()) {
      if (backslashes && text_[end] == '\\') {
        end += 2;
      } else if (text_[end] != quote) {
        ++end;
      } else if (end + 1 < text_.size() && text_[end + 1] == quote) {
        end += 2;
      } else {
        if (backslashes) escape_end_ = end + 1;
        return add(Kind::quoted, end + 1);
      }
    }
    add(Kind::quoted, text_.size(), what);
  }

  // `$tag$ … $tag$`. False where it is something else: `$1`.
  bool dollar_quoted() {
    size_t end = at_ + 1;
    if (end < text_.size() && is_digit(text_[end])) return false;
    while (end < text_.size() && is_word(text_[end]) && text_[end] != '$') ++end;
    if (end >= text_.size() || text_[end] != '$') return false;
    const std::string_view tag = text_.substr(at_, end + 1 - at_);
    add_until(Kind::quoted, end + 1, tag, "dollar quote");
    return true;
  }

  std::string_view text_;
  bool postgresql_;
  bool mysql_;
  bool sqlite_;
  size_t at_ = 0;
  size_t escape_end_ = npos;  ///< where the last string with backslashes ended
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> scan(base::Dialect dialect, std::string_view text) { return Scanner(dialect, text).scan(); }

}  // namespace mig::rawsql
