// Git, run as a program without a shell: questions about the repository around a folder, and their answers. It knows
// nothing of what the answers are for.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"

namespace mig::project {

class GitProcess;

/// What git can't answer is reported.
class Git {
 public:
  Git(const std::filesystem::path& folder, base::DiagnosticSink& sink);
  ~Git();
  Git(const Git&) = delete;
  Git& operator=(const Git&) = delete;

  /// What git writes to standard output with these arguments, where it ends well.
  std::optional<std::string> output(std::vector<std::string> arguments);

  /// The folder of the repository's files, without links.
  std::optional<std::filesystem::path> top();

  /// The commit that a revision stands for: what is no option any more, whatever was written.
  std::optional<std::string> commit(const std::string& revision);

  /// The text of a file that git keeps under `id`; of one that is longer than `limit` no more than shows that it is.
  std::optional<std::string> blob(const std::string& id, size_t limit);

 private:
  std::unique_ptr<GitProcess> start(std::vector<std::string> arguments);

  std::filesystem::path folder_;
  base::DiagnosticSink& sink_;
  std::unique_ptr<GitProcess> objects_;  // one git that gives the texts of all files
};

}  // namespace mig::project
