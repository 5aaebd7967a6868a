// Whether the bytes of a file are a text that can be lexed: not too many, UTF-8, no NUL. Knows nothing of the language.
#pragma once

#include <cstdint>
#include <optional>

#include "compiler/base/diagnostic.h"

namespace mig::syntax {

/// The offset at which the text begins (after a byte order mark, which is allowed), or nothing and one diagnostic.
std::optional<uint32_t> check_encoding(const base::SourceFile& source, base::DiagnosticSink& sink);

/// The length of the UTF-8 sequence at `offset`, or 0 where the bytes are not UTF-8 (overlong forms and surrogates are
/// not).
size_t utf8_length(std::string_view text, size_t offset);

/// The code point of the valid UTF-8 sequence at `offset`.
char32_t decode_utf8(std::string_view text, size_t offset);

}  // namespace mig::syntax
