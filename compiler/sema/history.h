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
  /// The graph and the patterns have to outlive the history. `targets` are the engines for which a squash has to leave
  /// what it replaces left.
  History(const Graph& graph, const schema::NamePatterns& patterns, base::DialectSet targets = base::DialectSet::all())
      : graph_(graph), patterns_(patterns), targets_(targets) {}

  /// Resolves the migration at a position of the graph's order; called for each in turn. Mistakes are reported; then
  /// there is no migration, and those after it go on with what was right. Where the files that a squash replaces are
  /// still there, they are resolved too, and have to leave the same schema.
  std::optional<ir::Migration> resolve(uint32_t position, base::DiagnosticSink& sink);

 private:
  void note_changes(const ir::Migration& migration, uint32_t position);
  /// Holds a squash against those it replaces, from the state before it; `squash` is null where it has mistakes.
  void compare_with_replaced(uint32_t position, const ir::Migration* squash, base::DiagnosticSink& sink) const;

  const Graph& graph_;
  const schema::NamePatterns& patterns_;
  base::DialectSet targets_;
  schema::Schema schema_;
  LastChanges last_changes_;
  std::set<std::string> poisoned_;
};

}  // namespace mig::sema
