#include "compiler/engine/database.h"

#include <gtest/gtest.h>

#include "compiler/engine/catalog.h"
#include "compiler/engine/url.h"

namespace mig::engine {
namespace {

TEST(Url, says_whose_it_is) {
  EXPECT_EQ(scheme_of("sqlite:music.db"), "sqlite");
  EXPECT_EQ(scheme_of("sqlite::memory:"), "sqlite");
  EXPECT_EQ(scheme_of("postgresql://localhost/x"), "postgresql");
  EXPECT_EQ(scheme_of("postgres://localhost/x"), "postgresql");
  EXPECT_EQ(scheme_of("host=/tmp dbname=x"), "postgresql");
  EXPECT_EQ(scheme_of(" dbname = x"), "postgresql");
  EXPECT_EQ(scheme_of("mysql://root@localhost/x"), "mysql");
  EXPECT_EQ(scheme_of("mariadb://localhost/x"), "mariadb");
  for (const char* const none : {"", "music.db", "sqlite:", "oracle://x", "mysql:x", "=x", "http://x/?a=b"}) {
    EXPECT_EQ(scheme_of(none), "") << none;
  }
}

TEST(Url, of_mysql_has_parts_that_are_decoded) {
  const auto parsed = parse_mysql_url("mysql://villen:p%40ss%2Fw@db.example.org:3307/music%20box?socket=/run/my%20sql");
  ASSERT_TRUE(std::holds_alternative<MysqlUrl>(parsed)) << std::get<std::string>(parsed);
  const auto& url = std::get<MysqlUrl>(parsed);
  EXPECT_EQ(url.user, "villen");
  EXPECT_EQ(url.password, "p@ss/w");
  EXPECT_EQ(url.host, "db.example.org");
  EXPECT_EQ(url.port, 3307);
  EXPECT_EQ(url.database, "music box");
  EXPECT_EQ(url.socket, "/run/my sql");
}

TEST(Url, of_mysql_may_leave_parts_out) {
  const auto parsed = parse_mysql_url("mariadb:///music");
  ASSERT_TRUE(std::holds_alternative<MysqlUrl>(parsed));
  EXPECT_EQ(std::get<MysqlUrl>(parsed).database, "music");
  EXPECT_EQ(std::get<MysqlUrl>(parsed).host, "");
  const auto six = parse_mysql_url("mysql://root@[::1]:3306/music");
  ASSERT_TRUE(std::holds_alternative<MysqlUrl>(six));
  EXPECT_EQ(std::get<MysqlUrl>(six).host, "::1");
  EXPECT_EQ(std::get<MysqlUrl>(six).port, 3306);
}

TEST(Url, of_mysql_says_what_is_wrong_with_it) {
  const auto why = [](const char* url) {
    const auto parsed = parse_mysql_url(url);
    return std::holds_alternative<std::string>(parsed) ? std::get<std::string>(parsed) : std::string();
  };
  EXPECT_EQ(why("mysql://root@localhost"), "it names no database");
  EXPECT_EQ(why("mysql://root@localhost:x/music"), "`x` is no port");
  EXPECT_EQ(why("mysql://root@localhost:0/music"), "`0` is no port");
  EXPECT_EQ(why("mysql://root@localhost:99999/music"), "`99999` is no port");
  EXPECT_EQ(why("mysql://root@localhost/music?ssl=1"), "the parameter `ssl` is not known, only `socket` is");
  EXPECT_EQ(why("mysql://ro%4/music"), "behind `%` stand two hexadecimal digits");
  EXPECT_EQ(why("mysql://[::1/music"), "`[` is not closed");
}

TEST(Url, is_shown_without_its_password) {
  EXPECT_EQ(shown("mysql://villen:secret@db/music"), "mysql://villen:***@db/music");
  EXPECT_EQ(shown("postgresql://villen:se@cret@db:5432/music?x=a@b:c"),
            "postgresql://villen:***@db:5432/music?x=a@b:c");
  EXPECT_EQ(shown("host=db password=secret user=villen"), "host=db password=*** user=villen");
  EXPECT_EQ(shown("host=db password = 'se cr\\'et' user=villen"), "host=db password = *** user=villen");
  EXPECT_EQ(shown("postgresql://db/music?password=secret&user=villen"),
            "postgresql://db/music?password=***&user=villen");
  EXPECT_EQ(shown("postgresql://db:5432/music"), "postgresql://db:5432/music");
  EXPECT_EQ(shown("sqlite:music.db"), "sqlite:music.db");
}

TEST(Sqlite, gives_rows_and_errors_in_its_own_words) {
  const auto database = sqlite_in_memory();
  EXPECT_FALSE(database->run("create table t (a, b)"));
  EXPECT_FALSE(database->run("insert into t values (1, null)"));
  const auto answer = database->query("select a, b from t");
  const Rows wanted = {{"1", std::nullopt}};
  ASSERT_TRUE(std::holds_alternative<Rows>(answer));
  EXPECT_EQ(std::get<Rows>(answer), wanted);
  const auto error = database->run("create table t (a)");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->message, "table t already exists");
  EXPECT_EQ(error->code, "1");
}

TEST(Sqlite, rolls_back_what_is_open_only) {
  const auto database = sqlite_in_memory();
  database->roll_back();
  EXPECT_FALSE(database->run("begin"));
  EXPECT_FALSE(database->run("create table t (a)"));
  database->roll_back();
  EXPECT_FALSE(database->run("create table t (a)"));
}

TEST(Sqlite, is_read_back_as_the_model_has_it) {
  const auto database = sqlite_in_memory();
  const char* const table =
      "CREATE TABLE \"Song\" ( -- (the songs)\n"
      "  id INTEGER NOT NULL CONSTRAINT \"song pkey\" PRIMARY KEY AUTOINCREMENT,\n"
      "  \"check\" decimal(10,2) not null default -1.5 constraint c check (\"check\" > 0 and 1 in (1, 2)),\n"
      "  [title] text collate nocase default 'it''s, (so)',\n"
      "  artist int references artist on delete set null on update cascade deferrable initially deferred,\n"
      "  n text generated always as (lower(title)) stored,\n"
      "  wild unsigned big int,\n"
      "  unique (title), constraint two foreign key (id, artist) references other (x, y) on delete no action\n"
      ") strict";
  // STRICT takes no types of its own, and nothing here is to be run.
  ASSERT_FALSE(database->run("create table t (a)"));
  ASSERT_FALSE(database->run("pragma writable_schema = on"));
  std::string quoted;
  for (const char* c = table; *c != '\0'; ++c) quoted += *c == '\'' ? std::string("''") : std::string(1, *c);
  ASSERT_FALSE(database->run("update sqlite_master set name = 'Song', tbl_name = 'Song', sql = '" + quoted + "'"));
  const auto schema = read_schema(*database);
  ASSERT_TRUE(std::holds_alternative<schema::Schema>(schema));
  const schema::TablePtr song = std::get<schema::Schema>(schema).find_table("Song");
  ASSERT_TRUE(song);
  std::string lines;
  for (const std::string& line : schema::describe(*song)) lines += line + "\n";
  EXPECT_EQ(lines,
            "column artist native(sqlite 'int')?\n"
            "column check decimal(10,2) default -1.5\n"
            "column id bigint identity\n"
            "column n text? generated as (native(sqlite 'lower ( title )')) stored\n"
            "column title text? default 'it''s, (so)' collate nocase\n"
            "column wild native(sqlite 'unsigned big int')?\n"
            "check c (native(sqlite 'check > 0 and 1 in ( 1 , 2 )'))\n"
            "foreign key \"\" (artist) references artist () on delete set null on update cascade deferrable initially "
            "deferred\n"
            "foreign key two (id, artist) references other (x, y) on delete no action on update no action\n"
            "primary key \"song pkey\" (id)\n"
            "unique \"\" (title)\n"
            "with sqlite 'strict'\n");
}

TEST(Sqlite, says_what_is_in_it) {
  const auto database = sqlite_in_memory();
  EXPECT_TRUE(std::get<std::vector<std::string>>(contents(*database)).empty());
  EXPECT_FALSE(database->run("create table song (id integer primary key autoincrement)"));
  EXPECT_FALSE(database->run("create view songs as select 1"));
  const std::vector<std::string> wanted = {"table song", "view songs"};
  EXPECT_EQ(std::get<std::vector<std::string>>(contents(*database)), wanted);
}

}  // namespace
}  // namespace mig::engine
