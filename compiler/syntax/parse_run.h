// One run of the parser over a text, with what it needs alive for as long as its tree is looked at. Knows nothing of
// who looks. Private to this folder.
#pragma once

#include <MigLexer.h>
#include <MigParser.h>

#include <memory>
#include <optional>

#include "compiler/syntax/ast.h"
#include "compiler/syntax/byte_stream.h"
#include "compiler/syntax/error_strategy.h"
#include "compiler/syntax/syntax_errors.h"
#include "compiler/syntax/token_list.h"

namespace mig::syntax {

/// The lexer, which no longer prints what it finds.
inline antlr4::TokenSource* quiet(grammar::MigLexer& lexer) {
  lexer.removeErrorListeners();
  return &lexer;
}

class ParseRun {
 public:
  /// Lexes the text of `source` from `begin` (see `check_encoding`) to `end`.
  ParseRun(const base::SourceFile& source, uint32_t begin, uint32_t end, base::DiagnosticSink& sink);

  TokenList& tokens() { return tokens_; }
  const TokenList& tokens() const { return tokens_; }
  SyntaxErrors& errors() { return errors_; }
  grammar::MigParser& parser() { return parser_; }
  /// What is asked at mistakes, unless another is given to `file`.
  const std::shared_ptr<ErrorStrategy>& strategy() const { return strategy_; }

  /// Mends the tokens and parses them. Null where the rest of the file was not worth reading.
  grammar::MigParser::FileContext* file(std::shared_ptr<antlr4::ANTLRErrorStrategy> strategy = nullptr);

  /// What was read, also where the rest was not worth reading.
  grammar::MigParser::FileContext* root() const {
    return static_cast<grammar::MigParser::FileContext*>(strategy_->root());
  }

  /// The syntax tree of what `file` gave, where nothing of it was lost. Nothing where it cannot hold all of it, which
  /// is reported.
  std::optional<File> tree(grammar::MigParser::FileContext* ctx);

 private:
  ByteStream bytes_;
  grammar::MigLexer lexer_;
  TokenList tokens_;
  SyntaxErrors errors_;
  grammar::MigParser parser_;
  std::shared_ptr<ErrorStrategy> strategy_;
};

}  // namespace mig::syntax
