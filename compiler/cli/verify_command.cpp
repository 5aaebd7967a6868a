#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"

namespace mig::cli {
namespace {

class VerifyCommand : public Command {
 public:
  VerifyCommand() : Command("verify", "run the history forward, back and forward on an SQLite database in memory") {}

 private:
  ExitCode execute(Session& session) override {
    const project::Workspace workspace = open(session);
    bool held = true;
    for (const project::Project& project : workspace.projects) {
      const auto result = pipeline::verify(project, session.sink(), [&](std::string_view line) {
        session.print(line);
        session.print("\n");
      });
      held = held && result.value_or(true);
    }
    return session.finish(held ? clean : findings);
  }
};

}  // namespace

std::unique_ptr<Command> make_verify_command() { return std::make_unique<VerifyCommand>(); }

}  // namespace mig::cli
