#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"

namespace mig::cli {
namespace {

class CheckCommand : public Command {
 public:
  CheckCommand() : Command("check", "say what is wrong with migrations") {}

 private:
  ExitCode execute(Session& session) override {
    const project::Workspace workspace = open(session);
    for (const project::Project& project : workspace.projects) pipeline::check(project, session.sink());
    return session.finish();
  }
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace mig::cli
