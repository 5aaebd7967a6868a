// The real binary in a folder of its own. Knows nothing of what a test wants from it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/process.h"

namespace mig::tests {

/// A small migration that every target can run.
inline constexpr const char* good_migration =
    "migration 'Tenants';\n"
    "\n"
    "create table tenant {\n"
    "  id    bigint       identity primary key;\n"
    "  name  varchar(50)  unique;\n"
    "}\n";

class CliTest : public testing::Test {
 protected:
  const std::filesystem::path& folder() const { return folder_.path(); }

  void write(const std::string& path, std::string_view text) { write_file(folder() / path, text); }

  /// A project with one good migration, `migrations/0001_tenants.mig`.
  void write_project();

  /// Runs mig in the folder. `command` may say more than the arguments.
  Finished mig(std::vector<std::string> arguments, Command command = {.arguments = {}});

  /// Likewise as a user who is not root, so that permissions hold; who may write to the folder only where it is shared.
  /// `environment` has lines `NAME=value`.
  Finished mig_as_nobody(std::vector<std::string> arguments, std::vector<std::string> environment = {});

  /// All files and folders in the folder but the binary, sorted.
  std::vector<std::string> everything() const;

 private:
  TempFolder folder_;
};

/// The call ended with this code, said this to standard error, and did not crash.
void expect_end(const Finished& finished, int exit_code, const std::string& said);

}  // namespace mig::tests
