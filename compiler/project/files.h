// Files, as this folder needs them, wherever they are kept: every failure is a diagnostic with the path as people see
// it. It knows nothing of migrations but how their files' names end.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "compiler/base/diagnostic.h"

namespace mig::project {

inline constexpr std::string_view migration_suffix = ".mig";

/// Whether the name is that of a migration.
bool is_migration_name(const std::filesystem::path& path);

/// Absolute and without `.`, `..` and a slash at the end. Links are kept, so that a path stays what was typed.
std::filesystem::path normal_path(const std::filesystem::path& path);

/// Whether `path` is `folder` or lies in it, by their parts alone.
bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder);

/// Relative to the current folder.
std::string shown_path(const std::filesystem::path& path);

enum class FileKind { missing, file, folder, other };

/// Files and folders by their paths, links followed: those on disk, or those of a git index.
class Files {
 public:
  Files() = default;
  virtual ~Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  /// What is at `path`. Nothing, and a diagnostic, where that can't be found out.
  virtual std::optional<FileKind> kind_at(const std::filesystem::path& path, base::DiagnosticSink& sink) = 0;

  /// The names in a folder, sorted, without the hidden ones. Nothing, and a diagnostic, where they can't be read.
  virtual std::optional<std::vector<std::string>> names_in(const std::filesystem::path& folder,
                                                           base::DiagnosticSink& sink) = 0;

  /// The path of what is at `path`, without links. An error where that can't be found out.
  virtual std::filesystem::path real_path(const std::filesystem::path& path, std::error_code& error) = 0;

  /// The text of a regular file, of one that is too large no more than shows that it is. Nothing, and a diagnostic,
  /// where it can't be read.
  std::optional<std::string> read_text(const std::filesystem::path& path, base::DiagnosticSink& sink);

  /// Reports what people see at `path`, but is not here, with the way to get it here. False where nothing is there.
  virtual bool report_left_out(const std::filesystem::path& path, base::DiagnosticSink& sink) = 0;

 private:
  // Of what is known to be a file.
  virtual std::optional<std::string> text_of(const std::filesystem::path& path, base::DiagnosticSink& sink) = 0;
};

/// Those on disk, of which nothing is left out.
std::unique_ptr<Files> files_on_disk();

/// Reports that what is at `path` can't be read, for a reason of the system.
void report_unreadable(const std::filesystem::path& path, int error, base::DiagnosticSink& sink);

/// Writes `text` in the place of the regular file at `path`, whole or not at all; where a link is there, in the place
/// of what it leads to. False, and a diagnostic, where that failed.
bool replace_text(const std::filesystem::path& path, std::string_view text, base::DiagnosticSink& sink);

/// Likewise, where no file need be there yet.
bool write_text(const std::filesystem::path& path, std::string_view text, base::DiagnosticSink& sink);

/// A migration's file and its path under the folder that was searched, with `/`.
struct FoundFile {
  std::filesystem::path path;
  std::string name;
};

/// All `.mig` files in `folder` and the folders in it, in the order of their names. Hidden files and folders are
/// ignored, links are followed. Nothing, and diagnostics, where not all could be searched.
std::optional<std::vector<FoundFile>> find_migrations(Files& files, const std::filesystem::path& folder,
                                                      base::DiagnosticSink& sink);

/// A folder that a pattern fits, and what its wildcards stand for, joined by `/`.
struct MatchedFolder {
  std::filesystem::path path;
  std::string wildcards;
};

/// The folders under `root` that `pattern` fits, in the order of their names. Nothing, and diagnostics, where not all
/// could be searched.
std::optional<std::vector<MatchedFolder>> match_folders(Files& files, const std::filesystem::path& root,
                                                        std::string_view pattern, base::DiagnosticSink& sink);

}  // namespace mig::project
