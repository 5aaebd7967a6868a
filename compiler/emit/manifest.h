// The files that scripts become in a folder, with the manifest that tells a runner in which order they run. It knows
// the layout and the JSON; writing the files is the writer's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/script.h"

namespace mig::emit {

inline constexpr std::string_view manifest_name = "manifest.json";

/// A file to write: its path under the output folder, with `/`, and what it holds.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// Which of a script's two directions are written.
struct Directions {
  bool up = true;
  bool down = true;
};

/// `<dialect>/<identity>.up.sql` and `.down.sql` for each script, in their order, the manifest last. What is
/// irreversible has no file to go down: the manifest says why. Beside the way up is `.verify.sql` where something can
/// be verified. A migration with phases has files for each, as in `<identity>.1_expand.up.sql`. A range of migrations
/// is a file of its own, without folders.
std::vector<OutputFile> lay_out(const std::vector<Script>& scripts, Directions directions);

/// The paths that a manifest written by `lay_out` lists. Nothing where the text is no such manifest, or a path in it
/// leads out of its folder.
std::optional<std::vector<std::string>> listed_paths(std::string_view manifest);

}  // namespace mig::emit
