#include "compiler/sema/graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <queue>
#include <unordered_set>

#include "compiler/base/suggest.h"

namespace mig::sema {

using base::DiagnosticId;
using base::Location;

namespace {

// Looking for the nearest name costs as much as there are names: not for every line of a folder that is altogether
// wrong.
constexpr size_t most_suggestions = 50;
constexpr size_t most_named = 8;

std::string joined(std::string_view module, std::string_view name) {
  return module.empty() ? std::string(name) : fmt::format("{}/{}", module, name);
}

size_t leading_digits(std::string_view name) {
  return std::find_if(name.begin(), name.end(), [](char c) { return c < '0' || c > '9'; }) - name.begin();
}

}  // namespace

std::string_view module_of(std::string_view identity) {
  const size_t slash = identity.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : identity.substr(0, slash);
}

std::string_view file_name_of(std::string_view identity) {
  const size_t slash = identity.rfind('/');
  return slash == std::string_view::npos ? identity : identity.substr(slash + 1);
}

std::string_view name_in(std::string_view module, std::string_view identity) {
  return module_of(identity) == module ? file_name_of(identity) : identity;
}

std::optional<uint32_t> Graph::find(std::string_view identity) const {
  const auto found = positions_.find(std::string(identity));
  return found == positions_.end() ? std::nullopt : std::optional(found->second);
}

uint32_t Graph::reached(uint32_t root, uint32_t chain) const {
  uint32_t divisor = 1;
  for (uint32_t level = 1; level < trie_levels_; ++level) divisor *= fan_out;
  uint32_t node = root;  // the empty trie is node 0, all of whose slots are 0
  for (; divisor > 0; divisor /= fan_out) node = tries_[node].slots[chain / divisor % fan_out];
  return node;
}

bool Graph::is_ancestor(uint32_t ancestor, uint32_t descendant) const {
  const ChainPlace& above = places_[ancestor];
  const ChainPlace& below = places_[descendant];
  if (above.chain == below.chain) return above.position < below.position;
  return reached(below.reach, above.chain) > above.position;
}

class GraphBuilder {
 public:
  GraphBuilder(std::vector<GraphInput> inputs, base::DiagnosticSink& sink) : inputs_(std::move(inputs)), sink_(sink) {}

  // A part of a history has heads that are none of the whole.
  enum class Extent { whole, part };

  std::optional<Graph> build(Extent extent) {
    const size_t errors_before = sink_.error_count();
    std::sort(inputs_.begin(), inputs_.end(), [](const auto& a, const auto& b) { return a.identity < b.identity; });
    for (uint32_t i = 0; i < inputs_.size(); ++i) index_.emplace(inputs_[i].identity, i);
    complete_ = std::all_of(inputs_.begin(), inputs_.end(), [](const auto& input) { return input.file; });
    resolve_replaces();
    if (sink_.error_count() > errors_before) return std::nullopt;
    resolve_after();
    sort_topologically();
    if (sink_.error_count() > errors_before || !complete_) return std::nullopt;
    lay_out_order();
    find_ancestors();
    check_replaced();
    if (extent == Extent::whole) find_heads();
    if (sink_.error_count() > errors_before) return std::nullopt;
    return std::move(graph_);
  }

 private:
  struct Edge {
    uint32_t parent;
    const syntax::Text* written;
  };

  // In the same module by file name, elsewhere by identity. A name that nothing has is taken for one of the same
  // module.
  std::string identity_of(uint32_t from, const std::string& written,
                          const std::function<bool(const std::string&)>& known) {
    if (written.find('/') != std::string::npos) return written;
    std::string own = joined(module_of(inputs_[from].identity), written);
    return !known(own) && known(written) ? written : own;
  }

  Location at(uint32_t input, const syntax::Text& text) const { return {inputs_[input].source, text.range}; }

  // Reports the second of two `names` that mean the same.
  bool named_before(uint32_t input, const std::string& identity, const syntax::Text& text, std::string_view clause,
                    std::unordered_map<std::string, const syntax::Text*>& seen) {
    const auto [first, is_new] = seen.emplace(identity, &text);
    if (is_new) return false;
    sink_.report<DiagnosticId::named_twice>(at(input, text), text.value, clause)
        .note(at(input, *first->second), "it is named here first")
        .help("name it once");
    return true;
  }

  void resolve_replaces() {
    const auto is_file = [&](const std::string& identity) { return index_.count(identity) > 0; };
    for (uint32_t i = 0; i < inputs_.size(); ++i) {
      if (!inputs_[i].file) continue;
      std::unordered_map<std::string, const syntax::Text*> seen;
      for (const syntax::Text& text : inputs_[i].file->replaces) {
        const std::string identity = identity_of(i, text.value, is_file);
        if (identity == inputs_[i].identity) {
          sink_.report<DiagnosticId::replaces_itself>(at(i, text), identity)
              .help("name the migrations that it squashes");
          continue;
        }
        if (named_before(i, identity, text, "replaces", seen)) continue;
        const auto [other, is_new] = squash_of_.emplace(identity, Edge{i, &text});
        if (is_new) continue;
        const std::string& squash = inputs_[other->second.parent].identity;
        sink_.report<DiagnosticId::replaced_twice>(at(i, text), identity, squash)
            .note(at(other->second.parent, *other->second.written), "it is replaced here")
            .help(fmt::format("keep one of the two; where this one squashes `{0}` again, it replaces `{0}`", squash));
      }
    }
    for (uint32_t i = 0; i < inputs_.size(); ++i) {
      if (inputs_[i].file) check_all_or_none(i);
    }
    // Squashes of squashes must end somewhere.
    std::unordered_set<uint32_t> done;
    for (uint32_t i = 0; i < inputs_.size(); ++i) {
      std::vector<uint32_t> path;
      uint32_t current = i;
      while (done.insert(current).second) {
        path.push_back(current);
        const auto squash = squash_of_.find(inputs_[current].identity);
        if (squash == squash_of_.end()) break;
        current = squash->second.parent;
        const auto start = std::find(path.begin(), path.end(), current);
        if (start == path.end()) continue;
        std::vector<uint32_t> cycle(start, path.end());
        const Edge& edge = squash_of_.at(inputs_[cycle.back()].identity);
        sink_.report<DiagnosticId::replaces_cycle>(at(edge.parent, *edge.written), path_text(cycle))
            .help("only the newest of them can replace the others");
      }
    }
  }

  // What some of the files that a squash replaces leave can't be held against what it leaves.
  void check_all_or_none(uint32_t squash) {
    std::vector<std::string> there;
    std::vector<std::string> missing;
    const syntax::Text* first_missing = nullptr;
    for (const auto& [identity, text] : replaced_by(squash)) {
      const bool is_there = index_.count(identity) > 0;
      (is_there ? there : missing).push_back("`" + identity + "`");
      if (!is_there && !first_missing) first_missing = text;
    }
    if (there.empty() || missing.empty()) return;
    sink_
        .report<DiagnosticId::replaces_partly>(at(squash, *first_missing), inputs_[squash].identity,
                                               fmt::format("{}", fmt::join(missing, ", ")),
                                               missing.size() == 1 ? "is" : "are")
        .help(fmt::format("restore {}, or delete {} too once every database has run all of them",
                          missing.size() == 1 ? "it" : "them", fmt::join(there, ", ")));
  }

  // What a squash names itself, in the order of its line.
  std::vector<std::pair<std::string, const syntax::Text*>> replaced_by(uint32_t squash) {
    const auto is_file = [&](const std::string& identity) { return index_.count(identity) > 0; };
    std::vector<std::pair<std::string, const syntax::Text*>> result;
    for (const syntax::Text& text : inputs_[squash].file->replaces) {
      const std::string identity = identity_of(squash, text.value, is_file);
      const auto found = squash_of_.find(identity);
      if (found != squash_of_.end() && found->second.written == &text) result.emplace_back(identity, &text);
    }
    return result;
  }

  uint32_t stand_in(const std::string& identity) const {
    auto squash = squash_of_.find(identity);
    if (squash == squash_of_.end()) return index_.at(identity);
    uint32_t current = squash->second.parent;
    while ((squash = squash_of_.find(inputs_[current].identity)) != squash_of_.end()) current = squash->second.parent;
    return current;
  }

  bool is_replaced(uint32_t input) const { return squash_of_.count(inputs_[input].identity) > 0; }

  bool is_known(const std::string& identity) const {
    return index_.count(identity) > 0 || squash_of_.count(identity) > 0;
  }

  void resolve_after() {
    const auto known = [&](const std::string& identity) { return is_known(identity); };
    edges_.resize(inputs_.size());
    for (uint32_t i = 0; i < inputs_.size(); ++i) {
      if (!inputs_[i].file || is_replaced(i)) continue;
      std::unordered_map<std::string, const syntax::Text*> seen;
      for (const syntax::Text& text : inputs_[i].file->after) {
        const std::string identity = identity_of(i, text.value, known);
        if (!known(identity)) {
          report_unknown(i, text);
          continue;
        }
        if (named_before(i, identity, text, "after", seen)) continue;
        const uint32_t parent = stand_in(identity);
        if (identity == inputs_[i].identity) {
          sink_.report<DiagnosticId::after_itself>(at(i, text), identity)
              .help("name the migration that runs before it");
        } else if (parent == i) {
          sink_.report<DiagnosticId::after_replaced>(at(i, text), text.value)
              .help("name what runs before the migrations that it replaces");
        } else {
          edges_[i].push_back({parent, &text});
        }
      }
    }
  }

  void report_unknown(uint32_t input, const syntax::Text& text) {
    if (!complete_) return;  // a file that does not parse may be the one that replaces it
    auto& diagnostic = sink_.report<DiagnosticId::unknown_migration>(at(input, text), text.value);
    if (++unknown_ > most_suggestions) return;
    const std::string_view module = module_of(inputs_[input].identity);
    std::vector<std::string> names;
    for (const GraphInput& other : inputs_) {
      if (other.identity != inputs_[input].identity) names.emplace_back(name_in(module, other.identity));
    }
    if (const auto name = base::nearest(text.value, names)) {
      diagnostic.help(fmt::format("did you mean `{}`?", *name)).fix(text.range, fmt::format("'{}'", *name));
    } else {
      diagnostic.help(
          "a migration is named by its file in the same module, as in `0001_initial`, elsewhere with its module, "
          "as in `billing/0001_initial`");
    }
  }

  void sort_topologically() {
    std::vector<uint32_t> waits_for(inputs_.size());
    std::vector<std::vector<uint32_t>> children(inputs_.size());
    size_t active = 0;
    // Inputs are sorted, so the smallest index is the smallest identity.
    std::priority_queue<uint32_t, std::vector<uint32_t>, std::greater<>> ready;
    for (uint32_t i = 0; i < inputs_.size(); ++i) {
      if (is_replaced(i)) continue;
      ++active;
      for (const Edge& edge : edges_[i]) children[edge.parent].push_back(i);
      waits_for[i] = static_cast<uint32_t>(edges_[i].size());
      if (edges_[i].empty()) ready.push(i);
    }
    while (!ready.empty()) {
      const uint32_t next = ready.top();
      ready.pop();
      order_.push_back(next);
      for (const uint32_t child : children[next]) {
        if (--waits_for[child] == 0) ready.push(child);
      }
    }
    if (order_.size() < active) report_cycles(waits_for);
  }

  // What is left waits for a cycle: following a parent that is left always ends in one.
  void report_cycles(const std::vector<uint32_t>& waits_for) {
    std::vector<uint32_t> walk_of(inputs_.size(), 0);
    for (uint32_t start = 0; start < inputs_.size(); ++start) {
      if (waits_for[start] == 0 || walk_of[start] > 0) continue;
      std::vector<uint32_t> path;
      uint32_t current = start;
      while (walk_of[current] == 0) {
        walk_of[current] = start + 1;
        path.push_back(current);
        const auto& edges = edges_[current];
        current =
            std::find_if(edges.begin(), edges.end(), [&](const Edge& e) { return waits_for[e.parent] > 0; })->parent;
      }
      if (walk_of[current] != start + 1) continue;  // it led into a cycle that was reported
      report_cycle({std::find(path.begin(), path.end(), current), path.end()});
    }
  }

  void report_cycle(std::vector<uint32_t> cycle) {
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    const auto written = [&](size_t i) -> const syntax::Text& {
      const uint32_t parent = cycle[(i + 1) % cycle.size()];
      const auto& edges = edges_[cycle[i]];
      return *std::find_if(edges.begin(), edges.end(), [&](const Edge& e) { return e.parent == parent; })->written;
    };
    auto& diagnostic = sink_.report<DiagnosticId::migration_cycle>(at(cycle[0], written(0)), inputs_[cycle[0]].identity,
                                                                   path_text(cycle));
    for (size_t i = 1; i < std::min(cycle.size(), most_named); ++i) {
      diagnostic.note(at(cycle[i], written(i)), fmt::format("`{}` comes after `{}` here", inputs_[cycle[i]].identity,
                                                            inputs_[cycle[(i + 1) % cycle.size()]].identity));
    }
    diagnostic.help("take the name that is wrong out of its `after`");
  }

  // a → b → a
  std::string path_text(const std::vector<uint32_t>& cycle) const {
    std::string text;
    for (size_t i = 0; i < cycle.size() && i < most_named; ++i) text += inputs_[cycle[i]].identity + " → ";
    if (cycle.size() > most_named) text += "… → ";
    return text + inputs_[cycle[0]].identity;
  }

  void lay_out_order() {
    std::vector<uint32_t> position_of(inputs_.size());
    for (uint32_t position = 0; position < order_.size(); ++position) position_of[order_[position]] = position;
    graph_.order_.resize(order_.size());
    for (uint32_t position = 0; position < order_.size(); ++position) {
      GraphInput& input = inputs_[order_[position]];
      GraphNode& node = graph_.order_[position];
      for (const Edge& edge : edges_[order_[position]]) node.parents.push_back(position_of[edge.parent]);
      std::sort(node.parents.begin(), node.parents.end());
      node.parents.erase(std::unique(node.parents.begin(), node.parents.end()), node.parents.end());
      node.identity = input.identity;
      node.file = input.file;
      node.source = input.source;
      graph_.positions_.emplace(input.identity, position);
    }
    for (const auto& [identity, squash] : squash_of_) {
      graph_.positions_.emplace(identity, position_of[stand_in(identity)]);
      const uint32_t input = squash.parent;
      if (!is_replaced(input)) graph_.order_[position_of[input]].replaces.push_back(identity);
    }
    for (uint32_t i = 0; i < inputs_.size(); ++i) {
      if (is_replaced(i)) graph_.order_[position_of[stand_in(inputs_[i].identity)]].replaced.push_back(inputs_[i]);
    }
    for (GraphNode& node : graph_.order_) std::sort(node.replaces.begin(), node.replaces.end());
  }

  // A file that is replaced comes after what its squash comes after, and after others that it replaces: else the squash
  // could run where the file could not.
  void check_replaced() {
    const auto known = [&](const std::string& identity) { return is_known(identity); };
    for (uint32_t squash = 0; squash < inputs_.size(); ++squash) {
      if (is_replaced(squash)) continue;
      const std::string& name = inputs_[squash].identity;
      for (const auto& [replaced, written] : replaced_by(squash)) {
        const auto file = index_.find(replaced);
        if (file == index_.end()) continue;
        for (const syntax::Text& text : inputs_[file->second].file->after) {
          const std::string identity = identity_of(file->second, text.value, known);
          if (!known(identity)) {
            report_unknown(file->second, text);
            continue;
          }
          const uint32_t place = *graph_.find(name);
          const uint32_t other = *graph_.find(identity);
          if (other == place ? identity != name : graph_.is_ancestor(other, place)) continue;
          auto& diagnostic =
              sink_.report<DiagnosticId::replaced_comes_after>(at(file->second, text), replaced, identity, name);
          diagnostic.note(at(squash, *written), "it is replaced here");
          if (other == place) {
            diagnostic.help("let it come after what it came after before it was squashed");
          } else if (graph_.is_ancestor(place, other)) {
            diagnostic.help(
                fmt::format("`{0}` comes after `{1}`: squash `{0}` too, or leave `{2}` out", identity, name, replaced));
          } else {
            diagnostic.help(fmt::format("add `'{}'` to the `after` of `{}`", name_in(module_of(name), identity), name));
          }
        }
      }
    }
  }

  void find_ancestors() {
    // A migration continues the chain of a parent that nothing has continued yet, or begins one.
    std::vector<uint32_t> last_of_chain;
    auto& places = graph_.places_;
    for (uint32_t node = 0; node < graph_.order_.size(); ++node) {
      const auto& parents = graph_.order_[node].parents;
      const auto continued =
          std::find_if(parents.begin(), parents.end(), [&](uint32_t p) { return last_of_chain[places[p].chain] == p; });
      if (continued == parents.end()) {
        places.push_back({static_cast<uint32_t>(last_of_chain.size()), 0, 0});
        last_of_chain.push_back(node);
      } else {
        places.push_back({places[*continued].chain, places[*continued].position + 1, places[*continued].reach});
        last_of_chain[places[node].chain] = node;
      }
    }
    for (uint64_t room = Graph::fan_out; room < last_of_chain.size(); room *= Graph::fan_out) ++graph_.trie_levels_;
    graph_.tries_.push_back({});  // the empty one
    for (uint32_t node = 0; node < graph_.order_.size(); ++node) {
      uint32_t reach = 0;
      for (const uint32_t parent : graph_.order_[node].parents) {
        reach = merged(reach, places[parent].reach, graph_.trie_levels_);
        if (places[parent].chain == places[node].chain) continue;
        reach = with(reach, places[parent].chain, places[parent].position + 1, graph_.trie_levels_);
      }
      places[node].reach = reach;
    }
  }

  uint32_t add_trie(const Graph::TrieNode& node) {
    graph_.tries_.push_back(node);
    return static_cast<uint32_t>(graph_.tries_.size() - 1);
  }

  uint32_t with(uint32_t root, uint32_t chain, uint32_t value, uint32_t levels) {
    Graph::TrieNode node = graph_.tries_[root];
    uint32_t divisor = 1;
    for (uint32_t level = 1; level < levels; ++level) divisor *= Graph::fan_out;
    uint32_t& slot = node.slots[chain / divisor % Graph::fan_out];
    const uint32_t changed = levels == 1 ? std::max(slot, value) : with(slot, chain, value, levels - 1);
    if (changed == slot) return root;
    slot = changed;
    return add_trie(node);
  }

  uint32_t merged(uint32_t a, uint32_t b, uint32_t levels) {
    if (a == b || b == 0) return a;
    if (a == 0) return b;
    const Graph::TrieNode left = graph_.tries_[a];
    const Graph::TrieNode right = graph_.tries_[b];
    Graph::TrieNode both;
    for (uint32_t i = 0; i < Graph::fan_out; ++i) {
      both.slots[i] =
          levels == 1 ? std::max(left.slots[i], right.slots[i]) : merged(left.slots[i], right.slots[i], levels - 1);
    }
    if (std::equal(both.slots, both.slots + Graph::fan_out, left.slots)) return a;
    if (std::equal(both.slots, both.slots + Graph::fan_out, right.slots)) return b;
    return add_trie(both);
  }

  void find_heads() {
    const auto& order = graph_.order_;
    std::vector<bool> continued(order.size(), false);
    for (const GraphNode& node : order) {
      for (const uint32_t parent : node.parents) {
        if (module_of(order[parent].identity) == module_of(node.identity)) continued[parent] = true;
      }
    }
    // A migration may also be continued by way of another module: then it is an ancestor of a later head.
    std::map<std::string, std::vector<uint32_t>> heads;
    for (uint32_t node = static_cast<uint32_t>(order.size()); node-- > 0;) {
      if (continued[node]) continue;
      auto& found = heads[std::string(module_of(order[node].identity))];
      const auto comes_after = [&](uint32_t head) { return graph_.is_ancestor(node, head); };
      if (found.size() > most_named || std::any_of(found.begin(), found.end(), comes_after)) continue;
      found.push_back(node);
    }
    for (auto& [module, found] : heads) {
      if (found.size() > 1) report_heads(module, found);
      graph_.heads_.emplace(module, found.front());
    }
  }

  void report_heads(const std::string& module, std::vector<uint32_t> heads) {
    const auto& order = graph_.order_;
    std::sort(heads.begin(), heads.end(), [&](auto a, auto b) { return order[a].identity < order[b].identity; });
    const bool cut = heads.size() > most_named;
    if (cut) heads.resize(most_named);
    std::string shown;
    std::string after;
    for (size_t i = 0; i < heads.size(); ++i) {
      const bool last = i + 1 == heads.size() && !cut;
      shown += fmt::format("{}`{}`", i == 0 ? "" : last ? " and " : ", ", order[heads[i]].identity);
      after += fmt::format("{}'{}'", i == 0 ? "" : ", ", file_name_of(order[heads[i]].identity));
    }
    if (cut) shown += " and others";
    const GraphNode& last = order[heads.back()];
    const std::string where = module.empty() ? "the migrations have" : fmt::format("module `{}` has", module);
    auto& diagnostic = sink_.report<DiagnosticId::several_heads>({last.source, last.file->title.range}, where,
                                                                 heads.size() == 2 ? "two" : "several", shown);
    for (size_t i = 0; i + 1 < heads.size(); ++i) {
      const GraphNode& other = order[heads[i]];
      diagnostic.note({other.source, other.file->title.range}, fmt::format("`{}` is another", other.identity));
    }
    const std::string& path = last.source->path();
    const std::string folder = path.substr(0, path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
    diagnostic.help(fmt::format("merge them in `{}{}.mig`:\n\nmigration 'Merge {} heads';\nafter {};\n", folder,
                                merge_name(module), heads.size(), after));
  }

  // `0004_merge` where the highest number of the module is 3.
  std::string merge_name(const std::string& module) const {
    uint64_t highest = 0;
    size_t width = 0;
    for (const GraphInput& input : inputs_) {
      if (module_of(input.identity) != module) continue;
      const std::string_view name = file_name_of(input.identity);
      const size_t digits = leading_digits(name);
      uint64_t number = 0;
      if (digits == 0 || std::from_chars(name.data(), name.data() + digits, number).ec != std::errc()) continue;
      if (number >= highest) width = digits;
      highest = std::max(highest, number);
    }
    if (width > 0) return fmt::format("{:0{}}_merge", highest + 1, width);
    std::string name = "merge";
    for (int i = 2; index_.count(joined(module, name)) > 0; ++i) name = fmt::format("merge_{}", i);
    return name;
  }

  std::vector<GraphInput> inputs_;
  base::DiagnosticSink& sink_;
  bool complete_ = true;
  size_t unknown_ = 0;
  std::unordered_map<std::string, uint32_t> index_;
  std::unordered_map<std::string, Edge> squash_of_;  // by the identity of what is replaced
  std::vector<std::vector<Edge>> edges_;             // what each comes after
  std::vector<uint32_t> order_;
  Graph graph_;
};

std::optional<Graph> Graph::before_squash(uint32_t position, base::DiagnosticSink& sink) const {
  std::vector<GraphInput> inputs = order_[position].replaced;
  for (uint32_t i = 0; i < position; ++i) inputs.push_back({order_[i].identity, order_[i].file, order_[i].source});
  return GraphBuilder(std::move(inputs), sink).build(GraphBuilder::Extent::part);
}

std::optional<Graph> build_graph(std::vector<GraphInput> inputs, base::DiagnosticSink& sink) {
  return GraphBuilder(std::move(inputs), sink).build(GraphBuilder::Extent::whole);
}

}  // namespace mig::sema
