// Prints the tokens of files, for the tests of what editors highlight: what a word is, is the lexer's and the parser's
// knowledge, and no editor's. Input are paths, one a line; output is for each that can be read
//   file PATH
//   LINE COLUMN LENGTH KIND        lines from 0, columns and lengths in bytes
// with the kinds of `Kind`. Where a file does not parse, nobody knows which words are names: they are all `word`.
#include <MigLexer.h>
#include <MigParser.h>
#include <fmt/format.h>

#include <iostream>
#include <map>
#include <set>

#include "compiler/syntax/byte_stream.h"
#include "compiler/syntax/encoding.h"
#include "compiler/syntax/syntax_errors.h"
#include "compiler/syntax/token_list.h"
#include "compiler/syntax/token_mending.h"
#include "compiler/syntax/token_range.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

using grammar::MigLexer;
using grammar::MigParser;
namespace fs = std::filesystem;

// What a token is by its type alone; a word is a keyword, until the parser says otherwise.
std::string kind_of(const antlr4::Token& token, const antlr4::dfa::Vocabulary& words) {
  switch (token.getType()) {
    case MigLexer::LINE_COMMENT:
    case MigLexer::BLOCK_COMMENT:
      return "comment";
    case MigLexer::TEXT_BLOCK:
      return "block";
    case MigLexer::STRING:
      return "string";
    case MigLexer::QUOTED_NAME:
      return "quoted";
    case MigLexer::DURATION:
      return "duration";
    case MigLexer::INTEGER:
    case MigLexer::DECIMAL:
      return "number";
    case MigLexer::IDENT:
      return "name";
    default:
      break;
  }
  if (token.getType() >= MigLexer::BAD_NE) return "mistake";
  const std::string literal = words.getLiteralName(token.getType());
  return literal.size() > 2 && std::isalpha(static_cast<unsigned char>(literal[1])) ? "keyword" : "mark";
}

bool is_word(const antlr4::Token& token) {
  return token.getType() == MigLexer::IDENT || (token.getType() >= MigLexer::AND && token.getType() < MigLexer::IDENT);
}

// What a word is where it stands: the innermost of its rules that says so.
std::string kind_of(antlr4::tree::TerminalNode* leaf) {
  const std::string word = leaf->getSymbol()->getType() == MigLexer::IDENT ? "name" : "keyword";
  bool is_name = false;
  for (auto* ctx = dynamic_cast<antlr4::ParserRuleContext*>(leaf->parent); ctx;
       ctx = dynamic_cast<antlr4::ParserRuleContext*>(ctx->parent)) {
    switch (ctx->getRuleIndex()) {
      case MigParser::RuleName:
      case MigParser::RuleColumnName:
      case MigParser::RuleSoftWord:
        is_name = true;
        break;
      case MigParser::RuleRuleId:
        return "rule";
      case MigParser::RuleAnnotation:
        return is_name ? "annotation" : word;
      case MigParser::RuleEngine:
        return "engine";
      case MigParser::RuleQualifiedName:
        if (dynamic_cast<MigParser::TypeContext*>(ctx->parent)) return "type";
        break;
      case MigParser::RulePrimary:
        if (is_name && static_cast<MigParser::PrimaryContext*>(ctx)->call()) return "function";
        return is_name ? "name" : word;
      case MigParser::RuleTableItem:
        // A column that is called `comment`.
        if (leaf->parent == ctx && static_cast<MigParser::TableItemContext*>(ctx)->COMMENT() == leaf &&
            static_cast<MigParser::TableItemContext*>(ctx)->columnRest()) {
          return "name";
        }
        return is_name ? "name" : word;
      default:
        break;
    }
  }
  return is_name ? "name" : word;
}

void collect(antlr4::tree::ParseTree* tree, std::map<size_t, std::string>& kinds) {
  if (auto* leaf = dynamic_cast<antlr4::tree::TerminalNode*>(tree)) {
    if (is_word(*leaf->getSymbol())) kinds[leaf->getSymbol()->getStartIndex()] = kind_of(leaf);
    return;
  }
  for (antlr4::tree::ParseTree* child : tree->children) collect(child, kinds);
}

void dump(const std::string& path) {
  const base::SourceFile source(path, read_file(path));
  base::DiagnosticSink sink;
  const std::optional<uint32_t> begin = syntax::check_encoding(source, sink);
  if (!begin) return;
  fmt::print("file {}\n", path);

  syntax::ByteStream bytes(source.text(), *begin);
  MigLexer lexer(&bytes);
  lexer.removeErrorListeners();
  syntax::TokenList tokens(&lexer);
  // As they are in the file: mending changes them.
  std::vector<std::pair<base::ByteRange, std::string>> found;
  std::set<size_t> words;
  for (const auto& token : tokens.all()) {
    if (token->getType() == antlr4::Token::EOF || token->getType() == MigLexer::WS) continue;
    found.emplace_back(syntax::range_of(token.get()), kind_of(*token, lexer.getVocabulary()));
    if (is_word(*token)) words.insert(token->getStartIndex());
  }

  std::map<size_t, std::string> kinds;
  try {
    syntax::SyntaxErrors errors(source, sink);
    syntax::mend_tokens(tokens, errors);
    MigParser parser(&tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(std::make_shared<antlr4::BailErrorStrategy>());
    // Not `file()`: a case of tests/lint is several files in one.
    std::vector<antlr4::tree::ParseTree*> parts = {parser.header()};
    while (tokens.LA(1) != antlr4::Token::EOF) {
      if (tokens.LA(1) == MigLexer::MIGRATION) {
        parts.push_back(parser.header());
      } else {
        parts.push_back(parser.entry());
      }
    }
    if (!errors.any()) {
      for (antlr4::tree::ParseTree* part : parts) collect(part, kinds);
    }
  } catch (const antlr4::ParseCancellationException&) {
    kinds.clear();
  }

  for (auto& [range, kind] : found) {
    if (words.contains(range.begin)) {
      const auto known = kinds.find(range.begin);
      // What the parser has not seen are the last words of `in batches of`, which became one with the first.
      kind = kinds.empty() ? "word" : known == kinds.end() ? "keyword" : known->second;
    }
    const std::string_view before = source.text().substr(0, range.begin);
    const size_t line_start = before.rfind('\n') + 1;
    fmt::print("{} {} {} {}\n", std::count(before.begin(), before.end(), '\n'), range.begin - line_start,
               range.end - range.begin, kind);
  }
}

}  // namespace
}  // namespace mig::tests

int main() {
  std::string path;
  while (std::getline(std::cin, path)) mig::tests::dump(path);
  return 0;
}
