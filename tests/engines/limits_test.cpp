// How long texts may be: the longest that mig lets through goes through the engine, and one character more is refused
// by both.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/engines/histories.h"
#include "tests/engines/scratch.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

struct Limit {
  const char* name;
  std::string server;
  const char* migration;  ///< with `{}` for the text
  const char* statement;  ///< likewise; what the server refuses where the text is too long
  size_t most;
  const char* said;  ///< of the limit
};

const char* const column = "create table t {{ a int comment '{}'; }}";
const char* const column_sql = "create table s (a int comment '{}')";
const char* const index = "create table t {{ a int; index i (a) comment '{}'; }}";
const char* const index_sql = "create table s (a int, key (a) comment '{}')";
const char* const table = "create table t {{ a int; comment '{}'; }}";
const char* const table_sql = "create table s (a int) comment '{}'";

const Limit limits[] = {
    {"enum_value", "postgresql", "create enum e ('{}');", "create type f as enum ('{}')", 63, "63 bytes"},
    {"enum_value", "mysql", "create enum e ('{}'); create table t {{ a e; }}", "create table s (a enum ('{}'))", 255,
     "255 characters"},
    {"column_comment", "mysql", column, column_sql, 1024, "1024 characters"},
    {"column_comment", "mariadb", column, column_sql, 1024, "1024 characters"},
    {"index_comment", "mysql", index, index_sql, 1024, "1024 characters"},
    {"index_comment", "mariadb", index, index_sql, 1024, "1024 characters"},
    {"table_comment", "mysql", table, table_sql, 2048, "2048 characters"},
    {"table_comment", "mariadb", table, table_sql, 2048, "2048 characters"},
};

void expect_limit(const Limit& limit) {
  SCOPED_TRACE(limit.name);
  const TempFolder folder;
  const Scratch scratch(limit.server, "mig_limits");
  const auto compiled_with = [&](const std::string& text) {
    const std::string migration = fmt::format(fmt::runtime(limit.migration), text);
    return history_of(limit.name, scratch.server().dialect(), {{"0001_long", "migration 'Long';\n" + migration + "\n"}})
        ->compiled;
  };

  const std::string longest(limit.most, 'x');
  const Compiled compiled = compiled_with(longest);
  ASSERT_EQ(compiled.scripts.size(), 1U) << compiled.err;
  write_file(folder.path() / "script.sql", compiled.files.at(compiled.scripts[0].up));
  const Finished finished = scratch.server().run_script(scratch.name(), folder.path() / "script.sql");
  EXPECT_TRUE(finished.ok()) << finished.description();

  const std::string longer = longest + "x";
  const Compiled refused = compiled_with(longer);
  EXPECT_TRUE(refused.scripts.empty());
  EXPECT_NE(refused.err.find(fmt::format("it is longer than {}", limit.said)), std::string::npos) << refused.err;
  EXPECT_TRUE(scratch.connect()->run(fmt::format(fmt::runtime(limit.statement), longer)))
      << "the server takes more than mig does";
}

void expect_limits(const std::string& server) {
  for (const Limit& limit : limits) {
    if (limit.server == server) expect_limit(limit);
  }
}

TEST(postgresql_limits, are_those_of_the_engine) {
  MIG_NEEDS_SERVER("postgresql");
  expect_limits("postgresql");
}

TEST(mariadb_limits, are_those_of_the_engine) {
  MIG_NEEDS_SERVER("mariadb");
  expect_limits("mariadb");
}

TEST(mysql_limits, are_those_of_the_engine) {
  MIG_NEEDS_SERVER("mysql");
  expect_limits("mysql");
}

}  // namespace
}  // namespace mig::tests
