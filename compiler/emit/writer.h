// Writes a folder of files, all of them or none. It knows which files it may touch from the manifest of the time
// before, and nothing of what is in the others.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/emit/manifest.h"

namespace mig::emit {

/// Writes `files` into `folder`, which is made where it is missing, in the place of those that its manifest lists: of
/// these, what is not written again is removed. A file that is in the way and not listed is an error. On any error
/// nothing has changed, what went wrong was reported, and the result is false.
bool write_files(const std::string& folder, const std::vector<OutputFile>& files, base::DiagnosticSink& sink);

}  // namespace mig::emit
