// Text to syntax tree. The only way into this folder's parser: whatever ANTLR throws or says stays behind it.
#pragma once

#include <optional>

#include "compiler/base/diagnostic.h"
#include "compiler/syntax/ast.h"

namespace mig::syntax {

/// The largest file that is parsed, in bytes. A migration is read by people; what is larger is data or a mistake.
inline constexpr size_t max_file_size = 1u << 20;

/// How deep parentheses, blocks, `case`, `cast` and prefix operators may nest, in the parser and in everything that
/// walks its tree.
inline constexpr int max_nesting = 256;

/// How deep the tree of one expression may be. Longer than `max_nesting`, because `a and b and c …` needs no
/// parentheses: its tree leans to the left, a level for each operator. Destroying and walking a tree recurses as deep.
inline constexpr int max_expression_depth = 1000;

/// After so many errors in one file the rest is not read.
inline constexpr int max_errors = 20;

/// Parses one file. All its mistakes are reported, each once; the tree is there only where there was none. Throws
/// nothing.
std::optional<File> parse(const base::SourceFile& source, base::DiagnosticSink& sink) noexcept;

}  // namespace mig::syntax
