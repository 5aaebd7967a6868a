// `mig plan` on a project of its own (tests/cli/essays), with goldens beside it: MIG_UPDATE=1 takes over what was
// found. How odd names and sizes are laid out is tests/unit/emit.
#include <algorithm>
#include <cstdlib>

#include "tests/cli/git_fixture.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

const fs::path essays = fs::path(MIG_SOURCE) / "tests/cli/essays";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

class Plan : public CliTest {
 protected:
  Finished plan_of_essays(std::vector<std::string> arguments, std::vector<std::string> environment = {}) {
    arguments.insert(arguments.begin(), "plan");
    return mig(std::move(arguments), {.arguments = {}, .folder = essays, .environment = std::move(environment)});
  }

  void expect_golden(std::vector<std::string> arguments, const std::string& golden) {
    const Finished finished = plan_of_essays(std::move(arguments));
    ASSERT_EQ(finished.exit_code, 0) << finished.description();
    EXPECT_EQ(finished.err, "");
    const char* const flag = std::getenv("MIG_UPDATE");
    if (flag && std::string_view(flag) == "1") write_file(essays / "golden" / golden, finished.out);
    EXPECT_EQ(difference(read_file(essays / "golden" / golden), finished.out), "") << golden;
  }

  // What is planned, as `dialect migration phase direction`.
  static std::vector<std::string> headings(const std::string& text) {
    std::vector<std::string> found;
    for (const std::string& line : lines_of(text)) {
      if (!line.empty() && line[0] != ' ') found.push_back(line);
    }
    return found;
  }
};

TEST_F(Plan, as_text) { expect_golden({}, "plan.txt"); }

TEST_F(Plan, as_markdown) {
  expect_golden({"--dialect", "postgresql,sqlite", "--direction", "both", "--format", "markdown"}, "plan.md");
}

TEST_F(Plan, as_json) {
  expect_golden({"--dialect", "postgresql,mysql", "--direction", "both", "--format", "json"}, "plan.json");
}

TEST_F(Plan, is_what_the_json_schema_says) {
  write("documents/plan.json", plan_of_essays({"--direction", "both", "--format", "json"}).out);
  const Finished valid =
      run({.arguments = {std::string(MIG_SOURCE) + "/tests/meta/validate_json.py",
                         std::string(MIG_SOURCE) + "/docs/plan.schema.json", (folder() / "documents").string()}});
  EXPECT_EQ(valid.exit_code, 0) << valid.description();
}

TEST_F(Plan, of_one_engine_one_migration_one_way) {
  const Finished up = plan_of_essays({"--dialect", "mysql", "--only", "0003_phases"});
  EXPECT_EQ(up.exit_code, 0) << up.description();
  EXPECT_EQ(headings(up.out),
            (std::vector<std::string>{"0003_phases, phase expand: forward, for MySQL 8.0 or later",
                                      "0003_phases, phase migrate: forward, for MySQL 8.0 or later",
                                      "0003_phases, phase contract: forward, for MySQL 8.0 or later"}));
  const Finished down = plan_of_essays({"--dialect", "mysql", "--only", "0003_phases", "--direction", "down"});
  EXPECT_EQ(headings(down.out),
            (std::vector<std::string>{"0003_phases, phase contract: reverse, for MySQL 8.0 or later",
                                      "0003_phases, phase migrate: reverse, for MySQL 8.0 or later",
                                      "0003_phases, phase expand: reverse, for MySQL 8.0 or later"}));
  EXPECT_TRUE(has(down.out, "reversal: irreversible, because privacy\n  there is no way back\n")) << down.out;
  const Finished both = plan_of_essays({"--dialect", "mysql", "--only", "0003_phases", "--direction", "both"});
  EXPECT_EQ(both.out, up.out + "\n" + down.out);
}

TEST_F(Plan, of_the_paths_that_are_given) {
  const Finished finished = plan_of_essays({"--dialect", "sqlite", "migrations/0001_initial.mig"});
  EXPECT_EQ(headings(finished.out), (std::vector<std::string>{"0001_initial: forward, for SQLite 3.40 or later"}));
}

TEST_F(Plan, numbers_steps_and_transactions_as_the_script_does) {
  const Finished script = mig({"compile", "--only", "0002_grades", "--dialect", "postgresql", "--direction", "up"},
                              {.arguments = {}, .folder = essays});
  const Finished planned = plan_of_essays({"--only", "0002_grades", "--dialect", "postgresql"});
  size_t steps = 0;
  size_t transactions = 0;
  for (const std::string& line : lines_of(script.out)) {
    if (line == "begin;") ++transactions;
    const size_t colon = line.find(": ");
    if (!line.starts_with("-- step ")) continue;
    ++steps;
    EXPECT_EQ(line.substr(8, colon - 8), std::to_string(steps));
    // The plan may break the summary over several lines.
    const std::string summary = line.substr(colon + 2, 40);
    EXPECT_TRUE(has(planned.out, "    " + std::to_string(steps) + "  " + summary)) << line;
  }
  EXPECT_GT(steps, 5u);
  EXPECT_TRUE(has(planned.out, "\n  transaction " + std::to_string(transactions)));
  EXPECT_FALSE(has(planned.out, "\n  transaction " + std::to_string(transactions + 1)));
}

TEST_F(Plan, says_how_much_there_is_to_do_where_sizes_are_known) {
  write("mig.toml", "[targets]\npostgresql = \"15\"\n");
  write("migrations/0001_tenants.mig", good_migration);
  write("migrations/0002_names.mig",
        "migration 'Names';\nafter '0001_tenants';\n\nalter table tenant {\n"
        "  alter column name type varchar(60) using lower(name) offline irreversible because 'why';\n}\n");
  const std::vector<std::string> call = {"plan", "--only", "0002_names"};
  const std::string unknown = mig(call).out;
  EXPECT_TRUE(has(unknown, "! tenant  ACCESS EXCLUSIVE  blocks reads and writes while the table is written anew\n"))
      << unknown;
  write("mig.toml", "[targets]\npostgresql = \"15\"\n\n[tables.tenant]\nrows = 3_000_000\nbytes = 410_000_000\n");
  const std::string known = mig({"plan", "--only", "0002_names", "--format", "markdown"}).out;
  EXPECT_TRUE(
      has(known,
          "⚠️ **blocks reads and writes while the table is written anew; writes 3_000_000 rows, needs at most "
          "410 MB of disk meanwhile**"))
      << known;
  const std::string json = mig({"plan", "--only", "0002_names", "--format", "json"}).out;
  EXPECT_TRUE(has(json, "\"rows\": 3000000,\n              \"bytes\": 410000000\n")) << json;
}

TEST_F(Plan, does_not_let_a_name_break_a_table) {
  write("mig.toml", "[targets]\npostgresql = \"15\"\nsqlite = \"3.40\"\n");
  write("migrations/0001.mig",
        "migration 'A | b * c';\n\ncreate table \"a | b`*\\_@all <b>\" { id bigint primary key; }\n");
  write("migrations/0002.mig",
        "migration 'More';\nafter '0001';\n\nalter table \"a | b`*\\_@all <b>\" add column \"|x|\" int?;\n"
        "sql 'two | pipes |' { postgresql 'select 1' reverse 'select 1'; sqlite skip because '|'; }\n");
  const Finished finished = mig({"plan", "--format", "markdown", "--direction", "both"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  size_t rows = 0;
  for (const std::string& line : lines_of(finished.out)) {
    if (!line.starts_with("|")) continue;
    ++rows;
    EXPECT_EQ(std::count(line.begin(), line.end(), '|'), 6) << line;
    EXPECT_FALSE(has(line, "<b>")) << line;
    EXPECT_FALSE(has(line, "@all")) << line;
  }
  EXPECT_GE(rows, 8u);
}

TEST_F(Plan, of_nothing) {
  write("mig.toml", "[targets]\nsqlite = \"3.40\"\n");
  fs::create_directory(folder() / "migrations");
  const Finished none = mig({"plan"});
  EXPECT_EQ(none.exit_code, 0) << none.description();
  EXPECT_EQ(none.out, "there are no scripts to plan\n");
  EXPECT_EQ(mig({"plan", "--format", "markdown"}).out, "There are no scripts to plan.\n");
  EXPECT_EQ(mig({"plan", "--format", "json"}).out, "{\n  \"version\": 1,\n  \"scripts\": []\n}\n");
  write("migrations/0001.mig", "migration 'Nothing';\n");
  const Finished empty = mig({"plan"});
  EXPECT_EQ(empty.exit_code, 0) << empty.description();
  EXPECT_TRUE(has(empty.out, "  nothing is to be done on SQLite\n")) << empty.out;
  EXPECT_TRUE(has(mig({"plan", "--format", "markdown"}).out, "\nnothing is to be done on SQLite\n"));
}

TEST_F(Plan, reports_what_an_engine_cannot_do_as_compile_does) {
  write("mig.toml", "[targets]\npostgresql = \"15\"\nsqlite = \"3.40\"\n");
  write("migrations/0001_tenants.mig", good_migration);
  write("migrations/0002_tags.mig",
        "migration 'Tags';\nafter '0001_tenants';\n\nalter table tenant {\n  add column tags text[]?;\n"
        "  alter column name type varchar(60) using lower(name) reverse using cast(name as varchar(50));\n}\n");
  for (const std::string dialect : {"postgresql", "sqlite"}) {
    const Finished planned = mig({"plan", "--dialect", dialect});
    const Finished compiled = mig({"compile", "--dialect", dialect});
    EXPECT_EQ(planned.exit_code, 2) << planned.description();
    EXPECT_EQ(planned.out, "");
    EXPECT_EQ(planned.err, compiled.err);
  }
  EXPECT_TRUE(has(mig({"plan", "--dialect", "postgresql"}).err, "[needs-offline]"));
  EXPECT_TRUE(has(mig({"plan", "--dialect", "sqlite"}).err, "[engine-"));
}

TEST_F(Plan, refuses_a_call_that_is_wrong) {
  const auto refused = [&](std::vector<std::string> arguments, const std::string& said) {
    const Finished finished = plan_of_essays(std::move(arguments));
    expect_end(finished, 2, said);
    EXPECT_EQ(finished.out, "");
  };
  refused({"--format", "markdwn"}, "did you mean `markdown`?");
  refused({"--direction", "left"}, "`left` is no value of `--direction`");
  refused({"--dialect", "postgres"}, "did you mean `postgresql`?");
  refused({"--only", "0002_grade"}, "did you mean `0002_grades`?");
  refused({"--since", "HEAD", "--only", "0002_grades"}, "`--since` and `--only` can't be given together");
  refused({"--since", "HEAD", "-"}, "`--since` and `-` can't be given together");
}

TEST_F(Plan, is_coloured_where_that_is_wanted) {
  const std::string plain = plan_of_essays({"--dialect", "postgresql"}).out;
  EXPECT_FALSE(has(plain, "\x1b["));
  const std::string forced = plan_of_essays({"--dialect", "postgresql", "--color", "always"}, {"NO_COLOR=1"}).out;
  EXPECT_TRUE(has(forced, "\x1b[1;31m!\x1b[0m essay")) << forced;
  EXPECT_FALSE(has(plan_of_essays({"--format", "markdown", "--color", "always"}).out, "\x1b["));
  ASSERT_TRUE(in_path("script")) << "there is no `script` (of bsdutils) to open a terminal with";
  const auto on_terminal = [&](const std::string& options, std::vector<std::string> environment) {
    environment.emplace_back("TERM=xterm");
    const std::string call = std::string("stty cols 200; '") + MIG_BINARY + "' plan --dialect postgresql " + options;
    return run({.arguments = {"script", "--quiet", "--return", "--command", call, "/dev/null"},
                .folder = essays,
                .environment = std::move(environment)})
        .out;
  };
  const std::string shown = on_terminal("", {"NO_COLOR="});
  EXPECT_TRUE(has(shown, "\x1b[1;31m!\x1b[0m essay")) << shown;
  // A line is as wide as the terminal.
  EXPECT_TRUE(has(shown, "written anew; writes 50_000_000 rows, needs at most 8.2 GB of disk meanwhile")) << shown;
  EXPECT_FALSE(has(on_terminal("", {"NO_COLOR=1"}), "\x1b["));
  EXPECT_FALSE(has(on_terminal("--color never", {"NO_COLOR="}), "\x1b["));
}

class PlanSince : public GitTest {
 protected:
  Finished plan(std::vector<std::string> arguments, const std::string& where = "repository/db",
                std::vector<std::string> environment = {}) {
    arguments.insert(arguments.begin(), "plan");
    return mig_there(std::move(arguments), where, std::move(environment));
  }

  // The migrations that have changed.
  std::vector<std::string> since(const std::string& revision, const std::string& where = "repository/db",
                                 std::vector<std::string> environment = {}) {
    const Finished finished = plan({"--since", revision}, where, std::move(environment));
    EXPECT_EQ(finished.exit_code, 0) << finished.description();
    return planned(finished.out);
  }
};

using Names = std::vector<std::string>;

TEST_F(PlanSince, a_revision_that_nothing_has_changed_since) {
  const Finished finished = plan({"--since", "HEAD"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_EQ(finished.out, "there are no scripts to plan\n");
}

TEST_F(PlanSince, what_is_new_is_judged_with_the_whole_history) {
  write_third();
  EXPECT_EQ(since("HEAD"), Names{"0003_names"});
  git({"add", "--all"});
  EXPECT_EQ(since("HEAD"), Names{"0003_names"});
  commit("second");
  EXPECT_EQ(since("HEAD"), Names{});
  EXPECT_EQ(since("HEAD~1"), Names{"0003_names"});
}

TEST_F(PlanSince, what_has_changed_in_the_working_tree_or_the_index) {
  write_migration("0001_tenants", std::string(good_migration) + "-- more\n");
  EXPECT_EQ(since("HEAD"), Names{"0001_tenants"});
  git({"add", "--all"});
  write_migration("0002_songs", "migration 'Songs';\nafter '0001_tenants';\n");
  EXPECT_EQ(since("HEAD"), (Names{"0001_tenants", "0002_songs"}));
  // Paths that are given limit it further.
  const Finished finished = plan({"--since", "HEAD", "migrations/0002_songs.mig"});
  EXPECT_FALSE(has(finished.out, "0001_tenants: ")) << finished.out;
  EXPECT_TRUE(has(finished.out, "0002_songs: ")) << finished.out;
}

TEST_F(PlanSince, from_wherever_the_project_is_named) {
  write_third();
  EXPECT_EQ(since("HEAD", "repository/db/migrations"), Names{"0003_names"});
  const Finished outside = plan({"--since", "HEAD", "--project", "repository/db"}, ".");
  EXPECT_EQ(outside.exit_code, 0) << outside.description();
  EXPECT_TRUE(has(outside.out, "0003_names: forward")) << outside.out;
  fs::create_directory_symlink(folder() / "repository/db", folder() / "link");
  EXPECT_EQ(since("HEAD", "link"), Names{"0003_names"});
  // As git calls a hook.
  const Finished hook = plan({"--since", "HEAD", "db"}, "repository", {"GIT_DIR=.git"});
  EXPECT_TRUE(has(hook.out, "0003_names: forward")) << hook.description();
}

TEST_F(PlanSince, through_a_link_to_the_folder_of_migrations) {
  fs::rename(folder() / "repository/db/migrations", folder() / "repository/elsewhere");
  fs::create_directory_symlink("../elsewhere", folder() / "repository/db/migrations");
  commit("second");
  EXPECT_EQ(since("HEAD"), Names{});
  write_third();
  EXPECT_EQ(since("HEAD"), Names{"0003_names"});
}

TEST_F(PlanSince, in_folders_with_odd_names_whatever_is_configured) {
  fs::rename(folder() / "repository/db", folder() / "repository/Größe \"1\"\n2");
  commit("second");
  git({"config", "diff.relative", "true"});
  git({"config", "diff.external", "false"});
  git({"config", "color.ui", "always"});
  write("repository/Größe \"1\"\n2/migrations/0001_tenants.mig", std::string(good_migration) + "\n");
  EXPECT_EQ(since("HEAD", "repository/Größe \"1\"\n2"), Names{"0001_tenants"});
}

TEST_F(PlanSince, a_file_without_a_project) {
  write("repository/alone.mig", good_migration);
  const Finished changed = plan({"--since", "HEAD", "--dialect", "sqlite", "alone.mig"}, "repository");
  EXPECT_TRUE(has(changed.out, "alone: forward")) << changed.description();
  commit("second");
  const Finished same = plan({"--since", "HEAD", "--dialect", "sqlite", "alone.mig"}, "repository");
  EXPECT_EQ(same.out, "there are no scripts to plan\n") << same.description();
}

TEST_F(PlanSince, a_revision_that_is_none) {
  for (const std::string revision : {"nowhere", "HEAD..HEAD", "--output=made", "-p", "HEAD:db"}) {
    const Finished finished = plan({"--since=" + revision});
    expect_end(finished, 2, "git knows no revision `" + revision + "` here");
    EXPECT_EQ(finished.out, "");
  }
  EXPECT_FALSE(fs::exists(folder() / "repository/db/made"));
  expect_end(plan({"--since"}), 2, "needs a value");
}

}  // namespace
}  // namespace mig::tests
