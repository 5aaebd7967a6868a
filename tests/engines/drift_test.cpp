// What `mig verify` must notice on a server: each of these changes of a database behind the model's back.
#include "compiler/engine/drift.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "compiler/plan/plan.h"
#include "tests/engines/scratch.h"

namespace mig::tests {
namespace {

using schema::make_expr;
using schema::TypeClass;
using schema::TypeKind;

schema::ExprPtr ref(const std::string& column) { return make_expr(schema::ColumnRef{column}, TypeClass::integer); }

schema::ExprPtr literal(schema::Literal::Kind kind, const std::string& text, TypeClass type) {
  return make_expr(schema::Literal{kind, text}, type);
}

schema::ExprPtr integer(const std::string& digits) {
  return literal(schema::Literal::Kind::integer, digits, TypeClass::integer);
}

schema::ExprPtr string(const std::string& text) {
  return literal(schema::Literal::Kind::string, text, TypeClass::text);
}

schema::ExprPtr more_than(const std::string& column, const std::string& digits) {
  return make_expr(schema::Binary{schema::BinaryOperator::greater, ref(column), integer(digits)}, TypeClass::boolean);
}

schema::IndexKey key(const schema::ExprPtr& expr) { return {expr, "", {}, {}}; }

schema::Column column(const std::string& name, TypeKind kind, uint32_t length = 0) {
  schema::Column column;
  column.name = name;
  column.type.kind = kind;
  column.type.length = length;
  return column;
}

// One of everything that the engine has.
schema::Schema model(base::Dialect dialect) {
  const bool postgresql = dialect == base::Dialect::postgresql;
  schema::EnumType mood;
  mood.name = "mood";
  mood.values = {"good", "it's bad"};
  schema::Table parent;
  parent.name = "parent";
  parent.columns = {column("id", TypeKind::bigint), column("code", TypeKind::varchar, 10)};
  parent.columns[0].identity = true;
  parent.primary_key = schema::PrimaryKey{"parent_pkey", {"id"}};
  parent.uniques.emplace_back().name = "parent_code_key";
  parent.uniques[0].keys = {key(ref("code"))};
  schema::Table child;
  child.name = "child";
  child.comment = "a child's table";
  child.columns = {column("id", TypeKind::bigint),
                   column("a", TypeKind::bigint),
                   column("b", TypeKind::varchar, 20),
                   column("m", TypeKind::enumeration),
                   column("n", TypeKind::decimal, 10),
                   column("g", TypeKind::integer),
                   column("f", TypeKind::boolean),
                   column("t", TypeKind::timestamptz),
                   column("u", TypeKind::uuid),
                   column("j", TypeKind::json),
                   column("big", TypeKind::text),
                   column("day", TypeKind::date),
                   column("d", TypeKind::double_precision),
                   column("s", TypeKind::smallint),
                   column("note", TypeKind::varchar, 5)};
  const auto of = [&](const std::string& name) -> schema::Column& { return child.columns[child.column_index(name)]; };
  of("a").nullable = true;
  of("b").collation = postgresql ? "C" : "utf8mb4_bin";
  of("b").default_value = string("it's");
  of("b").comment = "the second";
  of("m").type.enum_name = "mood";
  of("m").default_value = string("good");
  of("n").type.scale = 2;
  of("n").default_value = integer("1");
  of("g").generated = schema::Generated{
      make_expr(schema::Binary{schema::BinaryOperator::add, ref("s"), integer("1")}, TypeClass::integer), true};
  of("g").nullable = true;
  of("f").default_value = literal(schema::Literal::Kind::boolean, "true", TypeClass::boolean);
  of("t").default_value = make_expr(schema::Call{schema::Function::now, {}}, TypeClass::timestamp);
  of("s").default_value = make_expr(schema::Unary{schema::UnaryOperator::minus, integer("3")}, TypeClass::integer);
  of("big").nullable = true;
  of("big").comment = "above U+FFFF: 🙂";
  of("note").nullable = true;
  of("note").default_value = literal(schema::Literal::Kind::null, "null", TypeClass::null);
  child.primary_key = schema::PrimaryKey{"child_pkey", {"id"}};
  child.checks = {{"child_s_check", more_than("s", "-5")}};
  schema::ForeignKey reference;
  reference.name = "child_parent";
  reference.columns = {"a"};
  reference.referenced_table = "parent";
  reference.referenced_columns = {"id"};
  reference.on_delete = schema::ReferenceAction::cascade;
  child.foreign_keys = {reference};
  schema::Index index;
  index.name = "child_idx";
  index.keys = {key(ref("n")), key(ref("s"))};
  child.indexes = {index};
  if (postgresql) {
    child.indexes[0].comment = "for the list";
    schema::Index part;
    part.name = "child_part";
    part.keys = {key(make_expr(schema::Call{schema::Function::lower, {ref("b")}}, TypeClass::text)), key(ref("n"))};
    part.keys[1].order = schema::SortOrder::descending;
    part.where = more_than("s", "0");
    part.include = {"day"};
    child.indexes.push_back(part);
  }
  update_brought_indexes(child);
  return schema::Schema()
      .with_enum(std::make_shared<const schema::EnumType>(mood))
      .with_table(std::make_shared<const schema::Table>(parent))
      .with_table(std::make_shared<const schema::Table>(child));
}

struct Change {
  std::vector<std::string> statements;
  std::string seen;  ///< in one of the lines
};

void run(engine::Database& database, const std::string& statement) {
  const auto error = database.run(statement);
  ASSERT_FALSE(error) << statement << ": " << error->message;
}

void make(engine::Database& database, const schema::Schema& schema) {
  if (database.dialect() == base::Dialect::postgresql) {
    run(database, "create type mood as enum ('good', 'it''s bad')");
  }
  for (const char* const table : {"parent", "child"}) {
    for (const std::string& statement : plan::create_table(database.dialect(), *schema.find_table(table), schema)) {
      run(database, statement);
    }
  }
}

std::string joined(const std::vector<std::string>& lines) {
  std::string result;
  for (const std::string& line : lines) result += line + "\n";
  return result;
}

void expect_seen(const std::string& server, const std::vector<Change>& changes) {
  Scratch scratch(server, "mig_drift_test");
  for (const Change& change : changes) {
    SCOPED_TRACE(change.statements.front());
    scratch.clear();
    const auto database = scratch.connect();
    const schema::Schema schema = model(database->dialect());
    make(*database, schema);
    ASSERT_EQ(joined(engine::drift(*database, schema, engine::ColumnOrder::compared)), "");
    for (const std::string& statement : change.statements) run(*database, statement);
    const std::string lines = joined(engine::drift(*database, schema));
    EXPECT_NE(lines.find(change.seen), std::string::npos) << "seen:\n" << lines;
    EXPECT_NE(lines, "");
  }
}

TEST(postgresql_drift, is_seen_for_every_kind_of_change) {
  MIG_NEEDS_SERVER("postgresql");
  expect_seen(
      "postgresql",
      {
          {{"drop table child"}, "child: the table is missing"},
          {{"create table more (x int)"}, "more: the table is unexpected"},
          {{"alter table child alter a type integer"}, "child: unexpected: column a int"},
          {{"alter table child alter n type numeric(9,2)"}, "decimal(9,2)"},
          {{"alter table child alter b drop default"}, "missing: column b"},
          {{"alter table child alter b set default 'its'"}, "default 'its'"},
          {{"alter table child alter t set default clock_timestamp()"}, "clock_timestamp()"},
          {{"alter table child alter b drop not null"}, "column b varchar(20)?"},
          {{"alter table child alter a set not null"}, "unexpected: column a bigint"},
          {{"alter table child add column more int"}, "unexpected: column more"},
          {{"alter table child alter b type varchar(20) collate \"POSIX\""}, "POSIX"},
          {{"comment on column child.b is 'the first'"}, "'the first'"},
          {{"comment on table child is null"}, "missing: comment 'a child''s table'"},
          {{"comment on index child_idx is null"}, "missing: index child_idx"},
          {{"alter table child drop constraint child_parent",
            "alter table child add constraint child_parent foreign key (a) references parent (id)"},
           "on delete no action"},
          {{"alter table child drop constraint child_parent",
            "alter table child add constraint child_parent foreign key (a) references parent (id) on delete cascade "
            "deferrable"},
           "deferrable"},
          {{"alter table child drop constraint child_parent",
            "alter table child add constraint child_parent foreign key (a) references parent (id) on delete cascade "
            "not valid"},
           "not valid"},
          {{"alter table child rename constraint child_parent to other"}, "unexpected: foreign key other"},
          {{"drop index child_idx"}, "missing: index child_idx"},
          {{"drop index child_idx", "create index child_idx on child (s, n)"}, "unexpected: index child_idx (s, n)"},
          {{"drop index child_idx", "create index child_idx on child (n, s desc)"}, "s desc"},
          {{"drop index child_idx", "create index child_idx on child using hash (n)"}, "using hash"},
          {{"drop index child_idx", "create unique index child_idx on child (n, s)"}, "unexpected: unique child_idx"},
          {{"drop index child_part", "create index child_part on child (lower(b), n desc) include (day) where s > 1"},
           "s > 1"},
          {{"drop index child_part", "create index child_part on child (upper(b), n desc) include (day) where s > 0"},
           "upper"},
          {{"drop index child_part", "create index child_part on child (lower(b), n desc) where s > 0"}, "include"},
          {{"alter table parent drop constraint parent_code_key"}, "missing: unique parent_code_key"},
          {{"alter table parent drop constraint parent_code_key",
            "create unique index parent_code_key on parent (code)"},
           "not a constraint"},
          {{"alter table child drop constraint child_s_check"}, "missing: check child_s_check"},
          {{"alter table child drop constraint child_s_check",
            "alter table child add constraint child_s_check check (s > -6)"},
           "unexpected: check child_s_check"},
          {{"alter table parent alter id drop identity"}, "missing: column id"},
          {{"alter table parent alter id set generated always"}, "identity always"},
          {{"alter table child drop column g", "alter table child add column g int generated always as (s + 2) stored"},
           "s + 2"},
          {{"alter table child drop constraint child_pkey"}, "missing: primary key"},
          {{"alter type mood add value 'worse'"}, "enum: unexpected: mood ('good', 'it''s bad', 'worse')"},
          {{"alter type mood rename value 'good' to 'fine'"}, "'fine'"},
          {{"create type more as enum ('x')"}, "enum: unexpected: more"},
          {{"create view v as select 1 as x"}, "view v: unexpected"},
          {{"create function f() returns trigger language plpgsql as 'begin return new; end'",
            "create trigger w before insert on child for each row execute function f()"},
           "unexpected: trigger w"},
          {{"create schema app"}, "schema app: unexpected"},
          {{"create schema app", "create table app.t (x int)"}, "app.t: the table is unexpected"},
          {{"alter table child set unlogged"}, "unlogged"},
          {{"alter table child set (fillfactor = 50)"}, "fillfactor"},
          {{"alter table child enable row level security"}, "row level security"},
      });
}

// Of MySQL and MariaDB.
const std::vector<Change>& mysql_changes() {
  static const std::vector<Change> changes = {
      {{"drop table child"}, "child: the table is missing"},
      {{"create table more (x int)"}, "more: the table is unexpected"},
      {{"alter table child modify n decimal(9,2) not null default 1"}, "decimal(9,2)"},
      {{"alter table child modify s int not null default -3"}, "column s int"},
      {{"alter table child alter b drop default"}, "missing: column b"},
      {{"alter table child alter b set default 'its'"}, "default 'its'"},
      {{"alter table child alter t set default '2020-01-01'"}, "2020-01-01"},
      {{"alter table child modify day date null"}, "column day date?"},
      {{"alter table child modify a bigint null after b"}, "in the order id, b, a"},
      {{"alter table child add column more int"}, "unexpected: column more"},
      {{"alter table child modify b varchar(20) collate utf8mb4_unicode_ci not null default 'it''s' comment 'the "
        "second'"},
       "utf8mb4_unicode_ci"},
      {{"alter table child modify b varchar(20) collate utf8mb4_bin not null default 'it''s' comment 'the first'"},
       "'the first'"},
      {{"alter table child comment = ''"}, "missing: comment 'a child''s table'"},
      {{"alter table child drop foreign key child_parent",
        "alter table child add constraint child_parent foreign key (a) references parent (id)"},
       "missing: foreign key child_parent"},
      {{"alter table child drop foreign key child_parent"}, "missing: foreign key child_parent"},
      {{"drop index child_idx on child"}, "missing: index child_idx"},
      {{"drop index child_idx on child", "create index child_idx on child (s, n)"},
       "unexpected: index child_idx (s, n)"},
      {{"drop index child_idx on child", "create index child_idx on child (n)"}, "unexpected: index child_idx (n)"},
      {{"drop index child_idx on child", "create unique index child_idx on child (n, s)"},
       "unexpected: unique child_idx"},
      {{"drop index child_idx on child", "create index child_idx on child (n, s) comment 'why'"}, "'why'"},
      {{"drop index parent_code_key on parent"}, "missing: unique parent_code_key"},
      {{"alter table child drop constraint child_s_check"}, "missing: check child_s_check"},
      {{"alter table child drop constraint child_s_check",
        "alter table child add constraint child_s_check check (s > -6)"},
       "unexpected: check child_s_check"},
      {{"alter table child drop foreign key child_parent", "alter table parent modify id bigint not null",
        "alter table child add constraint child_parent foreign key (a) references parent (id) on delete cascade"},
       "missing: column id"},
      {{"alter table child modify g int generated always as (s + 2) stored"}, "+ 2"},
      {{"alter table child drop column g", "alter table child add g int generated always as (s + 1) virtual after n"},
       "virtual"},
      {{"alter table child drop primary key"}, "missing: primary key"},
      {{"alter table child modify m enum('good', 'it''s bad', 'worse') not null default 'good'"}, "worse"},
      {{"alter table child collate utf8mb4_unicode_ci"}, "utf8mb4_unicode_ci"},
      {{"alter table child row_format = compressed"}, "COMPRESSED"},
      {{"create view v as select id from child"}, "view v: unexpected"},
      {{"create trigger w before insert on child for each row set new.s = 1"}, "unexpected: trigger w"},
  };
  return changes;
}

TEST(mariadb_drift, is_seen_for_every_kind_of_change) {
  MIG_NEEDS_SERVER("mariadb");
  expect_seen("mariadb", mysql_changes());
  expect_seen("mariadb", {{{"alter table child drop foreign key child_parent", "alter table child engine = Aria"},
                           "engine Aria"}});
}

TEST(mysql_drift, is_seen_for_every_kind_of_change) {
  MIG_NEEDS_SERVER("mysql");
  expect_seen("mysql", mysql_changes());
  expect_seen("mysql", {{{"drop index child_idx on child", "create index child_idx on child (n, s desc)"}, "s desc"},
                        {{"alter table child alter index child_idx invisible"}, "not used"},
                        {{"alter table child alter check child_s_check not enforced"}, "not enforced"}});
}

// A mistake that all statements of the planner share shows although the shadow has it too.
void expect_structure_seen(const std::string& server) {
  Scratch scratch(server, "mig_drift_test");
  const auto database = scratch.connect();
  const schema::Schema schema = model(database->dialect());
  make(*database, schema);
  // What was made is of another model: the shadow is made of `other`, so only what `other` says can tell.
  schema::Table child = *schema.find_table("child");
  child.columns[child.column_index("s")].default_value = integer("4");
  const auto other = schema.with_table(std::make_shared<const schema::Table>(child));
  EXPECT_NE(joined(engine::drift(*database, other)), "");
}

TEST(postgresql_drift, leaves_the_database_as_it_was) {
  MIG_NEEDS_SERVER("postgresql");
  expect_structure_seen("postgresql");
  Scratch scratch("postgresql", "mig_drift_test");
  const auto database = scratch.connect();
  const schema::Schema schema = model(database->dialect());
  make(*database, schema);
  ASSERT_FALSE(database->run("create schema app"));
  engine::drift(*database, schema);
  const auto schemas = database->query("select nspname from pg_namespace where nspname !~ '^pg_' order by 1");
  ASSERT_TRUE(std::holds_alternative<engine::Rows>(schemas));
  const engine::Rows wanted = {{"app"}, {"information_schema"}, {"public"}};
  EXPECT_EQ(std::get<engine::Rows>(schemas), wanted);
}

TEST(mariadb_drift, leaves_the_database_as_it_was) {
  MIG_NEEDS_SERVER("mariadb");
  expect_structure_seen("mariadb");
  Scratch scratch("mariadb", "mig_drift_test");
  const auto database = scratch.connect();
  engine::drift(*database, model(database->dialect()));
  const auto state = database->query(
      "select database(), @@session.foreign_key_checks, (select count(*) from information_schema.schemata where "
      "schema_name = concat('mig_shadow_', connection_id()))");
  ASSERT_TRUE(std::holds_alternative<engine::Rows>(state));
  const engine::Rows wanted = {{scratch.name(), "1", "0"}};
  EXPECT_EQ(std::get<engine::Rows>(state), wanted);
}

}  // namespace
}  // namespace mig::tests
