// The lint bench: what judging costs. The whole process for one small file, and for a history of 1,000 migrations for
// all its targets; beside it squawk on the same migrations as mig compiles them for PostgreSQL, where it is there.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <vector>

#include "tests/bench/history.h"
#include "tests/support/files.h"
#include "tests/support/process.h"

namespace {

using namespace mig::tests;
namespace fs = std::filesystem;

constexpr int small_runs = 41;
constexpr int large_runs = 5;
constexpr int history_size = 1'000;

struct Measured {
  double wall = 0;
  double user = 0;
  double peak_mib = 0;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// Ends with one of these codes, or the bench has measured something else.
Measured measure(const Command& command, int runs, int most_exit_code) {
  std::vector<double> wall;
  std::vector<double> user;
  std::vector<double> peak;
  for (int i = 0; i < runs; ++i) {
    const Finished finished = run(command);
    if (finished.exit_code < 0 || finished.exit_code > most_exit_code) throw std::runtime_error(finished.description());
    wall.push_back(finished.wall_seconds);
    user.push_back(finished.user_seconds);
    peak.push_back(static_cast<double>(finished.peak_kib) / 1024);
  }
  return {median(wall), median(user), median(peak)};
}

void print(std::string_view what, const Measured& measured) {
  fmt::print("{:<44} {:>9.1f} {:>9.1f} {:>9.1f}\n", what, measured.wall * 1000, measured.user * 1000,
             measured.peak_mib);
  std::fflush(stdout);
}

std::vector<std::string> with_files(std::vector<std::string> command, const fs::path& folder) {
  for (const std::string& file : files_under(folder)) {
    if (file.ends_with(".up.sql")) command.push_back((folder / file).string());
  }
  return command;
}

void measure_all(const std::string& mig, const char* squawk) {
  const TempFolder one;
  const TempFolder many;
  write_history(one.path(), 1);
  write_history(many.path(), history_size);
  fmt::print("{:<44} {:>9} {:>9} {:>9}\n", "medians", "wall ms", "user ms", "peak MiB");
  const Measured small = measure({.arguments = {mig, "lint"}, .folder = one.path()}, small_runs, 1);
  print("mig lint, one small file", small);
  const Measured large =
      measure({.arguments = {mig, "lint"}, .folder = many.path(), .timeout = std::chrono::minutes(10)}, large_runs, 1);
  print(fmt::format("mig lint, {} files, all targets", history_size), large);
  if (!squawk) {
    fmt::print("squawk is not there: MIG_TEST_SQUAWK says where it is\n");
    return;
  }
  for (const TempFolder* folder : {&one, &many}) {
    const Finished compiled =
        run({.arguments = {mig, "compile", "--dialect", "postgresql", "--out", "out"}, .folder = folder->path()});
    if (!compiled.ok()) throw std::runtime_error(compiled.description());
  }
  const Measured other_small = measure({.arguments = with_files({squawk}, one.path() / "out")}, small_runs, 1);
  print("squawk, its script for PostgreSQL", other_small);
  const Measured other_large = measure({.arguments = with_files({squawk}, many.path() / "out")}, large_runs, 1);
  print(fmt::format("squawk, the {} scripts for PostgreSQL", history_size), other_large);
  fmt::print("mig takes {:.2f} times as long as squawk for one file, {:.2f} times for {}\n",
             small.wall / other_small.wall, large.wall / other_large.wall, history_size);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    measure_all(argc > 1 ? argv[1] : MIG_BINARY, std::getenv("MIG_TEST_SQUAWK"));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "the lint bench cannot run: {}\n", error.what());
    return 3;
  }
}
