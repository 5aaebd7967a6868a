// A real engine with throwaway databases, driven by its own client, as a user would run a script. Knows nothing of
// cases.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "compiler/base/dialect.h"
#include "tests/support/process.h"

namespace mig::tests {

/// What counts up an identity column.
struct Counter {
  int64_t greatest = 0;  ///< the greatest value in the column; 0 where that can't be behind `next`
  int64_t next = 0;      ///< what the counter gives next
};

class Server {
 public:
  virtual ~Server() = default;

  /// As `make_server` takes it.
  virtual std::string name() const = 0;
  /// Whose scripts it runs.
  virtual base::Dialect dialect() const = 0;
  /// Whether it is there for scripts of the oldest servers only.
  bool is_newest() const { return name().ends_with("_newest"); }
  /// Why it can't be used here; empty where it can.
  virtual std::string missing() const = 0;
  /// True where a build server may be without it, if its reason is one of those that the project allows.
  virtual bool may_be_missing() const { return false; }

  /// Makes an empty database, in place of one of that name. Throws std::runtime_error where the engine refuses.
  virtual void create(const std::string& database) = 0;
  virtual void drop(const std::string& database) = 0;
  /// The database as mig itself reaches it.
  virtual std::string url(const std::string& database) const = 0;
  /// Runs a script as the users do: stops at the first error.
  virtual Finished run_script(const std::string& database, const std::filesystem::path& script,
                              std::chrono::seconds timeout = std::chrono::seconds(120)) = 0;
  /// Runs statements one by one, each for itself: those that fail are passed over.
  virtual void try_each(const std::string& database, const std::string& statements) = 0;

  /// All that is in the database but rows, without what may differ between two databases that mean the same.
  virtual std::string schema(const std::string& database) = 0;
  /// The same in less time, where the engine's own tool takes long.
  virtual std::string quick_schema(const std::string& database) { return schema(database); }
  /// All rows, in an order that does not depend on how they came there.
  virtual std::string rows(const std::string& database) = 0;
  /// The counters of identity columns, by table.
  virtual std::map<std::string, Counter> counters(const std::string& database) = 0;
};

/// The server that scripts/test_engines.sh starts under that name: an engine's (`postgresql`, `mysql`, `mariadb`,
/// `sqlite`), or with what sets it apart, as in `postgresql_newest` and `mariadb_10_5`. `MIG_TEST_` and the name in
/// capitals is the variable that says where it is: of PostgreSQL a libpq connection string without a database, of MySQL
/// and MariaDB the client's connection options (`…_MISSING` says why there is none), of SQLite what begins a command
/// that runs the shell: `sqlite` is the one in PATH. Databases of SQLite are files in a folder that goes away with the
/// server.
std::unique_ptr<Server> make_server(const std::string& name);

/// The same, by engine.
std::unique_ptr<Server> make_postgresql(const std::string& name);
std::unique_ptr<Server> make_mysql(const std::string& name, base::Dialect dialect);
std::unique_ptr<Server> make_sqlite(const std::string& name);

/// What a variable of the environment holds; empty where it is not set.
std::string environment(const std::string& name);
/// The variable that says where a server is.
std::string variable_of(const std::string& server);

}  // namespace mig::tests
