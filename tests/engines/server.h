// A real engine with throwaway databases, driven by its own client, as a user would run a script. Knows nothing of
// cases.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "compiler/base/dialect.h"
#include "tests/support/process.h"

namespace mig::tests {

class Server {
 public:
  virtual ~Server() = default;

  /// `postgresql`, `mysql`, `mariadb` or `sqlite`.
  virtual std::string name() const = 0;
  /// Whose scripts it runs.
  virtual base::Dialect dialect() const = 0;
  /// Why it can't be used here; empty where it can.
  virtual std::string missing() const = 0;

  /// Makes an empty database, in place of one of that name. Throws std::runtime_error where the engine refuses.
  virtual void create(const std::string& database) = 0;
  virtual void drop(const std::string& database) = 0;
  /// Runs a script as the users do: stops at the first error.
  virtual Finished run_script(const std::string& database, const std::filesystem::path& script) = 0;
  /// All that is in the database but rows, without what may differ between two databases that mean the same.
  virtual std::string schema(const std::string& database) = 0;
  /// All rows, in an order that does not depend on how they came there.
  virtual std::string rows(const std::string& database) = 0;
};

/// Debian's PostgreSQL; `MIG_TEST_POSTGRESQL` is a libpq connection string without a database.
std::unique_ptr<Server> make_postgresql();
/// Debian's MariaDB, which runs MySQL's scripts; `MIG_TEST_MARIADB` are the client's connection options.
std::unique_ptr<Server> make_mariadb();
/// A MySQL server, where there is one; `MIG_TEST_MYSQL` are the client's connection options. No run requires it.
std::unique_ptr<Server> make_mysql();
/// The sqlite3 shell; databases are files in a folder that goes away.
std::unique_ptr<Server> make_sqlite();

}  // namespace mig::tests
