// The hooks of .pre-commit-hooks.yaml, run by the real pre-commit when the real git commits. What it takes the hooks
// from is a repository that holds that file, as it is.
#include <cstdlib>

#include "tests/cli/git_fixture.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A hook, and migrations that it stops and lets pass.
struct Hook {
  std::string id;
  std::string bad;
  std::string finding;  ///< what is said of the bad one
  std::string good;
};

class PreCommit : public GitTest, public testing::WithParamInterface<Hook> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(in_path("pre-commit")) << "there is no `pre-commit` to run the hooks";
    GitTest::SetUp();
    fs::create_directory(folder() / "bin");
    fs::create_symlink(MIG_BINARY, folder() / "bin/mig");
    write("hooks/.pre-commit-hooks.yaml", read_file(fs::path(MIG_SOURCE) / ".pre-commit-hooks.yaml"));
    in("hooks", {"git", "init", "--quiet"});
    in("hooks", {"git", "add", "--all"});
    in("hooks", {"git", "commit", "--quiet", "--message", "hooks"});
    write("repository/.pre-commit-config.yaml", "repos:\n  - repo: file://" + (folder() / "hooks").string() +
                                                    "\n    rev: " + in("hooks", {"git", "rev-parse", "HEAD"}).out +
                                                    "    hooks:\n      - id: " + GetParam().id +
                                                    "\n        args: [--project, db]\n");
    commit("second");
    in("repository", {"pre-commit", "install"});
  }

  // To a good end.
  Finished in(const std::string& where, std::vector<std::string> arguments) {
    Finished finished = attempt(where, std::move(arguments));
    EXPECT_EQ(finished.exit_code, 0) << finished.description();
    return finished;
  }

  Finished attempt(const std::string& where, std::vector<std::string> arguments) {
    std::vector<std::string> environment = alone();
    for (const char* const who : {"AUTHOR", "COMMITTER"}) {
      environment.push_back(std::string("GIT_") + who + "_NAME=Somebody");
      environment.push_back(std::string("GIT_") + who + "_EMAIL=somebody@example.org");
    }
    const char* const path = std::getenv("PATH");
    environment.push_back("PATH=" + (folder() / "bin").string() + ":" + (path ? path : ""));
    environment.push_back("PRE_COMMIT_HOME=" + (folder() / "cache").string());
    return run({.arguments = std::move(arguments), .folder = folder() / where, .environment = std::move(environment)});
  }

  Finished try_commit() { return attempt("repository", {"git", "commit", "--message", "more"}); }
};

TEST_P(PreCommit, stops_what_is_bad_and_lets_pass_what_is_good) {
  write_migration("0003_more", GetParam().bad);
  git({"add", "--all"});
  // What was mended and not staged is not committed.
  write_migration("0003_more", GetParam().good);
  const Finished stopped = try_commit();
  EXPECT_NE(stopped.exit_code, 0) << stopped.description();
  EXPECT_TRUE(has(stopped.err, "Failed")) << stopped.description();
  EXPECT_TRUE(has(stopped.err, "db/migrations/0003_more.mig")) << stopped.description();
  EXPECT_TRUE(has(stopped.err, GetParam().finding)) << stopped.description();
  EXPECT_EQ(git({"rev-list", "--count", "HEAD"}).out, "2\n");

  git({"add", "--all"});
  const Finished passed = try_commit();
  EXPECT_EQ(passed.exit_code, 0) << passed.description();
  EXPECT_TRUE(has(passed.err, "Passed")) << passed.description();
  EXPECT_EQ(git({"rev-list", "--count", "HEAD"}).out, "3\n");
}

TEST_P(PreCommit, looks_at_nothing_else) {
  write("repository/notes.txt", "nothing of mig's\n");
  git({"add", "--all"});
  const Finished skipped = try_commit();
  EXPECT_EQ(skipped.exit_code, 0) << skipped.description();
  EXPECT_TRUE(has(skipped.err, "Skipped")) << skipped.description();
}

// The hooks that ask what migrations mean.
class PreCommitOfMeaning : public PreCommit {};

TEST_P(PreCommitOfMeaning, looks_at_settings) {
  write("repository/db/mig.toml", "[targets]\nsqlite = 3\n");
  git({"add", "--all"});
  const Finished stopped = try_commit();
  EXPECT_NE(stopped.exit_code, 0) << stopped.description();
  EXPECT_TRUE(has(stopped.err, "`sqlite` is a number, but has to be a string")) << stopped.description();
}

const std::string head = "migration 'More';\nafter '0002_songs';\n\n";

const Hook check_hook{"mig-check", head + "alter table tenent add column short varchar(9)?;\n",
                      "0003_more.mig:4:13: error: there is no table `tenent`",
                      head + "alter table tenant add column short varchar(9)?;\n"};
const Hook lint_hook{"mig-lint", head + "rename table tenant to renter;\n", "[rename-table]",
                     head + "alter table tenant add column short varchar(9)?;\n"};
const Hook fmt_hook{"mig-fmt", head + "alter table tenant add column  short varchar(9)?;\n", "0003_more.mig\n",
                    head + "alter table tenant add column short varchar(9)?;\n"};

std::string name_of(const testing::TestParamInfo<Hook>& hook) { return hook.param.id.substr(4); }

INSTANTIATE_TEST_SUITE_P(Hooks, PreCommit, testing::Values(check_hook, lint_hook, fmt_hook), name_of);
INSTANTIATE_TEST_SUITE_P(Hooks, PreCommitOfMeaning, testing::Values(check_hook, lint_hook), name_of);

}  // namespace
}  // namespace mig::tests
