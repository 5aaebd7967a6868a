#include "compiler/syntax/parse_run.h"

#include "compiler/syntax/builder.h"
#include "compiler/syntax/token_mending.h"
#include "compiler/syntax/token_range.h"

namespace mig::syntax {
namespace {

std::vector<Comment> comments(const TokenList& tokens) {
  std::vector<Comment> result;
  for (const auto& token : tokens.all()) {
    const size_t type = token->getType();
    if (type == grammar::MigLexer::LINE_COMMENT || type == grammar::MigLexer::BLOCK_COMMENT) {
      result.push_back({range_of(token.get()), type == grammar::MigLexer::BLOCK_COMMENT});
    }
  }
  return result;
}

}  // namespace

ParseRun::ParseRun(const base::SourceFile& source, uint32_t begin, uint32_t end, base::DiagnosticSink& sink)
    : bytes_(source.text().substr(0, end), begin),
      lexer_(&bytes_),
      tokens_(quiet(lexer_)),
      errors_(source, sink),
      parser_(&tokens_),
      strategy_(std::make_shared<ErrorStrategy>(parser_, tokens_, errors_)) {
  parser_.removeErrorListeners();
}

grammar::MigParser::FileContext* ParseRun::file(std::shared_ptr<antlr4::ANTLRErrorStrategy> strategy) {
  try {
    mend_tokens(tokens_, errors_);
    parser_.setErrorHandler(strategy ? strategy : strategy_);
    parser_.addParseListener(strategy_.get());
    return parser_.file();
  } catch (const antlr4::ParseCancellationException&) {
    errors_.lose(static_cast<uint32_t>(tokens_.LT(1)->getStartIndex()));
    return nullptr;
  }
}

std::optional<File> ParseRun::tree(grammar::MigParser::FileContext* ctx) {
  const int before = errors_.count();
  try {
    File file = Builder(errors_).file(ctx);
    if (errors_.count() > before) return std::nullopt;
    file.comments = comments(tokens_);
    return file;
  } catch (const antlr4::ParseCancellationException&) {
    return std::nullopt;
  }
}

}  // namespace mig::syntax
