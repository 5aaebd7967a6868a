#include "tests/engines/mutations.h"

namespace mig::tests {

bool mutate(History& history, base::Dialect dialect, const Mutation& mutation) {
  const std::string find = mutation.find;
  for (const CompiledScript& script : history.compiled.scripts) {
    if (script.dialect != name_of(dialect)) continue;
    if (mutation.direction == std::string("down") && !script.down) continue;
    std::string& text = history.compiled.files.at(mutation.direction == std::string("up") ? script.up : *script.down);
    const size_t at = text.find(find);
    if (at == std::string::npos) continue;
    text.replace(at, find.size(), mutation.replacement);
    return true;
  }
  return false;
}

const std::vector<Mutation>& all_mutations() {
  static const std::vector<Mutation> mutations = {
#include "tests/engines/mutations.def"
  };
  return mutations;
}

}  // namespace mig::tests
