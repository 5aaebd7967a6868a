// Where a journey says what went wrong, so that a test can wait for it.
#pragma once

#include <string>
#include <vector>

namespace mig::tests {

class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void fail(const std::string& what) = 0;
};

/// Keeps the failures.
class Collector : public Reporter {
 public:
  void fail(const std::string& what) override { failures_.push_back(what); }
  const std::vector<std::string>& failures() const { return failures_; }

 private:
  std::vector<std::string> failures_;
};

}  // namespace mig::tests
