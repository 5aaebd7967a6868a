// Output that can't be written: exit code 3, the reason, and nothing half-written.
#include <sys/stat.h>

#include <algorithm>

#include "tests/cli/cli_fixture.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

class Output : public CliTest {
 protected:
  void SetUp() override { write_project(); }

  /// Many migrations, so that the scripts do not fit into what is left of a small disk.
  void write_many() {
    for (int i = 2; i < 200; ++i) {
      const std::string number = std::to_string(1000 + i);
      const std::string before = i == 2 ? "0001_tenants" : std::to_string(999 + i);
      write("migrations/" + number + ".mig", "migration 'Table';\nafter '" + before + "';\n\ncreate table t" + number +
                                                 " {\n  id  bigint  identity primary key;\n}\n");
    }
  }
};

TEST_F(Output, is_written_whole) {
  const Finished finished = mig({"compile", "--out", "out"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_EQ(finished.out, "");
  const std::vector<std::string> wanted = {"manifest.json",
                                           "mysql/0001_tenants.down.sql",
                                           "mysql/0001_tenants.up.sql",
                                           "postgresql/0001_tenants.down.sql",
                                           "postgresql/0001_tenants.up.sql",
                                           "sqlite/0001_tenants.down.sql",
                                           "sqlite/0001_tenants.up.sql"};
  EXPECT_EQ(files_under(folder() / "out"), wanted);
}

TEST_F(Output, of_a_history_with_an_error_is_not_written) {
  write("migrations/0002_bad.mig", "migration 'Bad';\nafter '0001_tenants';\n\ndrop table nothing;\n");
  const auto before = everything();
  expect_end(mig({"compile", "--out", "out"}), 2, "`nothing`");
  EXPECT_EQ(everything(), before);
}

TEST_F(Output, of_an_earlier_run_stays_when_a_later_one_fails) {
  ASSERT_EQ(mig({"compile", "--out", "out"}).exit_code, 0);
  write("migrations/0002_bad.mig", "migration 'Bad';\nafter '0001_tenants';\n\ndrop table nothing;\n");
  const auto before = everything();
  expect_end(mig({"compile", "--out", "out"}), 2, "`nothing`");
  EXPECT_EQ(everything(), before);
}

TEST_F(Output, needs_permission_to_write) {
  fs::create_directory(folder() / "locked");
  fs::permissions(folder() / "locked", fs::perms(0555));
  const auto before = everything();
  expect_end(mig_as_nobody({"compile", "--out", "locked/out"}), 3, "locked/out");
  EXPECT_EQ(everything(), before);
}

TEST_F(Output, in_a_folder_that_is_there_needs_permission_too) {
  fs::create_directory(folder() / "locked");
  fs::permissions(folder() / "locked", fs::perms(0555));
  const auto before = everything();
  expect_end(mig_as_nobody({"compile", "--out", "locked"}), 3, "locked");
  EXPECT_EQ(everything(), before);
}

TEST_F(Output, does_not_replace_a_file) {
  write("out", "something of the user's\n");
  const auto before = everything();
  const Finished finished = mig({"compile", "--out", "out"});
  expect_end(finished, 3, "out");
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(read_file(folder() / "out"), "something of the user's\n");
}

TEST_F(Output, to_a_full_device_fails) {
  for (const std::vector<std::string>& call : {std::vector<std::string>{"compile"},
                                               {"plan"},
                                               {"schema", "--dialect", "sqlite"},
                                               {"ir"},
                                               {"graph"},
                                               {"verify"},
                                               {"--help"},
                                               {"compile", "--help"}}) {
    const Finished finished = mig(call, {.arguments = {}, .output_to = "/dev/full"});
    expect_end(finished, 3, "standard output");
  }
}

TEST_F(Output, that_may_not_grow_leaves_nothing) {
  const auto before = everything();
  expect_end(mig({"compile", "--out", "out"}, {.arguments = {}, .file_size_limit = 100}), 3, "cannot write");
  EXPECT_EQ(everything(), before);
}

TEST_F(Output, on_a_full_disk_leaves_nothing) {
  write_many();
  fs::create_directory(folder() / "disk");
  const std::string mount = "mount -t tmpfs -o size=64k none disk";
  const Finished tried = run({.arguments = {"unshare", "--mount", "sh", "-c", mount}, .folder = folder()});
  if (!tried.ok()) GTEST_SKIP() << "no disk can be mounted here: " << tried.err;
  // The disk is there for this one process only, so it looks itself at what stays.
  const std::string script = mount + "; \"$0\" compile --out disk/out; code=$?; find disk -mindepth 1; exit $code";
  const Finished finished =
      run({.arguments = {"unshare", "--mount", "sh", "-c", script, MIG_BINARY}, .folder = folder()});
  expect_end(finished, 3, "no space left on device");
  EXPECT_EQ(finished.out, "") << "left behind";
}

}  // namespace
}  // namespace mig::tests
