// Raw SQL as its engine reads it: where its strings, names and comments end, and where each of its statements does. It
// knows nothing of what the statements mean, but for those that a transaction can't hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/dialect.h"

namespace mig::rawsql {

/// One statement.
struct Statement {
  std::string text;   ///< as it is written, without its `;`; comments before it and in it stay
  size_t offset = 0;  ///< where it begins in the whole
};

/// Why a text can't be split, and where: the part `[begin, end)` of it.
struct Unsplit {
  std::string what;  ///< what has no end: `string`, `comment`, `body` …; empty for a line that is for a client only
  size_t begin = 0;
  size_t end = 0;
};

/// The statements of a text for one engine; what holds nothing but comments is none. Statements are those that the
/// engine's own client would send: a `;` in quotes, in a comment or in a body ends none.
std::variant<std::vector<Statement>, Unsplit> split(base::Dialect dialect, std::string_view text);

/// What a statement has to do with transactions.
enum class Transaction {
  none,     ///< it may stand in one
  begins,   ///< it opens one
  ends,     ///< it ends the one it is in
  outside,  ///< the engine refuses it in one, or passes it over
};

/// What `statement` has to do with transactions, and the words that say so.
struct TransactionUse {
  Transaction kind = Transaction::none;
  std::string words;  ///< `drop database`
  size_t begin = 0;   ///< where they stand in the statement
  size_t end = 0;
};
TransactionUse transaction_use(base::Dialect dialect, std::string_view statement);

/// Whether mig's scripts for the engine run in a transaction; not where each change of the schema is one of its own.
bool runs_in_transaction(base::Dialect dialect);

/// What a client that takes each `;` outside of quotes for the end of a statement would take for it: whether there is
/// one in the text.
bool has_inner_semicolon(base::Dialect dialect, std::string_view text);

/// Whether a text ends in a comment that lasts till the end of its line, so that what follows has to stand on another.
bool ends_in_line_comment(base::Dialect dialect, std::string_view text);

}  // namespace mig::rawsql
