// What a `delete` does on SQLite to the rows that refer to those that go: SQLite itself knows it, where foreign keys
// are on.
#include <gtest/gtest.h>

#include "tests/engines/histories.h"
#include "tests/engines/lasting_connection.h"
#include "tests/engines/scratch.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

constexpr const char* trees = R"(migration 'Trees';
create table node {
  id         bigint  identity primary key;
  parent_id  bigint? references node on delete cascade;
  next_id    bigint? references node on delete set null;
  bad        bool    default false;
}
create table leaf { id bigint identity primary key; node_id bigint references node on delete cascade; }
create table fruit { id bigint identity primary key; leaf_id bigint? default 1 references leaf on delete set default; }
)";

constexpr const char* tree_rows = R"(pragma foreign_keys = on;
insert into node (id, parent_id, next_id, bad) values
  (1, null, null, 0), (2, 1, null, 1), (3, 2, 2, 0), (4, 3, 1, 0), (5, null, 3, 0), (6, 5, 5, 1), (7, 7, 6, 0), (8, 7, 8, 0);
insert into leaf (id, node_id) values (1, 5), (2, 2), (3, 4), (4, 7), (5, 8);
insert into fruit (id, leaf_id) values (1, 1), (2, 2), (3, 3), (4, 4), (5, null), (6, 5);
)";

constexpr const char* whole_trees =
    "select 'node', group_concat(id || ':' || coalesce(parent_id, '') || ':' || coalesce(next_id, ''), ' ') from node "
    "union all select 'leaf', group_concat(id || ':' || node_id, ' ') from leaf "
    "union all select 'fruit', group_concat(id || ':' || coalesce(leaf_id, ''), ' ') from fruit;";

class sqlite_delete : public testing::TestWithParam<const char*> {};

TEST_P(sqlite_delete, does_what_on_delete_says) {
  MIG_NEEDS_SERVER("sqlite");
  const std::string statement = GetParam();
  const auto history = history_of(
      "trees", base::Dialect::sqlite,
      {{"0001_trees", trees},
       {"0002_delete", "migration 'Gone';\nafter '0001_trees';\n" + statement + " irreversible because 'gone';\n"}});
  const Compiled& compiled = history->compiled;
  ASSERT_EQ(compiled.scripts.size(), 2U) << compiled.err;
  const TempFolder folder;
  const std::unique_ptr<Server> server = make_server("sqlite");
  const auto after = [&](const std::string& name, const std::string& script) {
    server->create(name);
    for (const std::string& each : {compiled.files.at(compiled.scripts[0].up), std::string(tree_rows), script}) {
      write_file(folder.path() / "script.sql", each);
      const Finished finished = server->run_script(name, folder.path() / "script.sql");
      EXPECT_TRUE(finished.ok()) << finished.description();
    }
    return LastingConnection().ask(server->url(name), whole_trees);
  };
  const engine::Rows all = after("all", "");
  const engine::Rows engines_own = after("own", "pragma foreign_keys = on;\n" + statement + ";\n");
  EXPECT_NE(engines_own, all) << "nothing goes";
  EXPECT_EQ(after("script", compiled.files.at(compiled.scripts[1].up)), engines_own);
}

INSTANTIATE_TEST_SUITE_P(
    sqlite, sqlite_delete,
    testing::Values("delete from node where id = 2", "delete from node where next_id is null and bad",
                    "delete from node where parent_id = 7", "delete from leaf where node_id > 4 and id > 1",
                    "delete from node where exists (select 1 from leaf where leaf.node_id = node.id and leaf.id = 3)",
                    "delete from node where not exists (select 1 from leaf where leaf.node_id = node.id)"));

}  // namespace
}  // namespace mig::tests
