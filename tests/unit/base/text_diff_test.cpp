#include "compiler/base/text_diff.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/process.h"

namespace mig::base {
namespace {

TEST(TextDiff, of_equal_texts_is_empty) { EXPECT_EQ(unified_diff("a.mig", "x\n", "x\n"), ""); }

TEST(TextDiff, shows_lines_with_those_around_them) {
  EXPECT_EQ(unified_diff("a.mig", "1\n2\n3\n4\n5\n", "1\n2\nthree\n4\n5\n"),
            "--- a.mig\n+++ a.mig\n@@ -1,5 +1,5 @@\n 1\n 2\n-3\n+three\n 4\n 5\n");
}

// `patch` makes the one of the other.
TEST(TextDiff, is_what_patch_takes) {
  const std::pair<const char*, const char*> texts[] = {
      {"a\nb\nc\n", "b\nc\nd\n"}, {"a\nb", "a\nb\n"}, {"a\n", "a"}, {"", "new\n"}, {"one\n\n\ntwo\n", "one\ntwo\n"},
  };
  for (const auto& [before, after] : texts) {
    const tests::TempFolder folder;
    tests::write_file(folder.path() / "file", before);
    const tests::Finished patched = tests::run(
        {.arguments = {"patch", "-s", "file"}, .input = unified_diff("file", before, after), .folder = folder.path()});
    EXPECT_TRUE(patched.ok()) << patched.description();
    EXPECT_EQ(tests::read_file(folder.path() / "file"), after);
  }
}

}  // namespace
}  // namespace mig::base
