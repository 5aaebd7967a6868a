#include "tests/format/tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/base/text_decoding.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

bool is_block(std::string_view text) { return text.size() >= 6 && text.starts_with("\"\"\""); }

// Where the word or comment that begins at `at` ends.
size_t end_of(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  const auto behind = [&](std::string_view end, size_t from) {
    return std::min(text.find(end, at + from), text.size() - end.size()) + end.size();
  };
  if (rest.starts_with("--")) return std::min(text.find_first_of("\r\n", at), text.size());
  if (rest.starts_with("/*")) return behind("*/", 2);
  if (rest.starts_with("\"\"\"")) {
    size_t end = behind("\"\"\"", 3);
    for (int more = 0; more < 2 && end < text.size() && text[end] == '"'; ++more) ++end;
    return end;
  }
  if (rest[0] == '\'' || rest[0] == '"') {
    size_t end = at + 1;
    while (end < text.size() && (text[end] != rest[0] || text.substr(end + 1, 1) == rest.substr(0, 1))) {
      end += text[end] == rest[0] ? 2 : 1;
    }
    return std::min(end + 1, text.size());
  }
  if (std::isdigit(static_cast<unsigned char>(rest[0]))) {
    size_t end = at;
    while (end < text.size() &&
           (is_word_character(text[end]) || text[end] == '.' ||
            ((text[end] == '-' || text[end] == '+') && (text[end - 1] == 'e' || text[end - 1] == 'E')))) {
      ++end;
    }
    return end;
  }
  if (is_word_character(rest[0])) {
    size_t end = at;
    while (end < text.size() && is_word_character(text[end])) ++end;
    return end;
  }
  for (const std::string_view two : {"<>", "<=", ">=", "||"}) {
    if (rest.starts_with(two)) return at + 2;
  }
  return at + 1;
}

std::string without_blanks(std::string_view line) {
  const size_t begin = line.find_first_not_of(" \t\f\r");
  if (begin == std::string_view::npos) return {};
  return std::string(line.substr(begin, line.find_last_not_of(" \t\f\r") + 1 - begin));
}

std::string with_line_breaks(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && text.substr(i + 1, 1) == "\n") continue;
    result += text[i] == '\r' ? '\n' : text[i];
  }
  return result;
}

std::string comment(Random& random) {
  const size_t number = below(random, 1000);
  switch (below(random, 6)) {
    case 0:
      return fmt::format("/* {} */", number);
    case 1:
      return fmt::format("/* {}\n   two 'lines\n\n */", number);
    case 2:
      return fmt::format("/*{}\r\n\t  b*/\n", number);
    case 3:
      return fmt::format("--{} ünï \"\"\"  \n", number);
    default:
      return fmt::format("-- {} of * and it's;\n", number);
  }
}

// What may stand between two words, with comments where there may be some.
std::string gap(Random& random, bool needed, size_t comments) {
  std::string text = needed ? " " : "";
  static constexpr const char* blanks[] = {"", " ", " ", "\n", "\n", "\n\n", "\n\n\n", "\t", "\r\n", "    ", " \n  "};
  text += blanks[below(random, std::size(blanks))];
  while (below(random, 100) < comments) {
    text += " " + comment(random) + blanks[below(random, std::size(blanks))];
  }
  return text;
}

bool stands_close(const std::string& text) {
  return text.size() == 1 && std::string_view("(),;{}[]?.").find(text[0]) != std::string_view::npos;
}

// The same text in a block that is indented by more.
std::string reindented(const std::string& block, Random& random) {
  static constexpr const char* margins[] = {"", " ", "    ", "\t", "  \t"};
  const std::string margin = margins[below(random, std::size(margins))];
  std::string text;
  for (size_t i = 0; i < block.size(); ++i) {
    text += block[i];
    const bool line_ends = block[i] == '\n' || (block[i] == '\r' && block[i + 1] != '\n');
    if (line_ends) text += margin;
  }
  return text;
}

}  // namespace

size_t below(Random& random, size_t end) { return random() % end; }

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text.size();) {
    if (std::isspace(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const size_t end = end_of(text, at);
    const std::string_view token = text.substr(at, end - at);
    const bool is_comment = token.starts_with("--") || token.starts_with("/*");
    tokens.push_back({is_comment ? Token::Kind::comment : Token::Kind::word, std::string(token)});
    at = end;
  }
  return tokens;
}

std::vector<std::string> comments_of(std::string_view text) {
  std::vector<std::string> comments;
  for (const Token& token : tokens_of(text)) {
    if (token.kind != Token::Kind::comment) continue;
    std::string lines;
    for (const std::string& line : lines_of(with_line_breaks(token.text))) lines += without_blanks(line) + "\n";
    comments.push_back(std::move(lines));
  }
  return comments;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : tokens_of(text)) {
    if (token.kind == Token::Kind::word) {
      words.push_back(is_block(token.text) ? base::decode_text_block(token.text) : token.text);
    }
  }
  return words;
}

std::string respaced(std::string_view text, Random& random) {
  static constexpr size_t densities[] = {0, 0, 2, 10, 40};
  const size_t comments = densities[below(random, std::size(densities))];
  std::string result = below(random, 10) == 0 ? "\xEF\xBB\xBF" : "";
  std::string last = "(";
  for (const Token& token : tokens_of(text)) {
    if (token.kind == Token::Kind::comment) continue;
    result += gap(random, !stands_close(last) && !stands_close(token.text), comments);
    result += is_block(token.text) ? reindented(token.text, random) : token.text;
    last = token.text;
  }
  return result + gap(random, false, comments);
}

std::string mutated(std::string_view text, Random& random) {
  std::string result(text);
  if (below(random, 2) == 0) {
    for (size_t times = 1 + below(random, 3); times > 0 && !result.empty(); --times) {
      const size_t at = below(random, result.size());
      static constexpr std::string_view bytes = "\"'-/*(){};,\n\r\t @?.a1\\\xC3";
      switch (below(random, 3)) {
        case 0:
          result.erase(at, 1 + below(random, 3));
          break;
        case 1:
          result.insert(at, 1, bytes[below(random, bytes.size())]);
          break;
        default:
          result[at] = bytes[below(random, bytes.size())];
      }
    }
    return result;
  }
  std::vector<Token> tokens = tokens_of(text);
  for (size_t times = 1 + below(random, 2); times > 0 && !tokens.empty(); --times) {
    const auto at = tokens.begin() + static_cast<ssize_t>(below(random, tokens.size()));
    const Token other = tokens[below(random, tokens.size())];
    switch (below(random, 3)) {
      case 0:
        tokens.erase(at);
        break;
      case 1:
        tokens.insert(at, other);
        break;
      default:
        *at = other;
    }
  }
  result.clear();
  for (const Token& token : tokens) result += token.text + (token.text.starts_with("--") ? "\n" : " ");
  return result;
}

}  // namespace mig::tests
