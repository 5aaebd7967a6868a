// Histories that nobody wrote, each on each engine: forward, back, forward, as those of the corpus go. A failure says
// its seed, with which `MIG_RANDOM_SEED` runs it again.
#include "tests/engines/random_test.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

#include "tests/engines/engine_test.h"
#include "tests/engines/journey.h"
#include "tests/engines/random_history.h"
#include "tests/engines/scratch.h"

namespace mig::tests {
namespace {

// As many in one test, so that the list of tests stays short and two shards share the work.
constexpr uint32_t histories_of_a_test = 10;

uint32_t from_environment(const char* name, uint32_t otherwise) {
  const char* const value = std::getenv(name);
  return value && *value ? static_cast<uint32_t>(std::stoul(value)) : otherwise;
}

// How much of what was made up mig took.
struct Taken {
  size_t statements = 0;
  size_t refused = 0;
};

std::string name_of_migration(size_t number) { return fmt::format("{:04}_random", number + 1); }

std::vector<std::string> texts(const std::vector<std::vector<std::string>>& migrations) {
  std::vector<std::string> result;
  for (size_t i = 0; i < migrations.size(); ++i) {
    std::string text = "migration 'made up';\n";
    text += i == 0 ? "\n" : fmt::format("after '{}';\n", name_of_migration(i - 1));
    for (const std::string& statement : migrations[i]) text += statement + "\n";
    result.push_back(text);
  }
  return result;
}

// The history of a seed, without the statements that mig refuses, and those that rest on them. Null where nothing is
// left.
std::unique_ptr<History> accepted(uint32_t seed, base::Dialect dialect, Taken& taken) {
  constexpr size_t lines_of_header = 2;
  std::vector<std::vector<std::string>> migrations = random_history(seed);
  for (const auto& each : migrations) taken.statements += each.size();
  while (true) {
    std::vector<std::pair<std::string, std::string>> files;
    const std::vector<std::string> all = texts(migrations);
    for (size_t i = 0; i < all.size(); ++i) files.emplace_back(name_of_migration(i), all[i]);
    std::unique_ptr<History> history = history_of(fmt::format("seed {}", seed), dialect, files);
    if (!history->compiled.scripts.empty()) return history;
    std::map<size_t, std::set<size_t, std::greater<>>> wrong;
    for (const Reported& each : history->compiled.diagnostics) {
      if (each.severity != "error" || each.line <= lines_of_header) continue;
      for (size_t i = 0; i < migrations.size(); ++i) {
        if (each.file.find(name_of_migration(i)) != std::string::npos) wrong[i].insert(each.line - lines_of_header - 1);
      }
    }
    if (wrong.empty()) throw std::runtime_error(history->compiled.err);
    for (const auto& [migration, lines] : wrong) {
      for (const size_t line : lines) {
        if (std::getenv("MIG_SHOW_REFUSED")) fmt::print("{}\n", migrations[migration][line]);
        migrations[migration].erase(migrations[migration].begin() + static_cast<std::ptrdiff_t>(line));
        ++taken.refused;
      }
    }
    if (std::getenv("MIG_SHOW_REFUSED")) fmt::print("{}\n", history->compiled.err);
  }
}

class RandomTest : public EngineTest {
 public:
  RandomTest(Server& server, uint32_t first, uint32_t count) : EngineTest(server), first_(first), count_(count) {}

 private:
  void run() override {
    Taken taken;
    for (uint32_t seed = first_; seed < first_ + count_; ++seed) go(seed, taken);
    EXPECT_LT(taken.refused * 2, taken.statements) << "more than half of what was made up is refused";
    RecordProperty("statements", static_cast<int>(taken.statements));
    RecordProperty("refused", static_cast<int>(taken.refused));
  }

  void go(uint32_t seed, Taken& taken) {
    const std::unique_ptr<History> history = accepted(seed, server().dialect(), taken);
    Collector collector;
    const Exceptions exceptions;
    Journey(server(), *history, Journey::Tables::filled, exceptions, collector).run();
    if (collector.failures().empty()) return;
    std::string text;
    for (const auto& [path, script] : history->sources()) text += fmt::format("-- {}\n{}\n", path, script);
    ADD_FAILURE() << fmt::format("MIG_RANDOM_SEED={} MIG_RANDOM_HISTORIES=1\n{}\n{}", seed,
                                 collector.failures().front(), text);
  }

  uint32_t first_;
  uint32_t count_;
};

}  // namespace

void add_random_histories(Server& server) {
  const bool is_sqlite = server.dialect() == base::Dialect::sqlite;
  const uint32_t first = from_environment("MIG_RANDOM_SEED", 1);
  const uint32_t count = from_environment("MIG_RANDOM_HISTORIES", is_sqlite ? 500 : 40);
  for (uint32_t done = 0; done < count; done += histories_of_a_test) {
    const uint32_t here = std::min(histories_of_a_test, count - done);
    testing::RegisterTest(
        (server.name() + "_random").c_str(), fmt::format("seeds_from_{}", first + done).c_str(), nullptr, nullptr,
        __FILE__, __LINE__,
        [&server, seed = first + done, here]() -> testing::Test* { return new RandomTest(server, seed, here); });
  }
}

}  // namespace mig::tests
