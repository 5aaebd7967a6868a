#include "tests/runner/lint_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <regex>

#include "compiler/base/render.h"
#include "compiler/pipeline/pipeline.h"
#include "tests/runner/expectations.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view settings_sign = "--|";
constexpr std::string_view nowhere_sign = "-- nowhere: ";

bool begins_migration(const std::string& line) { return line.starts_with("migration '"); }

std::string name_of_part(size_t part, bool with_shop) {
  return fmt::format("{:04}_example", part + (with_shop ? 2 : 1));
}

std::vector<std::string> helps_of(const lint::Finding& finding) {
  std::vector<std::string> helps;
  for (const base::Note& note : finding.notes) {
    if (!note.where) helps.push_back(note.text);
  }
  return helps;
}

// The text with the parts that were mended in the place of theirs; empty where none was.
std::string fixed_text(std::string_view text, const std::vector<std::string>& paths,
                       const std::vector<pipeline::FixedFile>& fixed) {
  if (fixed.empty()) return {};
  std::string whole;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(settings_sign)) whole += line + "\n";
  }
  const std::vector<LintPart> parts = parts_of(text);
  for (size_t p = 0; p < parts.size(); ++p) {
    const auto mended = std::find_if(fixed.begin(), fixed.end(),
                                     [&](const pipeline::FixedFile& file) { return file.before->path() == paths[p]; });
    whole += mended == fixed.end() ? parts[p].text : std::string(mended->after->text());
  }
  return whole;
}

Found shown(const lint::Finding& finding) {
  Found found{std::string(lint::info(finding.rule).name), std::string(lint::name_of(finding.severity)), finding.message,
              helps_of(finding)};
  if (finding.allowed) found.severity = "allowed " + found.severity;
  if (!finding.where.file) return found;
  const base::LineColumn begin = finding.where.file->position(finding.where.range.begin);
  const base::LineColumn end = finding.where.file->position(finding.where.range.end);
  const auto line_end = static_cast<uint32_t>(base::code_points(finding.where.file->line(begin.line))) + 1;
  const uint32_t last = end.line == begin.line ? end.column : line_end;
  found.line = begin.line;
  found.column = begin.column;
  found.width = std::max(1u, last > begin.column ? last - begin.column : 1u);
  return found;
}

}  // namespace

std::string settings_of(std::string_view text) {
  std::string settings;
  for (const std::string& line : lines_of(text)) {
    if (!line.starts_with(settings_sign)) continue;
    settings += line.size() > settings_sign.size() ? line.substr(settings_sign.size() + 1) : "";
    settings += "\n";
  }
  return settings;
}

std::vector<LintPart> parts_of(std::string_view text) {
  static const std::regex title(R"(^migration '((?:[^']|'')*)';)");
  const std::vector<std::string> lines = lines_of(text);
  std::vector<LintPart> parts;
  std::vector<size_t> begins;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!begins_migration(lines[i])) continue;
    size_t first = i;
    // Expectations may stand between an annotation and what it is for.
    for (size_t above = i; above > 0 && (lines[above - 1].starts_with("@") || lines[above - 1].starts_with("--"));) {
      --above;
      if (lines[above].starts_with("@")) first = above;
    }
    begins.push_back(first);
    std::smatch words;
    parts.push_back({std::regex_search(lines[i], words, title) ? words[1].str() : "", first + 1, ""});
  }
  for (size_t p = 0; p < parts.size(); ++p) {
    const size_t end = p + 1 < begins.size() ? begins[p + 1] : lines.size();
    for (size_t i = begins[p]; i < end; ++i) parts[p].text += lines[i] + "\n";
  }
  return parts;
}

std::vector<std::string> lay_out(const fs::path& folder, std::string_view text, bool with_shop) {
  write_file(folder / "mig.toml", settings_of(text));
  std::string before;
  if (with_shop) {
    before = "0001_shop";
    write_file(folder / "migrations" / (before + ".mig"), read_file(std::string(MIG_SOURCE) + "/docs/rules/shop.mig"));
  }
  std::vector<std::string> paths;
  std::vector<LintPart> parts = parts_of(text);
  for (size_t p = 0; p < parts.size(); ++p) {
    std::string& written = parts[p].text;
    const bool says_after = std::regex_search(written, std::regex("(^|\n)(migration '(?:[^']|'')*'; )?after '"));
    if (!before.empty() && !says_after) {
      // On the line of the title, so that every other line stays where it is.
      static const std::regex header(R"((^|\n)(migration '(?:[^']|'')*';))");
      written =
          std::regex_replace(written, header, "$1$2 after '" + before + "';", std::regex_constants::format_first_only);
    }
    before = name_of_part(p, with_shop);
    paths.push_back("migrations/" + before + ".mig");
    write_file(folder / paths.back(), written);
  }
  return paths;
}

LintRun lint_text(std::string_view text, bool with_shop) {
  const TempFolder folder;
  const std::vector<std::string> paths = lay_out(folder.path(), text, with_shop);
  const StandIn here(folder.path());
  base::DiagnosticSink sink;
  project::Request request;
  request.paths = paths;
  project::Workspace workspace = project::open_projects(request, sink);
  LintRun run;
  const std::vector<LintPart> parts = parts_of(text);
  for (const project::Project& project : workspace.projects) {
    const auto result = pipeline::lint(project, sink);
    if (!result) continue;
    for (const lint::Finding& finding : result->findings) {
      Found found = shown(finding);
      if (finding.where.file) {
        const auto path = std::find(paths.begin(), paths.end(), finding.where.file->path());
        found.part = static_cast<size_t>(path - paths.begin());
        if (path != paths.end()) found.line += static_cast<uint32_t>(parts[found.part].first_line) - 1;
        if (path == paths.end()) found.line = 0;
      }
      run.found.push_back(std::move(found));
    }
    run.fixed += fixed_text(text, paths, pipeline::lint_fixes(project, workspace.sources, sink));
  }
  for (const base::Diagnostic& diagnostic : sink.sorted()) run.errors += base::render(diagnostic);
  return run;
}

std::string annotate_found(std::string_view text, const std::vector<Found>& found) {
  std::vector<Reported> reported;
  for (const Found& each : found) {
    Reported one;
    one.line = each.line;
    one.column = each.column;
    one.width = each.width;
    one.severity = each.severity;
    one.message = fmt::format("{} [{}]", each.message, each.rule);
    one.help = each.help;
    reported.push_back(std::move(one));
  }
  std::string bare;  // without what was found nowhere in the text before
  for (const std::string& line : lines_of(text)) {
    if (!line.starts_with(nowhere_sign)) bare += line + "\n";
  }
  std::vector<Reported> placeless;
  std::string annotated = annotate(bare, "--", reported, placeless);
  for (const Reported& each : placeless) {
    annotated += fmt::format("{}{}: {}\n", nowhere_sign, each.severity, each.message);
  }
  return annotated;
}

}  // namespace mig::tests
