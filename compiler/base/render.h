// Diagnostics as text for a terminal or a log: place, message, the source line with a caret, notes.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"

namespace mig::base {

struct RenderOptions {
  bool color = false;
};

/// One diagnostic as text, each line ended by a line break. Control characters of the source are shown as `?`, so that
/// a hostile file cannot move the terminal's cursor.
std::string render(const Diagnostic& diagnostic, const RenderOptions& options = {});

}  // namespace mig::base
