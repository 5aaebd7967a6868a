// The way of a history over a real engine: forward, back, forward, with the schema compared at every step. Knows
// nothing of a particular engine.
#pragma once

#include <string>

#include "tests/engines/server.h"
#include "tests/runner/compiled.h"
#include "tests/support/files.h"

namespace mig::tests {

/// A history's scripts for one dialect, in a database of its own that goes away with it.
class Journey {
 public:
  /// Makes the database. Throws std::runtime_error where the server refuses.
  Journey(Server& server, const Case& one, const Compiled& compiled);
  ~Journey();
  Journey(const Journey&) = delete;
  Journey& operator=(const Journey&) = delete;

  /// Runs all the way. Failures are reported to GoogleTest.
  ///
  /// Rows stand in `rows/<migration>.sql` of a project and `NAME.rows.sql` beside a file; they are put in after the
  /// migration when it first runs. From then on each migration that calls itself exact goes back and forward at once,
  /// and the rows have to be the same.
  void run();

 private:
  // Each reports what went wrong to GoogleTest, and is false then.
  bool forward_first();
  bool back();
  bool forward_again();
  bool is_exact(size_t step);
  bool run_script(const std::string& path_under_out);
  bool put_rows_in(size_t step);
  bool same(const char* what, size_t step, const std::string& before, const std::string& now) const;

  std::filesystem::path rows_of(const std::string& migration) const;

  Server& server_;
  const Case& case_;
  const Compiled& compiled_;
  TempFolder folder_;
  std::string database_;
  std::vector<CompiledScript> steps_;
  std::vector<std::string> schemas_;  ///< before each step, and after the last
  bool has_rows_ = false;
  size_t turned_at_ = 0;  ///< the steps before this one could not be taken back
};

}  // namespace mig::tests
