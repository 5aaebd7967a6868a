#include "compiler/syntax/tokens.h"

#include <set>

#include "compiler/syntax/encoding.h"
#include "compiler/syntax/parse_run.h"
#include "compiler/syntax/token_range.h"

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;

// As the lexer has it: a word that may be either is a keyword.
Token lexed(const antlr4::Token* token) {
  const auto kind = [](size_t type) {
    switch (type) {
      case Parser::LINE_COMMENT:
      case Parser::BLOCK_COMMENT:
      case Parser::OPEN_COMMENT:
        return TokenKind::comment;
      case Parser::TEXT_BLOCK:
      case Parser::OPEN_BLOCK:
        return TokenKind::text_block;
      case Parser::STRING:
      case Parser::OPEN_STRING:
        return TokenKind::string;
      case Parser::QUOTED_NAME:
      case Parser::OPEN_NAME:
        return TokenKind::quoted_name;
      case Parser::INTEGER:
        return TokenKind::integer;
      case Parser::DECIMAL:
        return TokenKind::decimal;
      case Parser::DURATION:
        return TokenKind::duration;
      case Parser::IDENT:
        return TokenKind::name;
      default:
        // The numbers of tokens follow the order of MigLexer.g4.
        if (type >= Parser::LBRACE && type <= Parser::AT) return TokenKind::punctuation;
        if (type >= Parser::EQ && type <= Parser::CONCAT) return TokenKind::operator_;
        if (type >= Parser::AND && type <= Parser::VIRTUAL) return TokenKind::keyword;
        return TokenKind::mistake;
    }
  };
  const size_t type = token->getType();
  const bool open = type == Parser::OPEN_COMMENT || type == Parser::OPEN_BLOCK || type == Parser::OPEN_STRING ||
                    type == Parser::OPEN_NAME;
  return {kind(type), range_of(token), !open};
}

// Collects the words that the parser read as names.
void collect_names(antlr4::tree::ParseTree* tree, bool in_name, std::set<uint32_t>& names) {
  if (auto* node = dynamic_cast<antlr4::tree::TerminalNode*>(tree)) {
    if (in_name) names.insert(range_of(node).begin);
    return;
  }
  const size_t rule = static_cast<antlr4::ParserRuleContext*>(tree)->getRuleIndex();
  // `comment text;` is a column, and begins as the comment of a table does.
  auto* item = dynamic_cast<Parser::TableItemContext*>(tree);
  if (item && item->columnRest() && item->COMMENT()) names.insert(range_of(item->COMMENT()).begin);
  const bool is_name = rule == Parser::RuleName || rule == Parser::RuleColumnName || rule == Parser::RuleRuleWord;
  for (antlr4::tree::ParseTree* child : tree->children) collect_names(child, in_name || is_name, names);
}

}  // namespace

std::vector<Token> tokens_of(const base::SourceFile& source) noexcept {
  base::DiagnosticSink sink;
  const std::optional<uint32_t> begin = check_encoding(source, sink);
  if (!begin) return {};
  ParseRun run(source, *begin, static_cast<uint32_t>(source.text().size()), sink);
  std::vector<Token> result;
  for (const auto& token : run.tokens().all()) {
    if (token->getType() != Parser::WS && token->getType() != antlr4::Token::EOF) {
      result.push_back(lexed(token.get()));
    }
  }
  run.file();
  std::set<uint32_t> names;
  if (run.root()) collect_names(run.root(), false, names);
  std::set<uint32_t> batches;
  for (const auto& token : run.tokens().all()) {
    if (token->getType() == Parser::IN_BATCHES_OF) batches.insert(range_of(token.get()).begin);
  }
  for (size_t i = 0; i < result.size(); ++i) {
    if (result[i].kind == TokenKind::keyword && names.contains(result[i].range.begin)) result[i].kind = TokenKind::name;
    if (!batches.contains(result[i].range.begin)) continue;
    size_t words = 0;  // `in batches of` with comments in between
    for (size_t k = i; k < result.size() && words < 3; ++k) {
      if (result[k].kind == TokenKind::comment) continue;
      if (result[k].kind == TokenKind::name) result[k].kind = TokenKind::keyword;
      ++words;
    }
  }
  return result;
}

}  // namespace mig::syntax
