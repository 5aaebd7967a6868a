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

  std::unique_ptr<Server> server = make_server("sqlite");
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

}  // namespace
}  // namespace mig::tests
