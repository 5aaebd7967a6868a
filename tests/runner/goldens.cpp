#include "tests/runner/goldens.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "compiler/base/dialect.h"
#include "tests/runner/expectations.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

fs::path with_suffix(const fs::path& stem, const std::string& suffix) { return fs::path(stem.string() + suffix); }

fs::path golden_folder(const Case& one) { return one.goldens.empty() ? one.place / "golden" : one.goldens; }

// `postgresql/NAME.up.sql` of a file becomes `NAME.postgresql.up.sql` beside it; a project keeps the layout of `--out`.
fs::path golden_place(const Case& one, const fs::path& written) {
  if (one.is_project) return golden_folder(one) / written;
  const std::string dialect = written.parent_path().string();
  const std::string name = one.stem().filename().string();
  return with_suffix(one.stem(), "." + dialect + written.filename().string().substr(name.size()));
}

bool updating() {
  const char* flag = std::getenv("MIG_UPDATE");
  return flag && std::string_view(flag) == "1";
}

}  // namespace

std::map<fs::path, std::string> wanted_files(const Case& one, const Compiled& compiled) {
  std::map<fs::path, std::string> wanted;
  std::string placeless_texts;
  std::vector<Reported> placeless;
  const std::vector<std::string> files = one.annotated_files();
  for (const std::string& file : files) {
    std::vector<Reported> here;
    std::copy_if(compiled.diagnostics.begin(), compiled.diagnostics.end(), std::back_inserter(here),
                 [&](const Reported& reported) { return reported.file == file && reported.line != 0; });
    const std::string_view sign = file.ends_with(".toml") ? "#" : "--";
    wanted[one.folder() / file] = annotate(read_file(one.folder() / file), sign, here, placeless);
  }
  for (const Reported& reported : compiled.diagnostics) {
    const bool in_text = reported.line != 0 && std::find(files.begin(), files.end(), reported.file) != files.end();
    if (!in_text) placeless.push_back(reported);
  }
  for (const Reported& reported : placeless) placeless_texts += placeless_text(reported);
  if (!placeless_texts.empty()) wanted[with_suffix(one.stem(), ".stderr")] = placeless_texts;
  for (const auto& [path, text] : compiled.files) {
    if (one.is_project || path != "manifest.json") wanted[golden_place(one, path)] = text;
  }
  // Cases that are to show their IR have an `.ir.json`, empty at first.
  const fs::path ir = with_suffix(one.stem(), ".ir.json");
  if (fs::exists(ir) && !compiled.has_errors()) wanted[ir] = printed_by({"ir"}, one);
  return wanted;
}

std::vector<fs::path> present_goldens(const Case& one) {
  std::vector<fs::path> present;
  const fs::path errors = with_suffix(one.stem(), ".stderr");
  if (fs::exists(errors)) present.push_back(errors);
  if (one.is_project) {
    for (const std::string& file : files_under(golden_folder(one))) present.push_back(golden_folder(one) / file);
    return present;
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(one.folder())) {
    const std::string file = entry.path().filename().string();
    for (const base::Dialect dialect : base::all_dialects()) {
      const std::string beginning = fmt::format("{}.{}.", one.stem().filename().string(), name_of(dialect));
      if (file.starts_with(beginning) && file.ends_with(".sql")) present.push_back(entry.path());
    }
  }
  return present;
}

std::string compare(const Case& one, const Compiled& compiled) {
  std::string found;
  const std::map<fs::path, std::string> wanted = wanted_files(one, compiled);
  for (const auto& [path, text] : wanted) {
    if (!fs::exists(path)) {
      found += fmt::format("missing: {}\n", path.string());
    } else if (const std::string differs = difference(read_file(path), text); !differs.empty()) {
      found += fmt::format("{}: - is expected, + was found, {}", path.string(), differs);
    }
  }
  for (const fs::path& path : present_goldens(one)) {
    if (!wanted.contains(path)) found += fmt::format("stale, nothing makes it any more: {}\n", path.string());
  }
  return found;
}

void update(const Case& one, const Compiled& compiled) {
  const std::map<fs::path, std::string> wanted = wanted_files(one, compiled);
  for (const fs::path& path : present_goldens(one)) {
    if (!wanted.contains(path)) fs::remove(path);
  }
  for (const auto& [path, text] : wanted) {
    if (!fs::exists(path) || read_file(path) != text) write_file(path, text);
  }
}

std::string settle(const Case& one, Compiled compiled) {
  if (updating()) {
    // New expectations move lines, and messages may name lines: only what stays is right.
    for (int round = 0; round < 2; ++round) {
      update(one, compiled);
      compiled = compile(one);
    }
  }
  const std::string differs = compare(one, compiled);
  return differs.empty() ? differs : differs + "MIG_UPDATE=1 takes over what was found";
}

}  // namespace mig::tests
