#include <algorithm>
#include <stdexcept>

#include "tests/engines/dump.h"
#include "tests/engines/server.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

class Sqlite : public Server {
 public:
  std::string name() const override { return "sqlite"; }
  base::Dialect dialect() const override { return base::Dialect::sqlite; }
  std::string missing() const override { return in_path("sqlite3") ? "" : "no sqlite3 in PATH"; }

  void create(const std::string& database) override { drop(database); }
  void drop(const std::string& database) override { std::filesystem::remove(file(database)); }

  Finished run_script(const std::string& database, const std::filesystem::path& script) override {
    return shell(database, {}, script);
  }

  std::string schema(const std::string& database) override {
    // A statement may have line breaks, so a row ends with a character that no statement has.
    const std::string rows =
        query(database, {".mode list", ".separator \"\\037\" \"\\036\"",
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
    std::string result;
    for (const std::string& table : tables(database)) {
      result += query(database, {".mode insert '" + table + "'", "select * from \"" + table + "\";"});
    }
    return sorted_rows(result);
  }

 private:
  std::filesystem::path file(const std::string& database) const { return folder_.path() / (database + ".db"); }

  Finished shell(const std::string& database, const std::string& input, const std::filesystem::path& input_from) const {
    return run({.arguments = {"sqlite3", "-init", "/dev/null", "-bail", file(database)},
                .input = input,
                .input_from = input_from});
  }

  std::string query(const std::string& database, const std::vector<std::string>& lines) const {
    std::string input;
    for (const std::string& line : lines) input += line + "\n";
    const Finished finished = shell(database, input, {});
    if (!finished.ok()) throw std::runtime_error(finished.description());
    return finished.out;
  }

  // Counters of autoincrement are no rows of the user's: a key that was given and taken back stays used.
  std::vector<std::string> tables(const std::string& database) const {
    return lines_of(
        query(database, {"select name from sqlite_schema where type = 'table' and name <> 'sqlite_sequence' "
                         "order by name;"}));
  }

  TempFolder folder_;
};

}  // namespace

std::unique_ptr<Server> make_sqlite() { return std::make_unique<Sqlite>(); }

}  // namespace mig::tests
