#include <fmt/format.h>

#include "compiler/cli/command.h"
#include "compiler/pipeline/pipeline.h"

namespace mig::cli {

namespace cl = llvm::cl;
using base::DiagnosticId;
using pipeline::SchemaFormat;

namespace {

class SchemaCommand : public Command {
 public:
  SchemaCommand() : Command("schema", "show the schema after a migration") {
    document(at_);
    document(dialect_);
    document(format_);
  }

 private:
  ExitCode execute(Session& session) override {
    base::DiagnosticSink& sink = session.sink();
    const bool known_format = check_value("--format", format_, {"sql", "json", "mermaid"}, sink);
    const bool known_dialect = dialect_.empty() || check_value("--dialect", dialect_, dialect_names(), sink);
    if (!known_format || !known_dialect) return session.finish();
    const project::Workspace workspace = open(session);
    if (workspace.projects.empty() || !is_one_project(workspace, sink)) return session.finish();
    const project::Project& project = workspace.projects.front();

    pipeline::SchemaOptions options;
    if (!at_.empty()) options.at = at_;
    if (!dialect_.empty()) options.dialect = base::dialect_named(std::string(dialect_));
    if (format_ == "json") options.format = SchemaFormat::json;
    if (format_ == "mermaid") options.format = SchemaFormat::mermaid;
    if (options.dialect && !check_target(project, *options.dialect, sink)) return session.finish();
    if (options.format == SchemaFormat::sql && !options.dialect) {
      options.dialect = only_target(project, sink);
      if (!options.dialect) return session.finish();
    }
    const auto text = pipeline::schema_text(project, options, sink);
    if (text && !sink.has_errors()) session.print(*text);
    return session.finish();
  }

  static std::optional<base::Dialect> only_target(const project::Project& project, base::DiagnosticSink& sink) {
    const std::vector<project::Target>& targets = project.config.targets;
    if (targets.size() == 1) return targets.front().dialect;
    std::string names;
    for (const project::Target& target : targets) {
      names += fmt::format("{}`--dialect {}`", names.empty() ? "" : ", ", base::name_of(target.dialect));
    }
    sink.report<DiagnosticId::several_targets>({}, targets.size()).help("say for which: " + names);
    return std::nullopt;
  }

  cl::opt<std::string> at_{"at", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("ID"),
                           cl::desc("after this migration (default: after the last)")};
  std::string dialect_help_ = fmt::format("{}: what that engine has (default: the only target; all for json, mermaid)",
                                          fmt::join(dialect_names(), ", "));
  cl::opt<std::string> dialect_{"dialect", cl::sub(subcommand_), cl::ZeroOrMore, cl::value_desc("D"),
                                cl::desc(dialect_help_)};
  cl::opt<std::string> format_{"format",        cl::sub(subcommand_),
                               cl::ZeroOrMore,  cl::value_desc("FORMAT"),
                               cl::init("sql"), cl::desc("sql (default), json (docs/schema.schema.json) or mermaid")};
};

}  // namespace

std::unique_ptr<Command> make_schema_command() { return std::make_unique<SchemaCommand>(); }

}  // namespace mig::cli
