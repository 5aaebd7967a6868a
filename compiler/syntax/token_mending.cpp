#include "compiler/syntax/token_mending.h"

#include <MigParser.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "compiler/base/text.h"
#include "compiler/syntax/token_range.h"
#include "compiler/syntax/words.h"

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;
using antlr4::Token;
using base::ByteRange;
using base::DiagnosticId;

// How people call the characters that editors and word processors put in place of those of a keyboard.
std::string_view character_name(char32_t c) {
  switch (c) {
    case 0xA0:
    case 0x202F:
      return "no-break space";
    case 0x200B:
    case 0xFEFF:
      return "invisible space";
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
      return "typographic quote";
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return "dash";
    default:
      return {};
  }
}

// The character at `offset` for a message: `é` (U+00E9), U+00A0 (no-break space).
std::string describe_character(std::string_view text, size_t offset) {
  const char32_t c = base::decode_utf8(text, offset);
  const std::string_view name = character_name(c);
  if (!name.empty()) return fmt::format("U+{:04X} ({})", static_cast<uint32_t>(c), name);
  if (c < 0x20 || c == 0x7F) return fmt::format("U+{:04X}", static_cast<uint32_t>(c));
  const std::string_view written = text.substr(offset, base::utf8_length(text, offset));
  if (c < 0x80) return fmt::format("`{}`", written);
  return fmt::format("`{}` (U+{:04X})", written, static_cast<uint32_t>(c));
}

class Mender {
 public:
  Mender(TokenList& tokens, SyntaxErrors& errors) : tokens_(tokens), errors_(errors), text_(errors.source().text()) {
    for (const auto& token : tokens.all()) {
      const bool open_comment = token->getType() == Parser::OPEN_COMMENT;
      if (token->getChannel() == Token::DEFAULT_CHANNEL || open_comment) seen_.push_back(token.get());
    }
  }

  void run() {
    for (at_ = 0; at_ < seen_.size(); ++at_) {
      if (token()->getChannel() == Token::DEFAULT_CHANNEL || type() == Parser::OPEN_COMMENT) mend();
    }
  }

 private:
  Token* token(size_t ahead = 0) const { return seen_[std::min(at_ + ahead, seen_.size() - 1)]; }
  size_t type(size_t ahead = 0) const { return token(ahead)->getType(); }
  Token* before(size_t back) const { return at_ >= back ? seen_[at_ - back] : nullptr; }
  size_t type_before(size_t back) const { return before(back) ? before(back)->getType() : Token::INVALID_TYPE; }
  ByteRange range(size_t ahead = 0) const { return range_of(token(ahead)); }
  std::string_view slice(size_t ahead = 0) const { return errors_.source().slice(range(ahead)); }
  std::string_view slice(ByteRange range) const { return errors_.source().slice(range); }
  /// Whether the token is this word, in whatever case, and not quoted.
  bool is_word(size_t ahead, std::string_view word) const { return equal_ignoring_case(slice(ahead), word); }

  void set_type(size_t type) { TokenList::set_type(token(), type); }
  void hide(size_t ahead = 0) { tokens_.hide(token(ahead)); }
  void hide_through(size_t ahead) {
    for (size_t i = 0; i <= ahead; ++i) hide(i);
  }
  void broken(ByteRange range) { errors_.mark_broken(range); }

  /// The range with the blanks before it, for an edit that takes it away.
  ByteRange with_blanks_before(ByteRange range) const {
    while (range.begin > 0 && (text_[range.begin - 1] == ' ' || text_[range.begin - 1] == '\t')) --range.begin;
    return range;
  }

  void mend();
  void mend_word();
  void mend_operator(std::string_view right, size_t right_type);
  void mend_open(size_t type);
  void mend_non_ascii();
  void mend_unknown();
  void mend_comment(std::string_view mark);
  void mend_batches(size_t words);
  void mend_if_exists(size_t words);
  void mend_null(size_t words);
  void mend_serial();
  void mend_wrong_bracket();
  bool ends_operand(size_t type) const;
  bool in_expression() const;

  TokenList& tokens_;
  SyntaxErrors& errors_;
  std::string_view text_;
  std::vector<Token*> seen_;  // what the parser would see, and comments without an end
  size_t at_ = 0;
  bool looks_for_brackets_ = true;
};

void Mender::mend() {
  switch (type()) {
    case Parser::BAD_NE:
      return mend_operator("<>", Parser::NE);
    case Parser::BAD_EQ:
      return mend_operator("=", Parser::EQ);
    case Parser::BAD_NUMBER:
      errors_.report<DiagnosticId::malformed_number>(range(), shorten(slice()))
          .help(
              "a number is `42`, `0.25` or `1e-3`, a time is `100ms`, `3s` or `5min`, and a name does not begin with a "
              "digit");
      broken(range());
      return set_type(Parser::INTEGER);
    case Parser::BAD_WORD:
      return mend_non_ascii();
    case Parser::EMPTY_NAME:
      errors_.report<DiagnosticId::empty_name>(range()).help("an empty string is `''`");
      broken(range());
      return set_type(Parser::QUOTED_NAME);
    case Parser::OPEN_STRING:
      errors_.report<DiagnosticId::open_string>(range()).help(
          "write a quote inside a string twice, `'it''s'`; text of several lines stands in `\"\"\"`");
      return mend_open(Parser::STRING);
    case Parser::OPEN_NAME:
      errors_.report<DiagnosticId::open_name>(range()).help("strings stand in `'`");
      return mend_open(Parser::QUOTED_NAME);
    case Parser::OPEN_BLOCK:
      errors_.report<DiagnosticId::open_text_block>({range().begin, range().begin + 3})
          .help("three quotes close it; the rest of the file was taken for its text");
      return mend_open(Parser::TEXT_BLOCK);
    case Parser::OPEN_COMMENT:
      errors_.report<DiagnosticId::open_comment>({range().begin, range().begin + 2})
          .help("the rest of the file was taken for it");
      return broken(range());
    case Parser::UNKNOWN:
      return mend_unknown();
    case Parser::LPAREN:
    case Parser::LBRACE:
      return mend_wrong_bracket();
    case Parser::SLASH:
      if (type(1) == Parser::SLASH && range().end == range(1).begin) mend_comment("//");
      return;
    default:
      return mend_word();
  }
}

void Mender::mend_operator(std::string_view right, size_t right_type) {
  errors_.report<DiagnosticId::foreign_operator>(range(), slice(), right).fix(range(), std::string(right));
  set_type(right_type);
}

void Mender::mend_open(size_t type) {
  errors_.mark_open(range());
  set_type(type);
}

// A word with characters outside ASCII. It stays a name, so that nothing follows from it.
void Mender::mend_non_ascii() {
  const std::string_view word = slice();
  const size_t first =
      std::find_if(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) < 0; }) - word.begin();
  const size_t length = base::utf8_length(word, first);
  const auto begin = static_cast<uint32_t>(range().begin + first);
  const ByteRange character{begin, static_cast<uint32_t>(begin + length)};
  const std::string_view kind = character_name(base::decode_utf8(word, first));
  if (kind.empty()) {
    errors_.report<DiagnosticId::non_ascii_name>(range(), shorten(word), describe_character(word, first))
        .help("quote the name")
        .fix(range(), fmt::format("\"{}\"", word));
    return set_type(Parser::IDENT);
  }
  auto& diagnostic = errors_.report<DiagnosticId::unexpected_character>(character, describe_character(word, first));
  if (kind == "typographic quote") {
    diagnostic.help("strings stand in `'`, quoted names in `\"`");
  } else if (kind == "dash") {
    diagnostic.help("write `-`, or `--` for a comment");
  } else {
    diagnostic.help("put an ordinary space").fix(character, " ");
  }
  broken(range());
  set_type(Parser::IDENT);
}

void Mender::mend_unknown() {
  const std::string_view written = slice();
  if (written == "#") return mend_comment("#");
  if (written == "`" && type(1) == Parser::IDENT && slice(2) == "`" && type(2) == Parser::UNKNOWN) {
    const ByteRange all = join(range(), range(2));
    errors_.report<DiagnosticId::wrong_name_quotes>(all).fix(all, fmt::format("\"{}\"", slice(1)));
    hide();
    hide(2);
    return;
  }
  if (written == "&" && slice(1) == "&") {
    const ByteRange all = join(range(), range(1));
    errors_.report<DiagnosticId::foreign_operator>(all, "&&", "and").fix(all, "and");
    hide(1);
    return set_type(Parser::AND);
  }
  size_t last = 0;  // a run of unknown characters is one mistake
  while (type(last + 1) == Parser::UNKNOWN && range(last).end == range(last + 1).begin) ++last;
  const ByteRange all = join(range(), range(last));
  auto& diagnostic = errors_.report<DiagnosticId::unexpected_character>(all, describe_character(text_, all.begin));
  if (written == "!") diagnostic.help("`not` is a word");
  if (written == ":") diagnostic.help("a conversion is `cast(x as type)`");
  if (written == "$") diagnostic.help("text of several lines stands in `\"\"\"`");
  broken(all);
  hide_through(last);
}

void Mender::mend_comment(std::string_view mark) {
  const ByteRange place{range().begin, static_cast<uint32_t>(range().begin + mark.size())};
  errors_.report<DiagnosticId::wrong_comment>(place, mark).fix(place, "--");
  const size_t line_end = std::min(text_.find('\n', place.begin), text_.size());
  for (size_t i = 0; type(i) != Token::EOF && range(i).begin < line_end; ++i) hide(i);
}

void Mender::mend_word() {
  if (is_word(0, "in") && is_word(2, "of") && (is_word(1, "batches") || is_word(1, "batch"))) return mend_batches(3);
  if (is_word(0, "in") && (is_word(1, "batch") || is_word(1, "batches")) && type(2) == Parser::INTEGER)
    return mend_batches(2);
  if (is_word(0, "if") && is_word(1, "not") && is_word(2, "exists")) return mend_if_exists(3);
  if (is_word(0, "if") && is_word(1, "exists")) return mend_if_exists(2);
  if (is_word(0, "not") && is_word(1, "null")) return mend_null(2);
  if (is_word(0, "null")) return mend_null(1);
  if (type() == Parser::IDENT) {
    if (is_word(0, "auto_increment") || is_word(0, "autoincrement")) {
      if (type_before(1) == Parser::SEMI || type_before(1) == Parser::LBRACE || type_before(1) == Parser::COLUMN)
        return;
      if (!ends_operand(type_before(1))) return;
      errors_.report<DiagnosticId::auto_increment>(range(), slice()).fix(range(), "identity");
      return set_type(Parser::IDENTITY);
    }
    if (is_word(0, "serial") || is_word(0, "bigserial") || is_word(0, "smallserial")) mend_serial();
  }
}

// Three words are one token, because of the look-ahead (see MigLexer.g4).
void Mender::mend_batches(size_t words) {
  if (slice() != "in" || slice(1) != "batches" || words != 3 || slice(2) != "of") {
    const ByteRange all = join(range(), range(words - 1));
    errors_.report<DiagnosticId::wrong_batch_words>(all, slice(all)).fix(all, "in batches of");
  }
  for (size_t i = 1; i < words; ++i) hide(i);
  set_type(Parser::IN_BATCHES_OF);
}

void Mender::mend_if_exists(size_t words) {
  const ByteRange all = join(range(), range(words - 1));
  errors_.report<DiagnosticId::if_exists>(all, slice(all)).help("leave it out").fix(with_blanks_before(all), "");
  hide_through(words - 1);
}

// Whether a token of this type ends a type, a value or an attribute: `not null` cannot begin an expression after it.
bool Mender::ends_operand(size_t type) const {
  static const std::set<size_t> ends = {
      Parser::IDENT,   Parser::QUOTED_NAME, Parser::RPAREN,     Parser::RBRACKET,   Parser::QUESTION, Parser::INTEGER,
      Parser::DECIMAL, Parser::STRING,      Parser::TEXT_BLOCK, Parser::KEY,        Parser::IDENTITY, Parser::UNIQUE,
      Parser::STORED,  Parser::VIRTUAL,     Parser::CASCADE,    Parser::RESTRICT,   Parser::ACTION,   Parser::TRUE,
      Parser::FALSE,   Parser::NULL_,       Parser::END,        Parser::DEFERRABLE, Parser::DEFERRED};
  return ends.contains(type);
}

// Whether the place is inside parentheses or behind a `where` of its item.
bool Mender::in_expression() const {
  int depth = 0;
  for (size_t back = 1; back <= at_; ++back) {
    switch (type_before(back)) {
      case Parser::SEMI:
      case Parser::LBRACE:
      case Parser::RBRACE:
        return false;
      case Parser::LPAREN:
        if (--depth < 0) return true;
        break;
      case Parser::RPAREN:
        ++depth;
        break;
      case Parser::WHERE:
      case Parser::WHEN:
      case Parser::HAVING:
        return true;
      default:
        break;
    }
  }
  return false;
}

// `not null` and `null` as other dialects write them: behind a type.
void Mender::mend_null(size_t words) {
  if (!ends_operand(type_before(1))) return;
  // `c set not null` is an action, `on delete set null` an option; `alter column c not null` is for the parser to tell.
  if (type_before(2) == Parser::COLUMN && type_before(3) == Parser::ALTER) return;
  const std::string_view last = slice(range_of(before(1)));
  for (const std::string_view word : {"is", "set", "drop", "default", "fill", "using", "and", "or", "not"}) {
    if (before(1)->getType() == Parser::IDENT && equal_ignoring_case(last, word)) return;  // in upper case
  }
  const ByteRange all = join(range(), range(words - 1));
  if (in_expression()) {
    errors_.report<DiagnosticId::missing_is>(all, slice(all)).fix({all.begin, all.begin}, "is ");
  } else if (words == 2) {
    errors_.report<DiagnosticId::needless_not_null>(all).help("leave it out").fix(with_blanks_before(all), "");
  } else {
    auto& diagnostic = errors_.report<DiagnosticId::null_attribute>(all).help("write `?` after the type instead");
    const bool behind_the_type = type_before(1) == Parser::IDENT || type_before(1) == Parser::RPAREN;
    if (behind_the_type) diagnostic.fix(with_blanks_before(all), "?");
  }
  hide_through(words - 1);
}

// `id serial`, at the beginning of a column.
void Mender::mend_serial() {
  const size_t name = type_before(1);
  const size_t start = type_before(2);
  if (name != Parser::IDENT && name != Parser::QUOTED_NAME) return;
  if (start != Parser::LBRACE && start != Parser::SEMI && start != Parser::COLUMN) return;
  const std::string_view type = is_word(0, "bigserial") ? "bigint" : is_word(0, "serial") ? "int" : "smallint";
  errors_.report<DiagnosticId::serial_type>(range(), slice())
      .help(fmt::format("write `{} identity`", type))
      .fix(range(), fmt::format("{} identity", type));
}

// `create table t ( … );` and `create enum e { … }`: one mistake, however many commas.
void Mender::mend_wrong_bracket() {
  const auto before = [this](const Token* token) { return token ? tokens_.before(token->getTokenIndex()) : nullptr; };
  const Token* last = before(token());
  const Token* word = before(last);
  while (word && word->getType() == Parser::DOT) {
    last = before(word);
    word = before(last);
  }
  const Token* verb = before(word);
  const bool is_table = type() == Parser::LPAREN;
  if (!looks_for_brackets_ || !verb || !equal_ignoring_case(slice(range_of(verb)), "create")) return;
  if (!equal_ignoring_case(slice(range_of(word)), is_table ? "table" : "enum")) return;

  const size_t open_type = type();
  const size_t close_type = is_table ? Parser::RPAREN : Parser::RBRACE;
  std::vector<Token*> commas;
  size_t close = 0;
  int depth = 0;
  for (size_t i = 0; close == 0 && type(i) != Token::EOF; ++i) {
    if (type(i) == open_type) ++depth;
    if (type(i) == Parser::COMMA && depth == 1) commas.push_back(token(i));
    if (type(i) == close_type && --depth == 0) close = i;
  }
  if (close == 0) {
    looks_for_brackets_ = false;  // the file ends before; to look again and again would take long
    return;
  }
  Token* closing = token(close);
  if (is_table) {
    errors_.report<DiagnosticId::parenthesis_for_brace>(range(), slice(join(range_of(verb), range_of(word))))
        .help("each item ends in `;`: `create table t { a int; b text?; }`");
    set_type(Parser::LBRACE);
    TokenList::set_type(closing, Parser::RBRACE);
    for (Token* comma : commas) TokenList::set_type(comma, Parser::SEMI);
    tokens_.insert_before(closing, Parser::SEMI, {Parser::SEMI, Parser::LBRACE});
    if (type(close + 1) == Parser::SEMI) hide(close + 1);
  } else {
    errors_.report<DiagnosticId::brace_for_parenthesis>(range(), slice(join(range_of(verb), range_of(word))))
        .help("write `create enum e ('a', 'b');`");
    set_type(Parser::LPAREN);
    TokenList::set_type(closing, Parser::RPAREN);
    if (type(close + 1) != Parser::SEMI) tokens_.insert_before(token(close + 1), Parser::SEMI, {});
  }
}

}  // namespace

void mend_tokens(TokenList& tokens, SyntaxErrors& errors) {
  Mender(tokens, errors).run();
  tokens.seek(0);
}

}  // namespace mig::syntax
