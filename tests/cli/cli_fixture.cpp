#include "tests/cli/cli_fixture.h"

#include <unistd.h>

#include <algorithm>

namespace mig::tests {

namespace fs = std::filesystem;

namespace {

constexpr const char* copied_binary = "mig-binary";

}  // namespace

void CliTest::write_project() {
  write("mig.toml", "[targets]\npostgresql = \"15\"\nmysql = \"8.0\"\nsqlite = \"3.40\"\n");
  write("migrations/0001_tenants.mig", good_migration);
}

Finished CliTest::mig(std::vector<std::string> arguments, Command command) {
  arguments.insert(arguments.begin(), MIG_BINARY);
  command.arguments = std::move(arguments);
  if (command.folder.empty()) command.folder = folder();
  return run(command);
}

Finished CliTest::mig_as_nobody(std::vector<std::string> arguments, std::vector<std::string> environment) {
  if (geteuid() != 0) return mig(std::move(arguments), {.arguments = {}, .environment = std::move(environment)});
  // The build may lie where only root can look.
  fs::permissions(folder(), fs::perms(0755));
  fs::copy_file(MIG_BINARY, folder() / copied_binary, fs::copy_options::skip_existing);
  arguments.insert(arguments.begin(), {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
                                       (folder() / copied_binary).string()});
  return run({.arguments = std::move(arguments), .folder = folder(), .environment = std::move(environment)});
}

std::vector<std::string> CliTest::everything() const {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder())) {
    const std::string path = fs::relative(entry.path(), folder()).generic_string();
    if (path != copied_binary) found.push_back(path);
  }
  std::sort(found.begin(), found.end());
  return found;
}

void expect_end(const Finished& finished, int exit_code, const std::string& said) {
  EXPECT_EQ(finished.exit_code, exit_code) << finished.description();
  EXPECT_NE(finished.err.find(said), std::string::npos) << "expected `" << said << "`, but: " << finished.description();
}

}  // namespace mig::tests
