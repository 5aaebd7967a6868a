// Somebody who works on a database while something is done to it, and how long the longest of the statements took.
// Knows nothing of what is done.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "compiler/engine/database.h"

namespace mig::tests {

/// Throws std::runtime_error where there is no connection.
std::unique_ptr<engine::Database> connect(const std::string& url);

/// Throws std::runtime_error where the server refuses.
void run_statement(engine::Database& database, const std::string& sql);

/// Seconds that something takes.
double seconds_of(const std::function<void()>& what);

/// Runs one statement after the other, from its making until it is stopped. What the server refuses is passed over: it
/// was not kept waiting.
class Worker {
 public:
  /// Gives statement `n`, counted from 0.
  using Statements = std::function<std::string(int64_t n)>;

  explicit Worker(const std::string& url, Statements statements, std::chrono::milliseconds pause = {});
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// What ends from now on counts.
  void count() { counts_ = true; }
  /// Ends with the statement that is under way.
  void stop();

  /// Of the statements that count, once it is stopped.
  double longest() const { return longest_; }  ///< in milliseconds
  int64_t statements() const { return statements_; }

 private:
  void work();

  std::unique_ptr<engine::Database> database_;
  Statements next_;
  std::chrono::milliseconds pause_;
  std::atomic<bool> counts_ = false;
  std::atomic<bool> stopped_ = false;
  double longest_ = 0;
  int64_t statements_ = 0;
  std::thread thread_;  ///< the last: it works with all that stands before it
};

}  // namespace mig::tests
