#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"
#include "compiler/sema/graph_text.h"

namespace mig::cli {

namespace cl = llvm::cl;

namespace {

class GraphCommand : public Command {
 public:
  GraphCommand() : Command("graph", "show the order in which migrations run, and the heads of the modules") {
    document(format_);
  }

 private:
  ExitCode execute(Session& session) override {
    if (!check_value("--format", format_, {"text", "mermaid", "dot"}, session.sink())) return session.finish();
    const project::Workspace workspace = open(session);
    if (workspace.projects.empty() || !is_one_project(workspace, session.sink())) return session.finish();
    const auto graph = pipeline::graph(workspace.projects.front(), session.sink());
    if (graph && !session.sink().has_errors()) {
      session.print(sema::graph_text(*graph, format_ == "text"  ? sema::GraphFormat::text
                                             : format_ == "dot" ? sema::GraphFormat::dot
                                                                : sema::GraphFormat::mermaid));
    }
    return session.finish();
  }

  cl::opt<std::string> format_{"format",         cl::sub(subcommand_),
                               cl::ZeroOrMore,   cl::value_desc("FORMAT"),
                               cl::init("text"), cl::desc("text (default), mermaid or dot")};
};

}  // namespace

std::unique_ptr<Command> make_graph_command() { return std::make_unique<GraphCommand>(); }

}  // namespace mig::cli
