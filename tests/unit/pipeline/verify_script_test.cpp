// What can be verified at any time: of a migration by itself, and of a range in which a later one changes what an
// earlier one spoke of.
#include <gtest/gtest.h>

#include <sstream>

#include "compiler/cli/run.h"
#include "compiler/engine/database.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

class VerifyScript : public testing::Test {
 protected:
  VerifyScript() {
    write_file(folder_.path() / "mig.toml", "[targets]\nsqlite = \"3.40\"\n");
    write("0001", "",
          "create table song { id bigint identity primary key; name varchar(50)?; }\n"
          "create table place { id bigint primary key; }\n"
          "verify no nulls in song (name) else 'a song without a name';\n"
          "verify no rows in place where id < 0 else 'a place below';");
    write("0002", "after '0001';\n",
          "verify no nulls in track (name) else 'a track without a name';\n"
          "rename table song to track;");
  }

  std::string out(const std::vector<std::string>& options, const std::string& file) {
    std::vector<std::string> arguments{"compile", folder_.path().string(), "--out", (folder_.path() / "out").string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    std::istringstream in;
    std::ostringstream printed;
    std::ostringstream err;
    EXPECT_EQ(cli::run(arguments, {in, printed, err}), cli::clean) << err.str();
    const auto place = folder_.path() / "out" / "sqlite" / file;
    return std::filesystem::exists(place) ? read_file(place) : "";
  }

 private:
  void write(const std::string& name, const std::string& after, const std::string& statements) {
    write_file(folder_.path() / "migrations" / (name + ".mig"), "migration 'A step';\n" + after + statements + "\n");
  }

  TempFolder folder_;
};

bool says(const std::string& text, const std::string& message) { return text.find(message) != std::string::npos; }

TEST_F(VerifyScript, of_a_migration_has_what_that_says) {
  const std::string first = out({}, "0001.verify.sql");
  EXPECT_TRUE(says(first, "a song without a name") && says(first, "a place below")) << first;
  EXPECT_FALSE(says(first, "note:")) << first;
  const std::string second = out({}, "0002.verify.sql");
  EXPECT_TRUE(says(second, "a track without a name")) << second;
}

TEST_F(VerifyScript, of_a_range_has_what_still_means_something) {
  const std::string range = out({"--from", "0001", "--to", "0002"}, "0001..0002.verify.sql");
  EXPECT_TRUE(says(range, "a track without a name") && says(range, "a place below")) << range;
  EXPECT_FALSE(says(range, "a song without a name")) << range;
  EXPECT_TRUE(says(range, "-- note: 1 verify is not in it: what it reads has changed since")) << range;
}

// In the one script for the range each speaks of what is there after its own migration.
TEST_F(VerifyScript, is_checked_after_its_migration_in_the_script_for_a_range) {
  const std::string up = out({"--from", "0001", "--to", "0002"}, "0001..0002.up.sql");
  const auto database = engine::sqlite_in_memory();
  const auto failed = database->run(up);
  EXPECT_FALSE(failed) << failed->message << up;
  EXPECT_TRUE(says(up, "a song without a name") && says(up, "a track without a name")) << up;
}

TEST_F(VerifyScript, is_not_there_where_only_the_way_back_is_written) {
  EXPECT_NE(out({}, "0001.verify.sql"), "");
  EXPECT_EQ(out({"--direction", "down"}, "0001.verify.sql"), "");
}

}  // namespace
}  // namespace mig::tests
