#include <fmt/format.h>

#include <cstdlib>
#include <regex>
#include <sstream>

#include "tests/engines/dump.h"
#include "tests/engines/lasting_connection.h"
#include "tests/engines/server.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

class Sqlite : public Server {
 public:
  /// `command` is what runs the shell; without it `why` is what is missing.
  Sqlite(std::string name, std::vector<std::string> command, std::string why)
      : name_(std::move(name)), command_(std::move(command)), why_(std::move(why)) {}

  std::string name() const override { return name_; }
  base::Dialect dialect() const override { return base::Dialect::sqlite; }
  std::string missing() const override {
    if (command_.empty()) return why_;
    const bool there =
        command_.front().starts_with('/') ? std::filesystem::exists(command_.front()) : in_path(command_.front());
    return there ? "" : why_;
  }

  void create(const std::string& database) override { drop(database); }
  void drop(const std::string& database) override {
    connection_.leave(url(database));
    std::filesystem::remove(file(database));
  }
  std::string url(const std::string& database) const override { return "sqlite:" + file(database).string(); }

  Finished run_script(const std::string& database, const std::filesystem::path& script) override {
    return shell(database, {}, script, true);
  }

  void try_each(const std::string& database, const std::string& statements) override {
    shell(database, statements, {}, false);
  }

  std::string schema(const std::string& database) override {
    static const std::regex archived("constraint \"mig_archive__");
    std::string result;
    for (const engine::Row& row : ask(database,
                                      "select sql from sqlite_schema where sql is not null "
                                      "and name not like 'sqlite\\_%' escape '\\' order by type, lower(name)")) {
      // A primary key's name is only written there: of an archive it may stay what it was.
      result += normal_sqlite(std::regex_replace(*row[0], archived, "constraint \""));
    }
    return result;
  }

  // Counters of autoincrement are no rows of the user's: a key that was given and taken back stays used.
  std::string rows(const std::string& database) override {
    std::map<std::string, std::string> values;
    for (const engine::Row& column : ask(database,
                                         "select t.name, c.name from sqlite_schema t, pragma_table_xinfo(t.name) c "
                                         "where t.type = 'table' and t.name <> 'sqlite_sequence' and c.hidden <> 1 "
                                         "order by t.name, c.cid")) {
      std::string& list = values[*column[0]];
      list += (list.empty() ? "" : " || ', ' || ") + fmt::format("quote({})", in_quotes(*column[1], '"'));
    }
    std::string lines;
    for (const auto& [table, list] : values) {
      for (const engine::Row& row : ask(database, fmt::format("select {} from {}", list, in_quotes(table, '"')))) {
        lines += fmt::format("{}: {}\n", table, *row[0]);
      }
    }
    return sorted_lines(lines);
  }

  std::map<std::string, Counter> counters(const std::string& database) override {
    std::map<std::string, Counter> result;
    // The table of the counters is there from the first identity column on.
    if (ask(database, "select 1 from sqlite_schema where name = 'sqlite_sequence'").empty()) return result;
    for (const engine::Row& row : ask(database, "select name, seq + 1 from sqlite_sequence")) {
      // SQLite counts on from the greatest value anyway, so it is never behind.
      result[*row[0]] = {0, std::stoll(*row[1])};
    }
    return result;
  }

 private:
  std::filesystem::path file(const std::string& database) const { return folder_.path() / (database + ".db"); }

  Finished shell(const std::string& database, const std::string& input, const std::filesystem::path& input_from,
                 bool stops) const {
    std::vector<std::string> arguments = command_;
    arguments.insert(arguments.end(), {"-init", "/dev/null"});
    if (stops) arguments.push_back("-bail");
    arguments.push_back(file(database));
    return run({.arguments = std::move(arguments), .input = input, .input_from = input_from});
  }

  engine::Rows ask(const std::string& database, const std::string& query) {
    return connection_.ask(url(database), query);
  }

  std::string name_;
  std::vector<std::string> command_;
  std::string why_;
  TempFolder folder_;
  LastingConnection connection_;
};

}  // namespace

std::unique_ptr<Server> make_sqlite() {
  return std::make_unique<Sqlite>("sqlite", std::vector<std::string>{"sqlite3"}, "no sqlite3 in PATH");
}

std::unique_ptr<Server> make_newest_sqlite() {
  std::vector<std::string> command;
  const char* given = std::getenv("MIG_TEST_SQLITE_NEWEST");
  std::istringstream words(given ? given : "");
  for (std::string word; words >> word;) command.push_back(word);
  return std::make_unique<Sqlite>("sqlite_newest", std::move(command),
                                  "no newest sqlite3: MIG_TEST_SQLITE_NEWEST is not set");
}

}  // namespace mig::tests
