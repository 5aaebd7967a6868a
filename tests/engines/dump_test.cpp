#include "tests/engines/dump.h"

#include <gtest/gtest.h>

namespace mig::tests {
namespace {

TEST(NormalSqlite, ignores_quotes_blanks_and_letter_case_of_keywords) {
  EXPECT_EQ(normal_sqlite("CREATE TABLE \"t\" (\n  id integer)"), normal_sqlite("create table t(id integer)"));
  EXPECT_NE(normal_sqlite("create table t (a text default 'x')"), normal_sqlite("create table t (a text default 'X')"));
}

TEST(NormalSqlite, takes_a_columns_constraint_for_one_of_the_table) {
  EXPECT_EQ(normal_sqlite("create table t (a int, b int constraint c references p (id) on delete set null)"),
            normal_sqlite(
                "create table t (a int, b int, constraint c foreign key (b) references p (id) on delete set null)"));
  EXPECT_EQ(normal_sqlite("create table t (a int not null constraint c check (a > 0) default 1)"),
            normal_sqlite("create table t (a int not null default 1, constraint c check (a > 0))"));
  EXPECT_NE(normal_sqlite("create table t (a int check (a > 0))"),
            normal_sqlite("create table t (a int check (a > 1))"));
}

TEST(NormalSqlite, keeps_the_order_of_columns_only) {
  EXPECT_NE(normal_sqlite("create table t (a int, b int)"), normal_sqlite("create table t (b int, a int)"));
  EXPECT_EQ(normal_sqlite("create table t (a int, unique (a), check (a > 0))"),
            normal_sqlite("create table t (a int, check (a > 0), unique (a))"));
}

TEST(NormalPostgresql, sorts_the_columns_of_a_table) {
  EXPECT_EQ(normal_postgresql("CREATE TABLE public.t (\n    a integer,\n    b text\n);\n"),
            normal_postgresql("\\restrict x\nSET a = b;\nCREATE TABLE public.t (\n    b text,\n    a integer\n);\n"));
  EXPECT_NE(normal_postgresql("CREATE TABLE public.t (\n    a integer\n);\n"),
            normal_postgresql("CREATE TABLE public.t (\n    a bigint\n);\n"));
}

TEST(NormalMysql, leaves_counters_out) {
  EXPECT_EQ(normal_mysql("CREATE TABLE `t` (\n) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT\n"),
            normal_mysql("CREATE TABLE `t` (\n) ENGINE=InnoDB DEFAULT\n"));
}

TEST(NormalMysql, sorts_keys_and_not_columns) {
  EXPECT_EQ(normal_mysql("t\tCREATE TABLE `t` (\n  `b` int,\n  `a` int,\n  KEY `y` (`a`),\n  KEY `x` (`b`)\n)\n"),
            normal_mysql("t\tCREATE TABLE `t` (\n  `b` int,\n  `a` int,\n  KEY `x` (`b`),\n  KEY `y` (`a`)\n)\n"));
  EXPECT_NE(normal_mysql("t\tCREATE TABLE `t` (\n  `b` int,\n  `a` int\n)\n"),
            normal_mysql("t\tCREATE TABLE `t` (\n  `a` int,\n  `b` int\n)\n"));
  EXPECT_EQ(normal_mysql("t\tCREATE TABLE `t` (\n  `a` int,\n  `mig_1` int INVISIBLE,\n  `b` int\n)\n"),
            normal_mysql("t\tCREATE TABLE `t` (\n  `a` int,\n  `b` int,\n  `mig_1` int INVISIBLE\n)\n"));
}

TEST(NormalPostgresql, leaves_extensions_out) {
  EXPECT_EQ(normal_postgresql("CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;\n\n"
                              "COMMENT ON EXTENSION citext IS 'x';\n"),
            "");
}

TEST(InQuotes, doubles_quotes_inside) { EXPECT_EQ(in_quotes("it's", '\''), "'it''s'"); }

TEST(SortedLines, do_not_depend_on_their_order) { EXPECT_EQ(sorted_lines("b\na\n"), "a\nb\n"); }

}  // namespace
}  // namespace mig::tests
