#include "tests/runner/corpus.h"

namespace mig::tests {

const Compiled& Corpus::compiled(const Case& one) {
  const auto known = compiled_.find(one.name);
  if (known != compiled_.end()) return known->second;
  return compiled_.emplace(one.name, compile(one)).first->second;
}

}  // namespace mig::tests
