#include "compiler/cli/run.h"

#include <fmt/format.h>
#include <llvm/Support/raw_ostream.h>

#include <algorithm>
#include <array>
#include <memory>

#include "compiler/base/suggest.h"
#include "compiler/cli/command.h"

namespace mig::cli {

using base::DiagnosticId;

namespace {

using Commands = std::array<std::unique_ptr<Command>, 13>;

Commands make_commands() {
  return {make_check_command(), make_lint_command(),    make_fmt_command(),    make_explain_command(),
          make_rules_command(), make_compile_command(), make_plan_command(),   make_schema_command(),
          make_ir_command(),    make_graph_command(),   make_verify_command(), make_stats_command(),
          make_lsp_command()};
}

// LLVM's registry is the process's. It must forget the options of a run before they go.
struct RegistryCleared {
  RegistryCleared() = default;
  ~RegistryCleared() { llvm::cl::ResetCommandLineParser(); }
  RegistryCleared(const RegistryCleared&) = delete;
  RegistryCleared& operator=(const RegistryCleared&) = delete;
};

std::string help(const Commands& commands) {
  std::string text =
      "mig: migrations in a language of their own, compiled to forward and reverse SQL\n\n"
      "usage: mig COMMAND [PATH…] [options]\n\n"
      "commands:\n";
  for (const auto& command : commands) text += fmt::format("  {:<8} {}\n", command->name(), command->summary());
  return text + fmt::format("  {:<8} {}\n", "help", "show this page, or with `mig help COMMAND` a command's options") +
         "\n`mig --version` prints the version.\n"
         "exit codes: 0 clean, 1 findings or a verification that failed, 2 the input or the call is wrong, 3 the "
         "environment failed\n";
}

const std::unique_ptr<Command>* find(const Commands& commands, const std::string& name) {
  const auto found = std::find_if(commands.begin(), commands.end(), [&](const auto& c) { return c->name() == name; });
  return found == commands.end() ? nullptr : &*found;
}

void report_unknown(const Commands& commands, const std::string& name, base::DiagnosticSink& sink) {
  std::vector<std::string> names = {"help"};
  for (const auto& command : commands) names.emplace_back(command->name());
  const auto near = base::nearest(name, names);
  sink.report<DiagnosticId::unknown_command>({}, name).help(near ? fmt::format("did you mean `{}`?", *near)
                                                                 : "`mig help` lists the commands");
}

bool is_help(const std::string& argument) { return argument == "--help" || argument == "-h"; }

// Whether an option that ends the run by itself stands before `--`.
bool has(const std::vector<std::string>& arguments, bool (*wanted)(const std::string&)) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end, wanted);
}

ExitCode show_help(const Commands& commands, const std::vector<std::string>& names, Session& session) {
  if (names.empty() || is_help(names[0])) {
    session.print(help(commands));
  } else if (const auto* command = find(commands, names[0])) {
    session.print((*command)->help());
  } else if (names[0] == "help") {
    session.print(help(commands));
  } else {
    report_unknown(commands, names[0], session.sink());
  }
  return session.finish();
}

ExitCode dispatch(const Commands& commands, const std::vector<std::string>& arguments, Session& session) {
  if (arguments.empty()) {
    session.remark(help(commands));
    return session.finish(bad_input);
  }
  const std::string& name = arguments[0];
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (is_help(name)) return show_help(commands, {}, session);
  if (name == "help") return show_help(commands, rest, session);
  const auto is_version = [](const std::string& argument) { return argument == "--version"; };
  if (is_version(name)) {
    session.print(fmt::format("mig {}\n", MIG_VERSION));
    return session.finish();
  }
  if (name[0] == '-') {
    session.sink().report<DiagnosticId::option_before_command>({}, name).help(
        "name the command first, as in `mig check`");
    return session.finish();
  }
  const auto* command = find(commands, name);
  if (!command) {
    report_unknown(commands, name, session.sink());
    return session.finish();
  }
  if (has(rest, is_help)) return show_help(commands, {name}, session);
  if (has(rest, is_version)) return dispatch(commands, {"--version"}, session);
  const auto normal = (*command)->normalized(rest, session.sink());
  if (!normal) return session.finish();

  std::vector<const char*> argv = {"mig", name.c_str()};
  for (const std::string& argument : *normal) argv.push_back(argument.c_str());
  std::string errors;
  llvm::raw_string_ostream error_stream(errors);
  if (!llvm::cl::ParseCommandLineOptions(static_cast<int>(argv.size()), argv.data(), "", &error_stream, nullptr,
                                         true)) {
    session.remark(error_stream.str());
    return session.finish(bad_input);
  }
  return (*command)->run(session);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Streams streams) {
  const Commands commands = make_commands();
  const RegistryCleared cleared;
  Session session(streams);
  return dispatch(commands, arguments, session);
}

}  // namespace mig::cli
