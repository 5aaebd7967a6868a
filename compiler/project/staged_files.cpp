#include "compiler/project/staged_files.h"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <set>

#include "compiler/syntax/parser.h"

namespace mig::project {

namespace fs = std::filesystem;
using base::DiagnosticId;

std::unique_ptr<StagedFiles> StagedFiles::open(const fs::path& folder, base::DiagnosticSink& sink) {
  std::unique_ptr<StagedFiles> files(new StagedFiles(folder, sink));
  return files->read_index() ? std::move(files) : nullptr;
}

bool StagedFiles::read_index() {
  const auto top = git_.top();
  if (!top) return false;
  changed_.top = *top;
  const auto differences = [&](std::vector<std::string> further) -> std::optional<std::vector<std::string>> {
    std::vector<std::string> arguments = diff_arguments();
    arguments.insert(arguments.end(), {"--cached", "--name-only"});
    arguments.insert(arguments.end(), further.begin(), further.end());
    arguments.emplace_back("--");
    const auto listed = git_.output(std::move(arguments));
    return listed ? std::optional(names_of(*listed)) : std::nullopt;
  };
  const auto changed = differences({"--ita-invisible-in-index"});
  const auto gone = differences({"--ita-invisible-in-index", "--diff-filter=D"});
  const auto announced = differences({"--ita-visible-in-index"});
  const auto listed = git_.output({"ls-files", "--stage", "-z", "--full-name", "--", ":/"});
  if (!changed || !gone || !announced || !listed) return false;
  for (const std::string& name : *changed) changed_.files.insert(*top / name);
  for (const std::string& line : names_of(*listed)) {
    // `100644 ID 0`, a tab and the path.
    const size_t id_begin = line.find(' ') + 1;
    const size_t id_end = line.find(' ', id_begin);
    const size_t tab = line.find('\t', id_end);
    const std::string mode = line.substr(0, id_begin - 1);
    const bool merged = line.substr(id_end + 1, tab - id_end - 1) == "0";
    const EntryKind kind = !merged            ? EntryKind::unmerged
                           : mode == "120000" ? EntryKind::link
                           : mode == "160000" ? EntryKind::submodule
                                              : EntryKind::file;
    entries_[line.substr(tab + 1)] = {kind, line.substr(id_begin, id_end - id_begin)};
  }
  // `git add --intent-to-add` announces a file, so it is listed, but a commit would not have it.
  for (const std::string& name : *announced) {
    if (!changed_.files.contains(*top / name)) entries_.erase(name);
  }
  for (const std::string& name : *gone) entries_.erase(name);
  return true;
}

bool StagedFiles::has_folder(const std::string& name) const {
  if (name.empty()) return true;
  const auto inside = entries_.lower_bound(name + "/");
  return inside != entries_.end() && inside->first.starts_with(name + "/");
}

// The path in the repository of a path without links; nothing where the index does not say what is there.
std::optional<std::string> StagedFiles::name_of(const fs::path& real) const {
  if (!lies_in(real, changed_.top)) return std::nullopt;
  const std::string name = real == changed_.top ? "" : real.lexically_relative(changed_.top).string();
  // A submodule is another repository.
  for (size_t end = name.find('/');; end = name.find('/', end + 1)) {
    const auto entry = entries_.find(name.substr(0, end));
    if (entry != entries_.end() && entry->second.kind == EntryKind::submodule) return std::nullopt;
    if (end == std::string::npos) return name;
  }
}

std::optional<fs::path> StagedFiles::link_at(const fs::path& path) {
  const auto name = name_of(path);
  if (!name) {
    std::error_code no_link;
    fs::path target = fs::read_symlink(path, no_link);
    return no_link ? std::nullopt : std::optional(std::move(target));
  }
  const auto entry = entries_.find(*name);
  if (entry == entries_.end() || entry->second.kind != EntryKind::link) return std::nullopt;
  return git_.blob(entry->second.id, syntax::max_file_size);
}

fs::path StagedFiles::real_path(const fs::path& path, std::error_code& error) {
  error.clear();
  const fs::path whole = normal_path(path);
  std::deque<fs::path> parts(whole.begin(), whole.end());
  fs::path real;
  // As many as Linux follows.
  for (int links = 0; !parts.empty();) {
    const fs::path part = std::move(parts.front());
    parts.pop_front();
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      real = real.parent_path();
      continue;
    }
    const auto target = link_at(real / part);
    if (!target) {
      real /= part;
      continue;
    }
    if (++links > 40) {
      error = std::error_code(ELOOP, std::generic_category());
      return {};
    }
    if (target->is_absolute()) real.clear();
    parts.insert(parts.begin(), target->begin(), target->end());
  }
  return real;
}

std::optional<FileKind> StagedFiles::kind_at(const fs::path& path, base::DiagnosticSink& sink) {
  std::error_code error;
  const fs::path real = real_path(path, error);
  if (error) {
    report_unreadable(path, error.value(), sink);
    return std::nullopt;
  }
  const auto name = name_of(real);
  if (!name) return disk_->kind_at(real, sink);
  if (entries_.contains(*name)) return FileKind::file;
  return has_folder(*name) ? FileKind::folder : FileKind::missing;
}

std::optional<std::vector<std::string>> StagedFiles::names_in(const fs::path& folder, base::DiagnosticSink& sink) {
  std::error_code error;
  const fs::path real = real_path(folder, error);
  const auto name = error ? std::nullopt : name_of(real);
  if (!name) return disk_->names_in(folder, sink);
  const std::string prefix = name->empty() ? "" : *name + "/";
  std::set<std::string> names;
  for (auto entry = entries_.lower_bound(prefix); entry != entries_.end() && entry->first.starts_with(prefix);
       ++entry) {
    const std::string inside =
        entry->first.substr(prefix.size(), entry->first.find('/', prefix.size()) - prefix.size());
    if (inside[0] != '.') names.insert(inside);
  }
  return std::vector<std::string>(names.begin(), names.end());
}

std::optional<std::string> StagedFiles::text_of(const fs::path& path, base::DiagnosticSink& sink) {
  std::error_code error;
  const fs::path real = real_path(path, error);
  const auto name = name_of(real);
  if (!name) return disk_->read_text(real, sink);
  const Entry& entry = entries_.at(*name);
  if (entry.kind != EntryKind::unmerged) return git_.blob(entry.id, syntax::max_file_size);
  sink.report<DiagnosticId::unmerged_file>({}, shown_path(path))
      .help("resolve the conflict and `git add` the file, or leave `--staged` out");
  return std::nullopt;
}

bool StagedFiles::report_left_out(const fs::path& path, base::DiagnosticSink& sink) {
  std::error_code error;
  if (!fs::exists(path, error)) return false;
  sink.report<DiagnosticId::not_staged>({}, shown_path(path))
      .help("`git add` it, or leave `--staged` out to look at what is in the folder");
  return true;
}

}  // namespace mig::project
