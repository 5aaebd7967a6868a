// Each history on each engine, each mistake that has to be seen, and scripts for the oldest servers on the newest, as
// tests of their own.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "tests/engines/engine_test.h"
#include "tests/engines/exceptions.h"
#include "tests/engines/journey_test.h"
#include "tests/engines/mutations.h"
#include "tests/engines/random_test.h"
#include "tests/engines/resume_test.h"
#include "tests/engines/scratch.h"
#include "tests/engines/versions_test.h"

namespace mig::tests {
namespace {

class MutationTest : public EngineTest {
 public:
  MutationTest(Server& server, const std::vector<const History*>& histories, const Mutation& mutation)
      : EngineTest(server), histories_(histories), mutation_(mutation) {}

 private:
  void run() override {
    bool found = false;
    for (const History* history : histories_) {
      History changed = *history;
      if (!mutate(changed, server().dialect(), mutation_)) continue;
      found = true;
      for (const Journey::Tables tables : {Journey::Tables::empty, Journey::Tables::filled}) {
        Collector collector;
        Journey(server(), changed, tables, exceptions_of(changed.one.name), collector).run();
        if (!collector.failures().empty()) {
          if (std::getenv("MIG_SHOW_MUTATIONS")) std::cout << collector.failures().front() << "\n";
          return;
        }
      }
    }
    if (found) {
      FAIL() << "nobody saw it";
    } else {
      FAIL() << mutation_.history << " has no such text any more: `" << mutation_.find << "`";
    }
  }

  std::vector<const History*> histories_;
  Mutation mutation_;
};

class EnoughTest : public EngineTest {
 public:
  EnoughTest(Server& server, size_t ran, size_t all) : EngineTest(server), ran_(ran), all_(all) {}

 private:
  // MySQL 5.7 has no checks, which more than half of them have.
  void run() override { EXPECT_GE(ran_ * 3, all_) << ran_ << " of " << all_ << " histories are for the oldest"; }

  size_t ran_;
  size_t all_;
};

// A history as it is, and cut up.
struct Forms {
  History whole;
  std::unique_ptr<History> cut;

  std::vector<const History*> all() const {
    std::vector<const History*> result = {&whole};
    if (cut) result.push_back(cut.get());
    return result;
  }
};

bool can_run(const Server& server, const History& history) {
  // A case says itself which server can't run it, and why.
  return history.targets(server.dialect()) && !history.one.no_server.contains(server.name());
}

void add_journeys(Server& server, const std::list<Forms>& histories) {
  for (const Forms& forms : histories) {
    if (!can_run(server, forms.whole)) continue;
    const auto add_one = [&](const History& history, const char* how, Journey::Tables tables) {
      add_test(server.name(), history.one.name + how, history,
               [&server, &history, tables] { return new JourneyTest(server, history, tables); });
    };
    add_one(forms.whole, "", Journey::Tables::empty);
    add_one(forms.cut ? *forms.cut : forms.whole, forms.cut ? ", cut up, with rows" : ", with rows",
            Journey::Tables::filled);
  }
}

// What MySQL and MariaDB are told is nearly the same, and stops at every statement: each takes half of the cases.
void add_resumes(Server& server, const std::list<Forms>& histories) {
  size_t number = 0;
  for (const Forms& forms : histories) {
    if (!forms.whole.one.name.starts_with("operations/")) continue;
    const bool even = number++ % 2 == 0;
    const bool is_others = server.dialect() == (even ? base::Dialect::mariadb : base::Dialect::mysql);
    if (!is_others && can_run(server, forms.whole)) add_resume_test(server, forms.whole);
  }
}

// Whether the filter lets through tests of that suite. What is only made for others takes a while, so it is not made.
bool is_wanted(const std::string& suite) {
  const std::string filter = GTEST_FLAG_GET(filter);
  std::istringstream patterns(filter.substr(0, filter.find('-')));
  bool any = false;
  for (std::string pattern; std::getline(patterns, pattern, ':'); any = true) {
    const std::string literal = pattern.substr(0, pattern.find_first_of("*?"));
    if ((suite + ".").starts_with(literal) || literal.starts_with(suite + ".")) return true;
  }
  return !any;
}

bool is_wanted(const Server& server) { return is_wanted(server.name()) || is_wanted(server.name() + "_resume"); }

void add_mutations(Server& server, const std::list<Forms>& histories) {
  for (const Mutation& mutation : all_mutations()) {
    if (server.name() != mutation.server) continue;
    const auto found = std::find_if(histories.begin(), histories.end(),
                                    [&](const Forms& forms) { return forms.whole.one.name == mutation.history; });
    if (found == histories.end()) throw std::runtime_error(fmt::format("there is no case {}", mutation.history));
    // What is cut up is looked at more closely, so it sees most first.
    std::vector<const History*> forms = found->all();
    std::reverse(forms.begin(), forms.end());
    add_test(server.name(), fmt::format("sees: {}", mutation.mistake), found->whole,
             [&server, forms, &mutation] { return new MutationTest(server, forms, mutation); });
  }
}

// What a script says of itself is not what it does.
std::string without_comments(const std::string& script) {
  std::string result;
  for (const std::string& line : lines_of(script)) {
    if (!line.starts_with("--")) result += line + "\n";
  }
  return result;
}

bool same_scripts(const History& left, const History& right, const base::Dialect dialect) {
  const auto text = [&](const History& history) {
    std::string result;
    for (const CompiledScript& script : history.compiled.scripts) {
      if (script.dialect != name_of(dialect)) continue;
      result += without_comments(history.compiled.files.at(script.up)) + "--\n";
      if (script.down) result += without_comments(history.compiled.files.at(*script.down)) + "--\n";
    }
    return result;
  };
  return text(left) == text(right);
}

// Where it is the same server that all runs on anyway, only what differs is run. `kept` are the histories made here.
void add_oldest(Server& server, const std::list<Forms>& histories, std::list<std::unique_ptr<History>>& kept) {
  size_t all = 0;
  size_t ran = 0;
  for (const Forms& forms : histories) {
    if (!can_run(server, forms.whole)) continue;
    ++all;
    std::unique_ptr<History> oldest =
        for_version(forms.whole, server.dialect(), base::oldest_version(server.dialect()));
    if (oldest->compiled.scripts.empty()) continue;
    ++ran;
    if (!server.is_newest() && same_scripts(forms.whole, *oldest, server.dialect())) continue;
    const History& made = *kept.emplace_back(std::move(oldest));
    add_test("oldest_on_newest", fmt::format("{}: {}", server.name(), made.one.name), made,
             [&server, &made] { return new JourneyTest(server, made, Journey::Tables::filled); });
  }
  testing::RegisterTest("oldest_on_newest", (server.name() + ": at least a third of all").c_str(), nullptr, nullptr,
                        __FILE__, __LINE__,
                        [&server, ran, all]() -> testing::Test* { return new EnoughTest(server, ran, all); });
}

// What a history does natively on the newest version and by a rebuild on the one that is assumed.
void add_newest(Server& server, const std::list<Forms>& histories, std::list<std::unique_ptr<History>>& kept) {
  for (const Forms& forms : histories) {
    for (const History* history : forms.all()) {
      if (!can_run(server, *history)) continue;
      std::unique_ptr<History> newest = for_version(*history, server.dialect(), base::newest_known(server.dialect()));
      if (same_scripts(*history, *newest, server.dialect())) continue;
      const History& made = *kept.emplace_back(std::move(newest));
      const bool whole = history == &forms.whole;
      const Journey::Tables tables = whole ? Journey::Tables::empty : Journey::Tables::filled;
      add_test("newest_on_newest",
               fmt::format("{}: {}{}", server.name(), made.one.name, whole ? "" : ", cut up, with rows"), made,
               [&server, &made, tables] { return new JourneyTest(server, made, tables); });
    }
  }
}

std::list<Forms> all_histories() {
  std::list<Forms> result;
  std::string wrong;
  for (const auto& [folder, prefix] : {std::pair(MIG_CORPUS, ""), std::pair(MIG_EXAMPLES, "examples/")}) {
    for (History& history : compilable_histories(folder, prefix)) {
      std::unique_ptr<History> cut = cut_up(history);
      if (cut && cut->compiled.scripts.empty()) {
        wrong += history.one.name + " does not compile with each statement as a migration:\n" + cut->compiled.err;
      }
      result.push_back({std::move(history), std::move(cut)});
    }
  }
  if (!wrong.empty()) throw std::runtime_error(wrong);
  return result;
}

}  // namespace
}  // namespace mig::tests

int main(int argc, char** argv) {
  using namespace mig::tests;
  testing::InitGoogleTest(&argc, argv);
  std::vector<std::unique_ptr<Server>> servers;
  for (const char* name : {"postgresql", "mariadb", "mysql", "sqlite"}) servers.push_back(make_server(name));
  const bool oldest = is_wanted("oldest_on_newest");
  const bool newest_scripts = is_wanted("newest_on_newest");
  const bool any = std::any_of(servers.begin(), servers.end(), [](const auto& server) { return is_wanted(*server); });
  const std::list<Forms> histories = any || oldest || newest_scripts ? all_histories() : std::list<Forms>();
  for (const auto& server : servers) {
    add_random_histories(*server);
    if (!is_wanted(*server)) continue;
    add_journeys(*server, histories);
    add_resumes(*server, histories);
    add_mutations(*server, histories);
  }
  std::vector<std::unique_ptr<Server>> newest;
  std::list<std::unique_ptr<History>> kept;
  if (oldest) {
    for (const char* name : {"postgresql_newest", "mysql", "mariadb", "sqlite_newest"}) {
      newest.push_back(make_server(name));
    }
  }
  for (const auto& server : newest) add_oldest(*server, histories, kept);
  if (newest_scripts) add_newest(*newest.emplace_back(make_server("sqlite_newest")), histories, kept);
  if (is_wanted("versions")) add_version_tests();
  return RUN_ALL_TESTS();
}
