// What a script says never depends on files that its migration does not come after.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "compiler/cli/run.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

std::map<std::string, std::string> compiled(const std::filesystem::path& project) {
  const TempFolder out;
  std::istringstream in;
  std::ostringstream printed;
  std::ostringstream err;
  const std::string target = (out.path() / "sql").string();
  EXPECT_EQ(cli::run({"compile", "--project", project.string(), "--out", target}, {in, printed, err}), cli::clean)
      << err.str();
  std::map<std::string, std::string> scripts;
  for (const std::string& path : files_under(target)) {
    if (path.ends_with(".sql")) scripts[path] = read_file(std::filesystem::path(target) / path);
  }
  return scripts;
}

TEST(Independence, AnUnrelatedMigrationLeavesEveryOtherScriptAsItWas) {
  const TempFolder folder;
  std::filesystem::copy(std::string(MIG_EXAMPLES) + "/villen_music", folder.path() / "project",
                        std::filesystem::copy_options::recursive);
  const std::filesystem::path project = folder.path() / "project";
  const auto before = compiled(project);
  ASSERT_FALSE(before.empty());
  // One sorts before all others, one after; both make tables, names and constraints of their own.
  for (const char* name : {"aaa/0001_first", "zzz/0001_last"}) {
    const std::string table = std::string(name).substr(0, 3);
    write_file(
        project / "migrations" / (std::string(name) + ".mig"),
        "migration 'unrelated';\ncreate table " + table +
            " { id bigint identity primary key; name varchar(50) unique; index (name, id); check (name <> ''); }\n"
            "create enum " +
            table + "_kind ('a');\ninsert into " + table + " (id, name) { (1, 'x'); }\n");
  }
  const auto after = compiled(project);
  EXPECT_EQ(after.size(), before.size() + 2 * 2 * 4);
  for (const auto& [path, text] : before) {
    ASSERT_TRUE(after.contains(path)) << path;
    EXPECT_EQ(after.at(path), text) << path;
  }
}

}  // namespace
}  // namespace mig::tests
