#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "tests/engines/dump.h"
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
  void drop(const std::string& database) override { std::filesystem::remove(file(database)); }
  std::string url(const std::string& database) const override { return "sqlite:" + file(database).string(); }

  Finished run_script(const std::string& database, const std::filesystem::path& script) override {
    return shell(database, {}, script, true);
  }

  void try_each(const std::string& database, const std::string& statements) override {
    shell(database, statements, {}, false);
  }

  std::vector<std::string> query(const std::string& database, const std::string& queries) override {
    return lines_of(ask(database, {".mode tabs", queries}));
  }

  std::string schema(const std::string& database) override {
    // A statement may have line breaks, so a row ends with a character that no statement has.
    const std::string rows = ask(database, {".mode list", ".separator \"\\037\" \"\\036\"",
                                            "select sql from sqlite_schema where sql is not null "
                                            "and name not like 'sqlite\\_%' escape '\\' order by type, lower(name);"});
    std::string result;
    for (size_t begin = 0; begin < rows.size();) {
      const size_t end = std::min(rows.find('\036', begin), rows.size());
      result += normal_sqlite(std::string_view(rows).substr(begin, end - begin));
      begin = end + 1;
    }
    return result;
  }

  std::string rows(const std::string& database) override {
    std::vector<std::string> selects;
    for (const std::string& table : tables(database)) {
      selects.push_back(".mode insert '" + doubled(table, '\'') + "'");
      selects.push_back("select * from \"" + doubled(table, '"') + "\";");
    }
    return selects.empty() ? "" : sorted_rows(ask(database, selects));
  }

  std::map<std::string, Counter> counters(const std::string& database) override {
    std::map<std::string, Counter> result;
    // The table of the counters is there from the first identity column on.
    if (query(database, "select 1 from sqlite_schema where name = 'sqlite_sequence';").empty()) return result;
    for (const std::string& line : query(database, "select name, seq + 1 from sqlite_sequence;")) {
      const size_t tab = line.find('\t');
      // SQLite counts on from the greatest value anyway, so it is never behind.
      result[line.substr(0, tab)] = {0, std::stoll(line.substr(tab + 1))};
    }
    return result;
  }

 private:
  std::filesystem::path file(const std::string& database) const { return folder_.path() / (database + ".db"); }

  static std::string doubled(const std::string& text, char quote) {
    std::string result;
    for (const char c : text) result += c == quote ? std::string(2, c) : std::string(1, c);
    return result;
  }

  Finished shell(const std::string& database, const std::string& input, const std::filesystem::path& input_from,
                 bool stops) const {
    std::vector<std::string> arguments = command_;
    arguments.insert(arguments.end(), {"-init", "/dev/null"});
    if (stops) arguments.push_back("-bail");
    arguments.push_back(file(database));
    return run({.arguments = std::move(arguments), .input = input, .input_from = input_from});
  }

  std::string ask(const std::string& database, const std::vector<std::string>& lines) const {
    std::string input;
    for (const std::string& line : lines) input += line + "\n";
    const Finished finished = shell(database, input, {}, true);
    if (!finished.ok()) throw std::runtime_error(finished.description());
    return finished.out;
  }

  // Counters of autoincrement are no rows of the user's: a key that was given and taken back stays used.
  std::vector<std::string> tables(const std::string& database) {
    return query(database,
                 "select name from sqlite_schema where type = 'table' and name <> 'sqlite_sequence' order by name;");
  }

  std::string name_;
  std::vector<std::string> command_;
  std::string why_;
  TempFolder folder_;
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
