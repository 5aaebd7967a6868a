// The file system, as this folder needs it: every failure is a diagnostic with the path as people see it. It knows
// nothing of migrations but how their files' names end.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"

namespace mig::project {

inline constexpr std::string_view migration_suffix = ".mig";

/// Whether the name is that of a migration.
bool is_migration_name(const std::filesystem::path& path);

/// Absolute and without `.`, `..` and a slash at the end. Links are kept, so that a path stays what was typed.
std::filesystem::path normal_path(const std::filesystem::path& path);

/// Relative to the current folder.
std::string shown_path(const std::filesystem::path& path);

enum class FileKind { missing, file, folder, other };

/// What is at `path`, links followed. Nothing, and a diagnostic, where that can't be found out.
std::optional<FileKind> kind_at(const std::filesystem::path& path, base::DiagnosticSink& sink);

/// The text of a regular file, of one that is too large no more than shows that it is. Nothing, and a diagnostic, where
/// it can't be read.
std::optional<std::string> read_text(const std::filesystem::path& path, base::DiagnosticSink& sink);

/// Writes `text` in the place of the regular file at `path`, whole or not at all; where a link is there, in the place
/// of what it leads to. False, and a diagnostic, where that failed.
bool replace_text(const std::filesystem::path& path, std::string_view text, base::DiagnosticSink& sink);

/// A migration's file and its path under the folder that was searched, with `/`.
struct FoundFile {
  std::filesystem::path path;
  std::string name;
};

/// All `.mig` files in `folder` and the folders in it, in the order of their names. Hidden files and folders are
/// ignored, links are followed. Nothing, and diagnostics, where not all could be searched.
std::optional<std::vector<FoundFile>> find_migrations(const std::filesystem::path& folder, base::DiagnosticSink& sink);

/// A folder that a pattern fits, and what its wildcards stand for, joined by `/`.
struct MatchedFolder {
  std::filesystem::path path;
  std::string wildcards;
};

/// The folders under `root` that `pattern` fits, in the order of their names. Nothing, and diagnostics, where not all
/// could be searched.
std::optional<std::vector<MatchedFolder>> match_folders(const std::filesystem::path& root, std::string_view pattern,
                                                        base::DiagnosticSink& sink);

}  // namespace mig::project
