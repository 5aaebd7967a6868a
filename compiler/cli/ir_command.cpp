#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"

namespace mig::cli {
namespace {

class IrCommand : public Command {
 public:
  IrCommand() : Command("ir", "show what migrations mean, as JSON (docs/ir.schema.json)") {}

 private:
  ExitCode execute(Session& session) override {
    const project::Workspace workspace = open(session);
    if (workspace.projects.empty() || !is_one_project(workspace, session.sink())) return session.finish();
    const auto text = pipeline::ir_text(workspace.projects.front(), session.sink());
    if (text && !session.sink().has_errors()) session.print(*text);
    return session.finish();
  }
};

}  // namespace

std::unique_ptr<Command> make_ir_command() { return std::make_unique<IrCommand>(); }

}  // namespace mig::cli
