#include "compiler/syntax/parser.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/unit/syntax/parsing.h"

namespace mig::syntax {
namespace {

using Ids = std::vector<std::string>;

std::string repeat(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

// The expression of the only check of a table.
Parsed parse_check(const std::string& expression) {
  return parse_text("migration 't';\ncreate table t { check (" + expression + "); }");
}

const Statement& statement(const File& file, size_t index) { return std::get<Statement>(file.entries.at(index)); }

const Expr& default_of(const TableItem& item) {
  const auto& column = std::get<ColumnDefinition>(item.node);
  return *std::get<DefaultAttribute>(column.attributes.at(0).node).expr;
}

// ---- byte ranges
// -----------------------------------------------------------------------------------------------------

class Ranges : public testing::Test {
 protected:
  explicit Ranges(std::string text) : source_("a.mig", std::move(text)), parsed_(parse_source(source_)) {}

  void SetUp() override { ASSERT_TRUE(parsed_.tree) << parsed_.diagnostics.at(0).message; }
  std::string_view at(ByteRange range) const { return source_.slice(range); }
  const File& file() const { return *parsed_.tree; }

 private:
  base::SourceFile source_;
  Parsed parsed_;
};

class TableRanges : public Ranges {
 protected:
  TableRanges()
      : Ranges(
            "-- größer\n"
            "@allow(drop-not-null, 'ja') migration 'Größe €';\n"
            "after 'x', 'y';\n"
            "@allow(a, 'b')\n"
            "create table app.\"größe\" { -- 😀\n"
            "  @allow(c, 'd') preis decimal(10, 2)[]? default -1 + f('ü', x) * 2 only mysql;\n"
            "  unique (preis desc, (a || b) ops nulls last) where preis is not null;\n"
            "} reverse { drop table a; } /* end */\n"
            "drop table b irreversible because 'x';\n") {}
};

TEST_F(TableRanges, of_the_header) {
  EXPECT_EQ(at(file().header_range), "migration 'Größe €';\nafter 'x', 'y';");
  EXPECT_EQ(at(file().annotations.at(0).range), "@allow(drop-not-null, 'ja')");
  EXPECT_EQ(file().annotations.at(0).rule.text, "drop-not-null");
  EXPECT_EQ(file().title.value, "Größe €");
  EXPECT_EQ(at(file().after.at(1).range), "'y'");
}

TEST_F(TableRanges, of_statements_leave_annotations_out_and_take_their_end_in) {
  const Statement& table = statement(file(), 0);
  EXPECT_TRUE(at(table.range).starts_with("create table app."));
  EXPECT_TRUE(at(table.range).ends_with("reverse { drop table a; }"));
  EXPECT_EQ(at(table.end.reverse_range), "reverse { drop table a; }");
  EXPECT_EQ(at(table.annotations.at(0).range), "@allow(a, 'b')");
  EXPECT_EQ(at(statement(file(), 1).range), "drop table b irreversible because 'x';");
  EXPECT_EQ(at(statement(file(), 1).end.reverse_range), "irreversible because 'x';");
}

TEST_F(TableRanges, of_items_and_names) {
  const auto& table = std::get<CreateTable>(statement(file(), 0).node);
  EXPECT_EQ(at(table.name.range), "app.\"größe\"");
  EXPECT_EQ(table.name.parts.at(1).text, "größe");
  EXPECT_TRUE(table.name.parts.at(1).quoted);
  const auto& column = std::get<ColumnDefinition>(table.items.at(0).node);
  EXPECT_EQ(at(table.items.at(0).range), "preis decimal(10, 2)[]? default -1 + f('ü', x) * 2 only mysql;");
  EXPECT_EQ(at(column.type.range), "decimal(10, 2)[]");
  EXPECT_EQ(at(column.attributes.at(0).range), "default -1 + f('ü', x) * 2");
  EXPECT_EQ(at(table.items.at(0).end.targets.at(0).range), "only mysql");
  const auto& unique = std::get<UniqueDefinition>(table.items.at(1).node);
  EXPECT_EQ(at(unique.keys.at(0).range), "preis desc");
  EXPECT_EQ(at(unique.keys.at(1).range), "(a || b) ops nulls last");
  EXPECT_EQ(at(unique.where->range), "preis is not null");
}

TEST_F(TableRanges, of_expressions) {
  const auto& table = std::get<CreateTable>(statement(file(), 0).node);
  const auto& sum = std::get<Binary>(default_of(table.items.at(0)).node);
  EXPECT_EQ(at(default_of(table.items.at(0)).range), "-1 + f('ü', x) * 2");
  EXPECT_EQ(at(sum.op_range), "+");
  EXPECT_EQ(at(sum.left->range), "-1");
  EXPECT_EQ(at(sum.right->range), "f('ü', x) * 2");
}

TEST_F(TableRanges, of_comments_in_their_order) {
  ASSERT_EQ(file().comments.size(), 3u);
  EXPECT_EQ(at(file().comments[0].range), "-- größer");
  EXPECT_EQ(at(file().comments[1].range), "-- 😀");
  EXPECT_EQ(at(file().comments[2].range), "/* end */");
  EXPECT_TRUE(file().comments[2].block);
}

class DataRanges : public Ranges {
 protected:
  DataRanges()
      : Ranges(
            "migration 't';\nlock timeout 3s retry 5;\n"
            "phase migrate {\n  @allow(x, 'y')\n  update t set a = 1 where true in /* many */ batches of 10 pause "
            "1s;\n}\n"
            "phase contract { insert into t (a) { (1); (2); } }\n") {}
};

TEST_F(DataRanges, of_phases_batches_and_rows) {
  const auto& phase = std::get<Phase>(file().entries.at(0));
  EXPECT_TRUE(at(phase.range).starts_with("phase migrate {"));
  EXPECT_TRUE(at(phase.range).ends_with("1s;\n}"));
  const auto& update = std::get<Update>(phase.statements.at(0).node);
  EXPECT_EQ(at(update.batches->range), "in /* many */ batches of 10 pause 1s");
  EXPECT_EQ(update.batches->pause->milliseconds, 1000u);
  EXPECT_EQ(at(file().lock_timeout->range), "lock timeout 3s retry 5;");
  const auto& insert = std::get<Insert>(std::get<Phase>(file().entries.at(1)).statements.at(0).node);
  EXPECT_EQ(at(insert.rows.at(1).range), "(2);");
}

// ---- how expressions are read
// ----------------------------------------------------------------------------------------

TEST(Expressions, operators_of_one_level_lean_to_the_left) {
  const Parsed parsed = parse_check("a - b - c = 1 and not d or e");
  ASSERT_TRUE(parsed.tree);
  const auto& table = std::get<CreateTable>(statement(*parsed.tree, 0).node);
  const auto& either = std::get<Binary>(std::get<CheckDefinition>(table.items.at(0).node).expr->node);
  EXPECT_EQ(either.op, BinaryOperator::or_);
  const auto& both = std::get<Binary>(either.left->node);
  EXPECT_EQ(both.op, BinaryOperator::and_);
  EXPECT_EQ(std::get<Unary>(both.right->node).op, UnaryOperator::not_);
  const auto& equal = std::get<Binary>(both.left->node);
  EXPECT_EQ(equal.op, BinaryOperator::equal);
  const auto& minus = std::get<Binary>(equal.left->node);
  EXPECT_EQ(std::get<NameRef>(minus.right->node).path.at(0).text, "c");
  EXPECT_TRUE(std::holds_alternative<Binary>(minus.left->node));
}

TEST(Expressions, clauses_of_a_query_are_told_apart) {
  const Parsed parsed = parse_text(
      "migration 't';\ncreate view v as select a as b from t where c group by d, e having f order by g desc limit 3;");
  ASSERT_TRUE(parsed.tree);
  const Select& select = *std::get<CreateView>(statement(*parsed.tree, 0).node).query.select;
  const auto name = [](const ExprPtr& expr) { return std::get<NameRef>(expr->node).path.at(0).text; };
  EXPECT_EQ(name(select.where), "c");
  ASSERT_EQ(select.group_by.size(), 2u);
  EXPECT_EQ(name(select.group_by[1]), "e");
  EXPECT_EQ(name(select.having), "f");
  EXPECT_EQ(name(select.order_by.at(0).expr), "g");
  EXPECT_EQ(select.order_by[0].order, SortOrder::descending);
  EXPECT_EQ(select.limit->digits, "3");
}

// ---- limits
// ----------------------------------------------------------------------------------------------------------

TEST(Limits, nesting_up_to_the_limit) {
  // The check's own expression is one level.
  EXPECT_TRUE(parse_check(repeat("(", max_nesting - 1) + "1" + repeat(")", max_nesting - 1)).tree);
  EXPECT_EQ(parse_check(repeat("(", max_nesting) + "1" + repeat(")", max_nesting)).ids(), Ids{"nesting-too-deep"});
}

TEST(Limits, deep_nesting_of_all_kinds_is_one_error) {
  constexpr int deep = 5'000;
  const Ids too_deep{"nesting-too-deep"};
  EXPECT_EQ(parse_check(repeat("(", 100'000) + "1" + repeat(")", 100'000)).ids(), too_deep);
  EXPECT_EQ(parse_check(repeat("(", 100'000)).ids(), too_deep) << "without an end";
  EXPECT_EQ(parse_check(repeat("not ", deep) + "a").ids(), too_deep);
  EXPECT_EQ(parse_check(repeat("- ", deep) + "a").ids(), too_deep);
  EXPECT_EQ(parse_check(repeat("f(", deep) + "a" + repeat(")", deep)).ids(), too_deep);
  EXPECT_EQ(parse_check(repeat("a in (", deep) + "a" + repeat(")", deep)).ids(), too_deep);
  EXPECT_EQ(parse_check(repeat("cast(", deep) + "a" + repeat(" as int)", deep)).ids(), too_deep);
  EXPECT_EQ(parse_check(repeat("exists (select ", deep) + "a" + repeat(")", deep)).ids(), too_deep);
  EXPECT_EQ(parse_check(repeat("case when a then ", deep) + "a" + repeat(" end", deep)).ids(), too_deep);
  EXPECT_EQ(parse_text("migration 't';" + repeat("only mysql {", deep) + repeat("}", deep)).ids(), too_deep);
  EXPECT_EQ(parse_text("migration 't';" + repeat("drop table t reverse {", deep) + repeat("}", deep)).ids(), too_deep);
  EXPECT_EQ(parse_text("migration 't';" + repeat("sql 'x' { state {", deep) + repeat("}}", deep)).ids(), too_deep);
}

TEST(Limits, what_comes_after_nesting_too_deep_is_still_read) {
  EXPECT_EQ(parse_check(repeat("(", 1000) + "1" + repeat(")", 1000) + "); a int foo; check (a").ids(),
            (Ids{"nesting-too-deep", "unexpected-part"}));
}

TEST(Limits, long_chains) {
  EXPECT_TRUE(parse_check("a" + repeat(" + a", max_expression_depth - 1)).tree);
  const Ids too_deep{"expression-too-deep"};
  EXPECT_EQ(parse_check("a" + repeat(" + a", max_expression_depth)).ids(), too_deep);
  EXPECT_EQ(parse_check("a" + repeat(" * a", 50'000)).ids(), too_deep);
  EXPECT_EQ(parse_check("a" + repeat(" and a", 50'000)).ids(), too_deep);
  EXPECT_EQ(parse_check("a" + repeat(" is null", 50'000)).ids(), too_deep);
  EXPECT_EQ(parse_check(repeat("(", 200) + "a" + repeat(repeat(" or a", 50) + ")", 200)).ids(), too_deep)
      << "chains upon chains";
  EXPECT_TRUE(parse_check("a in (" + repeat("1, ", 20'000) + "1)").tree) << "a list is no chain";
  EXPECT_TRUE(parse_text("migration 't'; create table t { a int" + repeat("[]", 10'000) + "; }").tree);
}

TEST(Limits, errors_are_counted) {
  const Parsed parsed = parse_text("migration 't';" + repeat("foo bar;", 1000));
  EXPECT_EQ(parsed.diagnostics.size(), static_cast<size_t>(max_errors) + 1);
  EXPECT_EQ(parsed.ids().back(), "too-many-errors");
}

TEST(Limits, a_file_parsed_twice_into_one_sink_has_no_tree_either_time) {
  const base::SourceFile source("a.mig", "migration 't'; drop tabel t;");
  base::DiagnosticSink sink;
  EXPECT_FALSE(parse(source, sink));
  EXPECT_FALSE(parse(source, sink));
}

// ---- fix-its
// ---------------------------------------------------------------------------------------------------------

// The text with all fix-its of its diagnostics applied, from the last to the first.
std::string fixed(const std::string& text) {
  std::string result = text;
  Parsed parsed = parse_text(text);
  for (auto each = parsed.diagnostics.rbegin(); each != parsed.diagnostics.rend(); ++each) {
    for (const base::FixIt& fix : each->fix_its) {
      result.replace(fix.range.begin, fix.range.end - fix.range.begin, fix.replacement);
    }
  }
  return result;
}

TEST(FixIts, mend_the_text) {
  const auto fixed_statement = [](const std::string& text) { return fixed("migration 't';\n" + text).substr(15); };
  EXPECT_EQ(fixed_statement("CREATE TABLE t { A int PRIMARY KEY; }"), "create table t { A int primary key; }");
  EXPECT_EQ(fixed_statement("create table t { a int not null; b int null }"), "create table t { a int; b int?; }");
  EXPECT_EQ(fixed_statement("create table t { check (a != 1 && b == 2); index int; }"),
            "create table t { check (a <> 1 and b = 2); \"index\" int; }");
  EXPECT_EQ(fixed_statement("create view v as select a b from t u where x not null"),
            "create view v as select a as b from t as u where x is not null;");
  EXPECT_EQ(fixed_statement("create table if not exists t { größe serial; `c` int auto_increment }"),
            "create table t { \"größe\" int identity; \"c\" int identity; }");
  EXPECT_EQ(fixed_statement("update t set a = 1 where true in batch of 5;"),
            "update t set a = 1 where true in batches of 5;");
  EXPECT_EQ(fixed_statement("drop table t;; # why"), "drop table t; -- why");
}

// ---- the grammar
// -----------------------------------------------------------------------------------------------------

TEST(Grammar, needs_no_more_than_one_token_for_any_decision) {
  std::ifstream file(MIG_GENERATED "/mig_grammar/MigParser.cpp");
  ASSERT_TRUE(file);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_NE(text.str().find("MigParser::file()"), std::string::npos);
  EXPECT_EQ(text.str().find("adaptivePredict"), std::string::npos) << "a decision of the grammar is not LL(1) any more";
}

}  // namespace
}  // namespace mig::syntax
