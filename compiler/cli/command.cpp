#include "compiler/cli/command.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/suggest.h"

namespace mig::cli {

namespace cl = llvm::cl;
using base::DiagnosticId;

namespace {

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (size_t i = 0; i < values.size(); ++i) {
    text += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == values.size() ? " or " : ", ", values[i]);
  }
  return text;
}

std::string shown(const cl::Option& option) {
  return option.ValueStr.empty() ? fmt::format("--{}", option.ArgStr.str())
                                 : fmt::format("--{} {}", option.ArgStr.str(), option.ValueStr.str());
}

}  // namespace

Command::Command(const char* name, const char* summary, Arguments takes)
    : subcommand_(name, summary),
      name_(name),
      summary_(summary),
      takes_(takes),
      paths_(cl::Positional, cl::ZeroOrMore, cl::sub(subcommand_)),
      project_("project", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("DIR"),
               cl::desc("the folder of mig.toml (default: looked for upwards from each PATH)")),
      stdin_path_("stdin-path", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("PATH"),
                  cl::desc("the file that standard input stands for, with PATH `-`")),
      color_("color", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("WHEN"), cl::init("auto"),
             cl::desc(
                 "color in messages and output for people: auto (default), always or never; NO_COLOR turns auto off")),
      quiet_("quiet", cl::sub(subcommand_), cl::ZeroOrMore, cl::desc("errors and warnings only, no remarks")) {}

std::vector<const cl::Option*> Command::common_options() const {
  if (!takes_.are_migrations()) return {&color_, &quiet_};
  return {&project_, &stdin_path_, &color_, &quiet_};
}

const cl::Option* Command::option_named(std::string_view name) const {
  std::vector<const cl::Option*> all = options_;
  for (const cl::Option* option : common_options()) all.push_back(option);
  for (const cl::Option* option : all) {
    if (std::string_view(option->ArgStr.data(), option->ArgStr.size()) == name) return option;
  }
  return nullptr;
}

std::string Command::help() const {
  std::vector<const cl::Option*> all = options_;
  for (const cl::Option* option : common_options()) all.push_back(option);
  size_t width = 0;
  for (const cl::Option* option : all) width = std::max(width, shown(*option).size());
  std::string text = fmt::format(
      "mig {0}: {1}\n\n"
      "usage: mig {0} {2}[options]\n\n"
      "{3}options:\n",
      name_, summary_, takes_.usage.empty() ? "" : fmt::format("{} ", takes_.usage),
      takes_.help.empty() ? "" : fmt::format("  {}\n\n", takes_.help));
  for (const cl::Option* option : all) {
    text += fmt::format("  {:<{}}  {}\n", shown(*option), width, option->HelpStr.str());
  }
  return text + fmt::format("  {:<{}}  this page\n", "--help", width);
}

std::optional<std::vector<std::string>> Command::normalized(const std::vector<std::string>& arguments,
                                                            base::DiagnosticSink& sink) const {
  const size_t errors_before = sink.error_count();
  std::vector<std::string> result;
  bool only_paths = false;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (only_paths || argument.size() < 2 || argument[0] != '-') {
      if (takes_.usage.empty()) {
        sink.report<DiagnosticId::needless_argument>({}, name_, argument).help("leave it out");
      }
      result.push_back(!argument.empty() && argument[0] == '@' ? "./" + argument : argument);
      continue;
    }
    if (argument == "--") {
      only_paths = true;
      result.push_back(argument);
      continue;
    }
    const size_t equals = argument.find('=');
    const std::string written = argument.substr(0, equals);
    const cl::Option* option = written.rfind("--", 0) == 0 ? option_named(written.substr(2)) : nullptr;
    if (!option) {
      auto& diagnostic = sink.report<DiagnosticId::unknown_option>({}, name_, written);
      std::vector<std::string> known = {"--help"};
      for (const cl::Option* other : options_) known.push_back("--" + other->ArgStr.str());
      for (const cl::Option* other : common_options()) known.push_back("--" + other->ArgStr.str());
      const auto near = base::nearest(written, known);
      diagnostic.help(near ? fmt::format("did you mean `{}`?", *near)
                           : fmt::format("`mig help {}` lists the options", name_));
      continue;
    }
    const bool takes_value = option->getValueExpectedFlag() == cl::ValueRequired;
    if (!takes_value) {
      if (equals != std::string::npos)
        sink.report<DiagnosticId::option_with_value>({}, written).help("leave the value out");
      result.push_back(written);
      continue;
    }
    std::string value;
    if (equals != std::string::npos) {
      value = argument.substr(equals + 1);
    } else if (i + 1 < arguments.size()) {
      value = arguments[++i];
    }
    if (value.empty()) {
      sink.report<DiagnosticId::option_without_value>({}, written).help(fmt::format("write `{}`", shown(*option)));
    }
    result.push_back(written + "=" + value);
  }
  if (sink.error_count() > errors_before) return std::nullopt;
  return result;
}

bool Command::check_value(std::string_view option, const std::string& value, const std::vector<std::string>& allowed,
                          base::DiagnosticSink& sink) {
  if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return true;
  auto& diagnostic = sink.report<DiagnosticId::bad_option_value>({}, value, option);
  const auto near = base::nearest(value, allowed);
  diagnostic.help(near ? fmt::format("did you mean `{}`?", *near) : fmt::format("it takes {}", listed(allowed)));
  return false;
}

std::vector<std::string> Command::dialect_names() {
  std::vector<std::string> names;
  for (const base::Dialect dialect : base::all_dialects()) names.emplace_back(base::name_of(dialect));
  return names;
}

bool Command::check_target(const project::Project& project, base::Dialect dialect, base::DiagnosticSink& sink) {
  const auto& targets = project.config.targets;
  if (std::any_of(targets.begin(), targets.end(), [&](const auto& target) { return target.dialect == dialect; })) {
    return true;
  }
  sink.report<DiagnosticId::not_a_target>({project.config_file, project.config.targets_range},
                                          base::display_name(dialect), project.config_file->path())
      .help(fmt::format("add the oldest server to support under `[targets]`, as in `{} = \"{}\"`",
                        base::name_of(dialect), base::to_string(dialect, base::assumed_version(dialect))));
  return false;
}

bool Command::check_dialects(const std::vector<std::string>& names, base::DiagnosticSink& sink) {
  std::vector<std::string> known = dialect_names();
  known.emplace_back("all");
  bool hold = true;
  for (const std::string& name : names) hold = check_value("--dialect", name, known, sink) && hold;
  return hold;
}

std::optional<std::vector<base::Dialect>> Command::chosen_dialects(const project::Project& project,
                                                                   const std::vector<std::string>& names,
                                                                   base::DiagnosticSink& sink) {
  base::DialectSet targets;
  for (const project::Target& target : project.config.targets) targets = targets | base::DialectSet::of(target.dialect);
  base::DialectSet chosen;
  for (const std::string& name : names) {
    const auto dialect = base::dialect_named(name);
    if (!dialect) {
      chosen = chosen | targets;  // `all`
    } else if (check_target(project, *dialect, sink)) {
      chosen = chosen | base::DialectSet::of(*dialect);
    } else {
      return std::nullopt;
    }
  }
  return (chosen.empty() ? targets : chosen).members();
}

ExitCode Command::run(Session& session) {
  session.set_quiet(quiet_);
  if (!check_value("--color", color_, {"auto", "always", "never"}, session.sink())) return session.finish();
  if (color_ != "auto") session.set_color(color_ == "always");
  return execute(session);
}

project::Workspace Command::open(Session& session, const ChangeOptions* changes) const {
  return project::open_projects(request(session, changes), session.sink());
}

project::Request Command::request(Session& session, const ChangeOptions* changes) const {
  project::Request request;
  request.paths.assign(paths_.begin(), paths_.end());
  if (!project_.empty()) request.project = project_;
  if (!stdin_path_.empty()) request.stdin_path = stdin_path_;
  request.in = &session.in();
  if (request.stdin_path && std::find(request.paths.begin(), request.paths.end(), "-") == request.paths.end()) {
    request.paths.push_back("-");
  }
  if (changes) changes->apply(request);
  return request;
}

bool Command::reads_input() const {
  return !stdin_path_.empty() || std::find(paths_.begin(), paths_.end(), "-") != paths_.end();
}

bool Command::is_one_project(const project::Workspace& workspace, base::DiagnosticSink& sink) {
  if (workspace.projects.size() <= 1) return true;
  std::string names;
  for (const project::Project& project : workspace.projects) {
    const base::SourceFile* const file = project.config_file ? project.config_file : project.migrations.front().source;
    names += fmt::format("{}`{}`", names.empty() ? "" : ", ", file->path());
  }
  sink.report<DiagnosticId::several_projects>({}, names).help("give the paths of one project at a time");
  return false;
}

}  // namespace mig::cli
