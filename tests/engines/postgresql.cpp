#include <cstdlib>
#include <stdexcept>

#include "tests/engines/dump.h"
#include "tests/engines/server.h"

namespace mig::tests {
namespace {

class Postgresql : public Server {
 public:
  Postgresql() {
    if (const char* server = std::getenv("MIG_TEST_POSTGRESQL")) server_ = server;
  }

  std::string name() const override { return "postgresql"; }
  base::Dialect dialect() const override { return base::Dialect::postgresql; }

  std::string missing() const override {
    if (server_.empty()) return "no PostgreSQL server: MIG_TEST_POSTGRESQL is not set";
    if (!in_path("psql") || !in_path("pg_dump")) return "no psql or no pg_dump in PATH";
    return {};
  }

  void create(const std::string& database) override {
    // A database's files are copied from the template faster than its pages are logged.
    const std::string statement = "create database " + database + " template template0 strategy file_copy";
    query({"drop database if exists " + database, statement});
  }

  void drop(const std::string& database) override { query({"drop database if exists " + database}); }

  Finished run_script(const std::string& database, const std::filesystem::path& script) override {
    return run({.arguments = {"psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", connection(database), "-f", script}});
  }

  std::string schema(const std::string& database) override {
    return normal_postgresql(dump({"pg_dump", "-s", "-d", connection(database)}));
  }

  std::string rows(const std::string& database) override {
    return sorted_rows(dump({"pg_dump", "-a", "--column-inserts", "-d", connection(database)}));
  }

 private:
  std::string connection(const std::string& database) const { return server_ + " dbname=" + database; }

  // Each statement is a query of its own: a database is not made inside a transaction.
  void query(const std::vector<std::string>& statements) {
    Command command{.arguments = {"psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", connection("postgres")},
                    .environment = {"PGOPTIONS=-c client_min_messages=warning"}};
    for (const std::string& statement : statements) {
      command.arguments.push_back("-c");
      command.arguments.push_back(statement);
    }
    const Finished finished = run(command);
    if (!finished.ok()) throw std::runtime_error(finished.description());
  }

  static std::string dump(std::vector<std::string> arguments) {
    const Finished finished = run({.arguments = std::move(arguments)});
    if (!finished.ok()) throw std::runtime_error(finished.description());
    return finished.out;
  }

  std::string server_;
};

}  // namespace

std::unique_ptr<Server> make_postgresql() { return std::make_unique<Postgresql>(); }

}  // namespace mig::tests
