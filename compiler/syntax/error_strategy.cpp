#include "compiler/syntax/error_strategy.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "compiler/base/suggest.h"
#include "compiler/syntax/token_range.h"
#include "compiler/syntax/words.h"

namespace mig::syntax {
namespace {

using antlr4::ParserRuleContext;
using antlr4::Token;
using base::ByteRange;
using base::DiagnosticId;
using Parser = grammar::MigParser;

// The numbers of tokens follow the order of MigLexer.g4.
bool is_reserved(size_t type) { return type >= Parser::AND && type <= Parser::WHERE; }
bool is_item_word(size_t type) { return type >= Parser::CHECK && type <= Parser::WITH; }
bool is_keyword(size_t type) { return type >= Parser::AND && type <= Parser::VIRTUAL; }
bool is_name(size_t type) {
  return type == Parser::QUOTED_NAME || (type >= Parser::CHECK && type <= Parser::VIRTUAL) || type == Parser::IDENT;
}

bool has(const antlr4::misc::IntervalSet& tokens, size_t type) { return tokens.contains(type); }

// A token's text where it is always the same, without ANTLR's quotes; else empty.
std::string literal(const antlr4::Parser& parser, size_t type) {
  const std::string quoted = parser.getVocabulary().getLiteralName(type);
  return quoted.size() > 2 ? quoted.substr(1, quoted.size() - 2) : std::string();
}

const std::map<std::string, size_t, std::less<>>& keywords(const antlr4::Parser& parser) {
  static const auto table = [&] {
    std::map<std::string, size_t, std::less<>> result;
    for (size_t type = Parser::AND; type <= Parser::VIRTUAL; ++type) result.emplace(literal(parser, type), type);
    return result;
  }();
  return table;
}

bool names_a_type(std::string_view word) {
  static constexpr std::string_view types[] = {"bool",    "smallint", "int",       "bigint",      "real",  "double",
                                               "decimal", "char",     "varchar",   "text",        "bytes", "date",
                                               "time",    "uuid",     "timestamp", "timestamptz", "json"};
  return std::find(std::begin(types), std::end(types), word) != std::end(types);
}

size_t rule_of(const ParserRuleContext* ctx) { return ctx->getRuleIndex(); }

bool is_one_of(size_t value, std::initializer_list<size_t> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// A list in braces, or the whole file.
bool is_list(size_t rule) {
  return is_one_of(rule, {Parser::RuleFile, Parser::RuleBlock, Parser::RuleTableBlock, Parser::RuleActionBlock,
                          Parser::RuleEnumBlock, Parser::RuleRowBlock, Parser::RuleSqlBlock, Parser::RuleStateBlock});
}

// What stands in a list: where the parser picks up again.
bool is_item(size_t rule) {
  return is_one_of(rule, {Parser::RuleEntry, Parser::RuleStatement, Parser::RuleTableItem, Parser::RuleBlockAction,
                          Parser::RuleBlockEnumAction, Parser::RuleRow, Parser::RuleSqlItem, Parser::RuleStateItem,
                          Parser::RuleMigrationLine, Parser::RuleAfterLine, Parser::RuleReplacesLine,
                          Parser::RuleLockTimeoutLine, Parser::RuleAnnotation});
}

bool takes_statements(size_t list_rule) {
  return is_one_of(list_rule, {Parser::RuleFile, Parser::RuleBlock, Parser::RuleStateBlock});
}

std::string_view item_noun(size_t list_rule) {
  switch (list_rule) {
    case Parser::RuleTableBlock:
      return "column or other item of a table";
    case Parser::RuleActionBlock:
      return "action of `alter table`";
    case Parser::RuleEnumBlock:
      return "action of `alter enum`";
    case Parser::RuleRowBlock:
      return "row";
    case Parser::RuleSqlBlock:
      return "item of `sql`";
    default:
      return "statement";
  }
}

// How a construct is written, for where nothing more precise is known; empty for a rule that has no form of its own.
std::string_view form_of(size_t rule) {
  switch (rule) {
    case Parser::RuleMigrationLine:
      return "`migration 'what it does';`";
    case Parser::RuleAfterLine:
      return "`after '0001_initial', 'billing/0002_wallets';`";
    case Parser::RuleReplacesLine:
      return "`replaces '0001_initial', '0002_more';`";
    case Parser::RuleLockTimeoutLine:
      return "`lock timeout 3s retry 5;`";
    case Parser::RulePhase:
      return "`phase expand { … }`, then `phase migrate { … }`, then `phase contract { … }`";
    case Parser::RuleAnnotation:
      return "`@allow(rule-id, 'why this is all right')`";
    case Parser::RuleCreateStatement:
      return "`create` makes a `table`, an `enum`, a `view`, a `trigger`, a `schema` or an `extension`";
    case Parser::RuleDropStatement:
      return "`drop` takes away a `table`, an `enum`, a `view`, a `trigger`, a `schema` or an `extension`";
    case Parser::RuleAlterStatement:
      return "`alter table T { … }` or `alter enum E { … }`";
    case Parser::RuleRenameStatement:
      return "`rename table a to b;`; columns, constraints and indexes are renamed inside `alter table`";
    case Parser::RuleReplaceView:
      return "`replace view v as select …;`";
    case Parser::RuleColumnAttribute:
    case Parser::RuleColumnRest:
      return "a column is its name, its type, `?` where it may be null, its attributes, and `;`";
    case Parser::RuleReferenceOption:
    case Parser::RuleReferenceAction:
      return "`on delete` and `on update` take `cascade`, `restrict`, `set null`, `set default` or `no action`";
    case Parser::RuleTableAction:
      return "`alter table` adds, drops, renames and alters: `add column c text;`, `drop index i;`, `rename column a "
             "to b;`";
    case Parser::RuleColumnAction:
      return "`alter column c` goes on with `type`, `set default`, `set not null`, `set identity`, `drop …` or "
             "`comment`";
    case Parser::RuleEnumAction:
      return "`add 'a' after 'b';`, `rename 'a' to 'b';`, `drop 'a' replace 'b';`";
    case Parser::RuleIndexDef:
      return "`index name (a, b) using gin include (c) where d > 0;`";
    case Parser::RuleTargets:
    case Parser::RuleTargetBlock:
      return "`only postgresql, sqlite` or `skip mysql because 'reason'`";
    case Parser::RuleEnd:
    case Parser::RuleReverseRest:
      return "an item ends in this order: `offline`, `only` or `skip`, the reverse, `;`";
    case Parser::RuleInsertStatement:
    case Parser::RuleRow:
      return "`insert into t (a, b) { ('x', 1); ('y', 2); }`, or a `select` in place of the rows";
    case Parser::RuleUpdateStatement:
      return "`update t set a = 1 where b;`, with `where true` for every row";
    case Parser::RuleDeleteStatement:
      return "`delete from t where b;`, with `where true` for every row";
    case Parser::RuleCondition:
      return "`no rows in t where …`, `no nulls in t (c)`, `no duplicates in t (a, b)`, `no orphans in t (c)`, "
             "`at least 1 rows in t`, or an expression in parentheses";
    case Parser::RuleSqlItem:
      return "`postgresql 'SQL' reverse 'SQL';`, `mysql skip because 'reason';`, `outside transaction;` or `state { … "
             "}`";
    case Parser::RuleSelect:
      return "`select … from … where … group by … having … order by … limit …`";
    default:
      return {};
  }
}

// The form of the innermost construct that has one.
std::string_view form_around(const ParserRuleContext* ctx, const Token* previous) {
  for (; ctx; ctx = static_cast<const ParserRuleContext*>(ctx->parent)) {
    if (rule_of(ctx) == Parser::RulePrimary) {
      if (ctx->start->getType() == Parser::CASE) return "`case when a then 1 else 2 end`";
      if (ctx->start->getType() == Parser::CAST) return "`cast(a as int)`";
      return {};
    }
    // What these words go on with is of no help further on.
    const bool is_verb =
        is_one_of(rule_of(ctx), {Parser::RuleCreateStatement, Parser::RuleDropStatement, Parser::RuleAlterStatement});
    if (is_verb && ctx->start != previous) return {};
    if (const std::string_view form = form_of(rule_of(ctx)); !form.empty()) return form;
  }
  return {};
}

// The depth of the braces between two tokens.
int brace_depth(const TokenList& tokens, size_t from, size_t to) {
  int depth = 0;
  for (size_t i = from; i < to; ++i) {
    const Token* token = tokens.all()[i].get();
    if (token->getChannel() != Token::DEFAULT_CHANNEL) continue;
    if (token->getType() == Parser::LBRACE) ++depth;
    if (token->getType() == Parser::RBRACE) --depth;
  }
  return depth;
}

}  // namespace

ErrorStrategy::ErrorStrategy(Parser& parser, TokenList& tokens, SyntaxErrors& errors)
    : parser_(parser), tokens_(tokens), errors_(errors) {}

// ---- what ANTLR asks -----------------------------------------------------------------------------------------

void ErrorStrategy::enterEveryRule(Context* ctx) {
  if (!ctx->parent) root_ = ctx;
  if (deepens(ctx)) ++depth_;
}

void ErrorStrategy::exitEveryRule(Context* ctx) {
  if (deepens(ctx)) --depth_;
}

bool ErrorStrategy::deepens(Context* ctx) {
  switch (rule_of(ctx)) {
    case Parser::RuleExpr:
    case Parser::RuleBlock:
    case Parser::RuleSqlBlock:
      return true;
    case Parser::RuleNotExpr:
    case Parser::RuleUnary:  // `not not a`, `- - a`
      return rule_of(static_cast<Context*>(ctx->parent)) == rule_of(ctx);
    default:
      return false;
  }
}

void ErrorStrategy::sync(antlr4::Parser*) {
  if (depth_ > max_nesting) {
    errors_.report<DiagnosticId::nesting_too_deep>(range_of(found()), max_nesting).help("split it into smaller parts");
    unwind();
  }
  for (;;) {
    const Tokens& next = parser_.getATN().nextTokens(parser_.getATN().states[parser_.getState()]);
    if (errors_.any() && behind_open_token(next)) continue;
    if (type() == Parser::IDENT && mend_case()) continue;
    if (has(next, type())) {
      if (!mend_fitting(next)) return;
    } else if (has(next, Token::EPSILON)) {
      if (at_alias()) continue;
      // The token may still fit behind the rule. If it does not, this is where it was wrong.
      if (doubt_index_ != tokens_.index()) {
        doubt_index_ = tokens_.index();
        doubt_state_ = parser_.getState();
        doubt_context_ = context();
      }
      return;
    } else {
      handle(next);
    }
  }
}

Token* ErrorStrategy::recoverInline(antlr4::Parser*) {
  const Tokens& next = parser_.getATN().nextTokens(parser_.getATN().states[parser_.getState()]);
  while (!has(next, type())) {
    if (errors_.any() && behind_open_token(next)) continue;
    if (type() == Parser::IDENT && mend_case()) continue;
    handle(next);
  }
  return parser_.consume();
}

void ErrorStrategy::recover(antlr4::Parser*, std::exception_ptr exception) {
  const size_t rule = rule_of(context());
  if (rule == Parser::RuleFile) throw antlr4::ParseCancellationException();
  if (to_statement_) {
    if (rule != Parser::RuleStatement && rule != Parser::RuleEntry) std::rethrow_exception(exception);
    to_statement_ = false;
  } else if (!is_item(rule) && rule != Parser::RuleHeader) {
    std::rethrow_exception(exception);
  } else if (at_next_item_) {
    at_next_item_ = false;
  } else if (rule == Parser::RuleAnnotation) {
    while (!is_one_of(type(), {Parser::RPAREN, Parser::SEMI, Parser::LBRACE, Token::EOF})) tokens_.consume();
    if (type() == Parser::RPAREN) tokens_.consume();
  } else {
    skip_item(context()->start->getTokenIndex());
  }
  unwinding_ = false;
}

void ErrorStrategy::reportError(antlr4::Parser*, const antlr4::RecognitionException&) {
  if (unwinding_) return;  // reported where it was found
  unwinding_ = true;
  errors_.lose(range_of(found()).begin);
  report_unexpected(expected());
}

void ErrorStrategy::unwind() {
  unwinding_ = true;
  errors_.lose(range_of(found()).begin);
  throw antlr4::InputMismatchException(&parser_);
}

// Of what is broken for a reason that has been told, the rest is skipped.
void ErrorStrategy::leave_item() {
  if (!in_list()) unwind();
  if (type() == Parser::RBRACE) return tokens_.hide(found());
  skip_item(tokens_.index());
}

// From an item that began at `first_index` to its end: its `;`, the `}` of its block, or what cannot belong to it.
void ErrorStrategy::skip_item(size_t first_index) {
  if (!unwinding_) errors_.lose(range_of(tokens_.get(first_index)).begin);
  int depth = brace_depth(tokens_, first_index, tokens_.index());
  for (;; tokens_.consume()) {
    const size_t next = type();
    if (next == Token::EOF) {
      end_is_lost_ = true;
      return;
    }
    if (depth <= 0) {
      if (next == Parser::RBRACE) return;
      if (tokens_.index() > first_index && starts_statement() && begins_line(found())) return;
      if (next == Parser::SEMI) return tokens_.consume();
    }
    if (next == Parser::LBRACE) ++depth;
    if (next == Parser::RBRACE && --depth == 0 && !is_one_of(type(2), {Parser::REVERSE, Parser::IRREVERSIBLE})) {
      return tokens_.consume();
    }
  }
}

// ---- looking at the text -------------------------------------------------------------------------------------

std::string_view ErrorStrategy::slice(const Token* token) const { return slice(range_of(token)); }

std::string ErrorStrategy::shown(const Token* token) const {
  if (token->getType() == Token::EOF) return "the end of the file";
  return fmt::format("`{}`", shorten(slice(token)));
}

// Whether `token` stands on a later line than the one before it.
bool ErrorStrategy::begins_line(Token* token) {
  const Token* before = tokens_.before(token->getTokenIndex());
  if (!before) return true;
  return slice(ByteRange{range_of(before).end, range_of(token).begin}).find_first_of("\r\n") != std::string_view::npos;
}

// Whether a statement begins here, and nothing else can: what stands in a table or in `alter table` may begin alike.
bool ErrorStrategy::starts_statement() {
  const auto named = [this](ssize_t ahead) { return is_one_of(type(ahead), {Parser::IDENT, Parser::QUOTED_NAME}); };
  const size_t second = type(2);
  switch (type()) {
    case Parser::CREATE:
    case Parser::DROP:
      if (second == Parser::EXTENSION) return type(3) == Parser::STRING;
      return is_one_of(second, {Parser::TABLE, Parser::ENUM, Parser::VIEW, Parser::TRIGGER, Parser::SCHEMA}) &&
             named(3);
    case Parser::ALTER:
      return is_one_of(second, {Parser::TABLE, Parser::ENUM}) && named(3);
    case Parser::RENAME:
      return second == Parser::TABLE && named(3);
    case Parser::REPLACE:
      return second == Parser::VIEW && named(3);
    case Parser::INSERT:
      return second == Parser::INTO && named(3);
    case Parser::DELETE:
      return second == Parser::FROM && named(3);
    case Parser::UPDATE:
      return named(2) && type(3) == Parser::SET;
    case Parser::SQL:
      return second == Parser::STRING;
    case Parser::PHASE:
      return is_one_of(second, {Parser::EXPAND, Parser::MIGRATE, Parser::CONTRACT}) && type(3) == Parser::LBRACE;
    case Parser::REQUIRE:
    case Parser::VERIFY:
      return second == Parser::NO;
    default:
      return false;
  }
}

// ---- looking at the parser -----------------------------------------------------------------------------------

ErrorStrategy::Context* ErrorStrategy::enclosing(Context* ctx, std::initializer_list<size_t> rules) {
  while (ctx && !is_one_of(rule_of(ctx), rules)) ctx = static_cast<Context*>(ctx->parent);
  return ctx;
}

// Of a context that begins with annotations, the first token after them.
const Token* ErrorStrategy::first_token(const Context* ctx) {
  for (antlr4::tree::ParseTree* child : ctx->children) {
    if (dynamic_cast<Parser::AnnotationContext*>(child)) continue;
    if (auto* node = dynamic_cast<antlr4::tree::TerminalNode*>(child)) return node->getSymbol();
    return static_cast<Context*>(child)->start;
  }
  return ctx->start;
}

// The item that the parser is in, for a message.
std::string ErrorStrategy::item_name() {
  Context* item = context();
  while (item && !is_item(rule_of(item)) && rule_of(item) != Parser::RuleColumnRest) {
    item = static_cast<Context*>(item->parent);
  }
  if (!item) return "this";
  if (rule_of(item) == Parser::RuleColumnRest) {
    return fmt::format("the column `{}`", shorten(slice(tokens_.before(item->start->getTokenIndex()))));
  }
  const ByteRange range{range_of(first_token(item)).begin, behind_previous().begin};
  return fmt::format("`{}`", shorten(slice(range)));
}

// Behind the last word before the place; that may be one that a repair has hidden.
ByteRange ErrorStrategy::behind_previous() {
  size_t index = tokens_.index();
  while (index > 0) {
    const Token* before = tokens_.get(--index);
    if (is_one_of(before->getType(), {Parser::WS, Parser::LINE_COMMENT, Parser::BLOCK_COMMENT})) continue;
    const uint32_t at = range_of(before).end;
    return {at, at};
  }
  return {};
}

ErrorStrategy::Tokens ErrorStrategy::expected() {
  if (doubt_index_ != tokens_.index()) return parser_.getExpectedTokens();
  return parser_.getATN().getExpectedTokens(doubt_state_, doubt_context_);
}

ErrorStrategy::Context* ErrorStrategy::mistaken_context() const {
  return doubt_index_ == tokens_.index() ? doubt_context_ : context();
}

// ---- mistakes ------------------------------------------------------------------------------------------------

// The token at hand is not in `next`. Comes back only when the tokens have changed.
void ErrorStrategy::handle(const Tokens& next) {
  if (found() == behind_made_up_) return leave_item();  // it was no help to make up the word before
  if (at_broken(next)) return;
  if (at_header(next)) return;
  if (at_part_of_table()) return;
  if (at_list()) return;
  if (at_missing_semicolon(next)) return;
  if (at_separator(next)) return;
  at_targets_after_block();
  at_key_without_columns(next);
  at_missing_reason(next);
  const Tokens wanted = expected();
  if (at_reserved_word(wanted)) return;
  if (at_misspelt_word(wanted, next)) return;
  if (at_missing_token(next)) return;
  report_unexpected(wanted);
  unwind();
}

// A keyword in upper case. Where a name may stand it is a name, unless no name can be meant.
bool ErrorStrategy::mend_case() {
  const std::string_view written = slice(found());
  const std::string word = lower(written);
  if (word == written) return false;
  const auto keyword = keywords(parser_).find(word);
  if (keyword == keywords(parser_).end()) return false;
  const Tokens wanted = parser_.getExpectedTokens();
  if (!has(wanted, keyword->second)) return false;
  if (has(wanted, Parser::QUOTED_NAME) && !is_reserved(keyword->second) && !is_item_keyword(keyword->second)) {
    return false;
  }

  const ByteRange range = range_of(found());
  if (last_lowered_ && last_lowered_ == tokens_.previous()) {
    // `CREATE TABLE` is one mistake.
    lowered_->where.range.end = range.end;
    const std::string right = lower(slice(lowered_->where.range));
    lowered_->notes.clear();
    lowered_->fix_its.clear();
    lowered_->help(fmt::format("write `{}`", right)).fix(lowered_->where.range, right);
  } else {
    lowered_ = &errors_.report<DiagnosticId::upper_case_keyword>(range);
    lowered_->help(fmt::format("write `{}`", word)).fix(range, word);
  }
  TokenList::set_type(found(), keyword->second);
  last_lowered_ = found();
  return true;
}

// `CHECK (…)` as an item of a table: what follows tells it from a column of that name.
bool ErrorStrategy::is_item_keyword(size_t keyword) {
  if (rule_of(context()) != Parser::RuleTableBlock || !is_item_word(keyword)) return false;
  if (equal_ignoring_case(slice(tokens_.LT(2)), "key")) return true;
  if (keyword == Parser::WITH) return type(3) == Parser::STRING;
  return type(2) == Parser::LPAREN || (is_name(type(2)) && type(3) == Parser::LPAREN && type(4) != Parser::INTEGER);
}

// A token that fits, and yet cannot be meant as what it would be parsed as.
bool ErrorStrategy::mend_fitting(const Tokens& next) {
  const size_t rule = rule_of(context());
  if (rule == Parser::RuleColumnRest) return mend_item_behind_column();
  if (rule != Parser::RuleTableBlock && rule != Parser::RuleActionBlock) return false;
  if (is_one_of(type(), {Parser::RBRACE, Parser::AT, Token::EOF})) return false;
  if (starts_statement()) {
    if (has(next, Parser::RBRACE)) report_missing_brace();
    to_statement_ = true;
    unwind();
  }
  if (rule == Parser::RuleTableBlock) {
    if (type() == Parser::CREATE && at_part_of_table()) return true;
    if (is_item_word(type()) && means_column()) {
      report_item_word();
      TokenList::set_type(found(), Parser::IDENT);
      return true;
    }
  }
  return false;
}

// A column without its `;`, and then `unique (a);` or `primary key (a);`, which begin as attributes do. Another
// attribute may follow: `unique check (a > 0)`.
bool ErrorStrategy::mend_item_behind_column() {
  const bool named = is_name(type(2)) && !is_one_of(type(2), {Parser::CHECK, Parser::DEFAULT, Parser::FILL});
  const bool unique = type() == Parser::UNIQUE &&
                      (type(2) == Parser::LPAREN || (named && type(3) == Parser::LPAREN && begins_line(found())));
  const bool primary_key = type() == Parser::PRIMARY && type(2) == Parser::KEY && type(3) == Parser::LPAREN;
  if (!unique && !primary_key) return false;
  insert_semicolon();
  return true;
}

bool ErrorStrategy::in_block() {
  for (Context* each = context(); each; each = static_cast<Context*>(each->parent)) {
    const size_t rule = rule_of(each);
    if (is_list(rule) && rule != Parser::RuleFile) return true;
  }
  return false;
}

void ErrorStrategy::insert_semicolon() {
  const ByteRange place = behind_previous();
  const Token* before = tokens_.previous();
  if (before && before->getType() == Parser::RPAREN && range_of(before).begin == range_of(before).end) {
    tokens_.insert(Parser::SEMI);  // what was missing here has been told
    return;
  }
  // A file that ends inside a block lacks more than this: that is told of the block.
  if (type() == antlr4::Token::EOF && in_block()) {
    tokens_.insert(Parser::SEMI);
    return;
  }
  errors_.report<DiagnosticId::missing_semicolon>(place, item_name()).fix(place, ";");
  tokens_.insert(Parser::SEMI);
}

// Whether an item word is followed by what follows the name of a column.
bool ErrorStrategy::means_column() {
  if (!is_name(type(2)) || type(2) == Parser::KEY) return false;
  const bool behind_a_type = is_one_of(type(3), {Parser::QUESTION, Parser::DEFAULT, Parser::PRIMARY, Parser::IDENTITY,
                                                 Parser::UNIQUE, Parser::REFERENCES, Parser::GENERATED, Parser::COLLATE,
                                                 Parser::COMMENT, Parser::FILL, Parser::LBRACKET, Parser::CHECK});
  if (behind_a_type) return true;
  if (!names_a_type(slice(tokens_.LT(2)))) return false;
  return type(3) == Parser::SEMI || (type(3) == Parser::LPAREN && type(4) == Parser::INTEGER);
}

void ErrorStrategy::report_item_word() {
  const ByteRange range = range_of(found());
  errors_.report<DiagnosticId::item_word_as_column>(range, slice(range))
      .help("quote the name")
      .fix(range, fmt::format("\"{}\"", slice(range)));
}

// Behind a string or a name that took the rest of its line, with all that should have ended there.
bool ErrorStrategy::behind_open_token(const Tokens& next) {
  const Token* before = tokens_.previous();
  if (!before || !begins_line(found()) || tokens_.index() == next_item_) return false;
  const bool made_up_parenthesis =
      range_of(before).begin == range_of(before).end && before->getType() == Parser::RPAREN;
  if (made_up_parenthesis) before = tokens_.before(before->getTokenIndex());
  if (!before || !errors_.is_open(range_of(before))) return false;
  if (type() == Token::EOF) throw antlr4::ParseCancellationException();
  if (has(next, Token::EPSILON) || in_list()) return false;
  for (const size_t made_up : {Parser::SEMI, Parser::RPAREN, Parser::LBRACE}) {
    if (type() == made_up || !has(next, made_up)) continue;
    tokens_.insert(made_up);
    return true;
  }
  at_next_item_ = true;
  next_item_ = tokens_.index();
  unwind();
}

// What follows from a mistake that has been reported is not worth a word.
bool ErrorStrategy::at_broken(const Tokens& next) {
  const Token* before = tokens_.previous();
  const ByteRange here = range_of(found());
  ByteRange around{before ? range_of(before).begin : 0, std::max(here.end, here.begin + 1)};
  if (before && range_of(before).end == around.begin && around.begin > 0) --around.begin;  // one made up
  if (!errors_.is_broken(around)) return false;
  if (errors_.is_broken(here)) {
    for (const size_t meant : {Parser::IDENT, Parser::DURATION, Parser::STRING}) {
      if (!has(next, meant)) continue;
      TokenList::set_type(found(), meant);
      return true;
    }
    tokens_.hide(found());
  } else if (type() == Token::EOF) {
    throw antlr4::ParseCancellationException();
  } else if (has(next, Parser::SEMI) && begins_line(found())) {
    tokens_.insert(Parser::SEMI);
  } else if (has(next, Parser::RPAREN) && begins_line(found())) {
    tokens_.insert(Parser::RPAREN);
  } else {
    leave_item();
  }
  return true;
}

bool ErrorStrategy::at_header(const Tokens& next) {
  const size_t rule = rule_of(context());
  if (rule == Parser::RuleHeader && has(next, Parser::MIGRATION)) {
    if (type(2) == Parser::STRING && at_misspelt_word(next, next)) return true;
    // A `migration` line further down is reported there.
    bool is_below = false;
    for (size_t i = tokens_.index() + 1; i + 1 < tokens_.size() && !is_below; ++i) {
      const Token* before = tokens_.before(i);
      is_below = tokens_.get(i)->getType() == Parser::MIGRATION && before->getType() == Parser::SEMI;
    }
    if (!is_below) {
      errors_.report<DiagnosticId::missing_header>(range_of(found()))
          .help("say what the migration does: reviewers read it first");
      header_missed_at_ = range_of(found()).begin;
    }
    header_made_up_ = true;
    for (const size_t made_up : {Parser::SEMI, Parser::STRING, Parser::MIGRATION}) tokens_.insert(made_up);
    return true;
  }
  if (rule != Parser::RuleFile) return false;
  if (!is_one_of(type(), {Parser::MIGRATION, Parser::AFTER, Parser::REPLACES, Parser::LOCK})) return false;
  Parser::HeaderContext* header = static_cast<Parser::FileContext*>(context())->header();
  const bool repeated =
      (type() == Parser::MIGRATION && !header_made_up_) || (type() == Parser::AFTER && header->afterLine()) ||
      (type() == Parser::REPLACES && header->replacesLine()) || (type() == Parser::LOCK && header->lockTimeoutLine());
  if (repeated) {
    errors_.report<DiagnosticId::repeated_header_line>(range_of(found()), slice(found()));
  } else {
    errors_.report<DiagnosticId::misplaced_header_line>(range_of(found()), slice(found()))
        .help("header lines come first, in this order: `migration`, `after`, `replaces`, `lock timeout`");
  }
  skip_item(tokens_.index());
  return true;
}

// `create index i on t (a);`, `drop column c;`: what only `alter table` does.
bool ErrorStrategy::at_part_of_table() {
  const size_t rule = rule_of(context());
  const bool in_list = is_list(rule);
  const Token* verb = in_list ? found() : tokens_.previous();
  const ssize_t word = in_list ? 2 : 1;
  bool is_part = false;
  size_t words = 2;
  switch (verb ? verb->getType() : Token::INVALID_TYPE) {
    case Parser::CREATE:
      if (type(word) == Parser::UNIQUE && type(word + 1) == Parser::INDEX) words = 3;
      is_part = (in_list || rule == Parser::RuleCreateStatement) && (type(word) == Parser::INDEX || words == 3);
      break;
    case Parser::DROP:
      if (type(word) == Parser::PRIMARY && type(word + 1) == Parser::KEY) words = 3;
      is_part = rule == Parser::RuleDropStatement &&
                is_one_of(type(word), {Parser::COLUMN, Parser::CONSTRAINT, Parser::INDEX, Parser::PRIMARY});
      break;
    case Parser::RENAME:
      is_part = rule == Parser::RuleRenameStatement &&
                is_one_of(type(word), {Parser::COLUMN, Parser::CONSTRAINT, Parser::INDEX});
      break;
    case Parser::ALTER:
      is_part = rule == Parser::RuleAlterStatement && type(word) == Parser::COLUMN;
      break;
    case Parser::ADD:
      is_part = takes_statements(rule);
      break;
    default:
      break;
  }
  if (!is_part) return false;

  const ByteRange range{range_of(verb).begin, range_of(tokens_.LT(word + static_cast<ssize_t>(words) - 2)).end};
  const std::string action = verb->getType() == Parser::CREATE ? words == 3 ? "add unique (a)" : "add index (a)"
                                                               : fmt::format("{} …", slice(range));
  auto& diagnostic = errors_.report<DiagnosticId::outside_alter_table>(range, slice(range));
  if (rule == Parser::RuleTableBlock) {
    diagnostic.help(fmt::format("write `{};` here", action.substr(4)));
  } else if (rule == Parser::RuleActionBlock) {
    diagnostic.help(fmt::format("write `{};` here", action));
  } else {
    diagnostic.help(fmt::format("write `alter table t {{ {}; }}`", action));
  }
  if (!in_list) unwind();
  skip_item(tokens_.index());
  return true;
}

// Whether the parser stands between two items.
bool ErrorStrategy::in_list() {
  if (!is_list(rule_of(context()))) return false;
  const bool before_brace = context()->start->getTokenIndex() >= tokens_.index();
  return rule_of(context()) == Parser::RuleFile || !before_brace;
}

bool ErrorStrategy::at_list() {
  if (!in_list()) return false;
  const size_t rule = rule_of(context());
  const ByteRange range = range_of(found());
  if (type() == Token::EOF || starts_statement()) {
    if (!end_is_lost_) report_missing_brace();
    if (type() == Token::EOF) throw antlr4::ParseCancellationException();
    to_statement_ = true;
    unwind();
  }
  if (type() == Parser::RBRACE) {
    if (missing_braces_ > 0) {
      --missing_braces_;  // the one that was missing, in the wrong place
    } else {
      errors_.report<DiagnosticId::stray_closing_brace>(range).help("take it away, or open its block with `{`");
    }
    tokens_.hide(found());
    return true;
  }
  if (type() == Parser::SEMI) {
    const Token* before = tokens_.previous();
    auto& diagnostic = errors_.report<DiagnosticId::stray_semicolon>(range);
    if (before && before->getType() == Parser::RBRACE) diagnostic.help("a block ends in its `}`");
    diagnostic.fix(range, "");
    tokens_.hide(found());
    return true;
  }
  if (rule == Parser::RuleTableBlock && is_reserved(type()) && is_name(type(2))) return mend_reserved_word();
  const Tokens wanted = parser_.getExpectedTokens();
  if (at_misspelt_word(wanted, wanted)) return true;

  // What stands in the header's place was reported as that.
  if (header_missed_at_ != range.begin) {
    auto& diagnostic = errors_.report<DiagnosticId::unknown_item>(range, shown(found()), item_noun(rule));
    if (rule == Parser::RuleRowBlock) diagnostic.help("a row is `('x', 1);`");
  }
  skip_item(tokens_.index());
  return true;
}

// The innermost block that is still open.
void ErrorStrategy::report_missing_brace() {
  Context* list = context();
  Context* owner = static_cast<Context*>(list->parent);
  const ByteRange head{range_of(owner->start).begin, range_of(list->start).begin};
  std::string_view head_text = slice(head);
  head_text = head_text.substr(0, head_text.find_last_not_of(" \t\r\n") + 1);
  errors_.report<DiagnosticId::missing_closing_brace>(behind_previous(), shown(found()), shorten(head_text))
      .note({&errors_.source(), range_of(list->start)}, "the block opens here");
  ++missing_braces_;
}

bool ErrorStrategy::at_missing_semicolon(const Tokens& next) {
  if (!has(next, Parser::SEMI)) return false;
  if (type() == Parser::COMMA) return false;
  const bool ends_here = is_one_of(type(), {Parser::RBRACE, Token::EOF}) || begins_line(found()) || starts_statement();
  if (!ends_here) return false;
  // The line may go on with a word that has been mistyped.
  if (type() == Parser::IDENT && at_misspelt_word(expected(), next)) return true;
  insert_semicolon();
  return true;
}

// A comma between items.
bool ErrorStrategy::at_separator(const Tokens& next) {
  if (type() != Parser::COMMA || !has(next, Parser::SEMI)) return false;
  const ByteRange range = range_of(found());
  errors_.report<DiagnosticId::comma_for_semicolon>(range, item_name()).fix(range, ";");
  // `drop table a, b;`: the second is no item.
  Context* item = context();
  while (!is_item(rule_of(item))) item = static_cast<Context*>(item->parent);
  const bool is_statement = is_one_of(rule_of(item), {Parser::RuleStatement, Parser::RuleEntry});
  if (is_statement && !begins_line(tokens_.LT(2))) unwind();
  TokenList::set_type(found(), Parser::SEMI);
  return true;
}

// `create table t { … } only mysql;`, and `only mysql` without a block.
void ErrorStrategy::at_targets_after_block() {
  if (rule_of(context()) != Parser::RuleBlock || type() == Parser::LBRACE) return;
  Context* block = context();
  auto* owner = dynamic_cast<Parser::TargetBlockContext*>(block->parent);
  if (!owner) return;
  const ByteRange range{range_of(owner->start).begin, behind_previous().end};
  const Token* before = tokens_.before(owner->start->getTokenIndex());
  if (before && before->getType() == Parser::RBRACE) {
    errors_.report<DiagnosticId::targets_after_block>(range, shorten(slice(range)))
        .help(fmt::format("write `{} {{ … }}` around it", shorten(slice(range))));
  } else {
    errors_.report<DiagnosticId::missing_block>(range, shorten(slice(range)))
        .help("it stands before the `;` of an item, or in front of a block");
  }
  unwind();
}

// `primary key;`, `unique name;`, `foreign key references …`
void ErrorStrategy::at_key_without_columns(const Tokens& next) {
  if (!has(next, Parser::LPAREN)) return;
  Context* key = enclosing(context(), {Parser::RuleTableConstraint, Parser::RuleIndexDef});
  if (!key || enclosing(context(), {Parser::RuleExpr}) || type() == Parser::LBRACE) return;
  const bool two_words = is_one_of(key->start->getType(), {Parser::PRIMARY, Parser::FOREIGN});
  const std::string words(two_words ? fmt::format("{} key", slice(key->start)) : slice(key->start));
  const ByteRange range{range_of(key->start).begin, behind_previous().end};
  if (key->start->getType() == Parser::CHECK) {
    errors_.report<DiagnosticId::missing_parentheses>(range, words).help("write `check (a > 0)`");
  } else {
    auto& diagnostic = errors_.report<DiagnosticId::missing_key_columns>(range, words);
    diagnostic.help(fmt::format("write `{} (a, b)`", words));
  }
  unwind();
}

// `skip mysql;`, `irreversible;`
void ErrorStrategy::at_missing_reason(const Tokens& next) {
  if (!has(next, Parser::BECAUSE)) return;
  Context* ctx = enclosing(mistaken_context(), {Parser::RuleTargets, Parser::RuleIrreversible, Parser::RuleSqlItem});
  if (!ctx) return;
  const ByteRange range{range_of(ctx->start).begin, behind_previous().end};
  errors_.report<DiagnosticId::missing_reason>(range, shorten(slice(range)))
      .help(fmt::format("write `{} because 'reason'`", shorten(slice(range))));
  unwind();
}

bool ErrorStrategy::mend_reserved_word() {
  const ByteRange range = range_of(found());
  errors_.report<DiagnosticId::reserved_word_as_name>(range, slice(range))
      .help("quote the name")
      .fix(range, fmt::format("\"{}\"", slice(range)));
  TokenList::set_type(found(), Parser::IDENT);
  return true;
}

// A reserved word where only a name can stand, and what follows could follow a name.
bool ErrorStrategy::at_reserved_word(const Tokens& wanted) {
  if (!is_reserved(type()) || !has(wanted, Parser::QUOTED_NAME) || has(wanted, Parser::TRUE)) return false;
  const Token* before = tokens_.previous();
  const bool names_column = before && before->getType() == Parser::COLUMN && is_name(type(2));
  const bool ends_name = is_one_of(type(2), {Parser::SEMI, Parser::COMMA, Parser::RPAREN, Parser::DOT, Parser::LBRACE,
                                             Parser::LPAREN, Parser::TO, Parser::EQ});
  return (names_column || ends_name) && mend_reserved_word();
}

bool ErrorStrategy::at_misspelt_word(const Tokens& wanted, const Tokens& next) {
  if (type() != Parser::IDENT || slice(found()).size() < 3) return false;
  std::vector<std::string> candidates;
  for (const ssize_t each : wanted.toList()) {
    const auto keyword = static_cast<size_t>(each);
    if (!is_keyword(keyword) || !has(next, keyword)) continue;
    // `ord` is rather an alias than `or`.
    if (std::string word = literal(parser_, keyword); word.size() > 3) candidates.push_back(std::move(word));
  }
  const std::optional<std::string> word = base::nearest(slice(found()), candidates);
  if (!word) return false;
  const ByteRange range = range_of(found());
  errors_.report<DiagnosticId::unexpected_part>(range, shown(found()))
      .help(fmt::format("did you mean `{}`?", *word))
      .fix(range, *word);
  TokenList::set_type(found(), keywords(parser_).at(*word));
  return true;
}

// `from tenant t`: asked for where an alias may stand, because behind it the query's other clauses are already past.
bool ErrorStrategy::at_alias() {
  if (!is_one_of(rule_of(context()), {Parser::RuleSelectItem, Parser::RuleTableRef}) || !is_name(type())) return false;
  const Tokens wanted = parser_.getExpectedTokens();
  if (!has(wanted, Parser::AS) || has(wanted, type()) || begins_line(found())) return false;
  if (at_misspelt_word(wanted, wanted)) return true;
  const ByteRange range = range_of(found());
  errors_.report<DiagnosticId::missing_alias_as>(range, shown(found())).fix({range.begin, range.begin}, "as ");
  tokens_.hide(found());
  return true;
}

bool ErrorStrategy::at_missing_token(const Tokens& next) {
  const bool item_ends = is_one_of(type(), {Parser::SEMI, Parser::RBRACE, Parser::LBRACE, Token::EOF});
  if (has(next, Parser::RPAREN) && (item_ends || begins_line(found()))) {
    const bool is_brace =
        type() == Parser::RBRACE &&
        !enclosing(context(), {Parser::RuleTableBlock, Parser::RuleActionBlock, Parser::RuleEnumBlock,
                               Parser::RuleRowBlock, Parser::RuleSqlBlock, Parser::RuleStateBlock, Parser::RuleBlock});
    if (is_brace) {
      errors_.report<DiagnosticId::expected_part>(range_of(found()), "`)`", "`}`").fix(range_of(found()), ")");
      TokenList::set_type(found(), Parser::RPAREN);
      return true;
    }
    const ByteRange place = behind_previous();
    auto& diagnostic = errors_.report<DiagnosticId::missing_word>(place, ")", shown(found()));
    if (const Token* open = open_parenthesis()) {
      diagnostic.note({&errors_.source(), range_of(open)}, "the parenthesis opens here");
    }
    diagnostic.fix(place, ")");
    tokens_.insert(Parser::RPAREN);
    return true;
  }
  if (has(next, Parser::LBRACE) && type() == Parser::SEMI) {  // or what may stand in its place
    const Context* statement = enclosing(context(), {Parser::RuleOperation, Parser::RuleSqlItem, Parser::RulePhase});
    const ByteRange head{range_of(statement->start).begin, behind_previous().end};
    errors_.report<DiagnosticId::missing_block>(range_of(found()), shorten(slice(head)));
    unwind();
  }
  // The one token that is needed, where a list might also go on.
  std::vector<ssize_t> needed = next.toList();
  std::erase(needed, static_cast<ssize_t>(Parser::COMMA));
  if (needed.size() != 1) needed = next.toList();
  if (needed.size() != 1) return false;
  const auto only = static_cast<size_t>(needed.front());
  if (only == Parser::LBRACE) {
    Context* owner = is_list(rule_of(context())) ? static_cast<Context*>(context()->parent) : context();
    const ByteRange head{range_of(owner->start).begin, behind_previous().end};
    errors_.report<DiagnosticId::missing_block>(range_of(found()), shorten(slice(head)));
    if (item_ends) unwind();
    end_is_lost_ = true;  // of a block that nothing opened there may be no end either
    tokens_.insert(Parser::LBRACE);
    return true;
  }
  const std::string word = literal(parser_, only);
  if (word.empty()) return false;
  auto& diagnostic = errors_.report<DiagnosticId::missing_word>(range_of(found()), word, shown(found()));
  if (const std::string_view form = form_around(mistaken_context(), tokens_.previous()); !form.empty())
    diagnostic.help(std::string(form));
  const bool is_plain = is_one_of(only, {Parser::AS, Parser::TO, Parser::KEY, Parser::ON, Parser::IN, Parser::INTO,
                                         Parser::FROM, Parser::BY, Parser::EQ, Parser::COMMA});
  if (item_ends || !is_plain) unwind();
  behind_made_up_ = found();
  tokens_.insert(only);
  return true;
}

// The innermost parenthesis before the place that is not closed.
const Token* ErrorStrategy::open_parenthesis() {
  int depth = 0;
  for (size_t i = tokens_.index(); i > 0; --i) {
    const Token* token = tokens_.get(i - 1);
    if (token->getChannel() != Token::DEFAULT_CHANNEL) continue;
    if (token->getType() == Parser::RPAREN) ++depth;
    if (token->getType() == Parser::LPAREN && --depth < 0) return token;
  }
  return nullptr;
}

void ErrorStrategy::report_unexpected(const Tokens& wanted) {
  const ByteRange range = range_of(found());
  const std::string_view part = has(wanted, Parser::TRUE)                                   ? "an expression"
                                : has(wanted, Parser::NATIVE) && has(wanted, Parser::IDENT) ? "a type"
                                : has(wanted, Parser::QUOTED_NAME)                          ? "a name"
                                : has(wanted, Parser::TEXT_BLOCK)                           ? "a text in quotes"
                                : has(wanted, Parser::STRING)   ? "a string in single quotes"
                                : has(wanted, Parser::DURATION) ? "a time such as `3s`"
                                : has(wanted, Parser::INTEGER)  ? "a whole number"
                                : has(wanted, Parser::IDENT)    ? "the name of an engine"
                                                                : "";
  // Where something may also just end, "expected" would be too much said.
  const bool must_go_on = !has(wanted, Parser::SEMI) && !has(wanted, Parser::RPAREN);
  const std::string_view form = part == "a name" ? "" : form_around(mistaken_context(), tokens_.previous());
  base::Diagnostic& diagnostic = !part.empty() && must_go_on
                                     ? errors_.report<DiagnosticId::expected_part>(range, part, shown(found()))
                                     : errors_.report<DiagnosticId::unexpected_part>(range, shown(found()));
  if (!form.empty()) diagnostic.help(std::string(form));
}

}  // namespace mig::syntax
