#include "compiler/syntax/token_list.h"

#include <algorithm>

namespace mig::syntax {

void TokenList::hide(antlr4::Token* token) {
  static_cast<antlr4::CommonToken*>(token)->setChannel(antlr4::Token::HIDDEN_CHANNEL);
  seek(index());  // where that was the next one, the next one is another
}

antlr4::Token* TokenList::before(size_t index) const {
  while (index > 0) {
    antlr4::Token* token = _tokens[--index].get();
    if (token->getChannel() == antlr4::Token::DEFAULT_CHANNEL) return token;
  }
  return nullptr;
}

void TokenList::insert_before(antlr4::Token* token, size_t type, std::initializer_list<size_t> unless) {
  const antlr4::Token* last = before(token->getTokenIndex());
  if (last && std::find(unless.begin(), unless.end(), last->getType()) != unless.end()) return;
  insert_at(token->getTokenIndex(), type);
}

void TokenList::insert_at(size_t index, size_t type) {
  const antlr4::Token* last = before(index);
  const size_t at = last ? last->getStopIndex() + 1 : 0;
  auto token = std::make_unique<antlr4::CommonToken>(type);
  token->setStartIndex(at);
  token->setStopIndex(at - 1);
  _tokens.insert(_tokens.begin() + static_cast<ssize_t>(index), std::move(token));
  for (size_t i = index; i < _tokens.size(); ++i) {
    static_cast<antlr4::CommonToken*>(_tokens[i].get())->setTokenIndex(i);
  }
}

}  // namespace mig::syntax
