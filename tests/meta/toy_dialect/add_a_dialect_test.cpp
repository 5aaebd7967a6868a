// What a dialect costs, as docs/adding.md says it: three new files and one line. A toy dialect is added to a copy of
// the sources, mig is built of it without optimisation, and has to speak it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "tests/support/files.h"
#include "tests/support/process.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

const fs::path source = MIG_SOURCE;
const fs::path toy = source / "tests/meta/toy_dialect";

// What git has, and what is new and not ignored: neither builds nor anything else that lies about.
std::vector<std::string> source_files() {
  const Finished listed =
      run({.arguments = {"git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"},
           .folder = source});
  EXPECT_TRUE(listed.ok()) << listed.description();
  std::vector<std::string> files;
  for (const std::string& file : lines_of(listed.out)) {
    // The corpus is not built; names that git quotes are there only.
    if (!file.starts_with("tests/") && fs::is_regular_file(source / file)) files.push_back(file);
  }
  return files;
}

void copy_sources(const fs::path& to) {
  for (const std::string& file : source_files()) {
    fs::create_directories((to / file).parent_path());
    fs::copy_file(source / file, to / file);
  }
}

// Adds the line behind the last dialect.
void add_line(const fs::path& list, const std::string& line) {
  const std::string text = read_file(list);
  const size_t last = text.rfind("\nMIG_DIALECT(");
  ASSERT_NE(last, std::string::npos);
  const size_t end = text.find('\n', last + 1);
  write_file(list, text.substr(0, end + 1) + line + text.substr(end + 1));
}

// The lines of a file, each with how often it is there.
std::multiset<std::string> lines_in(const fs::path& file) {
  const std::vector<std::string> lines = lines_of(read_file(file));
  return {lines.begin(), lines.end()};
}

class AddADialect : public testing::Test {
 protected:
  static constexpr auto long_time = std::chrono::minutes(50);

  void expect_ok(const Command& command) {
    const Finished finished = run(command);
    ASSERT_TRUE(finished.ok()) << finished.description();
  }

  Finished mig(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), (copy_.path() / "build/mig").string());
    return run({.arguments = std::move(arguments), .folder = toy});
  }

  const fs::path& copy() const { return copy_.path(); }

 private:
  TempFolder copy_;
};

TEST_F(AddADialect, takes_three_files_and_a_line) {
  copy_sources(copy());
  fs::copy_file(toy / "dialect.cpp", copy() / "compiler/dialect/toy.cpp");
  fs::copy_file(toy / "plan.cpp", copy() / "compiler/plan/toy.cpp");
  fs::copy_file(toy / "toy.md", copy() / "docs/dialects/toy.md");
  add_line(copy() / "compiler/base/dialects.def", read_file(toy / "line.def"));

  // Nothing else differs from the project.
  std::set<std::string> added;
  std::set<std::string> changed;
  for (const std::string& file : files_under(copy())) {
    if (!fs::exists(source / file)) {
      added.insert(file);
    } else if (read_file(source / file) != read_file(copy() / file)) {
      changed.insert(file);
    }
  }
  EXPECT_EQ(added,
            (std::set<std::string>{"compiler/dialect/toy.cpp", "compiler/plan/toy.cpp", "docs/dialects/toy.md"}));
  EXPECT_EQ(changed, std::set<std::string>{"compiler/base/dialects.def"});
  std::multiset<std::string> lines = lines_in(copy() / "compiler/base/dialects.def");
  for (const std::string& line : lines_in(source / "compiler/base/dialects.def")) lines.extract(line);
  EXPECT_EQ(lines, lines_in(toy / "line.def"));

  // Where there is ccache, a second run finds what the first has compiled: paths count from the copy.
  const std::vector<std::string> environment = {"CCACHE_BASEDIR=" + copy().string(), "CCACHE_NOHASHDIR=1"};
  expect_ok(
      {.arguments = {"cmake", "-G", "Ninja", "-S", ".", "-B", "build", "-DCMAKE_BUILD_TYPE=None", "-DMIG_TESTS=OFF"},
       .folder = copy(),
       .environment = environment,
       .timeout = long_time});
  expect_ok({.arguments = {"ninja", "-C", "build", "-j2", "mig"},
             .folder = copy(),
             .environment = environment,
             .timeout = long_time});
  if (HasFatalFailure()) return;

  const Finished compiled = mig({"compile", "--dialect", "toy", "wallets.mig"});
  ASSERT_EQ(compiled.exit_code, 0) << compiled.description();
  const char* const flag = std::getenv("MIG_UPDATE");
  if (flag && std::string_view(flag) == "1") write_file(toy / "wallets.toy.up.sql", compiled.out);
  EXPECT_EQ(difference(read_file(toy / "wallets.toy.up.sql"), compiled.out), "");

  // Files name it, and what it can't do is an error that names it.
  EXPECT_EQ(mig({"check", "wallets.mig"}).exit_code, 0);
  const std::string text = "migration 'Index';\ncreate table t { a text; index t_a (lower(a)) only toy; }\n";
  const Finished refused = run({.arguments = {(copy() / "build/mig").string(), "check", "-"}, .input = text});
  EXPECT_EQ(refused.exit_code, 2) << refused.description();
  EXPECT_NE(refused.err.find("Toy SQL"), std::string::npos) << refused.err;
  // So does all that lists dialects.
  EXPECT_NE(mig({"help", "compile"}).out.find("sqlite, toy"), std::string::npos);
  EXPECT_NE(mig({"compile", "--dialect", "toi", "wallets.mig"}).err.find("did you mean `toy`?"), std::string::npos);
  const Finished schema = mig({"schema", "--dialect", "toy", "wallets.mig"});
  EXPECT_NE(schema.out.find("the schema after wallets, for Toy SQL 1.1 or later"), std::string::npos)
      << schema.description();
}

}  // namespace
}  // namespace mig::tests
