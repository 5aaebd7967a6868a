#include "compiler/syntax/outline.h"

#include <MigParser.h>

#include <algorithm>

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;
using antlr4::Token;

bool is_one_of(size_t value, std::initializer_list<size_t> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// The numbers of tokens follow the order of MigLexer.g4.
bool is_word(size_t type) {
  return (type >= Parser::AND && type <= Parser::IDENT) || is_one_of(type, {Parser::QUOTED_NAME, Parser::BAD_WORD});
}

class Outliner {
 public:
  Outliner(const TokenList& tokens, std::string_view text) : text_(text) {
    for (const auto& token : tokens.all()) {
      if (token->getChannel() == Token::DEFAULT_CHANNEL && token->getType() != Token::EOF) {
        outline_.tokens.push_back(token.get());
      }
    }
  }

  Outline run() {
    for (at_ = 0; at_ < outline_.tokens.size(); ++at_) take();
    for (const Open& each : open_) {
      outline_.at_end.push_back(each.item);
      OutlineItem& item = outline_.items[each.item];
      item.end = at_;
      item.closed = each.behind_block;
    }
    return std::move(outline_);
  }

 private:
  // An item whose end has not come.
  struct Open {
    size_t item;
    uint32_t indent;               // of the line that it begins on
    bool in_block = false;         // behind its `{`
    bool of_statements = false;    // what stands in that block
    bool behind_block = false;     // behind its `}`, where it ends unless a reverse follows
    bool in_annotation = false;    // …
    int parentheses = 0;           // … inside so many
    bool only_annotations = true;  // what it is about has not come
  };

  size_t type(size_t ahead = 0) const {
    return at_ + ahead < outline_.tokens.size() ? outline_.tokens[at_ + ahead]->getType() : Token::INVALID_TYPE;
  }
  bool reading() const { return !open_.empty() && !open_.back().in_block; }
  // Between annotations and what they belong to.
  bool behind_annotation() const { return reading() && open_.back().only_annotations && !open_.back().in_annotation; }
  bool among_statements() const {
    const size_t blocks = open_.size() - (reading() ? 1 : 0);
    return blocks == 0 || open_[blocks - 1].of_statements;
  }

  void begin_item() {
    const size_t begin = range_of(outline_.tokens[at_]).begin;
    size_t line = begin;
    while (line > 0 && text_[line - 1] != '\n') --line;
    const size_t indent = std::min(text_.find_first_not_of(" \t", line), begin) - line;
    OutlineItem item;
    item.begin = at_;
    if (!open_.empty()) item.parent = open_.back().item;
    outline_.items.push_back(item);
    open_.push_back({outline_.items.size() - 1, static_cast<uint32_t>(indent)});
  }

  void end_item(size_t end, bool closed) {
    OutlineItem& item = outline_.items[open_.back().item];
    item.end = end;
    item.closed = closed;
    open_.pop_back();
  }

  void take() {
    if (reading() && open_.back().behind_block && !is_one_of(type(), {Parser::REVERSE, Parser::IRREVERSIBLE})) {
      end_item(at_, true);
    }
    if (const auto column = column_of_first(text_, range_of(outline_.tokens[at_]).begin)) take_first_of_line(*column);
    switch (type()) {
      case Parser::SEMI:
        if (reading()) end_item(at_ + 1, true);
        return;
      case Parser::RBRACE:
        return close_block();
      case Parser::LBRACE:
        if (!reading()) begin_item();
        return open_block();
      default:
        if (!reading()) begin_item();
        return take_word();
    }
  }

  void take_word() {
    Open& open = open_.back();
    open.behind_block = false;
    if (open.only_annotations && !open.in_annotation) {
      if (type() == Parser::AT) {
        open.in_annotation = true;
      } else {
        open.only_annotations = false;
        outline_.items[open.item].first_word = at_;
      }
    } else if (open.in_annotation) {
      if (type() == Parser::LPAREN) ++open.parentheses;
      if (type() == Parser::RPAREN && --open.parentheses == 0) open.in_annotation = false;
    }
  }

  void open_block() {
    Open& open = open_.back();
    OutlineItem& item = outline_.items[open.item];
    const size_t before = at_ > 0 ? outline_.tokens[at_ - 1]->getType() : Token::INVALID_TYPE;
    open.in_block = true;
    open.of_statements = is_one_of(before, {Parser::REVERSE, Parser::STATE}) ||
                         is_one_of(outline_.first_type(item), {Parser::PHASE, Parser::ONLY, Parser::SKIP_});
    open.only_annotations = open.in_annotation = false;
    item.open_brace = at_;
  }

  void close_block() {
    if (reading()) end_item(at_, false);
    if (open_.empty()) return;  // one too many
    open_.back().in_block = false;
    open_.back().behind_block = true;
    outline_.items[open_.back().item].open_brace.reset();
  }

  // Where the layout says that what came before has ended, though its end is missing.
  void take_first_of_line(uint32_t column) {
    if (type() == Parser::RBRACE) {
      const auto owner = std::find_if(open_.rbegin(), open_.rend(),
                                      [&](const Open& each) { return each.in_block && each.indent == column; });
      if (owner == open_.rend()) return;
      for (auto inner = owner - open_.rbegin(); inner > 0; --inner) end_item(at_, false);
    } else if (begins_statement() || type() == Parser::AT) {
      // No statement stands in an item, nor in a block of something else.
      while (!open_.empty() && !behind_annotation()) {
        const Open& last = open_.back();
        const bool ends = !last.in_block         ? true
                          : last.of_statements   ? last.indent > column
                          : type() == Parser::AT ? last.indent >= column
                                                 : true;
        if (!ends) return;
        end_item(at_, false);
      }
    } else if (reading() && !among_statements() && !behind_annotation() && open_.back().indent >= column &&
               is_word(type()) && !is_one_of(type(), {Parser::REVERSE, Parser::IRREVERSIBLE})) {
      end_item(at_, false);
    }
  }

  // Whether what begins here can be nothing but a statement, a phase or a line of the header.
  bool begins_statement() const {
    const size_t second = type(1);
    switch (type()) {
      case Parser::CREATE:
      case Parser::DROP:
        return is_one_of(
            second, {Parser::TABLE, Parser::ENUM, Parser::VIEW, Parser::TRIGGER, Parser::SCHEMA, Parser::EXTENSION});
      case Parser::ALTER:
        return is_one_of(second, {Parser::TABLE, Parser::ENUM});
      case Parser::RENAME:
        return second == Parser::TABLE;
      case Parser::REPLACE:
        return second == Parser::VIEW;
      case Parser::INSERT:
        return second == Parser::INTO;
      case Parser::DELETE:
        return second == Parser::FROM;
      case Parser::UPDATE:
        return type(2) == Parser::SET;
      case Parser::SQL:
        return second == Parser::STRING;
      case Parser::PHASE:
        return is_one_of(second, {Parser::EXPAND, Parser::MIGRATE, Parser::CONTRACT});
      case Parser::REQUIRE:
      case Parser::VERIFY:
        return is_one_of(second, {Parser::NO, Parser::AT_WORD, Parser::LPAREN});
      case Parser::ONLY:
        return second == Parser::IDENT && is_one_of(type(2), {Parser::LBRACE, Parser::COMMA});
      case Parser::PURGE:
        return among_statements() && is_word(second) && type(2) == Parser::SEMI;
      case Parser::MIGRATION:
      case Parser::AFTER:
      case Parser::REPLACES:
        return second == Parser::STRING && among_statements();
      case Parser::LOCK:
        return second == Parser::TIMEOUT;
      default:
        return false;
    }
  }

  std::string_view text_;
  size_t at_ = 0;
  std::vector<Open> open_;
  Outline outline_;
};

}  // namespace

std::optional<uint32_t> column_of_first(std::string_view text, size_t offset) {
  size_t line = offset;
  while (line > 0 && (text[line - 1] == ' ' || text[line - 1] == '\t')) --line;
  if (line > 0 && text[line - 1] != '\n' && text[line - 1] != '\r') return std::nullopt;
  return static_cast<uint32_t>(offset - line);
}

Outline outline_of(const TokenList& tokens, std::string_view text) { return Outliner(tokens, text).run(); }

}  // namespace mig::syntax
