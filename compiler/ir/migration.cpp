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

}  // namespace mig::ir
