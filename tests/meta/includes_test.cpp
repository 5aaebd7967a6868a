// The arrows between folders: who may include whom, and who may see which library.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

// What each folder may include besides itself. CMakeLists.txt links the same way; a line more here is a line more
// there.
const std::map<std::string, Names> arrows = {
    {"compiler/base", {}},
    {"compiler/syntax", {"compiler/base"}},
    {"compiler/schema", {"compiler/base"}},
    {"compiler/ir", {"compiler/base", "compiler/schema"}},
    {"compiler/project", {"compiler/base", "compiler/syntax", "compiler/schema"}},
    {"compiler/rawsql", {"compiler/base"}},
    {"compiler/sema", {"compiler/base", "compiler/schema", "compiler/ir", "compiler/syntax", "compiler/rawsql"}},
    {"compiler/reverse", {"compiler/base", "compiler/schema", "compiler/ir"}},
    {"compiler/dialect", {"compiler/base", "compiler/schema"}},
    {"compiler/plan", {"compiler/base", "compiler/schema", "compiler/ir", "compiler/dialect", "compiler/rawsql"}},
    {"compiler/emit",
     {"compiler/base", "compiler/schema", "compiler/ir", "compiler/dialect", "compiler/plan", "compiler/rawsql"}},
    {"compiler/engine", {"compiler/base", "compiler/schema", "compiler/ir", "compiler/dialect", "compiler/plan"}},
    {"compiler/pipeline",
     {"compiler/base", "compiler/syntax", "compiler/schema", "compiler/ir", "compiler/project", "compiler/sema",
      "compiler/reverse", "compiler/dialect", "compiler/plan", "compiler/emit", "compiler/engine", "lint"}},
    {"compiler/cli",
     {"compiler/base", "compiler/syntax", "compiler/schema", "compiler/ir", "compiler/project", "compiler/sema",
      "compiler/reverse", "compiler/dialect", "compiler/plan", "compiler/emit", "compiler/engine", "compiler/pipeline",
      "lint", "editors/lsp"}},
    {"editors/lsp",
     {"compiler/base", "compiler/syntax", "compiler/schema", "compiler/ir", "compiler/project", "compiler/sema",
      "compiler/dialect", "compiler/emit", "compiler/pipeline", "lint"}},
    {"lint",
     {"compiler/base", "compiler/schema", "compiler/ir", "compiler/dialect", "compiler/plan", "compiler/rawsql"}},
};

// Libraries by the beginning of their headers, and the only folders that may see them.
const std::map<std::string, Names> libraries = {
    {"antlr4-runtime", {"compiler/syntax"}},
    {"MigLexer", {"compiler/syntax"}},
    {"MigParser", {"compiler/syntax"}},
    {"llvm/", {"compiler/cli"}},
    {"nlohmann/", {"compiler/emit", "compiler/ir", "compiler/pipeline", "compiler/rawsql", "editors/lsp", "lint"}},
    {"toml++/", {"compiler/project"}},
    {"toml.hpp", {"compiler/project"}},
    {"pg_query", {"compiler/rawsql"}},
    {"sqlite3.h", {"compiler/engine", "compiler/rawsql"}},
    {"dtl/", {"compiler/base"}},
    {"libpq", {"compiler/engine"}},
    {"postgresql/", {"compiler/engine"}},
    {"mysql", {"compiler/engine"}},
    {"mariadb/", {"compiler/engine"}},
};

// `compiler/sema` of `compiler/sema/graph.h`, `lint` of `lint/rules/x.h`.
std::string folder_of(const std::string& path) {
  const size_t first = path.find('/');
  if (path.starts_with("lint/") || first == std::string::npos) return path.substr(0, first);
  return path.substr(0, path.find('/', first + 1));
}

struct Include {
  std::string from;  ///< a file
  size_t line;
  std::string to;  ///< as it is written
};

std::vector<Include> all_includes() {
  static const std::regex include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"].*)");
  static const Names sources = {".h", ".cpp", ".def"};
  std::vector<Include> found;
  for (const std::string top : {"compiler", "editors/lsp", "lint"}) {
    for (const std::string& file : files_under(fs::path(MIG_SOURCE) / top)) {
      if (!sources.contains(fs::path(file).extension().string())) continue;
      const std::string path = top + "/" + file;
      const std::vector<std::string> lines = lines_of(read_file(fs::path(MIG_SOURCE) / path));
      for (size_t i = 0; i < lines.size(); ++i) {
        std::smatch parts;
        if (std::regex_match(lines[i], parts, include)) found.push_back({path, i + 1, parts[1].str()});
      }
    }
  }
  return found;
}

TEST(Includes, follow_the_arrows) {
  const std::vector<Include> includes = all_includes();
  ASSERT_FALSE(includes.empty());
  for (const auto& [from, line, to] : includes) {
    const bool own = to.starts_with("compiler/") || to.starts_with("lint/");
    const std::string source = folder_of(from);
    const std::string target = folder_of(to);
    if (!own || source == target) continue;
    ASSERT_TRUE(arrows.contains(source)) << source << " is no folder of the architecture: say here what it may include";
    EXPECT_TRUE(arrows.at(source).contains(target)) << from << ":" << line << ": " << source << " must not see " << to;
  }
}

TEST(Includes, see_a_library_only_where_it_is_used) {
  for (const auto& [from, line, to] : all_includes()) {
    for (const auto& [beginning, folders] : libraries) {
      if (!to.starts_with(beginning)) continue;
      EXPECT_TRUE(folders.contains(folder_of(from))) << from << ":" << line << ": " << to << " must not be seen here";
    }
  }
}

TEST(Includes, are_written_from_the_root) {
  for (const auto& [from, line, to] : all_includes()) {
    EXPECT_FALSE(to.starts_with(".")) << from << ":" << line << ": write " << to << " from the project's root";
  }
}

TEST(Includes, arrows_have_no_cycle) {
  // A folder is placed once all that it may include is.
  Names placed;
  for (size_t before = 1; before != 0;) {
    before = 0;
    for (const auto& [folder, targets] : arrows) {
      const bool ready = std::includes(placed.begin(), placed.end(), targets.begin(), targets.end());
      if (ready && placed.insert(folder).second) ++before;
    }
  }
  EXPECT_EQ(placed.size(), arrows.size());
}

}  // namespace
}  // namespace mig::tests
