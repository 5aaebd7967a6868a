// Each case of the corpus that compiles, and each example, on each engine as a test of its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <list>

#include "tests/engines/journey.h"

namespace mig::tests {
namespace {

struct Compilable {
  Case one;
  Compiled compiled;

  bool targets(base::Dialect dialect) const {
    return std::any_of(compiled.scripts.begin(), compiled.scripts.end(),
                       [&](const CompiledScript& script) { return script.dialect == name_of(dialect); });
  }
};

// A run that has to see all engines (a build server's) must not pass because one did not start.
bool engines_required() {
  const auto is_set = [](const char* name) {
    const char* value = std::getenv(name);
    return value && *value != '\0' && std::string_view(value) != "0" && std::string_view(value) != "false";
  };
  return is_set("CI") || is_set("MIG_REQUIRE_ENGINES");
}

class EngineTest : public testing::Test {
 public:
  EngineTest(Server& server, const Compilable& history) : server_(server), history_(history) {}

  void TestBody() override {
    if (const std::string missing = server_.missing(); !missing.empty()) {
      if (engines_required()) FAIL() << missing;
      GTEST_SKIP() << missing;
    }
    Journey(server_, history_.one, history_.compiled).run();
  }

 private:
  Server& server_;
  const Compilable& history_;
};

void collect(const std::string& folder, const std::string& prefix, std::list<Compilable>& into) {
  for (Case& one : find_cases(folder)) {
    Compiled compiled = compile(one);
    one.name = prefix + one.name;
    // What does not compile is for the corpus' own test to judge, but an example has to.
    if (!compiled.scripts.empty()) into.push_back({std::move(one), std::move(compiled)});
  }
}

}  // namespace
}  // namespace mig::tests

int main(int argc, char** argv) {
  using namespace mig::tests;
  testing::InitGoogleTest(&argc, argv);
  std::list<Compilable> histories;
  collect(MIG_CORPUS, "", histories);
  collect(MIG_EXAMPLES, "examples/", histories);
  std::vector<std::unique_ptr<Server>> servers;
  servers.push_back(make_postgresql());
  servers.push_back(make_mariadb());
  servers.push_back(make_sqlite());
  // No build server has a MySQL: it is tested where somebody names one.
  if (std::unique_ptr<Server> mysql = make_mysql(); mysql->missing().empty()) servers.push_back(std::move(mysql));
  for (const auto& server : servers) {
    for (const Compilable& history : histories) {
      // A case says itself which server can't run it, and why.
      if (!history.targets(server->dialect()) || history.one.no_server.contains(server->name())) continue;
      testing::RegisterTest(server->name().c_str(), history.one.name.c_str(), nullptr, nullptr,
                            history.one.place.c_str(), 1,
                            [&]() -> testing::Test* { return new EngineTest(*server, history); });
    }
  }
  return RUN_ALL_TESTS();
}
