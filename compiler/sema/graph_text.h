// The migration graph as text: for people, as a Mermaid diagram, as a DOT graph. It only shows what the graph says.
#pragma once

#include <string>

#include "compiler/sema/graph.h"

namespace mig::sema {

enum class GraphFormat { text, mermaid, dot };

/// The graph in the given format, ended by a line break. Migrations stand in the order in which they run.
std::string graph_text(const Graph& graph, GraphFormat format);

}  // namespace mig::sema
