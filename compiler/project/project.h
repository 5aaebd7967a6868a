// Finds the projects that some paths belong to, and reads and parses their migrations. It knows nothing of what the
// migrations mean or in which order they run.
#pragma once

#include <deque>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/project/config.h"
#include "compiler/syntax/ast.h"

namespace mig::project {

/// A file of a project.
struct MigrationFile {
  std::string identity;  ///< the path under the folder of migrations, without `.mig`: `billing/0002_wallets`
  const base::SourceFile* source = nullptr;
  std::optional<syntax::File> tree;  ///< nothing where it does not parse
  bool asked = true;                 ///< output is limited to these; the others are its history
};

/// A whole history, with the settings it is compiled by.
struct Project {
  Config config;
  const base::SourceFile* config_file = nullptr;  ///< null for a file that stands alone
  std::vector<MigrationFile> migrations;          ///< in the order of the identities, each only once
};

/// Texts by the paths of files, each as `normal_path` makes it.
using TextsByPath = std::map<std::filesystem::path, std::string>;

/// What was asked for.
struct Request {
  std::vector<std::string> paths;         ///< files and folders, `-` for standard input; none: where one stands
  std::optional<std::string> project;     ///< the project's folder; else it is looked for upwards from each path
  std::optional<std::string> stdin_path;  ///< the path that standard input stands for
  std::istream* in = nullptr;             ///< standard input; needed where a path is `-`
  std::optional<std::string> since = {};  ///< only files that have changed since this git revision are asked for
  bool staged = false;                    ///< read is what a git commit would have, and asked for what it would change;
                                          ///< neither with `since` nor with standard input
  TextsByPath unsaved = {};  ///< what an editor holds: it stands for what files have, and need not be there
};

/// Projects and the texts they are made of; locations in diagnostics point into `sources`, so it has to outlive them.
struct Workspace {
  std::deque<base::SourceFile> sources;
  std::vector<Project> projects;
};

/// A migration's text by itself, whatever project it is of.
struct MigrationText {
  std::filesystem::path path;
  const base::SourceFile* source = nullptr;
  bool from_input = false;  ///< it came by standard input
};

/// Texts, each once, in the order that they were asked for; locations in diagnostics point into `sources`, so it has to
/// outlive them.
struct Texts {
  std::deque<base::SourceFile> sources;
  std::vector<MigrationText> migrations;
};

/// Reads what was asked for without asking what it means: of a folder all migrations in it, of no path those of the
/// project. Only for the latter there has to be one, with settings that hold. What can't be read is reported, and left
/// out.
Texts read_texts(const Request& request, base::DiagnosticSink& sink);

/// Finds, reads and parses. A project that could not be read whole (its settings, a folder, a file, an identity) is
/// left out and what stopped it reported, as is one of which git can't say what has changed; a file that does not parse
/// is in it without a tree. Paths are shown relative to the current folder.
Workspace open_projects(const Request& request, base::DiagnosticSink& sink);

}  // namespace mig::project
