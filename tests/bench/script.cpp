#include "tests/bench/script.h"

#include <fmt/format.h>

#include <stdexcept>

#include "tests/support/files.h"
#include "tests/support/process.h"

namespace mig::tests {

std::vector<std::string> scripts_of(base::Dialect dialect, base::Version version,
                                    const std::vector<std::string>& migrations) {
  const TempFolder folder;
  write_file(folder.path() / "mig.toml",
             fmt::format("[targets]\n{} = \"{}\"\n", name_of(dialect), to_string(dialect, version)));
  std::string after;
  for (size_t i = 0; i < migrations.size(); ++i) {
    const std::string name = fmt::format("{:04}", i + 1);
    write_file(folder.path() / "migrations" / (name + ".mig"),
               fmt::format("migration 'Number {}';\n{}\n{}\n", i + 1, after, migrations[i]));
    after = fmt::format("after '{}';\n", name);
  }
  std::vector<std::string> scripts;
  for (size_t i = 0; i < migrations.size(); ++i) {
    const Finished finished =
        run({.arguments = {MIG_BINARY, "compile", "--only", fmt::format("{:04}", i + 1)}, .folder = folder.path()});
    if (!finished.ok()) throw std::runtime_error(finished.description());
    scripts.push_back(finished.out);
  }
  return scripts;
}

void run_script(const Scratch& scratch, const std::string& script) {
  const TempFolder folder;
  write_file(folder.path() / "script.sql", script);
  const Finished finished =
      scratch.server().run_script(scratch.name(), folder.path() / "script.sql", std::chrono::minutes(30));
  if (!finished.ok()) throw std::runtime_error(finished.description());
}

}  // namespace mig::tests
