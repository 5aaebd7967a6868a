#include "editors/lsp/workspace.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "compiler/project/files.h"

namespace mig::lsp {

namespace fs = std::filesystem;

namespace {

constexpr const char* config_name = "mig.toml";

}  // namespace

bool Workspace::is_config(const fs::path& path) const { return path.filename() == config_name; }

Workspace::Root& Workspace::root_of(const fs::path& path) {
  std::error_code ignored;
  for (fs::path folder = path.parent_path();; folder = folder.parent_path()) {
    const fs::path config = folder / config_name;
    if (documents_.contains(config) || fs::exists(config, ignored)) {
      Root& root = roots_[folder];
      root.path = folder;
      return root;
    }
    if (folder == folder.parent_path()) break;
  }
  Root& root = roots_[path];
  root.path = path;
  root.alone = true;
  return root;
}

void Workspace::open(const std::string& uri, const fs::path& path, std::string text, std::optional<int64_t> version) {
  documents_[path] = {uri, std::make_shared<const base::SourceFile>(project::shown_path(path), std::move(text)),
                      version};
  touch(path);
  opened_.insert(path);
}

void Workspace::change(const fs::path& path, std::string text, std::optional<int64_t> version) {
  const auto found = documents_.find(path);
  if (found == documents_.end()) return;
  found->second.source = std::make_shared<const base::SourceFile>(project::shown_path(path), std::move(text));
  found->second.version = version;
  edit(path, std::string(found->second.source->text()));
}

void Workspace::edit(const fs::path& path, const std::string& text) {
  if (is_config(path)) {
    root_of(path).stale = true;
  } else if (project::is_migration_name(path)) {
    Root& root = root_of(path);
    if (root.project) root.project->edit(path, text);
    // What could not be read for another file's sake is no better now; but a file that stands alone may be.
    if (root.alone && !root.project) root.stale = true;
  }
}

void Workspace::close(const fs::path& path) {
  if (documents_.erase(path) == 0) return;
  // A file that stands alone is looked at only while it is open.
  if (const auto root = roots_.find(path); root != roots_.end() && root->second.alone) {
    roots_.erase(root);
    silent_.push_back(path);
    return;
  }
  touch(path);
}

void Workspace::file_changed(const fs::path& path) {
  if (!documents_.contains(path)) touch(path);
}

void Workspace::add_folder(const fs::path& folder) {
  std::error_code ignored;
  if (fs::exists(folder / config_name, ignored)) root_of(folder / config_name);
}

void Workspace::touch(const fs::path& path) {
  if (is_config(path)) {
    // Files that stood alone may belong to a project now, and those of a project may stand alone.
    std::erase_if(roots_, [&](const auto& root) {
      return root.second.alone && project::lies_in(root.first, path.parent_path());
    });
    std::error_code ignored;
    if (!documents_.contains(path) && !fs::exists(path, ignored)) {
      if (const auto gone = roots_.find(path.parent_path()); gone != roots_.end()) {
        for (const pipeline::LiveFile& file :
             gone->second.project ? gone->second.project->files() : std::vector<pipeline::LiveFile>()) {
          silent_.push_back(file.path);
        }
        silent_.push_back(path);
        roots_.erase(gone);
      }
    } else {
      root_of(path).stale = true;
    }
    for (const auto& [open, document] : documents_) {
      if (project::is_migration_name(open)) root_of(open);
    }
    return;
  }
  if (!project::is_migration_name(path)) return;
  Root& root = root_of(path);
  const pipeline::LiveFile* const file = root.project ? root.project->file_at(path) : nullptr;
  if (const auto document = documents_.find(path); document != documents_.end()) {
    if (file) {
      root.project->edit(path, std::string(document->second.source->text()));
    } else {
      root.stale = true;
    }
    return;
  }
  base::DiagnosticSink sink;
  const auto files = project::files_on_disk();
  auto text = files->read_text(path, sink);
  if (file && text) {
    root.project->edit(path, std::move(*text));
  } else {
    if (!text) silent_.push_back(path);
    root.stale = true;
  }
}

const Document* Workspace::document(const fs::path& path) const {
  const auto found = documents_.find(path);
  return found == documents_.end() ? nullptr : &found->second;
}

std::string Workspace::uri(const fs::path& path) const {
  const Document* const open = document(path);
  return open ? open->uri : uri_of(path);
}

Found Workspace::find(const fs::path& path) const {
  for (const auto& [folder, root] : roots_) {
    if (!root.project) continue;
    if (const pipeline::LiveFile* file = root.project->file_at(path)) return {root.project.get(), file};
  }
  return {};
}

std::vector<pipeline::LiveProject*> Workspace::projects() const {
  std::vector<pipeline::LiveProject*> result;
  for (const auto& [folder, root] : roots_) {
    if (root.project) result.push_back(root.project.get());
  }
  return result;
}

void Workspace::read(Root& root) {
  root.stale = false;
  root.was_read = true;
  project::Request request;
  request.paths = {root.path.string()};
  for (const auto& [path, document] : documents_) request.unsaved[path] = document.source->text();
  base::DiagnosticSink sink;
  project::Workspace opened = project::open_projects(request, sink);
  root.refused.clear();
  if (opened.projects.size() == 1) {
    if (root.project) {
      for (const pipeline::LiveFile& file : root.project->files()) silent_.push_back(file.path);
    }
    root.project = pipeline::LiveProject::open(std::move(opened), sink);
    return;
  }
  root.refused = sink.sorted();
  root.refused_in = std::move(opened);
}

bool Workspace::is_stale(const fs::path& path) const {
  return std::any_of(roots_.begin(), roots_.end(),
                     [&](const auto& root) { return root.second.stale && project::lies_in(path, root.first); });
}

void Workspace::report_all() {
  for (auto& [path, root] : roots_) {
    root.was_read = true;
    root.all = true;
  }
}

bool Workspace::work() {
  for (auto& [path, root] : roots_) {
    if (root.stale) {
      read(root);
      return true;
    }
  }
  return std::any_of(roots_.begin(), roots_.end(),
                     [](auto& root) { return root.second.project && root.second.project->work(); });
}

void Workspace::report(Root& root, std::map<fs::path, Report>& reports) {
  const fs::path others = root.alone ? root.path : root.path / config_name;
  const auto add = [&](const fs::path& path) -> Report& {
    Report& report = reports[path];
    report.path = path;
    return report;
  };
  if (!root.refused.empty()) {
    add(others);
    for (const base::Diagnostic& each : root.refused) {
      Report& report = add(each.where.file ? project::normal_path(each.where.file->path()) : others);
      report.diagnostics.push_back(each);
    }
    for (const auto& [path, document] : documents_) {
      if (project::is_migration_name(path) && &root_of(path) == &root) add(path);
    }
    if (!root.project) return;
  }
  if (!root.project) return;
  const std::vector<pipeline::LiveFile>& files = root.project->files();
  std::vector<size_t> changed = root.project->take_changed();
  // What is open is told of with its version, also where all is known already.
  std::erase_if(opened_, [&](const fs::path& path) {
    const pipeline::LiveFile* const file = root.project->file_at(path);
    if (!file || !root.project->is_done()) return false;
    changed.push_back(static_cast<size_t>(file - files.data()));
    return true;
  });
  if (changed.empty() && !root.was_read) return;
  root.was_read = false;
  if (std::exchange(root.all, false)) {
    changed.resize(files.size());
    std::iota(changed.begin(), changed.end(), size_t{0});
  }
  for (const size_t i : changed) {
    Report& report = add(files[i].path);
    if (!root.refused.empty()) continue;
    report.diagnostics = root.project->diagnostics_of(files[i]);
    report.findings = root.project->findings_of(files[i]);
  }
  // A file that stands alone is told of all of it at once.
  if (root.refused.empty() && !(root.alone && changed.empty())) {
    Report& report = add(others);
    for (base::Diagnostic& each : root.project->other_diagnostics()) report.diagnostics.push_back(std::move(each));
  }
  // What is open and belongs to the folder, but not to the project.
  for (const auto& [path, document] : documents_) {
    if (root.alone || !project::is_migration_name(path) || root.project->file_at(path)) continue;
    if (&root_of(path) != &root) continue;
    project::Request request;
    request.paths = {path.string()};
    for (const auto& [unsaved, text] : documents_) request.unsaved[unsaved] = text.source->text();
    base::DiagnosticSink sink;
    project::open_projects(request, sink);
    Report& report = add(path);
    for (base::Diagnostic& each : sink.sorted()) {
      if (!each.where.file) report.diagnostics.push_back(std::move(each));
    }
  }
}

std::vector<Report> Workspace::take_reports() {
  std::map<fs::path, Report> reports;
  for (const fs::path& path : silent_) reports[path].path = path;
  silent_.clear();
  for (auto& [path, root] : roots_) report(root, reports);
  std::vector<Report> result;
  for (auto& [path, report] : reports) result.push_back(std::move(report));
  return result;
}

}  // namespace mig::lsp
