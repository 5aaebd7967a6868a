// Scripts of phases, and the rest of a script: which come out, in which order, and what is refused.
#include "tests/cli/cli_fixture.h"

namespace mig::tests {
namespace {

class Scripts : public CliTest {
 protected:
  void SetUp() override {
    write("mig.toml", "[targets]\npostgresql = \"15\"\nmysql = \"8.0\"\nsqlite = \"3.40\"\n");
    write("migrations/0001_tenants.mig", good_migration);
    write("migrations/0002_plans.mig",
          "migration 'Plans';\nafter '0001_tenants';\n\n"
          "phase expand {\n  create table plan { id bigint identity primary key; }\n"
          "  alter table tenant add column plan_id bigint? references plan;\n}\n"
          "phase contract {\n  alter table tenant drop column name irreversible because 'names must not come back';\n"
          "  alter table tenant alter column plan_id set not null fill 1;\n}\n");
  }

  std::string printed(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "compile");
    const Finished finished = mig(std::move(arguments));
    EXPECT_EQ(finished.exit_code, 0) << finished.description();
    return finished.out;
  }

  void expect_refused(std::vector<std::string> arguments, const std::string& said) {
    arguments.insert(arguments.begin(), "compile");
    const Finished finished = mig(std::move(arguments));
    expect_end(finished, 2, said);
    EXPECT_EQ(finished.out, "");
  }
};

// The first lines of scripts, in their order.
std::vector<std::string> heads_of(const std::string& text) {
  std::vector<std::string> heads;
  for (const std::string& line : lines_of(text)) {
    if (line.ends_with(" or later")) heads.push_back(line.substr(3, line.find(", for ") - 3));
  }
  return heads;
}

using Heads = std::vector<std::string>;

TEST_F(Scripts, of_phases_come_in_the_order_in_which_they_run) {
  EXPECT_EQ(
      heads_of(printed({"--dialect", "sqlite"})),
      (Heads{"0001_tenants: forward", "0002_plans, phase expand: forward", "0002_plans, phase contract: forward"}));
  EXPECT_EQ(heads_of(printed({"--dialect", "sqlite", "--direction", "both"})),
            (Heads{"0001_tenants: forward", "0002_plans, phase expand: forward", "0002_plans, phase contract: forward",
                   "0002_plans, phase expand: reverse", "0001_tenants: reverse"}));
}

TEST_F(Scripts, of_phases_are_files_of_their_own) {
  printed({"--dialect", "sqlite", "--out", "out"});
  EXPECT_EQ(files_under(folder() / "out"),
            (Heads{"manifest.json", "sqlite/0001_tenants.down.sql", "sqlite/0001_tenants.up.sql",
                   "sqlite/0002_plans.1_expand.down.sql", "sqlite/0002_plans.1_expand.up.sql",
                   "sqlite/0002_plans.3_contract.up.sql"}));
}

TEST_F(Scripts, of_one_phase) {
  EXPECT_EQ(heads_of(printed({"--dialect", "sqlite", "--phase", "contract"})),
            (Heads{"0002_plans, phase contract: forward"}));
  EXPECT_EQ(heads_of(printed({"--dialect", "sqlite", "--phase", "expand", "--direction", "down"})),
            (Heads{"0002_plans, phase expand: reverse", "0001_tenants: reverse"}));
  printed({"--dialect", "sqlite", "--phase", "contract", "--out", "out"});
  EXPECT_EQ(files_under(folder() / "out"), (Heads{"manifest.json", "sqlite/0002_plans.3_contract.up.sql"}));
}

TEST_F(Scripts, of_a_phase_that_is_not_there_are_refused) {
  expect_refused({"--phase", "contrct"}, "did you mean `contract`?");
  expect_refused({"--phase", "migrate"}, "what was asked for has no phase `migrate`");
  expect_refused({"--phase", "migrate", "--only", "0002_plans"}, "`0002_plans` has no phase `migrate`");
  expect_refused({"--phase", "migrate", "--only", "0002_plans"}, "it has `expand` and `contract`");
  expect_refused({"--phase", "expand", "--from", "0001_tenants"}, "`--phase` and `--from` can't be given together");
}

TEST_F(Scripts, that_go_back_stop_at_an_irreversible_phase) {
  expect_refused({"--dialect", "sqlite", "--direction", "down"},
                 "`0002_plans, phase contract` has no reverse, so there is no script that goes back past it");
  expect_refused({"--dialect", "sqlite", "--direction", "down"}, "`--phase` names a phase that runs after that");
}

TEST_F(Scripts, of_a_range_have_all_phases) {
  const std::string text = printed({"--dialect", "sqlite", "--from", "0001_tenants"});
  EXPECT_EQ(heads_of(text), (Heads{"0001_tenants..0002_plans: forward"}));
  EXPECT_LT(text.find("create table \"plan\""), text.find("drop column name"));
}

TEST_F(Scripts, are_verified_phase_by_phase) {
  const Finished finished = mig({"verify"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_EQ(finished.out,
            "forward 0001_tenants: ok\n"
            "forward 0002_plans, phase expand: ok\n"
            "forward 0002_plans, phase contract: ok\n"
            "back 0002_plans, phase contract: irreversible, because names must not come back\n");
  write("migrations/0003_more.mig",
        "migration 'More';\nafter '0002_plans';\n\nphase expand { create table more { id bigint identity primary key; "
        "} }\n"
        "phase migrate { create table even_more { id bigint identity primary key; } }\n");
  EXPECT_NE(mig({"verify"})
                .out.find("forward 0003_more, phase migrate: ok\n"
                          "back 0003_more, phase migrate: ok\n"
                          "back 0003_more, phase expand: ok\n"
                          "back 0002_plans, phase contract: irreversible, because names must not come back\n"
                          "forward again 0003_more, phase expand: ok\n"
                          "forward again 0003_more, phase migrate: ok\n"),
            std::string::npos);
}

TEST_F(Scripts, that_stopped_are_gone_on_with) {
  const std::vector<std::string> call = {"--only", "0002_plans",  "--phase", "expand",     "--dialect",
                                         "mysql",  "--direction", "up",      "--from-step"};
  const auto from = [&](const std::string& step) {
    auto arguments = call;
    arguments.push_back(step);
    return arguments;
  };
  const std::string rest = printed(from("2"));
  EXPECT_EQ(heads_of(rest), (Heads{"0002_plans, phase expand: forward from step 2"}));
  EXPECT_NE(rest.find("set names utf8mb4;"), std::string::npos) << rest;
  EXPECT_EQ(rest.find("-- step 1:"), std::string::npos) << rest;
  EXPECT_NE(rest.find("-- step 2:"), std::string::npos) << rest;
  EXPECT_EQ(heads_of(printed(from("1"))), (Heads{"0002_plans, phase expand: forward"}));
  expect_refused(from("6"), "the script has 5 steps, so it can't go on from step 6");
  expect_refused(from("6"), "its steps are 1 to 5");
  for (const char* const wrong : {"0", "-1", "two", "2x", "99999999999999999999999"}) {
    expect_refused(from(wrong), std::string("`") + wrong + "` is no value of `--from-step`");
  }
}

// Foreign keys are switched off for the connection that rebuilds a table, so another one has to do that again.
TEST_F(Scripts, that_stopped_on_sqlite_switch_foreign_keys_off_again) {
  const std::vector<std::string> call = {"--only", "0002_plans",  "--phase", "contract",   "--dialect",
                                         "sqlite", "--direction", "up",      "--from-step"};
  const auto from = [&](const std::string& step) {
    auto arguments = call;
    arguments.push_back(step);
    return arguments;
  };
  const std::string rest = printed(from("2"));
  const size_t off = rest.find("pragma foreign_keys = off;");
  EXPECT_NE(off, std::string::npos) << rest;
  EXPECT_LT(off, rest.find("begin immediate;"));
  EXPECT_LT(rest.find("begin immediate;"), rest.find("-- step 2:"));
  expect_refused(from("3"), "steps 2 to 4 are one transaction: it was done whole or not at all");
  expect_refused(from("3"), "use `--from-step 2` where it was not done, or `--from-step 5` where it was");
}

TEST_F(Scripts, that_stopped_in_their_only_transaction_begin_again) {
  expect_refused(
      {"--only", "0002_plans", "--phase", "expand", "--dialect", "sqlite", "--direction", "up", "--from-step", "2"},
      "use `--from-step 1` where it was not done; where it was, nothing is left");
}

TEST_F(Scripts, that_stopped_have_to_be_one) {
  const std::string scripts = "`--from-step` goes on with one script, and this asks for ";
  expect_refused({"--direction", "up", "--from-step", "2"}, scripts + "9 scripts");
  expect_refused({"--direction", "up", "--from-step", "2"}, "name the migration with `--only`");
  expect_refused({"--direction", "up", "--from-step", "2", "--from", "0001_tenants"}, scripts + "3 scripts");
  expect_refused({"--direction", "up", "--from-step", "2", "--from", "0001_tenants"},
                 "name the engine with `--dialect`");
  expect_refused({"--direction", "up", "--from-step", "2", "--only", "0002_plans", "--dialect", "mysql"},
                 "name the phase: `--phase expand` or `--phase contract`");
  expect_refused({"--from-step", "2", "--only", "0001_tenants", "--dialect", "mysql"}, "add `--direction up`");
  expect_refused({"--direction", "both", "--from-step", "2", "--only", "0001_tenants"}, "add `--direction up`");
  expect_refused({"--direction", "up", "--from-step", "2", "--only", "0001_tenants", "--out", "out"},
                 "`--from-step` and `--out` can't be given together");
  expect_refused(
      {"--direction", "down", "--from-step", "1", "--only", "0002_plans", "--phase", "contract", "--dialect", "mysql"},
      "has no reverse");
}

TEST_F(Scripts, of_a_range_that_stopped_are_gone_on_with) {
  const std::string rest =
      printed({"--from", "0001_tenants", "--dialect", "mysql", "--direction", "up", "--from-step", "3"});
  EXPECT_EQ(heads_of(rest), (Heads{"0001_tenants..0002_plans: forward from step 3"}));
}

}  // namespace
}  // namespace mig::tests
