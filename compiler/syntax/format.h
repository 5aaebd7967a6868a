// The canonical form of a file (docs/format.md): what is between its words changes, the words and the comments do not,
// so it means what it did. Knows nothing of files on disk, nor of who asks.
#pragma once

#include <optional>
#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"

namespace mig::syntax {

/// The text in canonical form; of one that is in it, the same. Nothing, and diagnostics as `parse` gives them, where
/// the text does not parse. What it means is not looked at. Throws nothing.
std::optional<std::string> format(const base::SourceFile& source, base::DiagnosticSink& sink) noexcept;

}  // namespace mig::syntax
