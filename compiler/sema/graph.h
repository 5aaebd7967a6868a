// The migration graph: who comes after whom, in which order they run, who is an ancestor of whom. It knows names and
// edges only, nothing of what the migrations do.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/syntax/ast.h"

namespace mig::sema {

/// A migration file as it goes into the graph.
struct GraphInput {
  std::string identity;                ///< `billing/0002_wallets`; each only once
  const syntax::File* file = nullptr;  ///< null where the file does not parse: its name is known, its edges are not
  const base::SourceFile* source = nullptr;
};

/// A migration that runs.
struct GraphNode {
  std::string identity;
  const syntax::File* file = nullptr;
  const base::SourceFile* source = nullptr;
  std::vector<uint32_t> parents;      ///< what its `after` names, as positions in the order; ascending, each once
  std::vector<std::string> replaces;  ///< the identities it stands in for, sorted; they need not exist
  std::vector<GraphInput> replaced;   ///< the files of those that are there, and of those which these replace
};

/// The module of an identity: what stands before its last `/`; empty for a migration that lies in no folder.
std::string_view module_of(std::string_view identity);

/// What follows the last `/`.
std::string_view file_name_of(std::string_view identity);

/// How `after` in a migration of `module` names `identity`: by file name in the same module, else by identity.
std::string_view name_in(std::string_view module, std::string_view identity);

/// Immutable. A migration is known by its position in the order.
class Graph {
 public:
  /// All migrations in the order in which they run: topological, ties broken by identity. Adding a migration that
  /// nothing comes after never changes the order of the others.
  const std::vector<GraphNode>& order() const { return order_; }

  /// The position of an identity; of a migration that was squashed, that of the squash. Nothing where it is unknown.
  std::optional<uint32_t> find(std::string_view identity) const;

  /// Whether `ancestor` runs before `descendant` because `after` says so, directly or by way of others. No migration is
  /// its own ancestor. In logarithmic time.
  bool is_ancestor(uint32_t ancestor, uint32_t descendant) const;

  /// The graph as it was before the squash at `position`: what runs before that, and the files that it replaces.
  /// Nothing where mistakes among these were reported. Has no heads.
  std::optional<Graph> before_squash(uint32_t position, base::DiagnosticSink& sink) const;

  /// The head of each module: the one that no other of the module comes after.
  const std::map<std::string, uint32_t>& heads() const { return heads_; }

 private:
  friend class GraphBuilder;

  // Ancestors, in memory that is linear for what histories look like: the graph is cut into chains, and of each other
  // chain a migration knows how far up it comes after it. These sparse vectors are tries that share what is equal.
  static constexpr uint32_t fan_out = 16;
  struct TrieNode {
    uint32_t slots[fan_out];
  };
  struct ChainPlace {
    uint32_t chain;
    uint32_t position;
    uint32_t reach;  ///< the root of its trie: chain ▶ the highest position it comes after, plus one
  };
  uint32_t reached(uint32_t root, uint32_t chain) const;

  std::vector<GraphNode> order_;
  std::map<std::string, uint32_t> heads_;
  std::unordered_map<std::string, uint32_t> positions_;
  std::vector<ChainPlace> places_;
  std::vector<TrieNode> tries_;
  uint32_t trie_levels_ = 1;
};

/// Resolves `after` and `replaces` and orders the migrations. Nothing where errors were reported, or where a file did
/// not parse: then only the mistakes that are certain are reported.
std::optional<Graph> build_graph(std::vector<GraphInput> inputs, base::DiagnosticSink& sink);

}  // namespace mig::sema
