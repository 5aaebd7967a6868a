// Runs plans on a real server step by step and looks at what each step locks. One for each kind of server.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "tests/engines/lock_observation.h"
#include "tests/engines/scratch.h"

namespace mig::tests {

class LockMeasure {
 public:
  virtual ~LockMeasure() = default;

  /// Looks at that database from now on, which has to stay.
  virtual void connect(const Scratch& scratch) = 0;
  /// Leaves the database, which can go then.
  virtual void leave() = 0;
  /// Runs all steps of a plan, in the order of the script, and gives what was seen of each of them that locks anything.
  /// Throws std::runtime_error where a statement fails.
  virtual std::vector<Observation> run(const plan::Plan& plan, const std::string& where) = 0;
};

/// Looks into pg_locks, at relfilenode and at the scans of a transaction; what can't run in one is held up by a
/// snapshot that is older.
std::unique_ptr<LockMeasure> measure_postgresql();

/// Looks at which ALGORITHM= and LOCK= the server takes, whether a table has another id afterwards, and whose open
/// transactions a statement waits for.
std::unique_ptr<LockMeasure> measure_mysql();

/// Runs one statement of a connection while another looks at it.
class Held {
 public:
  Held(engine::Database& connection, std::string statement);
  ~Held();
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  bool ended() const { return ended_; }
  /// Waits for the end.
  std::optional<engine::SqlError> join();

 private:
  std::optional<engine::SqlError> error_;
  std::atomic<bool> ended_ = false;
  std::thread thread_;
};

/// The rows of a question. Throws std::runtime_error where the server refuses.
engine::Rows asked(engine::Database& connection, const std::string& query);
/// Runs a statement; likewise.
void ran(engine::Database& connection, const std::string& statement);

}  // namespace mig::tests
