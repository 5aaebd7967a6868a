// What differs between two texts, for people and for `patch`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/source.h"

namespace mig::base {

/// A unified diff, as `diff -u` and git write it, of a file at `path`; empty where the texts are the same.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

/// What stands at `range` becomes `replacement`.
struct TextEdit {
  ByteRange range;
  std::string replacement;
};

/// The lines that differ, in the order of `before`: replaced all at once they make `after` of it, and what is the same
/// keeps its place.
std::vector<TextEdit> line_edits(std::string_view before, std::string_view after);

}  // namespace mig::base
