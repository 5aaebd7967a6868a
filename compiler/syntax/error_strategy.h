// What the parser does at a mistake. Three things, in this order of preference:
// - Mend: where the meaning is plain (a `;` left out at the end of a line, a keyword in upper case), report it, change
// the
//   tokens, and let the parser go on as if it had been right: nothing can follow from the mistake.
// - Leave the item: report it, and unwind to the innermost item (a statement, a column, an action, a row), whose rest
// is
//   skipped. The next item is parsed as ever.
// - End: at the end of the file there is nothing more to find.
// Messages are made from what is there and where the parser stands; they never show what set of tokens it would have
// taken. Private to this folder.
#pragma once

#include <MigParser.h>

#include <optional>
#include <string>

#include "compiler/syntax/syntax_errors.h"
#include "compiler/syntax/token_list.h"

namespace mig::syntax {

class ErrorStrategy final : public antlr4::ANTLRErrorStrategy, public antlr4::tree::ParseTreeListener {
 public:
  using Parser = grammar::MigParser;

  ErrorStrategy(Parser& parser, TokenList& tokens, SyntaxErrors& errors);

  /// The whole tree, as far as it has come: it is there also where an exception has ended the parser.
  antlr4::ParserRuleContext* root() const { return root_; }

  // What ANTLR asks: before each decision (`sync`), at a token that does not match (`recoverInline`), and in each rule
  // that an exception leaves (`recover`).
  void sync(antlr4::Parser* parser) override;
  antlr4::Token* recoverInline(antlr4::Parser* parser) override;
  void recover(antlr4::Parser* parser, std::exception_ptr exception) override;
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& exception) override;
  void reportMatch(antlr4::Parser*) override {}
  bool inErrorRecoveryMode(antlr4::Parser*) override { return false; }
  void reset(antlr4::Parser*) override {}

  // How deep the parser is.
  void enterEveryRule(antlr4::ParserRuleContext* ctx) override;
  void exitEveryRule(antlr4::ParserRuleContext* ctx) override;
  void visitTerminal(antlr4::tree::TerminalNode*) override {}
  void visitErrorNode(antlr4::tree::ErrorNode*) override {}

 private:
  using Token = antlr4::Token;
  using Context = antlr4::ParserRuleContext;
  using Tokens = antlr4::misc::IntervalSet;

  // Looking at the text.
  Token* found() { return tokens_.LT(1); }
  size_t type(ssize_t ahead = 1) { return tokens_.LA(ahead); }
  std::string_view slice(const Token* token) const;
  std::string_view slice(base::ByteRange range) const { return errors_.source().slice(range); }
  std::string shown(const Token* token) const;
  bool begins_line(Token* token);
  bool starts_statement();
  const Token* open_parenthesis();
  base::ByteRange behind_previous();

  // Looking at the parser.
  Context* context() const { return parser_.getContext(); }
  static bool deepens(Context* ctx);
  static Context* enclosing(Context* ctx, std::initializer_list<size_t> rules);
  static const Token* first_token(const Context* ctx);
  std::string item_name();
  /// What might have stood at the place of the mistake, and in which context: the parser may have left optional parts
  /// since.
  Tokens expected();
  Context* mistaken_context() const;

  // Mistakes at tokens that fit.
  bool mend_case();
  bool is_item_keyword(size_t keyword);
  bool mend_fitting(const Tokens& next);
  bool mend_item_behind_column();
  bool at_alias();
  bool means_column();

  // Mistakes at tokens that do not, `next` being those that would. Each returns whether it was its case; then the
  // tokens have changed so that the parser can go on. Those that return nothing, and some others, may unwind instead.
  void handle(const Tokens& next);
  bool behind_open_token(const Tokens& next);
  bool at_broken(const Tokens& next);
  bool at_header(const Tokens& next);
  bool at_part_of_table();
  bool in_list();
  bool at_list();
  bool at_missing_semicolon(const Tokens& next);
  bool at_separator(const Tokens& next);
  void at_targets_after_block();
  void at_key_without_columns(const Tokens& next);
  void at_missing_reason(const Tokens& next);
  bool at_reserved_word(const Tokens& wanted);
  bool at_misspelt_word(const Tokens& wanted, const Tokens& next);
  bool at_missing_token(const Tokens& next);
  bool mend_reserved_word();
  bool in_block();
  void insert_semicolon();
  void report_item_word();
  void report_missing_brace();
  void report_unexpected(const Tokens& wanted);

  void leave_item();
  void skip_item(size_t first_index);
  [[noreturn]] void unwind();

  Parser& parser_;
  TokenList& tokens_;
  SyntaxErrors& errors_;

  Context* root_ = nullptr;
  int depth_ = 0;
  bool unwinding_ = false;                      // an exception is under way, and what it is for has been reported
  bool to_statement_ = false;                   // unwinding to a statement, of which nothing is skipped
  bool at_next_item_ = false;                   // unwinding from an item whose rest has been taken by an open string
  size_t next_item_ = static_cast<size_t>(-1);  // where that was
  bool end_is_lost_ = false;  // whether a `}` that is missing at the end of the file follows from another mistake
  const Token* behind_made_up_ = nullptr;  // the token that a missing word was made up before
  bool header_made_up_ = false;
  std::optional<uint32_t> header_missed_at_;  ///< the token before which it was reported missing
  int missing_braces_ = 0;                    // reported so far, and not found further down
  const Token* last_lowered_ = nullptr;       // the last keyword that was in upper case, and what was said of it
  base::Diagnostic* lowered_ = nullptr;

  // Where the token at hand could first have been the wrong one.
  size_t doubt_index_ = static_cast<size_t>(-1);
  size_t doubt_state_ = 0;
  Context* doubt_context_ = nullptr;
};

}  // namespace mig::syntax
