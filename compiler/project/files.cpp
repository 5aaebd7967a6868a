#include "compiler/project/files.h"

#include <fcntl.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "compiler/syntax/parser.h"

namespace mig::project {

namespace fs = std::filesystem;
using base::DiagnosticId;

namespace {

std::string lower_first(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

void report_kind(const fs::path& path, FileKind kind, base::DiagnosticSink& sink) {
  const bool folder = kind == FileKind::folder;
  auto& diagnostic =
      sink.report<DiagnosticId::wrong_kind_of_file>({}, shown_path(path), folder ? "a folder" : "a device");
  if (is_migration_name(path)) {
    diagnostic.help("only the names of migrations end in `.mig`: give it another");
  } else {
    diagnostic.help("put a file in its place");
  }
}

// A file beside the one whose place it is to take. Until it does it goes away with this.
class Replacement {
 public:
  explicit Replacement(const fs::path& target) : target_(target), name_(target.parent_path() / ".mig-XXXXXX") {
    handle_ = mkstemp(name_.data());
    if (handle_ < 0) name_.clear();
  }
  ~Replacement() {
    if (handle_ >= 0) close(handle_);
    if (!name_.empty()) unlink(name_.c_str());
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  // Takes the place. False where that failed, with the reason in `errno`.
  bool put_in_place(std::string_view text, const struct stat& before) {
    if (handle_ < 0) return false;
    while (!text.empty()) {
      const ssize_t written = write(handle_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      text.remove_prefix(static_cast<size_t>(written));
    }
    // Another's file stays that one's where this user may say so.
    const bool same_owner = fchown(handle_, before.st_uid, before.st_gid) == 0;
    const mode_t mode = before.st_mode & (same_owner ? 07777 : 0777);
    if (fchmod(handle_, mode) != 0 || fsync(handle_) != 0) return false;
    if (rename(name_.c_str(), target_.c_str()) != 0) return false;
    name_.clear();
    return true;
  }

 private:
  fs::path target_;
  std::string name_;
  int handle_ = -1;
};

class DiskFiles : public Files {
 public:
  std::optional<FileKind> kind_at(const fs::path& path, base::DiagnosticSink& sink) override {
    struct stat status;
    if (stat(path.c_str(), &status) == 0) {
      if (S_ISREG(status.st_mode)) return FileKind::file;
      return S_ISDIR(status.st_mode) ? FileKind::folder : FileKind::other;
    }
    if (errno == ENOENT || errno == ENOTDIR) return FileKind::missing;
    report_unreadable(path, errno, sink);
    return std::nullopt;
  }

  std::optional<std::vector<std::string>> names_in(const fs::path& folder, base::DiagnosticSink& sink) override {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      std::string name = entry->path().filename().string();
      if (name[0] != '.') names.push_back(std::move(name));
    }
    if (error) {
      report_unreadable(folder, error.value(), sink);
      return std::nullopt;
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  fs::path real_path(const fs::path& path, std::error_code& error) override { return fs::canonical(path, error); }

  bool report_left_out(const fs::path&, base::DiagnosticSink&) override { return false; }

 private:
  std::optional<std::string> text_of(const fs::path& path, base::DiagnosticSink& sink) override {
    const std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!file) {
      report_unreadable(path, errno, sink);
      return std::nullopt;
    }
    std::string text;
    char buffer[1 << 16];
    while (text.size() <= syntax::max_file_size) {
      const size_t count = std::fread(buffer, 1, sizeof buffer, file.get());
      text.append(buffer, count);
      if (count < sizeof buffer) break;
    }
    if (std::ferror(file.get())) {
      report_unreadable(path, errno, sink);
      return std::nullopt;
    }
    return text;
  }
};

class Search {
 public:
  Search(Files& files, base::DiagnosticSink& sink) : files_(files), sink_(sink) {}

  void walk(const fs::path& folder, const std::string& prefix) {
    std::error_code error;
    const fs::path real = files_.real_path(folder, error);
    if (error) return fail(folder, error.value());
    if (std::find(inside_.begin(), inside_.end(), real) != inside_.end()) return fail(folder, ELOOP);
    const auto names = files_.names_in(folder, sink_);
    if (!names) {
      complete_ = false;
      return;
    }
    inside_.push_back(real);
    for (const std::string& name : *names) {
      const fs::path path = folder / name;
      const auto kind = files_.kind_at(path, sink_);
      if (!kind) {
        complete_ = false;
      } else if (is_migration_name(path)) {
        found_.push_back({path, prefix + name});
      } else if (*kind == FileKind::folder) {
        walk(path, prefix + name + "/");
      }
    }
    inside_.pop_back();
  }

  std::optional<std::vector<FoundFile>> result() && {
    return complete_ ? std::optional(std::move(found_)) : std::nullopt;
  }

 private:
  void fail(const fs::path& path, int error) {
    report_unreadable(path, error, sink_);
    complete_ = false;
  }

  Files& files_;
  base::DiagnosticSink& sink_;
  bool complete_ = true;
  std::vector<fs::path> inside_;  // the folders that are being searched, as they really are: links may lead back
  std::vector<FoundFile> found_;
};

}  // namespace

bool is_migration_name(const fs::path& path) { return path.extension() == migration_suffix; }

fs::path normal_path(const fs::path& path) {
  const fs::path normal = fs::absolute(path).lexically_normal();
  return normal.has_filename() ? normal : normal.parent_path();
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

std::string shown_path(const fs::path& path) {
  return path.is_absolute() ? path.lexically_proximate(fs::current_path()).string() : path.string();
}

void report_unreadable(const fs::path& path, int error, base::DiagnosticSink& sink) {
  if (error == ELOOP) {
    sink.report<DiagnosticId::link_loop>({}, shown_path(path)).help("remove the link");
    return;
  }
  sink.report<DiagnosticId::unreadable_file>({}, shown_path(path), lower_first(std::generic_category().message(error)));
}

std::unique_ptr<Files> files_on_disk() { return std::make_unique<DiskFiles>(); }

std::optional<std::string> Files::read_text(const fs::path& path, base::DiagnosticSink& sink) {
  const auto kind = kind_at(path, sink);
  if (!kind) return std::nullopt;
  if (*kind == FileKind::file) return text_of(path, sink);
  if (*kind != FileKind::missing) {
    report_kind(path, *kind, sink);
  } else if (!report_left_out(path, sink)) {
    sink.report<DiagnosticId::no_such_path>({}, shown_path(path));
  }
  return std::nullopt;
}

bool replace_text(const fs::path& path, std::string_view text, base::DiagnosticSink& sink) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  struct stat before {};
  errno = error.value();
  // A file that may not be written could still be replaced: it belongs to a folder that may.
  bool done = !error && stat(target.c_str(), &before) == 0 && access(target.c_str(), W_OK) == 0;
  if (done) done = Replacement(target).put_in_place(text, before);
  const int reason = errno;
  if (!done) {
    sink.report<DiagnosticId::cannot_write>({}, shown_path(path), lower_first(std::generic_category().message(reason)));
  }
  return done;
}

bool write_text(const fs::path& path, std::string_view text, base::DiagnosticSink& sink) {
  const int made = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (made >= 0) {
    close(made);
  } else if (errno != EEXIST) {
    sink.report<DiagnosticId::cannot_write>({}, shown_path(path), lower_first(std::generic_category().message(errno)));
    return false;
  }
  if (replace_text(path, text, sink)) return true;
  std::error_code ignored;  // what was wrong was said
  if (made >= 0) fs::remove(path, ignored);
  return false;
}

std::optional<std::vector<FoundFile>> find_migrations(Files& files, const fs::path& folder,
                                                      base::DiagnosticSink& sink) {
  Search search(files, sink);
  search.walk(folder, "");
  return std::move(search).result();
}

std::optional<std::vector<MatchedFolder>> match_folders(Files& files, const fs::path& root, std::string_view pattern,
                                                        base::DiagnosticSink& sink) {
  std::vector<MatchedFolder> matches = {{root, ""}};
  for (size_t begin = 0; begin <= pattern.size();) {
    const size_t end = std::min(pattern.find('/', begin), pattern.size());
    const std::string part(pattern.substr(begin, end - begin));
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    const bool wildcard = part.find_first_of("*?[") != std::string::npos;
    std::vector<MatchedFolder> deeper;
    for (const MatchedFolder& match : matches) {
      std::vector<std::string> names = {part};
      if (wildcard) {
        auto all = files.names_in(match.path, sink);
        if (!all) return std::nullopt;
        names = std::move(*all);
      }
      for (const std::string& name : names) {
        if (wildcard && fnmatch(part.c_str(), name.c_str(), 0) != 0) continue;
        const auto kind = files.kind_at(match.path / name, sink);
        if (!kind) return std::nullopt;
        if (*kind != FileKind::folder) continue;
        const std::string joined = match.wildcards.empty() ? name : match.wildcards + "/" + name;
        deeper.push_back({match.path / name, wildcard ? joined : match.wildcards});
      }
    }
    matches = std::move(deeper);
  }
  return matches;
}

}  // namespace mig::project
