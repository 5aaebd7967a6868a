#include "tests/engines/histories.h"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <stdexcept>

#include "compiler/project/project.h"
#include "compiler/reverse/reverse.h"
#include "compiler/sema/history.h"
#include "compiler/syntax/parser.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

std::vector<ModelStep> model_of(const Case& one) {
  base::DiagnosticSink sink;
  project::Request request;
  request.paths = {one.place.string()};
  const project::Workspace workspace = project::open_projects(request, sink);
  std::vector<ModelStep> model;
  if (workspace.projects.empty()) return model;
  const project::Project& project = workspace.projects.front();
  std::vector<sema::GraphInput> inputs;
  for (const project::MigrationFile& file : project.migrations) {
    inputs.push_back({file.identity, file.tree ? &*file.tree : nullptr, file.source});
  }
  const auto graph = sema::build_graph(std::move(inputs), sink);
  if (!graph) return model;
  sema::History history(*graph, project.config.naming);
  std::vector<ir::Migration> parts;
  for (uint32_t position = 0; position < graph->order().size(); ++position) {
    const auto migration = history.resolve(position, sink);
    if (!migration) throw std::runtime_error(one.name + " compiles, but its model can't be had");
    for (const ir::Phase& phase : migration->phases) {
      const ir::Migration& part = parts.emplace_back(ir::part_of(*migration, phase));
      ModelStep& step = model.emplace_back(
          ModelStep{part.identity, std::string(to_string(phase.kind)), {}, part.after, std::nullopt, {}});
      for (const ir::Item& item : part.items) {
        step.applied.insert(step.applied.end(), item.operations.begin(), item.operations.end());
      }
    }
  }
  for (size_t i = parts.size(); i-- > 0;) {
    const schema::Schema& start = i + 1 < model.size() ? *model[i + 1].reversed : model[i].after;
    const ir::Reverse reverse = reverse::reverse(parts[i], start);
    if (reverse.reversal == ir::Reversal::irreversible) break;
    model[i].reversed = reverse.operations.empty() ? start : reverse.operations.back().after;
    model[i].reverse = reverse.operations;
  }
  return model;
}

std::string settings(const std::vector<std::pair<base::Dialect, base::Version>>& targets) {
  std::string result = "[targets]\n";
  for (const auto& [dialect, version] : targets) {
    result += fmt::format("{} = \"{}\"\n", name_of(dialect), to_string(dialect, version));
  }
  return result;
}

std::vector<std::pair<base::Dialect, base::Version>> targets_of(const Case& one) {
  std::vector<std::pair<base::Dialect, base::Version>> targets;
  for (const auto& [name, version] : one.targets) {
    const base::Dialect dialect = *base::dialect_named(name);
    targets.emplace_back(dialect, version.empty() ? base::assumed_version(dialect) : *base::parse_version(version));
  }
  for (const base::Dialect dialect : base::all_dialects()) {
    if (one.targets.empty()) targets.emplace_back(dialect, base::assumed_version(dialect));
  }
  return targets;
}

// A history whose project lies in a folder of its own.
std::unique_ptr<History> in_new_folder(const History& from, const std::string& settings_text) {
  auto made = std::make_unique<History>();
  made->folder = std::make_shared<TempFolder>();
  made->one.name = from.one.name;
  made->one.place = made->folder->path() / "project";
  made->one.is_project = true;
  made->one.no_server = from.one.no_server;
  made->given_rows = from.given_rows;
  write_file(made->one.place / "mig.toml", settings_text);
  return made;
}

void compile_it(History& history) {
  history.compiled = compile(history.one);
  if (!history.compiled.scripts.empty()) history.model = model_of(history.one);
}

size_t begin_of(const std::variant<syntax::Phase, syntax::Statement>& entry) {
  return std::visit([](const auto& each) { return static_cast<size_t>(each.range.begin); }, entry);
}

}  // namespace

std::vector<ir::Operation> ModelStep::operations() const {
  std::vector<ir::Operation> result;
  for (const ir::AppliedOperation& each : applied) result.push_back(each.operation);
  return result;
}

bool History::targets(base::Dialect dialect) const {
  return std::any_of(compiled.scripts.begin(), compiled.scripts.end(),
                     [&](const CompiledScript& script) { return script.dialect == name_of(dialect); });
}

const ModelStep& History::step(const CompiledScript& script) const {
  for (const ModelStep& each : model) {
    if (each.migration == script.migration && each.phase == script.phase) return each;
  }
  throw std::runtime_error(one.name + " has no script " + script.up);
}

std::vector<std::pair<std::string, std::string>> History::sources() const {
  std::vector<std::pair<std::string, std::string>> result;
  for (const std::string& path : files_under(one.place / "migrations")) {
    result.emplace_back(path, read_file(one.place / "migrations" / path));
  }
  return result;
}

Ahead History::from(const CompiledScript& script) const {
  Ahead ahead;
  const ModelStep& first = step(script);
  ahead.schemas.push_back(&first.after);
  bool is_later = false;
  for (const ModelStep& each : model) {
    if (is_later) {
      ahead.schemas.push_back(&each.after);
      for (const ir::AppliedOperation& applied : each.applied) ahead.operations.push_back(&applied.operation);
    }
    is_later = is_later || &each == &first;
  }
  return ahead;
}

std::unique_ptr<History> history_of(const std::string& name, base::Dialect dialect,
                                    const std::vector<std::pair<std::string, std::string>>& migrations) {
  auto made = std::make_unique<History>();
  made->folder = std::make_shared<TempFolder>();
  made->one.name = name;
  made->one.place = made->folder->path() / "project";
  made->one.is_project = true;
  write_file(made->one.place / "mig.toml", settings({{dialect, base::assumed_version(dialect)}}));
  for (const auto& [file, text] : migrations) write_file(made->one.place / "migrations" / (file + ".mig"), text);
  compile_it(*made);
  return made;
}

std::list<History> compilable_histories(const std::string& folder, const std::string& prefix) {
  std::list<History> histories;
  for (const Case& one : find_cases(folder)) {
    History history;
    history.one = one;
    history.given_rows = one.is_project ? one.place / "rows" : fs::path(one.stem().string() + ".rows.sql");
    compile_it(history);
    history.one.name = prefix + one.name;
    // What does not compile is for the corpus' own test to judge, but an example has to.
    if (!history.compiled.scripts.empty()) histories.push_back(std::move(history));
  }
  return histories;
}

std::unique_ptr<History> cut_up(const History& whole) {
  if (whole.one.is_project) return nullptr;
  const std::string text = read_file(whole.one.place);
  const base::SourceFile source(whole.one.place.string(), text);
  base::DiagnosticSink sink;
  const std::optional<syntax::File> file = syntax::parse(source, sink);
  if (!file || file->entries.empty()) throw std::runtime_error(whole.one.name + " compiles, but does not parse");

  auto made = in_new_folder(whole, settings(targets_of(whole.one)));
  // Each of them looks at all that is there, so a long file takes long in small pieces.
  constexpr size_t most_pieces = 40;
  const size_t count = file->entries.size();
  const size_t in_piece = (count + most_pieces - 1) / most_pieces;
  std::string after;
  for (size_t i = 0; i < count; i += in_piece) {
    const size_t begin = begin_of(file->entries[i]);
    const size_t end = i + in_piece < count ? begin_of(file->entries[i + in_piece]) : text.size();
    const std::string name = fmt::format("{:04}_statement", i + 1);
    write_file(made->one.place / "migrations" / (name + ".mig"),
               "migration 'A statement';\n" + after + "\n" + text.substr(begin, end - begin));
    after = "after '" + name + "';\n";
  }
  compile_it(*made);
  return made;
}

std::unique_ptr<History> for_version(const History& history, base::Dialect dialect, base::Version version) {
  const std::string only = settings({{dialect, version}});
  std::unique_ptr<History> made;
  if (history.one.is_project) {
    static const std::regex targets(R"(\[targets\][^\[]*)");
    made = in_new_folder(history, "");
    fs::copy(history.one.place, made->one.place, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    const std::string before = read_file(history.one.place / "mig.toml");
    const std::string now = std::regex_replace(before, targets, only + "\n");
    write_file(made->one.place / "mig.toml", now.find("[targets]") == std::string::npos ? now + "\n" + only : now);
  } else {
    made = in_new_folder(history, only);
    fs::create_directories(made->one.place / "migrations");
    fs::copy_file(history.one.place, made->one.place / "migrations" / history.one.place.filename());
  }
  compile_it(*made);
  return made;
}

}  // namespace mig::tests
