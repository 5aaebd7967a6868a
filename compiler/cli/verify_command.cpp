#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"

namespace mig::cli {

namespace cl = llvm::cl;

namespace {

class VerifyCommand : public Command {
 public:
  VerifyCommand() : Command("verify", "run the history forward, back and forward on a scratch database") {
    document(url_);
  }

 private:
  ExitCode execute(Session& session) override {
    const project::Workspace workspace = open(session);
    if (!url_.empty() && !is_one_project(workspace, session.sink())) return session.finish();
    bool held = true;
    for (const project::Project& project : workspace.projects) {
      const auto result = pipeline::verify(project, url_, session.sink(), [&](std::string_view line) {
        session.print(line);
        session.print("\n");
      });
      held = held && result.value_or(true);
    }
    return session.finish(held ? clean : findings);
  }

  cl::opt<std::string> url_{"url", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("URL"),
                            cl::desc("an empty database that may be filled: postgresql://…, mysql://…, mariadb://… or "
                                     "sqlite:PATH (default: an SQLite database in memory)")};
};

}  // namespace

std::unique_ptr<Command> make_verify_command() { return std::make_unique<VerifyCommand>(); }

}  // namespace mig::cli
