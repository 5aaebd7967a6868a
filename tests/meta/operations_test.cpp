// The table of operations and dialects: a cell is full where a case of the corpus that compiles makes the operation,
// forward or as a reverse, on that dialect. The engine tests run all these cases, so a full cell is one that ran.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "compiler/base/dialect.h"
#include "compiler/project/project.h"
#include "compiler/reverse/reverse.h"
#include "compiler/sema/history.h"
#include "tests/runner/cases.h"

namespace mig::tests {
namespace {

using Cells = std::set<std::pair<std::string, base::Dialect>>;

// Renames of each kind of constraint are cells of their own: engines do them in different ways.
std::string cell_name(const ir::OperationNode& node) {
  const auto* rename = std::get_if<ir::RenameConstraint>(&node);
  static constexpr const char* kinds[] = {"primary key", "unique", "check", "foreign key", "index"};
  return std::string(ir::name_of(node)) + (rename ? std::string(" ") + kinds[static_cast<size_t>(rename->kind)] : "");
}

base::DialectSet targets_of(const Case& one) {
  if (one.targets.empty()) return base::DialectSet::all();
  base::DialectSet targets;
  for (const auto& [name, version] : one.targets) targets = targets | base::DialectSet::of(*base::dialect_named(name));
  return targets;
}

void collect(const Case& one, Cells& cells) {
  base::DiagnosticSink sink;
  project::Request request;
  request.paths = {one.place.string()};
  const project::Workspace workspace = project::open_projects(request, sink);
  if (sink.has_errors() || workspace.projects.empty()) return;
  const project::Project& project = workspace.projects.front();
  std::vector<sema::GraphInput> inputs;
  for (const project::MigrationFile& file : project.migrations) {
    inputs.push_back({file.identity, file.tree ? &*file.tree : nullptr, file.source});
  }
  const auto graph = sema::build_graph(std::move(inputs), sink);
  if (!graph) return;
  sema::History history(*graph, project.config.naming);
  for (uint32_t position = 0; position < graph->order().size(); ++position) {
    const auto migration = history.resolve(position, sink);
    if (!migration) return;
    const auto add = [&](const ir::AppliedOperation& applied) {
      for (const base::Dialect dialect : (applied.operation.engines & targets_of(one)).members()) {
        cells.emplace(cell_name(applied.operation.node), dialect);
      }
    };
    for (const ir::Item& item : migration->items) {
      for (const ir::AppliedOperation& applied : item.operations) add(applied);
    }
    for (const ir::AppliedOperation& applied : reverse::reverse(*migration, migration->after).operations) add(applied);
  }
}

TEST(Operations, EachIsInACorpusCaseOnEachDialect) {
  Cells cells;
  for (const Case& one : find_cases(std::string(MIG_CORPUS) + "/operations")) collect(one, cells);
  std::vector<std::string> wanted;
#define MIG_OPERATION(Struct, name) wanted.push_back(#name);
#include "compiler/ir/operations.def"
  std::erase(wanted, "rename_constraint");
  for (const char* kind : {"primary key", "unique", "check", "foreign key", "index"}) {
    wanted.push_back(std::string("rename_constraint ") + kind);
  }
  for (const std::string& operation : wanted) {
    for (const base::Dialect dialect : base::all_dialects()) {
      EXPECT_TRUE(cells.contains({operation, dialect}))
          << "no case in tests/corpus/operations makes `" << operation << "` on " << base::name_of(dialect);
    }
  }
}

}  // namespace
}  // namespace mig::tests
