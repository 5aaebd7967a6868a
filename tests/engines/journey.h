// The way of a history over a real engine: forward, back, forward, with the schema (and the rows) compared at every
// step, with what it was and with the model. Knows nothing of a particular engine.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "compiler/engine/database.h"
#include "tests/engines/histories.h"
#include "tests/engines/reporter.h"
#include "tests/engines/server.h"

namespace mig::tests {

/// What is known of a history that the scripts don't say.
struct Exceptions {
  std::set<std::string> forward_without_rows;  ///< migrations that made rows can stand in the way of
  std::set<std::string> back_without_rows;     ///< likewise, of their reverse
};

/// A history's scripts for one dialect, in a database of its own that goes away with it.
class Journey {
 public:
  enum class Tables { empty, filled };

  /// Makes the database. Throws std::runtime_error where the server refuses.
  Journey(Server& server, const History& history, Tables tables, const Exceptions& exceptions, Reporter& reporter);
  ~Journey();
  Journey(const Journey&) = delete;
  Journey& operator=(const Journey&) = delete;

  /// Runs all the way. What goes wrong is reported; what would only fail for the same reason is not run.
  ///
  /// The catalog is held against the model after each script, which is a migration or a phase of one, unless that was
  /// done before and both are as they were.
  ///
  /// With filled tables, rows go in after each script: those that the case gives, and made ones for each table that
  /// is empty then. From then on each script that calls itself exact goes forward, back and forward at once, and
  /// schema, rows and counters have to be the same. On the way back, rows that were put in after a script are taken
  /// out before it is: what they destroy is not what is looked at.
  void run();

  /// Tables that no row could be made for.
  const std::set<std::string>& unfilled() const { return unfilled_; }

 private:
  using Counters = std::map<std::string, Counter>;
  using RowCounts = std::map<std::string, int64_t>;  // by table

  // Each reports what went wrong, and is false then.
  bool forward_first();
  bool back();
  bool forward_again();
  bool is_exact(size_t step) const { return steps_[step].reversal == "exact"; }
  bool fits_model(const char* when, size_t step, const std::optional<schema::Schema>& model);
  bool is_as_before(size_t step) const;
  std::vector<std::string> unexplained(const std::vector<std::string>& drift) const;
  bool goes_there_and_back(size_t step);
  bool takes_losses_in(size_t step);
  std::string with_losses(const std::string& schema) const;
  void take_rows_out(size_t step);
  bool run_script(const std::string& path_under_out);
  bool verifies(size_t step);
  bool put_given_rows_in(size_t step);
  std::filesystem::path given_rows_after(size_t step) const;
  schema::Schema schema_before(size_t step) const;
  std::string schema_now();
  RowCounts row_counts(const schema::Schema& schema);
  engine::Rows asked(const std::string& query);
  bool rows_stay(size_t step, const RowCounts& before);
  bool fill_empty_tables(size_t step);
  bool counters_stand(const char* when, size_t step, const Counters& before, bool reversed);
  bool same(const char* what, size_t step, const std::string& before, const std::string& now) const;

  Server& server_;
  const History& history_;
  Tables tables_;
  const Exceptions& exceptions_;
  Reporter& reporter_;
  TempFolder folder_;
  std::string database_;
  std::unique_ptr<engine::Database> connection_;
  std::vector<CompiledScript> steps_;
  std::vector<std::string> schemas_;              ///< before each step, and after the last
  std::vector<std::string> rows_;                 ///< likewise, with filled tables
  std::vector<std::vector<std::string>> filled_;  ///< the tables that got rows after each step
  std::set<size_t> given_;                        ///< the steps after which the case gave rows
  std::set<std::string> nullable_;                ///< columns that came back without `not null`
  std::set<std::string> unfilled_;
  bool turned_ = false;   ///< the first way forward is over
  size_t turned_at_ = 0;  ///< the steps before this one could not be taken back
};

}  // namespace mig::tests
