// The fill bench: 1,000,000 rows get a new `not null` column that is worked out of others, on PostgreSQL, while
// somebody goes on writing: how long the longest write had to wait, beside the same change in one transaction.
// `MIG_TEST_POSTGRESQL` says where the server is.
#include <fmt/format.h>

#include <thread>

#include "tests/bench/load.h"
#include "tests/bench/script.h"
#include "tests/engines/scratch.h"

namespace {

using namespace mig;
using namespace mig::tests;

constexpr int rows = 1'000'000;

constexpr const char* table =
    "create table song {\n  id     bigint       identity primary key;\n  title  varchar(80);\n"
    "  plays  int          default 0;\n}";
constexpr const char* change = "alter table song add column slug varchar(120) fill lower(replace(title, ' ', '-'));";

// Updates and inserts one row after the other. An insert that the new column refuses is the price of `not null`.
std::string write(int64_t n) {
  return n % 2 == 0 ? fmt::format("update song set plays = plays + 1 where id = {}", n * 7919 % rows + 1)
                    : std::string("insert into song (title) values ('new')");
}

struct Measured {
  double longest;
  double seconds;
  int64_t writes;
};

class Bench {
 public:
  Bench()
      : scratch_("postgresql", "mig_fill_bench"),
        scripts_(
            scripts_of(base::Dialect::postgresql, base::assumed_version(base::Dialect::postgresql), {table, change})) {}

  Measured measure(const std::function<void()>& what) {
    scratch_.clear();
    run_script(scratch_, scripts_[0]);
    {
      const auto database = connect(scratch_.url());
      run_statement(*database,
                    fmt::format("insert into song (title) select 'song ' || n from generate_series(1, {}) as n", rows));
      run_statement(*database, "vacuum analyze song");
    }
    Worker writer(scratch_.url(), write, std::chrono::milliseconds(1));
    std::this_thread::sleep_for(std::chrono::seconds(1));
    writer.count();
    const double seconds = seconds_of(what);
    writer.stop();
    return {writer.longest(), seconds, writer.statements()};
  }

  void fill_in_batches() { run_script(scratch_, scripts_[1]); }

  void fill_at_once() {
    const auto database = connect(scratch_.url());
    for (const char* const sql : {"begin", "alter table song add column slug varchar(120)",
                                  "update song set slug = lower(replace(title, ' ', '-'))",
                                  "alter table song alter column slug set not null", "commit"}) {
      run_statement(*database, sql);
    }
  }

 private:
  Scratch scratch_;
  std::vector<std::string> scripts_;
};

int bench() {
  if (const std::string missing = missing_server("postgresql"); !missing.empty()) {
    fmt::print("fill: skipped, {}\n", missing);
    return 0;
  }
  Bench bench;
  const Measured idle = bench.measure([] { std::this_thread::sleep_for(std::chrono::seconds(5)); });
  const Measured batched = bench.measure([&] { bench.fill_in_batches(); });
  const Measured plain = bench.measure([&] { bench.fill_at_once(); });

  fmt::print("fill of {} rows beside a writer: the longest write, in ms\n", rows);
  const auto line = [](const char* name, const Measured& each) {
    fmt::print("  {:<28} {:>9.1f}   in {:.1f} s, {} writes\n", name, each.longest, each.seconds, each.writes);
  };
  line("nothing beside it", idle);
  line("in batches, as mig writes it", batched);
  line("in one transaction", plain);
  constexpr double limit = 50;
  if (batched.longest <= limit) return 0;
  fmt::print("fill: a write waited for more than {} ms\n", limit);
  return 1;
}

}  // namespace

int main() {
  try {
    return bench();
  } catch (const std::exception& error) {
    fmt::print(stderr, "fill: {}\n", error.what());
    return 2;
  }
}
