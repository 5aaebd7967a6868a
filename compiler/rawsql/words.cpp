#include "compiler/rawsql/words.h"

#include <algorithm>

#include "compiler/rawsql/scanner.h"

namespace mig::rawsql {
namespace {

// What stands in quotes; a doubled quote is one, and MySQL's backslash takes what follows it as it is.
std::string unquoted(std::string_view written, bool backslashes) {
  if (written.size() < 2) return std::string(written);
  const char close = written.front() == '[' ? ']' : written.front();
  if (close == '$') return std::string(written);
  std::string text;
  for (size_t i = 1; i + 1 < written.size(); ++i) {
    const bool doubled = written[i] == close && i + 2 < written.size() && written[i + 1] == close;
    if (doubled || (backslashes && close != '`' && written[i] == '\\' && i + 2 < written.size())) ++i;
    text += written[i];
  }
  return text;
}

bool begins_name(const Word& word) {
  if (word.quoted) return !word.text.empty();
  if (word.folded.empty()) return false;
  const char c = word.folded.front();
  return (c >= 'a' && c <= 'z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

Words::Words(base::Dialect dialect, std::string_view statement)
    : statement_(statement), words_(std::make_shared<std::vector<Word>>()) {
  add(dialect, statement, 0);
}

void Words::add(base::Dialect dialect, std::string_view text, size_t offset) {
  const bool mysql = base::covered_by(dialect) == base::Dialect::mysql;
  for (const Token& token : scan(dialect, text)) {
    const std::string_view written = text.substr(token.begin, token.end - token.begin);
    if (!token.lacks_end.empty()) lacks_end_ = token.lacks_end;
    switch (token.kind) {
      case Token::Kind::blank:
      case Token::Kind::comment:
      case Token::Kind::line_comment:
        break;
      case Token::Kind::conditional: {
        // `/*!80016 …*/`, `/*M!100201 …*/` of MariaDB, which is a comment for MySQL.
        if (!token.lacks_end.empty() || (written[2] == 'M' && dialect == base::Dialect::mysql)) break;
        size_t begin = written.find('!') + 1;
        while (begin < written.size() && written[begin] >= '0' && written[begin] <= '9') ++begin;
        add(dialect, written.substr(begin, written.size() - 2 - begin), offset + token.begin + begin);
        break;
      }
      case Token::Kind::quoted:
        words_->push_back({true, offset + token.begin, offset + token.end, {}, unquoted(written, mysql)});
        break;
      case Token::Kind::word:
      case Token::Kind::symbol:
        words_->push_back({false, offset + token.begin, offset + token.end, token.folded, std::string(written)});
        break;
    }
  }
}

const Word& Words::at(size_t place) const {
  static const Word none;
  return place < words_->size() ? (*words_)[place] : none;
}

size_t Words::at_offset(size_t offset) const {
  const auto found =
      std::partition_point(words_->begin(), words_->end(), [&](const Word& word) { return word.begin < offset; });
  return static_cast<size_t>(found - words_->begin());
}

bool Words::is(std::string_view words) const {
  for (size_t ahead = 0; !words.empty(); ++ahead) {
    const size_t end = std::min(words.find(' '), words.size());
    if (peek(ahead).folded != words.substr(0, end)) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return true;
}

bool Words::is_one_of(std::initializer_list<std::string_view> words) const {
  return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return is(each); });
}

bool Words::take(std::string_view words) {
  if (!is(words)) return false;
  place_ += 1 + static_cast<size_t>(std::count(words.begin(), words.end(), ' '));
  return true;
}

bool Words::take_one_of(std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return take(each); });
}

const Word& Words::next() {
  const Word& word = peek();
  if (!done()) ++place_;
  return word;
}

std::string Words::lead() const {
  const std::string& first = at(0).folded;
  return written(0, first == "create" || first == "alter" || first == "drop" ? 2 : 1);
}

bool Words::is_name() const { return begins_name(peek()); }

Name Words::name() {
  if (!is_name()) return {};
  Name name{{}, next().text};
  while (is(".") && begins_name(peek(1))) {
    ++place_;
    name.schema = std::move(name.name);
    name.name = next().text;
  }
  return name;
}

bool Words::skip_group() {
  if (!is("(")) return false;
  ++place_;
  while (!done() && !is(")")) {
    skip_element();
    take(",");
  }
  take(")");
  return true;
}

size_t Words::end_of_element() const {
  size_t depth = 0;
  for (size_t place = place_; place < words_->size(); ++place) {
    const std::string& word = (*words_)[place].folded;
    if (depth == 0 && (word == "," || word == ")" || word == "]")) return place;
    if (word == "(" || word == "[") ++depth;
    if (word == ")" || word == "]") --depth;
  }
  return words_->size();
}

void Words::skip_element() {
  const size_t end = end_of_element();
  // A bracket that nothing opens is passed over, so that every loop over elements ends.
  place_ = end == place_ && is("]") ? end + 1 : end;
}

Range Words::range(size_t from, size_t to) const {
  if (from >= words_->size()) return {statement_.size(), statement_.size()};
  return {(*words_)[from].begin, to > from ? at(std::min(to, words_->size()) - 1).end : (*words_)[from].begin};
}

std::string Words::written(size_t from, size_t to) const {
  std::string text;
  for (size_t place = from; place < std::min(to, words_->size()); ++place) {
    const Word& word = (*words_)[place];
    if (place > from && word.begin > (*words_)[place - 1].end) text += ' ';
    text += word.quoted ? statement_.substr(word.begin, word.end - word.begin) : std::string_view(word.folded);
  }
  return text;
}

bool lacks_condition(const Words& words) {
  Words rest = words;
  while (!rest.done() && !rest.is("where")) {
    if (!rest.skip_group()) rest.next();
  }
  if (!rest.take("where")) return true;
  if (!rest.take("1 = 1") && !rest.take("1 = = 1") && !rest.take("true") && !rest.take("1")) return false;
  return rest.done() || rest.is_one_of({"order", "limit", "returning", ";"});
}

}  // namespace mig::rawsql
