#include "tests/engines/versions_test.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <list>
#include <map>
#include <set>

#include "tests/engines/journey_test.h"
#include "tests/engines/scratch.h"
#include "tests/runner/goldens.h"

namespace mig::tests {
namespace {

// A project of tests/versions, a version to write its SQL for, and the server that runs it: of that version, unless
// there is none of it to be had.
struct Aim {
  const char* project;
  base::Dialect dialect;
  const char* version;
  const char* server;
};

constexpr Aim aims[] = {
    {"everywhere", base::Dialect::postgresql, "10", "postgresql_10"},
    {"everywhere", base::Dialect::postgresql, "12", "postgresql_12"},
    {"everywhere", base::Dialect::postgresql, "15", "postgresql"},
    {"everywhere", base::Dialect::postgresql, "18", "postgresql_newest"},
    {"everywhere", base::Dialect::mysql, "5.7", "mysql_5_7"},
    {"everywhere", base::Dialect::mysql, "8.0", "mysql"},
    {"everywhere", base::Dialect::mysql, "9.7", "mysql"},
    {"everywhere", base::Dialect::mariadb, "10.5", "mariadb_10_5"},
    {"everywhere", base::Dialect::mariadb, "10.11", "mariadb"},
    {"everywhere", base::Dialect::mariadb, "11.8", "mariadb_11_8"},
    {"everywhere", base::Dialect::sqlite, "3.34", "sqlite_3_34"},
    {"everywhere", base::Dialect::sqlite, "3.40", "sqlite"},
    {"everywhere", base::Dialect::sqlite, "3.53", "sqlite_newest"},
    {"shop", base::Dialect::postgresql, "12", "postgresql_12"},
    {"shop", base::Dialect::postgresql, "15", "postgresql"},
    {"shop", base::Dialect::postgresql, "18", "postgresql_newest"},
    {"shop", base::Dialect::mysql, "8.0", "mysql"},
    {"shop", base::Dialect::mysql, "9.7", "mysql"},
    {"shop", base::Dialect::mariadb, "10.5", "mariadb_10_5"},
    {"shop", base::Dialect::mariadb, "10.11", "mariadb"},
    {"shop", base::Dialect::mariadb, "11.8", "mariadb_11_8"},
    {"shop", base::Dialect::sqlite, "3.34", "sqlite_3_34"},
    {"shop", base::Dialect::sqlite, "3.40", "sqlite"},
    {"shop", base::Dialect::sqlite, "3.53", "sqlite_newest"},
    {"constraints", base::Dialect::sqlite, "3.34", "sqlite_3_34"},
    {"constraints", base::Dialect::sqlite, "3.40", "sqlite"},
    {"constraints", base::Dialect::sqlite, "3.53", "sqlite_newest"},
    {"plain", base::Dialect::postgresql, "10", "postgresql_10"},
    {"plain", base::Dialect::postgresql, "12", "postgresql_12"},
};

// Servers of which there are none but that version.
constexpr const char* servers[] = {"postgresql_10", "mysql_5_7", "postgresql_12", "mariadb_10_5", "mariadb_11_8"};

class ServerTest : public testing::Test {
 public:
  explicit ServerTest(std::string server) : server_(std::move(server)) {}

  void TestBody() override {
    MIG_NEEDS_SERVER(server_);
    const Scratch scratch(server_, "mig_version");
    const auto database = scratch.connect();
    std::string said =
        fmt::format("{}_{}", name_of(database->dialect()), to_string(database->dialect(), database->version()));
    std::replace(said.begin(), said.end(), '.', '_');
    EXPECT_EQ(said, server_);
  }

 private:
  std::string server_;
};

// A version's scripts, in the project's `golden/postgresql-12` and so on.
class ScriptsTest : public testing::Test {
 public:
  explicit ScriptsTest(const History& history) : history_(history) {}

  void TestBody() override {
    ASSERT_TRUE(history_.compiled.diagnostics.empty()) << history_.compiled.err;
    ASSERT_FALSE(history_.compiled.scripts.empty()) << history_.compiled.err;
    const std::string differs = settle(history_.one, history_.compiled);
    if (!differs.empty()) ADD_FAILURE() << differs;
  }

 private:
  const History& history_;
};

class NoOtherTest : public testing::Test {
 public:
  NoOtherTest(std::filesystem::path goldens, std::set<std::string> versions)
      : goldens_(std::move(goldens)), versions_(std::move(versions)) {}

  void TestBody() override {
    for (const auto& entry : std::filesystem::directory_iterator(goldens_)) {
      EXPECT_TRUE(versions_.contains(entry.path().filename())) << entry.path() << " is of no version";
    }
  }

 private:
  std::filesystem::path goldens_;
  std::set<std::string> versions_;
};

// One server for each name, as long as the tests run.
Server& server_of(const Aim& aim) {
  static std::map<std::string, std::unique_ptr<Server>> made;
  std::unique_ptr<Server>& server = made[aim.server];
  if (!server) server = make_server(aim.server);
  return *server;
}

void add_version(const History& history, const Aim& aim) {
  const std::string& name = history.one.name;
  add_test("versions", name + ": its scripts", history, [&history] { return new ScriptsTest(history); });
  if (history.compiled.scripts.empty()) return;
  for (const Journey::Tables tables : {Journey::Tables::empty, Journey::Tables::filled}) {
    const bool filled = tables == Journey::Tables::filled;
    add_test("versions", name + (filled ? " runs, with rows" : " runs"), history,
             [&history, &aim, tables] { return new JourneyTest(server_of(aim), history, tables); });
  }
}

}  // namespace

void add_version_tests() {
  for (const char* server : servers) {
    testing::RegisterTest("versions", fmt::format("{} is of its version", server).c_str(), nullptr, nullptr, __FILE__,
                          __LINE__, [server]() -> testing::Test* { return new ServerTest(server); });
  }
  static std::list<std::unique_ptr<History>> kept;
  for (const Case& one : find_cases(MIG_SOURCE "/tests/versions")) {
    History project;
    project.one = one;
    const std::filesystem::path goldens = one.place / "golden";
    std::set<std::string> versions;
    for (const Aim& aim : aims) {
      if (aim.project != one.name) continue;
      const std::string version = fmt::format("{}-{}", name_of(aim.dialect), aim.version);
      History& made = *kept.emplace_back(for_version(project, aim.dialect, base::parse_version(aim.version).value()));
      made.one.name = fmt::format("{}, {}", one.name, version);
      made.one.goldens = goldens / version;
      add_version(made, aim);
      versions.insert(version);
    }
    add_test("versions", one.name + ": no other scripts", *kept.back(),
             [goldens, versions] { return new NoOtherTest(goldens, versions); });
  }
}

}  // namespace mig::tests
