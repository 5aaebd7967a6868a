// A history's journey over a server as a test: the corpus', and that of each version.
#pragma once

#include "tests/engines/engine_test.h"
#include "tests/engines/exceptions.h"
#include "tests/engines/journey.h"

namespace mig::tests {

/// The server and the history have to outlive it.
class JourneyTest : public EngineTest {
 public:
  JourneyTest(Server& server, const History& history, Journey::Tables tables)
      : EngineTest(server), history_(history), tables_(tables) {}

 private:
  void run() override {
    const Exceptions exceptions = exceptions_of(history_.one.name);
    Collector collector;
    Journey journey(server(), history_, tables_, exceptions, collector);
    journey.run();
    for (const std::string& failure : collector.failures()) ADD_FAILURE() << failure;
    for (const std::string& table : journey.unfilled()) ADD_FAILURE() << "no rows could be made for " << table;
  }

  const History& history_;
  Journey::Tables tables_;
};

}  // namespace mig::tests
