// `--from` and `--to`: one script for a part of the history, and what undoes it.
#include <gtest/gtest.h>

#include <sstream>

#include "compiler/cli/run.h"
#include "compiler/engine/database.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

std::string compiled(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"compile", std::string(MIG_EXAMPLES) + "/villen_music", "--dialect", "sqlite"});
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(cli::run(arguments, {in, out, err}), cli::clean) << err.str();
  return out.str();
}

engine::Rows catalog(engine::Database& database) {
  return std::get<engine::Rows>(
      database.query("select name, sql from sqlite_master where name not like 'sqlite%' order by name"));
}

void run(engine::Database& database, const std::string& script) {
  const auto error = database.run(script);
  ASSERT_FALSE(error) << error->message;
}

TEST(Range, OneScriptDoesWhatTheMigrationsDoOneByOneAndItsReverseUndoesIt) {
  const std::vector<std::string> range = {"--from", "music/0002_user_preferences", "--to",
                                          "music/0005_playlist_follow_up"};
  auto reverse = range;
  reverse.insert(reverse.end(), {"--direction", "down"});

  const auto one_by_one = engine::sqlite_in_memory();
  run(*one_by_one, compiled({}));

  const auto at_once = engine::sqlite_in_memory();
  run(*at_once, compiled({"--only", "music/0001_initial"}));
  const auto before = catalog(*at_once);
  ASSERT_FALSE(before.empty());
  run(*at_once, compiled(range));
  EXPECT_EQ(catalog(*at_once), catalog(*one_by_one));
  run(*at_once, compiled(reverse));
  EXPECT_EQ(catalog(*at_once), before);
}

}  // namespace
}  // namespace mig::tests
