// Parses a text for a test, and gives what was reported with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/syntax/parser.h"

namespace mig::syntax {

struct Parsed {
  std::optional<File> tree;
  std::vector<base::Diagnostic> diagnostics;

  /// The names of what was reported, in the order of the text.
  std::vector<std::string> ids() const {
    std::vector<std::string> names;
    for (const base::Diagnostic& each : diagnostics) names.emplace_back(base::info(each.id).name);
    return names;
  }
};

inline Parsed parse_source(const base::SourceFile& source) {
  base::DiagnosticSink sink;
  std::optional<File> tree = parse(source, sink);
  return {std::move(tree), sink.sorted()};
}

/// The diagnostics' places are of no use afterwards: the source is gone.
inline Parsed parse_text(std::string text) { return parse_source(base::SourceFile("a.mig", std::move(text))); }

}  // namespace mig::syntax
