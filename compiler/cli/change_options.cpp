#include "compiler/cli/change_options.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace mig::cli {

namespace cl = llvm::cl;
using base::DiagnosticId;

ChangeOptions::ChangeOptions(cl::SubCommand& command)
    : since_("since", cl::sub(command), cl::ZeroOrMore, cl::value_desc("REV"),
             cl::desc("migrations alone whose files have changed since this git revision, or are new")),
      staged_("staged", cl::sub(command), cl::ZeroOrMore,
              cl::desc("migrations alone that a git commit would change, and all files as it would have them")) {}

bool ChangeOptions::check(bool reads_input, bool has_only, base::DiagnosticSink& sink) const {
  bool hold = true;
  const auto refuse = [&](std::string_view option, std::string_view other, std::string_view help) {
    sink.report<DiagnosticId::conflicting_options>({}, option, other).help(std::string(help));
    hold = false;
  };
  if (staged_ && !since_.empty()) {
    refuse("--staged", "--since",
           "`--staged` looks at what a commit would have, `--since` at what is in the working tree");
  }
  for (const auto& [option, given] : {std::pair("--since", !since_.empty()), std::pair("--staged", bool(staged_))}) {
    if (!given) continue;
    if (has_only) {
      refuse(option, "--only",
             fmt::format("`{}` gives what has changed, `--only` one migration whether it has or not", option));
    }
    if (reads_input) {
      refuse(option, "-", fmt::format("git does not know what comes by standard input: leave `{}` out", option));
    }
  }
  return hold;
}

void ChangeOptions::apply(project::Request& request) const {
  if (!since_.empty()) request.since = since_;
  request.staged = staged_;
}

}  // namespace mig::cli
