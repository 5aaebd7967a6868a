#include <fmt/format.h>

#include <filesystem>

#include "compiler/base/suggest.h"
#include "compiler/cli/command.h"
#include "compiler/engine/database.h"
#include "compiler/pipeline/pipeline.h"
#include "compiler/project/files.h"
#include "compiler/project/sizes.h"

namespace mig::cli {

namespace cl = llvm::cl;
using base::DiagnosticId;

namespace {

class StatsCommand : public Command {
 public:
  StatsCommand() : Command("stats", "read the sizes of the tables from a database, and keep them in mig.toml") {
    document(url_);
    document(format_);
    document(dry_run_);
  }

 private:
  ExitCode execute(Session& session) override {
    base::DiagnosticSink& sink = session.sink();
    if (url_.empty()) {
      sink.report<DiagnosticId::missing_option>({}, name(), "--url")
          .help("give the database to look at, as in `--url postgresql://localhost/shop`");
    }
    check_value("--format", format_, {"text", "json"}, sink);
    if (sink.has_errors()) return session.finish();
    const project::Workspace workspace = open(session);
    if (workspace.projects.empty() || !is_one_project(workspace, sink)) return session.finish();
    const project::Project& project = workspace.projects.front();
    if (!has_config(project, sink)) return session.finish();
    const auto dialect = engine::dialect_of(url_, sink);
    if (!dialect || !check_target(project, *dialect, sink)) return session.finish();

    const auto stats = pipeline::stats(project, url_, sink);
    if (!stats) return session.finish();
    const auto sizes = pipeline::sizes_to_keep(*stats);
    const auto text = project::with_sizes(*project.config_file, sizes, sink);
    if (!text) return session.finish();
    const bool changed = *text != project.config_file->text();
    if (!dry_run_ && changed && !project::replace_text(project.config_file->path(), *text, sink)) {
      return session.finish();
    }
    if (format_ == "json") {
      session.print(pipeline::stats_json(*stats));
    } else {
      session.print(dry_run_ ? project::size_sections(sizes) : pipeline::stats_text(*stats));
    }
    for (const std::string& table : stats->missing) {
      session.remark(
          fmt::format("note: the table `{}` is not in the database, so nothing is known of its size", table));
    }
    if (!dry_run_) {
      session.remark(changed ? fmt::format("`{}` has the sizes of {}", project.config_file->path(),
                                           base::plural(sizes.size(), "table"))
                             : fmt::format("`{}` stays as it is", project.config_file->path()));
    }
    return session.finish();
  }

  // Whether there is a file to keep the sizes in. Reports that there is none.
  static bool has_config(const project::Project& project, base::DiagnosticSink& sink) {
    if (project.config_file) return true;
    const std::filesystem::path folder = std::filesystem::path(project.migrations.front().source->path()).parent_path();
    sink.report<DiagnosticId::no_project>({}, folder.empty() ? "." : folder.string())
        .help("the sizes are kept in it, so make one beside the folder `migrations`");
    return false;
  }

  cl::opt<std::string> url_{"url", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("URL"),
                            cl::desc("the database: postgresql://…, mysql://…, mariadb://… or sqlite:PATH (required)")};
  cl::opt<std::string> format_{"format",         cl::sub(subcommand_),
                               cl::ZeroOrMore,   cl::value_desc("FORMAT"),
                               cl::init("text"), cl::desc("what is shown: text (default) or json")};
  cl::opt<bool> dry_run_{"dry-run", cl::sub(subcommand_), cl::ZeroOrMore,
                         cl::desc("write nothing, and show the sections that mig.toml would get")};
};

}  // namespace

std::unique_ptr<Command> make_stats_command() { return std::make_unique<StatsCommand>(); }

}  // namespace mig::cli
