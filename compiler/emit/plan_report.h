// What scripts do to a database, step by step, for whoever looks them over before they run: as text for a terminal, as
// Markdown for a review, as JSON (docs/plan.schema.json) for a program. It only lays out: what a step locks, and how
// large tables are, was found out before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/dialect.h"
#include "compiler/dialect/locks.h"
#include "compiler/ir/migration.h"
#include "compiler/plan/plan.h"

namespace mig::emit {

/// What a step locks, as a reviewer wants to know it.
struct PlannedLock {
  std::string relation = {};  ///< as schema::qualified makes it where it is in a schema
  std::string mode = {};      ///< by its name in the engine's manual
  dialect::Blocks blocks = dialect::Blocks::nothing;
  dialect::Work work = dialect::Work::instant;
  std::string effect = {};  ///< in words: `blocks writes while the index is built`
  size_t held_to = 0;       ///< the number of the step at whose end it is given free: the last of the transaction
  bool lasts = false;  ///< keeps others from rows for longer than an instant, by what this step does or the next ones
  /// How many rows are read or written anew; nothing where it is not known.
  std::optional<uint64_t> rows = {};
  /// How many bytes of disk it takes at most, beside those that are in use; nothing where it is not known.
  std::optional<uint64_t> bytes = {};
};

/// A line of a migration's file.
struct PlannedSource {
  std::string path = {};  ///< as it is shown
  uint32_t line = 1;

  bool operator==(const PlannedSource&) const = default;
};

/// A step of a script.
struct PlannedStep {
  size_t number = 1;  ///< as the script has it
  std::string summary = {};
  std::optional<size_t> transaction = {};  ///< the script's transactions are counted from 1; nothing: in none
  plan::Form form = plan::Form::native;
  std::vector<PlannedLock> locks = {};
  bool runs_raw_sql = false;                ///< then it may lock more than that
  std::vector<std::string> notes = {};      ///< a sentence each
  std::vector<PlannedSource> sources = {};  ///< where what it does is written; none for a guard of the compiler's own
};

/// One way of a migration, or of a phase of it, on one engine.
struct PlannedScript {
  base::Dialect dialect;
  base::Version version;  ///< of the oldest server that it is for
  std::string migration = {};
  std::string title = {};
  ir::PhaseKind phase = ir::PhaseKind::expand;  ///< `expand` for a file without phases
  bool is_part = false;                         ///< the file has phases, and this is one of them
  bool forward = true;
  ir::Reversal reversal = ir::Reversal::exact;
  std::string reason = {};                 ///< why it is irreversible; empty otherwise
  std::vector<std::string> losses = {};    ///< what its reverse does not bring back
  std::vector<std::string> destroys = {};  ///< what was written since and goes when the reverse runs
  uint64_t lock_timeout = 0;               ///< milliseconds; 0: it waits without an end
  uint64_t retry = 0;                      ///< how often a runner tries again what stopped at that
  std::vector<std::string> notes = {};     ///< where the engine keeps less than the migration says
  /// None where nothing is to be done, or where nothing can: the way back of what is irreversible.
  std::vector<PlannedStep> steps = {};
};

/// How a text is laid out.
struct PlanTextOptions {
  bool color = false;
  size_t width = 100;  ///< of a line, in characters; what can't be broken may be wider
};

/// For people: aligned, a `!` before what keeps others from rows for longer than an instant.
std::string plan_text(const std::vector<PlannedScript>& scripts, const PlanTextOptions& options = {});

/// A section with a table for each script, to be put into a review. What names and texts hold stays text.
std::string plan_markdown(const std::vector<PlannedScript>& scripts);

/// The document of docs/plan.schema.json.
std::string plan_json(const std::vector<PlannedScript>& scripts);

}  // namespace mig::emit
