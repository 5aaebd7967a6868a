// What git says has changed, so that a command looks at that alone. It knows nothing of what the files hold.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/project/files.h"

namespace mig::project {

/// Files of a git repository.
struct RepositoryFiles {
  std::filesystem::path top;              ///< the repository's folder, without links
  std::set<std::filesystem::path> files;  ///< in it, absolute
};

/// What `git diff` is asked with wherever differences are listed: what is set for people changes nothing of it.
std::vector<std::string> diff_arguments();

/// The names in a list of git's, each with a null behind it.
std::vector<std::string> names_of(const std::string& listed);

/// The files of the repository around `folder` that are not as they were in `revision`: what has changed since, by
/// commits, in the index or in the working tree, is new there, or gone; new files that git does not ignore count before
/// they are added. Nothing, and a diagnostic, where git can't say.
std::optional<RepositoryFiles> changed_since(const std::filesystem::path& folder, const std::string& revision,
                                             base::DiagnosticSink& sink);

/// Whether a file is among those that have changed, or lies where that is not known.
bool has_changed(const std::filesystem::path& file, const RepositoryFiles& changed, Files& files);

}  // namespace mig::project
