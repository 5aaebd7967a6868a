// A fill while others write all the time, who do not know of it: it ends, and no row is without its value.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "tests/engines/histories.h"
#include "tests/engines/lasting_connection.h"
#include "tests/engines/scratch.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

constexpr int rows = 200;

constexpr const char* table = R"mig(migration 'Jobs';

create table job {
  id    bigint       identity primary key;
  name  varchar(20);
  note  varchar(40)?;
}
)mig";

struct Fill {
  const char* name;
  const char* action;
  const char* wrong;  ///< counts the rows that have not what they shall have
};

constexpr Fill fills[] = {
    {"a new column", "add column token varchar(40) fill lower(name) in batches of 10 pause 5ms",
     "select count(*) from job where token is null or token <> lower(name)"},
    {"a new column, from the key",
     "add column token varchar(40) fill 'job ' || cast(id as varchar(20)) in batches of 10 pause 5ms offline mysql",
     "select count(*) from job where token is null or token <> concat('job ', id)"},
    {"a column that is there", "alter column note set not null fill upper(name) in batches of 10 pause 5ms",
     "select count(*) from job where note is null or note <> upper(name)"},
};

// Puts rows in until it is over; those that are refused are passed over.
class Writer {
 public:
  explicit Writer(const Scratch& scratch) : database_(scratch.connect()), thread_([this] { write(); }) {}
  ~Writer() { stop(); }

  void stop() {
    over_ = true;
    if (thread_.joinable()) thread_.join();
  }
  int64_t written() const { return written_; }

 private:
  void write() {
    while (!over_) {
      if (!database_->run("insert into job (name) values ('Somebody')")) ++written_;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

  std::unique_ptr<engine::Database> database_;
  std::atomic<bool> over_ = false;
  std::atomic<int64_t> written_ = 0;
  std::thread thread_;
};

void expect_filled(const std::string& server, const Fill& fill) {
  SCOPED_TRACE(fill.name);
  const Scratch scratch(server, "mig_fill");
  const auto history = history_of(
      fill.name, scratch.server().dialect(),
      {{"0001_jobs", table},
       {"0002_fill", fmt::format("migration 'Filled';\nafter '0001_jobs';\nalter table job {};\n", fill.action)}});
  ASSERT_EQ(history->compiled.scripts.size(), 2U) << history->compiled.err;
  const TempFolder folder;
  const auto run = [&](const std::string& path) {
    write_file(folder.path() / "script.sql", history->compiled.files.at(path));
    const Finished finished = scratch.server().run_script(scratch.name(), folder.path() / "script.sql");
    ASSERT_TRUE(finished.ok()) << finished.description();
  };
  run(history->compiled.scripts[0].up);
  LastingConnection connection;
  std::string values;
  for (int i = 0; i < rows; ++i) values += fmt::format("{}('Name {}')", i == 0 ? "" : ", ", i);
  connection.run(scratch.url(), "insert into job (name) values " + values);

  Writer writer(scratch);
  run(history->compiled.scripts[1].up);
  writer.stop();
  EXPECT_GT(writer.written(), 5) << "nobody wrote meanwhile";
  const auto count = [&](const std::string& query) {
    return std::stoll(connection.ask(scratch.url(), query).at(0).at(0).value());
  };
  EXPECT_EQ(count("select count(*) from job"), rows + writer.written());
  EXPECT_EQ(count(fill.wrong), 0);
}

void expect_all_filled(const std::string& server) {
  for (const Fill& fill : fills) expect_filled(server, fill);
}

TEST(postgresql_fill, ends_while_others_write) {
  MIG_NEEDS_SERVER("postgresql");
  expect_all_filled("postgresql");
}

TEST(mariadb_fill, ends_while_others_write) {
  MIG_NEEDS_SERVER("mariadb");
  expect_all_filled("mariadb");
}

TEST(mysql_fill, ends_while_others_write) {
  MIG_NEEDS_SERVER("mysql");
  expect_all_filled("mysql");
}

}  // namespace
}  // namespace mig::tests
