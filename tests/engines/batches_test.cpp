// What is done in batches: stopped by force half-way it has done whole batches, and run again it ends as if nothing had
// happened.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "tests/engines/histories.h"
#include "tests/engines/scratch.h"
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

// What is stopped half-way.
struct Change {
  const char* name;
  const char* statement;
  const char* done;  ///< counts the rows that are as they shall be
  int step;          ///< that makes the batches
};

constexpr Change changes[] = {
    {"an update",
     "update job set state = 'done', label = 'job ' || cast(id as varchar(20)) where state = 'new' "
     "in batches of 10 pause 20ms reverse nothing;",
     "select count(*) from job where state = 'done' and label = concat('job ', id)", 1},
    {"a fill",
     "alter table job add column token varchar(40) fill 'job ' || cast(id as varchar(20)) in batches of 10 pause 20ms "
     "offline mysql;",
     "select count(*) from job where token = concat('job ', id)", 2},
    {"rows of a query",
     "insert into done (job_id, label) key (job_id) select id, state from job where state = 'new' "
     "in batches of 10 pause 20ms;",
     "select count(*) from done join job on id = job_id where done.label = 'new'", 2},
};

class Batches {
 public:
  Batches(const std::string& server, const Change& change)
      : scratch_(server, "mig_batches_test"),
        change_(change),
        history_(history_of(change.name, scratch_.server().dialect(),
                            {{"0001_jobs", table},
                             {"0002_change", fmt::format("migration 'All of them, a few at a time';\n"
                                                         "after '0001_jobs';\n{}\n",
                                                         change.statement)}})) {
    if (history_->compiled.scripts.size() != 2) throw std::runtime_error(history_->compiled.err);
    run_script(history_->compiled.files.at(history_->compiled.scripts[0].up));
    std::string values;
    for (int i = 1; i <= rows; ++i) values += fmt::format("{}({})", i == 1 ? "" : ", ", i);
    const auto error = scratch_.connect()->run("insert into job (id) values " + values);
    if (error) throw std::runtime_error(error->message);
  }

  const std::string& forward() const { return history_->compiled.files.at(history_->compiled.scripts[1].up); }
  std::string back() const {
    const auto& down = history_->compiled.scripts[1].down;
    return down ? history_->compiled.files.at(*down) : "";
  }

  // What is left of it when it was stopped in its batches.
  std::string rest() const {
    return printed_by({"compile", "--dialect", std::string(name_of(scratch_.server().dialect())), "--only",
                       "0002_change", "--direction", "up", "--from-step", std::to_string(change_.step)},
                      history_->one);
  }

  Finished run(const std::string& text) {
    write_file(folder_.path() / "script.sql", text);
    return scratch_.server().run_script(scratch_.name(), folder_.path() / "script.sql");
  }

  void run_script(const std::string& text) {
    const Finished finished = run(text);
    ASSERT_TRUE(finished.ok()) << finished.description();
  }

  // None while that can't be asked yet.
  int done() {
    const auto answer = scratch_.connect()->query(change_.done);
    const auto* const counted = std::get_if<engine::Rows>(&answer);
    return counted ? std::stoi(counted->at(0).at(0).value()) : 0;
  }

  // The client that runs the script, in a group of processes of its own.
  pid_t start() {
    const pid_t child = fork();
    if (child != 0) return child;
    setpgid(0, 0);
    run(forward());
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
  Scratch scratch_;
  const Change& change_;
  std::unique_ptr<History> history_;
  TempFolder folder_;
};

void expect_crash_survived(const std::string& server, const Change& change) {
  SCOPED_TRACE(change.name);
  Batches batches(server, change);
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
  batches.run_script(batches.rest());
  EXPECT_EQ(batches.done(), rows);
  const std::string back = batches.back();
  if (back.empty()) return;
  batches.run_script(back);
  batches.run_script(batches.forward());
  EXPECT_EQ(batches.done(), rows) << "back and forward again";
}

TEST(postgresql_batches, survive_a_crash) {
  MIG_NEEDS_SERVER("postgresql");
  for (const Change& change : changes) expect_crash_survived("postgresql", change);
}

TEST(mariadb_batches, survive_a_crash) {
  MIG_NEEDS_SERVER("mariadb");
  for (const Change& change : changes) expect_crash_survived("mariadb", change);
}

TEST(mysql_batches, survive_a_crash) {
  MIG_NEEDS_SERVER("mysql");
  for (const Change& change : changes) expect_crash_survived("mysql", change);
}

}  // namespace
}  // namespace mig::tests
