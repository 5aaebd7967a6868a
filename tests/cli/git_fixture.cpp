#include "tests/cli/git_fixture.h"

namespace mig::tests {

void GitTest::SetUp() {
  write("repository/db/mig.toml", "[targets]\nsqlite = \"3.40\"\n");
  write_migration("0001_tenants", good_migration);
  write_migration("0002_songs",
                  "migration 'Songs';\nafter '0001_tenants';\n\ncreate table song { id int primary key; }\n");
  git({"init", "--quiet"});
  commit("first");
}

void GitTest::write_migration(const std::string& name, const std::string& text) {
  write("repository/db/migrations/" + name + ".mig", text);
}

void GitTest::write_third() {
  write_migration("0003_names",
                  "migration 'Names';\nafter '0002_songs';\n\nalter table tenant add column short varchar(9)?;\n");
}

Finished GitTest::git(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"});
  Finished finished =
      run({.arguments = std::move(arguments), .folder = folder() / "repository", .environment = alone()});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
  return finished;
}

void GitTest::commit(const std::string& message) {
  git({"add", "--all"});
  git({"commit", "--quiet", "--message", message});
}

std::vector<std::string> GitTest::alone() { return {"GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1"}; }

Finished GitTest::mig_there(std::vector<std::string> arguments, const std::string& where,
                            std::vector<std::string> environment) {
  const std::vector<std::string> others = alone();
  environment.insert(environment.end(), others.begin(), others.end());
  return mig(std::move(arguments),
             {.arguments = {}, .folder = folder() / where, .environment = std::move(environment)});
}

std::vector<std::string> planned(const std::string& text) {
  std::vector<std::string> names;
  for (const std::string& line : lines_of(text)) {
    const bool heading = !line.starts_with(' ') && line.find(": forward") != std::string::npos;
    if (heading) names.push_back(line.substr(0, line.find(':')));
  }
  return names;
}

}  // namespace mig::tests
