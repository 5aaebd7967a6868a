#include "compiler/pipeline/judge.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/suggest.h"
#include "compiler/pipeline/operations.h"
#include "compiler/pipeline/units.h"
#include "lint/linter.h"

namespace mig::pipeline {

using base::DiagnosticId;

namespace {

// An option's type as people call it.
std::string_view type_of(const lint::OptionValue& value) {
  constexpr std::string_view names[] = {"`true` or `false`", "a whole number from 0 on", "a string",
                                        "a list of strings"};
  return names[value.index()];
}

lint::Severity severity_of(project::RuleLevel level, const lint::RuleInfo& rule) {
  switch (level) {
    case project::RuleLevel::info:
      return lint::Severity::info;
    case project::RuleLevel::warning:
      return lint::Severity::warning;
    case project::RuleLevel::error:
      return lint::Severity::error;
    case project::RuleLevel::off:
    case project::RuleLevel::on:
      break;
  }
  return rule.severity;
}

void suggest(base::Diagnostic& diagnostic, const std::string& name, const std::vector<std::string>& known,
             base::ByteRange range, std::string otherwise) {
  if (const auto near = base::nearest(name, known)) {
    diagnostic.help(fmt::format("did you mean `{}`?", *near)).fix(range, *near);
  } else {
    diagnostic.help(std::move(otherwise));
  }
}

// Holds what `[lint.rules]` says against the rules that there are.
class RuleSettings {
 public:
  RuleSettings(const project::Project& project, lint::Settings& settings, base::DiagnosticSink& sink)
      : project_(project), settings_(settings), sink_(sink) {}

  void apply() {
    for (const project::RuleSetting& setting : project_.config.lint.rules) apply(setting);
  }

 private:
  base::Location at(base::ByteRange range) const { return {project_.config_file, range}; }

  void apply(const project::RuleSetting& setting) {
    const lint::RuleInfo* const rule = lint::rule_named(setting.rule);
    if (!rule) {
      std::vector<std::string> names;
      for (const lint::RuleInfo& each : lint::all_rules()) names.emplace_back(each.name);
      suggest(sink_.report<DiagnosticId::unknown_rule>(at(setting.rule_range), setting.rule), setting.rule, names,
              setting.rule_range, "`mig rules` lists them");
      return;
    }
    if (setting.level == project::RuleLevel::off) {
      settings_.set_severity(rule->id, std::nullopt);
    } else {
      // Whoever sets the options of a rule that is off wants it to be judged.
      settings_.set_severity(rule->id, severity_of(setting.level.value_or(project::RuleLevel::on), *rule));
    }
    for (const project::RuleOption& option : setting.options) apply(*rule, option);
  }

  void apply(const lint::RuleInfo& rule, const project::RuleOption& option) {
    std::vector<std::string> keys;
    for (const lint::OptionInfo& each : lint::all_options()) {
      if (each.rule != rule.id) continue;
      keys.emplace_back(each.key);
      if (each.key != option.key) continue;
      if (each.fallback.index() == option.value.index()) {
        if (const auto wrong = settings_.set_option(rule.id, option.key, option.value)) {
          sink_.report<DiagnosticId::bad_rule_option>(at(option.value_range), option.key, rule.name, *wrong)
              .help(fmt::format("it says: {}", each.summary));
        }
      } else {
        sink_
            .report<DiagnosticId::rule_option_type>(at(option.value_range), option.key, rule.name,
                                                    type_of(option.value), type_of(each.fallback))
            .help(fmt::format("it says: {}", each.summary));
      }
      return;
    }
    suggest(sink_.report<DiagnosticId::unknown_rule_option>(at(option.key_range), rule.name, option.key), option.key,
            keys, option.key_range,
            keys.empty() ? std::string("it has none: its severity is all there is to say")
                         : fmt::format("its options are `{}`", fmt::join(keys, "`, `")));
  }

  const project::Project& project_;
  lint::Settings& settings_;
  base::DiagnosticSink& sink_;
};

// A script of a migration with its steps for all targets. What an engine can't do is reported.
lint::Script script_of(const Unit& unit, const lint::Settings& settings, const project::Project& project,
                       base::DiagnosticSink& sink) {
  lint::Script script;
  script.kind = unit.part.value_or(settings.unphased);
  script.named = unit.part.has_value();
  script.forward = unit.forward;
  script.reverse = unit.reverse;
  script.lock_timeout = unit.lock_timeout;
  for (const project::Target& target : project.config.targets) {
    Plans plans = plans_of(unit, project, target.dialect, true, sink);
    script.plans.push_back({{target.dialect, target.version}, std::move(plans.forward), std::move(plans.back)});
  }
  return script;
}

bool changes_columns(const ir::OperationNode& node) {
  return std::holds_alternative<ir::AddColumn>(node) || std::holds_alternative<ir::DropColumn>(node);
}

}  // namespace

lint::Settings lint_settings(const project::Project& project, base::DiagnosticSink& sink) {
  const project::Config& config = project.config;
  lint::Settings settings;
  for (const project::Target& target : config.targets) settings.targets.push_back({target.dialect, target.version});
  for (const auto& [table, size] : config.tables) {
    if (size.rows) settings.rows[schema_name(table)] = *size.rows;
  }
  settings.strict = config.lint.strict;
  if (config.deploy == project::Deploy::stop_the_world) settings.unphased = ir::PhaseKind::contract;
  settings.online = config.online;
  settings.lock_timeout = config.lock.timeout;
  settings.statement_timeout = config.lock.statement_timeout;
  RuleSettings(project, settings, sink).apply();
  return settings;
}

std::vector<bool> left_out_by_baseline(const project::Project& project, const sema::Graph& graph,
                                       base::DiagnosticSink& sink) {
  std::vector<bool> left_out(graph.order().size(), false);
  const auto& baseline = project.config.lint.baseline;
  if (!baseline) return left_out;
  const std::optional<uint32_t> last = graph.find(*baseline);
  if (!last) {
    std::vector<std::string> known;
    for (const sema::GraphNode& node : graph.order()) known.push_back(node.identity);
    const base::ByteRange range = project.config.lint.baseline_range;
    suggest(sink.report<DiagnosticId::unknown_baseline>({project.config_file, range}, *baseline), *baseline, known,
            range, "name one by its path under the folder of migrations, without `.mig`");
    return left_out;
  }
  for (uint32_t position = 0; position < left_out.size(); ++position) {
    left_out[position] = position == *last || graph.is_ancestor(position, *last);
  }
  return left_out;
}

std::map<std::string, size_t> ColumnChanges::before(const ir::Migration& migration) const {
  std::map<std::string, size_t> known;
  for (const ir::AppliedOperation& each : operations_of(migration)) {
    if (!changes_columns(each.operation.node)) continue;
    const std::string table = ir::table_of(each.operation.node);
    if (const size_t* const count = counts_.find(table)) known.emplace(table, *count);
  }
  return known;
}

void ColumnChanges::follow(const ir::Migration& migration) {
  for (const ir::AppliedOperation& each : operations_of(migration)) {
    const ir::OperationNode& node = each.operation.node;
    if (changes_columns(node)) {
      const std::string table = ir::table_of(node);
      const size_t* const count = counts_.find(table);
      counts_ = counts_.with(table, (count ? *count : 0) + 1);
    }
    if (const auto* create = std::get_if<ir::CreateTable>(&node)) counts_ = counts_.without(create->table->name);
    if (const auto* rename = std::get_if<ir::RenameTable>(&node)) {
      if (const size_t* const found = counts_.find(rename->from)) {
        const size_t count = *found;
        counts_ = counts_.without(rename->from).with(rename->to, count);
      }
    }
  }
}

std::optional<std::vector<lint::Finding>> judge(const ir::Migration& migration, const sema::GraphNode& node,
                                                const std::map<std::string, size_t>& column_changes,
                                                const schema::Schema& last, const lint::Settings& settings,
                                                const project::Project& project, base::DiagnosticSink& sink) {
  const size_t errors = sink.error_count();
  std::vector<lint::Script> scripts;
  for (const ir::Phase& phase : migration.phases) {
    lint::Script& script = scripts.emplace_back(script_of(unit_of(migration, phase, node), settings, project, sink));
    script.before = phase.before;
    script.after = phase.after;
  }
  if (sink.error_count() > errors) return std::nullopt;
  return lint::judge(lint::Migration(migration, std::move(scripts), last, settings, column_changes));
}

}  // namespace mig::pipeline
