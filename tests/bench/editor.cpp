// The editor bench: how long a key stroke takes to its diagnostics, in the last and in the first of 1,000 migrations,
// until the files that follow are judged again too, and what 10,000 edits do to the server's memory. The real server,
// by the protocol, beside what the command line takes for the whole.
#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <vector>

#include "tests/bench/history.h"
#include "tests/support/files.h"
#include "tests/support/lsp_client.h"
#include "tests/support/process.h"

namespace {

using namespace mig::tests;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int history_size = 1'000;
constexpr int strokes = 201;
constexpr int long_strokes = 9;
constexpr int many_edits = 10'000;

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

struct Times {
  double median;
  double worst;
};

Times times_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return {values[values.size() / 2], values.back()};
}

void print(std::string_view what, const Times& times) {
  fmt::print("{:<64} {:>9.1f} {:>9.1f}\n", what, times.median, times.worst);
  std::fflush(stdout);
}

double resident_mib(int process) {
  std::ifstream status(fmt::format("/proc/{}/statm", process));
  size_t whole = 0;
  size_t resident = 0;
  status >> whole >> resident;
  return static_cast<double>(resident) * 4096 / (1 << 20);
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

// Types into a file, a letter at a time, and takes it back; the time from each stroke to the file's diagnostics.
Times type_into(LspClient& client, const fs::path& path, const std::string& text, const std::string& word) {
  std::vector<double> times;
  for (int i = 0; i < strokes; ++i) {
    const std::string longer = word + std::string(static_cast<size_t>(1 + i % 20), 'x');
    const auto begin = Clock::now();
    client.change(path, with(text, word, longer));
    client.diagnostics(path);
    times.push_back(milliseconds_since(begin));
  }
  client.change(path, text);
  client.diagnostics(path);
  client.settle(std::chrono::milliseconds(1500));
  return times_of(times);
}

void measure_all(const std::string& mig) {
  const TempFolder folder;
  write_history(folder.path(), history_size);
  const auto path_of = [&](int number) { return folder.path() / "migrations" / fmt::format("{:05}.mig", number); };
  const fs::path first = path_of(0);
  const fs::path last = path_of(history_size - 1);
  const std::string first_text = migration_text(0);
  const std::string last_text = migration_text(history_size - 1);

  fmt::print("{:<64} {:>9} {:>9}\n", fmt::format("a project of {} migrations", history_size), "median ms", "worst ms");
  const auto begin = Clock::now();
  LspClient client(mig, folder.path());
  client.open(last, last_text);
  client.diagnostics(last);
  const double opened = milliseconds_since(begin);
  print("from the start of the server to the last file's diagnostics", {opened, opened});
  client.open(first, first_text);
  client.settle(std::chrono::milliseconds(3000));

  print("a key stroke in the last file, to its diagnostics", type_into(client, last, last_text, "kind"));
  print("a key stroke in the first file, to its diagnostics", type_into(client, first, first_text, "kind"));

  // The second file renames what the first makes: a new name there is a mistake in the second, and what follows is
  // resolved and judged again up to the last, which is told of when the table before it has gone.
  std::vector<double> times;
  for (int i = 0; i < long_strokes; ++i) {
    const std::string comment = fmt::format("  extra_{} int?;\n\n  index (label)", i);
    const auto stroke = Clock::now();
    client.change(first, with(first_text, "\n  index (label)", comment));
    client.change(last, with(last_text, "Table", fmt::format("Table{}", i)));
    client.diagnostics(last);
    times.push_back(milliseconds_since(stroke));
    client.settle(std::chrono::milliseconds(1500));
  }
  print("a key stroke in the first file, to the last file's diagnostics", times_of(times));
  client.change(first, first_text);
  client.change(last, last_text);
  client.settle(std::chrono::milliseconds(3000));

  std::vector<double> whole;
  for (int i = 0; i < 5; ++i) {
    const Finished lint = run({.arguments = {mig, "lint"}, .folder = folder.path()});
    if (lint.exit_code < 0 || lint.exit_code > 1) throw std::runtime_error(lint.description());
    whole.push_back(lint.wall_seconds * 1000);
  }
  print("for comparison, `mig lint` of the whole project", times_of(whole));

  fmt::print("\n{:<64} {:>9}\n", "memory of the server", "MiB");
  for (int edit = 0; edit <= many_edits; ++edit) {
    if (edit % (many_edits / 5) == 0) {
      client.diagnostics(last);
      client.settle(std::chrono::milliseconds(500));
      fmt::print("{:<64} {:>9.1f}\n", fmt::format("after {} edits", edit), resident_mib(client.process()));
      std::fflush(stdout);
    }
    const bool in_first = edit % 50 == 0;
    const std::string note = fmt::format("\n-- {}\n", edit);
    if (in_first) {
      client.change(first, first_text + note);
      client.diagnostics(first);
    } else {
      client.change(last, with(last_text, "kind", fmt::format("kind{}", edit % 7)) + note);
      if (edit % 10 == 0) client.diagnostics(last);
    }
  }
  if (client.stop() != 0) throw std::runtime_error("the server did not end well");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    measure_all(argc > 1 ? argv[1] : MIG_BINARY);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "the editor bench cannot run: {}\n", error.what());
    return 3;
  }
}
