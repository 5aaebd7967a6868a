// Steps as the text of a script that the engine's own client runs. It only lays out: what is done and in which order
// was planned before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/plan/plan.h"

namespace mig::emit {

enum class ScriptKind {
  forward,
  reverse,
  verify,  ///< only looks at what is there
};

/// What a script says of itself.
struct ScriptHead {
  std::string migration;            ///< an identity, or a range of them
  std::vector<std::string> titles;  ///< of the migrations, in the order in which the script runs them
  ScriptKind kind = ScriptKind::forward;
  ir::Reverse const* reverse = nullptr;     ///< the migration's; never null
  std::optional<ir::PhaseKind> phase = {};  ///< which part of the migration it is, where that has phases
  std::optional<uint64_t> retry = {};       ///< how often a runner tries again what stopped at the lock timeout
  bool comments = true;                     ///< false: SQL alone
  size_t first_step = 0;  ///< the place of the step that it goes on from, the beginning of a transaction; 0: all
};

/// The whole script, ended by a line break.
std::string script_text(const ScriptHead& head, const plan::Plan& plan);

/// The script that makes a schema from nothing, ended by a line break. `plan` has one step with its statements; `after`
/// is the migration that leaves the schema, empty for that before all of them.
std::string schema_script(const std::string& after, const plan::Plan& plan);

}  // namespace mig::emit
