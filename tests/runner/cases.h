// The corpus: what a case is, where cases are, what their directives say. A case is a `.mig` file, or a folder with a
// `mig.toml`. Knows nothing of what a case compiles to.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mig::tests {

struct Case {
  std::string name;             ///< path without `.mig`, relative to the folder that was searched
  std::filesystem::path place;  ///< the file or the folder, absolute
  bool is_project = false;
  /// `-- targets: postgresql 15, sqlite`: what a file is compiled for, as dialect and version (which may be empty).
  /// Empty: for what holds outside a project. A project says its targets in `mig.toml`.
  std::vector<std::pair<std::string, std::string>> targets;
  /// `-- no-server: mariadb because 'reason'`: servers that can't run the case's scripts, with the reason.
  std::map<std::string, std::string> no_server;
  /// Where the goldens of a project's scripts are; empty: in its folder `golden`.
  std::filesystem::path goldens;

  /// What the goldens of a file begin with, and the text of diagnostics without a place: the path without `.mig`.
  std::filesystem::path stem() const;
  /// The files in which expectations may stand, relative to `folder()`.
  std::vector<std::string> annotated_files() const;
  /// The project's folder, or that in which the file lies.
  std::filesystem::path folder() const;
};

/// All cases under a folder, by name. Throws std::runtime_error on a directive that is wrong.
std::vector<Case> find_cases(const std::filesystem::path& folder);

}  // namespace mig::tests
