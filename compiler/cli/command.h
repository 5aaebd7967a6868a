// A subcommand: its options, which LLVM parses, its help, and what it does. The options live as long as one run, so
// nothing stays behind in the process.
#pragma once

#include <llvm/Support/CommandLine.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/dialect.h"
#include "compiler/cli/change_options.h"
#include "compiler/cli/session.h"
#include "compiler/project/project.h"

namespace mig::cli {

/// What may stand behind a command's name besides options.
struct Arguments {
  std::string_view usage = {};  ///< `RULE…`; empty: nothing
  std::string_view help = {};   ///< a line of help

  /// Migrations, as nearly every command takes them; then it has the options that say where they are.
  static constexpr Arguments migrations() {
    return {"[PATH…]",
            "PATH  a migration, a folder, or `-` for standard input (default: the project around the current folder)"};
  }
  bool are_migrations() const { return usage == migrations().usage; }
};

class Command {
 public:
  virtual ~Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;

  std::string_view name() const { return name_; }
  std::string_view summary() const { return summary_; }
  /// The page that `mig help COMMAND` shows.
  std::string help() const;

  /// Checks the arguments that follow the command's name and brings them into the one form that LLVM is given: each
  /// value with `=`, no path that would read as a response file. Nothing, and diagnostics, where they are wrong.
  std::optional<std::vector<std::string>> normalized(const std::vector<std::string>& arguments,
                                                     base::DiagnosticSink& sink) const;

  /// Does it, once LLVM has parsed the arguments.
  ExitCode run(Session& session);

 protected:
  Command(const char* name, const char* summary, Arguments takes = Arguments::migrations());

  virtual ExitCode execute(Session& session) = 0;

  /// Adds an option to the help, in the order of the calls.
  void document(const llvm::cl::Option& option) { options_.push_back(&option); }

  /// The projects that the paths belong to, limited to what has changed where a command has options for that. What was
  /// wrong with them is in the sink; then some may be left out.
  project::Workspace open(Session& session, const ChangeOptions* changes = nullptr) const;

  /// What the call asks for: its paths, its project, what it says has changed.
  project::Request request(Session& session, const ChangeOptions* changes = nullptr) const;

  /// What stands behind the command's name besides options.
  std::vector<std::string> arguments() const { return {paths_.begin(), paths_.end()}; }

  /// Whether a path stands for standard input.
  bool reads_input() const;

  /// Whether there is one project only, as commands need whose output is about one. Reports the others.
  static bool is_one_project(const project::Workspace& workspace, base::DiagnosticSink& sink);

  /// Reports `value` unless it is one of `allowed`.
  static bool check_value(std::string_view option, const std::string& value, const std::vector<std::string>& allowed,
                          base::DiagnosticSink& sink);

  /// The names of all dialects, as `--dialect` takes them.
  static std::vector<std::string> dialect_names();

  /// Reports those of `names` that are neither a dialect nor `all`.
  static bool check_dialects(const std::vector<std::string>& names, base::DiagnosticSink& sink);

  /// The dialects of `names`, each once; of none and of `all` the project's targets. Nothing, and a diagnostic, where
  /// one is no target.
  static std::optional<std::vector<base::Dialect>> chosen_dialects(const project::Project& project,
                                                                   const std::vector<std::string>& names,
                                                                   base::DiagnosticSink& sink);

  /// Reports a dialect that is no target of the project.
  static bool check_target(const project::Project& project, base::Dialect dialect, base::DiagnosticSink& sink);

  llvm::cl::SubCommand subcommand_;

 private:
  /// The options that every command of its kind has.
  std::vector<const llvm::cl::Option*> common_options() const;
  const llvm::cl::Option* option_named(std::string_view name) const;

  const char* name_;
  const char* summary_;
  Arguments takes_;
  llvm::cl::list<std::string> paths_;
  llvm::cl::opt<std::string> project_;
  llvm::cl::opt<std::string> stdin_path_;
  llvm::cl::opt<std::string> color_;
  llvm::cl::opt<bool> quiet_;
  std::vector<const llvm::cl::Option*> options_;
};

std::unique_ptr<Command> make_check_command();
std::unique_ptr<Command> make_compile_command();
std::unique_ptr<Command> make_explain_command();
std::unique_ptr<Command> make_fmt_command();
std::unique_ptr<Command> make_graph_command();
std::unique_ptr<Command> make_ir_command();
std::unique_ptr<Command> make_lint_command();
std::unique_ptr<Command> make_lsp_command();
std::unique_ptr<Command> make_plan_command();
std::unique_ptr<Command> make_rules_command();
std::unique_ptr<Command> make_schema_command();
std::unique_ptr<Command> make_stats_command();
std::unique_ptr<Command> make_verify_command();

}  // namespace mig::cli
