#include <fmt/format.h>

#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"

namespace mig::cli {

namespace cl = llvm::cl;

namespace {

class PlanCommand : public Command {
 public:
  PlanCommand() : Command("plan", "show the steps of scripts, with what each locks") {
    document(dialect_);
    document(direction_);
    document(only_);
    document(changes_.since());
    document(changes_.staged());
    document(format_);
  }

 private:
  ExitCode execute(Session& session) override {
    base::DiagnosticSink& sink = session.sink();
    if (!check_options(sink)) return session.finish();
    const project::Workspace workspace = open(session, &changes_);
    if (workspace.projects.empty() || !is_one_project(workspace, sink)) return session.finish();
    const project::Project& project = workspace.projects.front();
    const auto dialects = chosen_dialects(project, {dialect_.begin(), dialect_.end()}, sink);
    if (!dialects) return session.finish();

    const pipeline::PlanRequest request{*dialects, only_.empty() ? std::nullopt : std::optional<std::string>(only_),
                                        direction_ != "down", direction_ != "up"};
    const auto scripts = pipeline::planned_scripts(project, request, sink);
    if (!scripts || sink.has_errors()) return session.finish();
    if (format_ == "json") {
      session.print(emit::plan_json(*scripts));
    } else if (format_ == "markdown") {
      session.print(emit::plan_markdown(*scripts));
    } else {
      emit::PlanTextOptions options;
      options.color = session.colors_output();
      options.width = session.output_width().value_or(options.width);
      session.print(emit::plan_text(*scripts, options));
    }
    return session.finish();
  }

  bool check_options(base::DiagnosticSink& sink) const {
    bool hold = check_value("--direction", direction_, {"up", "down", "both"}, sink);
    hold = check_value("--format", format_, {"text", "markdown", "json"}, sink) && hold;
    hold = check_dialects({dialect_.begin(), dialect_.end()}, sink) && hold;
    hold = changes_.check(reads_input(), !only_.empty(), sink) && hold;
    return hold;
  }

  std::string dialect_help_ =
      fmt::format("{}, or all the project's targets (default)", fmt::join(dialect_names(), ", "));
  cl::list<std::string> dialect_{"dialect",          cl::sub(subcommand_),  cl::ZeroOrMore,
                                 cl::CommaSeparated, cl::value_desc("D,…"), cl::desc(dialect_help_)};
  cl::opt<std::string> direction_{"direction",           cl::sub(subcommand_), cl::ZeroOrMore,
                                  cl::value_desc("WAY"), cl::init("up"),       cl::desc("up (default), down or both")};
  cl::opt<std::string> only_{"only", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("ID"),
                             cl::desc("this migration alone")};
  ChangeOptions changes_{subcommand_};
  cl::opt<std::string> format_{"format",         cl::sub(subcommand_),
                               cl::ZeroOrMore,   cl::value_desc("FORMAT"),
                               cl::init("text"), cl::desc("text (default), markdown or json (docs/plan.schema.json)")};
};

}  // namespace

std::unique_ptr<Command> make_plan_command() { return std::make_unique<PlanCommand>(); }

}  // namespace mig::cli
