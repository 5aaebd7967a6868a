#include "tests/runner/compiled.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "compiler/base/dialect.h"
#include "compiler/cli/run.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

// A file with targets of its own is compiled as the one migration of a project that says them.
fs::path make_project(const Case& one, const fs::path& folder) {
  std::string settings = "[targets]\n";
  for (const auto& [name, version] : one.targets) {
    const base::Dialect dialect = *base::dialect_named(name);
    const std::string oldest = version.empty() ? to_string(dialect, base::assumed_version(dialect)) : version;
    settings += fmt::format("{} = \"{}\"\n", name, oldest);
  }
  write_file(folder / "mig.toml", settings);
  fs::create_directory(folder / "migrations");
  fs::copy_file(one.place, folder / "migrations" / one.place.filename());
  return folder;
}

bool needs_project(const Case& one) { return !one.is_project && !one.targets.empty(); }

struct Ran {
  int exit_code;
  std::string out;
  std::string err;
};

// Runs a command on a case. Paths in messages and scripts are relative to where one stands, so a case always stands in
// its own folder.
Ran run(std::vector<std::string> arguments, const Case& one) {
  const TempFolder temp;
  const bool in_project = needs_project(one);
  const StandIn here(in_project ? make_project(one, temp.path()) : one.folder());
  const std::string name = one.place.filename().string();
  if (!one.is_project) arguments.push_back(in_project ? "migrations/" + name : name);
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int exit_code = cli::run(arguments, {in, out, err});
  return {exit_code, out.str(), err.str()};
}

void read_manifest(Compiled& compiled) {
  const auto file = compiled.files.find("manifest.json");
  if (file == compiled.files.end()) return;
  const nlohmann::json manifest = nlohmann::json::parse(file->second);
  for (const nlohmann::json& line : manifest.at("scripts")) {
    CompiledScript script{line.at("dialect"),  line.at("migration"), line.at("phase"),
                          line.at("reversal"), line.at("up"),        std::nullopt};
    if (!line.at("down").is_null()) script.down = line.at("down");
    if (!line.at("verify").is_null()) script.verify = line.at("verify");
    compiled.scripts.push_back(std::move(script));
  }
}

}  // namespace

bool Compiled::has_errors() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Reported& d) { return d.severity == "error"; });
}

std::vector<Reported> parse_diagnostics(const std::string& printed) {
  static const std::regex head(R"(^(.*?)(?::(\d+):(\d+))?: (error|warning): (.*) \[([a-z0-9-]+)\]$)");
  static const std::regex carets(R"(^ +\| +(\^+)$)");
  static const std::regex help("^  help: (.*)$");
  std::vector<Reported> found;
  // The carets that follow the head are the diagnostic's; those that follow a note are not.
  bool wants_carets = false;
  for (const std::string& line : lines_of(printed)) {
    std::smatch parts;
    // An excerpt of the source begins with a space, and may hold anything.
    if (!line.starts_with(' ') && std::regex_match(line, parts, head)) {
      Reported one;
      one.file = parts[1].str() == "mig" ? "" : parts[1].str();
      if (parts[2].matched) one.line = static_cast<uint32_t>(std::stoul(parts[2].str()));
      if (parts[3].matched) one.column = static_cast<uint32_t>(std::stoul(parts[3].str()));
      one.severity = parts[4].str();
      one.message = parts[5].str();
      one.id = parts[6].str();
      found.push_back(std::move(one));
      wants_carets = true;
    } else if (wants_carets && std::regex_match(line, parts, carets)) {
      found.back().width = static_cast<uint32_t>(parts[1].length());
      wants_carets = false;
    } else if (!found.empty() && std::regex_match(line, parts, help)) {
      found.back().help.push_back(parts[1].str());
    } else if (!line.starts_with(' ')) {
      wants_carets = false;
    }
  }
  return found;
}

Compiled compile(const Case& one) {
  const TempFolder out;
  const Ran ran = run({"compile", "--out", (out.path() / "out").string()}, one);
  Compiled compiled;
  compiled.exit_code = ran.exit_code;
  compiled.err = ran.err;
  compiled.diagnostics = parse_diagnostics(compiled.err);
  for (Reported& diagnostic : compiled.diagnostics) {
    if (needs_project(one)) diagnostic.file = fs::path(diagnostic.file).filename().string();
  }
  for (const std::string& file : files_under(out.path() / "out")) {
    compiled.files[file] = read_file(out.path() / "out" / file);
  }
  read_manifest(compiled);
  return compiled;
}

std::string printed_by(const std::vector<std::string>& command, const Case& one) {
  const Ran ran = run(command, one);
  if (ran.exit_code != cli::clean) {
    throw std::runtime_error(fmt::format("mig {} of {}: {}", fmt::join(command, " "), one.name, ran.err));
  }
  return ran.out;
}

}  // namespace mig::tests
