// The first pass over the tokens: what is a mistake wherever it stands is reported and mended here, so that the parser
// never stumbles over it. Private to this folder.
#pragma once

#include "compiler/syntax/syntax_errors.h"
#include "compiler/syntax/token_list.h"

namespace mig::syntax {

/// Reports and mends unknown characters, what has no closing quote, operators and words of other dialects; makes one
/// token of `in batches of`. Afterwards no token has a type from the lexer's section "mistakes". Throws
/// `ParseCancellationException` where there are too many.
void mend_tokens(TokenList& tokens, SyntaxErrors& errors);

}  // namespace mig::syntax
