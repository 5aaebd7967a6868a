// docs/language.md: every block marked `mig` is compiled, so that the reference cannot rot. The blocks of one chapter
// are one migration; a block that begins with `migration '…';` brings its own header.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "compiler/cli/run.h"

namespace mig::tests {
namespace {

struct Chapter {
  std::string title;
  std::string text;
};

std::vector<Chapter> chapters() {
  std::ifstream in(std::string(MIG_SOURCE) + "/docs/language.md");
  std::vector<Chapter> result;
  std::string line;
  bool inside = false;
  while (std::getline(in, line)) {
    if (line.starts_with("## ")) result.push_back({line.substr(3), ""});
    if (line == "```") inside = false;
    if (inside) result.back().text += line + "\n";
    if (line == "```mig") inside = true;
  }
  return result;
}

TEST(LanguageReference, EveryExampleCompilesForEveryEngine) {
  int examples = 0;
  for (const Chapter& chapter : chapters()) {
    if (chapter.text.empty()) continue;
    ++examples;
    const bool has_header = chapter.text.starts_with("migration ");
    std::istringstream in((has_header ? "" : "migration 'example';\n") + chapter.text);
    std::ostringstream out;
    std::ostringstream err;
    const int exit_code = cli::run({"compile", "-", "--stdin-path", "/example.mig"}, {in, out, err});
    EXPECT_EQ(exit_code, cli::clean) << "chapter `" << chapter.title << "`:\n" << err.str();
    for (const char* engine : {"PostgreSQL", "MySQL", "MariaDB", "SQLite"}) {
      EXPECT_NE(out.str().find(std::string("for ") + engine), std::string::npos) << chapter.title;
    }
  }
  EXPECT_GE(examples, 8);
}

}  // namespace
}  // namespace mig::tests
