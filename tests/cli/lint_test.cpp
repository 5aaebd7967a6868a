// `mig lint`, `mig explain` and `mig rules` as a shell calls them: what is judged, how it ends, what is written. What
// each rule finds is tests/lint.
#include <algorithm>

#include "lint/pages.h"
#include "lint/rule.h"
#include "tests/cli/git_fixture.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// An error, a warning, something to know, and something that is allowed.
constexpr const char* risky_migration =
    "migration 'Risky';\n"
    "after '0001_tenants';\n"
    "\n"
    "alter table tenant {\n"
    "  rename column name to title;\n"
    "}\n"
    "create table stamp {\n"
    "  id  bigint  identity primary key;\n"
    "  at  timestamp;\n"
    "  @allow(timestamp-without-zone, 'a clock on the wall')\n"
    "  wall  timestamp;\n"
    "}\n";

constexpr const char* needless_allow =
    "migration 'Needless';\n"
    "after '0001_tenants';\n"
    "\n"
    "alter table tenant {\n"
    "  @allow(drop-column, 'nobody reads it')\n"
    "  add column short varchar(9)?;\n"
    "}\n";

class Lint : public CliTest {
 protected:
  void SetUp() override { write_project(); }

  void expect_valid(const std::string& schema, const std::string& text, bool foreign) {
    write("documents/one.json", text);
    std::vector<std::string> call = {std::string(MIG_SOURCE) + "/tests/meta/validate_json.py"};
    if (foreign) call.emplace_back("--foreign");
    call.push_back(std::string(MIG_SOURCE) + "/" + schema);
    call.push_back((folder() / "documents").string());
    const Finished valid = run({.arguments = call});
    EXPECT_EQ(valid.exit_code, 0) << valid.description();
  }
};

TEST_F(Lint, ends_by_what_is_denied) {
  write("migrations/0002_risky.mig", risky_migration);
  EXPECT_EQ(mig({"lint"}).exit_code, 1);
  write("mig.toml", "[lint.rules]\nrename-column = \"warning\"\n");
  EXPECT_EQ(mig({"lint"}).exit_code, 0);
  EXPECT_EQ(mig({"lint", "--deny", "error"}).exit_code, 0);
  EXPECT_EQ(mig({"lint", "--deny", "warning"}).exit_code, 1);
  EXPECT_EQ(mig({"lint", "--deny", "info"}).exit_code, 1);
  write("mig.toml", "[lint]\nstrict = true\n[lint.rules]\nrename-column = \"warning\"\n");
  EXPECT_EQ(mig({"lint"}).exit_code, 1);
  write("mig.toml", "[lint.rules]\nrename-column = \"off\"\ntimestamp-without-zone = \"off\"\n");
  const Finished silent = mig({"lint", "migrations/0002_risky.mig"});
  EXPECT_FALSE(has(silent.out, "rename-column")) << silent.description();
}

TEST_F(Lint, says_what_where_and_why) {
  write("migrations/0002_risky.mig", risky_migration);
  const Finished finished = mig({"lint"});
  EXPECT_TRUE(has(finished.out, "migrations/0002_risky.mig:5:17: error: ")) << finished.description();
  EXPECT_TRUE(has(finished.out, "[rename-column]")) << finished.description();
  EXPECT_TRUE(has(finished.out, "  help: ")) << finished.description();
  EXPECT_TRUE(has(finished.out, "1 allowed")) << finished.description();
  EXPECT_FALSE(has(finished.out, "\x1b[")) << "no color in a pipe";
  EXPECT_TRUE(has(mig({"lint", "--color", "always"}).out, "\x1b["));
}

TEST_F(Lint, judges_nothing_that_does_not_compile) {
  write("migrations/0002_risky.mig", "migration 'Wrong';\nafter '0001_tenants';\n\ndrop table tenent;\n");
  const Finished finished = mig({"lint"});
  EXPECT_EQ(finished.exit_code, 2);
  EXPECT_EQ(finished.out, "");
  EXPECT_TRUE(has(finished.err, "there is no table `tenent`")) << finished.description();
}

TEST_F(Lint, leaves_out_the_baseline_and_what_was_before) {
  write("migrations/0002_risky.mig", risky_migration);
  write("migrations/0003_more.mig",
        "migration 'More';\nafter '0002_risky';\n\nalter table stamp add column again timestamp?;\n");
  write("mig.toml", "[lint]\nbaseline = \"0002_risky\"\n");
  const Finished finished = mig({"lint"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_FALSE(has(finished.out, "0002_risky")) << finished.description();
  EXPECT_TRUE(has(finished.out, "0003_more.mig:4")) << finished.description();
}

TEST_F(Lint, documents_are_what_their_schemas_say) {
  write("migrations/0002_risky.mig", risky_migration);
  write("migrations/0003_needless.mig",
        "migration 'N';\nafter '0002_risky';\n\n@allow(drop-table, 'x')\n"
        "alter table stamp add column more int?;\n");
  expect_valid("docs/lint.schema.json", mig({"lint", "--format", "json"}).out, false);
  expect_valid("tests/meta/schemas/sarif-2.1.0.json", mig({"lint", "--format", "sarif"}).out, true);
  expect_valid("tests/meta/schemas/gitlab-code-quality.json", mig({"lint", "--format", "gitlab"}).out, true);
  expect_valid("docs/rules.schema.json", mig({"rules", "--format", "json"}).out, false);
  EXPECT_TRUE(has(mig({"lint", "--format", "github"}).out, "::error file=migrations/0002_risky.mig,line=5"));
  EXPECT_TRUE(has(mig({"lint", "--format", "junit"}).out, "<testsuite "));
  EXPECT_TRUE(has(mig({"lint", "--format", "markdown"}).out, "rename-column"));
}

TEST_F(Lint, writes_to_a_file) {
  write("migrations/0002_risky.mig", risky_migration);
  const Finished finished = mig({"lint", "--format", "json", "--out", "found.json"});
  EXPECT_EQ(finished.exit_code, 1);
  EXPECT_EQ(finished.out, "");
  EXPECT_EQ(read_file(folder() / "found.json"), mig({"lint", "--format", "json"}).out);
}

TEST_F(Lint, mends_what_does_not_change_the_meaning) {
  write("migrations/0002_needless.mig", needless_allow);
  const Finished shown = mig({"lint", "--diff"});
  EXPECT_EQ(shown.exit_code, 1) << shown.description();
  EXPECT_TRUE(has(shown.out, "--- migrations/0002_needless.mig\n")) << shown.description();
  EXPECT_TRUE(has(shown.out, "\n-  @allow(drop-column, 'nobody reads it')\n")) << shown.description();
  EXPECT_EQ(read_file(folder() / "migrations/0002_needless.mig"), needless_allow);

  EXPECT_EQ(mig({"lint", "--fix"}).exit_code, 0);
  EXPECT_FALSE(has(read_file(folder() / "migrations/0002_needless.mig"), "@allow"));
  EXPECT_EQ(mig({"lint", "--deny", "warning"}).exit_code, 0);
  const Finished again = mig({"lint", "--diff"});
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_EQ(again.out, "");
}

TEST_F(Lint, refuses_what_can_not_be_together) {
  EXPECT_EQ(mig({"lint", "--fix", "--diff"}).exit_code, 2);
  EXPECT_EQ(mig({"lint", "--fix", "--staged"}).exit_code, 2);
  EXPECT_EQ(mig({"lint", "--fix", "-"}).exit_code, 2);
  EXPECT_EQ(mig({"lint", "--format", "yaml"}).exit_code, 2);
  EXPECT_EQ(mig({"lint", "--deny", "nothing"}).exit_code, 2);
}

TEST_F(Lint, explains_every_rule) {
  const std::vector<lint::Page>& pages = lint::all_pages();
  ASSERT_EQ(pages.size(), lint::all_rules().size());
  for (const lint::RuleInfo& rule : lint::all_rules()) {
    const std::string page = read_file(std::string(MIG_SOURCE) + "/docs/rules/" + std::string(rule.name) + ".md");
    const auto embedded =
        std::find_if(pages.begin(), pages.end(), [&](const lint::Page& each) { return each.rule == rule.name; });
    ASSERT_NE(embedded, pages.end()) << rule.name;
    EXPECT_EQ(embedded->text, page) << rule.name;
  }
  EXPECT_EQ(mig({"explain", "drop-table"}).out, read_file(std::string(MIG_SOURCE) + "/docs/rules/drop-table.md"));
  const Finished wrong = mig({"explain", "drop-tabel"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_TRUE(has(wrong.err, "did you mean `drop-table`?")) << wrong.description();
}

TEST_F(Lint, lists_every_rule) {
  const std::string text = mig({"rules"}).out;
  for (const lint::RuleInfo& rule : lint::all_rules()) EXPECT_TRUE(has(text, rule.name)) << rule.name;
  EXPECT_EQ(mig({"rules", "--format", "markdown"}).out, read_file(std::string(MIG_SOURCE) + "/docs/rules/README.md"))
      << "build/mig rules --format markdown > docs/rules/README.md";
}

class LintInGit : public GitTest {};

TEST_F(LintInGit, judges_what_has_changed_alone) {
  write_migration("0003_more", "migration 'More';\nafter '0002_songs';\n\nrename table tenant to renter;\n");
  const Finished since = mig_there({"lint", "--since", "HEAD"});
  EXPECT_EQ(since.exit_code, 1) << since.description();
  EXPECT_TRUE(has(since.out, "0003_more.mig:4")) << since.description();
  EXPECT_FALSE(has(since.out, "0002_songs.mig")) << since.description();
  EXPECT_EQ(mig_there({"lint", "--staged"}).exit_code, 0) << "it is not staged yet";
  git({"add", "--all"});
  EXPECT_EQ(mig_there({"lint", "--staged"}).exit_code, 1);
}

}  // namespace
}  // namespace mig::tests
