// What steps lock, in words that a reviewer understands: the same in scripts, plans and errors.
#pragma once

#include <string>
#include <string_view>

#include "compiler/plan/plan.h"

namespace mig::plan {

/// `writes`, `reads and writes`; `nothing`.
std::string_view words_of(dialect::Blocks blocks);

/// How long: `for an instant`, `while all its rows are read`.
std::string_view words_of(dialect::Work work);

/// A lock by its name in the engine's manual: `SHARE`, `INPLACE, LOCK=NONE`.
std::string mode_of(const Lock& lock);

/// What a lock keeps others from, and for how long: `blocks writes while the index is built`. Of MySQL's weaker locks,
/// that they block for an instant when they come and go.
std::string effect_of(const Lock& lock);

/// All of it in a line: `essay: SHARE, blocks writes while the index is built`.
std::string words_of(const Lock& lock);

}  // namespace mig::plan
