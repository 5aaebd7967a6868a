// `mig stats` on SQLite. Servers have their test in tests/engines.
#include "compiler/engine/database.h"
#include "tests/cli/cli_fixture.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* config =
    "[targets]  # all of them\nsqlite = \"3.40\"\n\n[tables.tenant]\nrows = 1  # it was small\n\n[tables.gone]\nrows = "
    "3\n";

class Stats : public CliTest {
 protected:
  void SetUp() override {
    write("mig.toml", config);
    write("migrations/0001_tenants.mig", good_migration);
    write("migrations/0002_songs.mig",
          "migration 'Songs';\nafter '0001_tenants';\n\ncreate table song {\n  id  bigint  identity primary key;\n}\n");
    const Finished script = mig({"compile", "--only", "0001_tenants", "--direction", "up"});
    ASSERT_EQ(script.exit_code, 0) << script.description();
    database(script.out);
    database(
        "insert into tenant (name) with recursive n (i) as (select 1 union all select i + 1 from n where i < 1234) "
        "select 'tenant ' || i from n");
  }

  void database(const std::string& statements) {
    base::DiagnosticSink sink;
    const auto error = engine::open("sqlite:" + (folder() / "music.db").string(), sink)->run(statements);
    ASSERT_FALSE(error) << error->message;
  }

  Finished stats(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"stats", "--url", "sqlite:music.db"});
    return mig(std::move(more));
  }

  std::string written() const { return read_file(folder() / "mig.toml"); }
};

TEST_F(Stats, are_written_into_the_projects_file_and_nothing_else_is_changed) {
  const Finished finished = stats();
  expect_end(finished, 0, "note: the table `song` is not in the database, so nothing is known of its size\n");
  expect_end(finished, 0, "`mig.toml` has the sizes of 1 table\n");
  const std::string text = written();
  const std::string begin =
      "[targets]  # all of them\nsqlite = \"3.40\"\n\n[tables.tenant]\nrows = 1_200  # it was small\nbytes = ";
  EXPECT_EQ(text.substr(0, begin.size()), begin);
  EXPECT_EQ(text.substr(text.find('\n', begin.size())), "\n\n[tables.gone]\nrows = 3\n");
  const std::vector<std::string> files = {"mig.toml", "migrations", "migrations/0001_tenants.mig",
                                          "migrations/0002_songs.mig", "music.db"};
  EXPECT_EQ(everything(), files);
}

TEST_F(Stats, are_shown_as_a_table) {
  const std::vector<std::string> lines = lines_of(stats().out);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].substr(0, 18), "table    rows   by");
  EXPECT_EQ(lines[1].substr(0, 15), "tenant  1_234  ");
  EXPECT_EQ(lines[0].size(), lines[1].size());
}

TEST_F(Stats, stay_quiet_where_little_has_changed) {
  ASSERT_EQ(stats().exit_code, 0);
  const std::string before = written();
  database("insert into tenant (name) values ('another')");
  expect_end(stats(), 0, "`mig.toml` stays as it is\n");
  EXPECT_EQ(written(), before);
}

TEST_F(Stats, are_shown_as_json) {
  const Finished finished = stats({"--format", "json"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  const std::string begin =
      "{\n  \"version\": 1,\n  \"dialect\": \"sqlite\",\n  \"tables\": [\n    {\n      \"table\": \"tenant\",\n      "
      "\"rows\": "
      "1234,\n      \"bytes\": ";
  EXPECT_EQ(finished.out.substr(0, begin.size()), begin);
  EXPECT_NE(finished.out.find("  \"missing\": [\n    \"song\"\n  ]\n}\n"), std::string::npos) << finished.out;
  EXPECT_NE(written(), config);
}

TEST_F(Stats, of_a_dry_run_are_shown_and_not_written) {
  const Finished finished = stats({"--dry-run"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_EQ(finished.out.find("[tables.tenant]\nrows = 1_200\nbytes = "), 0u) << finished.out;
  EXPECT_EQ(finished.out.find("[tables.gone]"), std::string::npos) << finished.out;
  EXPECT_EQ(stats({"--dry-run", "--format", "json"}).out.find("{\n  \"version\": 1,"), 0u);
  EXPECT_EQ(written(), config);
}

TEST_F(Stats, are_read_by_the_compiler_again) {
  ASSERT_EQ(stats().exit_code, 0);
  const Finished finished = mig({"check"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
}

TEST_F(Stats, are_those_of_the_whole_project_wherever_one_stands) {
  const Finished finished = mig({"stats", "migrations/0001_tenants.mig", "--url", "sqlite:music.db", "--quiet"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_EQ(finished.err, "");
  EXPECT_NE(written(), config);
}

TEST_F(Stats, are_only_those_of_the_projects_tables) {
  database("create table other (id integer)");
  EXPECT_EQ(stats({"--dry-run"}).out.find("other"), std::string::npos);
  EXPECT_EQ(stats().out.find("other"), std::string::npos);
  EXPECT_EQ(written().find("other"), std::string::npos);
}

TEST_F(Stats, are_found_under_a_name_in_other_letters) {
  database("alter table tenant rename to tenants; alter table tenants rename to TENANT");
  EXPECT_EQ(stats().out.find("table    rows"), 0u);
  EXPECT_NE(written().find("rows = 1_200"), std::string::npos) << written();
}

TEST_F(Stats, keep_the_files_permissions_and_the_link_to_it) {
  fs::create_directory(folder() / "kept");
  fs::rename(folder() / "mig.toml", folder() / "kept/mig.toml");
  fs::create_symlink("kept/mig.toml", folder() / "mig.toml");
  fs::permissions(folder() / "kept/mig.toml", fs::perms(0640));
  ASSERT_EQ(stats().exit_code, 0);
  EXPECT_TRUE(fs::is_symlink(folder() / "mig.toml"));
  EXPECT_EQ(fs::status(folder() / "kept/mig.toml").permissions(), fs::perms(0640));
  EXPECT_NE(read_file(folder() / "kept/mig.toml").find("rows = 1_200"), std::string::npos);
}

TEST_F(Stats, are_written_whole_or_not_at_all) {
  fs::permissions(folder() / "music.db", fs::perms(0666));
  const fs::path shop = folder() / "shop";
  fs::create_directory(shop);
  fs::rename(folder() / "migrations", shop / "migrations");
  fs::rename(folder() / "mig.toml", shop / "mig.toml");
  const auto expect_refused = [&](int of_folder, int of_file) {
    fs::permissions(shop, fs::perms(of_folder));
    fs::permissions(shop / "mig.toml", fs::perms(of_file));
    const Finished finished = mig_as_nobody({"stats", "shop", "--url", "sqlite:music.db"});
    fs::permissions(shop, fs::perms::all);
    expect_end(finished, 3, "cannot write `shop/mig.toml`: permission denied");
    EXPECT_EQ(finished.out, "");
    EXPECT_EQ(read_file(shop / "mig.toml"), config);
    EXPECT_EQ(std::distance(fs::directory_iterator(shop), fs::directory_iterator()), 2);
  };
  expect_refused(0555, 0666);
  expect_refused(0777, 0444);
}

TEST_F(Stats, need_a_database_that_is_there) {
  expect_end(mig({"stats", "--url", "sqlite:musik.db"}), 3, "cannot connect to `sqlite:musik.db`: ");
  EXPECT_FALSE(fs::exists(folder() / "musik.db"));
  expect_end(mig({"stats", "--url", "sqlite:mig.toml"}), 3, "file is not a database");
  EXPECT_EQ(written(), config);
}

TEST_F(Stats, need_a_file_to_be_kept_in) {
  fs::remove(folder() / "mig.toml");
  expect_end(stats(), 2, "there is no `mig.toml` in");
  const Finished alone = mig({"stats", "migrations/0001_tenants.mig", "--url", "sqlite:music.db"});
  expect_end(alone, 2, "there is no `mig.toml` in `migrations` or above it");
  expect_end(alone, 2, "make one");
}

TEST_F(Stats, need_a_call_that_is_right) {
  expect_end(mig({"stats"}), 2, "`mig stats` needs the option `--url`");
  expect_end(stats({"--format", "sql"}), 2, "`sql` is no value of `--format`");
  expect_end(mig({"stats", "--url", "mysql://root@localhost/music"}), 2, "`MySQL` is no target");
  write("migrations/0002_songs.mig", "migration 'Songs'\n");
  expect_end(stats(), 2, "0002_songs.mig:1:");
  EXPECT_EQ(written(), config);
}

TEST_F(Stats, say_what_the_engine_refuses) {
  // Of a module that is not there.
  database(
      "pragma writable_schema = on; insert into sqlite_master values ('table', 'song', 'song', 0, 'create virtual "
      "table song using none_such()')");
  expect_end(stats(), 2, "SQLite refuses to say how large the tables are: no such module: none_such");
  EXPECT_EQ(written(), config);
}

TEST_F(Stats, need_a_database_that_nobody_keeps_to_himself) {
  base::DiagnosticSink sink;
  const auto other = engine::open("sqlite:" + (folder() / "music.db").string(), sink);
  ASSERT_FALSE(other->run("begin exclusive"));
  expect_end(stats(), 3, "cannot connect to `sqlite:music.db`: database is locked");
  other->roll_back();
  EXPECT_EQ(written(), config);
}

}  // namespace
}  // namespace mig::tests
