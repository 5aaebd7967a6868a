#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "compiler/cli/run.h"

int main(int argc, char** argv) {
  // A reader that goes away, or a limit on the size of files, shall be an error that is reported and cleaned up after.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  return mig::cli::run(std::vector<std::string>(argv + 1, argv + argc), {std::cin, std::cout, std::cerr});
}
