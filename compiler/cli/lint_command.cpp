#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/text_diff.h"
#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"
#include "compiler/project/files.h"
#include "lint/report/report.h"

namespace mig::cli {

namespace cl = llvm::cl;
using base::DiagnosticId;

namespace {

constexpr std::pair<const char*, lint::Format> formats[] = {
    {"text", lint::Format::text},         {"json", lint::Format::json},     {"sarif", lint::Format::sarif},
    {"github", lint::Format::github},     {"gitlab", lint::Format::gitlab}, {"junit", lint::Format::junit},
    {"markdown", lint::Format::markdown},
};

class LintCommand : public Command {
 public:
  LintCommand() : Command("lint", "say what is risky about migrations") {
    document(changes_.since());
    document(changes_.staged());
    document(format_);
    document(out_);
    document(deny_);
    document(fix_);
    document(diff_);
  }

 private:
  ExitCode execute(Session& session) override {
    base::DiagnosticSink& sink = session.sink();
    if (!check_options(sink)) return session.finish();
    project::Workspace workspace = open(session, &changes_);
    if (sink.has_errors()) return session.finish();
    if (fix_ || diff_) return mend(workspace, session);
    lint::Result all;
    for (const project::Project& project : workspace.projects) {
      auto result = pipeline::lint(project, sink);
      if (!result) continue;
      std::move(result->findings.begin(), result->findings.end(), std::back_inserter(all.findings));
      std::move(result->migrations.begin(), result->migrations.end(), std::back_inserter(all.migrations));
    }
    if (sink.has_errors()) return session.finish();
    return show(all, session);
  }

  ExitCode show(const lint::Result& all, Session& session) {
    const auto format =
        std::find_if(std::begin(formats), std::end(formats), [&](const auto& each) { return each.first == format_; });
    const lint::Severity deny = *lint::severity_named(std::string(deny_));
    lint::ReportOptions options{session.colors_output() && out_.empty(), MIG_VERSION, deny};
    const std::string text = lint::report(all, format->second, options);
    if (out_.empty()) {
      session.print(text);
    } else if (!project::write_text(project::normal_path(std::string(out_)), text, session.sink())) {
      return session.finish();
    }
    const bool denied = std::any_of(all.findings.begin(), all.findings.end(), [&](const lint::Finding& finding) {
      return !finding.allowed && finding.severity >= deny;
    });
    return session.finish(denied ? findings : clean);
  }

  ExitCode mend(project::Workspace& workspace, Session& session) {
    std::vector<pipeline::FixedFile> fixed;
    for (const project::Project& project : workspace.projects) {
      for (const pipeline::FixedFile& file : pipeline::lint_fixes(project, workspace.sources, session.sink())) {
        fixed.push_back(file);
      }
    }
    if (session.sink().has_errors()) return session.finish();
    for (const pipeline::FixedFile& file : fixed) {
      if (diff_) {
        session.print(base::unified_diff(file.before->path(), file.before->text(), file.after->text()));
      } else if (project::replace_text(project::normal_path(file.before->path()), file.after->text(), session.sink())) {
        session.remark(fmt::format("mended `{}`", file.before->path()));
      }
    }
    if (fixed.empty()) session.remark("nothing can be mended without changing what a migration means");
    return session.finish(diff_ && !fixed.empty() ? findings : clean);
  }

  bool check_options(base::DiagnosticSink& sink) const {
    std::vector<std::string> names;
    for (const auto& [name, format] : formats) names.emplace_back(name);
    bool hold = check_value("--format", format_, names, sink);
    hold = check_value("--deny", deny_, {"error", "warning", "info"}, sink) && hold;
    hold = changes_.check(reads_input(), false, sink) && hold;
    const auto refuse = [&](const char* one, const char* other, const char* why) {
      sink.report<DiagnosticId::conflicting_options>({}, one, other).help(why);
      hold = false;
    };
    if (fix_ && diff_) refuse("--fix", "--diff", "`--diff` shows what `--fix` would write");
    if (fix_ && reads_input()) refuse("--fix", "-", "`--diff` shows what would be written");
    if (fix_ && changes_.staged_given()) {
      refuse("--fix", "--staged", "what is staged is not in the files: mend them, and stage them again");
    }
    return hold;
  }

  ChangeOptions changes_{subcommand_};
  cl::opt<std::string> format_{"format",
                               cl::sub(subcommand_),
                               cl::ZeroOrMore,
                               cl::value_desc("FORMAT"),
                               cl::init("text"),
                               cl::desc("text (default), json (docs/lint.schema.json), sarif, github, gitlab, junit or "
                                        "markdown")};
  cl::opt<std::string> out_{"out", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("PATH"),
                            cl::desc("write the findings to this file (default: standard output)")};
  cl::opt<std::string> deny_{
      "deny",
      cl::sub(subcommand_),
      cl::ZeroOrMore,
      cl::value_desc("SEVERITY"),
      cl::init("error"),
      cl::desc("the exit code is 1 where a finding is as severe: error (default), warning, info")};
  cl::opt<bool> fix_{"fix", cl::sub(subcommand_), cl::ZeroOrMore,
                     cl::desc("mend what can be mended without changing what a migration means")};
  cl::opt<bool> diff_{"diff", cl::sub(subcommand_), cl::ZeroOrMore,
                      cl::desc("show what --fix would write; the exit code is 1 where that is something")};
};

}  // namespace

std::unique_ptr<Command> make_lint_command() { return std::make_unique<LintCommand>(); }

}  // namespace mig::cli
