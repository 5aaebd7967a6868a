#include <fmt/format.h>

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
  explicit Sqlite(const std::string& name) : name_(name) {
    std::istringstream words(name == "sqlite" ? "sqlite3" : environment(variable_of(name)));
    for (std::string word; words >> word;) command_.push_back(word);
  }

  std::string name() const override { return name_; }
  base::Dialect dialect() const override { return base::Dialect::sqlite; }
  std::string missing() const override {
    if (command_.empty()) return "no sqlite3: " + variable_of(name_) + " is not set";
    const std::string& program = command_.front();
    const bool there = program.starts_with('/') ? std::filesystem::exists(program) : in_path(program);
    return there ? "" : "no " + program + (program.starts_with('/') ? "" : " in PATH");
  }

  void create(const std::string& database) override { drop(database); }
  void drop(const std::string& database) override {
    connection_.leave(url(database));
    std::filesystem::remove(file(database));
  }
  std::string url(const std::string& database) const override { return "sqlite:" + file(database).string(); }

  Finished run_script(const std::string& database, const std::filesystem::path& script,
                      std::chrono::seconds timeout) override {
    return shell(database, {}, script, true, timeout);
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
                 bool stops, std::chrono::seconds timeout = std::chrono::seconds(120)) const {
    std::vector<std::string> arguments = command_;
    arguments.insert(arguments.end(), {"-init", "/dev/null"});
    if (stops) arguments.push_back("-bail");
    arguments.push_back(file(database));
    return run({.arguments = std::move(arguments), .input = input, .input_from = input_from, .timeout = timeout});
  }

  engine::Rows ask(const std::string& database, const std::string& query) {
    return connection_.ask(url(database), query);
  }

  std::string name_;
  std::vector<std::string> command_;
  TempFolder folder_;
  LastingConnection connection_;
};

}  // namespace

std::unique_ptr<Server> make_sqlite(const std::string& name) { return std::make_unique<Sqlite>(name); }

}  // namespace mig::tests
