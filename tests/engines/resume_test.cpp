#include "tests/engines/resume_test.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

#include "tests/engines/engine_test.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

std::string title_of(size_t step) { return fmt::format("-- step {}: ", step); }

// The steps at which a script can have stopped, by what it says itself: those that begin a transaction, or stand
// outside of one. In order; the first is 1.
std::vector<size_t> stops_of(const std::string& script) {
  std::vector<size_t> stops;
  size_t step = 0;
  bool inside = false;
  for (const std::string& line : lines_of(script)) {
    if (line == "begin;" || line == "begin immediate;") {
      inside = true;
      stops.push_back(step + 1);
    } else if (line == "commit;") {
      inside = false;
    } else if (line.starts_with(title_of(step + 1))) {
      ++step;
      if (!inside) stops.push_back(step);
    }
  }
  return stops;
}

// Of a long script a few places are enough, spread over all of it: each takes a run of the compiler and of the client.
constexpr size_t most_stops = 5;

std::vector<size_t> some_of(const std::vector<size_t>& stops) {
  if (stops.size() <= most_stops) return stops;
  std::vector<size_t> some;
  for (size_t i = 0; i < most_stops; ++i) some.push_back(stops[i * (stops.size() - 1) / (most_stops - 1)]);
  return some;
}

size_t count_of(const std::string& script) {
  size_t count = 0;
  while (script.find("\n" + title_of(count + 1)) != std::string::npos) ++count;
  return count;
}

// What stands before a step.
std::string before(const std::string& script, size_t step) {
  return script.substr(0, script.find("\n" + title_of(step)));
}

std::string from(const std::string& script, size_t step) { return script.substr(script.find("\n" + title_of(step))); }

class ResumeTest : public EngineTest {
 public:
  ResumeTest(Server& server, const History& history)
      : EngineTest(server), history_(history), database_(fmt::format("mig_resume_{}", getpid())) {}

 private:
  void run() override {
    std::vector<std::string> ran;
    for (const CompiledScript& script : history_.compiled.scripts) {
      if (script.dialect != name_of(server().dialect())) continue;
      const std::string& up = history_.compiled.files.at(script.up);
      go_on_with(script, "up", up, ran);
      ran.push_back(up);
      if (script.down) go_on_with(script, "down", history_.compiled.files.at(*script.down), ran);
    }
    server().drop(database_);
  }

  // Stopped at each place at once, and at one place in the middle; `ran` were run before.
  void go_on_with(const CompiledScript& script, const std::string& way, const std::string& text,
                  const std::vector<std::string>& ran) {
    const std::vector<size_t> stops = some_of(stops_of(text));
    const size_t count = count_of(text);
    std::vector<std::string> rests = {""};
    for (size_t step = 1; step <= count; ++step) {
      const bool can_stop = std::find(stops.begin(), stops.end(), step) != stops.end();
      const bool is_looked_at = can_stop || count <= most_stops;
      rests.push_back(is_looked_at ? rest_of(script, way, step, can_stop) : "");
      if (HasFailure()) return;
      // The same as in the whole script, whatever stands before it.
      if (!can_stop) continue;
      EXPECT_EQ(from(rests.back(), step), from(text, step)) << script.up << " " << way << " from " << step;
    }
    if (stops.size() < 2) return;
    const std::string whole = schema_after(ran, {text});

    std::vector<std::string> pieces;
    for (size_t i = 0; i < stops.size(); ++i) {
      pieces.push_back(i + 1 < stops.size() ? before(rests[stops[i]], stops[i + 1]) : rests[stops[i]]);
    }
    EXPECT_EQ(difference(whole, schema_after(ran, pieces)), "") << script.up << " " << way << ", stopped at each step";

    const size_t middle = stops[(stops.size() + 1) / 2];
    EXPECT_EQ(difference(whole, schema_after(ran, {before(text, middle), rests[middle]})), "")
        << script.up << " " << way << " from step " << middle;
  }

  std::string rest_of(const CompiledScript& script, const std::string& way, size_t step, bool can_stop) {
    std::vector<std::string> call = {"compile",           "--dialect",  script.dialect, "--only", script.migration,
                                     "--phase",           script.phase, "--direction",  way,      "--from-step",
                                     std::to_string(step)};
    try {
      const std::string rest = printed_by(call, history_.one);
      EXPECT_TRUE(can_stop) << script.up << " " << way << " goes on inside of a transaction, at " << step;
      return rest;
    } catch (const std::runtime_error& error) {
      const bool says_why = std::string(error.what()).find("[step-in-transaction]") != std::string::npos;
      EXPECT_TRUE(!can_stop && says_why) << error.what();
      return "";
    }
  }

  std::string schema_after(const std::vector<std::string>& ran, const std::vector<std::string>& pieces) {
    server().create(database_);
    for (const auto* scripts : {&ran, &pieces}) {
      for (const std::string& script : *scripts) {
        write_file(folder_.path() / "script.sql", script);
        const Finished finished = server().run_script(database_, folder_.path() / "script.sql");
        if (!finished.ok()) return finished.description();
      }
    }
    return server().schema(database_);
  }

  const History& history_;
  std::string database_;
  TempFolder folder_;
};

}  // namespace

void add_resume_test(Server& server, const History& history) {
  const auto stops_often = [&](const std::string& path) {
    return stops_of(history.compiled.files.at(path)).size() > 1;
  };
  const auto& scripts = history.compiled.scripts;
  const bool wanted = std::any_of(scripts.begin(), scripts.end(), [&](const CompiledScript& script) {
    if (script.dialect != name_of(server.dialect())) return false;
    return stops_often(script.up) || (script.down && stops_often(*script.down));
  });
  if (!wanted) return;
  add_test(server.name() + "_resume", history.one.name, history,
           [&server, &history]() { return new ResumeTest(server, history); });
}

}  // namespace mig::tests
