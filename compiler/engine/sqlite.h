// An SQLite database in this process: running scripts and asking questions. The only folder that sees SQLite's API.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace mig::engine {

/// What stopped a script.
struct ScriptError {
  std::string message;  ///< the engine's own words
  std::string step;     ///< `step 3: rebuild song`, as the script's comments have it; empty before the first
};

using Row = std::vector<std::string>;  ///< null reads as an empty text

class SqliteDatabase {
 public:
  /// An empty database in memory.
  static SqliteDatabase in_memory();

  /// Runs a script, statement by statement, up to the first that fails. A transaction that is then open is rolled back.
  std::optional<ScriptError> run(std::string_view script);

  /// The rows of a query that cannot fail: it asks the catalog.
  std::vector<Row> query(const std::string& sql) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  explicit SqliteDatabase(sqlite3* handle) : handle_(handle) {}

  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace mig::engine
