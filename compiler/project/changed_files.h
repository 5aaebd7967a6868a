// What git says has changed, so that a command looks at that alone. Git is run as a program, without a shell. It knows
// nothing of what the files hold.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/project/project.h"

namespace mig::project {

/// Files of a git repository.
struct RepositoryFiles {
  std::filesystem::path top;              ///< the repository's folder, without links
  std::set<std::filesystem::path> files;  ///< in it, absolute
};

/// The files of the repository around `folder` that are not as they were in `revision`: what has changed since, by
/// commits, in the index or in the working tree, is new there, or gone; new files that git does not ignore count before
/// they are added. Nothing, and a diagnostic, where git can't say.
std::optional<RepositoryFiles> changed_files(const std::filesystem::path& folder, const std::string& revision,
                                             base::DiagnosticSink& sink);

/// Of the migrations that were asked for, those stay asked for whose files have changed since `revision`, or lie where
/// that is not known. False, and a diagnostic, where git can't say.
bool ask_for_changed(Project& project, const std::string& revision, base::DiagnosticSink& sink);

}  // namespace mig::project
