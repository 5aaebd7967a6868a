// A change of a column's type: what an engine has nothing to do for, and what hangs on the column.
#include <gtest/gtest.h>

#include <sstream>

#include "compiler/cli/run.h"
#include "compiler/engine/database.h"

namespace mig::tests {
namespace {

std::string compiled(const std::string& dialect, const std::string& text) {
  std::istringstream in("migration 'A type';\n" + text);
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(cli::run({"compile", "-", "--dialect", dialect, "--direction", "up"}, {in, out, err}), cli::clean)
      << err.str();
  return out.str();
}

std::string with_type_change(const std::string& dialect, const std::string& before, const std::string& after) {
  return compiled(dialect, "create table t { id bigint identity primary key; x " + before +
                               "; }\nalter table t alter column x type " + after + ";\n");
}

bool rebuilds(const std::string& script) { return script.find("mig_new__t") != std::string::npos; }

TEST(TypeChange, WhatSQLiteStoresAlikeNeedsNoRebuild) {
  EXPECT_FALSE(rebuilds(with_type_change("sqlite", "varchar(50) default 'a'", "varchar(100)")));
  EXPECT_FALSE(rebuilds(with_type_change("sqlite", "int", "bigint")));
  EXPECT_FALSE(rebuilds(with_type_change("sqlite", "timestamp default now()", "timestamptz")));
}

TEST(TypeChange, WhatSQLiteStoresOtherwiseIsRebuilt) {
  EXPECT_TRUE(rebuilds(with_type_change("sqlite", "int", "decimal(12,2)")));
  // Both are texts, but what is in them is not the same.
  EXPECT_TRUE(rebuilds(with_type_change("sqlite", "date", "timestamp")));
}

TEST(TypeChange, BothTimestampsAreOneOnMySQL) {
  for (const char* dialect : {"mysql", "mariadb"}) {
    EXPECT_EQ(with_type_change(dialect, "timestamp", "timestamptz").find("modify"), std::string::npos) << dialect;
    EXPECT_NE(with_type_change(dialect, "int", "bigint").find("modify"), std::string::npos) << dialect;
  }
}

TEST(TypeChange, NowStaysTheDefaultWhereATimestampGetsAZone) {
  const std::string script = with_type_change("postgresql", "timestamp default now()", "timestamptz");
  EXPECT_NE(script.find("alter column \"x\" set default (now())"), std::string::npos) << script;
}

// `json_valid(null)` is 0 in SQLite 3.40.
TEST(NullableJson, HoldsNullOnEverySQLite) {
  const auto database = engine::sqlite_in_memory();
  const std::string script = compiled("sqlite", "create table t { id bigint identity primary key; x json?; }\n");
  for (const std::string& statements : {script, std::string("insert into t (x) values (null)")}) {
    const auto error = database->run(statements);
    ASSERT_FALSE(error) << error->message;
  }
  EXPECT_TRUE(database->run("insert into t (x) values ('{')"));
}

}  // namespace
}  // namespace mig::tests
