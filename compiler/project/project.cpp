#include "compiler/project/project.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <istream>
#include <map>
#include <memory>
#include <unordered_map>

#include "compiler/project/changed_files.h"
#include "compiler/project/files.h"
#include "compiler/project/staged_files.h"
#include "compiler/syntax/parser.h"

namespace mig::project {

namespace fs = std::filesystem;
using base::DiagnosticId;

namespace {

constexpr const char* config_name = "mig.toml";
constexpr const char* unnamed_input = "<stdin>";

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

// Why a text can't be an identity; empty where it can. It becomes a file's name, a comment in SQL and a word in a
// shell.
std::string why_no_identity(std::string_view text) {
  if (text.find("..") != std::string_view::npos) return "it has `..`";
  for (const char* const phase : {".1_expand", ".2_migrate", ".3_contract"}) {
    if (text.ends_with(phase)) return fmt::format("`{}` is how the script of a phase is called", phase);
  }
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter_or_digit || c == '_' || c == '-' || c == '.' || c == '/') continue;
    if (byte >= 0x80) return "it has a character outside ASCII, which file systems spell in more than one way";
    if (byte < 0x20 || byte == 0x7F) return "it has a control character";
    if (c == ' ') return "it has a space";
    if (c == '\'' || c == '"' || c == '`') return "it has a quote";
    return fmt::format("it has `{}`", c);
  }
  return {};
}

std::string read_stream(std::istream& in) {
  std::string text;
  char buffer[1 << 16];
  while (in && text.size() <= syntax::max_file_size) {
    in.read(buffer, sizeof buffer);
    text.append(buffer, static_cast<size_t>(in.gcount()));
  }
  return text;
}

class Reader {
 public:
  Reader(const Request& request, base::DiagnosticSink& sink)
      : request_(request), sink_(sink), standins_(request.unsaved) {}

  Workspace read() {
    std::vector<std::string> paths;
    if (!begin(paths)) return {};
    for (const std::string& path : paths) sort_in(path);
    for (const Group& group : groups_) {
      auto project = read_project(group);
      if (project) workspace_.projects.push_back(std::move(*project));
    }
    return std::move(workspace_);
  }

  Texts read_texts() {
    std::vector<std::string> paths;
    if (!begin(paths)) return {};
    for (const std::string& path : paths) {
      const auto asked = find(path);
      if (!asked) continue;
      const fs::path folder = asked->folder ? asked->path : asked->path.parent_path();
      std::optional<RepositoryFiles> since;
      if (request_.since && !(since = changed_since(folder, *request_.since, sink_))) continue;
      const RepositoryFiles* const changed = since ? &*since : staged_;
      for (const fs::path& file : files_of(*asked)) {
        if (!changed || has_changed(file, *changed, *files_)) add_text(file);
      }
    }
    texts_.sources = std::move(workspace_.sources);  // with the settings, where something is wrong with them
    return std::move(texts_);
  }

 private:
  struct Asked {
    fs::path path;
    bool folder = false;
  };

  // The paths that were asked for. False where nothing can be read.
  bool begin(std::vector<std::string>& paths) {
    std::error_code error;
    if (fs::current_path(error).empty()) {
      sink_.report<DiagnosticId::unreadable_file>({}, ".", "the current folder is gone");
      return false;
    }
    paths = request_.paths;
    if (paths.empty()) paths.push_back(request_.project.value_or("."));
    return !request_.staged || read_index(request_.project.value_or(paths.front()));
  }

  // The files of a path, whatever is in them.
  std::vector<fs::path> files_of(const Asked& asked) {
    if (!asked.folder) return {asked.path};
    std::optional<std::vector<FoundFile>> found;
    if (!request_.paths.empty()) {
      found = find_migrations(*files_, asked.path, sink_);
    } else {
      Group group{request_.project ? asked.path : find_root(asked.path), {asked}};
      Project project;
      if (group.root.empty()) {
        report_no_project(asked.path);
      } else if (read_config(group.root, project)) {
        found = find_files(group, project);
      }
    }
    std::vector<fs::path> files;
    for (FoundFile& file : found.value_or(std::vector<FoundFile>())) files.push_back(std::move(file.path));
    return files;
  }

  void add_text(const fs::path& path) {
    const auto same = [&](const MigrationText& each) { return each.path == path; };
    if (std::any_of(texts_.migrations.begin(), texts_.migrations.end(), same)) return;
    const bool given = path == stdin_path_;
    auto text = text_at(path);
    if (!text) return;
    texts_.migrations.push_back({path, &workspace_.sources.emplace_back(shown_path(path), std::move(*text)), given});
  }

  // The paths of one project; without a root one file that stands alone.
  struct Group {
    fs::path root;
    std::vector<Asked> asked;
  };

  bool read_index(const std::string& written) {
    // What was asked for may be there no more, or a file.
    fs::path folder = normal_path(written);
    std::error_code ignored;
    while (!fs::is_directory(folder, ignored) && folder.has_relative_path()) folder = folder.parent_path();
    auto staged = StagedFiles::open(folder, sink_);
    if (!staged) return false;
    staged_ = &staged->changed();
    files_ = std::move(staged);
    return true;
  }

  // What a path stands for; nothing where that was reported, or is standard input once more.
  std::optional<Asked> find(const std::string& written) {
    if (written.empty()) {
      sink_.report<DiagnosticId::no_such_path>({}, written)
          .help("an empty path is most often a variable that is not set");
      return std::nullopt;
    }
    Asked asked{normal_path(written)};
    if (written == "-") {
      if (!stdin_path_.empty()) return std::nullopt;
      asked.path = stdin_path_ = request_.stdin_path ? normal_path(*request_.stdin_path) : fs::path(unnamed_input);
      standins_[asked.path] = read_stream(*request_.in);
      if (!request_.stdin_path) return asked;
    } else {
      const auto kind = kind_at(asked.path, sink_);
      if (!kind) return std::nullopt;
      if (*kind == FileKind::missing) {
        if (files_->report_left_out(asked.path, sink_)) return std::nullopt;
        sink_.report<DiagnosticId::no_such_path>({}, shown_path(asked.path));
        return std::nullopt;
      }
      asked.folder = *kind == FileKind::folder && !is_migration_name(asked.path);
    }
    if (!asked.folder && !is_migration_name(asked.path)) {
      sink_.report<DiagnosticId::not_a_migration_file>({}, shown_path(asked.path))
          .help("name a migration, or a folder of a project");
      return std::nullopt;
    }
    return asked;
  }

  void sort_in(const std::string& written) {
    const auto found = find(written);
    if (!found) return;
    const Asked& asked = *found;
    if (asked.path == unnamed_input) {
      groups_.push_back({{}, {asked}});
      return;
    }
    const fs::path start = asked.folder ? asked.path : asked.path.parent_path();
    const fs::path root = request_.project ? normal_path(*request_.project) : find_root(start);
    if (root.empty() && asked.folder) return report_no_project(start);
    if (root.empty()) {
      groups_.push_back({{}, {asked}});
      return;
    }
    const auto same = [&](const Group& group) { return group.root == root; };
    const auto group = std::find_if(groups_.begin(), groups_.end(), same);
    if (group != groups_.end()) {
      group->asked.push_back(asked);
    } else {
      groups_.push_back({root, {asked}});
    }
  }

  std::optional<FileKind> kind_at(const fs::path& path, base::DiagnosticSink& sink) {
    return standins_.contains(path) ? FileKind::file : files_->kind_at(path, sink);
  }

  std::optional<std::string> text_at(const fs::path& path) {
    const auto standin = standins_.find(path);
    return standin != standins_.end() ? std::optional(standin->second) : files_->read_text(path, sink_);
  }

  fs::path find_root(fs::path folder) {
    while (true) {
      base::DiagnosticSink ignored;  // what can't be looked into has no project to offer
      if (kind_at(folder / config_name, ignored).value_or(FileKind::missing) != FileKind::missing) return folder;
      if (folder == folder.parent_path()) return {};
      folder = folder.parent_path();
    }
  }

  void report_no_project(const fs::path& folder) {
    if (report_left_out_above(folder)) return;
    sink_.report<DiagnosticId::no_project>({}, shown_path(folder))
        .help(
            "begin a project with a `mig.toml` that says which servers to support:\n\n[targets]\npostgresql = "
            "\"15\"\n");
  }

  bool report_left_out_above(fs::path folder) {
    while (!files_->report_left_out(folder / config_name, sink_)) {
      if (folder == folder.parent_path()) return false;
      folder = folder.parent_path();
    }
    return true;
  }

  std::optional<Project> read_project(const Group& group) {
    const size_t errors_before = sink_.error_count();
    Project project;
    std::vector<FoundFile> files;
    if (group.root.empty()) {
      project.config = default_config();
      const fs::path& path = group.asked.front().path;
      files.push_back({path, path == unnamed_input ? "stdin.mig" : path.filename().string()});
    } else {
      auto found = read_config(group.root, project) ? find_files(group, project) : std::nullopt;
      if (!found) return std::nullopt;
      files = std::move(*found);
    }
    for (const FoundFile& file : files) add_file(file, project);
    check_identities(project);
    mark_asked(group, files, project);
    if (!mark_changed(group, project) || sink_.error_count() > errors_before) return std::nullopt;
    for (MigrationFile& migration : project.migrations) migration.tree = syntax::parse(*migration.source, sink_);
    return project;
  }

  bool read_config(const fs::path& root, Project& project) {
    const fs::path path = root / config_name;
    const auto kind = kind_at(path, sink_);
    if (!kind) return false;
    if (*kind == FileKind::missing) {
      if (files_->report_left_out(path, sink_)) return false;
      sink_.report<DiagnosticId::no_config_file>({}, shown_path(root))
          .help("name the folder that has the project's `mig.toml`");
      return false;
    }
    auto text = text_at(path);
    if (!text) return false;
    project.config_file = &workspace_.sources.emplace_back(shown_path(path), std::move(*text));
    auto config = load_config(*project.config_file, sink_);
    if (!config) return false;
    project.config = std::move(*config);
    return true;
  }

  struct Folder {
    fs::path path;
    std::string module;
    base::ByteRange written;
  };

  // The files of all the folders of migrations, each with its identity and `.mig` as its name.
  std::optional<std::vector<FoundFile>> find_files(const Group& group, const Project& project) {
    std::vector<Folder> folders;
    bool complete = true;
    for (const FolderPattern& pattern : project.config.migrations) {
      const auto matches = match_folders(*files_, group.root, pattern.text, sink_);
      if (!matches) return std::nullopt;
      if (matches->empty()) {
        complete = false;
        if (files_->report_left_out(group.root / pattern.text, sink_)) continue;
        sink_.report<DiagnosticId::no_migrations_folder>({project.config_file, pattern.range}, pattern.text)
            .help("make it, or name another with `migrations` in `mig.toml`");
      }
      for (const MatchedFolder& match : *matches) folders.push_back({match.path, match.wildcards, pattern.range});
    }
    // A folder sorts before those that lie in it.
    std::stable_sort(folders.begin(), folders.end(), [](const Folder& a, const Folder& b) { return a.path < b.path; });
    std::vector<FoundFile> files;
    const Folder* outer = nullptr;
    for (const Folder& folder : folders) {
      if (outer && lies_in(folder.path, outer->path)) {
        sink_
            .report<DiagnosticId::folder_in_folder>({project.config_file, folder.written}, shown_path(folder.path),
                                                    shown_path(outer->path))
            .help("name one of them only");
        complete = false;
        continue;
      }
      outer = &folder;
      auto found = find_migrations(*files_, folder.path, sink_);
      complete = complete && found;
      if (!found) continue;
      add_standins(folder.path, *found);
      for (FoundFile& file : *found) {
        files.push_back({std::move(file.path), folder.module.empty() ? file.name : folder.module + "/" + file.name});
      }
    }
    for (const Folder& folder : folders) folder_paths_.push_back(folder.path);
    return complete ? std::optional(std::move(files)) : std::nullopt;
  }

  // A text may stand for a file that is not saved yet.
  void add_standins(const fs::path& folder, std::vector<FoundFile>& files) const {
    for (const auto& [path, text] : standins_) {
      if (!is_migration_name(path) || !lies_in(path, folder)) continue;
      const auto same = [&, &standin = path](const FoundFile& file) { return file.path == standin; };
      if (std::any_of(files.begin(), files.end(), same)) continue;
      files.push_back({path, path.lexically_relative(folder).generic_string()});
    }
  }

  void add_file(const FoundFile& file, Project& project) {
    auto text = text_at(file.path);
    if (!text) return;
    const auto& source = workspace_.sources.emplace_back(shown_path(file.path), std::move(*text));
    MigrationFile migration;
    migration.identity = file.name.substr(0, file.name.size() - migration_suffix.size());
    migration.source = &source;
    const std::string why = why_no_identity(migration.identity);
    if (why.empty()) {
      project.migrations.push_back(std::move(migration));
      return;
    }
    sink_.report<DiagnosticId::bad_identity>({&source, {}}, migration.identity, why)
        .help("rename the file or its folder: letters, digits, `_`, `-` and `.` are what an identity is made of");
  }

  void check_identities(Project& project) {
    auto& migrations = project.migrations;
    std::sort(migrations.begin(), migrations.end(),
              [](const MigrationFile& a, const MigrationFile& b) { return a.identity < b.identity; });
    // Modules clash as files do: `Billing` and `billing` are one folder on some systems.
    std::map<std::string, std::pair<std::string, const base::SourceFile*>> seen;
    for (size_t i = 0; i < migrations.size(); ++i) {
      const MigrationFile& migration = migrations[i];
      if (i > 0 && migrations[i - 1].identity == migration.identity) {
        sink_.report<DiagnosticId::identity_clash>({migration.source, {}}, migration.identity)
            .note({migrations[i - 1].source, {}}, "this is the other")
            .help("rename one of the files, or put them into folders of their own");
        continue;
      }
      for (size_t end = 0; end != std::string::npos;) {
        end = migration.identity.find('/', end == 0 ? 0 : end + 1);
        const std::string part = migration.identity.substr(0, end);
        // A folder and a file of one name are no clash: the file's name goes on with `.mig`.
        const std::string key = lower(part) + (end == std::string::npos ? ".mig" : "/");
        const auto& first = seen.emplace(key, std::pair(part, migration.source)).first->second;
        if (first.first == part) continue;
        sink_.report<DiagnosticId::identity_case_clash>({migration.source, {}}, first.first, part)
            .note({first.second, {}}, "this is the other")
            .help("rename one of them");
        break;
      }
    }
  }

  // Whether a path that was asked for has something in it is only known when all is read.
  void mark_asked(const Group& group, const std::vector<FoundFile>& files, Project& project) {
    if (group.root.empty()) return;
    std::unordered_map<std::string, bool> used;
    for (const Asked& asked : group.asked) used.emplace(asked.path.string(), false);
    std::unordered_map<std::string, bool> asked_files;
    for (const FoundFile& file : files) {
      bool asked = false;
      for (fs::path path = file.path;; path = path.parent_path()) {
        const auto found = used.find(path.string());
        if (found != used.end()) asked = found->second = true;
        if (path == path.parent_path()) break;
      }
      asked_files.emplace(shown_path(file.path), asked);
    }
    for (MigrationFile& migration : project.migrations) migration.asked = asked_files.at(migration.source->path());
    for (const Asked& asked : group.asked) {
      if (used.at(asked.path.string())) continue;
      if (!asked.folder) {
        sink_.report<DiagnosticId::outside_migrations>({}, shown_path(asked.path), project.config_file->path())
            .help("move it there, or add its folder to `migrations` in `mig.toml`");
        continue;
      }
      // A history that has not begun is no mistake.
      const bool holds_all = std::any_of(folder_paths_.begin(), folder_paths_.end(),
                                         [&](const fs::path& folder) { return lies_in(folder, asked.path); });
      if (!holds_all) sink_.report<DiagnosticId::no_migrations_in>({}, shown_path(asked.path));
    }
  }

  // False where git can't say what has changed.
  bool mark_changed(const Group& group, Project& project) {
    std::optional<RepositoryFiles> since;
    if (request_.since) {
      const fs::path folder = group.root.empty() ? group.asked.front().path.parent_path() : group.root;
      since = changed_since(folder, *request_.since, sink_);
      if (!since) return false;
    }
    const RepositoryFiles* const changed = since ? &*since : staged_;
    if (!changed) return true;
    for (MigrationFile& migration : project.migrations) {
      const fs::path path = normal_path(migration.source->path());
      migration.asked = migration.asked && has_changed(path, *changed, *files_);
    }
    return true;
  }

  const Request& request_;
  base::DiagnosticSink& sink_;
  std::unique_ptr<Files> files_ = files_on_disk();
  const RepositoryFiles* staged_ = nullptr;  // what the commit would change, where that is asked for
  Workspace workspace_;
  Texts texts_;
  std::vector<Group> groups_;
  TextsByPath standins_;  // what stands for what files have
  fs::path stdin_path_;   // the one that standard input stands for; empty: it was not read
  std::vector<fs::path> folder_paths_;
};

}  // namespace

Workspace open_projects(const Request& request, base::DiagnosticSink& sink) { return Reader(request, sink).read(); }

Texts read_texts(const Request& request, base::DiagnosticSink& sink) { return Reader(request, sink).read_texts(); }

}  // namespace mig::project
