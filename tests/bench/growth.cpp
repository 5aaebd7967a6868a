// The growth bench: does a migration of a long history cost what one of a short history costs? Compiles histories of
// 100, 1,000 and 10,000 migrations by the real binary, prints what it took, and fails above the limit.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <functional>
#include <vector>

#include "tests/bench/history.h"
#include "tests/support/files.h"
#include "tests/support/process.h"

namespace {

using namespace mig::tests;

constexpr double limit = 1.2;

struct Size {
  int migrations;
  int runs;
};

// Short runs are noisy, so there are more of them.
constexpr Size sizes[] = {{100, 25}, {1'000, 15}, {10'000, 5}};

struct Measured {
  int migrations;
  double wall;
  double user;
  double peak_kib;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Measured measure(const std::string& mig, const Size& size) {
  const TempFolder temp;
  write_history(temp.path(), size.migrations);
  std::vector<double> wall;
  std::vector<double> user;
  std::vector<double> peak;
  for (int i = 0; i < size.runs; ++i) {
    const auto out = temp.path() / "out";
    std::filesystem::remove_all(out);
    const Finished finished = run(
        {.arguments = {mig, "compile", "--out", "out"}, .folder = temp.path(), .timeout = std::chrono::minutes(10)});
    const size_t scripts = files_under(out).size();
    // Three engines, both ways, and the manifest: a run that wrote less has measured nothing.
    if (!finished.ok() || scripts != static_cast<size_t>(size.migrations) * 6 + 1) {
      throw std::runtime_error(fmt::format("{} files written, {}", scripts, finished.description()));
    }
    wall.push_back(finished.wall_seconds);
    user.push_back(finished.user_seconds);
    peak.push_back(static_cast<double>(finished.peak_kib));
  }
  return {size.migrations, median(wall), median(user), median(peak)};
}

// What a migration of the long history costs, against one of the short: 1 is linear.
double growth(const std::vector<Measured>& all, const std::function<double(const Measured&)>& value) {
  const auto slope = [&](const Measured& a, const Measured& b) {
    return (value(b) - value(a)) / (b.migrations - a.migrations);
  };
  return slope(all[1], all[2]) / slope(all[0], all[1]);
}

bool judge(const char* what, double ratio) {
  fmt::print("{:<12} {:.2f} times as much for one of 10,000 as for one of 1,000 (at most {:.1f}){}\n", what, ratio,
             limit, ratio <= limit ? "" : ": TOO MUCH");
  return ratio <= limit;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string mig = argc > 1 ? argv[1] : MIG_BINARY;
    fmt::print("compile for three engines, both ways; medians\n");
    fmt::print("{:>10} {:>6} {:>10} {:>10} {:>11}\n", "migrations", "runs", "wall s", "user s", "peak MiB");
    std::vector<Measured> all;
    for (const Size& size : sizes) {
      const Measured& m = all.emplace_back(measure(mig, size));
      fmt::print("{:>10} {:>6} {:>10.3f} {:>10.3f} {:>11.1f}\n", m.migrations, size.runs, m.wall, m.user,
                 m.peak_kib / 1024);
      std::fflush(stdout);
    }
    const bool time_ok = judge("wall time", growth(all, [](const Measured& m) { return m.wall; }));
    const bool user_ok = judge("user time", growth(all, [](const Measured& m) { return m.user; }));
    const bool memory_ok = judge("peak memory", growth(all, [](const Measured& m) { return m.peak_kib; }));
    return time_ok && user_ok && memory_ok ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "the growth bench cannot run: {}\n", error.what());
    return 3;
  }
}
