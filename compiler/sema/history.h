// AST ▶ IR: replays the migrations in their order. Each is resolved against the schema that those before it have left.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "compiler/ir/migration.h"
#include "compiler/sema/names.h"

namespace mig::sema {

class History {
 public:
  /// The graph and the patterns have to outlive the history.
  History(const Graph& graph, const schema::NamePatterns& patterns) : graph_(graph), patterns_(patterns) {}

  /// Resolves the migration at a position of the graph's order; called for each in turn. Mistakes are reported; then
  /// there is no migration, and those after it go on with what was right.
  std::optional<ir::Migration> resolve(uint32_t position, base::DiagnosticSink& sink);

 private:
  const Graph& graph_;
  const schema::NamePatterns& patterns_;
  schema::Schema schema_;
  LastChanges last_changes_;
  std::set<std::string> poisoned_;
};

}  // namespace mig::sema
