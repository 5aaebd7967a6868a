// Byte ranges of ANTLR's tokens and contexts. Private to this folder.
#pragma once

#include <antlr4-runtime.h>

#include "compiler/base/source.h"

namespace mig::syntax {

inline base::ByteRange range_of(const antlr4::Token* token) {
  const size_t begin = token->getStartIndex();
  // The end of the file and tokens made up for a repair have no text.
  const size_t end = std::max(begin, token->getStopIndex() + 1);
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

inline base::ByteRange range_of(const antlr4::Token* first, const antlr4::Token* last) {
  return {range_of(first).begin, range_of(last).end};
}

/// From the first token of a context that is not empty to its last.
inline base::ByteRange range_of(const antlr4::ParserRuleContext* ctx) { return range_of(ctx->start, ctx->stop); }

inline base::ByteRange range_of(antlr4::tree::TerminalNode* node) { return range_of(node->getSymbol()); }

}  // namespace mig::syntax
