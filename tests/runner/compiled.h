// Compiles a corpus case by the command line, in this process, and takes what it says apart. Knows nothing of what was
// expected.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/runner/cases.h"

namespace mig::tests {

/// A diagnostic as the command line printed it.
struct Reported {
  std::string file;   ///< relative to the case's folder; empty where it is about no file
  uint32_t line = 0;  ///< 0 where it has no place in the text
  uint32_t column = 0;
  uint32_t width = 1;  ///< within its line
  std::string severity;
  std::string message;
  std::string id;
  std::vector<std::string> help;
};

/// A line of `manifest.json`.
struct CompiledScript {
  std::string dialect;
  std::string migration;
  std::string phase;
  std::string reversal;
  std::string up;                                    ///< path under the output folder
  std::optional<std::string> down;                   ///< likewise
  std::optional<std::string> verify = std::nullopt;  ///< likewise
};

struct Compiled {
  int exit_code = 0;
  std::string err;  ///< all that was printed
  std::vector<Reported> diagnostics;
  std::map<std::string, std::string> files;  ///< all that `--out` wrote, by path under the output folder
  std::vector<CompiledScript> scripts;       ///< in the order in which they run

  bool has_errors() const;
};

/// Takes diagnostics out of what a command printed. Paths stay as they were printed.
std::vector<Reported> parse_diagnostics(const std::string& printed);

/// Runs `mig compile --out`.
Compiled compile(const Case& one);

/// What `mig COMMAND` prints for a case that compiles. Throws std::runtime_error where it is not clean.
std::string printed_by(const std::vector<std::string>& command, const Case& one);

}  // namespace mig::tests
