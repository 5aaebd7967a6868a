#include <fmt/format.h>

#include "compiler/base/text_diff.h"
#include "compiler/cli/command.h"
#include "compiler/project/files.h"
#include "compiler/syntax/format.h"

namespace mig::cli {

namespace cl = llvm::cl;
using base::DiagnosticId;

namespace {

class FmtCommand : public Command {
 public:
  FmtCommand() : Command("fmt", "bring migrations into their canonical form") {
    document(check_);
    document(diff_);
    document(changes_.since());
    document(changes_.staged());
  }

 private:
  ExitCode execute(Session& session) override {
    if (!check_options(session.sink())) return session.finish();
    const project::Texts texts = project::read_texts(request(session, &changes_), session.sink());
    bool differs = false;
    for (const project::MigrationText& migration : texts.migrations) {
      const auto form = syntax::format(*migration.source, session.sink());
      if (!form) continue;  // it stays as it is; what is wrong with it was reported
      const bool same = *form == migration.source->text();
      if (migration.from_input && !check_ && !diff_) {
        session.print(*form);
      } else if (!same) {
        differs = true;
        put(migration, *form, session);
      }
    }
    // What could not be read or parsed says more than that something has another form.
    const bool denied = differs && (check_ || diff_) && !session.sink().has_errors();
    return session.finish(denied ? findings : clean);
  }

  void put(const project::MigrationText& migration, const std::string& form, Session& session) {
    const std::string& path = migration.source->path();
    if (diff_) {
      session.print(base::unified_diff(path, migration.source->text(), form));
    } else if (check_) {
      session.print(path + "\n");
    } else if (project::replace_text(migration.path, form, session.sink())) {
      session.remark(fmt::format("formatted `{}`", path));
    }
  }

  bool check_options(base::DiagnosticSink& sink) const {
    bool hold = changes_.check(reads_input(), false, sink);
    const auto refuse = [&](const char* one, const char* other, const char* why) {
      sink.report<DiagnosticId::conflicting_options>({}, one, other).help(why);
      hold = false;
    };
    if (check_ && diff_) refuse("--check", "--diff", "`--diff` shows what `--check` names, and ends alike");
    if (changes_.staged_given() && !check_ && !diff_) {
      sink.report<DiagnosticId::missing_option>({}, "fmt --staged", "--check")
          .help(
              "what is staged is not in the files: format them and stage them again; `--check` and `--diff` only look");
      hold = false;
    }
    return hold;
  }

  ChangeOptions changes_{subcommand_};
  cl::opt<bool> check_{
      "check", cl::sub(subcommand_), cl::ZeroOrMore,
      cl::desc("write nothing, name the files that have another form; the exit code is 1 where one has")};
  cl::opt<bool> diff_{"diff", cl::sub(subcommand_), cl::ZeroOrMore,
                      cl::desc("write nothing, show what would change; the exit code is 1 where something would")};
};

}  // namespace

std::unique_ptr<Command> make_fmt_command() { return std::make_unique<FmtCommand>(); }

}  // namespace mig::cli
