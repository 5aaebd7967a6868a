#include "compiler/syntax/parser.h"

#include <MigLexer.h>
#include <MigParser.h>

#include "compiler/syntax/builder.h"
#include "compiler/syntax/byte_stream.h"
#include "compiler/syntax/encoding.h"
#include "compiler/syntax/error_strategy.h"
#include "compiler/syntax/syntax_errors.h"
#include "compiler/syntax/token_list.h"
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

std::optional<File> parse(const base::SourceFile& source, base::DiagnosticSink& sink) noexcept {
  const std::optional<uint32_t> begin = check_encoding(source, sink);
  if (!begin) return std::nullopt;

  ByteStream bytes(source.text(), *begin);
  grammar::MigLexer lexer(&bytes);
  lexer.removeErrorListeners();
  TokenList tokens(&lexer);

  SyntaxErrors errors(source, sink);
  grammar::MigParser parser(&tokens);
  parser.removeErrorListeners();
  try {
    mend_tokens(tokens, errors);
    const auto strategy = std::make_shared<ErrorStrategy>(parser, tokens, errors);
    parser.setErrorHandler(strategy);
    parser.addParseListener(strategy.get());
    grammar::MigParser::FileContext* ctx = parser.file();
    if (errors.any()) return std::nullopt;
    File file = Builder(errors).file(ctx);
    if (errors.any()) return std::nullopt;
    file.comments = comments(tokens);
    return file;
  } catch (const antlr4::ParseCancellationException&) {
    return std::nullopt;  // reported: the rest of the file is not worth reading
  }
}

}  // namespace mig::syntax
