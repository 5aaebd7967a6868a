#include "tests/bench/load.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace mig::tests {

using Clock = std::chrono::steady_clock;

std::unique_ptr<engine::Database> connect(const std::string& url) {
  base::DiagnosticSink sink;
  auto database = engine::open(url, sink);
  if (!database) throw std::runtime_error(sink.sorted().front().message);
  return database;
}

void run_statement(engine::Database& database, const std::string& sql) {
  if (const auto error = database.run(sql)) throw std::runtime_error(error->message + "\n" + sql);
}

double seconds_of(const std::function<void()>& what) {
  const auto begin = Clock::now();
  what();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

Worker::Worker(const std::string& url, Statements statements, std::chrono::milliseconds pause)
    : database_(connect(url)), next_(std::move(statements)), pause_(pause), thread_([this] { work(); }) {}

Worker::~Worker() { stop(); }

void Worker::stop() {
  stopped_ = true;
  if (thread_.joinable()) thread_.join();
}

void Worker::work() {
  for (int64_t n = 0; !stopped_; ++n) {
    const std::string sql = next_(n);
    const double seconds = seconds_of([&] { database_->run(sql); });
    if (counts_) {
      longest_ = std::max(longest_, seconds * 1000);
      ++statements_;
    }
    if (pause_.count() > 0) std::this_thread::sleep_for(pause_);
  }
}

}  // namespace mig::tests
