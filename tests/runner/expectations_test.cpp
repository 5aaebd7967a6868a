#include "tests/runner/expectations.h"

#include <gtest/gtest.h>

namespace mig::tests {
namespace {

Reported reported(uint32_t line, uint32_t column, uint32_t width, std::vector<std::string> help = {}) {
  return {"a.mig", line, column, width, "error", "no such table", "unknown-table", std::move(help)};
}

TEST(Expectations, stand_under_the_line_they_speak_of) {
  std::vector<Reported> placeless;
  EXPECT_EQ(annotate("drop table t;\nx\n", "--", {reported(1, 12, 1, {"say `u`"})}, placeless),
            "drop table t;\n--         ^ error: no such table\n-- help: say `u`\nx\n");
  EXPECT_TRUE(placeless.empty());
}

TEST(Expectations, name_a_column_that_lies_under_the_sign) {
  std::vector<Reported> placeless;
  EXPECT_EQ(annotate("xyz\n", "#", {reported(1, 3, 2)}, placeless), "xyz\n#@3+2 error: no such table\n");
}

TEST(Expectations, replace_those_of_the_last_time) {
  std::vector<Reported> placeless;
  const std::string old = "abcd\n--  ^^ error: old\n-- help: old\n--@1+1 warning: old\n-- help is no expectation\n";
  EXPECT_EQ(annotate(old, "--", {}, placeless), "abcd\n-- help is no expectation\n");
}

TEST(Expectations, are_the_same_when_written_twice) {
  std::vector<Reported> placeless;
  const std::string once = annotate("drop table t;\n", "--", {reported(1, 12, 1, {"a", "b"})}, placeless);
  EXPECT_EQ(annotate(once, "--", {reported(1, 12, 1, {"a", "b"})}, placeless), once);
}

TEST(Expectations, leave_out_what_has_no_line) {
  std::vector<Reported> placeless;
  EXPECT_EQ(annotate("a\n", "--", {reported(2, 1, 1)}, placeless), "a\n");
  ASSERT_EQ(placeless.size(), 1u);
  EXPECT_EQ(placeless_text(placeless[0]), "a.mig, at its end: error: no such table\n");
}

TEST(ParseDiagnostics, takes_place_width_and_help_and_skips_notes) {
  const auto found = parse_diagnostics(
      "m/a.mig:3:9: error: no table `x` [unknown-table]\n 3 | drop x: error: y [z]\n   |         ^^^\n"
      "m/b.mig:1:1: note: made here\n 1 | create\n   | ^^^^^^\n  help: say `y`\nmig: warning: nothing to do "
      "[nothing]\n");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].file, "m/a.mig");
  EXPECT_EQ(found[0].line, 3u);
  EXPECT_EQ(found[0].column, 9u);
  EXPECT_EQ(found[0].width, 3u);
  EXPECT_EQ(found[0].id, "unknown-table");
  EXPECT_EQ(found[0].help, std::vector<std::string>{"say `y`"});
  EXPECT_EQ(found[1].file, "");
  EXPECT_EQ(found[1].severity, "warning");
}

}  // namespace
}  // namespace mig::tests
