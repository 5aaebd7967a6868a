// The structure of a text as an editor shows it: what folds, and what a selection grows to. Knows nothing of what the
// text means.
#pragma once

#include <vector>

#include "compiler/base/source.h"

namespace mig::syntax {

enum class FoldKind {
  block,  ///< `{ … }`
  list,   ///< `( … )`
  text,   ///< a text block
  comment,
};

struct Fold {
  FoldKind kind;
  base::ByteRange range;  ///< from what opens it to what closes it, both included

  bool operator==(const Fold&) const = default;
};

/// What is longer than a line, in the order of the text: blocks, lists, text blocks, comments, and comments of a line
/// each that stand on lines in a row. What is never closed does not fold.
std::vector<Fold> folds_of(const base::SourceFile& source) noexcept;

/// The ranges around `offset`, each larger than the one before and around it: the word, its part of an expression, the
/// item, the statement, and so on to the whole file. As far as the text can be read.
std::vector<base::ByteRange> ranges_around(const base::SourceFile& source, uint32_t offset) noexcept;

}  // namespace mig::syntax
