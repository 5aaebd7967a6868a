// A project that is edited is at every moment what it would be if it were read anew.
#include "compiler/pipeline/live_project.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "compiler/base/render.h"
#include "compiler/pipeline/pipeline.h"
#include "compiler/project/files.h"
#include "tests/bench/history.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;
using project::TextsByPath;
using Lines = std::set<std::string>;

std::string line_of(const base::Diagnostic& each) {
  std::string line = fmt::format("{}: {}", base::shown_place(each.where), each.message);
  for (const base::Note& note : each.notes) line += " | " + note.text;
  return line;
}

std::string line_of(const lint::Finding& each) {
  std::string line =
      fmt::format("{}: {}{}", base::shown_place(each.where), each.message, each.allowed ? " allowed" : "");
  for (const base::Note& note : each.notes) line += " | " + note.text;
  return line;
}

// All that is known of a project that is read anew.
struct Fresh {
  bool grammar = false;  ///< some file has mistakes of grammar: nothing else is known
  bool graph = false;    ///< the order is not known: nothing but that
  Lines diagnostics;
  std::optional<Lines> findings;
};

Fresh read_anew(const fs::path& root, const TextsByPath& unsaved) {
  project::Request request;
  request.paths = {root.string()};
  request.unsaved = unsaved;
  base::DiagnosticSink sink;
  const project::Workspace workspace = project::open_projects(request, sink);
  Fresh fresh;
  fresh.grammar = sink.has_errors();
  const project::Project& project = workspace.projects.at(0);
  if (!fresh.grammar) {
    base::DiagnosticSink graph_sink;
    fresh.graph = !pipeline::graph(project, graph_sink).has_value();
    pipeline::check(project, sink);
  }
  for (const base::Diagnostic& each : sink.sorted()) fresh.diagnostics.insert(line_of(each));
  if (sink.has_errors()) return fresh;
  base::DiagnosticSink lint_sink;
  const auto result = pipeline::lint(project, lint_sink);
  if (!result) return fresh;
  fresh.findings.emplace();
  for (const lint::Finding& each : result->findings) fresh.findings->insert(line_of(each));
  return fresh;
}

Lines diagnostics_of(const pipeline::LiveProject& project) {
  Lines lines;
  for (const pipeline::LiveFile& file : project.files()) {
    for (const base::Diagnostic& each : project.diagnostics_of(file)) lines.insert(line_of(each));
  }
  for (const base::Diagnostic& each : project.other_diagnostics()) lines.insert(line_of(each));
  return lines;
}

void expect_same(const pipeline::LiveProject& project, const Fresh& fresh) {
  if (fresh.grammar) {
    Lines lines;
    for (const pipeline::LiveFile& file : project.files()) {
      for (const base::Diagnostic& each : file.grammar) lines.insert(line_of(each));
    }
    EXPECT_EQ(lines, fresh.diagnostics);
    return;
  }
  const Lines known = diagnostics_of(project);
  if (fresh.graph) {
    // What was known before the order was lost stands beside it.
    for (const std::string& line : fresh.diagnostics) EXPECT_TRUE(known.contains(line)) << line;
    return;
  }
  EXPECT_EQ(known, fresh.diagnostics);
  if (!fresh.findings) return;
  Lines findings;
  for (const pipeline::LiveFile& file : project.files()) {
    for (const lint::Finding& each : project.findings_of(file)) findings.insert(line_of(each));
  }
  EXPECT_EQ(findings, *fresh.findings);
}

// Another text in the place of one: a line gone, twice, or in another place; a word in the place of another; a part of
// a word; a comment.
std::string mutated(std::string text, std::mt19937& random) {
  const auto pick = [&](size_t count) { return std::uniform_int_distribution<size_t>(0, count - 1)(random); };
  std::vector<std::string> lines = lines_of(text);
  if (lines.empty()) return "migration 'x';\n";
  const size_t line = pick(lines.size());
  const auto words_of = [](const std::string& of) {
    std::vector<std::pair<size_t, size_t>> words;
    for (size_t i = 0; i < of.size(); ++i) {
      const size_t begin = i;
      while (i < of.size() && (std::isalnum(static_cast<unsigned char>(of[i])) || of[i] == '_')) ++i;
      if (i > begin) words.emplace_back(begin, i - begin);
    }
    return words;
  };
  switch (pick(6)) {
    case 0:
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line));
      break;
    case 1:
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(line), lines[pick(lines.size())]);
      break;
    case 2:
      std::swap(lines[line], lines[pick(lines.size())]);
      break;
    case 3:
      lines[line] += " -- " + std::to_string(pick(1000));
      break;
    default: {
      const auto words = words_of(lines[line]);
      if (words.empty()) break;
      const auto [begin, length] = words[pick(words.size())];
      const std::string& other = lines[pick(lines.size())];
      const auto others = words_of(other);
      std::string word = lines[line].substr(begin, length) + "x";
      if (!others.empty() && pick(2) == 0) {
        const auto [other_begin, other_length] = others[pick(others.size())];
        word = other.substr(other_begin, other_length);
      }
      lines[line].replace(begin, length, word);
    }
  }
  return fmt::format("{}\n", fmt::join(lines, "\n"));
}

// Random edits of a project, with some of the work done between them; what is known when all is done has to be right
// each time.
void edit_at_random(const fs::path& root, unsigned seed, int edits) {
  project::Request request;
  request.paths = {root.string()};
  base::DiagnosticSink sink;
  project::Workspace workspace = project::open_projects(request, sink);
  ASSERT_EQ(workspace.projects.size(), 1u);
  const auto project = pipeline::LiveProject::open(std::move(workspace), sink);
  TextsByPath original;
  for (const pipeline::LiveFile& file : project->files()) original[file.path] = file.source->text();
  TextsByPath now = original;
  std::mt19937 random(seed);
  for (int edit = 0; edit < edits; ++edit) {
    const auto pick = [&](size_t count) { return std::uniform_int_distribution<size_t>(0, count - 1)(random); };
    const size_t at_once = 1 + pick(4);
    for (size_t i = 0; i < at_once; ++i) {
      auto file = now.begin();
      std::advance(file, pick(now.size()));
      // Most mistakes are mended again, or nothing but mistakes would be seen.
      file->second = pick(2) == 0 ? original[file->first] : mutated(file->second, random);
      project->edit(file->first, file->second);
      for (size_t pieces = pick(16); pieces > 0; --pieces) project->work();
    }
    if (pick(3) == 0) project->work_for(project->files()[pick(project->files().size())]);
    while (project->work()) {
    }
    ASSERT_TRUE(project->is_done());
    expect_same(*project, read_anew(root, now));
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << "seed " << seed << ", edit " << edit;
      return;
    }
    if (pick(4) == 0) {
      now = original;
      for (const auto& [path, text] : now) project->edit(path, text);
    }
  }
}

TEST(LiveProject, IsWhatItWouldBeAnew) {
  unsigned seed = 1;
  for (const char* example : {"mentorhub", "essaycoach", "tulia", "discussions", "villen_music"}) {
    SCOPED_TRACE(example);
    edit_at_random(fs::path(MIG_EXAMPLES) / example, seed++, 120);
  }
  for (const char* squash : {"squash_that_equals", "squash_that_differs", "needs_after"}) {
    SCOPED_TRACE(squash);
    edit_at_random(fs::path(MIG_CORPUS) / "graph" / squash, seed++, 120);
  }
  const TempFolder folder;
  write_history(folder.path(), 12);
  edit_at_random(folder.path(), seed++, 150);
  const std::string settings = read_file(folder.path() / "mig.toml");
  write_file(folder.path() / "mig.toml", settings + "\n[lint]\nbaseline = \"00005\"\n");
  edit_at_random(folder.path(), seed++, 150);
}

// Counts the pieces of work that an edit takes.
size_t pieces(pipeline::LiveProject& project) {
  size_t count = 0;
  while (project.work()) ++count;
  return count;
}

TEST(LiveProject, RedoesAFileAndWhatFollowsIt) {
  const TempFolder folder;
  constexpr int size = 40;
  write_history(folder.path(), size);
  project::Request request;
  request.paths = {folder.path().string()};
  base::DiagnosticSink sink;
  const auto project = pipeline::LiveProject::open(project::open_projects(request, sink), sink);
  const auto text_of = [&](size_t i) { return std::string(project->files()[i].source->text()); };
  const auto edit = [&](size_t i, const std::string& from, const std::string& to) {
    std::string text = text_of(i);
    const size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
    project->edit(project->files()[i].path, text);
  };
  // The order, and each resolved and judged.
  EXPECT_EQ(pieces(*project), 1u + 2 * size);
  // The last file: the order, and that file.
  edit(size - 1, "kind ", "sort ");
  edit(size - 1, "(kind,", "(sort,");
  EXPECT_LE(pieces(*project), 3u);
  // The first, where it leaves the same schema: likewise.
  edit(0, "\ncreate", "\n-- the first of all\ncreate");
  EXPECT_LE(pieces(*project), 3u);
  // And where it does not: all that follow.
  edit(0, "label  varchar(50)", "label  varchar(60)");
  EXPECT_EQ(pieces(*project), 1u + 2 * size);
}

}  // namespace
}  // namespace mig::tests
