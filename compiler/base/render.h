// Messages as text for a terminal or a log: place, message, the source line with a caret, notes. Diagnostics are shown
// so, and a linter's findings; what it is that is shown is not known here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"

namespace mig::base {

struct RenderOptions {
  bool color = false;
};

/// How loud a message is.
enum class Loudness { error, warning, info };

/// `path:line:column: error: message [name]`, and the source line with a caret under the place. Control characters of
/// the source are shown as `?`, so that a hostile file cannot move the terminal's cursor.
std::string render_head(const Location& where, Loudness loudness, std::string_view message, std::string_view name,
                        const RenderOptions& options);

/// What stands below: a note at another place with the line there, or the way out.
std::string render_note(const Note& note);

/// One diagnostic as text, each line ended by a line break.
std::string render(const Diagnostic& diagnostic, const RenderOptions& options = {});

/// `path:line:column`, or what there is of it; without a file: `mig`.
std::string shown_place(const Location& where);

}  // namespace mig::base
