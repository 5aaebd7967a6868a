// How plans are laid out: widths, sizes, and names that want to be more than names.
#include "compiler/emit/plan_report.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "compiler/base/source.h"
#include "tests/support/files.h"

namespace mig::emit {
namespace {

using dialect::Blocks;
using dialect::Work;
using tests::lines_of;

PlannedLock lock(const std::string& relation, Blocks blocks = Blocks::nothing, Work work = Work::instant) {
  PlannedLock result{relation, "SHARE", blocks, work, "blocks something for some time", 1};
  result.lasts = blocks != Blocks::nothing && work != Work::instant;
  return result;
}

PlannedStep step(size_t number, const std::string& summary, std::vector<PlannedLock> locks = {}) {
  return {number, summary, 1, plan::Form::native, std::move(locks), false, {}, {{"a.mig", 7}}};
}

PlannedScript script(std::vector<PlannedStep> steps) {
  PlannedScript result{base::Dialect::postgresql, {15, 0}, "0001_initial", "Begin"};
  result.steps = std::move(steps);
  return result;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string amount(Work work, std::optional<uint64_t> rows, std::optional<uint64_t> bytes) {
  PlannedLock each = lock("t", Blocks::nothing, work);
  each.rows = rows;
  each.bytes = bytes;
  const std::string text = plan_text({script({step(1, "do it", {each})})}, {false, 500});
  const size_t begin = text.find("for some time") + 13;
  return text.substr(begin, text.find('\n', begin) - begin);
}

TEST(PlanReport, says_how_much_there_is_to_do) {
  EXPECT_EQ(amount(Work::instant, 0, 0), "");
  EXPECT_EQ(amount(Work::rows, std::nullopt, std::nullopt), "");
  EXPECT_EQ(amount(Work::scan, 1, 0), "; reads 1 row");
  EXPECT_EQ(amount(Work::scan, 1'234'567, 0), "; reads 1_234_567 rows");
  EXPECT_EQ(amount(Work::index, 999, 999), "; reads 999 rows, needs at most 999 bytes of disk");
  EXPECT_EQ(amount(Work::index, std::nullopt, 1000), "; needs at most 1.0 kB of disk");
  EXPECT_EQ(amount(Work::rewrite, 50'000'000, 8'140'000'000),
            "; writes 50_000_000 rows, needs at most 8.2 GB of disk meanwhile");
  EXPECT_EQ(amount(Work::rewrite, std::nullopt, 9'950'001), "; needs at most 10 MB of disk meanwhile");
  EXPECT_EQ(amount(Work::rewrite, std::nullopt, 410'000'001), "; needs at most 411 MB of disk meanwhile");
  EXPECT_EQ(amount(Work::rewrite, std::nullopt, UINT64_MAX), "; needs at most 19 EB of disk meanwhile");
}

TEST(PlanReport, keeps_to_the_width) {
  std::string summary;
  for (int i = 0; i < 40; ++i) summary += "Größe ";
  const std::string name(63, 'n');
  PlannedScript wide = script({step(1, summary, {lock(name, Blocks::writes, Work::scan), lock("ü")}),
                               step(2, std::string(300, 'x'), {lock("t")}), step(10, "short")});
  wide.losses = {summary, summary};
  wide.reversal = ir::Reversal::lossy;
  for (const size_t width : {80u, 100u, 200u}) {
    for (const std::string& line : lines_of(plan_text({wide}, {false, width}))) {
      EXPECT_LE(base::code_points(line), width) << line;
      EXPECT_FALSE(line.ends_with(' ')) << line;
    }
  }
  // Nothing is left out, however narrow it is.
  const std::string narrow = plan_text({wide}, {false, 1});
  EXPECT_EQ(std::count(narrow.begin(), narrow.end(), 'x'), 300);
  EXPECT_TRUE(has(narrow, name));
}

TEST(PlanReport, puts_locks_into_columns) {
  const std::string text = plan_text({script({step(1, "one", {lock("a"), lock("essay", Blocks::writes, Work::scan)}),
                                              step(2, "two and more", {lock("größe")})})});
  EXPECT_TRUE(has(text,
                  "\n    1  one           a.mig:7\n"
                  "         a        SHARE  blocks something for some time\n"
                  "       ! essay    SHARE  blocks something for some time\n"
                  "    2  two and more  a.mig:7\n"
                  "         \"größe\"  SHARE  blocks something for some time\n"))
      << text;
}

TEST(PlanReport, says_until_when_a_lock_is_held_that_others_wait_for) {
  PlannedLock held = lock("essay", Blocks::writes);
  held.held_to = 3;
  held.lasts = true;
  EXPECT_TRUE(has(plan_text({script({step(1, "one", {held})})}), "for some time, and until step 3 is done\n"));
  held.lasts = false;
  EXPECT_TRUE(has(plan_text({script({step(1, "one", {held})})}), "for some time\n"));
}

TEST(PlanReport, counts_what_raw_sql_may_lock) {
  PlannedStep raw = step(1, "sql 'analyze'");
  raw.runs_raw_sql = true;
  raw.transaction.reset();
  const std::string text = plan_text({script({raw})});
  EXPECT_TRUE(has(text, "which is not read: it may lock more")) << text;
  EXPECT_FALSE(has(text, "locks nothing")) << text;
  EXPECT_TRUE(has(text, "in no transaction")) << text;
}

TEST(PlanReport, shows_control_characters_as_blanks) {
  PlannedScript odd = script({step(1, "a\x1b[31m\nb\x7f", {lock("t")})});
  odd.title = "one\ntwo";
  odd.notes = {"x\ry"};
  const std::string text = plan_text({odd});
  EXPECT_FALSE(has(text, "\x1b"));
  EXPECT_FALSE(has(text, "\r"));
  EXPECT_TRUE(has(text, "  one two\n")) << text;
  for (const std::string& line : lines_of(plan_markdown({odd}))) {
    EXPECT_TRUE(line.empty() || line[0] == '#' || line[0] == '-' || line[0] == '|') << line;
  }
}

TEST(PlanReport, keeps_text_from_being_markdown) {
  PlannedScript odd = script({step(1, "drop `a|b` of *x* <b> [l](u) @all #1 _y_ snake_case $z$ \\|",
                                   {lock("plain"), lock("a|b`\\ @all"), lock("c d")})});
  odd.title = "- | a\n| b |";
  const std::string text = plan_markdown({odd});
  EXPECT_TRUE(has(text,
                  "| 1 | drop &#96;a&#124;b&#96; of &#42;x&#42; &#60;b&#62; &#91;l&#93;(u) @<!-- -->all "
                  "#<!-- -->1 &#95;y&#95; snake_case &#36;z&#36; &#92;&#124; | "))
      << text;
  EXPECT_TRUE(has(text, "`plain` SHARE: ")) << text;
  EXPECT_TRUE(has(text, "<code>\"a&#124;b&#96;&#92; @<!-- -->all\"</code> SHARE: ")) << text;
  EXPECT_TRUE(has(text, "`\"c d\"` SHARE: ")) << text;
  EXPECT_TRUE(has(text, "- migration: - &#124; a &#124; b &#124;\n")) << text;
  for (const std::string& line : lines_of(text)) {
    if (!line.starts_with("|")) continue;
    EXPECT_EQ(std::count(line.begin(), line.end(), '|'), 6) << line;
  }
}

TEST(PlanReport, says_where_a_step_is_written) {
  PlannedStep several = step(1, "rebuild");
  several.sources = {{"a.mig", 3}, {"a.mig", 5}, {"b.mig", 1}};
  PlannedStep guard = step(2, "look");
  guard.sources.clear();
  const std::string text = plan_markdown({script({several, guard})});
  EXPECT_TRUE(has(text, "| 1 | `a.mig:3, 5, b.mig:1` |\n")) << text;
  EXPECT_TRUE(has(text, "| 1 |  |\n")) << text;
}

}  // namespace
}  // namespace mig::emit
