// Calls that are wrong: exit code 2, what was meant, and nothing on standard output.
#include "tests/cli/cli_fixture.h"

namespace mig::tests {
namespace {

class BadCall : public CliTest {
 protected:
  void expect_refused(std::vector<std::string> arguments, const std::string& said) {
    const Finished finished = mig(std::move(arguments));
    expect_end(finished, 2, said);
    EXPECT_EQ(finished.out, "");
  }
};

TEST_F(BadCall, a_mistyped_subcommand) { expect_refused({"comple"}, "`compile`"); }

TEST_F(BadCall, a_subcommand_that_is_like_no_other) { expect_refused({"frobnicate"}, "`frobnicate`"); }

TEST_F(BadCall, no_subcommand) { expect_refused({}, "compile"); }

TEST_F(BadCall, a_mistyped_option) { expect_refused({"compile", "--dialekt", "sqlite"}, "--dialect"); }

TEST_F(BadCall, an_option_of_another_subcommand) { expect_refused({"check", "--format", "dot"}, "--format"); }

TEST_F(BadCall, an_option_without_its_value) { expect_refused({"compile", "--dialect"}, "--dialect"); }

TEST_F(BadCall, a_mistyped_dialect) {
  write_project();
  expect_refused({"compile", "--dialect", "postgres"}, "`postgresql`");
}

TEST_F(BadCall, a_direction_that_is_none) {
  write_project();
  expect_refused({"compile", "--direction", "left"}, "left");
}

TEST_F(BadCall, a_migration_that_is_not_there) {
  write_project();
  expect_refused({"compile", "--only", "0001_tenant"}, "`0001_tenants`");
}

TEST_F(BadCall, a_folder_without_a_project) { expect_refused({"check"}, "mig.toml"); }

TEST_F(BadCall, help_is_no_mistake) {
  for (const std::string command : {"", "check", "compile", "plan", "schema", "ir", "graph", "verify"}) {
    const Finished finished = command.empty() ? mig({"--help"}) : mig({command, "--help"});
    EXPECT_EQ(finished.exit_code, 0) << finished.description();
    EXPECT_EQ(finished.err, "");
    EXPECT_NE(finished.out.find(command.empty() ? "verify" : command), std::string::npos) << finished.out;
  }
}

}  // namespace
}  // namespace mig::tests
