// The words of a text for editors: what each is, and where, also in a text with mistakes. Knows nothing of what the
// text means.
#pragma once

#include <vector>

#include "compiler/base/source.h"

namespace mig::syntax {

enum class TokenKind {
  keyword,
  name,
  quoted_name,
  string,
  text_block,
  integer,
  decimal,
  duration,
  operator_,
  punctuation,
  comment,
  mistake,  ///< what is no word of the language: an unknown character, a malformed number
};

struct Token {
  TokenKind kind;
  base::ByteRange range;
  bool closed = true;  ///< false: a string, a quoted name, a text block or a comment that lacks its end

  bool operator==(const Token&) const = default;
};

/// All tokens in the order of the text, without blanks. A soft word is a keyword or a name as the parser read it, and a
/// keyword where it could not be read. None where the file is no text at all (see `check_encoding`).
std::vector<Token> tokens_of(const base::SourceFile& source) noexcept;

}  // namespace mig::syntax
