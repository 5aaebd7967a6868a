// What people and machines hand in by mistake: each ends with its message and its exit code.
#include <unistd.h>

#include "tests/cli/cli_fixture.h"
#include "tests/runner/compiled.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

class BadInput : public CliTest {};

TEST_F(BadInput, a_good_file_is_clean) {
  write("a.mig", good_migration);
  const Finished finished = mig({"check", "a.mig"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_TRUE(parse_diagnostics(finished.err).empty()) << finished.err;
}

TEST_F(BadInput, a_file_that_ends_too_soon_says_where) {
  const std::string text = good_migration;
  for (size_t length = 0; length < text.size() - 2; length += 5) {
    write("a.mig", text.substr(0, length));
    const Finished finished = mig({"check", "a.mig"});
    const auto found = parse_diagnostics(finished.err);
    // After the title a file is whole again: a migration may do nothing.
    if (length > text.find(';') && length <= text.find("create")) {
      EXPECT_EQ(finished.exit_code, 0) << "cut at " << length << ": " << finished.description();
      continue;
    }
    EXPECT_EQ(finished.exit_code, 2) << "cut at " << length << ": " << finished.description();
    ASSERT_EQ(found.size(), 1u) << "cut at " << length << ": " << finished.description();
    EXPECT_EQ(found[0].file, "a.mig");
  }
}

TEST_F(BadInput, a_nul_byte_has_a_place) {
  std::string text = good_migration;
  text[text.find("tenant") + 2] = '\0';
  write("a.mig", text);
  expect_end(mig({"check", "a.mig"}), 2, "a.mig:3:");
}

TEST_F(BadInput, utf_16_is_named) {
  std::string text = "\xFF\xFE";
  for (const char c : std::string(good_migration)) text += {c, '\0'};
  write("a.mig", text);
  expect_end(mig({"check", "a.mig"}), 2, "UTF-16");
}

TEST_F(BadInput, bytes_that_are_not_utf_8_have_a_place) {
  write("a.mig", "migration 'Caf\xE9';\n");
  const Finished finished = mig({"check", "a.mig"});
  expect_end(finished, 2, "a.mig:1:15: error: ");
  expect_end(finished, 2, "UTF-8");
}

TEST_F(BadInput, parentheses_nest_only_so_deep) {
  const std::string deep = std::string(100'000, '(') + "1" + std::string(100'000, ')');
  write("a.mig", "migration 'Deep';\ncreate table t { id int default " + deep + "; }\n");
  const Finished finished = mig({"check", "a.mig"});
  expect_end(finished, 2, "a.mig:2:");
  EXPECT_EQ(parse_diagnostics(finished.err).size(), 1u) << finished.err.substr(0, 2000);
  EXPECT_LT(finished.wall_seconds, 20);
}

TEST_F(BadInput, fifty_megabytes_are_refused) {
  std::string text = "migration 'Large';\n";
  while (text.size() < 50u << 20)
    text += "-- a comment that goes on and on, as if somebody had pasted a log file into it\n";
  write("a.mig", text);
  const Finished finished = mig({"check", "a.mig"});
  expect_end(finished, 2, "a.mig");
  EXPECT_EQ(parse_diagnostics(finished.err).size(), 1u) << finished.err.substr(0, 2000);
  EXPECT_LT(finished.wall_seconds, 20);
}

TEST_F(BadInput, a_file_that_is_not_there) { expect_end(mig({"check", "a.mig"}), 2, "`a.mig` is not there"); }

TEST_F(BadInput, a_folder_in_a_files_place) {
  fs::create_directory(folder() / "x.mig");
  expect_end(mig({"check", "x.mig"}), 2, "`x.mig` is a folder");
}

TEST_F(BadInput, a_folder_in_a_files_place_within_a_project) {
  write_project();
  fs::create_directory(folder() / "migrations/0002_x.mig");
  expect_end(mig({"check"}), 2, "`migrations/0002_x.mig` is a folder");
}

TEST_F(BadInput, a_file_without_permission) {
  write("a.mig", good_migration);
  fs::permissions(folder() / "a.mig", fs::perms::none);
  expect_end(mig_as_nobody({"check", "a.mig"}), 3, "cannot read `a.mig`: permission denied");
}

TEST_F(BadInput, a_folder_without_permission) {
  write_project();
  fs::permissions(folder() / "migrations", fs::perms::none);
  expect_end(mig_as_nobody({"check"}), 3, "cannot read `migrations`: permission denied");
  fs::permissions(folder() / "migrations", fs::perms::owner_all);
}

TEST_F(BadInput, standard_input_has_the_name_that_is_given) {
  const Finished named = mig({"check", "-", "--stdin-path", "a.mig"}, {.arguments = {}, .input = "create\n"});
  expect_end(named, 2, "a.mig:1:1: error: ");
  const Finished nameless = mig({"check", "-"}, {.arguments = {}, .input = "create\n"});
  expect_end(nameless, 2, "<stdin>:1:1: error: ");
  const Finished good = mig({"check", "-"}, {.arguments = {}, .input = good_migration});
  EXPECT_EQ(good.exit_code, 0) << good.description();
}

TEST_F(BadInput, standard_input_stands_for_a_file_of_the_project) {
  write_project();
  const std::string text =
      "migration 'Second';\nafter '0001_tenants';\n\nalter table tenant rename column nam to title;\n";
  const Finished finished =
      mig({"check", "-", "--stdin-path", "migrations/0002_rename.mig"}, {.arguments = {}, .input = text});
  expect_end(finished, 2, "migrations/0002_rename.mig:4:");
  expect_end(finished, 2, "`name`");
}

}  // namespace
}  // namespace mig::tests
