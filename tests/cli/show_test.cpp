// `mig schema` and `mig ir` on a small shop (tests/cli/shop), with goldens beside it: MIG_UPDATE=1 takes over what was
// found. What the JSON has to look like is held for the whole corpus by tests/runner.
#include <cstdlib>

#include "compiler/engine/database.h"
#include "tests/cli/cli_fixture.h"

namespace mig::tests {
namespace {

const std::filesystem::path shop = std::filesystem::path(MIG_SOURCE) / "tests/cli/shop";

class Show : public CliTest {
 protected:
  Finished mig_in_shop(std::vector<std::string> arguments) {
    return mig(std::move(arguments), {.arguments = {}, .folder = shop});
  }

  void expect_golden(std::vector<std::string> arguments, const std::string& golden) {
    const Finished finished = mig_in_shop(std::move(arguments));
    ASSERT_EQ(finished.exit_code, 0) << finished.description();
    EXPECT_EQ(finished.err, "");
    const char* const flag = std::getenv("MIG_UPDATE");
    if (flag && std::string_view(flag) == "1") write_file(shop / "golden" / golden, finished.out);
    EXPECT_EQ(difference(read_file(shop / "golden" / golden), finished.out), "") << golden;
  }
};

TEST_F(Show, the_schema_as_a_script_for_each_engine) {
  for (const std::string dialect : {"postgresql", "mysql", "mariadb", "sqlite"}) {
    expect_golden({"schema", "--dialect", dialect, "--at", "0001_initial"}, "0001." + dialect + ".sql");
  }
}

TEST_F(Show, the_schema_as_json) {
  expect_golden({"schema", "--format", "json"}, "last.schema.json");
  expect_golden({"schema", "--format", "json", "--dialect", "sqlite", "--at", "0001_initial"},
                "0001.sqlite.schema.json");
}

TEST_F(Show, the_schema_as_a_diagram) {
  expect_golden({"schema", "--format", "mermaid", "--at", "0001_initial"}, "0001.mmd");
  expect_golden({"schema", "--format", "mermaid", "--at", "0001_initial", "--dialect", "postgresql"},
                "0001.postgresql.mmd");
}

TEST_F(Show, the_ir) { expect_golden({"ir"}, "ir.json"); }

TEST_F(Show, the_ir_of_what_is_asked_for) {
  const Finished finished = mig_in_shop({"ir", "migrations/0002_changes.mig"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_EQ(finished.out.find("\"identity\": \"0001_initial\""), std::string::npos);
  EXPECT_NE(finished.out.find("\"identity\": \"0002_changes\""), std::string::npos);
}

TEST_F(Show, a_script_that_the_engine_runs) {
  const Finished finished = mig_in_shop({"schema", "--dialect", "sqlite", "--at", "0001_initial"});
  ASSERT_EQ(finished.exit_code, 0) << finished.description();
  const auto database = engine::sqlite_in_memory();
  const auto error = database->run(finished.out);
  ASSERT_FALSE(error) << error->message;
  const auto made = database->query(
      "select count(*) from sqlite_master where type in ('table', 'view', 'trigger') and name not like 'sqlite%'");
  ASSERT_TRUE(std::holds_alternative<engine::Rows>(made));
  EXPECT_EQ(std::get<engine::Rows>(made), (engine::Rows{{"7"}}));
}

TEST_F(Show, the_schema_of_the_only_target) {
  write("mig.toml", "[targets]\nsqlite = \"3.40\"\n");
  write("migrations/0001_tenants.mig", good_migration);
  const Finished finished = mig({"schema"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_NE(finished.out.find("-- the schema after 0001_tenants, for SQLite 3.40 or later\n"), std::string::npos)
      << finished.out;
}

TEST_F(Show, what_raw_sql_made) {
  write("mig.toml", "[targets]\npostgresql = \"15\"\nsqlite = \"3.40\"\n");
  write("migrations/0001_tenants.mig", good_migration);
  write("migrations/0002_totals.mig",
        "migration 'Totals';\nafter '0001_tenants';\n\nsql 'totals' {\n"
        "  postgresql 'create materialized view totals as select count(*) from tenant'\n"
        "    reverse 'drop materialized view totals';\n"
        "  sqlite skip because 'nobody counts there';\n"
        "  state { opaque 'materialized view totals' on tenant; }\n}\n");
  const Finished script = mig({"schema", "--dialect", "postgresql"});
  EXPECT_EQ(script.exit_code, 0) << script.description();
  EXPECT_NE(script.out.find("-- note: it lacks what raw SQL made: materialized view totals\n"), std::string::npos)
      << script.out;
  EXPECT_EQ(mig({"schema", "--dialect", "sqlite"}).out.find("raw SQL"), std::string::npos);
  const std::string json = mig({"schema", "--format", "json"}).out;
  EXPECT_NE(json.find("\"description\": \"materialized view totals\""), std::string::npos) << json;
  EXPECT_NE(mig({"schema", "--format", "json", "--dialect", "sqlite"}).out.find("\"opaques\": []"), std::string::npos);
}

TEST_F(Show, a_schema_with_nothing_in_it) {
  write("a.mig", "migration 'Nothing';\n");
  const Finished finished = mig({"schema", "--dialect", "mysql", "a.mig"});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  EXPECT_NE(finished.out.find("-- it has nothing on MySQL\n"), std::string::npos) << finished.out;
  const Finished diagram = mig({"schema", "--format", "mermaid", "a.mig"});
  EXPECT_EQ(diagram.out, "erDiagram\n") << diagram.description();
}

TEST_F(Show, nothing_where_the_call_is_wrong) {
  const auto refused = [&](std::vector<std::string> arguments, const std::string& said) {
    const Finished finished = mig_in_shop(std::move(arguments));
    expect_end(finished, 2, said);
    EXPECT_EQ(finished.out, "");
  };
  refused({"schema"}, "`--dialect postgresql`");
  refused({"schema", "--at", "0001_inital", "--format", "json"}, "did you mean `0001_initial`?");
  refused({"schema", "--dialect", "sqlit"}, "did you mean `sqlite`?");
  refused({"schema", "--dialect", "all"}, "`all` is no value of `--dialect`");
  refused({"schema", "--format", "dot"}, "`dot` is no value of `--format`");
  refused({"ir", "--format", "json"}, "`mig ir` has no option `--format`");
}

TEST_F(Show, nothing_where_the_project_is_wrong) {
  write("mig.toml", "[targets]\npostgresql = \"15\"\nsqlite = \"3.40\"\n");
  write("migrations/0001_tenants.mig", good_migration);
  write("migrations/0002_tags.mig",
        "migration 'Tags';\nafter '0001_tenants';\n\nalter table tenant add column tags text[]?;\n");
  const Finished finished = mig({"schema", "--dialect", "sqlite"});
  expect_end(finished, 2, "0002_tags.mig:4:");
  EXPECT_EQ(finished.out, "");
  // What comes later is nothing to the schema before it, and another engine can do it.
  EXPECT_EQ(mig({"schema", "--dialect", "sqlite", "--at", "0001_tenants"}).exit_code, 0);
  EXPECT_EQ(mig({"schema", "--dialect", "postgresql"}).exit_code, 0);
  EXPECT_EQ(mig({"ir"}).exit_code, 0);
  expect_end(mig({"schema", "--dialect", "mysql"}), 2, "`MySQL` is no target");
}

}  // namespace
}  // namespace mig::tests
