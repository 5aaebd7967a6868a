// The tree of all that can be read of a text with mistakes, for who looks at a text while it is being typed. Knows
// nothing of what the text means.
#pragma once

#include <optional>
#include <vector>

#include "compiler/syntax/ast.h"

namespace mig::syntax {

struct Mended {
  /// Nothing where the file is no text at all (see `check_encoding`), or nothing of it could be read. Where the header
  /// could not be read, its title is empty. All ranges are those of the file.
  std::optional<File> tree;
  /// What of the file is not in the tree, in the order of the text: the items with mistakes, as small as can be told
  /// (an action, a column, a statement, …).
  std::vector<ByteRange> left_out;
};

/// Parses a file, leaving out what cannot be read. Mistakes whose meaning is plain leave nothing out. What is wrong is
/// not said here: that is `parse`'s.
Mended parse_mended(const base::SourceFile& source) noexcept;

}  // namespace mig::syntax
