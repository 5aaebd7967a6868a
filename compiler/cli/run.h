// The command line as a function, so that tests call it as a shell would.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace mig::cli {

/// Where a run reads and writes. Files are the process's own.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// What a run ends with, the same for every subcommand.
enum ExitCode : int {
  clean = 0,
  findings = 1,            ///< of the linter, drift, a verification that failed
  bad_input = 2,           ///< the input or the call is wrong
  environment_failed = 3,  ///< no permission, no space, no database
};

/// Runs one command. `arguments` are those after the program's name.
int run(const std::vector<std::string>& arguments, Streams streams);

}  // namespace mig::cli
