// The words of a text, found without the lexer whose work is tested, and the same words written in another way.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace mig::tests {

using Random = std::mt19937;

/// A number from 0 to below `end`.
size_t below(Random& random, size_t end);

struct Token {
  enum class Kind { word, comment };
  Kind kind = Kind::word;
  std::string text;  ///< as written
};

/// All words and comments of a text that parses.
std::vector<Token> tokens_of(std::string_view text);

/// The comments, their lines without blanks at either end, and the words, text blocks decoded.
std::vector<std::string> comments_of(std::string_view text);
std::vector<std::string> words_of(std::string_view text);

/// The words with other blanks, line breaks and comments between them; text blocks are indented in another way.
std::string respaced(std::string_view text, Random& random);

/// The text with a few bytes or words changed, doubled, or gone.
std::string mutated(std::string_view text, Random& random);

}  // namespace mig::tests
