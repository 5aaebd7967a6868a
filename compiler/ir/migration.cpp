#include "compiler/ir/migration.h"

namespace mig::ir {

std::string_view to_string(Reversal reversal) {
  switch (reversal) {
    case Reversal::exact:
      return "exact";
    case Reversal::lossy:
      return "lossy";
    case Reversal::irreversible:
      return "irreversible";
  }
  return "";
}

std::string_view to_string(PhaseKind kind) {
  switch (kind) {
    case PhaseKind::expand:
      return "expand";
    case PhaseKind::migrate:
      return "migrate";
    case PhaseKind::contract:
      return "contract";
  }
  return "";
}

Migration part_of(const Migration& migration, const Phase& phase) {
  const auto first = migration.items.begin() + static_cast<std::ptrdiff_t>(phase.first_item);
  Migration part{migration.identity,
                 migration.title,
                 migration.path,
                 {first, first + static_cast<std::ptrdiff_t>(phase.item_count)},
                 phase.before,
                 phase.after,
                 {phase}};
  part.phases[0].first_item = 0;
  return part;
}

std::string name_of(const std::string& identity, const Phase& phase) {
  return phase.named ? identity + ", phase " + std::string(to_string(phase.kind)) : identity;
}

}  // namespace mig::ir
