// `mig stats` on every engine: what it finds is what was put in, or what the engine estimates of it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "compiler/cli/run.h"
#include "tests/engines/scratch.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

using Json = nlohmann::json;

class Stats {
 public:
  explicit Stats(const std::string& server) : scratch_(server, "mig_stats_test") {
    const std::string scheme = scratch_.url().substr(0, scratch_.url().find(':'));
    const std::string oldest = scheme == "sqlite" ? "3.40" : scheme == "mysql" ? "8.0" : "10.6";
    const bool postgresql = server.starts_with("postgresql");
    write_file(config(), postgresql ? "[targets]\npostgresql = \"15\"\n"
                                    : fmt::format("[targets]\n{} = \"{}\"\n", scheme, oldest));
    std::string tables =
        "migration 'Songs';\n\n"
        "create table song {\n  id     bigint        identity primary key;\n  title  varchar(200)  unique;\n}\n"
        "create table \"a \"\"quoted\"\" name\" {\n  id  bigint  primary key;\n}\n";
    if (postgresql) tables += "create schema billing;\ncreate table billing.invoice {\n  id  bigint  primary key;\n}\n";
    write_file(folder_.path() / "migrations/0001.mig", tables);
    run_all(postgresql ? "create table song (id bigint primary key, title varchar(200) not null unique);"
                         "create table \"a \"\"quoted\"\" name\" (id bigint primary key);"
                         "create schema billing; create table billing.invoice (id bigint primary key)"
            : scheme == "sqlite"
                ? "create table song (id integer primary key, title text not null unique);"
                  "create table \"a \"\"quoted\"\" name\" (id integer primary key)"
                : "create table song (id bigint primary key auto_increment, title varchar(200) not null unique);"
                  "create table `a \"quoted\" name` (id bigint primary key)");
  }

  std::filesystem::path config() const { return folder_.path() / "mig.toml"; }
  std::string url() const { return scratch_.url(); }

  void run_all(const std::string& statements) {
    const auto database = scratch_.connect();
    std::istringstream stream(statements);
    for (std::string statement; std::getline(stream, statement, ';');) {
      const auto error = database->run(statement);
      ASSERT_FALSE(error) << statement << ": " << error->message;
    }
  }

  void fill() {
    std::string values;
    for (int id = 1; id <= 4096; ++id) {
      values += fmt::format("{}({}, 'this is the title of song number {}')", id == 1 ? "" : ", ", id, id);
    }
    run_all("insert into song (id, title) values " + values);
  }

  int run(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"stats", folder_.path().string(), "--url", url()});
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int exit_code = cli::run(more, {in, out, err});
    out_ = out.str();
    err_ = err.str();
    return exit_code;
  }

  Json json() {
    EXPECT_EQ(run({"--format", "json"}), 0) << err_;
    return Json::parse(out_);
  }

  // Of a table in what `json` gave; an empty object where it is not there.
  static Json of(const Json& stats, const std::string& table) {
    for (const Json& each : stats.at("tables")) {
      if (each.at("table") == table) return each;
    }
    return Json::object();
  }

  const std::string& err() const { return err_; }

 private:
  Scratch scratch_;
  TempFolder folder_;
  std::string out_;
  std::string err_;
};

// The estimates of the server are off by some.
void expect_about(const Json& number, double wanted) {
  ASSERT_TRUE(number.is_number_unsigned()) << number;
  EXPECT_GT(number.get<double>(), wanted * 0.5);
  EXPECT_LT(number.get<double>(), wanted * 1.5);
}

void expect_sizes(const std::string& server, const std::string& analyze) {
  Stats stats(server);
  // Nothing has ever been looked at, and so it is counted.
  Json found = stats.json();
  EXPECT_EQ(Stats::of(found, "song").at("rows"), 0u) << found;
  EXPECT_EQ(Stats::of(found, "a \"quoted\" name").at("rows"), 0u) << found;
  EXPECT_TRUE(found.at("missing").empty()) << found;

  stats.fill();
  stats.run_all("insert into " +
                std::string(server.starts_with("postgresql") || server == "sqlite" ? "\"a \"\"quoted\"\" name\""
                                                                                   : "`a \"quoted\" name`") +
                " values (1), (2), (3)");
  stats.run_all(analyze);
  found = stats.json();
  expect_about(Stats::of(found, "song").at("rows"), 4096);
  EXPECT_GT(Stats::of(found, "song").at("bytes").get<uint64_t>(), 4096u * 40) << found;
  EXPECT_EQ(Stats::of(found, "a \"quoted\" name").at("rows"), 3u) << found;

  const std::string text = read_file(stats.config());
  EXPECT_NE(text.find("[tables.\"a \\\"quoted\\\" name\"]\nrows = 3\nbytes = "), std::string::npos) << text;
  EXPECT_NE(text.find("[tables.song]\nrows = "), std::string::npos) << text;

  stats.run_all("drop table song");
  found = stats.json();
  EXPECT_EQ(found.at("missing"), Json({"song"})) << found;
  EXPECT_NE(stats.err().find("note: the table `song` is not in the database"), std::string::npos) << stats.err();
  EXPECT_EQ(read_file(stats.config()), text) << "what is not there any more is left as it was";
}

TEST(postgresql_stats, are_what_the_server_estimates) {
  MIG_NEEDS_SERVER("postgresql");
  expect_sizes("postgresql", "analyze");
}

TEST(postgresql_10_stats, are_what_the_server_estimates) {
  MIG_NEEDS_SERVER("postgresql_10");
  expect_sizes("postgresql_10", "analyze");
}

TEST(mariadb_stats, are_what_the_server_estimates) {
  MIG_NEEDS_SERVER("mariadb");
  expect_sizes("mariadb", "analyze table song, `a \"quoted\" name`");
}

TEST(mysql_stats, are_what_the_server_estimates) {
  MIG_NEEDS_SERVER("mysql");
  expect_sizes("mysql", "analyze table song, `a \"quoted\" name`");
}

TEST(sqlite_stats, are_counted) {
  MIG_NEEDS_SERVER("sqlite");
  expect_sizes("sqlite", "analyze");
}

TEST(postgresql_stats, are_counted_where_a_table_was_never_analysed) {
  MIG_NEEDS_SERVER("postgresql");
  Stats stats("postgresql");
  stats.run_all("alter table song set (autovacuum_enabled = off)");
  stats.fill();
  EXPECT_EQ(Stats::of(stats.json(), "song").at("rows"), 4096u);
}

TEST(postgresql_stats, are_those_of_the_schema_that_a_table_is_in) {
  MIG_NEEDS_SERVER("postgresql");
  Stats stats("postgresql");
  stats.run_all(
      "insert into billing.invoice values (1), (2); create schema other;"
      "create table other.song (id int); insert into other.song values (1), (2), (3)");
  const Json found = stats.json();
  EXPECT_EQ(Stats::of(found, "billing.invoice").at("rows"), 2u) << found;
  EXPECT_EQ(Stats::of(found, "song").at("rows"), 0u) << found;
  EXPECT_NE(read_file(stats.config()).find("[tables.\"billing.invoice\"]\nrows = 2\n"), std::string::npos);
}

TEST(postgresql_stats, of_a_partitioned_table_are_those_of_its_partitions) {
  MIG_NEEDS_SERVER("postgresql");
  Stats stats("postgresql");
  stats.run_all(
      "drop table billing.invoice; create table billing.invoice (id bigint primary key) partition by range (id);"
      "create table billing.first partition of billing.invoice for values from (0) to (10);"
      "create table billing.second partition of billing.invoice for values from (10) to (20);"
      "insert into billing.invoice values (1), (2), (11)");
  const Json found = Stats::of(stats.json(), "billing.invoice");
  EXPECT_EQ(found.at("rows"), 3u) << found;
  EXPECT_GE(found.at("bytes").get<uint64_t>(), 2u * 8192) << found;
}

TEST(postgresql_stats, have_no_views) {
  MIG_NEEDS_SERVER("postgresql");
  Stats stats("postgresql");
  stats.run_all("drop table song; create view song as select 1 as id");
  EXPECT_EQ(stats.json().at("missing"), Json({"song"}));
}

}  // namespace
}  // namespace mig::tests
