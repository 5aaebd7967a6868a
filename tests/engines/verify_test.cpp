// `mig verify --url` on the servers.
#include <gtest/gtest.h>

#include <sstream>

#include "compiler/cli/run.h"
#include "tests/engines/scratch.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

struct Ended {
  int exit_code;
  std::string out;
  std::string err;
};

Ended mig(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int exit_code = cli::run(arguments, {in, out, err});
  return {exit_code, out.str(), err.str()};
}

class Verify {
 public:
  explicit Verify(const std::string& server) : server_(server), scratch_(server, "mig_verify_test") {
    targets(server == "postgresql" ? "postgresql = \"15\"" : target_of_url() + " = \"" + oldest() + "\"");
    write("0001", "migration 'Song';\n\ncreate table song {\n  id  bigint  identity primary key;\n}\n");
  }

  void targets(const std::string& line) { write_file(folder_.path() / "mig.toml", "[targets]\n" + line + "\n"); }
  void write(const std::string& name, const std::string& text) {
    write_file(folder_.path() / "migrations" / (name + ".mig"), text);
  }
  std::string target_of_url() const { return scratch_.url().substr(0, scratch_.url().find(':')); }
  std::string oldest() const { return target_of_url() == "mysql" ? "8.0" : "10.6"; }
  Scratch& scratch() { return scratch_; }
  Ended run() { return run(scratch_.url()); }
  Ended run(const std::string& url) const { return mig({"verify", folder_.path().string(), "--url", url}); }

 private:
  std::string server_;
  Scratch scratch_;
  TempFolder folder_;
};

void expect_end(const Ended& ended, int exit_code, const std::string& said) {
  EXPECT_EQ(ended.exit_code, exit_code) << ended.err;
  EXPECT_NE(ended.err.find(said), std::string::npos) << ended.err;
}

void expect_verified(const std::string& server, const std::string& project, const std::string& first) {
  Scratch scratch(server, "mig_verify_test");
  const Ended ended = mig({"verify", project, "--url", scratch.url()});
  EXPECT_EQ(ended.exit_code, 0) << ended.out << ended.err;
  EXPECT_NE(ended.out.find("forward " + first + ": ok\n"), std::string::npos) << ended.out;
  EXPECT_NE(ended.out.find("back "), std::string::npos) << ended.out;
}

void expect_example_verified(const std::string& server) {
  expect_verified(server, std::string(MIG_EXAMPLES) + "/villen_music", "music/0001_initial");
}

TEST(postgresql_10_verify, goes_forward_back_and_forward) {
  MIG_NEEDS_SERVER("postgresql_10");
  expect_verified("postgresql_10", std::string(MIG_SOURCE) + "/tests/versions/plain", "0001_shop");
}

TEST(postgresql_verify, goes_forward_back_and_forward) {
  MIG_NEEDS_SERVER("postgresql");
  expect_example_verified("postgresql");
}

TEST(mariadb_verify, goes_forward_back_and_forward) {
  MIG_NEEDS_SERVER("mariadb");
  expect_example_verified("mariadb");
}

TEST(mysql_verify, goes_forward_back_and_forward) {
  MIG_NEEDS_SERVER("mysql");
  expect_example_verified("mysql");
}

void expect_not_empty(const std::string& server) {
  Verify verify(server);
  for (const char* const name : {"a", "b", "c", "d", "e", "f", "g"}) {
    ASSERT_FALSE(verify.scratch().connect()->run(std::string("create table ") + name + " (x int)"));
  }
  expect_end(verify.run(), 2, "the database is not empty: it has table a, table b, table c, table d, table e, 2 more");
}

TEST(postgresql_verify, refuses_a_database_that_is_not_empty) {
  MIG_NEEDS_SERVER("postgresql");
  expect_not_empty("postgresql");
  for (const char* const statement :
       {"create view v as select 1 as x", "create sequence s", "create type t as enum ()", "create schema app",
        "create function f() returns int language sql as 'select 1'"}) {
    Verify verify("postgresql");
    ASSERT_FALSE(verify.scratch().connect()->run(statement));
    expect_end(verify.run(), 2, "the database is not empty");
  }
}

TEST(mariadb_verify, refuses_a_database_that_is_not_empty) {
  MIG_NEEDS_SERVER("mariadb");
  expect_not_empty("mariadb");
  for (const char* const statement : {"create view v as select 1 as x", "create procedure p() select 1"}) {
    Verify verify("mariadb");
    ASSERT_FALSE(verify.scratch().connect()->run(statement));
    expect_end(verify.run(), 2, "the database is not empty");
  }
}

TEST(postgresql_verify, refuses_a_server_that_is_older_than_the_target) {
  MIG_NEEDS_SERVER("postgresql");
  Verify verify("postgresql");
  verify.targets("postgresql = \"19\"");
  expect_end(verify.run(), 2, "the oldest that the project supports is 19");
}

TEST(postgresql_verify, refuses_an_engine_that_is_no_target) {
  MIG_NEEDS_SERVER("postgresql");
  Verify verify("postgresql");
  expect_end(verify.run("sqlite::memory:"), 2, "`SQLite` is no target");
}

TEST(postgresql_verify, says_why_it_cannot_connect) {
  MIG_NEEDS_SERVER("postgresql");
  Verify verify("postgresql");
  expect_end(verify.run("host=/nowhere password=secret"), 3, "cannot connect to `host=/nowhere password=***`: ");
  expect_end(verify.run(verify.scratch().url() + " dbname=no_such_database"), 3, "\"no_such_database\" does not exist");
}

TEST(mariadb_verify, says_why_it_cannot_connect) {
  MIG_NEEDS_SERVER("mariadb");
  Verify verify("mariadb");
  const std::string scheme = verify.target_of_url();
  expect_end(verify.run(scheme + "://root:secret@localhost/music?socket=/nowhere"), 3,
             "cannot connect to `" + scheme + "://root:***@localhost/music?socket=/nowhere`: ");
}

TEST(mariadb_verify, takes_no_mysql_for_a_mariadb) {
  MIG_NEEDS_SERVER("mariadb");
  Verify verify("mariadb");
  verify.targets("mysql = \"8.0\"");
  const std::string url = verify.scratch().url();
  expect_end(verify.run("mysql" + url.substr(url.find(':'))), 2, "is MariaDB, not MySQL [other-engine]");
}

// At the statement that the engine refuses, and nothing of a transaction stays open.
TEST(postgresql_verify, says_what_the_engine_refused_and_where_it_was_written) {
  MIG_NEEDS_SERVER("postgresql");
  Verify verify("postgresql");
  verify.write("0002",
               "migration 'Wrong';\nafter '0001';\n\nalter table song {\n  add column note text?;\n  add column x "
               "native(postgresql "
               "'no_such_type')?;\n}\n");
  const Ended ended = verify.run();
  expect_end(ended, 1, "0002.mig:6:");
  expect_end(ended, 1, "PostgreSQL refuses to add column x to song: type \"no_such_type\" does not exist");
  expect_end(ended, 1, "on the way forward of `0002`");
  const auto columns = verify.scratch().connect()->query(
      "select count(*) from information_schema.columns where table_schema = 'public'");
  EXPECT_EQ(std::get<engine::Rows>(columns).at(0).at(0), "1");
}

TEST(mariadb_verify, says_what_the_engine_refused_and_where_it_was_written) {
  MIG_NEEDS_SERVER("mariadb");
  Verify verify("mariadb");
  verify.write("0002", "migration 'Wrong';\nafter '0001';\n\nalter table song {\n  add column x native(" +
                           verify.target_of_url() + " 'no_such_type')?;\n}\n");
  const Ended ended = verify.run();
  expect_end(ended, 1, "0002.mig:5:");
  expect_end(ended, 1, "refuses to add column x to song: ");
}

TEST(postgresql_verify, says_that_the_connection_is_lost) {
  MIG_NEEDS_SERVER("postgresql");
  Verify verify("postgresql");
  verify.write("0002",
               "migration 'Gone';\nafter '0001';\n\ncreate table t {\n  id  int  primary key;\n  x   native(postgresql "
               "'boolean default pg_terminate_backend(pg_backend_pid())')?;\n}\n\ninsert into t (id) { (1); }\n");
  expect_end(verify.run(), 3, "[connection-lost]");
}

}  // namespace
}  // namespace mig::tests
