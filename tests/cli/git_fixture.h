// A project in a git repository, which the real git makes. Knows nothing of what a test wants from it.
#pragma once

#include <string>
#include <vector>

#include "tests/cli/cli_fixture.h"

namespace mig::tests {

/// The repository is `repository`, the project `repository/db`, and its two migrations are committed.
class GitTest : public CliTest {
 protected:
  void SetUp() override;

  void write_migration(const std::string& name, const std::string& text);

  /// `0003_names`, which is not committed.
  void write_third();

  /// Runs git in the repository, to a good end.
  Finished git(std::vector<std::string> arguments);

  /// Commits all that is there.
  void commit(const std::string& message);

  /// The environment of a git without the settings of whoever runs the tests.
  static std::vector<std::string> alone();

  /// Runs mig in that environment. `where` is in the folder of the test.
  Finished mig_there(std::vector<std::string> arguments, const std::string& where = "repository/db",
                     std::vector<std::string> environment = {});
};

/// The migrations whose scripts `mig plan` shows.
std::vector<std::string> planned(const std::string& text);

}  // namespace mig::tests
