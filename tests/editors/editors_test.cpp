// The editors' own files in the editors: vim, Neovim and Emacs as they are, what VS Code is made of in node. What a
// word is says mig_token_dump, by the project's lexer and parser. The suites `Server…` ask the real `mig lsp`.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/process.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

const fs::path source = MIG_SOURCE;

// The tokens of all there is of the language, made once.
const std::string& tokens() {
  static const TempFolder folder;
  static const std::string file = [] {
    std::string paths;
    for (const std::string top : {"tests/corpus", "tests/lint", "examples"}) {
      for (const std::string& path : files_under(source / top)) {
        if (path.ends_with(".mig")) paths += top + "/" + path + "\n";
      }
    }
    const Finished finished = run({.arguments = {MIG_TOKEN_DUMP}, .input = paths, .folder = source});
    if (!finished.ok()) throw std::runtime_error(finished.description());
    write_file(folder.path() / "tokens", finished.out);
    return (folder.path() / "tokens").string();
  }();
  return file;
}

// Runs a program of an editor, which writes what is wrong, and a last line that counts, to the file MIG_OUTPUT.
std::string outcome(std::vector<std::string> arguments, std::vector<std::string> environment = {}) {
  const std::string program = arguments.front();
  if (!in_path(program)) return fmt::format("there is no `{}`: `./dev test` installs it", program);
  TempFolder folder;
  const fs::path output = folder.path() / "output";
  environment.push_back("MIG_TOKENS=" + tokens());
  environment.push_back("MIG_BINARY=" MIG_BINARY);
  environment.push_back("MIG_OUTPUT=" + output.string());
  environment.push_back("HOME=" + folder.path().string());
  environment.push_back("XDG_CONFIG_HOME=" + (folder.path() / "config").string());
  const Finished finished = run({.arguments = std::move(arguments),
                                 .folder = source,
                                 .environment = std::move(environment),
                                 .timeout = std::chrono::seconds(600)});
  if (!finished.ok() || !fs::exists(output)) return finished.description();
  return read_file(output);
}

std::string vim(const std::string& script) {
  return outcome({"vim", "-es", "-u", "NONE", "-i", "NONE", "-S", "tests/editors/" + script});
}

// `N tokens, 0 wrong` and no more, with a number of at least `least`.
testing::AssertionResult nothing_is_wrong(const std::string& text, int least) {
  const bool clean = lines_of(text).size() == 1 && text.ends_with(", 0 wrong\n");
  if (clean && std::atoi(text.c_str()) >= least) return testing::AssertionSuccess();
  return testing::AssertionFailure() << text.substr(0, 4000);
}

TEST(Vim, highlights_each_token_as_what_it_is) { EXPECT_TRUE(nothing_is_wrong(vim("highlight.vim"), 70000)); }

TEST(Vim, indents_what_is_typed_and_leaves_what_is_laid_out) { EXPECT_TRUE(nothing_is_wrong(vim("indent.vim"), 60)); }

TEST(Vim, finds_the_places_of_what_lint_says_and_lays_out_by_fmt) {
  EXPECT_TRUE(nothing_is_wrong(vim("commands.vim"), 5));
}

TEST(Emacs, highlights_and_indents) {
  EXPECT_TRUE(nothing_is_wrong(outcome({"emacs", "--batch", "-Q", "-l", "tests/editors/highlight.el"}), 45000));
}

TEST(Emacs, compiles_the_mode_without_a_warning) {
  TempFolder folder;
  const fs::path mode = folder.path() / "mig-mode.el";
  fs::copy_file(source / "editors/emacs/mig-mode.el", mode);
  const Finished finished =
      run({.arguments = {"emacs", "--batch", "-Q", "--eval", "(setq byte-compile-error-on-warn t)", "-f",
                         "batch-byte-compile", mode.string()}});
  EXPECT_TRUE(finished.ok()) << finished.description();
  EXPECT_TRUE(fs::exists(folder.path() / "mig-mode.elc"));
}

// A file of tests in node, which counts as many tests as it has.
void node(const std::string& name, int least) {
  ASSERT_TRUE(in_path("node")) << "there is no `node`: `./dev test` installs it";
  ASSERT_TRUE(fs::exists(source / "editors/vscode/node_modules"))
      << "npm's packages are not there: `./dev test` gets them, or `scripts/vscode packages`";
  const Finished finished =
      run({.arguments = {"node", "--test", "--test-reporter=tap", "editors/vscode/test/" + name + ".test.mjs"},
           .folder = source,
           .environment = {"MIG_TOKENS=" + tokens(), "MIG_BINARY=" MIG_BINARY},
           .timeout = std::chrono::seconds(600)});
  EXPECT_TRUE(finished.ok()) << finished.out.substr(0, 20000) << finished.err;
  const size_t count = finished.out.find("# pass ");
  ASSERT_NE(count, std::string::npos) << finished.out;
  EXPECT_GE(std::atoi(finished.out.c_str() + count + 7), least) << finished.out;
}

TEST(VsCode, highlights_each_token_as_what_it_is) { node("textmate", 4); }
TEST(VsCode, has_snippets_that_compile) { node("snippets", 20); }
TEST(VsCode, is_packaged) { node("package", 3); }
TEST(VsCode, makes_new_migrations) { node("new_migration", 4); }
TEST(Editors, know_the_words_of_the_lexer) { node("words", 10); }

TEST(Server, speaks_the_protocol) { node("protocol", 15); }
TEST(Server, serves_the_extension) { node("extension", 8); }

TEST(Server, serves_neovim) {
  EXPECT_TRUE(nothing_is_wrong(
      outcome({"nvim", "--headless", "-u", "NONE", "-i", "NONE", "-c", "luafile tests/editors/lsp.lua"}), 12));
}

TEST(Server, serves_emacs) {
  EXPECT_TRUE(nothing_is_wrong(outcome({"emacs", "--batch", "-l", "tests/editors/lsp.el"}), 4));
}

}  // namespace
}  // namespace mig::tests
