// AST ▶ IR: replays the migrations in their order. Each is resolved against the schema that those before it have left.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/ir/migration.h"
#include "compiler/sema/mentions.h"
#include "compiler/sema/names.h"

namespace mig::sema {

/// What a history has come to. Copies are cheap: they share all that is large.
struct HistoryState {
  schema::Schema schema;
  LastChanges last_changes;
  std::set<std::string> poisoned;  ///< what was in mistakes
};

class History {
 public:
  /// The graph and the patterns have to outlive the history. `targets` are the engines for which a squash has to leave
  /// what it replaces left.
  History(const Graph& graph, const schema::NamePatterns& patterns, base::DialectSet targets = base::DialectSet::all())
      : graph_(graph), patterns_(patterns), targets_(targets) {}

  /// Resolves the migration at a position of the graph's order; called for each in turn. Mistakes are reported; then
  /// there is no migration, and those after it go on with what was right. Where the files that a squash replaces are
  /// still there, they are resolved too, and have to leave the same schema. `mentions` gets the names in its text, in
  /// the order of their places, as far as they are right.
  std::optional<ir::Migration> resolve(uint32_t position, base::DiagnosticSink& sink,
                                       std::vector<Mention>* mentions = nullptr);

  const HistoryState& state() const { return state_; }
  /// Goes on from a state that was had from a history over a graph that begins alike.
  void go_on_from(HistoryState state) { state_ = std::move(state); }

 private:
  void note_changes(const ir::Migration& migration, uint32_t position);
  /// Holds a squash against those it replaces, from the state before it; `squash` is null where it has mistakes.
  void compare_with_replaced(uint32_t position, const ir::Migration* squash, base::DiagnosticSink& sink) const;

  const Graph& graph_;
  const schema::NamePatterns& patterns_;
  base::DialectSet targets_;
  HistoryState state_;
};

}  // namespace mig::sema
