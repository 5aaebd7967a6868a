// A connection to a real database: one statement at a time, and questions. Which engine is behind it shows in its
// dialect only; it knows nothing of plans, schemas or scripts.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/dialect.h"

namespace mig::engine {

/// What an engine says of a statement that it refuses.
struct SqlError {
  std::string message;  ///< in its own words, one line
  std::string code;     ///< PostgreSQL: the SQLSTATE; MySQL and MariaDB: the error's number; SQLite: the extended code
};

/// The values of a row as text; null is nothing.
using Row = std::vector<std::optional<std::string>>;
using Rows = std::vector<Row>;

class Database {
 public:
  virtual ~Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Whose SQL it takes.
  base::Dialect dialect() const { return dialect_; }
  /// The server's version.
  base::Version version() const { return version_; }

  /// Runs one statement, without its `;`, and throws its rows away. SQLite takes a whole script, too.
  virtual std::optional<SqlError> run(std::string_view statement) = 0;

  /// The rows of one statement.
  virtual std::variant<Rows, SqlError> query(const std::string& statement) = 0;

  /// Ends a transaction that is open, without a trace. Does nothing where there is none.
  virtual void roll_back() = 0;

  /// Whether the connection broke: the server went away, or closed it.
  virtual bool is_lost() const = 0;

 protected:
  Database() = default;

  base::Dialect dialect_{};
  base::Version version_;
};

/// The dialect that a URL asks for. Reports a URL that is none.
std::optional<base::Dialect> dialect_of(std::string_view url, base::DiagnosticSink& sink);

/// Connects. URLs: `sqlite:PATH` and `sqlite::memory:`; `postgresql://…` or a keyword string of libpq (`host=…
/// dbname=…`); `mysql://user:password@host:port/database?socket=/path` and `mariadb://…`, percent-encoded. The client
/// libraries of the servers are loaded here, and not before. Null where it failed; why was reported.
std::unique_ptr<Database> open(std::string_view url, base::DiagnosticSink& sink);

/// Likewise, but an SQLite database that is not there is refused, as a server refuses one, and not made.
std::unique_ptr<Database> open_existing(std::string_view url, base::DiagnosticSink& sink);

/// A new SQLite database in memory, which nothing but the lack of memory can refuse (std::bad_alloc).
std::unique_ptr<Database> sqlite_in_memory();

}  // namespace mig::engine
