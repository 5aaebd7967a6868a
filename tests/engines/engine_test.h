// What the tests share that are made while the program starts, one for each server and history: where the server is not
// there they are skipped, or fail where it has to be.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/engines/histories.h"
#include "tests/engines/scratch.h"
#include "tests/engines/server.h"

namespace mig::tests {

class EngineTest : public testing::Test {
 public:
  explicit EngineTest(Server& server) : server_(server) {}

  void TestBody() final {
    if (const std::string missing = server_.missing(); !missing.empty()) {
      if (engines_required() && !server_.may_be_missing()) FAIL() << missing;
      GTEST_SKIP() << missing;
    }
    run();
  }

 protected:
  virtual void run() = 0;

  Server& server() { return server_; }

 private:
  Server& server_;
};

/// Adds a test of that suite; `make` gives it when it is to run.
template <class Make>
void add_test(const std::string& suite, const std::string& name, const History& history, Make make) {
  testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, history.one.place.c_str(), 1,
                        [=]() -> testing::Test* { return make(); });
}

}  // namespace mig::tests
