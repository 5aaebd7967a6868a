// Which items a text consists of (statements, the items of a table, actions, rows, …) as its `;`, its braces and the
// layout of its lines say, without the parser: so it has an answer in the midst of a text that is being typed, where a
// `;` or a `}` is missing. Private to this folder.
#pragma once

#include <optional>
#include <vector>

#include "compiler/syntax/token_list.h"
#include "compiler/syntax/token_range.h"

namespace mig::syntax {

struct OutlineItem {
  size_t begin = 0;  ///< the first of its tokens, and the one behind its last: places in `Outline::tokens`
  size_t end = 0;
  std::optional<size_t> first_word;  ///< the first token behind its annotations
  std::optional<size_t> parent;      ///< the item whose block it stands in
  std::optional<size_t> open_brace;  ///< of a block that lacks its `}`
  bool closed = false;               ///< whether it has the `;` or the `}` that ends it
};

struct Outline {
  std::vector<antlr4::Token*> tokens;  ///< those that the parser sees
  std::vector<OutlineItem> items;      ///< in the order in which they begin
  /// The items that the text ends in, from the outermost on. An item whose block has just been closed is one: `reverse`
  /// may follow it.
  std::vector<size_t> at_end;

  base::ByteRange range(const OutlineItem& item) const { return range_of(tokens[item.begin], tokens[item.end - 1]); }
  /// What kind of item it is, as far as its first word tells; 0 for one of annotations only.
  size_t first_type(const OutlineItem& item) const { return item.first_word ? tokens[*item.first_word]->getType() : 0; }
};

/// Of tokens that have not been mended.
Outline outline_of(const TokenList& tokens, std::string_view text);

/// At which column of its line a place is, in bytes, where only blanks stand before it.
std::optional<uint32_t> column_of_first(std::string_view text, size_t offset);

}  // namespace mig::syntax
