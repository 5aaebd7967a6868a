// `mig fmt` as a shell calls it: what is written, what is shown, how it ends. What the form is, is tests/format.
#include "tests/cli/git_fixture.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr const char* crooked =
    "migration 'Names';\nafter '0001_tenants';\nalter table tenant {\n"
    "add column short varchar(9)?; -- as it is said\n}\n";
constexpr const char* straight =
    "migration 'Names';\nafter '0001_tenants';\nalter table tenant {\n"
    "  add column short varchar(9)?;  -- as it is said\n}\n";
constexpr const char* broken = "migration 'Names';\nalter table tenant {\n";

class Fmt : public CliTest {
 protected:
  void SetUp() override { write_project(); }
  std::string read(const std::string& path) { return read_file(folder() / path); }
};

TEST_F(Fmt, writes_what_has_another_form_and_nothing_else) {
  write("migrations/0002_names.mig", crooked);
  const auto before = fs::last_write_time(folder() / "migrations/0001_tenants.mig");
  const Finished finished = mig({"fmt"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_EQ(finished.out, "");
  EXPECT_EQ(finished.err, "formatted `migrations/0002_names.mig`\n");
  EXPECT_EQ(read("migrations/0002_names.mig"), straight);
  EXPECT_EQ(fs::last_write_time(folder() / "migrations/0001_tenants.mig"), before);
  EXPECT_EQ(everything().size(), 4u);
  EXPECT_EQ(mig({"fmt"}).err, "");
}

TEST_F(Fmt, takes_files_folders_and_standard_input) {
  write("migrations/0002_names.mig", crooked);
  write("drafts/deep/one.mig", crooked);
  write("drafts/.hidden/two.mig", crooked);
  EXPECT_EQ(mig({"fmt", "drafts", "drafts/deep/one.mig"}).err, "formatted `drafts/deep/one.mig`\n");
  EXPECT_EQ(read("drafts/.hidden/two.mig"), crooked);
  EXPECT_EQ(read("migrations/0002_names.mig"), crooked);
  const Finished input = mig({"fmt", "-"}, {.arguments = {}, .input = crooked});
  EXPECT_EQ(input.out, straight);
  EXPECT_EQ(input.exit_code, 0);
  EXPECT_EQ(mig({"fmt", "-"}, {.arguments = {}, .input = straight}).out, straight);
  const Finished wrong = mig({"fmt", "--stdin-path", "migrations/0002_names.mig"}, {.arguments = {}, .input = broken});
  expect_end(wrong, 2, "migrations/0002_names.mig:2:");
  EXPECT_EQ(wrong.out, "");
}

TEST_F(Fmt, only_looks_where_that_is_asked) {
  write("migrations/0002_names.mig", crooked);
  const Finished named = mig({"fmt", "--check"});
  EXPECT_EQ(named.exit_code, 1) << named.description();
  EXPECT_EQ(named.out, "migrations/0002_names.mig\n");
  const Finished shown = mig({"fmt", "--diff"});
  EXPECT_EQ(shown.exit_code, 1) << shown.description();
  EXPECT_TRUE(has(shown.out, "--- migrations/0002_names.mig\n+++ migrations/0002_names.mig\n@@ ")) << shown.out;
  EXPECT_TRUE(has(shown.out, "\n-add column short varchar(9)?; -- as it is said\n")) << shown.out;
  EXPECT_TRUE(has(shown.out, "\n+  add column short varchar(9)?;  -- as it is said\n")) << shown.out;
  EXPECT_EQ(read("migrations/0002_names.mig"), crooked);
  write("migrations/0002_names.mig", straight);
  EXPECT_EQ(mig({"fmt", "--check"}).exit_code, 0);
  EXPECT_EQ(mig({"fmt", "--diff"}).exit_code, 0);
  expect_end(mig({"fmt", "--check", "--diff"}), 2, "`--diff` shows what `--check` names");
}

TEST_F(Fmt, leaves_a_file_with_errors_as_it_is_and_goes_on) {
  write("migrations/0002_broken.mig", broken);
  write("migrations/0003_names.mig", crooked);
  const Finished finished = mig({"fmt"});
  expect_end(finished, 2, "migrations/0002_broken.mig:");
  EXPECT_EQ(read("migrations/0002_broken.mig"), broken);
  EXPECT_EQ(read("migrations/0003_names.mig"), straight);
  write("migrations/0003_names.mig", crooked);
  const Finished looked = mig({"fmt", "--check"});
  EXPECT_EQ(looked.exit_code, 2) << "not 1: what could not be read may have any form";
  EXPECT_EQ(looked.out, "migrations/0003_names.mig\n");
}

// Neither what a file means nor the project round it is looked at.
TEST_F(Fmt, asks_for_no_sound_project) {
  write("mig.toml", "this is no toml");
  write("migrations/0002_names.mig", "migration 'x';\ndrop   table nobody_knows;\n");
  EXPECT_EQ(mig({"fmt", "migrations"}).exit_code, 0);
  EXPECT_EQ(read("migrations/0002_names.mig"), "migration 'x';\ndrop table nobody_knows;\n");
  expect_end(mig({"fmt"}), 2, "mig.toml");
  fs::remove(folder() / "mig.toml");
  expect_end(mig({"fmt"}), 2, "there is no `mig.toml`");
  expect_end(mig({"fmt", "nowhere"}), 2, "nowhere");
}

TEST_F(Fmt, says_what_it_could_not_write) {
  write("migrations/0002_names.mig", crooked);
  fs::permissions(folder() / "migrations", fs::perms(0555));
  const Finished finished = mig_as_nobody({"fmt"});
  expect_end(finished, 3, "migrations/0002_names.mig");
  EXPECT_EQ(read("migrations/0002_names.mig"), crooked);
}

TEST_F(Fmt, takes_a_byte_order_mark_and_carriage_returns_away) {
  write("migrations/0002_names.mig", "\xEF\xBB\xBFmigration 'x';\r\n\r\ndrop table t;\r\n");
  EXPECT_EQ(mig({"fmt"}).exit_code, 0);
  EXPECT_EQ(read("migrations/0002_names.mig"), "migration 'x';\n\ndrop table t;\n");
}

TEST_F(Fmt, has_the_examples_in_their_form) {
  const Finished finished = mig({"fmt", "--check", MIG_EXAMPLES});
  EXPECT_EQ(finished.exit_code, 0) << "`mig fmt examples` brings them there:\n" << finished.description();
}

using FmtChanges = GitTest;

TEST_F(FmtChanges, looks_at_what_has_changed) {
  write_migration("0001_old", "migration   'Old';\n");
  commit("more");
  write_migration("0003_new", "migration   'New';\n");
  EXPECT_EQ(mig_there({"fmt", "--check", "--since", "HEAD"}).out, "migrations/0003_new.mig\n");
  EXPECT_EQ(mig_there({"fmt", "--check", "--staged"}).out, "");
  git({"add", "--all"});
  write_migration("0003_new", "migration 'New';\n");
  EXPECT_EQ(mig_there({"fmt", "--check", "--staged"}).out, "migrations/0003_new.mig\n");
  expect_end(mig_there({"fmt", "--staged"}), 2, "what is staged is not in the files");
}

}  // namespace
}  // namespace mig::tests
