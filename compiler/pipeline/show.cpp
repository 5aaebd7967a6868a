#include <fmt/format.h>

#include "compiler/emit/script_text.h"
#include "compiler/ir/json.h"
#include "compiler/pipeline/operations.h"
#include "compiler/pipeline/pipeline.h"
#include "compiler/plan/plan.h"
#include "compiler/reverse/reverse.h"
#include "compiler/schema/diagram.h"

namespace mig::pipeline {
namespace {

// The plan that makes a schema from nothing, with the notes that a script with all its tables has.
plan::Plan plan_from_nothing(const schema::Schema& schema, base::Dialect dialect, base::Version version,
                             base::DiagnosticSink& sink) {
  std::vector<ir::AppliedOperation> tables;
  for (const std::string& name : schema.table_names()) {
    const schema::TablePtr table = schema.find_table(name);
    tables.push_back({{ir::CreateTable{table}, table->engines, {}}, schema, schema});
  }
  plan::Plan plan = plan::make_plan(dialect, version, tables, sink);
  for (const std::string& description : schema.opaque_descriptions()) {
    if (!schema.find_opaque(description)->engines.contains(dialect)) continue;
    plan.notes.push_back(fmt::format("it lacks what raw SQL made: {}", description));
  }
  plan.steps.clear();
  plan.steps.push_back({"make the schema", {}});
  for (const std::string& statement : plan::create_schema(dialect, schema)) {
    plan.steps[0].statements.emplace_back(statement);
  }
  return plan;
}

}  // namespace

std::optional<std::string> schema_text(const project::Project& project, const SchemaOptions& options,
                                       base::DiagnosticSink& sink) {
  const auto order = graph(project, sink);
  if (!order) return std::nullopt;
  auto end = static_cast<uint32_t>(order->order().size());
  if (options.at) {
    const auto position = find(*order, *options.at, sink);
    if (!position) return std::nullopt;
    end = *position + 1;
  }
  const base::Version version = options.dialect ? version_of(project, *options.dialect) : base::Version();
  sema::History history = history_of(project, *order);
  schema::Schema schema;
  for (uint32_t position = 0; position < end; ++position) {
    const auto migration = history.resolve(position, sink);
    if (!migration) continue;
    schema = migration->after;
    // What the engine can't do has no place in its schema.
    if (options.dialect) plan::make_plan(*options.dialect, version, operations_of(*migration), sink);
  }
  if (sink.has_errors()) return std::nullopt;
  const std::string after = end == 0 ? "" : order->order()[end - 1].identity;
  switch (options.format) {
    case SchemaFormat::json:
      return ir::to_json(schema, after, options.dialect);
    case SchemaFormat::mermaid:
      return schema::mermaid(schema, options.dialect);
    case SchemaFormat::sql:
      break;
  }
  return emit::schema_script(after, plan_from_nothing(schema, *options.dialect, version, sink));
}

std::optional<std::string> ir_text(const project::Project& project, base::DiagnosticSink& sink) {
  const auto order = graph(project, sink);
  if (!order) return std::nullopt;
  std::vector<bool> asked(order->order().size(), false);
  for (const project::MigrationFile& file : project.migrations) {
    if (const auto position = order->find(file.identity); position && file.asked) asked[*position] = true;
  }
  sema::History history = history_of(project, *order);
  std::vector<ir::DescribedMigration> migrations;
  for (uint32_t position = 0; position < asked.size(); ++position) {
    auto migration = history.resolve(position, sink);
    if (!migration || !asked[position]) continue;
    ir::Reverse reverse = reverse::reverse(*migration, migration->after);
    std::vector<std::string> parents;
    for (const uint32_t parent : order->order()[position].parents) parents.push_back(order->order()[parent].identity);
    std::vector<ir::Reverse> phases;
    for (const ir::Phase& phase : migration->phases) {
      const ir::Migration part = ir::part_of(*migration, phase);
      phases.push_back(reverse::reverse(part, part.after));
    }
    migrations.push_back({std::move(*migration), std::move(parents), std::move(reverse), std::move(phases)});
  }
  return sink.has_errors() ? std::nullopt : std::optional(ir::to_json(migrations));
}

}  // namespace mig::pipeline
