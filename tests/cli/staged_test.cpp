// `--staged` and `--since` of `mig check`, and `--staged` of `mig plan`, in repositories that the real git makes. What
// is staged is not what is in the working tree anywhere here where the two could be mistaken for each other.
#include "tests/cli/git_fixture.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const std::string songs = "migration 'Songs';\nafter '0001_tenants';\n\ncreate table song { id int primary key; }\n";

class Staged : public GitTest {
 protected:
  static std::string third(const std::string& statement) {
    return "migration 'Third';\nafter '0002_songs';\n\n" + statement + "\n";
  }

  Finished check(std::vector<std::string> arguments = {}, const std::string& where = "repository/db",
                 std::vector<std::string> environment = {}) {
    arguments.insert(arguments.begin(), {"check", "--staged"});
    return mig_there(std::move(arguments), where, std::move(environment));
  }

  void expect_clean(const Finished& finished) {
    EXPECT_EQ(finished.exit_code, 0) << finished.description();
    EXPECT_EQ(finished.err, "");
  }

  Finished plan(std::vector<std::string> arguments = {}, const std::string& where = "repository/db") {
    arguments.insert(arguments.begin(), {"plan", "--staged"});
    return mig_there(std::move(arguments), where);
  }

  // The migrations that the commit would change.
  Names changed(std::vector<std::string> arguments = {}, const std::string& where = "repository/db") {
    const Finished finished = plan(std::move(arguments), where);
    EXPECT_EQ(finished.exit_code, 0) << finished.description();
    return planned(finished.out);
  }

  // A hook that judges what is about to be committed, as `command` says.
  void write_hook(const std::string& command) {
    const std::string path = "repository/.git/hooks/pre-commit";
    write(path, "#!/bin/sh\nexec '" + std::string(MIG_BINARY) + "' " + command + "\n");
    fs::permissions(folder() / path, fs::perms(0755));
  }

  Finished try_commit(std::vector<std::string> arguments, const std::string& where = "repository") {
    arguments.insert(arguments.begin(), {"git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org",
                                         "commit", "--quiet", "--message", "more"});
    return run({.arguments = std::move(arguments), .folder = folder() / where, .environment = alone()});
  }
};

TEST_F(Staged, is_judged_as_it_was_staged) {
  write_migration("0003_third", third("alter table tenant add column short varchar(9)?;"));
  git({"add", "--all"});
  write_migration("0003_third", third("alter table tenent add column short varchar(9)?;"));
  expect_clean(check());
  EXPECT_EQ(mig_there({"check"}).exit_code, 2);
}

TEST_F(Staged, is_judged_whatever_was_mended_since) {
  write_migration("0003_third", third("alter table tenent add column short varchar(9)?;"));
  git({"add", "--all"});
  write_third();
  fs::remove(folder() / "repository/db/migrations/0003_third.mig");
  const Finished finished = check();
  expect_end(finished, 2, "migrations/0003_third.mig:4:13: error:");
  EXPECT_TRUE(has(finished.err, "did you mean `tenant`?")) << finished.err;
  // Where one stands makes no difference.
  expect_end(check({}, "repository/db/migrations"), 2, "0003_third.mig:4:13: error:");
  expect_end(check({"--project", "repository/db"}, "."), 2, "repository/db/migrations/0003_third.mig:4:13: error:");
  expect_end(check({"migrations/0003_third.mig"}), 2, "migrations/0003_third.mig:4:13: error:");
}

TEST_F(Staged, in_part_is_judged_in_that_part) {
  write_migration("0003_third", third("alter table tenant add column short varchar(9)?;"));
  git({"add", "--all"});
  write_migration("0003_third", third("alter table tenant {\n  add column short varchar(9)?;\n  add column long "
                                      "text?;\n}"));
  const Finished finished = plan();
  EXPECT_TRUE(has(finished.out, "short")) << finished.description();
  EXPECT_FALSE(has(finished.out, "long")) << finished.out;
}

TEST_F(Staged, alone_is_asked_for) {
  EXPECT_EQ(plan().out, "there are no scripts to plan\n");
  write_migration("0001_tenants", std::string(good_migration) + "-- more\n");
  git({"add", "--all"});
  write_migration("0002_songs", songs + "-- more\n");
  write_third();
  EXPECT_EQ(changed(), Names{"0001_tenants"});
  EXPECT_EQ(changed({"--project", "repository/db"}, "."), Names{"0001_tenants"});
  // Paths that are given limit it further.
  EXPECT_EQ(changed({"migrations/0002_songs.mig"}), Names{});
  fs::create_directory_symlink(folder() / "repository/db", folder() / "link");
  EXPECT_EQ(changed({"link"}, "."), Names{"0001_tenants"});
  // What has changed in the working tree alone has not for the commit, not even where it is gone.
  fs::remove(folder() / "repository/db/migrations/0002_songs.mig");
  EXPECT_EQ(changed(), Names{"0001_tenants"});
}

TEST_F(Staged, before_the_first_commit_is_all_that_is_staged) {
  fs::remove_all(folder() / "repository/.git");
  git({"init", "--quiet"});
  git({"add", "db/mig.toml", "db/migrations/0001_tenants.mig"});
  EXPECT_EQ(changed(), Names{"0001_tenants"});
}

TEST_F(Staged, is_not_what_nobody_has_added) {
  write_migration("0003_third", "no migration at all");
  expect_clean(check());
  expect_end(check({"migrations/0003_third.mig"}), 2, "`migrations/0003_third.mig` is not staged");
  // Announced is not added.
  git({"add", "--intent-to-add", "--all"});
  expect_clean(check());
  fs::remove(folder() / "repository/db/migrations/0003_third.mig");
  expect_clean(check());
  EXPECT_EQ(changed(), Names{});
  // Added with nothing in it is added.
  write_migration("0003_third", "");
  git({"add", "--all"});
  expect_end(check(), 2, "0003_third.mig");
}

TEST_F(Staged, is_not_what_was_removed) {
  git({"rm", "--quiet", "--cached", "db/migrations/0002_songs.mig"});
  const Finished listed = mig_there({"graph"});
  EXPECT_TRUE(has(listed.out, "0002_songs")) << listed.description();
  expect_end(check({"migrations/0002_songs.mig"}), 2, "`migrations/0002_songs.mig` is not staged");
  expect_clean(check());
  git({"add", "--intent-to-add", "db/migrations/0002_songs.mig"});
  expect_end(check({"migrations/0002_songs.mig"}), 2, "`migrations/0002_songs.mig` is not staged");
  write_third();
  git({"add", "db/migrations/0003_names.mig"});
  expect_end(check(), 2, "0002_songs");
}

TEST_F(Staged, is_there_though_it_is_gone_from_the_working_tree) {
  write_third();
  git({"add", "--all"});
  fs::remove_all(folder() / "repository/db");
  EXPECT_EQ(changed({"db"}, "repository"), Names{"0003_names"});
  EXPECT_EQ(changed({"db/migrations/0003_names.mig"}, "repository"), Names{"0003_names"});
}

TEST_F(Staged, goes_by_the_settings_that_are_staged) {
  write("repository/db/mig.toml", "[targets]\nmysql = \"8.0\"\n");
  git({"add", "--all"});
  write("repository/db/mig.toml", "[targets]\nsqlite = \"3.4\"\n");
  write_migration("0002_songs", songs + "-- more\n");
  git({"add", "db/migrations"});
  EXPECT_TRUE(has(plan().out, "0002_songs: forward, for MySQL 8.0")) << plan().description();
  git({"rm", "--quiet", "--force", "--cached", "db/mig.toml"});
  const std::string help = "`git add` it, or leave `--staged` out";
  Finished finished = check();
  expect_end(finished, 2, "`mig.toml` is not staged, so a commit would not have it");
  EXPECT_TRUE(has(finished.err, help)) << finished.err;
  expect_end(check({}, "repository/db/migrations"), 2, "`../mig.toml` is not staged");
  expect_end(check({"--project", "."}), 2, "`mig.toml` is not staged");
  git({"add", "db/mig.toml"});
  git({"rm", "--quiet", "-r", "--cached", "db/migrations"});
  expect_end(check({}, "repository"), 2, "there is no `mig.toml` in `.` or above it");
  write("repository/db/mig.toml", "");
  git({"add", "db/mig.toml"});
  expect_end(check(), 2, "`migrations` is not staged");
}

TEST_F(Staged, through_links_that_are_staged) {
  fs::rename(folder() / "repository/db/migrations", folder() / "repository/elsewhere");
  fs::create_directory_symlink("../elsewhere", folder() / "repository/db/migrations");
  commit("second");
  write_third();
  git({"add", "--all"});
  fs::remove(folder() / "repository/db/migrations");
  EXPECT_EQ(changed(), Names{"0003_names"});
  // A link to a file is a file of its own.
  fs::rename(folder() / "repository/elsewhere/0003_names.mig", folder() / "repository/names");
  fs::create_symlink("../names", folder() / "repository/elsewhere/0003_names.mig");
  git({"add", "--all", "elsewhere", "names"});
  EXPECT_EQ(changed(), Names{"0003_names"});
  git({"commit", "--quiet", "--message", "third"});
  EXPECT_EQ(changed(), Names{});
  write("repository/names", third("alter table tenant add column short varchar(10)?;"));
  git({"add", "names"});
  EXPECT_EQ(changed(), Names{"0003_names"});
}

TEST_F(Staged, through_links_that_lead_out_of_the_repository_or_nowhere) {
  fs::rename(folder() / "repository/db/migrations", folder() / "outside");
  fs::create_directory_symlink(folder() / "outside", folder() / "repository/db/migrations");
  commit("second");
  // Nothing is known of what has changed there.
  EXPECT_EQ(changed(), (Names{"0001_tenants", "0002_songs"}));
  fs::remove(folder() / "repository/db/migrations");
  fs::create_directory_symlink("migrations", folder() / "repository/db/migrations");
  git({"add", "--all"});
  expect_end(check(), 2, "`migrations` is reached by a link that leads in a circle");
  fs::remove(folder() / "repository/db/migrations");
  fs::create_directory_symlink("nowhere", folder() / "repository/db/migrations");
  git({"add", "--all"});
  expect_end(check(), 2, "the folder of migrations `migrations` is not there");
}

TEST_F(Staged, in_folders_with_odd_names_whatever_is_configured) {
  fs::rename(folder() / "repository/db", folder() / "repository/Größe \"1\"\n2");
  commit("second");
  git({"config", "diff.relative", "true"});
  git({"config", "diff.external", "false"});
  git({"config", "diff.noprefix", "true"});
  git({"config", "color.ui", "always"});
  write("repository/Größe \"1\"\n2/migrations/0001_tenants.mig", std::string(good_migration) + "\n");
  git({"add", "--all"});
  EXPECT_EQ(changed({}, "repository/Größe \"1\"\n2"), Names{"0001_tenants"});
}

TEST_F(Staged, of_a_submodule_is_what_is_there) {
  fs::rename(folder() / "repository/db/migrations", folder() / "repository/elsewhere");
  commit("second");
  run({.arguments = {"git", "init", "--quiet", "."}, .folder = folder() / "repository/elsewhere"});
  const std::string inner = "inner";
  fs::rename(folder() / "repository/elsewhere", folder() / inner);
  const auto inside = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"});
    EXPECT_TRUE(run({.arguments = arguments, .folder = folder() / inner, .environment = alone()}).ok());
  };
  inside({"add", "--all"});
  inside({"commit", "--quiet", "--message", "first"});
  git({"rm", "--quiet", "-r", "--cached", "elsewhere"});
  git({"-c", "protocol.file.allow=always", "submodule", "--quiet", "add", (folder() / inner).string(),
       "db/migrations"});
  expect_clean(check());
  write_third();
  EXPECT_EQ(changed(), (Names{"0001_tenants", "0002_songs", "0003_names"}));
  git({"commit", "--quiet", "--message", "third"});
  EXPECT_EQ(changed(), Names{});
}

TEST_F(Staged, that_is_too_large_is_told_as_on_disk) {
  write_migration("0003_third", std::string(20u << 20, '\n'));
  git({"add", "--all"});
  const Finished finished = check();
  EXPECT_EQ(finished.exit_code, 2) << finished.description();
  EXPECT_EQ(finished.err, mig_there({"check"}).err);
}

TEST_F(Staged, in_many_files_is_read_by_one_git) {
  for (int i = 0; i < 200; ++i) {
    const std::string number = std::to_string(1000 + i);
    write_migration(number, "migration 'M';\nafter '" + (i == 0 ? std::string("0002_songs") : std::to_string(999 + i)) +
                                "';\n\ncreate table t" + number + " { id int primary key; }\n");
  }
  git({"add", "--all"});
  write("bin/git", "#!/bin/sh\necho \"$*\" >>'" + (folder() / "calls").string() + "'\nexec /usr/bin/git \"$@\"\n");
  fs::permissions(folder() / "bin/git", fs::perms(0755));
  expect_clean(check({}, "repository/db", {"PATH=" + (folder() / "bin").string() + ":/usr/bin:/bin"}));
  EXPECT_LE(lines_of(read_file(folder() / "calls")).size(), 8u) << read_file(folder() / "calls");
}

TEST_F(Staged, with_a_conflict_is_refused) {
  git({"checkout", "--quiet", "-b", "other"});
  write_migration("0002_songs", songs + "-- theirs\n");
  commit("theirs");
  git({"checkout", "--quiet", "-b", "own", "HEAD~1"});
  write_migration("0002_songs", songs + "-- ours\n");
  commit("ours");
  run({.arguments = {"git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "merge", "other"},
       .folder = folder() / "repository",
       .environment = alone()});
  expect_end(check(), 2, "`migrations/0002_songs.mig` is in conflict");
  write_migration("0002_songs", songs);
  git({"add", "--all"});
  expect_clean(check());
}

TEST_F(Staged, in_a_hook_is_what_that_commit_has) {
  write_hook("check --staged --project db");
  write_migration("0003_third", third("alter table tenent add column short varchar(9)?;"));
  git({"add", "--all"});
  expect_end(try_commit({}), 1, "did you mean `tenant`?");
  // What is mended, but not staged, is committed by `--all` alone.
  write_migration("0003_third", third("alter table tenant add column short varchar(9)?;"));
  expect_end(try_commit({}), 1, "did you mean `tenant`?");
  EXPECT_TRUE(try_commit({"--all"}).ok());
  // A commit of some files has neither the others nor what of them is staged.
  write_migration("0001_tenants", "no migration at all");
  git({"add", "--all"});
  write_migration("0002_songs", songs + "-- more\n");
  EXPECT_TRUE(try_commit({"db/migrations/0002_songs.mig"}).ok());
  expect_end(try_commit({}), 1, "0001_tenants.mig");
  write_migration("0001_tenants", good_migration);
  EXPECT_TRUE(try_commit({"--all", "--allow-empty"}).ok());
}

TEST_F(Staged, in_a_hook_of_another_working_tree) {
  write_hook("check --staged --project db");
  git({"worktree", "add", "--quiet", "../other"});
  write("other/db/migrations/0003_third.mig", third("alter table tenent add column short varchar(9)?;"));
  write_migration("0001_tenants", "no migration at all");
  git({"add", "--all"});
  run({.arguments = {"git", "add", "--all"}, .folder = folder() / "other", .environment = alone()});
  const Finished finished = try_commit({}, "other");
  expect_end(finished, 1, "did you mean `tenant`?");
  EXPECT_FALSE(has(finished.err, "0001_tenants")) << finished.err;
}

TEST_F(Staged, refuses_a_call_that_makes_no_sense) {
  const auto refused = [&](std::vector<std::string> arguments, const std::string& said) {
    const Finished finished = mig_there(std::move(arguments));
    expect_end(finished, 2, said);
    EXPECT_EQ(finished.out, "");
  };
  for (const std::string command : {"check", "plan"}) {
    refused({command, "--staged", "--since", "HEAD"}, "`--staged` and `--since` can't be given together");
    refused({command, "--staged", "-"}, "`--staged` and `-` can't be given together");
    refused({command, "--since", "HEAD", "--stdin-path", "a.mig"}, "`--since` and `-` can't be given together");
  }
  refused({"plan", "--staged", "--only", "0001_tenants"}, "`--staged` and `--only` can't be given together");
  refused({"check", "--staged=yes"}, "the option `--staged` takes no value");
  fs::remove_all(folder() / "repository/.git");
  refused({"check", "--staged"}, "`.` is in no git repository");
}

// A column that MySQL can't have, in a migration that every other engine takes.
TEST_F(Staged, and_since_limit_what_is_checked) {
  write("repository/db/mig.toml", "[targets]\nmysql = \"8.0\"\n");
  write_migration("0003_key", third("create table word { name text primary key; }"));
  commit("second");
  EXPECT_EQ(mig_there({"check"}).exit_code, 2);
  expect_clean(check());
  EXPECT_EQ(mig_there({"check", "--since", "HEAD"}).exit_code, 0);
  EXPECT_EQ(mig_there({"check", "--since", "HEAD~1"}).exit_code, 2);
  write_migration("0003_key", third("create table word { name text primary key; }") + "-- more\n");
  EXPECT_EQ(mig_there({"check", "--since", "HEAD"}).exit_code, 2);
  expect_clean(check());
  git({"add", "--all"});
  EXPECT_EQ(check().exit_code, 2);
}

}  // namespace
}  // namespace mig::tests
