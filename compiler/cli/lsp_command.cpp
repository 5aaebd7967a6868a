#include "compiler/cli/command.h"
#include "editors/lsp/server.h"

namespace mig::cli {

namespace cl = llvm::cl;

namespace {

class LspCommand : public Command {
 public:
  LspCommand() : Command("lsp", "serve an editor: the language server, over standard input and output", {}) {
    document(stdio_);
  }

 private:
  ExitCode execute(Session& session) override {
    return lsp::serve(session.in(), session.out(), MIG_VERSION) == 0 ? clean : findings;
  }

  // Editors give it to every server.
  cl::opt<bool> stdio_{"stdio", cl::sub(subcommand_), cl::ZeroOrMore,
                       cl::desc("over standard input and output: the default, and all there is")};
};

}  // namespace

std::unique_ptr<Command> make_lsp_command() { return std::make_unique<LspCommand>(); }

}  // namespace mig::cli
