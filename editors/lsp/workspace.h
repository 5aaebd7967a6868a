// The texts that an editor has open and the projects that they belong to. It knows of the protocol only what a place is
// counted in; what is asked for is said elsewhere.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/pipeline/live_project.h"
#include "editors/lsp/protocol.h"

namespace mig::lsp {

/// A text that an editor has open. It counts, and not what the file has.
struct Document {
  std::string uri;  ///< as the editor calls it
  std::shared_ptr<const base::SourceFile> source;
  std::optional<int64_t> version;
};

/// A file of a project.
struct Found {
  pipeline::LiveProject* project = nullptr;
  const pipeline::LiveFile* file = nullptr;

  explicit operator bool() const { return file != nullptr; }
};

/// What is wrong with a file, and what the linter finds in it.
struct Report {
  std::filesystem::path path;
  std::vector<base::Diagnostic> diagnostics;
  std::vector<lint::Finding> findings;
};

class Workspace {
 public:
  /// A document's text is there, is another one, or is not there any more.
  void open(const std::string& uri, const std::filesystem::path& path, std::string text,
            std::optional<int64_t> version);
  void change(const std::filesystem::path& path, std::string text, std::optional<int64_t> version);
  void close(const std::filesystem::path& path);

  /// A file on disk was made, changed or removed by others.
  void file_changed(const std::filesystem::path& path);
  /// A folder that the editor shows: its project is opened, where it is the root of one.
  void add_folder(const std::filesystem::path& folder);

  const Document* document(const std::filesystem::path& path) const;
  /// How the editor calls a file.
  std::string uri(const std::filesystem::path& path) const;

  /// The file at a path, where it belongs to a project that is open.
  Found find(const std::filesystem::path& path) const;
  /// All projects that are open.
  std::vector<pipeline::LiveProject*> projects() const;

  /// Whether a file may belong to a project that has to be read first.
  bool is_stale(const std::filesystem::path& path) const;

  /// Does a piece of what is left to do. False: all was done already.
  bool work();

  /// What has to be told anew, for each file that has changed since the last call.
  std::vector<Report> take_reports();
  /// Has `take_reports` tell of all files again.
  void report_all();

 private:
  // A project, or a file that stands alone.
  struct Root {
    std::filesystem::path path;                      ///< the folder of its `mig.toml`, or the file
    bool alone = false;                              ///< it is a file
    std::unique_ptr<pipeline::LiveProject> project;  ///< null where it could not be read yet
    std::vector<base::Diagnostic> refused;  ///< why the last try to read it failed; then `project` is an old one
    project::Workspace refused_in;          ///< what these point into
    bool stale = true;                      ///< has to be read anew
    bool was_read = false;                  ///< since the last reports
    bool all = false;                       ///< all files are to be told of
  };

  /// The root that a file belongs to; it is made where it is new.
  Root& root_of(const std::filesystem::path& path);
  bool is_config(const std::filesystem::path& path) const;
  /// The text of a file is another one, or the file is new or gone.
  void touch(const std::filesystem::path& path);
  /// Its text alone is another one.
  void edit(const std::filesystem::path& path, const std::string& text);
  void read(Root& root);
  void report(Root& root, std::map<std::filesystem::path, Report>& reports);

  std::map<std::filesystem::path, Document> documents_;
  std::map<std::filesystem::path, Root> roots_;
  std::set<std::filesystem::path> opened_;     ///< what has been opened and was not told of since
  std::vector<std::filesystem::path> silent_;  ///< files of which nothing is to be told any more
};

}  // namespace mig::lsp
