#include "tests/engines/journey.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>

namespace mig::tests {

namespace fs = std::filesystem;

Journey::Journey(Server& server, const Case& one, const Compiled& compiled)
    : server_(server),
      case_(one),
      compiled_(compiled),
      // Runs side by side may use the same server.
      database_(fmt::format("mig_test_{}", getpid())) {
  std::copy_if(compiled.scripts.begin(), compiled.scripts.end(), std::back_inserter(steps_),
               [&](const CompiledScript& script) { return script.dialect == name_of(server.dialect()); });
  for (const auto& [path, text] : compiled.files) write_file(folder_.path() / path, text);
  server_.create(database_);
}

Journey::~Journey() {
  try {
    server_.drop(database_);
  } catch (const std::exception& error) {
    ADD_FAILURE() << "the database cannot be dropped: " << error.what();
  }
}

void Journey::run() {
  // What follows a failure would only fail for the same reason.
  if (forward_first() && back()) forward_again();
}

bool Journey::forward_first() {
  schemas_.push_back(server_.schema(database_));
  for (size_t i = 0; i < steps_.size(); ++i) {
    const CompiledScript& step = steps_[i];
    if (has_rows_ && step.reversal == "exact" && !is_exact(i)) return false;
    if (!run_script(step.up)) return false;
    schemas_.push_back(server_.schema(database_));
    const bool is_last_phase = i + 1 == steps_.size() || steps_[i + 1].migration != step.migration;
    if (is_last_phase && !put_rows_in(i)) return false;
  }
  return true;
}

bool Journey::is_exact(size_t step) {
  const std::string rows = server_.rows(database_);
  return run_script(steps_[step].up) && run_script(*steps_[step].down) &&
         same("the schema, forward and back over", step, schemas_.back(), server_.schema(database_)) &&
         same("the rows, forward and back over", step, rows, server_.rows(database_));
}

bool Journey::back() {
  turned_at_ = steps_.size();
  while (turned_at_ > 0 && steps_[turned_at_ - 1].down) {
    --turned_at_;
    if (!run_script(*steps_[turned_at_].down)) return false;
    if (!same("the schema after the reverse of", turned_at_, schemas_[turned_at_], server_.schema(database_)))
      return false;
  }
  return true;
}

bool Journey::forward_again() {
  for (size_t i = turned_at_; i < steps_.size(); ++i) {
    if (!run_script(steps_[i].up)) return false;
  }
  return same("the schema after the second way forward, up to", steps_.size() - 1, schemas_.back(),
              server_.schema(database_));
}

bool Journey::run_script(const std::string& path_under_out) {
  const Finished finished = server_.run_script(database_, folder_.path() / path_under_out);
  if (!finished.ok()) ADD_FAILURE() << path_under_out << ": " << finished.description();
  return finished.ok();
}

bool Journey::put_rows_in(size_t step) {
  const fs::path rows = rows_of(steps_[step].migration);
  if (!fs::exists(rows)) return true;
  has_rows_ = true;
  const Finished finished = server_.run_script(database_, rows);
  if (!finished.ok()) ADD_FAILURE() << rows << ": " << finished.description();
  return finished.ok();
}

fs::path Journey::rows_of(const std::string& migration) const {
  if (case_.is_project) return case_.place / "rows" / (migration + ".sql");
  return case_.stem().string() + ".rows.sql";
}

bool Journey::same(const char* what, size_t step, const std::string& before, const std::string& now) const {
  const std::string differs = difference(before, now);
  if (!differs.empty()) ADD_FAILURE() << what << " " << steps_[step].up << " is not what it was: " << differs;
  return differs.empty();
}

}  // namespace mig::tests
