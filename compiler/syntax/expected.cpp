#include "compiler/syntax/expected.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "compiler/base/text_decoding.h"
#include "compiler/syntax/encoding.h"
#include "compiler/syntax/outline.h"
#include "compiler/syntax/parse_run.h"
#include "compiler/syntax/token_range.h"
#include "compiler/syntax/words.h"

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;
using Context = antlr4::ParserRuleContext;
using antlr4::Token;

bool is_one_of(size_t value, std::initializer_list<size_t> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<signed char>(c) < 0;
}

// ---- how far the parser comes --------------------------------------------------------------------------------

// Stops the parser at the end of what it is given, and notes where it stood.
class Stop final : public antlr4::ANTLRErrorStrategy {
 public:
  struct Reached {};

  explicit Stop(std::shared_ptr<ErrorStrategy> behind) : behind_(std::move(behind)) {}

  size_t state = 0;
  Context* context = nullptr;  ///< null where it did not come so far

  void sync(antlr4::Parser* parser) override {
    stop_at_end(parser);
    behind_->sync(parser);
    stop_at_end(parser);  // a repair may have hidden what was left
  }
  Token* recoverInline(antlr4::Parser* parser) override {
    stop_at_end(parser);
    return behind_->recoverInline(parser);
  }
  void recover(antlr4::Parser* parser, std::exception_ptr exception) override { behind_->recover(parser, exception); }
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& exception) override {
    behind_->reportError(parser, exception);
  }
  void reportMatch(antlr4::Parser*) override {}
  bool inErrorRecoveryMode(antlr4::Parser*) override { return false; }
  void reset(antlr4::Parser*) override {}

 private:
  void stop_at_end(antlr4::Parser* parser) {
    if (parser->getInputStream()->LA(1) != Token::EOF) return;
    state = parser->getState();
    context = parser->getContext();
    throw Reached();
  }

  std::shared_ptr<ErrorStrategy> behind_;
};

// The text before a place, as the parser is to see it: without the word that the place touches, and of each block
// around it without the items that have ended. So no mistake in another item matters, and there is little to parse.
class Before {
 public:
  Before(const base::SourceFile& source, uint32_t begin, uint32_t offset)
      : source_(source), run_(source, begin, offset, sink_), stop_(std::make_shared<Stop>(run_.strategy())) {
    word_ = {offset, offset};
    find_word(offset);
  }

  /// Whether the place is in a comment or a text block.
  bool in_prose() const { return in_prose_; }
  bool in_string() const { return in_string_; }
  ByteRange word() const { return word_; }
  /// The last token before the word, `back` tokens further to the front; null where there is none.
  const Token* last(size_t back = 0) const {
    return back < before_.size() ? before_[before_.size() - 1 - back] : nullptr;
  }
  /// The parser does not see the last `count` tokens.
  void drop_last(size_t count) {
    for (size_t i = 0; i < count; ++i) {
      run_.tokens().hide(before_.back());
      before_.pop_back();
    }
  }

  /// Whether the place is the first of a line, so that it may begin an item although the one before lacks its end.
  bool may_begin_item() const {
    if (!column_of_first(source_.text(), word_.begin)) return false;
    const Outline outline = outline_of(run_.tokens(), source_.text());
    if (outline.at_end.empty()) return false;
    const OutlineItem& item = outline.items[outline.at_end.back()];
    return !item.open_brace && !item.closed && item.first_word;
  }

  /// Parses, the last item left out on demand. False where what stands before the place cannot be read.
  bool run(bool without_last_item) {
    leave_spine(without_last_item);
    try {
      run_.file(stop_);
    } catch (const Stop::Reached&) {
      return run_.errors().lost().empty();
    }
    return false;
  }

  size_t state() const { return stop_->state; }
  Context* context() const { return stop_->context; }
  const antlr4::atn::ATN& atn() { return run_.parser().getATN(); }
  /// Whether an item other than a line of the header stands before.
  bool behind_header() const { return behind_header_; }
  std::string spelling(size_t type) {
    if (type == Parser::IN_BATCHES_OF) return "in batches of";
    const std::string quoted = run_.parser().getVocabulary().getLiteralName(type);
    return quoted.size() > 2 ? quoted.substr(1, quoted.size() - 2) : std::string();
  }
  /// What the parser saw from `token` on.
  std::vector<const Token*> tokens_from(const Token* token) {
    std::vector<const Token*> result;
    for (size_t i = token->getTokenIndex(); i < run_.tokens().size(); ++i) {
      const Token* each = run_.tokens().get(i);
      if (each->getChannel() == Token::DEFAULT_CHANNEL && each->getType() != Token::EOF) result.push_back(each);
    }
    return result;
  }

 private:
  void find_word(uint32_t offset) {
    const std::string_view text = source_.text();
    Token* last = nullptr;
    for (const auto& token : run_.tokens().all()) {
      const size_t type = token->getType();
      if (type == Token::EOF) break;
      last = token.get();
      const bool open_comment = type == Parser::OPEN_COMMENT;
      if (token->getChannel() == Token::DEFAULT_CHANNEL || open_comment) before_.push_back(last);
    }
    if (!last || range_of(last).end != offset) return;
    const auto end_of_word = [&] {
      uint32_t end = offset;
      while (end < text.size() && is_word_byte(text[end])) ++end;
      return end;
    };
    // Up to the quote that closes it, on the same line.
    const auto end_of_quotes = [&](char quote) {
      const size_t end = std::min(text.find_first_of(std::string{quote, '\r', '\n'}, offset), text.size());
      return static_cast<uint32_t>(end);
    };
    const uint32_t begin = range_of(last).begin;
    switch (last->getType()) {
      case Parser::LINE_COMMENT:
      case Parser::OPEN_COMMENT:
      case Parser::OPEN_BLOCK:
        in_prose_ = true;
        return;
      case Parser::OPEN_STRING:
        in_string_ = true;
        word_ = {begin + 1, end_of_quotes('\'')};
        break;
      case Parser::OPEN_NAME:
        word_ = {begin, end_of_quotes('"')};
        if (word_.end < text.size() && text[word_.end] == '"') ++word_.end;
        break;
      case Parser::EMPTY_NAME:
        word_ = {begin, offset};
        break;
      default:
        if (!is_word_byte(text[begin])) return;
        word_ = {begin, end_of_word()};
    }
    drop_last(1);
  }

  // Hides what is not on the way from the outermost item to the place.
  void leave_spine(bool without_last_item) {
    const Outline outline = outline_of(run_.tokens(), source_.text());
    std::set<size_t> spine(outline.at_end.begin(), outline.at_end.end());
    if (without_last_item && !outline.at_end.empty()) spine.erase(outline.at_end.back());
    bool has_header = false;
    for (size_t i = 0; i < outline.items.size(); ++i) {
      const OutlineItem& item = outline.items[i];
      const size_t type = outline.first_type(item);
      const bool in_header =
          !item.parent && is_one_of(type, {Parser::MIGRATION, Parser::AFTER, Parser::REPLACES, Parser::LOCK});
      if (in_header && type == Parser::MIGRATION) has_header = true;
      if (!in_header && !item.parent && (type != 0 || item.closed)) behind_header_ = true;
      const bool kept = spine.contains(i) || (in_header && item.closed);
      if (kept) continue;
      for (size_t k = item.begin; k < item.end; ++k) run_.tokens().hide(outline.tokens[k]);
    }
    run_.tokens().seek(0);
    if (has_header || !behind_header_) return;
    for (const size_t made_up : {Parser::SEMI, Parser::STRING, Parser::MIGRATION}) run_.tokens().insert(made_up);
    run_.tokens().seek(0);
  }

  const base::SourceFile& source_;
  base::DiagnosticSink sink_;
  ParseRun run_;
  std::shared_ptr<Stop> stop_;
  std::vector<Token*> before_;
  ByteRange word_;
  bool in_prose_ = false;
  bool in_string_ = false;
  bool behind_header_ = false;
};

// ---- what can follow -----------------------------------------------------------------------------------------

// A rule that the parser is in, or would go into for what could stand next.
struct Frame {
  const Frame* parent;
  size_t rule;
  Context* context;  ///< null for one that it is not in yet
  antlr4::atn::ATNState* follow;

  bool is(size_t other) const { return rule == other; }
  /// The last token that stands directly in the rule, 0 where there is none yet.
  size_t last() const {
    if (!context) return 0;
    for (auto child = context->children.rbegin(); child != context->children.rend(); ++child) {
      if (auto* node = dynamic_cast<antlr4::tree::TerminalNode*>(*child)) return node->getSymbol()->getType();
    }
    return 0;
  }
  size_t first() const { return context && context->start ? context->start->getType() : 0; }
  /// The parts of that kind that are there.
  template <typename Part>
  Part* part(size_t index = 0) const {
    return context ? context->getRuleContext<Part>(index) : nullptr;
  }
};

// Walks the grammar from where the parser stood over all that needs no token.
class Reachable {
 public:
  explicit Reachable(Before& before) : atn_(before.atn()) {
    const Frame* frame = enter(before.context());
    visit(atn_.states[before.state()], frame);
    while (!open_.empty()) {
      const auto [state, at] = open_.back();
      open_.pop_back();
      follow(state, at);
    }
  }

  /// Each token that can stand next, and the innermost rule that takes it.
  const std::vector<std::pair<size_t, const Frame*>>& found() const { return found_; }

 private:
  using State = antlr4::atn::ATNState;

  const Frame* enter(Context* ctx) {
    const Frame* parent = nullptr;
    State* behind = nullptr;
    if (ctx->parent) {
      parent = enter(static_cast<Context*>(ctx->parent));
      behind = static_cast<antlr4::atn::RuleTransition*>(atn_.states[ctx->invokingState]->transitions[0])->followState;
    }
    return &frames_.emplace_back(Frame{parent, ctx->getRuleIndex(), ctx, behind});
  }

  void visit(State* state, const Frame* frame) {
    if (seen_.emplace(state->stateNumber, frame).second) open_.emplace_back(state, frame);
  }

  void follow(State* state, const Frame* frame) {
    if (state->getStateType() == State::RULE_STOP) {
      if (frame->parent) visit(frame->follow, frame->parent);
      return;
    }
    for (antlr4::atn::Transition* each : state->transitions) {
      if (each->getSerializationType() == antlr4::atn::Transition::RULE) {
        auto* rule = static_cast<antlr4::atn::RuleTransition*>(each);
        const Frame*& inner = inner_[{frame, state->stateNumber}];
        if (!inner) inner = &frames_.emplace_back(Frame{frame, rule->target->ruleIndex, nullptr, rule->followState});
        visit(rule->target, inner);
      } else if (each->isEpsilon()) {
        visit(each->target, frame);
      } else {
        for (const ssize_t type : each->label().toList()) {
          if (type > 0) found_.emplace_back(static_cast<size_t>(type), frame);
        }
      }
    }
  }

  const antlr4::atn::ATN& atn_;
  std::deque<Frame> frames_;
  std::map<std::pair<const Frame*, size_t>, const Frame*> inner_;
  std::set<std::pair<size_t, const Frame*>> seen_;
  std::vector<std::pair<State*, const Frame*>> open_;
  std::vector<std::pair<size_t, const Frame*>> found_;
};

// ---- what it would mean --------------------------------------------------------------------------------------

Name name_of(const base::SourceFile& source, const Token* token) {
  const std::string_view written = source.slice(range_of(token));
  const bool quoted = token->getType() == Parser::QUOTED_NAME;
  return {quoted ? base::decode_quoted_name(written) : std::string(written), range_of(token), quoted};
}

bool is_name(const Token* token) {
  const size_t type = token->getType();
  return type == Parser::QUOTED_NAME || (type >= Parser::CHECK && type <= Parser::IDENT);
}

class Meaning {
 public:
  Meaning(const base::SourceFile& source, Before& before, Expected& result)
      : source_(source), before_(before), result_(result) {}

  void take(const Reachable& reachable) {
    for (const auto& [type, frame] : reachable.found()) take(type, frame);
    // In quotes.
    if (result_.in_string || source_.slice(result_.word).starts_with('"')) result_.keywords.clear();
    if (!result_.in_string) return;
    result_.names.clear();
    result_.expression = result_.integer = result_.duration = false;
  }

 private:
  void take(size_t type, const Frame* frame) {
    if (frame->parent && frame->is(Parser::RuleText)) frame = frame->parent;
    if (const Frame* owner = name_owner(type, frame)) {
      if (type == Parser::IDENT) take_name(owner);
      return;
    }
    if (frame->is(Parser::RuleLiteral)) result_.expression = true;
    switch (type) {
      case Parser::STRING:
        return take_string(frame);
      case Parser::INTEGER:
        result_.integer |= !frame->is(Parser::RuleLiteral);
        return;
      case Parser::DURATION:
        result_.duration = true;
        return;
      default:
        break;
    }
    const bool late_header = !frame->context && before_.behind_header() &&
                             (frame->is(Parser::RuleAfterLine) || frame->is(Parser::RuleReplacesLine) ||
                              frame->is(Parser::RuleLockTimeoutLine));
    const bool keyword = (type >= Parser::AND && type <= Parser::VIRTUAL) || type == Parser::IN_BATCHES_OF;
    if (keyword && !late_header) add(result_.keywords, before_.spelling(type));
  }

  template <typename T>
  static void add(std::vector<T>& all, const T& one) {
    const auto at = std::lower_bound(all.begin(), all.end(), one);
    if (at == all.end() || *at != one) all.insert(at, one);
  }

  // The rule that the name is a part of, where a token would be a name (or a part of one).
  static const Frame* name_owner(size_t type, const Frame* frame) {
    const Frame* owner = frame;
    while (owner->is(Parser::RuleSoftWord) || owner->is(Parser::RuleColumnName) || owner->is(Parser::RuleName) ||
           owner->is(Parser::RuleReservedWord) || owner->is(Parser::RuleRuleWord) ||
           owner->is(Parser::RuleQualifiedName)) {
      owner = owner->parent;
    }
    if (frame->is(Parser::RuleQualifiedName)) return nullptr;  // its dot
    const bool alone = frame->is(Parser::RuleEngine) || (frame->is(Parser::RuleIndexKey) && type == Parser::IDENT);
    return owner != frame || alone ? owner : nullptr;
  }

  void take_name(const Frame* owner) {
    for (const Frame* each = owner; each; each = each->parent) {
      if (!each->is(Parser::RuleRuleId)) continue;
      if (each->context && each->context->start) result_.word.begin = range_of(each->context->start).begin;
      break;
    }
    note_qualifier(owner);
    const NameRole role = role_of(owner);
    add(result_.names, role);
    if (owner->is(Parser::RulePrimary) && owner->last() != Parser::DOT) add(result_.names, NameRole::function);
    if (role == NameRole::column || role == NameRole::archived_column) note_tables(owner);
  }

  // Names with a dot: what stands before the last one.
  void note_qualifier(const Frame* owner) {
    if (!owner->context) return;
    const Context* holder = nullptr;
    if (owner->is(Parser::RulePrimary)) {
      holder = owner->context;
    } else if (!owner->context->children.empty()) {
      holder = dynamic_cast<Parser::QualifiedNameContext*>(owner->context->children.back());
    }
    if (!holder || !ends_in_dot(holder)) return;
    result_.qualifier.clear();
    for (antlr4::tree::ParseTree* child : holder->children) {
      auto* name = dynamic_cast<Parser::NameContext*>(child);
      if (name && !has_no_token(name)) result_.qualifier.push_back(name_of(source_, name->start));
    }
  }

  // The name behind the dot may be there already, without a token.
  static bool ends_in_dot(const Context* ctx) {
    for (auto child = ctx->children.rbegin(); child != ctx->children.rend(); ++child) {
      if (auto* node = dynamic_cast<antlr4::tree::TerminalNode*>(*child)) {
        return node->getSymbol()->getType() == Parser::DOT;
      }
      if (!has_no_token(*child)) return false;
    }
    return false;
  }
  static bool has_no_token(const antlr4::tree::ParseTree* tree) {
    return std::all_of(tree->children.begin(), tree->children.end(), [](antlr4::tree::ParseTree* child) {
      return !dynamic_cast<antlr4::tree::TerminalNode*>(child) && has_no_token(child);
    });
  }

  static NameRole role_of(const Frame* owner) {
    const size_t last = owner->last();
    switch (owner->rule) {
      case Parser::RuleRuleId:
        return NameRole::rule;
      case Parser::RuleAnnotation:
        return NameRole::annotation;
      case Parser::RuleEngine:
        return NameRole::engine;
      case Parser::RuleCreateStatement:
        return last == Parser::ON ? NameRole::relation : NameRole::new_name;
      case Parser::RuleDropStatement:
        return last == Parser::TABLE     ? NameRole::table
               : last == Parser::ENUM    ? NameRole::enum_type
               : last == Parser::VIEW    ? NameRole::view
               : last == Parser::TRIGGER ? NameRole::trigger
               : last == Parser::SCHEMA  ? NameRole::schema
                                         : NameRole::relation;
      case Parser::RuleReplaceView:
        return NameRole::view;
      case Parser::RulePurgeStatement:
        return NameRole::archived_table;
      case Parser::RuleAlterStatement:
        return last == Parser::ENUM ? NameRole::enum_type : NameRole::table;
      case Parser::RuleRenameStatement:
        return last == Parser::TO ? NameRole::new_name : NameRole::table;
      case Parser::RuleColumnAttribute:
        return last == Parser::REFERENCES ? NameRole::table
               : last == Parser::LPAREN   ? NameRole::column
                                          : NameRole::new_name;
      case Parser::RuleTableConstraint:
        return last == Parser::REFERENCES ? NameRole::table : NameRole::new_name;
      case Parser::RuleIndexItem:
        return NameRole::index_method;
      case Parser::RuleIndexKey:
        return NameRole::operator_class;
      case Parser::RuleCollation:
        return NameRole::collation;
      case Parser::RuleType:
        return NameRole::type;
      case Parser::RuleTableAction:
        if (owner->first() == Parser::ADD || last == Parser::TO) return NameRole::new_name;
        if (owner->first() == Parser::PURGE) return NameRole::archived_column;
        return last == Parser::CONSTRAINT ? NameRole::constraint
               : last == Parser::INDEX    ? NameRole::index
                                          : NameRole::column;
      case Parser::RuleInsertStatement:
      case Parser::RuleUpdateStatement:
      case Parser::RuleDeleteStatement:
        return NameRole::table;
      case Parser::RuleCondition:
      case Parser::RuleStateItem:
        return NameRole::relation;
      case Parser::RuleTableRef:
        return last == Parser::AS ? NameRole::new_name : NameRole::relation;
      case Parser::RuleColumnList:
      case Parser::RuleAssignment:
      case Parser::RuleBatches:
      case Parser::RulePrimary:
        return NameRole::column;
      default:  // a column of a new table, the name of an index, an alias
        return NameRole::new_name;
    }
  }

  void take_string(const Frame* frame) {
    const StringRole role = string_role(frame);
    add(result_.strings, role);
    if (role != StringRole::enum_value) return;
    for (const Frame* each = frame; each; each = each->parent) {
      if (!each->is(Parser::RuleAlterStatement)) continue;
      if (auto* name = each->part<Parser::QualifiedNameContext>()) result_.enum_name = qualified(name);
    }
  }

  static StringRole string_role(const Frame* frame) {
    const size_t last = frame->last();
    switch (frame->rule) {
      case Parser::RuleAfterLine:
      case Parser::RuleReplacesLine:
        return StringRole::migration;
      case Parser::RuleCreateStatement:
        return last == Parser::EXTENSION ? StringRole::extension : StringRole::text;
      case Parser::RuleDropStatement:
        return last == Parser::EXTENSION ? StringRole::extension : StringRole::opaque;
      case Parser::RuleEnumAction:
        return last == Parser::ADD || last == Parser::TO ? StringRole::text : StringRole::enum_value;
      case Parser::RuleCollation:
        return StringRole::collation;
      case Parser::RuleSqlItem:
        return last == Parser::BECAUSE ? StringRole::text : StringRole::sql;
      case Parser::RuleNativeText:
      case Parser::RuleEngineOption:
        return StringRole::sql;
      case Parser::RuleLiteral:
        return StringRole::literal;
      default:
        return StringRole::text;
    }
  }

  QualifiedName qualified(Parser::QualifiedNameContext* ctx) const {
    QualifiedName result;
    for (Parser::NameContext* name : ctx->name()) {
      if (name->start && name->stop) result.parts.push_back(name_of(source_, name->start));
    }
    if (!result.parts.empty()) result.range = join(result.parts.front().range, result.parts.back().range);
    return result;
  }

  // The tables that a column would be one of: of the queries around it, else of its statement.
  void note_tables(const Frame* owner) {
    result_.tables.clear();
    for (const Frame* each = owner; each; each = each->parent) {
      if (!each->context) continue;
      switch (each->rule) {
        case Parser::RuleSelect:
          note_query(each->context->start);
          break;
        case Parser::RuleTableConstraint:
          if (each->last() == Parser::REFERENCES) return note_table(each);
          break;
        case Parser::RuleColumnAttribute:
          if (each->first() == Parser::REFERENCES) return note_table(each);
          break;
        case Parser::RuleCondition:
          return note_table(each, each->last() == Parser::REFERENCES ? 1 : 0);
        case Parser::RuleInsertStatement:
          // What is chosen knows nothing of where it goes; ranges go by the table that is read.
          if (each->part<Parser::QueryContext>()) {
            if (owner->is(Parser::RuleBatches)) note_query(each->part<Parser::QueryContext>()->start);
            return;
          }
          return note_table(each);
        case Parser::RuleUpdateStatement:
        case Parser::RuleDeleteStatement:
        case Parser::RuleAlterStatement:
          return note_table(each);
        case Parser::RuleCreateStatement:
          if (each->part<Parser::TableBlockContext>()) note_table(each);
          return;
        default:
          break;
      }
    }
  }

  void note_table(const Frame* frame, size_t index = 0) {
    auto* name = frame->part<Parser::QualifiedNameContext>(index);
    if (!name) return;
    TableRef ref{qualified(name), std::nullopt};
    if (!ref.table.parts.empty()) result_.tables.push_back(std::move(ref));
  }

  // The tables behind `from` and `join` of the query that begins at a token.
  void note_query(const Token* select) {
    std::vector<const Token*> all = before_.tokens_from(select);
    const std::vector<const Token*>& behind = tokens_behind();
    all.insert(all.end(), behind.begin(), behind.end());
    int depth = 0;
    for (size_t i = 0; i < all.size() && depth >= 0; ++i) {
      switch (all[i]->getType()) {
        case Parser::LPAREN:
          ++depth;
          break;
        case Parser::RPAREN:
          --depth;
          break;
        case Parser::FROM:
        case Parser::JOIN:
          if (depth == 0) note_table_at(all, i + 1);
          break;
        default:
          break;
      }
    }
  }

  void note_table_at(const std::vector<const Token*>& all, size_t at) {
    TableRef ref;
    const auto is = [&](size_t type) { return at < all.size() && all[at]->getType() == type; };
    while (at < all.size() && is_name(all[at])) {
      ref.table.parts.push_back(name_of(source_, all[at++]));
      if (!is(Parser::DOT)) break;
      ++at;
    }
    if (ref.table.parts.empty()) return;
    ref.table.range = join(ref.table.parts.front().range, ref.table.parts.back().range);
    if (is(Parser::AS) && at + 1 < all.size() && is_name(all[at + 1])) ref.alias = name_of(source_, all[at + 1]);
    result_.tables.push_back(std::move(ref));
  }

  // What stands behind the place, to the end of the item.
  const std::vector<const Token*>& tokens_behind() {
    if (lexed_behind_) return behind_;
    lexed_behind_ = true;
    ByteStream bytes(source_.text(), result_.word.end);
    grammar::MigLexer lexer(&bytes);
    lexer.removeErrorListeners();
    for (;;) {
      std::unique_ptr<Token> token = lexer.nextToken();
      if (is_one_of(token->getType(), {Token::EOF, Parser::SEMI, Parser::LBRACE, Parser::RBRACE})) break;
      if (token->getChannel() != Token::DEFAULT_CHANNEL) continue;
      behind_.push_back(token.get());
      owned_.push_back(std::move(token));
    }
    return behind_;
  }

  const base::SourceFile& source_;
  Before& before_;
  Expected& result_;
  bool lexed_behind_ = false;
  std::vector<const Token*> behind_;
  std::vector<std::unique_ptr<Token>> owned_;
};

// The first byte that is text, or nothing where the place is not in a text.
std::optional<uint32_t> text_begin(const base::SourceFile& source, uint32_t offset) {
  base::DiagnosticSink sink;
  const std::optional<uint32_t> begin = check_encoding(source, sink);
  if (!begin || offset < *begin || offset > source.text().size()) return std::nullopt;
  return begin;
}

void add_reachable(const base::SourceFile& source, Before& before, bool without_last_item, Expected& result) {
  if (!before.run(without_last_item)) return;
  Meaning(source, before, result).take(Reachable(before));
}

// `in batches of` is one token behind the lexer: of what begins so, the words that are left. Whether the place is
// behind `in batches`, where nothing else can stand.
bool add_batch_words(const base::SourceFile& source, uint32_t begin, uint32_t offset, Expected& result) {
  Before before(source, begin, offset);
  const auto is_word = [&](size_t back, std::string_view word) {
    return before.last(back) && source.slice(range_of(before.last(back))) == word;
  };
  const bool two = is_word(0, "batches") && is_word(1, "in");
  if (!two && !is_word(0, "in")) return false;
  before.drop_last(two ? 2 : 1);
  Expected without;
  add_reachable(source, before, false, without);
  const auto& words = without.keywords;
  if (std::find(words.begin(), words.end(), "in batches of") == words.end()) return false;
  result.keywords.push_back(two ? "of" : "batches of");
  return two;
}

}  // namespace

Expected expected_at(const base::SourceFile& source, uint32_t offset) noexcept {
  Expected result;
  result.word = {offset, offset};
  const std::optional<uint32_t> begin = text_begin(source, offset);
  if (!begin) return result;
  Before before(source, *begin, offset);
  if (before.in_prose()) return result;
  result.word = before.word();
  result.in_string = before.in_string();
  if (!result.in_string && add_batch_words(source, *begin, offset, result)) return result;
  const bool may_begin_item = before.may_begin_item();
  add_reachable(source, before, false, result);
  if (may_begin_item) {
    Before again(source, *begin, offset);
    add_reachable(source, again, true, result);
  }
  return result;
}

std::optional<CallAt> call_at(const base::SourceFile& source, uint32_t offset) noexcept {
  const std::optional<uint32_t> begin = text_begin(source, offset);
  if (!begin) return std::nullopt;
  Before before(source, *begin, offset);
  if (before.in_prose() || !before.run(false)) return std::nullopt;
  for (Context* ctx = before.context(); ctx; ctx = static_cast<Context*>(ctx->parent)) {
    auto* call = dynamic_cast<Parser::CallContext*>(ctx);
    if (!call) continue;
    const auto* primary = static_cast<Parser::PrimaryContext*>(call->parent);
    return CallAt{name_of(source, primary->start), call->COMMA().size()};
  }
  return std::nullopt;
}

}  // namespace mig::syntax
