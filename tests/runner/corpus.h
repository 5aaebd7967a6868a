// All cases of the corpus, each compiled once for all the tests that look at it.
#pragma once

#include <map>
#include <vector>

#include "tests/runner/compiled.h"

namespace mig::tests {

class Corpus {
 public:
  explicit Corpus(std::vector<Case> cases) : cases_(std::move(cases)) {}

  const std::vector<Case>& cases() const { return cases_; }
  const Compiled& compiled(const Case& one);

 private:
  std::vector<Case> cases_;
  std::map<std::string, Compiled> compiled_;
};

}  // namespace mig::tests
