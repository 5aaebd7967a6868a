#include "compiler/sema/graph_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mig::sema {
namespace {

using Modules = std::map<std::string, std::vector<uint32_t>>;

Modules by_module(const Graph& graph) {
  Modules modules;
  for (uint32_t i = 0; i < graph.order().size(); ++i) {
    modules[std::string(module_of(graph.order()[i].identity))].push_back(i);
  }
  return modules;
}

std::string as_text(const Graph& graph) {
  const auto& order = graph.order();
  const size_t number_width = std::to_string(order.size()).size();
  size_t name_width = 0;
  for (const GraphNode& node : order) name_width = std::max(name_width, node.identity.size());
  std::string text;
  for (size_t i = 0; i < order.size(); ++i) {
    const GraphNode& node = order[i];
    std::string facts;
    for (const uint32_t parent : node.parents) {
      facts += fmt::format("{}{}", facts.empty() ? "after " : ", ",
                           name_in(module_of(node.identity), order[parent].identity));
    }
    if (!node.replaces.empty())
      facts += fmt::format("{}replaces {}", facts.empty() ? "" : "; ", fmt::join(node.replaces, ", "));
    text += facts.empty() ? fmt::format("{:>{}}  {}\n", i + 1, number_width, node.identity)
                          : fmt::format("{:>{}}  {:<{}}  {}\n", i + 1, number_width, node.identity, name_width, facts);
  }
  std::string heads;
  for (const auto& [module, head] : graph.heads()) heads += (heads.empty() ? "" : ", ") + order[head].identity;
  if (!heads.empty()) text += fmt::format("{}: {}\n", graph.heads().size() == 1 ? "head" : "heads", heads);
  return text;
}

// Identities have no quotes or backslashes, so they need no escapes in either format; a module's name is an identity
// too.
std::string as_mermaid(const Graph& graph) {
  std::string text = "graph TD\n";
  for (const auto& [module, nodes] : by_module(graph)) {
    const std::string indent = module.empty() ? "  " : "    ";
    if (!module.empty()) text += fmt::format("  subgraph m{}[\"{}\"]\n", nodes.front(), module);
    for (const uint32_t node : nodes) {
      text += fmt::format("{}n{}[\"{}\"]\n", indent, node, file_name_of(graph.order()[node].identity));
    }
    if (!module.empty()) text += "  end\n";
  }
  for (uint32_t node = 0; node < graph.order().size(); ++node) {
    for (const uint32_t parent : graph.order()[node].parents) text += fmt::format("  n{} --> n{}\n", parent, node);
  }
  return text;
}

std::string as_dot(const Graph& graph) {
  std::string text = "digraph migrations {\n  node [shape=box];\n";
  for (const auto& [module, nodes] : by_module(graph)) {
    const std::string indent = module.empty() ? "  " : "    ";
    if (!module.empty()) text += fmt::format("  subgraph \"cluster_{0}\" {{\n    label=\"{0}\";\n", module);
    for (const uint32_t node : nodes) text += fmt::format("{}\"{}\";\n", indent, graph.order()[node].identity);
    if (!module.empty()) text += "  }\n";
  }
  for (const GraphNode& node : graph.order()) {
    for (const uint32_t parent : node.parents) {
      text += fmt::format("  \"{}\" -> \"{}\";\n", graph.order()[parent].identity, node.identity);
    }
  }
  return text + "}\n";
}

}  // namespace

std::string graph_text(const Graph& graph, GraphFormat format) {
  switch (format) {
    case GraphFormat::text:
      return as_text(graph);
    case GraphFormat::mermaid:
      return as_mermaid(graph);
    case GraphFormat::dot:
      return as_dot(graph);
  }
  return {};
}

}  // namespace mig::sema
