// What a rebuild of a table on SQLite must leave alone: the rows that refer to it, and what happens to them afterwards.
#include <gtest/gtest.h>

#include "tests/engines/histories.h"
#include "tests/engines/lasting_connection.h"
#include "tests/engines/scratch.h"
#include "tests/engines/server.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

constexpr const char* tables = R"(migration 'Families';
create table parent { id bigint identity primary key; note varchar(10)?; boss_id bigint? references parent on delete cascade; }
create table child { id bigint identity primary key; parent_id bigint references parent on delete cascade; age int; }
create table guest { id bigint identity primary key; parent_id bigint? references parent on delete set null; }
create table toy { id bigint identity primary key; child_id bigint references child on delete cascade; }
)";

constexpr const char* rebuilds = R"(migration 'Rebuilds';
after '0001_tables';
alter table parent alter column note set not null fill '';
alter table child alter column age type bigint;
alter table child add check child_age (age >= 0);
alter table parent add check parent_note (note <> 'never');
)";

constexpr const char* rows = R"(pragma foreign_keys = on;
insert into parent (id, boss_id) values (1, null), (2, 1), (3, null);
insert into child (id, parent_id, age) values (1, 1, 1), (2, 2, 2), (3, 3, 3);
insert into guest (id, parent_id) values (1, 1), (2, 3);
insert into toy (id, child_id) values (1, 1), (2, 2), (3, 3);
)";

constexpr const char* all_rows =
    "select 'parent', group_concat(id) from parent union all select 'child', group_concat(id) from child "
    "union all select 'guest', group_concat(id || coalesce(':' || parent_id, '')) from guest "
    "union all select 'toy', group_concat(id) from toy;";

class sqlite_rebuild : public testing::Test {
 protected:
  void SetUp() override {
    MIG_NEEDS_SERVER("sqlite");
    compiled =
        history_of("family", base::Dialect::sqlite, {{"0001_tables", tables}, {"0002_rebuilds", rebuilds}})->compiled;
    ASSERT_EQ(compiled.scripts.size(), 2U) << compiled.err;
    server->create("family");
    run_script(compiled.scripts[0].up);
    server->try_each("family", rows);
    before = all();
  }

  void run_script(const std::string& path) {
    write_file(folder.path() / "script.sql", compiled.files.at(path));
    const Finished finished = server->run_script("family", folder.path() / "script.sql");
    ASSERT_TRUE(finished.ok()) << finished.description();
  }

  void expect_cascades() {
    EXPECT_EQ(all(), before);
    server->try_each("family", "pragma foreign_keys = on;\ndelete from parent where id = 1;\n");
    const engine::Rows left = {{"parent", "3"}, {"child", "3"}, {"guest", "1,2:3"}, {"toy", "3"}};
    EXPECT_EQ(all(), left);
  }

  engine::Rows all() { return connection.ask(server->url("family"), all_rows); }

  std::unique_ptr<Server> server = make_sqlite();
  TempFolder folder;
  Compiled compiled;
  LastingConnection connection;
  engine::Rows before;
};

TEST_F(sqlite_rebuild, keeps_children_and_their_cascades) {
  const std::string& script = compiled.files.at(compiled.scripts[1].up);
  for (const char* const table : {"mig_new__parent", "mig_new__child"}) {
    ASSERT_NE(script.find(table), std::string::npos) << "no rebuild any more:\n" << script;
  }
  run_script(compiled.scripts[1].up);
  expect_cascades();
}

TEST_F(sqlite_rebuild, keeps_children_and_their_cascades_on_the_way_back) {
  run_script(compiled.scripts[1].up);
  run_script(*compiled.scripts[1].down);
  expect_cascades();
}

// ---- delete -----------------------------------------------------------------------------------------------------

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

// SQLite itself knows what `on delete` means, where foreign keys are on.
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
  const std::unique_ptr<Server> server = make_sqlite();
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
