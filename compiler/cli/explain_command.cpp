#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/suggest.h"
#include "compiler/cli/command.h"
#include "lint/pages.h"
#include "lint/rule.h"

namespace mig::cli {

using base::DiagnosticId;

namespace {

class ExplainCommand : public Command {
 public:
  ExplainCommand()
      : Command("explain", "show the page of a rule of the linter",
                {"RULE…", "RULE  the name of a rule, as a finding ends in it: drop-column"}) {}

 private:
  ExitCode execute(Session& session) override {
    if (arguments().empty()) {
      session.sink()
          .report<DiagnosticId::missing_argument>({}, "explain", "the name of a rule")
          .help("as in `mig explain drop-column`; `mig rules` lists them");
    }
    for (const std::string& name : arguments()) show(name, session);
    return session.finish();
  }

  static void show(const std::string& name, Session& session) {
    const std::vector<lint::Page>& pages = lint::all_pages();
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const lint::Page& each) { return each.rule == name; });
    if (page != pages.end()) {
      session.print(page->text);
      return;
    }
    std::vector<std::string> names;
    for (const lint::RuleInfo& rule : lint::all_rules()) names.emplace_back(rule.name);
    auto& diagnostic = session.sink().report<DiagnosticId::unknown_rule>({}, name);
    const auto near = base::nearest(name, names);
    diagnostic.help(near ? fmt::format("did you mean `{}`?", *near) : "`mig rules` lists them");
  }
};

}  // namespace

std::unique_ptr<Command> make_explain_command() { return std::make_unique<ExplainCommand>(); }

}  // namespace mig::cli
