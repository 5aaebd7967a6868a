// A project whose files change while somebody writes them: all that is known of each file, kept up to date piece by
// piece. A change redoes its own file and what runs after it, and that only as far as the change is felt there. It
// knows nothing of editors and their protocol; it has no threads, and waits for nobody.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/emit/plan_report.h"
#include "compiler/emit/script.h"
#include "compiler/ir/migration.h"
#include "compiler/project/project.h"
#include "compiler/sema/graph.h"
#include "compiler/sema/mentions.h"
#include "lint/finding.h"

namespace mig::pipeline {

using SourcePtr = std::shared_ptr<const base::SourceFile>;
using TreePtr = std::shared_ptr<const syntax::File>;

/// A migration's file as it is written now.
struct LiveFile {
  std::string identity;
  std::filesystem::path path;  ///< as `project::normal_path` makes it
  SourcePtr source;
  TreePtr tree;                           ///< of all that can be read; null: nothing can
  bool whole = false;                     ///< the text has no mistakes of grammar: `tree` is all of it
  std::vector<base::Diagnostic> grammar;  ///< those mistakes
};

/// What a migration does, as far as its file can be read.
struct LiveMigration {
  const sema::GraphNode* node = nullptr;
  size_t file = 0;  ///< its place among the files
  schema::Schema before;
  schema::Schema after;
  std::vector<sema::Mention> mentions;  ///< the names in its text, in the order of their places
  std::optional<ir::Migration> ir;      ///< nothing where it has mistakes
};

/// A statement or an action of a migration: what it does to databases.
struct LiveItem {
  ir::Reverse reverse;  ///< of it alone
  std::vector<std::pair<base::Dialect, std::string>>
      sql;  ///< the statements for each target, in the order of the targets
  std::vector<std::pair<base::Dialect, emit::PlannedLock>> locks;  ///< what its steps lock
};

class LiveProject {
 public:
  /// Takes over the one project of a workspace, with what was reported when it was read. Nothing else is done yet.
  static std::unique_ptr<LiveProject> open(project::Workspace opened, const base::DiagnosticSink& sink);

  LiveProject() = default;
  virtual ~LiveProject() = default;
  LiveProject(const LiveProject&) = delete;
  LiveProject& operator=(const LiveProject&) = delete;

  /// The project with its settings; its files are without trees.
  virtual const project::Project& project() const = 0;
  virtual const std::vector<LiveFile>& files() const = 0;
  /// The file at a path, or null.
  virtual const LiveFile* file_at(const std::filesystem::path& path) const = 0;

  /// Gives a file of the project another text.
  virtual void edit(const std::filesystem::path& path, std::string text) = 0;

  /// Sees to what is left to do, a piece of some milliseconds at a time: first what was edited last. False: all was
  /// done already.
  virtual bool work() = 0;
  /// Works until all is known of one file but what later files have to do with it.
  virtual void work_for(const LiveFile& file) = 0;
  /// Works until the names in all files are known.
  virtual void resolve_all() = 0;
  virtual bool is_done() const = 0;

  /// The order of the migrations; null where it is not known.
  virtual const sema::Graph* graph() const = 0;
  /// How many migrations the order has, and what is known of each so far.
  virtual size_t migration_count() const = 0;
  virtual const LiveMigration& migration(size_t position) const = 0;
  /// The migration of a file, up to date once `work_for` it has run; null where its place in the order is not known,
  /// and for files that a squash replaces.
  virtual const LiveMigration* migration_of(const LiveFile& file) const = 0;

  /// What is wrong with a file, in the order of the text: what `mig check` says. While another file has mistakes of
  /// grammar, of what runs after that it is what was known before these.
  virtual std::vector<base::Diagnostic> diagnostics_of(const LiveFile& file) const = 0;
  /// What the linter finds in it: what `mig lint` says where the project has no errors.
  virtual const std::vector<lint::Finding>& findings_of(const LiveFile& file) const = 0;
  /// What is wrong with `mig.toml`, or with nothing in particular.
  virtual std::vector<base::Diagnostic> other_diagnostics() const = 0;

  /// The places in `files` of those whose diagnostics or findings may have changed since the last call.
  virtual std::vector<size_t> take_changed() = 0;

  /// What the operations do that come from a part of a migration's text; nothing where none do.
  virtual std::optional<LiveItem> item_at(const LiveMigration& migration, base::ByteRange range) const = 0;
  /// The scripts of one migration for some targets. Nothing where it has mistakes.
  virtual std::optional<std::vector<emit::Script>> scripts_of(const LiveMigration& migration,
                                                              const std::vector<base::Dialect>& dialects) const = 0;
};

}  // namespace mig::pipeline
