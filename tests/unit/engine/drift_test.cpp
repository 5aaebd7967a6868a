// What `mig verify` must notice: each of these changes of a database behind the model's back.
#include "compiler/engine/drift.h"

#include <gtest/gtest.h>

#include "compiler/plan/plan.h"

namespace mig::engine {
namespace {

schema::IndexKey key(const std::string& column) {
  return {schema::make_expr(schema::ColumnRef{column}, schema::TypeClass::integer), "", {}, {}};
}

schema::Column column(const std::string& name, schema::TypeKind kind) {
  schema::Column column;
  column.name = name;
  column.type.kind = kind;
  return column;
}

schema::Schema model() {
  schema::Table parent;
  parent.name = "parent";
  parent.columns = {column("id", schema::TypeKind::bigint)};
  parent.columns[0].identity = true;
  parent.primary_key = schema::PrimaryKey{"parent_pkey", {"id"}};
  schema::Table child;
  child.name = "child";
  child.columns = {column("id", schema::TypeKind::bigint), column("a", schema::TypeKind::integer),
                   column("b", schema::TypeKind::text)};
  child.columns[1].nullable = true;
  child.columns[2].collation = "nocase";
  child.columns[2].default_value =
      schema::make_expr(schema::Literal{schema::Literal::Kind::string, "x"}, schema::TypeClass::text);
  child.primary_key = schema::PrimaryKey{"child_pkey", {"id"}};
  schema::ForeignKey reference;
  reference.name = "child_parent";
  reference.columns = {"a"};
  reference.referenced_table = "parent";
  reference.referenced_columns = {"id"};
  reference.on_delete = schema::ReferenceAction::cascade;
  child.foreign_keys = {reference};
  schema::Index index;
  index.name = "child_idx";
  index.keys = {key("a"), key("b")};
  child.indexes = {index};
  return schema::Schema()
      .with_table(std::make_shared<const schema::Table>(parent))
      .with_table(std::make_shared<const schema::Table>(child));
}

// The drift after some SQL was run on a database that agreed with the model.
std::vector<std::string> drift_after(const std::string& sql) {
  const schema::Schema schema = model();
  const std::unique_ptr<Database> scratch = sqlite_in_memory();
  Database& database = *scratch;
  for (const char* table : {"parent", "child"}) {
    for (const std::string& statement : plan::create_table(base::Dialect::sqlite, *schema.find_table(table), schema)) {
      EXPECT_FALSE(database.run(statement));
    }
  }
  EXPECT_TRUE(drift(database, schema).empty());
  const auto error = database.run(sql);
  EXPECT_FALSE(error) << error->message;
  return drift(database, schema);
}

std::string child_as(const std::string& columns) {
  return "drop table child; create table child (" + columns + "); create index child_idx on child (a, b);";
}

const std::string id = "id integer not null constraint child_pkey primary key, ";
const std::string a = "a integer constraint child_parent references parent (id) on delete cascade, ";
const std::string b = "b text collate nocase not null default 'x'";

TEST(Drift, NothingWhereOnlyTheTextDiffers) {
  EXPECT_TRUE(drift_after(child_as("\"id\" INTEGER NOT NULL constraint child_pkey PRIMARY KEY, " + a + b)).empty());
}

TEST(Drift, SeesEveryKindOfChange) {
  EXPECT_FALSE(drift_after("drop table child").empty());
  EXPECT_FALSE(drift_after("create table more (x)").empty());
  EXPECT_FALSE(drift_after("drop index child_idx").empty());
  EXPECT_FALSE(drift_after("create index more on child (b)").empty());
  EXPECT_FALSE(drift_after("drop index child_idx; create unique index child_idx on child (a, b)").empty());
  EXPECT_FALSE(drift_after("drop index child_idx; create index child_idx on child (b, a)").empty());
  EXPECT_FALSE(drift_after("drop index child_idx; create index child_idx on child (a desc, b)").empty());
  EXPECT_FALSE(drift_after("drop index child_idx; create index child_idx on child (a, b) where a > 0").empty());
  EXPECT_FALSE(drift_after("alter table child add column c integer").empty());
  EXPECT_FALSE(drift_after(child_as(id + b + ", " + a.substr(0, a.size() - 2))).empty()) << "order";
  EXPECT_FALSE(
      drift_after(child_as(id + "a bigint constraint child_parent references parent (id) on delete cascade, " + b))
          .empty())
      << "type";
  EXPECT_FALSE(
      drift_after(
          child_as(id + "a integer not null constraint child_parent references parent (id) on delete cascade, " + b))
          .empty())
      << "null";
  EXPECT_FALSE(drift_after(child_as(id + "a integer constraint child_parent references parent (id), " + b)).empty())
      << "action";
  EXPECT_FALSE(
      drift_after(child_as(id + "a integer constraint other references parent (id) on delete cascade, " + b)).empty())
      << "name";
  EXPECT_FALSE(drift_after(child_as(id + "a integer, " + b)).empty()) << "foreign key";
  EXPECT_FALSE(drift_after(child_as(id + a + "b text not null default 'x'")).empty()) << "collation";
  EXPECT_FALSE(drift_after(child_as(id + a + "b text collate nocase not null default 'y'")).empty()) << "default";
  EXPECT_FALSE(drift_after(child_as(id + a + b + ", check (a > 0)")).empty()) << "check";
  EXPECT_FALSE(drift_after(child_as("id integer not null, " + a + b)).empty()) << "primary key";
}

}  // namespace
}  // namespace mig::engine
