#include <fmt/format.h>

#include "compiler/cli/command.h"
#include "lint/rule_list.h"

namespace mig::cli {

namespace cl = llvm::cl;

namespace {

class RulesCommand : public Command {
 public:
  RulesCommand() : Command("rules", "list the linter's rules", {}) { document(format_); }

 private:
  ExitCode execute(Session& session) override {
    if (!check_value("--format", format_, {"text", "json", "markdown"}, session.sink())) return session.finish();
    session.print(format_ == "json"       ? lint::rules_json()
                  : format_ == "markdown" ? lint::rules_markdown()
                                          : lint::rules_text());
    return session.finish();
  }

  cl::opt<std::string> format_{"format",         cl::sub(subcommand_),
                               cl::ZeroOrMore,   cl::value_desc("FORMAT"),
                               cl::init("text"), cl::desc("text (default), json (docs/rules.schema.json) or markdown")};
};

}  // namespace

std::unique_ptr<Command> make_rules_command() { return std::make_unique<RulesCommand>(); }

}  // namespace mig::cli
