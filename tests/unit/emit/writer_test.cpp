// All or nothing: what is left in the folder after a write that went well, and after one that did not.
#include "compiler/emit/writer.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/files.h"

namespace mig::emit {
namespace {

namespace fs = std::filesystem;
using base::DiagnosticId;
using base::Dialect;
using Names = std::vector<std::string>;
using tests::read_file;
using tests::write_file;

Script script(Dialect dialect, const std::string& migration, const std::string& text = "select 1;\n") {
  return {dialect, migration, "expand", "-- up\n" + text, "-- down\n" + text, "exact", ""};
}

class WriterTest : public testing::Test {
 protected:
  bool write(const std::vector<Script>& scripts) { return write_files(out_.string(), lay_out(scripts, {}), sink_); }

  // All there is, folders with a slash.
  Names everything() const {
    Names names;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
      names.push_back(fs::relative(entry.path(), folder_.path()).generic_string() + (entry.is_directory() ? "/" : ""));
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  void expect_only(DiagnosticId id, const std::string& path) {
    ASSERT_EQ(sink_.sorted().size(), 1u);
    EXPECT_EQ(sink_.sorted()[0].id, id);
    EXPECT_NE(sink_.sorted()[0].message.find(path), std::string::npos) << sink_.sorted()[0].message;
  }

  tests::TempFolder folder_;
  fs::path out_ = folder_.path() / "deep/out";
  base::DiagnosticSink sink_;
};

TEST_F(WriterTest, makes_folders_and_leaves_nothing_else) {
  ASSERT_TRUE(write({script(Dialect::postgresql, "0001"), script(Dialect::sqlite, "billing/0001")}));
  EXPECT_EQ(everything(), (Names{"deep/", "deep/out/", "deep/out/manifest.json", "deep/out/postgresql/",
                                 "deep/out/postgresql/0001.down.sql", "deep/out/postgresql/0001.up.sql",
                                 "deep/out/sqlite/", "deep/out/sqlite/billing/",
                                 "deep/out/sqlite/billing/0001.down.sql", "deep/out/sqlite/billing/0001.up.sql"}));
  EXPECT_EQ(read_file(out_ / "sqlite/billing/0001.up.sql"), "-- up\nselect 1;\n");
}

TEST_F(WriterTest, replaces_its_own_files_and_removes_those_that_are_gone) {
  ASSERT_TRUE(
      write({script(Dialect::sqlite, "0001"), script(Dialect::sqlite, "old/0002"), script(Dialect::mysql, "0001")}));
  write_file(out_ / "sqlite/users_own.sql", "mine");
  ASSERT_TRUE(write({script(Dialect::sqlite, "0001", "select 2;\n")}));
  EXPECT_EQ(everything(),
            (Names{"deep/", "deep/out/", "deep/out/manifest.json", "deep/out/sqlite/", "deep/out/sqlite/0001.down.sql",
                   "deep/out/sqlite/0001.up.sql", "deep/out/sqlite/users_own.sql"}));
  EXPECT_EQ(read_file(out_ / "sqlite/0001.up.sql"), "-- up\nselect 2;\n");
}

TEST_F(WriterTest, does_not_touch_what_is_not_its_own) {
  write_file(out_ / "sqlite/0001.up.sql", "mine");
  const Names before = everything();
  EXPECT_FALSE(write({script(Dialect::sqlite, "0001"), script(Dialect::sqlite, "0002")}));
  expect_only(DiagnosticId::foreign_file, "sqlite/0001.up.sql");
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(read_file(out_ / "sqlite/0001.up.sql"), "mine");
}

TEST_F(WriterTest, does_not_trust_a_manifest_that_is_not_its_own) {
  write_file(folder_.path() / "precious", "mine");
  for (const std::string text :
       {"", "{}", "[1]", "{\"version\": 2, \"scripts\": []}", "{\"version\": 1, \"scripts\": [7]}",
        "{\"version\": 1, \"scripts\": [{\"up\": \"../../precious\", \"down\": null}]}",
        "{\"version\": 1, \"scripts\": [{\"up\": \"/etc/passwd\"}]}", "{\"version\": 1, \"scripts\": [{\"up\": 7}]}"}) {
    SCOPED_TRACE(text);
    sink_ = {};
    write_file(out_ / "manifest.json", text);
    EXPECT_FALSE(write({script(Dialect::sqlite, "0001")}));
    expect_only(DiagnosticId::foreign_file, "manifest.json");
    EXPECT_EQ(everything(), (Names{"deep/", "deep/out/", "deep/out/manifest.json", "precious"}));
  }
}

TEST_F(WriterTest, puts_everything_back_when_it_fails_half_way) {
  ASSERT_TRUE(write({script(Dialect::postgresql, "0001"), script(Dialect::postgresql, "0002")}));
  // The last dialect's folder can't be made: by then the first dialect's files are in place.
  write_file(out_ / "sqlite", "mine");
  const Names before = everything();
  EXPECT_FALSE(write({script(Dialect::postgresql, "0001", "select 2;\n"), script(Dialect::postgresql, "new/0003"),
                      script(Dialect::sqlite, "0001")}));
  expect_only(DiagnosticId::cannot_write, "sqlite");
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(read_file(out_ / "postgresql/0001.up.sql"), "-- up\nselect 1;\n");
  EXPECT_EQ(read_file(out_ / "sqlite"), "mine");
}

TEST_F(WriterTest, removes_the_folders_that_it_made_when_it_fails) {
  // Longer than a file's name may be.
  EXPECT_FALSE(write({script(Dialect::sqlite, "0001"), script(Dialect::sqlite, std::string(300, 'x'))}));
  ASSERT_EQ(sink_.sorted().size(), 1u);
  EXPECT_EQ(sink_.sorted()[0].id, DiagnosticId::cannot_write);
  EXPECT_EQ(everything(), Names{});
}

TEST_F(WriterTest, does_not_replace_a_file_by_a_folder) {
  write_file(out_, "mine");
  EXPECT_FALSE(write({script(Dialect::sqlite, "0001")}));
  expect_only(DiagnosticId::cannot_write, "deep/out");
  EXPECT_EQ(read_file(out_), "mine");
}

TEST(Manifest, lists_scripts_in_their_order) {
  Script lossy = script(Dialect::postgresql, "a/0002");
  lossy.reversal = "lossy";
  lossy.reason = "the rows of `t`";
  lossy.lock_timeout = 3000;
  lossy.retry = 5;
  lossy.verify = "-- verify\n";
  Script irreversible = script(Dialect::postgresql, "a/0001");
  irreversible.down = std::nullopt;
  irreversible.reversal = "irreversible";
  irreversible.reason = "the \"rows\" are gone";
  irreversible.replaces = {"a/0000", "a/0001_old"};
  const auto files = lay_out({lossy, irreversible}, {});
  ASSERT_EQ(files.size(), 5u);
  EXPECT_EQ(files[0].path, "postgresql/a/0002.up.sql");
  EXPECT_EQ(files[1].path, "postgresql/a/0002.verify.sql");
  EXPECT_EQ(files[1].bytes, "-- verify\n");
  EXPECT_EQ(files[2].path, "postgresql/a/0002.down.sql");
  EXPECT_EQ(files[3].path, "postgresql/a/0001.up.sql");
  EXPECT_EQ(files[4].path, "manifest.json");
  EXPECT_EQ(files[4].bytes, R"({
  "version": 1,
  "scripts": [
    {
      "dialect": "postgresql",
      "migration": "a/0002",
      "phase": "expand",
      "up": "postgresql/a/0002.up.sql",
      "down": "postgresql/a/0002.down.sql",
      "verify": "postgresql/a/0002.verify.sql",
      "reversal": "lossy",
      "reason": "the rows of `t`",
      "lock_timeout_ms": 3000,
      "retry": 5,
      "replaces": null
    },
    {
      "dialect": "postgresql",
      "migration": "a/0001",
      "phase": "expand",
      "up": "postgresql/a/0001.up.sql",
      "down": null,
      "verify": null,
      "reversal": "irreversible",
      "reason": "the \"rows\" are gone",
      "lock_timeout_ms": null,
      "retry": 0,
      "replaces": [
        "a/0000",
        "a/0001_old"
      ]
    }
  ]
}
)");
  EXPECT_EQ(listed_paths(files[4].bytes), (Names{"postgresql/a/0002.up.sql", "postgresql/a/0002.down.sql",
                                                 "postgresql/a/0002.verify.sql", "postgresql/a/0001.up.sql"}));
}

TEST(Manifest, has_nothing_to_verify_where_only_the_way_back_is_written) {
  Script verified = script(Dialect::sqlite, "0001");
  verified.verify = "-- verify\n";
  const auto files = lay_out({verified}, {false, true});
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0].path, "sqlite/0001.down.sql");
  EXPECT_NE(files[1].bytes.find("\"verify\": null"), std::string::npos);
}

TEST(Manifest, gives_each_phase_files_that_sort_as_they_run) {
  Script expand = script(Dialect::sqlite, "a/0001");
  expand.is_part = true;
  Script migrate = expand;
  migrate.phase = "migrate";
  migrate.down = std::nullopt;
  Script contract = expand;
  contract.phase = "contract";
  Names paths;
  for (const auto& file : lay_out({expand, migrate, contract}, {})) paths.push_back(file.path);
  EXPECT_EQ(paths,
            (Names{"sqlite/a/0001.1_expand.up.sql", "sqlite/a/0001.1_expand.down.sql", "sqlite/a/0001.2_migrate.up.sql",
                   "sqlite/a/0001.3_contract.up.sql", "sqlite/a/0001.3_contract.down.sql", "manifest.json"}));
}

TEST(Manifest, gives_a_range_a_file_without_folders) {
  const auto files = lay_out({script(Dialect::sqlite, range_name("a/0001", "b/0002"))}, {true, false});
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0].path, "sqlite/a.0001..b.0002.up.sql");
  EXPECT_NE(files[1].bytes.find("\"migration\": \"a/0001..b/0002\""), std::string::npos);
  EXPECT_NE(files[1].bytes.find("\"down\": null"), std::string::npos);
}

}  // namespace
}  // namespace mig::emit
