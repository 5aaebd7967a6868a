// What is done in batches: stopped by force half-way it has done whole batches, and run again it ends as if nothing had
// happened.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "tests/engines/scratch.h"
#include "tests/engines/server.h"
#include "tests/runner/compiled.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

constexpr int rows = 400;
constexpr int batch = 10;

constexpr const char* table = R"mig(migration 'Jobs';

create table job {
  id     bigint       identity primary key;
  state  varchar(9)   default 'new';
  label  varchar(40)?;
}

create table done {
  job_id  bigint       primary key;
  label   varchar(40)?;
}
)mig";

constexpr const char* change = R"mig(migration 'All of them, a few at a time';
after '0001';

update job set state = 'done', label = 'job ' || cast(id as varchar(20)) where state = 'new'
  in batches of 10 pause 20ms reverse nothing;
)mig";

class Batches {
 public:
  explicit Batches(const std::string& server)
      : server_(server == "postgresql" ? make_postgresql()
                : server == "mysql"    ? make_mysql()
                                       : make_mariadb()),
        scratch_(server, "mig_batches_test") {
    Case one;
    one.place = folder_.path() / "project";
    one.is_project = true;
    write_file(one.place / "mig.toml", fmt::format("[targets]\n{}\n", target(server)));
    write_file(one.place / "migrations/0001.mig", table);
    write_file(one.place / "migrations/0002.mig", change);
    compiled_ = compile(one);
    if (compiled_.scripts.size() != 2) throw std::runtime_error(compiled_.err);
    for (size_t i = 0; i < 2; ++i) write_file(script(i), compiled_.files.at(compiled_.scripts[i].up));
    run_script(0);
    std::string values;
    for (int i = 1; i <= rows; ++i) values += fmt::format("{}({})", i == 1 ? "" : ", ", i);
    const auto error = scratch_.connect()->run("insert into job (id) values " + values);
    if (error) throw std::runtime_error(error->message);
  }

  void run_script(size_t number) {
    const Finished finished = server_->run_script(scratch_.name(), script(number));
    ASSERT_TRUE(finished.ok()) << finished.description();
  }

  int done() {
    const auto answer =
        scratch_.connect()->query("select count(*) from job where state = 'done' and label is not null");
    return std::stoi(std::get<engine::Rows>(answer).at(0).at(0).value());
  }

  // The client that runs the script, in a group of processes of its own.
  pid_t start() {
    const pid_t child = fork();
    if (child != 0) return child;
    setpgid(0, 0);
    server_->run_script(scratch_.name(), script(1));
    _exit(0);
  }

  // A server may go on for a while without its client.
  void end_sessions() {
    const auto database = scratch_.connect();
    const bool postgresql = database->dialect() == base::Dialect::postgresql;
    const std::string others =
        postgresql ? "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                   : "select id from information_schema.processlist where db = database() and id <> connection_id()";
    for (int i = 0; i < 200; ++i) {
      const auto answer = database->query(others);
      const engine::Rows& sessions = std::get<engine::Rows>(answer);
      if (sessions.empty()) return;
      for (const engine::Row& session : sessions) {
        database->run(fmt::format("{}{}", postgresql ? "select pg_terminate_backend(" : "kill ", *session[0]) +
                      (postgresql ? ")" : ""));
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    FAIL() << "sessions are left";
  }

 private:
  static std::string target(const std::string& server) {
    if (server == "postgresql") return "postgresql = \"15\"";
    return server == "mysql" ? "mysql = \"8.0\"" : "mariadb = \"10.6\"";
  }

  std::filesystem::path script(size_t number) { return folder_.path() / fmt::format("{}.sql", number); }

  std::unique_ptr<Server> server_;
  Scratch scratch_;
  TempFolder folder_;
  Compiled compiled_;
};

void expect_crash_survived(const std::string& server) {
  Batches batches(server);
  const pid_t child = batches.start();
  ASSERT_GT(child, 0);
  int before = 0;
  for (int i = 0; i < 500 && before < 5 * batch; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    before = batches.done();
  }
  // The client is a group of its own (tests/support/process.cpp), its parent another.
  kill(-child, SIGKILL);
  waitpid(child, nullptr, 0);
  batches.end_sessions();

  const int half = batches.done();
  EXPECT_GE(half, 5 * batch);
  EXPECT_LT(half, rows) << "it was over before it was stopped";
  EXPECT_EQ(half % batch, 0) << "a batch was done in part";
  batches.run_script(1);
  EXPECT_EQ(batches.done(), rows);
}

TEST(postgresql_batches, survive_a_crash) {
  MIG_NEEDS_SERVER("postgresql");
  expect_crash_survived("postgresql");
}

TEST(mariadb_batches, survive_a_crash) {
  MIG_NEEDS_SERVER("mariadb");
  expect_crash_survived("mariadb");
}

TEST(mysql_batches, survive_a_crash) {
  MIG_NEEDS_SERVER("mysql");
  expect_crash_survived("mysql");
}

}  // namespace
}  // namespace mig::tests
