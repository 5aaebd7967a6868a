#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"

namespace mig::cli {
namespace {

class CheckCommand : public Command {
 public:
  CheckCommand() : Command("check", "say what is wrong with migrations") {
    document(changes_.since());
    document(changes_.staged());
  }

 private:
  ExitCode execute(Session& session) override {
    if (!changes_.check(reads_input(), false, session.sink())) return session.finish();
    const project::Workspace workspace = open(session, &changes_);
    for (const project::Project& project : workspace.projects) pipeline::check(project, session.sink());
    return session.finish();
  }

  ChangeOptions changes_{subcommand_};
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace mig::cli
