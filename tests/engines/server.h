// A real engine with throwaway databases, driven by its own client, as a user would run a script. Knows nothing of
// cases.
#pragma once

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

  /// `postgresql`, `mysql`, `mariadb` or `sqlite`; of the newest ones `postgresql_newest` and `sqlite_newest`.
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
  virtual Finished run_script(const std::string& database, const std::filesystem::path& script) = 0;
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

/// Debian's PostgreSQL; `MIG_TEST_POSTGRESQL` is a libpq connection string without a database.
std::unique_ptr<Server> make_postgresql();
/// The newest PostgreSQL, of which there is only the server: `MIG_TEST_POSTGRESQL_NEWEST` is a connection string too.
std::unique_ptr<Server> make_newest_postgresql();
/// Debian's MariaDB; `MIG_TEST_MARIADB` are the client's connection options.
std::unique_ptr<Server> make_mariadb();
/// MySQL's newest long-lived version; `MIG_TEST_MYSQL` are the client's connection options, `MIG_TEST_MYSQL_MISSING`
/// says why there is none.
std::unique_ptr<Server> make_mysql();
/// The sqlite3 shell; databases are files in a folder that goes away.
std::unique_ptr<Server> make_sqlite();
/// The newest sqlite3 shell; `MIG_TEST_SQLITE_NEWEST` is what its command begins with.
std::unique_ptr<Server> make_newest_sqlite();

}  // namespace mig::tests
