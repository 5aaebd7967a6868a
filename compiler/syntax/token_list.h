// The tokens of a file, all of them in memory, which a repair may change: hide one, make one up, give one another type.
// Private to this folder.
#pragma once

#include <antlr4-runtime.h>

namespace mig::syntax {

class TokenList final : public antlr4::CommonTokenStream {
 public:
  /// Reads all that `source` has.
  explicit TokenList(antlr4::TokenSource* source) : CommonTokenStream(source) { fill(); }

  const std::vector<std::unique_ptr<antlr4::Token>>& all() const { return _tokens; }

  static void set_type(antlr4::Token* token, size_t type) { static_cast<antlr4::CommonToken*>(token)->setType(type); }

  /// The parser no longer sees `token`.
  void hide(antlr4::Token* token);

  /// Makes up a token without text, which the parser sees next.
  void insert(size_t type) { insert_at(_p, type); }
  /// Makes up a token of `type` before `token`, unless the one before that is one of `unless`.
  void insert_before(antlr4::Token* token, size_t type, std::initializer_list<size_t> unless);

  /// The last token that the parser has seen, or null at the beginning.
  antlr4::Token* previous() { return LB(1); }
  /// The last token before `index` that the parser sees or has seen, or null.
  antlr4::Token* before(size_t index) const;

 private:
  void insert_at(size_t index, size_t type);
};

}  // namespace mig::syntax
