#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "compiler/base/suggest.h"
#include "compiler/cli/command.h"
#include "compiler/emit/manifest.h"
#include "compiler/emit/writer.h"
#include "compiler/pipeline/pipeline.h"

namespace mig::cli {

namespace cl = llvm::cl;
using base::DiagnosticId;
using emit::Script;

namespace {

class CompileCommand : public Command {
 public:
  CompileCommand() : Command("compile", "write forward and reverse SQL") {
    document(dialect_);
    document(out_);
    document(direction_);
    document(only_);
    document(from_);
    document(to_);
    document(no_guards_);
    document(no_comments_);
    document(phase_);
    document(from_step_);
  }

 private:
  ExitCode execute(Session& session) override {
    base::DiagnosticSink& sink = session.sink();
    if (!check_options(sink)) return session.finish();
    const project::Workspace workspace = open(session);
    if (workspace.projects.empty() || !is_one_project(workspace, sink)) return session.finish();
    const project::Project& project = workspace.projects.front();
    const auto dialects = chosen_dialects(project, {dialect_.begin(), dialect_.end()}, sink);
    if (!dialects) return session.finish();

    const auto given = [](const cl::opt<std::string>& option) {
      return option.empty() ? std::nullopt : std::optional<std::string>(option);
    };
    pipeline::CompileOptions options{*dialects, given(only_), given(from_), given(to_), given(phase_), resume()};
    options.guards = !no_guards_;
    options.comments = !no_comments_;
    const auto scripts = pipeline::compile(project, options, sink);
    if (!scripts || sink.has_errors()) return session.finish();

    if (out_.empty()) {
      print(*scripts, directions({true, false}), session);
    } else {
      const auto files = emit::lay_out(*scripts, directions({true, true}));
      if (emit::write_files(out_, files, sink)) {
        session.remark(fmt::format("wrote {} to `{}`", base::plural(files.size(), "file"), std::string(out_)));
      }
    }
    return session.finish();
  }

  bool check_options(base::DiagnosticSink& sink) const {
    bool hold = direction_.empty() || check_value("--direction", direction_, {"up", "down", "both"}, sink);
    hold = check_dialects({dialect_.begin(), dialect_.end()}, sink) && hold;
    const auto& range = from_.empty() ? to_ : from_;
    if (!only_.empty() && !range.empty()) {
      sink.report<DiagnosticId::conflicting_options>({}, "--only", "--" + range.ArgStr.str())
          .help("`--only` gives one migration, `--from` and `--to` one script for several");
      hold = false;
    }
    hold = (phase_.empty() || check_value("--phase", phase_, {"expand", "migrate", "contract"}, sink)) && hold;
    if (!phase_.empty() && !range.empty()) {
      sink.report<DiagnosticId::conflicting_options>({}, "--phase", "--" + range.ArgStr.str())
          .help("`--from` and `--to` give one script with all phases, as they run one after the other");
      hold = false;
    }
    return check_from_step(sink) && hold;
  }

  // The rest of a script is for one database that it has stopped on, so it is no file beside the others.
  bool check_from_step(base::DiagnosticSink& sink) const {
    if (from_step_.empty()) return true;
    bool hold = true;
    if (!step_number()) {
      sink.report<DiagnosticId::bad_option_value>({}, std::string(from_step_), "--from-step")
          .help("it takes the number of the first step that was not done, as the script says it: 1, 2, …");
      hold = false;
    }
    if (!out_.empty()) {
      sink.report<DiagnosticId::conflicting_options>({}, "--from-step", "--out")
          .help("the rest of a script is for one database: it goes to standard output");
      hold = false;
    }
    if (direction_ != "up" && direction_ != "down") {
      sink.report<DiagnosticId::from_step_direction>({}).help("add `--direction up` or `--direction down`");
      hold = false;
    }
    return hold;
  }

  std::optional<size_t> step_number() const {
    const std::string& text = from_step_;
    size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && end == text.data() + text.size() && number > 0;
    return is_number ? std::optional(number) : std::nullopt;
  }

  std::optional<pipeline::Resume> resume() const {
    if (from_step_.empty()) return std::nullopt;
    return pipeline::Resume{*step_number(), direction_ == "up"};
  }

  emit::Directions directions(emit::Directions otherwise) const {
    if (direction_.empty()) return otherwise;
    return {direction_ != "down", direction_ != "up"};
  }

  // One stream for each dialect, in the order in which it runs: what goes back runs the other way round.
  static void print(const std::vector<Script>& scripts, emit::Directions directions, Session& session) {
    const auto irreversible = std::find_if(scripts.begin(), scripts.end(), [](const Script& s) { return !s.down; });
    // A stream that leaves one out would go on with what lies before it.
    if (directions.down && !directions.up && irreversible != scripts.end()) {
      const std::string phase = irreversible->is_part ? ", phase " + irreversible->phase : "";
      auto& diagnostic =
          session.sink()
              .report<DiagnosticId::no_reverse_script>({}, irreversible->migration + phase, irreversible->reason)
              .help("go back to there only: `--from` names the first migration of a range");
      if (irreversible->is_part) diagnostic.help("within a migration `--phase` names a phase that runs after that");
      return;
    }
    for (auto begin = scripts.begin(); begin != scripts.end();) {
      const auto end = std::find_if(begin, scripts.end(), [&](const Script& s) { return s.dialect != begin->dialect; });
      for (auto script = begin; directions.up && script != end; ++script) session.print(script->up);
      for (auto script = end; directions.down && script != begin;) {
        --script;
        if (script->down) session.print(*script->down);
      }
      begin = end;
    }
  }

  std::string dialect_help_ =
      fmt::format("{}, or all the project's targets (default)", fmt::join(dialect_names(), ", "));
  cl::list<std::string> dialect_{"dialect",          cl::sub(subcommand_),  cl::ZeroOrMore,
                                 cl::CommaSeparated, cl::value_desc("D,…"), cl::desc(dialect_help_)};
  cl::opt<std::string> out_{"out", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("DIR"),
                            cl::desc("write files and manifest.json there (default: to standard output)")};
  cl::opt<std::string> direction_{"direction", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("WAY"),
                                  cl::desc("up, down or both (default: both with --out, else up)")};
  cl::opt<std::string> only_{"only", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("ID"),
                             cl::desc("this migration alone")};
  cl::opt<std::string> from_{"from", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("ID"),
                             cl::desc("one script for all that runs from this migration")};
  cl::opt<std::string> to_{"to", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("ID"),
                           cl::desc("one script for all that runs up to this migration")};
  cl::opt<bool> no_guards_{"no-guards", cl::sub(subcommand_), cl::ZeroOrMore,
                           cl::desc("leave out the compiler's own guards against rows that are in the way")};
  cl::opt<bool> no_comments_{"no-comments", cl::sub(subcommand_), cl::ZeroOrMore,
                             cl::desc("write the SQL alone, without what is said of its steps and their locks")};
  cl::opt<std::string> phase_{"phase", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("PHASE"),
                              cl::desc("this phase of migrations alone: expand (also what has no phases), migrate or "
                                       "contract")};
  cl::opt<std::string> from_step_{"from-step", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("N"),
                                  cl::desc("the rest of one script that stopped, from its step N on; takes "
                                           "--direction, and what else says which script")};
};

}  // namespace

std::unique_ptr<Command> make_compile_command() { return std::make_unique<CompileCommand>(); }

}  // namespace mig::cli
