#include "compiler/project/changed_files.h"

#include <algorithm>

#include "compiler/project/git.h"

namespace mig::project {

namespace fs = std::filesystem;

std::vector<std::string> diff_arguments() {
  return {"diff", "-z", "--no-relative", "--no-renames", "--no-ext-diff", "--no-color"};
}

std::vector<std::string> names_of(const std::string& listed) {
  std::vector<std::string> names;
  for (size_t begin = 0; begin < listed.size();) {
    const size_t end = std::min(listed.find('\0', begin), listed.size());
    names.push_back(listed.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

std::optional<RepositoryFiles> changed_since(const fs::path& folder, const std::string& revision,
                                             base::DiagnosticSink& sink) {
  Git git(folder, sink);
  const auto top = git.top();
  if (!top) return std::nullopt;
  const auto commit = git.commit(revision);
  if (!commit) return std::nullopt;
  std::vector<std::string> arguments = diff_arguments();
  arguments.insert(arguments.end(), {"--name-only", *commit, "--"});
  const auto changed = git.output(std::move(arguments));
  if (!changed) return std::nullopt;
  const auto untracked = git.output({"ls-files", "--others", "--exclude-standard", "-z", "--full-name", "--", ":/"});
  if (!untracked) return std::nullopt;
  RepositoryFiles result{*top, {}};
  for (const std::string& name : names_of(*changed + *untracked)) result.files.insert(*top / name);
  return result;
}

bool has_changed(const fs::path& file, const RepositoryFiles& changed, Files& files) {
  std::error_code error;
  const fs::path target = files.real_path(file, error);
  if (error || !lies_in(target, changed.top)) return true;
  // A link is a file to git, and what it leads to is another.
  const fs::path folder = files.real_path(file.parent_path(), error);
  if (!error && changed.files.contains(folder / file.filename())) return true;
  // As is a submodule, with all that lies in it.
  for (fs::path part = target; part != changed.top; part = part.parent_path()) {
    if (changed.files.contains(part)) return true;
  }
  return false;
}

}  // namespace mig::project
