// Guards where the rows are in the way: what an author requires and verifies, and the compiler's own. That they let
// pass what is right the journeys show.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <sstream>

#include "compiler/cli/run.h"
#include "compiler/emit/script_text.h"
#include "tests/engines/scratch.h"
#include "tests/engines/server.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

constexpr std::string_view tables = R"(
create enum mood ('sad', 'ok');
create table kind {
  id     bigint       identity primary key;
  name   varchar(50);
}
create table page {
  id       bigint       identity primary key;
  kind_id  bigint?;
  slug     varchar(50);
  title    varchar(80)?;
  hits     bigint       default 0;
  price    decimal(8,2) default 0;
  mood     mood         default 'ok';
}
create table pair {
  a  int;
  b  int;
}
create view titled as select id, slug, title from page where title is not null;
)";

// One of each kind that a guard finds.
constexpr const char* rows =
    "insert into kind (id, name) values (1, 'one');\n"
    "insert into page (id, kind_id, slug, title, hits, price, mood) values (1, 1, 'a', 'A', 3, 0, 'ok');\n"
    "insert into page (id, kind_id, slug, title, hits, price, mood) values (2, 7, 'a', 'B', 3000000000, 99999, "
    "'sad');\n"
    "insert into page (id, kind_id, slug, title, hits, price, mood) values (3, null, 'a slug', null, -3, 5, 'ok');\n"
    "insert into pair (a, b) values (1, 2);\n"
    "insert into pair (a, b) values (1, 2);\n";

// A database with the tables and the rows, and a project whose second migration is the one that is tried.
class Trial {
 public:
  explicit Trial(const std::string& name, std::string_view first = tables)
      : server_(make_server(name)), database_(fmt::format("mig_guards_{}", getpid())) {
    const std::map<std::string, std::string> versions = {{"postgresql", "15"}, {"mysql", "8.0"},
                                                         {"mysql_5_7", "5.7"}, {"mariadb", "10.6"},
                                                         {"sqlite", "3.40"},   {"sqlite_newest", "3.53"}};
    write_file(folder_.path() / "mig.toml", fmt::format("online = false\n\n[targets]\n{} = \"{}\"\n",
                                                        name_of(server_->dialect()), versions.at(name)));
    write_file(migrations() / "0001.mig", fmt::format("migration 'Tables';\n{}", first));
    server_->create(database_);
    compile({});
    run_well("0001.up.sql");
    write_file(folder_.path() / "rows.sql", rows);
    const Finished filled = server_->run_script(database_, folder_.path() / "rows.sql");
    if (!filled.ok()) throw std::runtime_error(filled.description());
  }
  ~Trial() { server_->drop(database_); }
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  void write(std::string_view statements, const std::vector<std::string>& options = {}) {
    write_file(migrations() / "0002.mig", fmt::format("migration 'Tried';\nafter '0001';\n{}\n", statements));
    compile(options);
  }

  /// A script of the second migration, or of the first: `0002.up.sql`.
  std::string text(const std::string& script) const { return read_file(place(script)); }
  bool has(const std::string& script) const { return std::filesystem::exists(place(script)); }

  Finished run(const std::string& script) { return server_->run_script(database_, place(script)); }
  Finished run_text(const std::string& sql) {
    write_file(folder_.path() / "text.sql", sql);
    return server_->run_script(database_, folder_.path() / "text.sql");
  }
  void run_well(const std::string& script) {
    const Finished finished = run(script);
    ASSERT_TRUE(finished.ok()) << script << ": " << finished.description();
  }
  void change(const std::string& statement) { server_->try_each(database_, statement); }

  /// All that is in the database.
  std::string everything() const { return server_->schema(database_) + "\n" + server_->rows(database_); }

 private:
  std::filesystem::path migrations() const { return folder_.path() / "migrations"; }
  std::filesystem::path place(const std::string& script) const {
    return folder_.path() / "out" / name_of(server_->dialect()) / script;
  }

  void compile(const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"compile", folder_.path().string(), "--out", (folder_.path() / "out").string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    ASSERT_EQ(cli::run(arguments, {in, out, err}), cli::clean) << err.str();
  }

  std::unique_ptr<Server> server_;
  std::string database_;
  TempFolder folder_;
};

void expect_said(const Finished& finished, const std::string& message) {
  EXPECT_FALSE(finished.ok()) << "nothing has stopped it";
  EXPECT_NE(finished.err.find(message), std::string::npos) << "no `" << message << "` in " << finished.description();
}

struct Form {
  std::string condition;
  std::string said;  ///< where the author says nothing
};

const std::vector<Form> forms = {
    {"no rows in page where hits < 0", "page has rows where hits < 0"},
    {"no rows in titled where title = 'B'", "titled has rows where title = 'B'"},
    {"no rows in page where not exists (select 1 from kind where kind.id = page.kind_id)", "page has rows where not"},
    {"no nulls in page (slug, title)", "page has nulls in slug, title"},
    {"no duplicates in page (slug)", "page has duplicates in slug"},
    {"no duplicates in pair (a, b) where a = 1", "pair has duplicates in a, b where a = 1"},
    {"no orphans in page (kind_id) references kind (id)", "page has rows whose kind_id is not in kind"},
    {"at least 1 rows in kind where name = 'two'", "kind has fewer than 1 row where name = 'two'"},
    {"at least 4 rows in page", "page has fewer than 4 rows"},
    {"at most 2 rows in page", "page has more than 2 rows"},
    {"at most 0 rows in pair", "pair has more than 0 rows"},
    {"((select count(*) from page) = 2)", "it does not hold that (select count(*) from page) = 2"},
    {"((select max(title) from page where id = 3) = 'C')", "it does not hold that"},  // null
};

void expect_each_form_to_stop(const std::string& server) {
  Trial trial(server);
  const std::string before = trial.everything();
  for (const Form& form : forms) {
    SCOPED_TRACE(form.condition);
    trial.write(
        fmt::format("require {} else 'it''s so';\ncreate table late {{ id bigint primary key; }}", form.condition));
    expect_said(trial.run("0002.up.sql"), "it's so");
    EXPECT_EQ(trial.everything(), before);
    trial.write(fmt::format("require {};\ninsert into kind (id, name) {{ (9, 'nine'); }}", form.condition));
    expect_said(trial.run("0002.up.sql"), form.said);
    EXPECT_EQ(trial.everything(), before);
    trial.write(fmt::format("verify {} else 'it is not so';", form.condition));
    expect_said(trial.run("0002.up.sql"), "it is not so");
    expect_said(trial.run("0002.verify.sql"), "it is not so");
    EXPECT_EQ(trial.everything(), before);
  }
}

void expect_verify_at_any_time(const std::string& server) {
  Trial trial(server);
  trial.write("create table late { id bigint primary key; }\nverify no rows in late where id > 5 else 'too large';");
  trial.run_well("0002.up.sql");
  trial.run_well("0002.verify.sql");
  trial.run_well("0002.verify.sql");
  trial.change("insert into late (id) values (6);");
  const std::string before = trial.everything();
  expect_said(trial.run("0002.verify.sql"), "too large");
  expect_said(trial.run("0002.verify.sql"), "too large");
  EXPECT_EQ(trial.everything(), before);
  trial.run_well("0002.down.sql");
}

// What the script did before is undone where the engine can do that.
void expect_what_was_done(const std::string& server, bool undone) {
  for (const char* const guard : {"require", "verify"}) {
    Trial trial(server);
    const std::string before = trial.everything();
    trial.write(
        fmt::format("create table early {{ id bigint primary key; }}\ninsert into kind (id, name) {{ (9, 'nine'); "
                    "}}\nalter table kind add column size int default 3;\n"
                    "{} no nulls in page (title) else 'pages without a title';",
                    guard));
    expect_said(trial.run("0002.up.sql"), "pages without a title");
    EXPECT_EQ(trial.everything() == before, undone);
  }
}

// Nothing of a message ends what it stands in. `said`: what an engine makes of it.
void expect_any_text(const std::string& server, const std::vector<std::pair<std::string, std::string>>& messages) {
  Trial trial(server);
  const std::string before = trial.everything();
  for (const auto& [message, said] : messages) {
    SCOPED_TRACE(message);
    const schema::ExprPtr no =
        schema::make_expr(schema::Literal{schema::Literal::Kind::boolean, "false"}, schema::TypeClass::boolean);
    const base::Dialect dialect = *base::dialect_named(server);
    base::DiagnosticSink sink;
    const plan::Plan plan = plan::make_plan(dialect, base::assumed_version(dialect),
                                            {{{ir::Require{no, message}, base::DialectSet::all(), {}}, {}, {}}}, sink);
    const ir::Reverse reverse;
    expect_said(trial.run_text(emit::script_text({"0002", {}, emit::ScriptKind::forward, &reverse}, plan) +
                               "drop table kind;\n"),
                said);
    EXPECT_EQ(trial.everything(), before);
  }
}

const std::vector<std::pair<std::string, std::string>> any_texts = {
    {"it's 100 % \"so\", `so` and $so$", "it's 100 % \"so\", "},
    {"% %s %1$s :name :'name' @name ?", "% %s %1$s :name :'name' @name ?"},
    {"$mig$ $mig2$ end; rollback; --", "$mig$ $mig2$ end; rollback; --"},
    {"two\nlines; /* and", "two\nlines; /* and"},
    {"größer, 大きい", "größer, 大きい"},
    {"`", "`"},
    {"'", "'"},
    {"\"", "\""},
    {";", ";"},
};

// ---- the compiler's own ----

struct Own {
  std::string statement;
  std::string said;     ///< by the guard
  std::string without;  ///< what another engine says itself; empty: it has the guard too
};

const std::vector<Own> own_guards = {
    {"alter table page alter column title set not null;", "page.title has nulls", "title"},
    {"alter table page add unique page_slug (slug);", "page has duplicates in slug", "slug"},
    {"alter table page add unique page_live (slug) where hits > 0;", "page has duplicates in slug", ""},
    {"alter table pair add primary key (a, b);", "pair has duplicates in a, b", ""},
    {"alter table page add foreign key page_kind (kind_id) references kind;",
     "page has rows whose kind_id is not in kind", ""},
    {"alter table page add check page_hits (hits >= 0);", "page has rows that break page_hits", "page_hits"},
};

// Texts and integers of any size are all the same to SQLite.
const std::vector<Own> own_guards_of_types = {
    {"alter table page alter column slug type varchar(5);", "page.slug has values that do not fit into varchar(5)", ""},
    {"alter table page alter column hits type int;", "page.hits has values that do not fit into int", ""},
    {"alter table page alter column price type decimal(4,2);",
     "page.price has values that do not fit into decimal(4,2)", ""},
};

const Own own_guard_of_enum = {"alter enum mood drop 'sad';", "page.mood has rows with 'sad'", "mood"};

void expect_stopped(Trial& trial, const std::string& before, const Own& own, const std::string& said) {
  SCOPED_TRACE(own.statement);
  trial.write("create table early { id bigint primary key; }\n" + own.statement);
  expect_said(trial.run("0002.up.sql"), said);
  EXPECT_EQ(trial.everything(), before);
}

// On an engine that commits each step by itself they stop before the first.
void expect_own_guards_of_mysql(const std::string& server) {
  Trial trial(server);
  const std::string before = trial.everything();
  for (const Own& own : own_guards) expect_stopped(trial, before, own, own.said);
  for (const Own& own : own_guards_of_types) expect_stopped(trial, before, own, own.said);
  expect_stopped(trial, before, own_guard_of_enum, own_guard_of_enum.said);
}

// On the way back too: rows were written since that the old type has no room for.
void expect_own_guards_of_reverse(const std::string& server) {
  Trial trial(server);
  trial.write("alter table kind alter column name type varchar(90);\ncreate table late { id bigint primary key; }");
  trial.run_well("0002.up.sql");
  trial.change("insert into kind (id, name) values (9, '" + std::string(60, 'x') + "');");
  const std::string before = trial.everything();
  expect_said(trial.run("0002.down.sql"), "kind.name has values that do not fit into varchar(50)");
  EXPECT_EQ(trial.everything(), before);
}

void expect_no_guards(const std::string& server) {
  Trial trial(server);
  const std::string statements =
      "alter table page alter column slug type varchar(5);\nrequire no nulls in page (slug) else 'the author''s own';";
  trial.write(statements);
  EXPECT_NE(trial.text("0002.up.sql").find("that do not fit into"), std::string::npos);
  trial.write(statements, {"--no-guards"});
  EXPECT_EQ(trial.text("0002.up.sql").find("that do not fit into"), std::string::npos);
  EXPECT_NE(trial.text("0002.up.sql").find("the author''s own"), std::string::npos);
  EXPECT_EQ(trial.has("0002.verify.sql"), false);
}

TEST(postgresql_guards, each_form_stops_the_script) {
  MIG_NEEDS_SERVER("postgresql");
  expect_each_form_to_stop("postgresql");
}
TEST(mysql_guards, each_form_stops_the_script) {
  MIG_NEEDS_SERVER("mysql");
  expect_each_form_to_stop("mysql");
}
// The server that the tests have knows the numbers of errors alone, not their texts: of a column that cannot be null,
// which is the message.
TEST(mysql_5_7_guards, stop_the_script) {
  MIG_NEEDS_SERVER("mysql_5_7");
  Trial trial("mysql_5_7");
  const std::string before = trial.everything();
  for (const Form& form : forms) {
    SCOPED_TRACE(form.condition);
    trial.write(
        fmt::format("require {} else 'it''s so';\ncreate table late {{ id bigint primary key; }}", form.condition));
    EXPECT_NE(trial.text("0002.up.sql").find("`it's so` integer primary key"), std::string::npos);
    expect_said(trial.run("0002.up.sql"), "ERROR 1048 (23000)");
    EXPECT_EQ(trial.everything(), before);
  }
  for (const Own& own : own_guards) {
    const bool lacks =
        own.statement.find(" check ") != std::string::npos || own.statement.find(" where ") != std::string::npos;
    if (!lacks) expect_stopped(trial, before, own, "ERROR 1048 (23000)");
  }
}
TEST(mariadb_guards, each_form_stops_the_script) {
  MIG_NEEDS_SERVER("mariadb");
  expect_each_form_to_stop("mariadb");
}
TEST(sqlite_guards, each_form_stops_the_script) {
  MIG_NEEDS_SERVER("sqlite");
  expect_each_form_to_stop("sqlite");
}

TEST(postgresql_guards, what_is_verified_can_be_looked_at_at_any_time) {
  MIG_NEEDS_SERVER("postgresql");
  expect_verify_at_any_time("postgresql");
}
TEST(mysql_guards, what_is_verified_can_be_looked_at_at_any_time) {
  MIG_NEEDS_SERVER("mysql");
  expect_verify_at_any_time("mysql");
}
TEST(mariadb_guards, what_is_verified_can_be_looked_at_at_any_time) {
  MIG_NEEDS_SERVER("mariadb");
  expect_verify_at_any_time("mariadb");
}
TEST(sqlite_guards, what_is_verified_can_be_looked_at_at_any_time) {
  MIG_NEEDS_SERVER("sqlite");
  expect_verify_at_any_time("sqlite");
}

TEST(postgresql_guards, a_guard_undoes_what_the_script_did) {
  MIG_NEEDS_SERVER("postgresql");
  expect_what_was_done("postgresql", true);
}
TEST(mysql_guards, a_guard_leaves_what_the_script_did) {
  MIG_NEEDS_SERVER("mysql");
  expect_what_was_done("mysql", false);
}
TEST(mariadb_guards, a_guard_leaves_what_the_script_did) {
  MIG_NEEDS_SERVER("mariadb");
  expect_what_was_done("mariadb", false);
}
TEST(sqlite_guards, a_guard_undoes_what_the_script_did) {
  MIG_NEEDS_SERVER("sqlite");
  expect_what_was_done("sqlite", true);
}

TEST(postgresql_guards, a_message_is_any_text) {
  MIG_NEEDS_SERVER("postgresql");
  auto texts = any_texts;
  texts.emplace_back("a \\ and 🙂 in many words, more than a name could have, and all of it is said at the end\\",
                     "a \\ and 🙂 in many words, more than a name could have, and all of it is said at the end\\");
  expect_any_text("postgresql", texts);
}
TEST(mysql_guards, a_message_is_any_text) {
  MIG_NEEDS_SERVER("mysql");
  auto texts = any_texts;
  texts.emplace_back("a\\b, \\` 🙂 \\", "a/b, /` \xEF\xBF\xBD /");
  texts.emplace_back(std::string(70, 'x'), std::string(63, 'x') + "…");
  texts.emplace_back(std::string(64, 'x'), std::string(64, 'x'));
  texts.emplace_back("blanks   ", "'blanks'");
  expect_any_text("mysql", texts);
}
TEST(mariadb_guards, a_message_is_any_text) {
  MIG_NEEDS_SERVER("mariadb");
  auto texts = any_texts;
  texts.emplace_back("a\\b, \\' 🙂 \\", "a/b, /' \xEF\xBF\xBD /");
  texts.emplace_back(std::string(70, 'x'), std::string(63, 'x') + "…");
  texts.emplace_back("ü" + std::string(63, 'x'), "ü" + std::string(63, 'x'));
  texts.emplace_back("blanks   ", "`blanks`");
  expect_any_text("mariadb", texts);
}
TEST(sqlite_guards, a_message_is_any_text) {
  MIG_NEEDS_SERVER("sqlite");
  auto texts = any_texts;
  texts.emplace_back("a \\ and 🙂 in many words, more than a name could have, and all of it is said at the end\\",
                     "a \\ and 🙂 in many words, more than a name could have, and all of it is said at the end\\");
  expect_any_text("sqlite", texts);
}

TEST(mysql_guards, the_compilers_own_stop_before_anything_is_done) {
  MIG_NEEDS_SERVER("mysql");
  expect_own_guards_of_mysql("mysql");
}
TEST(mariadb_guards, the_compilers_own_stop_before_anything_is_done) {
  MIG_NEEDS_SERVER("mariadb");
  expect_own_guards_of_mysql("mariadb");
}
TEST(postgresql_guards, nothing_is_done_where_rows_are_in_the_way) {
  MIG_NEEDS_SERVER("postgresql");
  Trial trial("postgresql");
  const std::string before = trial.everything();
  for (const Own& own : own_guards) expect_stopped(trial, before, own, own.without);
  for (const Own& own : own_guards_of_types) expect_stopped(trial, before, own, own.said);
  expect_stopped(trial, before, own_guard_of_enum, own_guard_of_enum.said);
}
TEST(sqlite_guards, nothing_is_done_where_rows_are_in_the_way) {
  MIG_NEEDS_SERVER("sqlite");
  Trial trial("sqlite");
  const std::string before = trial.everything();
  for (const Own& own : own_guards) expect_stopped(trial, before, own, own.without);
  expect_stopped(trial, before, own_guard_of_enum, own_guard_of_enum.without);
}

// What alters a constraint natively stops as the rebuild does, and says the same.
TEST(sqlite_guards, a_native_form_says_what_a_rebuild_says) {
  for (const char* server : {"sqlite", "sqlite_newest"}) {
    MIG_NEEDS_SERVER(server);
    SCOPED_TRACE(server);
    Trial trial(server);
    const std::string before = trial.everything();
    for (const auto& [statement, said] :
         {std::pair("alter table page alter column title set not null;",
                    "NOT NULL constraint failed: mig_new__page.title"),
          std::pair("alter table page add check page_hits (hits >= 0);", "CHECK constraint failed: page_hits")}) {
      expect_stopped(trial, before, {statement, "", ""}, said);
      const bool rebuilt = trial.text("0002.up.sql").find("legacy_alter_table") != std::string::npos;
      EXPECT_EQ(rebuilt, server == std::string("sqlite"));
    }
    // Rows for which a check is null hold it.
    trial.write("alter table page add check page_title (title <> 'C');\nalter table page drop constraint page_title;");
    trial.run_well("0002.up.sql");
    trial.run_well("0002.down.sql");
  }
}

TEST(sqlite_guards, the_compilers_own_of_a_native_form_can_be_left_out) {
  MIG_NEEDS_SERVER("sqlite_newest");
  Trial trial("sqlite_newest");
  const std::string before = trial.everything();
  trial.write("alter table page alter column title set not null;", {"--no-guards"});
  expect_said(trial.run("0002.up.sql"), "constraint failed");
  EXPECT_EQ(trial.text("0002.up.sql").find("temp"), std::string::npos);
  EXPECT_EQ(trial.everything(), before);
}

TEST(postgresql_guards, the_compilers_own_are_on_the_way_back_too) {
  MIG_NEEDS_SERVER("postgresql");
  expect_own_guards_of_reverse("postgresql");
}
TEST(mysql_guards, the_compilers_own_are_on_the_way_back_too) {
  MIG_NEEDS_SERVER("mysql");
  expect_own_guards_of_reverse("mysql");
}
TEST(mariadb_guards, the_compilers_own_are_on_the_way_back_too) {
  MIG_NEEDS_SERVER("mariadb");
  expect_own_guards_of_reverse("mariadb");
}

TEST(postgresql_guards, the_compilers_own_can_be_left_out) {
  MIG_NEEDS_SERVER("postgresql");
  expect_no_guards("postgresql");
}
TEST(mysql_guards, the_compilers_own_can_be_left_out) {
  MIG_NEEDS_SERVER("mysql");
  expect_no_guards("mysql");
}

}  // namespace
}  // namespace mig::tests
