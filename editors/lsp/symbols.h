// What has a name in a history: where it was made, where it is named, and how it was called in between.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/pipeline/live_project.h"

namespace mig::lsp {

/// A table, a column, a constraint … as it is called at one place of the history.
struct Symbol {
  sema::MentionKind kind;
  std::string relation;  ///< as sema::Mention has it
  std::string name;

  bool operator==(const Symbol&) const = default;
};

/// A name in a text of the history.
struct Occurrence {
  size_t position = 0;  ///< of the migration in the order
  base::ByteRange range;
  bool gives = false;  ///< it is given here
};

/// A symbol with all places that name it, in the order of the history.
struct Traced {
  Symbol symbol;                        ///< as it is called where it was asked for
  std::optional<Occurrence> made;       ///< where it was made; nothing where nobody wrote that
  std::vector<Occurrence> occurrences;  ///< that one among them
  std::optional<size_t> archived;       ///< the migration that archives it, and what is archived is named after it
};

/// The name that stands at a byte of a migration's text, or ends there; null where none does.
const sema::Mention* mention_at(const pipeline::LiveMigration& migration, uint32_t offset);

/// What a name stands for, followed through the history and its renames. All names have to be known (`resolve_all`).
Traced trace(const pipeline::LiveProject& project, size_t position, const sema::Mention& mention);

/// The migration that changed a table or a column last before the end of the migration at `position`, and after which
/// it is what it is there; nothing where it was there before all.
std::optional<size_t> last_change(const pipeline::LiveProject& project, size_t position, const Symbol& symbol);

}  // namespace mig::lsp
