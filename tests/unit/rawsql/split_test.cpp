#include "compiler/rawsql/split.h"

#include <gtest/gtest.h>

#include <random>

#include "compiler/rawsql/scanner.h"

namespace mig::rawsql {
namespace {

using base::Dialect;
using Texts = std::vector<std::string>;

struct Row {
  const char* name;
  std::string text;
  Texts statements;
};

struct Broken {
  const char* name;
  std::string text;
  std::string what;
  std::string at;  ///< what stands at the place that is told
};

Texts texts_of(const std::variant<std::vector<Statement>, Unsplit>& split) {
  Texts texts;
  if (const auto* unsplit = std::get_if<Unsplit>(&split)) return {"no end of the " + unsplit->what};
  for (const Statement& each : std::get<std::vector<Statement>>(split)) texts.push_back(each.text);
  return texts;
}

void expect_splits(Dialect dialect, const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(texts_of(split(dialect, row.text)), row.statements) << row.name;
}

void expect_broken(Dialect dialect, const std::vector<Broken>& rows) {
  for (const Broken& row : rows) {
    const auto result = split(dialect, row.text);
    const auto* unsplit = std::get_if<Unsplit>(&result);
    ASSERT_TRUE(unsplit) << row.name;
    EXPECT_EQ(unsplit->what, row.what) << row.name;
    EXPECT_EQ(row.text.substr(unsplit->begin, row.at.size()), row.at) << row.name;
    EXPECT_LE(unsplit->end, row.text.size()) << row.name;
  }
}

const std::vector<Row> everywhere = {
    {"nothing", "", {}},
    {"blanks and semicolons", " ;\n; ;", {}},
    {"one without its end", "select 1", {"select 1"}},
    {"two", "select 1;\n select 2 ;", {"select 1", "select 2"}},
    {"a comment alone", "select 1; -- that was it; really\n", {"select 1"}},
    {"a comment before", "-- first; of all\nselect 1;", {"-- first; of all\nselect 1"}},
    {"a comment inside", "select /* one; */ 1; select 2", {"select /* one; */ 1", "select 2"}},
    {"a comment behind", "select 1 -- one; two", {"select 1 -- one; two"}},
    {"a string", "select 'a;b'; select 'it''s;'", {"select 'a;b'", "select 'it''s;'"}},
    {"quotes in a comment", "select 1 -- it's\n; select 2", {"select 1 -- it's\n", "select 2"}},
    {"a comment in a string", "select '-- /*'; select 2", {"select '-- /*'", "select 2"}},
    {"a case", "select case when 1 = 1 then 2 end; select 3", {"select case when 1 = 1 then 2 end", "select 3"}},
    {"umlauts", "select 'ä;ö'; select ü", {"select 'ä;ö'", "select ü"}},
};

TEST(Split, finds_the_statements_of_every_engine) {
  for (const Dialect dialect : base::all_dialects()) {
    for (Row row : everywhere) {
      // A comment that ends its line is a part of the statement, the blanks behind it are not.
      for (std::string& each : row.statements) each = each.substr(0, each.find_last_not_of(" \n") + 1);
      expect_splits(dialect, {row});
    }
  }
}

TEST(Split, finds_the_statements_of_postgresql) {
  expect_splits(
      Dialect::postgresql,
      {
          {"a backslash is one", R"(select 'a\'; select 2)", {R"(select 'a\')", "select 2"}},
          {"but not in an escape string", R"(select e'a\';b'; select 2)", {R"(select e'a\';b')", "select 2"}},
          {"which has an upper-case letter too", R"(select E'\\'; select 2)", {R"(select E'\\')", "select 2"}},
          {"and goes on behind a line break", "select E'a'\n'\\';'; select 2", {"select E'a'\n'\\';'", "select 2"}},
          {"a name that ends in e is none", R"(select date'a\'; select 2)", {R"(select date'a\')", "select 2"}},
          {"a name", R"(select "a;""b"; select 2)", {R"(select "a;""b")", "select 2"}},
          {"a dollar quote", "select $$a;'b$$; select 2", {"select $$a;'b$$", "select 2"}},
          {"with a tag", "select $x$a;$$;$y$;$x$; select 2", {"select $x$a;$$;$y$;$x$", "select 2"}},
          {"a parameter is none", "select $1; select $2", {"select $1", "select $2"}},
          {"nor is a name with dollars", "select a$b; select c$b", {"select a$b", "select c$b"}},
          {"nested comments", "select 1 /* a /* b; */ c; */; select 2", {"select 1 /* a /* b; */ c; */", "select 2"}},
          {"a function in SQL",
           "create function f() returns int begin atomic select 1; select case when true then 2 end; end; select 3",
           {"create function f() returns int begin atomic select 1; select case when true then 2 end; end",
            "select 3"}},
          {"one that replaces another",
           "create or replace procedure p() begin atomic select 1; end; select 2",
           {"create or replace procedure p() begin atomic select 1; end", "select 2"}},
          {"a function in PL/pgSQL",
           "create function f() returns trigger language plpgsql as $f$ begin new.x = 1; return new; end $f$; select 2",
           {"create function f() returns trigger language plpgsql as $f$ begin new.x = 1; return new; end $f$",
            "select 2"}},
          {"begin elsewhere", "begin; select 1; end", {"begin", "select 1", "end"}},
          {"a rule",
           "create rule r as on insert to t do also (select 1; select 2); select 3",
           {"create rule r as on insert to t do also (select 1; select 2)", "select 3"}},
          {"a hash is an operator", "select 1 # 2; select 3", {"select 1 # 2", "select 3"}},
          {"a backtick too", "select a ` b; select `", {"select a ` b", "select `"}},
      });
  expect_broken(Dialect::postgresql,
                {
                    {"a string", "select 1; select 'a", "string", "'a"},
                    {"an escape string", R"(select e'a\')", "string", R"('a\')"},
                    {"a name", "select \"a", "name", "\"a"},
                    {"a dollar quote", "select $x$ $$", "dollar quote", "$x$"},
                    {"a comment", "/* /* */ select 1", "comment", "/*"},
                    {"a body", "select 1; create function f() begin atomic select 1;", "body", "create"},
                    {"a parenthesis", "select (1; select 2", "parenthesis", "select (1"},
                    {"a delimiter", "select 1;\nDELIMITER //\nselect 2 //", "", "DELIMITER //"},
                });
}

TEST(Split, finds_the_statements_of_mysql_and_mariadb) {
  for (const Dialect dialect : {Dialect::mysql, Dialect::mariadb}) {
    expect_splits(
        dialect,
        {
            {"a backslash hides a quote", R"(select 'a\';b'; select "\";")", {R"(select 'a\';b')", R"(select "\";")"}},
            {"a name", "select `a;``b`; select 2", {"select `a;``b`", "select 2"}},
            {"no backslash in a name", "select `a\\`; select 2", {"select `a\\`", "select 2"}},
            {"a hash comment", "select 1 # it's; one\n; select 2", {"select 1 # it's; one", "select 2"}},
            {"two minuses are none without a blank", "select 1--1; select 2", {"select 1--1", "select 2"}},
            {"comments do not nest", "select /* /* ; */ 1; select 2", {"select /* /* ; */ 1", "select 2"}},
            {"what runs in a comment",
             "/*!40101 set names utf8; */; select 2",
             {"/*!40101 set names utf8; */", "select 2"}},
            {"MariaDB's", "/*M!100100 select 1; */; select 2", {"/*M!100100 select 1; */", "select 2"}},
            {"a procedure",
             "create procedure p() begin select 1; select 2; end; select 3",
             {"create procedure p() begin select 1; select 2; end", "select 3"}},
            {"one of a statement",
             "create procedure p() select 1; select 2",
             {"create procedure p() select 1", "select 2"}},
            {"both kinds of case",
             "create procedure p(x int) begin case x when 1 then select 1; else select case when x > 2 then if(x > 3, "
             "1, "
             "2) end; end case; end; select 3",
             {"create procedure p(x int) begin case x when 1 then select 1; else select case when x > 2 then if(x > 3, "
              "1, "
              "2) end; end case; end",
              "select 3"}},
            {"ifs and loops",
             "create procedure p() begin declare i int default 0; l: loop set i = i + 1; if i > 2 then leave l; elseif "
             "i "
             "> 1 then iterate l; else if i = 0 then select 1; end if; end if; end loop l; while i < 5 do set i = i + "
             "1; "
             "end while; repeat set i = repeat('1', 2); until i > 9 end repeat; end; select 3",
             {"create procedure p() begin declare i int default 0; l: loop set i = i + 1; if i > 2 then leave l; "
              "elseif i "
              "> 1 then iterate l; else if i = 0 then select 1; end if; end if; end loop l; while i < 5 do set i = i + "
              "1; "
              "end while; repeat set i = repeat('1', 2); until i > 9 end repeat; end",
              "select 3"}},
            {"a handler and drops",
             "create procedure p() begin declare exit handler for sqlexception begin rollback; end; drop table if "
             "exists "
             "t; start transaction; commit; end; select 3",
             {"create procedure p() begin declare exit handler for sqlexception begin rollback; end; drop table if "
              "exists "
              "t; start transaction; commit; end",
              "select 3"}},
            {"a function",
             "create function f(x int) returns set('a') deterministic comment 'begin; if' begin return if(x, 'a', ''); "
             "end; select 3",
             {"create function f(x int) returns set('a') deterministic comment 'begin; if' begin return if(x, 'a', "
              "''); "
              "end",
              "select 3"}},
            {"a function of an expression",
             "create function f(x int) returns int return if(x, 1, 2); select 3",
             {"create function f(x int) returns int return if(x, 1, 2)", "select 3"}},
            {"a trigger",
             "create trigger t before insert on x for each row if new.a is null then set new.a = 1; end if; select 3",
             {"create trigger t before insert on x for each row if new.a is null then set new.a = 1; end if",
              "select 3"}},
            {"of an owner",
             "create definer = 'a'@'%' trigger t after update on x for each row follows u begin delete from y; end; "
             "select 3",
             {"create definer = 'a'@'%' trigger t after update on x for each row follows u begin delete from y; end",
              "select 3"}},
            {"an event",
             "create event e on schedule every 1 day do begin delete from x; end; alter event e do delete from y; "
             "select 3",
             {"create event e on schedule every 1 day do begin delete from x; end", "alter event e do delete from y",
              "select 3"}},
            {"MariaDB's block",
             "begin not atomic select 1; end; select 2",
             {"begin not atomic select 1; end", "select 2"}},
            {"a loop over numbers",
             "create procedure p() begin for i in 1..3 do insert into t values (i); end for; select 1 for update; end; "
             "select 2",
             {"create procedure p() begin for i in 1..3 do insert into t values (i); end for; select 1 for update; end",
              "select 2"}},
            {"no body where none can be",
             "create table t (x int); create view v as select 1; select 2",
             {"create table t (x int)", "create view v as select 1", "select 2"}},
            {"names that look like words",
             "create procedure p() begin select t.end, @end, t.`end` from t; end; select 2",
             {"create procedure p() begin select t.end, @end, t.`end` from t; end", "select 2"}},
        });
    expect_broken(dialect,
                  {
                      {"a string", R"(select 'a\')", "string", R"('a\')"},
                      {"the other kind", "select \"a", "string", "\"a"},
                      {"a name", "select `a", "name", "`a"},
                      {"a comment", "select /* 1", "comment", "/* 1"},
                      {"what runs in one", "/*! select 1", "comment", "/*!"},
                      {"a body", "create procedure p() begin if 1 then select 1; end; select 2", "body", "create"},
                      {"a delimiter", "delimiter //\ncreate procedure p() begin end //", "", "delimiter //"},
                  });
  }
}

TEST(Split, finds_the_statements_of_sqlite) {
  expect_splits(
      Dialect::sqlite,
      {
          {"a backslash is one", R"(select 'a\'; select 2)", {R"(select 'a\')", "select 2"}},
          {"a name", R"(select "a;""b"; select 2)", {R"(select "a;""b")", "select 2"}},
          {"in backticks", "select `a;``b`; select 2", {"select `a;``b`", "select 2"}},
          {"in brackets", "select [a;'b]; select 2", {"select [a;'b]", "select 2"}},
          {"comments do not nest", "select /* /* ; */ 1; select 2", {"select /* /* ; */ 1", "select 2"}},
          {"a trigger",
           "create trigger t after insert on x begin select 1; select 2; end; select 3",
           {"create trigger t after insert on x begin select 1; select 2; end", "select 3"}},
          {"with a case",
           "create trigger t after insert on x begin select case when 1 then 2 end; end; select 3",
           {"create trigger t after insert on x begin select case when 1 then 2 end; end", "select 3"}},
          {"of a session",
           "create temp trigger t after insert on x begin select 1; end; select 3",
           {"create temp trigger t after insert on x begin select 1; end", "select 3"}},
          {"explained",
           "explain query plan create temporary trigger t after insert on x begin select 1; end; select 3",
           {"explain query plan create temporary trigger t after insert on x begin select 1; end", "select 3"}},
          {"behind a comment",
           "-- one\ncreate /* a */ trigger t after insert on x begin select 1; end -- done\n; select 3",
           {"-- one\ncreate /* a */ trigger t after insert on x begin select 1; end -- done", "select 3"}},
          {"without the last semicolon",
           "create trigger t after insert on x begin select 1; end",
           {"create trigger t after insert on x begin select 1; end"}},
          {"begin elsewhere", "begin; select 1; end", {"begin", "select 1", "end"}},
          {"a table called trigger",
           "create table trigger_log (x); select 1",
           {"create table trigger_log (x)", "select 1"}},
          {"a virtual table",
           "create virtual table f using fts5(a, content='b;c'); select 1",
           {"create virtual table f using fts5(a, content='b;c')", "select 1"}},
          {"a quoted end is none",
           "create trigger t after insert on x begin select 1; select 'end'; end; select 3",
           {"create trigger t after insert on x begin select 1; select 'end'; end", "select 3"}},
      });
  expect_broken(Dialect::sqlite, {
                                     {"a string", "select 'a", "string", "'a"},
                                     {"a name", "select \"a", "name", "\"a"},
                                     {"in backticks", "select `a", "name", "`a"},
                                     {"in brackets", "select [a", "name", "[a"},
                                     {"a comment", "select /* 1", "comment", "/* 1"},
                                     {"a body", "create trigger t after insert on x begin select 1;", "body", "create"},
                                 });
}

// Pieces that mean something to a scanner, in a random order: each engine's are among them.
std::string random_text(std::mt19937& random) {
  static const Texts pieces = {"'",      "\"",        "`",         "[",        "]",
                               "$$",     "$a$",       "--",        "-- ",      "/*",
                               "*/",     "/*!",       "#",         "\\",       "\n",
                               ";",      " ",         "create",    "begin",    "end",
                               "case",   "if",        "then",      "loop",     "for",
                               "(",      ")",         "e'",        "e",        "trigger",
                               "or",     "replace",   "procedure", "function", "event",
                               "do",     "each",      "row",       "x",        "ä",
                               "\xff",   "delimiter", "atomic",    "not",      "returns",
                               "repeat", "while",     ":",         "@",        std::string(1, '\0')};
  std::string text;
  for (auto count = random() % 60; count > 0; --count) {
    text += pieces[random() % pieces.size()];
    if (random() % 2 == 0) text += " ";
  }
  return text;
}

TEST(Split, keeps_every_byte_of_any_text) {
  std::mt19937 random(20261127);  // the same each time
  for (int i = 0; i < 1'000; ++i) {
    const std::string text = random_text(random);
    for (const Dialect dialect : base::all_dialects()) {
      std::string joined;
      for (const Token& token : scan(dialect, text)) joined += text.substr(token.begin, token.end - token.begin);
      ASSERT_EQ(joined, text);
      const auto result = split(dialect, text);
      if (const auto* unsplit = std::get_if<Unsplit>(&result)) {
        ASSERT_LT(unsplit->begin, unsplit->end) << text;
        ASSERT_LE(unsplit->end, text.size()) << text;
        continue;
      }
      // Between the statements there is nothing that an engine would run.
      size_t at = 0;
      for (const Statement& each : std::get<std::vector<Statement>>(result)) {
        ASSERT_GE(each.offset, at) << text;
        ASSERT_EQ(text.substr(each.offset, each.text.size()), each.text) << text;
        const std::string between = text.substr(at, each.offset - at);
        for (const Token& token : scan(dialect, between)) {
          const bool is_comment = token.kind == Token::Kind::comment || token.kind == Token::Kind::line_comment;
          ASSERT_TRUE(is_comment || token.kind == Token::Kind::blank || token.folded == ";") << text;
        }
        ASSERT_FALSE(each.text.empty()) << text;
        transaction_use(dialect, each.text);
        has_inner_semicolon(dialect, each.text);
        at = each.offset + each.text.size();
      }
    }
  }
}

TEST(TransactionUse, is_found_by_the_first_words) {
  struct Use {
    Dialect dialect;
    const char* statement;
    Transaction kind;
    const char* words;
  };
  const auto none = Transaction::none;
  const auto outside = Transaction::outside;
  const std::vector<Use> uses = {
      {Dialect::postgresql, "select 1", none, ""},
      {Dialect::postgresql, "-- c\nBEGIN", Transaction::begins, "BEGIN"},
      {Dialect::postgresql, "start  transaction isolation level serializable", Transaction::begins,
       "start transaction"},
      {Dialect::postgresql, "commit", Transaction::ends, "commit"},
      {Dialect::postgresql, "end", Transaction::ends, "end"},
      {Dialect::postgresql, "abort", Transaction::ends, "abort"},
      {Dialect::postgresql, "rollback to savepoint a", none, ""},
      {Dialect::postgresql, "rollback work to a", none, ""},
      {Dialect::postgresql, "rollback transaction", Transaction::ends, "rollback"},
      {Dialect::postgresql, "commit prepared 'a'", outside, "commit prepared"},
      {Dialect::postgresql, "prepare transaction 'a'", Transaction::ends, "prepare transaction"},
      {Dialect::postgresql, "prepare p as select 1", none, ""},
      {Dialect::postgresql, "vacuum (full) t", outside, "vacuum"},
      {Dialect::postgresql, "alter system set x = 1", outside, "alter system"},
      {Dialect::postgresql, "create database d", outside, "create database"},
      {Dialect::postgresql, "drop tablespace s", outside, "drop tablespace"},
      {Dialect::postgresql, "create index concurrently i on t (x)", outside, "create index concurrently"},
      {Dialect::postgresql, "create unique index concurrently i on t (x)", outside, "create unique index concurrently"},
      {Dialect::postgresql, "drop index concurrently i", outside, "drop index concurrently"},
      {Dialect::postgresql, "reindex table concurrently t", outside, "reindex table concurrently"},
      {Dialect::postgresql, "alter table t detach partition p concurrently", outside,
       "alter table t detach partition p concurrently"},
      {Dialect::postgresql, "refresh materialized view concurrently v", none, ""},
      {Dialect::postgresql, "create table t (concurrently int)", none, ""},
      {Dialect::postgresql, "create view v as select concurrently from t", none, ""},
      {Dialect::postgresql, "alter type e add value 'x'", none, ""},
      {Dialect::sqlite, "begin immediate", Transaction::begins, "begin"},
      {Dialect::sqlite, "vacuum", outside, "vacuum"},
      {Dialect::sqlite, "pragma foreign_keys = off", outside, "pragma foreign_keys"},
      {Dialect::sqlite, "pragma user_version = 3", none, ""},
      {Dialect::sqlite, "attach 'a' as b", outside, "attach"},
      {Dialect::mariadb, "begin not atomic select 1; end", none, ""},
      {Dialect::mysql, "start transaction", Transaction::begins, "start transaction"},
      {Dialect::mysql, "create database d", none, ""},
  };
  for (const Use& each : uses) {
    const TransactionUse use = transaction_use(each.dialect, each.statement);
    EXPECT_EQ(use.kind, each.kind) << each.statement;
    EXPECT_EQ(use.words, each.words) << each.statement;
  }
}

TEST(InnerSemicolon, is_one_outside_of_quotes) {
  EXPECT_FALSE(has_inner_semicolon(Dialect::mysql, "select 'a;', `b;`, \"c;\""));
  EXPECT_TRUE(has_inner_semicolon(Dialect::mysql, "select 1 -- it's;"));
  EXPECT_TRUE(has_inner_semicolon(Dialect::mysql, "/*! select 1; */"));
  EXPECT_TRUE(has_inner_semicolon(Dialect::mysql, "create procedure p() begin select 1; end"));
}

TEST(LineComment, is_seen_at_the_end_alone) {
  EXPECT_TRUE(ends_in_line_comment(Dialect::postgresql, "select 1 -- one"));
  EXPECT_FALSE(ends_in_line_comment(Dialect::postgresql, "select 1 -- one\n"));
  EXPECT_FALSE(ends_in_line_comment(Dialect::postgresql, "select '-- one'"));
  EXPECT_TRUE(ends_in_line_comment(Dialect::mysql, "select 1 # one"));
  EXPECT_FALSE(ends_in_line_comment(Dialect::mysql, "select 1 --1"));
}

}  // namespace
}  // namespace mig::rawsql
