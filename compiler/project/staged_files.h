// The files that a commit would have, as git's index keeps them: what is changed, new or gone in the working tree alone
// is not seen. What lies outside of the repository is what is on disk. It knows nothing of what the files hold.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/project/changed_files.h"
#include "compiler/project/files.h"
#include "compiler/project/git.h"

namespace mig::project {

class StagedFiles : public Files {
 public:
  /// Those of the repository around `folder`. Null, and a diagnostic, where git can't say.
  static std::unique_ptr<StagedFiles> open(const std::filesystem::path& folder, base::DiagnosticSink& sink);

  /// The files that the commit would change: that are not as they are in `HEAD`, or all where there is no commit yet.
  const RepositoryFiles& changed() const { return changed_; }

  std::optional<FileKind> kind_at(const std::filesystem::path& path, base::DiagnosticSink& sink) override;
  std::optional<std::vector<std::string>> names_in(const std::filesystem::path& folder,
                                                   base::DiagnosticSink& sink) override;
  std::filesystem::path real_path(const std::filesystem::path& path, std::error_code& error) override;
  bool report_left_out(const std::filesystem::path& path, base::DiagnosticSink& sink) override;

 private:
  enum class EntryKind { file, link, submodule, unmerged };
  struct Entry {
    EntryKind kind = EntryKind::file;
    std::string id;  // under which git keeps the text
  };

  StagedFiles(const std::filesystem::path& folder, base::DiagnosticSink& sink) : git_(folder, sink) {}

  std::optional<std::string> text_of(const std::filesystem::path& path, base::DiagnosticSink& sink) override;
  bool read_index();
  bool has_folder(const std::string& name) const;
  std::optional<std::string> name_of(const std::filesystem::path& real) const;
  std::optional<std::filesystem::path> link_at(const std::filesystem::path& path);

  Git git_;
  std::unique_ptr<Files> disk_ = files_on_disk();
  RepositoryFiles changed_;
  std::map<std::string, Entry> entries_;  // by the path in the repository
};

}  // namespace mig::project
