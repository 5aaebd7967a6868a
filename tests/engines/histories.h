// What goes over the engines: each case of the corpus that compiles and each example, as it is and cut into one
// migration for each statement, so that there is something to look at between any two of them.
#pragma once

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/ir/migration.h"
#include "tests/engines/rows.h"
#include "tests/runner/compiled.h"
#include "tests/support/files.h"

namespace mig::tests {

/// What the model says of a script: of a migration, or of a phase of one.
struct ModelStep {
  std::string migration;
  std::string phase;  ///< as the manifest says it
  std::vector<ir::AppliedOperation> applied;
  schema::Schema after;
  /// What its reverse leaves, after the reverses of all later ones; nothing where one of them is irreversible.
  std::optional<schema::Schema> reversed;
  std::vector<ir::AppliedOperation> reverse;  ///< its operations; none where it is irreversible

  std::vector<ir::Operation> operations() const;
};

struct History {
  Case one;
  Compiled compiled;
  std::vector<ModelStep> model;        ///< in the order in which the scripts run
  std::filesystem::path given_rows;    ///< of a file: `NAME.rows.sql`; of a project: its folder of rows
  std::shared_ptr<TempFolder> folder;  ///< where its project lies, if it was made for the test

  bool targets(base::Dialect dialect) const;
  /// Throws std::runtime_error where there is no such script.
  const ModelStep& step(const CompiledScript& script) const;
  /// Its migrations as they are written, by path. Of a project only.
  std::vector<std::pair<std::string, std::string>> sources() const;
  /// The schema after a script, and what follows it.
  Ahead from(const CompiledScript& script) const;
};

/// A history for one engine, of migrations that are given as names and texts. Has no scripts where it does not compile.
std::unique_ptr<History> history_of(const std::string& name, base::Dialect dialect,
                                    const std::vector<std::pair<std::string, std::string>>& migrations);

/// The cases under a folder that compile. `prefix` stands before their names.
std::list<History> compilable_histories(const std::string& folder, const std::string& prefix);

/// A file's history with each statement as a migration of its own, or a few of them where there are many. Null for a
/// project. Has no scripts where what is one migration can't be several.
std::unique_ptr<History> cut_up(const History& whole);

/// The history compiled for that version of `dialect`'s servers, alone. Has no scripts where it does not compile for
/// it.
std::unique_ptr<History> for_version(const History& history, base::Dialect dialect, base::Version version);

}  // namespace mig::tests
