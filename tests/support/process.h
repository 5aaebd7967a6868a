// Runs a program as a shell would, for tests: input, captured output, time, memory, limits.
// Knows nothing of what is run.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace mig::tests {

struct Command {
  std::vector<std::string> arguments;  ///< the program first; looked up in PATH
  std::string input = {};
  std::filesystem::path input_from = {};         ///< standard input is this file, and not `input`
  std::filesystem::path output_to = {};          ///< standard output goes there, and is not captured
  std::filesystem::path folder = {};             ///< where it runs; empty: here
  std::vector<std::string> environment = {};     ///< `NAME=value`, added to this process's
  std::optional<uint64_t> file_size_limit = {};  ///< in bytes: writing more fails as on a full disk
  std::chrono::seconds timeout = std::chrono::seconds(120);
};

struct Finished {
  int exit_code = -1;  ///< -1 where it did not end by itself
  int signal = 0;      ///< what ended it, 0 where it exited
  bool timed_out = false;
  std::string out;
  std::string err;
  double wall_seconds = 0;
  double user_seconds = 0;
  int64_t peak_kib = 0;

  bool ok() const { return exit_code == 0; }
  /// The command's end and what it printed, for a failure's text.
  std::string description() const;
};

/// Runs the command to its end, or to the timeout. Throws std::system_error where it cannot be started; a program that
/// is not there ends with 127.
Finished run(const Command& command);

/// True where a program of that name is in PATH.
bool in_path(const std::string& program);

}  // namespace mig::tests
