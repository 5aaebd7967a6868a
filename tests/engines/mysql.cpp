#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "tests/engines/dump.h"
#include "tests/engines/server.h"

namespace mig::tests {
namespace {

// MySQL and MariaDB: the same client and scripts, another server.
class Mysql : public Server {
 public:
  Mysql(std::string name, std::string variable) : name_(std::move(name)), variable_(std::move(variable)) {
    const char* options = std::getenv(variable_.c_str());
    std::istringstream words(options ? options : "");
    for (std::string word; words >> word;) options_.push_back(word);
  }

  std::string name() const override { return name_; }
  base::Dialect dialect() const override { return base::Dialect::mysql; }

  std::string missing() const override {
    if (options_.empty()) return "no server: " + variable_ + " is not set";
    if (!in_path("mysql") || !in_path("mysqldump")) return "no mysql or no mysqldump in PATH";
    return {};
  }

  void create(const std::string& database) override {
    query("drop database if exists " + database + "; create database " + database + " character set utf8mb4");
  }

  void drop(const std::string& database) override { query("drop database if exists " + database); }

  Finished run_script(const std::string& database, const std::filesystem::path& script) override {
    return run({.arguments = client("mysql", {"--batch", database}), .input_from = script});
  }

  std::string schema(const std::string& database) override {
    return normal_mysql(dump({"--no-data", "--skip-comments", "--skip-add-drop-table", "--routines", database}));
  }

  std::string rows(const std::string& database) override {
    return sorted_rows(
        dump({"--no-create-info", "--skip-comments", "--skip-extended-insert", "--skip-triggers", database}));
  }

 private:
  // Options of the user's own files would make the run another one, so none is read; that option must come first.
  std::vector<std::string> client(const std::string& program, const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {program, "--no-defaults"};
    arguments.insert(arguments.end(), options_.begin(), options_.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  void query(const std::string& statements) {
    const Finished finished = run({.arguments = client("mysql", {"--batch", "-e", statements})});
    if (!finished.ok()) throw std::runtime_error(finished.description());
  }

  std::string dump(const std::vector<std::string>& more) const {
    const Finished finished = run({.arguments = client("mysqldump", more)});
    if (!finished.ok()) throw std::runtime_error(finished.description());
    return finished.out;
  }

  std::string name_;
  std::string variable_;
  std::vector<std::string> options_;
};

}  // namespace

std::unique_ptr<Server> make_mariadb() { return std::make_unique<Mysql>("mariadb", "MIG_TEST_MARIADB"); }
std::unique_ptr<Server> make_mysql() { return std::make_unique<Mysql>("mysql", "MIG_TEST_MYSQL"); }

}  // namespace mig::tests
