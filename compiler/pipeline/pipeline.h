// The stages in order, as plain functions: a project goes in, what a command shows comes out. The command line and a
// language server call the same ones. It knows nothing of options, streams or exit codes.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/dialect.h"
#include "compiler/emit/plan_report.h"
#include "compiler/emit/script.h"
#include "compiler/project/project.h"
#include "compiler/sema/graph.h"
#include "lint/finding.h"

namespace mig::pipeline {

/// Going on with a script that has stopped.
struct Resume {
  size_t step = 1;      ///< the first that was not done, as the script numbers it
  bool forward = true;  ///< the script itself, or its reverse
};

struct CompileOptions {
  std::vector<base::Dialect> dialects;  ///< each a target of the project
  std::optional<std::string> only;      ///< this migration alone; not together with `from` and `to`
  std::optional<std::string> from;      ///< with `to`: one script for all that runs from here
  std::optional<std::string> to;        ///< to here, both included
  std::optional<std::string> phase;  ///< this phase alone: `expand`, `migrate` or `contract`; not with `from` and `to`
  std::optional<Resume> resume;      ///< the rest of a script; there has to be only one
  bool guards = true;                ///< with the compiler's own guards
  bool comments = true;              ///< false: SQL alone
};

/// The scripts of the migrations that were asked for (all, where no path was given), dialect by dialect, each in the
/// order in which they run: one for each phase. With `from` or `to` one script for each dialect, with all phases, named
/// by `emit::range_name`. To go on with a script there is that way of it alone. Nothing where errors were reported.
std::optional<std::vector<emit::Script>> compile(const project::Project& project, const CompileOptions& options,
                                                 base::DiagnosticSink& sink);

struct PlanRequest {
  std::vector<base::Dialect> dialects;  ///< each a target of the project
  std::optional<std::string> only;      ///< this migration alone
  bool forward = true;                  ///< the scripts
  bool back = false;                    ///< their reverses
};

/// What the scripts of the migrations that were asked for do, dialect by dialect: the scripts in the order in which
/// they run, then the reverses in theirs. One that is irreversible has no steps. What an engine can't do is reported as
/// `compile` does. Nothing where errors were reported.
std::optional<std::vector<emit::PlannedScript>> planned_scripts(const project::Project& project,
                                                                const PlanRequest& request, base::DiagnosticSink& sink);

/// Reports what is wrong with the project's migrations, for all its targets. True where no error was found.
bool check(const project::Project& project, base::DiagnosticSink& sink);

/// What the linter finds in the migrations that were asked for, judged with their whole history. Nothing where errors
/// were reported: what does not compile is not judged.
std::optional<lint::Result> lint(const project::Project& project, base::DiagnosticSink& sink);

/// A file that the linter has mended.
struct FixedFile {
  const base::SourceFile* before;
  const base::SourceFile* after;
};

/// The files of the migrations that were asked for with all that the linter can mend without changing what they mean;
/// those in which there is nothing to mend are left out. Nothing is written. `sources` gets the new texts.
std::vector<FixedFile> lint_fixes(const project::Project& project, std::deque<base::SourceFile>& sources,
                                  base::DiagnosticSink& sink);

/// The order in which the migrations run. Nothing where errors were reported.
std::optional<sema::Graph> graph(const project::Project& project, base::DiagnosticSink& sink);

enum class SchemaFormat { sql, json, mermaid };

struct SchemaOptions {
  std::optional<std::string> at;         ///< the migration after which the schema is shown; nothing: the last
  std::optional<base::Dialect> dialect;  ///< a target of the project; nothing: all engines, which SQL can't be for
  SchemaFormat format = SchemaFormat::sql;
};

/// The schema after a migration as text. What comes after that migration is not looked at. Nothing where errors were
/// reported.
std::optional<std::string> schema_text(const project::Project& project, const SchemaOptions& options,
                                       base::DiagnosticSink& sink);

/// The IR of the migrations that were asked for (all, where no path was given), with their reverses, as JSON. Nothing
/// where errors were reported.
std::optional<std::string> ir_text(const project::Project& project, base::DiagnosticSink& sink);

/// Runs the history forward, back and forward on the empty database of `url`, or, where that is empty, on an SQLite
/// database in memory; what it makes stays there. `line` gets one line of text, without a line break, for each phase of
/// a migration as it is done. False where the database did not agree with the model; nothing where the project, the URL
/// or the database will not do. Either way what is wrong was reported.
std::optional<bool> verify(const project::Project& project, const std::string& url, base::DiagnosticSink& sink,
                           const std::function<void(std::string_view)>& line);

/// A table of the project, as large as it is in a database.
struct TableStats {
  std::string table;  ///< as `mig.toml` has it: `essay`, `billing.invoice`
  uint64_t rows = 0;
  std::optional<uint64_t> bytes;  ///< on disk, with its indexes; nothing where the engine does not say it
};

/// What a database says of the sizes of a project's tables.
struct Stats {
  base::Dialect dialect;
  std::vector<TableStats> tables;    ///< in the order of their names
  std::vector<std::string> missing;  ///< the tables that are not in the database
};

/// Reads how large the tables that are there after the last migration are in the database of `url`, whose dialect is a
/// target. Nothing where the project or the database will not do, which was reported.
std::optional<Stats> stats(const project::Project& project, const std::string& url, base::DiagnosticSink& sink);

/// The sizes as they are kept in a `mig.toml`: rounded.
std::map<std::string, project::TableSize> sizes_to_keep(const Stats& stats);

/// The sizes as a table for people.
std::string stats_text(const Stats& stats);

/// The sizes as JSON, with its version.
std::string stats_json(const Stats& stats);

}  // namespace mig::pipeline
