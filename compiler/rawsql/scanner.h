// The words of raw SQL: what each engine takes for a string, a name, a comment. Nobody outside of this folder sees it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/dialect.h"

namespace mig::rawsql {

struct Token {
  enum class Kind {
    word,          ///< a keyword, a name without quotes or a number
    quoted,        ///< a string or a name in quotes
    symbol,        ///< one character
    comment,       ///< a block, which may stand anywhere
    line_comment,  ///< till the end of its line, which is no part of it
    conditional,   ///< `/*! … */` of MySQL: the server runs what stands in it
    blank,
  };

  Kind kind;
  size_t begin;
  size_t end;
  std::string folded = {};       ///< of a word and a symbol: in lower case
  std::string_view lacks_end{};  ///< what it is where it has no end: `string`; then it is the last
};

/// The tokens of a text, which together are the whole text. Never fails: what has no end says so.
std::vector<Token> scan(base::Dialect dialect, std::string_view text);

}  // namespace mig::rawsql
