// Whether the bytes of a file are a text that can be lexed: not too many, UTF-8, no NUL. Knows nothing of the language.
#pragma once

#include <cstdint>
#include <optional>

#include "compiler/base/diagnostic.h"

namespace mig::syntax {

/// The offset at which the text begins (after a byte order mark, which is allowed), or nothing and one diagnostic.
std::optional<uint32_t> check_encoding(const base::SourceFile& source, base::DiagnosticSink& sink);

}  // namespace mig::syntax
