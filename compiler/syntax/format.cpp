#include "compiler/syntax/format.h"

#include <algorithm>
#include <functional>

#include "compiler/syntax/encoding.h"
#include "compiler/syntax/layout.h"
#include "compiler/syntax/parse_run.h"
#include "compiler/syntax/token_range.h"

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;
using antlr4::ParserRuleContext;
using antlr4::Token;
using antlr4::tree::ParseTree;
using antlr4::tree::TerminalNode;
using Group = Layout::Group;
using Gap = Layout::Gap;

// A type that is wider does not push the attributes of all other columns to the right.
constexpr size_t widest_aligned_type = 32;

size_t line_breaks(std::string_view text) {
  size_t count = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && !text.substr(i).starts_with("\r\n"))) ++count;
  }
  return count;
}

bool is_comment(const Token* token) {
  return token->getType() == Parser::LINE_COMMENT || token->getType() == Parser::BLOCK_COMMENT;
}

size_t type_of(ParseTree* tree) {
  auto* const node = dynamic_cast<TerminalNode*>(tree);
  return node ? node->getSymbol()->getType() : Token::INVALID_TYPE;
}

constexpr size_t no_rule = static_cast<size_t>(-1);

size_t rule_of(ParseTree* tree) {
  auto* const ctx = dynamic_cast<ParserRuleContext*>(tree);
  return ctx ? ctx->getRuleIndex() : no_rule;
}

// Walks the tree of the grammar, so that it comes by every word, in order, and gives each to the layout with what
// stands before it. Where nothing is said that is a blank, or none, as the two words want it.
class Formatter {
 public:
  Formatter(const base::SourceFile& source, const TokenList& tokens) : source_(source), tokens_(tokens.all()) {}

  std::string format(Parser::FileContext* file) {
    visit(file);
    return layout_.print();
  }

 private:
  using Trees = std::vector<ParseTree*>;

  // ---- what stands before the next word --------------------------------------------------------------------------

  void line(Group owner, size_t indentation, size_t blanks = 1, Group anchor = Layout::no_group) {
    gap_ = {};
    gap_.kind = Gap::Kind::optional;
    gap_.owner = owner;
    gap_.anchor = anchor == Layout::no_group ? owner : anchor;
    gap_.indentation = indentation;
    blanks_ = blanks;
  }
  // The end of an item and what is joined to a `)`.
  void line_after_closing(Group owner, size_t indentation) {
    line(owner, indentation);
    gap_.after_closing = true;
  }
  // A line of its own in the block at hand.
  void required_line() {
    gap_ = {};
    gap_.kind = Gap::Kind::required;
    gap_.anchor = block_;
    gap_.indentation = block_ == Layout::no_group ? 0 : 2;
  }
  void tight() { blanks_ = 0; }

  // A part of an item that goes to the next line where it does not fit.
  template <typename Body>
  void part(const Body& body) {
    const Group group = layout_.open();
    line(group, 2, 1, item_);
    body();
    layout_.close();
  }
  template <typename Body>
  void item(const Body& body) {
    const Group before = item_;
    item_ = layout_.open();
    body();
    layout_.close();
    item_ = before;
  }

  // ---- words and comments ----------------------------------------------------------------------------------------

  std::string_view text(const Token* token) const { return source_.slice(range_of(token)); }
  size_t breaks_before(size_t offset) const { return line_breaks(source_.text().substr(written_, offset - written_)); }

  void word(const Token* token) {
    std::vector<const Token*> comments;
    for (; next_ < token->getTokenIndex(); ++next_) {
      const Token* const between = tokens_[next_].get();
      if (is_comment(between)) comments.push_back(between);
      if (between->getType() == Parser::WS || is_comment(between)) continue;
      comments_before(comments, between);  // `batches` and `of`, which the parser does not see
      comments.clear();
      one_word(between);
    }
    comments_before(comments, token);
    ++next_;
    if (token->getType() != Token::EOF) one_word(token);
  }

  void one_word(const Token* token) {
    if (blanks_ == automatic) blanks_ = blanks_between(last_type_, token->getType());
    gap_.blanks = blanks_;
    if (gap_.kind == Gap::Kind::required) gap_.blank_line = keeps_blank_line(range_of(token).begin) && !closes_;
    const std::string_view written = text(token);
    const bool several_lines = token->getType() == Parser::TEXT_BLOCK && line_breaks(written) > 0;
    if (several_lines) {
      layout_.add_block(written, gap_);
    } else {
      layout_.add(std::string(written), gap_);
    }
    written_ = range_of(token).end;
    last_type_ = token->getType();
    first_in_block_ = false;
    gap_ = {};
    blanks_ = automatic;
    closes_ = false;
  }

  // At most one is kept, between items.
  bool keeps_blank_line(size_t offset) const {
    return layout_.size() > 0 && !first_in_block_ && breaks_before(offset) > 1;
  }

  static size_t blanks_between(size_t left, size_t right) {
    switch (right) {
      case Parser::SEMI:
      case Parser::COMMA:
      case Parser::RPAREN:
      case Parser::LBRACKET:
      case Parser::RBRACKET:
      case Parser::QUESTION:
      case Parser::DOT:
        return 0;
      default:
        return left == Parser::LPAREN || left == Parser::DOT || left == Parser::AT ? 0 : 1;
    }
  }

  // Comments that stand before a word, in the order of the text: at the end of the line of what precedes them, on lines
  // of their own, or in a line. None takes a line break with it that the next formatting would not find again.
  void comments_before(const std::vector<const Token*>& comments, const Token* next) {
    if (comments.empty()) return;
    const bool between_items = gap_.kind == Gap::Kind::required || next->getType() == Token::EOF;
    bool ends_line = true;  // they are on the line of what precedes them
    bool forced = false;    // a line has to begin behind the last one
    bool in_line = false;   // the last one stands before a word on its line
    for (size_t i = 0; i < comments.size(); ++i) {
      const Token* const comment = comments[i];
      const bool is_line = comment->getType() == Parser::LINE_COMMENT;
      const base::ByteRange range = range_of(comment);
      const bool begins_line = layout_.size() == 0 || breaks_before(range.begin) > 0;
      if (begins_line) ends_line = false;
      const Token* const follower = i + 1 < comments.size() ? comments[i + 1] : next;
      const std::string_view behind =
          source_.text().substr(range.end, std::max<size_t>(range_of(follower).begin, range.end) - range.end);
      const bool stands_alone = begins_line && (line_breaks(behind) > 0 || follower->getType() == Token::EOF);
      const bool several_lines = line_breaks(text(comment)) > 0;

      Gap gap;
      gap.blanks = 2;
      if (between_items) {
        if (!ends_line && in_line) {
          gap.blanks = 1;
        } else if (!ends_line) {
          gap = own_line();
          gap.kind = Gap::Kind::required;
          gap.blank_line = keeps_blank_line(range.begin);
        }
        in_line = !ends_line && !is_line && !several_lines && line_breaks(behind) == 0;
        if (!ends_line) first_in_block_ = false;
      } else if (is_line || several_lines || stands_alone) {
        if (forced || begins_line || several_lines) {
          gap = own_line();
          gap.forced = true;
        }
        forced = true;
      } else {
        gap.blanks = last_type_ == Parser::LPAREN && i == 0 ? 0 : 1;
        if (forced) {
          gap = own_line();
          gap.forced = true;
        }
        forced = false;
      }
      if (several_lines) {
        const std::string_view before = source_.text().substr(0, range.begin);
        const size_t line_begin = before.find_last_of("\r\n") + 1;  // 0 where there is none
        layout_.add_comment_lines(text(comment), base::code_points(before.substr(line_begin)), gap);
      } else {
        std::string written(text(comment));
        written.erase(written.find_last_not_of(" \t\f") + 1);
        layout_.add(std::move(written), gap, true);
      }
      written_ = range.end;
    }
    if (between_items && in_line && !closes_ && next->getType() != Token::EOF) {
      gap_ = {};
    } else if (forced) {
      gap_ = broken();
    }
    blanks_ = blanks_between(last_type_ = Token::INVALID_TYPE, next->getType());
  }

  // The gap at hand as a line break, also where none is meant to be.
  Gap broken() const {
    Gap gap = gap_;
    gap.forced = true;
    if (gap.kind == Gap::Kind::blanks) {
      gap.anchor = layout_.innermost();
      gap.indentation = gap.anchor == Layout::no_group ? 2 : 4;
    }
    return gap;
  }
  // That of a comment on its own line: inside of what the next word closes.
  Gap own_line() const {
    Gap gap = broken();
    gap.forced = false;
    if (closes_) gap.indentation += 2;
    return gap;
  }

  // ---- the tree --------------------------------------------------------------------------------------------------

  void visit(ParseTree* tree) {
    if (auto* node = dynamic_cast<TerminalNode*>(tree)) return word(node->getSymbol());
    auto* ctx = static_cast<ParserRuleContext*>(tree);
    switch (ctx->getRuleIndex()) {
      case Parser::RuleFile:
      case Parser::RuleHeader:
        return children_on_lines(ctx);
      case Parser::RuleAfterLine:
      case Parser::RuleReplacesLine:
        return entries(ctx->children, 1);
      case Parser::RuleEntry:
      case Parser::RuleStatement:
      case Parser::RuleBlockEnumAction:
      case Parser::RuleBlockAction:
        return annotated(ctx, [&](ParseTree* child) { item([&] { visit(child); }); });
      case Parser::RuleTableItem:
        return table_item(ctx);
      case Parser::RuleAnnotation:
      case Parser::RuleRuleId:
        return annotation(ctx);

      case Parser::RuleBlock:
      case Parser::RuleRowBlock:
      case Parser::RuleStateBlock:
      case Parser::RuleTableBlock:
      case Parser::RuleActionBlock:
      case Parser::RuleEnumBlock:
      case Parser::RuleSqlBlock:
        return block(ctx);
      case Parser::RuleRow:
      case Parser::RuleStateItem:
        return item([&] { children(ctx); });
      case Parser::RuleSqlItem:
        return item([&] { sql_item(ctx); });
      case Parser::RuleEnd:
        return end(ctx);
      case Parser::RuleOffline:
        line_after_closing(item_, 2);
        return children(ctx);

      case Parser::RuleCreateStatement:
      case Parser::RuleReplaceView:
        return create(ctx);
      case Parser::RuleInsertStatement:
      case Parser::RuleUpdateStatement:
      case Parser::RuleDeleteStatement:
        return change_of_rows(ctx);
      case Parser::RuleRequireStatement:
      case Parser::RuleVerifyStatement:
        return guard(ctx);
      case Parser::RuleCondition:
      case Parser::RuleTableConstraint:
        return with_parts(ctx, {Parser::WHERE, Parser::REFERENCES});
      case Parser::RuleIndexDef:
        return with_parts(ctx, {});
      case Parser::RuleColumnRest:
        return column_rest(ctx);
      case Parser::RuleColumnAction:
        return column_action(ctx);
      case Parser::RuleRestoreFill:
      case Parser::RuleIndexItem:
      case Parser::RuleDeferrable:
      case Parser::RuleBatches:
        return part([&] { children(ctx); });

      case Parser::RuleType:
      case Parser::RuleCall:
      case Parser::RuleNativeTexts:
        return parenthesis_behind_name(ctx);
      case Parser::RuleSelect:
        return select(ctx);
      case Parser::RuleJoin:
        return join(ctx);
      case Parser::RuleExpr:
      case Parser::RuleAndExpr:
      case Parser::RuleComparison:
      case Parser::RuleSum:
      case Parser::RuleProduct:
        return chain(ctx);
      case Parser::RulePredicate:
        return predicate(ctx);
      case Parser::RuleUnary:
        return unary(ctx);
      case Parser::RulePrimary:
        return primary(ctx);
      case Parser::RuleCaseBranch:
        return case_branch(ctx);
      default:
        return children(ctx);
    }
  }

  void children(ParserRuleContext* ctx) { children(ctx->children, 0, ctx->children.size()); }

  void children(const Trees& trees, size_t from, size_t to) {
    for (size_t i = from; i < to; ++i) {
      i = type_of(trees[i]) == Parser::LPAREN ? parenthesis(trees, i) : (visit(trees[i]), i);
    }
  }

  void children_on_lines(ParserRuleContext* ctx) {
    for (ParseTree* child : ctx->children) {
      required_line();
      visit(child);
    }
  }

  // Annotations have lines of their own before what they are of.
  template <typename Body>
  void annotated(ParserRuleContext* ctx, const Body& body) {
    for (ParseTree* child : ctx->children) {
      const bool is_annotation = rule_of(child) == Parser::RuleAnnotation;
      is_annotation ? visit(child) : body(child);
      if (is_annotation) required_line();
    }
  }

  void annotation(ParserRuleContext* ctx) {
    for (ParseTree* child : ctx->children) {
      const size_t type = type_of(child);
      if (type == Parser::LPAREN || type == Parser::MINUS || after_minus_) tight();
      after_minus_ = type == Parser::MINUS;
      visit(child);
    }
  }

  // `{ … }`: an item a line. What is a remark to its item, a reverse or a `state` of one statement, and a single row,
  // may stand on one line.
  void block(ParserRuleContext* ctx) {
    const size_t items = ctx->children.size() - 2;
    const bool may_be_one_line = items == 0 || (items == 1 && (ctx->getRuleIndex() == Parser::RuleRowBlock ||
                                                               ctx->getRuleIndex() == Parser::RuleStateBlock ||
                                                               rule_of(ctx->parent) == Parser::RuleReverseRest));
    const Group group = layout_.open();
    const Group around = block_;
    const Row row_around = row_;
    visit(ctx->children.front());
    block_ = group;
    first_in_block_ = true;
    std::vector<Row> rows;
    for (size_t i = 1; i <= items; ++i) {
      may_be_one_line ? line(group, 2) : required_line();
      const size_t first = layout_.size();
      row_ = {};
      visit(ctx->children[i]);
      row_.first = first;
      rows.push_back(row_);
    }
    if (ctx->getRuleIndex() == Parser::RuleTableBlock) align(rows, 1);
    if (ctx->getRuleIndex() == Parser::RuleActionBlock)
      align(rows, 2);  // what is added alone reads as other actions do
    row_ = row_around;
    if (may_be_one_line) {
      line(group, 0, items == 0 ? 0 : 1);
    } else {
      required_line();
      gap_.indentation = 0;
    }
    closes_ = true;
    visit(ctx->children.back());
    block_ = around;
    layout_.close();
  }

  // From a `(` to its `)`; gives the place of that. What is in it stands on one line, or each entry has its own.
  size_t parenthesis(const Trees& trees, size_t from) {
    size_t to = from;
    while (type_of(trees[to]) != Parser::RPAREN) ++to;
    const Group group = layout_.open();
    visit(trees[from]);
    const size_t begin = layout_.size();
    whole_ = to == from + 2;
    for (size_t i = from + 1; i < to; ++i) {
      if (type_of(trees[i]) != Parser::COMMA && type_of(trees[i - 1]) != Parser::DISTINCT) {
        line(group, 2, i == from + 1 ? 0 : 1);
      }
      visit(trees[i]);
    }
    whole_ = false;
    // Texts of several lines are not strung together.
    if (to > from + 2 && layout_.has_block(begin, layout_.size())) layout_.force();
    line(group, 0, 0);
    if (to == from + 1) gap_ = {};
    closes_ = to > from + 1;
    visit(trees[to]);
    layout_.close();
    return to;
  }

  // `varchar(50)`, `lower(name)`, `native(…)`.
  void parenthesis_behind_name(ParserRuleContext* ctx) {
    const Trees& trees = ctx->children;
    for (size_t i = 0; i < trees.size(); ++i) {
      if (type_of(trees[i]) == Parser::LPAREN) tight();
      if (type_of(trees[i]) == Parser::LPAREN && ctx->getRuleIndex() != Parser::RuleType) {
        i = parenthesis(trees, i);
        continue;
      }
      if (i > 0 && type_of(trees[i - 1]) == Parser::COMMA) tight();  // `decimal(10,2)`
      visit(trees[i]);
    }
  }

  // Words and then entries with commas between them, which stand on one line or each on its own.
  void entries(const Trees& trees, size_t words) {
    const Group group = layout_.open();
    for (size_t i = 0; i < trees.size(); ++i) {
      const bool begins = i == words || (i > words && type_of(trees[i - 1]) == Parser::COMMA);
      if (begins) line(group, 2);
      visit(trees[i]);
    }
    layout_.close();
  }

  // What begins with one of the words, and goes up to the next of them, is a part.
  void with_parts(ParserRuleContext* ctx, std::initializer_list<size_t> words) {
    const Trees& trees = ctx->children;
    const auto begins = [&](size_t i) {
      return std::find(words.begin(), words.end(), type_of(trees[i])) != words.end();
    };
    for (size_t i = 0; i < trees.size();) {
      size_t to = i + 1;
      while (to < trees.size() && !begins(to) && rule_of(trees[to]) != Parser::RuleDeferrable) ++to;
      if (begins(i)) {
        part([&] { children(trees, i, to); });
      } else {
        children(trees, i, to);
      }
      i = to;
    }
  }

  // ---- items -----------------------------------------------------------------------------------------------------

  void table_item(ParserRuleContext* ctx) {
    Trees trees;
    annotated(ctx, [&](ParseTree* child) { trees.push_back(child); });
    item([&] {
      if (type_of(trees.front()) == Parser::WITH) {
        ParseTree* const end_of_item = trees.back();
        trees.pop_back();
        entries(trees, 1);
        return visit(end_of_item);
      }
      children(trees, 0, trees.size());
    });
  }

  void end(ParserRuleContext* ctx) {
    for (ParseTree* child : ctx->children) {
      const bool begins_part = type_of(child) == Parser::REVERSE || rule_of(child) == Parser::RuleTargets ||
                               rule_of(child) == Parser::RuleIrreversible;
      if (begins_part) line_after_closing(item_, 2);
      visit(child);
    }
  }

  void sql_item(ParserRuleContext* ctx) {
    for (ParseTree* child : ctx->children) {
      if (type_of(child) == Parser::REVERSE) line(item_, 2);
      visit(child);
    }
  }

  // A view's query stands on lines of its own where it does not fit behind the name.
  void create(ParserRuleContext* ctx) {
    const Trees& trees = ctx->children;
    const auto query =
        std::find_if(trees.begin(), trees.end(), [](ParseTree* child) { return rule_of(child) == Parser::RuleQuery; });
    if (query == trees.end()) return children(ctx);
    const Group group = layout_.open();
    for (auto child = trees.begin(); child != query; ++child) visit(*child);
    before_query(*query, group);
    visit(*query);
    layout_.close();
    visit(trees.back());
  }

  void before_query(ParseTree* query, Group group) {
    if (rule_of(query->children.front()) == Parser::RuleSelect) line(group, 2, 1, item_);
  }

  void change_of_rows(ParserRuleContext* ctx) {
    Trees trees = ctx->children;
    ParseTree* const end_of_item = rule_of(trees.back()) == Parser::RuleEnd ? trees.back() : nullptr;
    if (!end_of_item) return children(ctx);  // rows
    trees.pop_back();
    const Group group = layout_.open();
    for (size_t i = 0; i < trees.size(); ++i) {
      if (type_of(trees[i]) == Parser::SET) {
        size_t to = i + 1;
        while (type_of(trees[to]) != Parser::WHERE) ++to;
        part([&] { entries({trees.begin() + static_cast<ssize_t>(i), trees.begin() + static_cast<ssize_t>(to)}, 1); });
        i = to;
      }
      if (rule_of(trees[i]) == Parser::RuleQuery) before_query(trees[i], group);
      if (type_of(trees[i]) == Parser::WHERE || type_of(trees[i]) == Parser::ARCHIVE) line(group, 2, 1, item_);
      if (rule_of(trees[i]) == Parser::RuleBatches) {
        line(group, 2, 1, item_);
        children(static_cast<ParserRuleContext*>(trees[i]));
      } else {
        visit(trees[i]);
      }
    }
    layout_.close();
    visit(end_of_item);
  }

  void guard(ParserRuleContext* ctx) {
    for (ParseTree* child : ctx->children) {
      if (type_of(child) == Parser::ELSE) line_after_closing(item_, 2);
      visit(child);
    }
  }

  void column_rest(ParserRuleContext* ctx) {
    Row row;
    row.type = layout_.size();
    const Token* last = ctx->start;
    for (ParseTree* child : ctx->children) {
      if (rule_of(child) == Parser::RuleColumnAttribute) {
        if (row.attributes == 0) {
          row.attributes = layout_.size();
          last = static_cast<ParserRuleContext*>(child)->start;
        }
        part([&] { attribute(static_cast<ParserRuleContext*>(child)); });
        continue;
      }
      visit(child);
      if (rule_of(child) == Parser::RuleType) last = static_cast<ParserRuleContext*>(child)->stop;
      if (rule_of(child) != Parser::RuleEnd) row.type_end = layout_.size();
    }
    // A comment between its parts is in the way.
    size_t at = last->getTokenIndex();
    for (bool in_type = true; in_type || tokens_[at]->getType() == Parser::WS; --at) {
      if (is_comment(tokens_[at].get())) row.aligned = false;
      if (at == ctx->start->getTokenIndex()) in_type = false;
    }
    if (is_comment(tokens_[at].get())) row.aligned = false;
    row_ = row;
  }

  void attribute(ParserRuleContext* ctx) {
    // The break before it is its own already, also of `offline`.
    for (size_t i = 0; i < ctx->children.size(); ++i) {
      ParseTree* const child = ctx->children[i];
      if (rule_of(child) == Parser::RuleOffline) {
        children(static_cast<ParserRuleContext*>(child));
      } else if (type_of(child) == Parser::LPAREN) {
        i = parenthesis(ctx->children, i);
      } else {
        visit(child);
      }
    }
  }

  void column_action(ParserRuleContext* ctx) {
    for (ParseTree* child : ctx->children) {
      if (type_of(child) == Parser::USING) line(item_, 2);
      if (rule_of(child) == Parser::RuleFill) {
        part([&] { visit(child); });
      } else {
        visit(child);
      }
    }
  }

  // ---- queries and expressions -----------------------------------------------------------------------------------

  void select(ParserRuleContext* ctx) {
    whole_ = false;
    const Group group = layout_.open();
    const Trees& trees = ctx->children;
    const auto begins_clause = [&](size_t i) {
      switch (type_of(trees[i])) {
        case Parser::FROM:
        case Parser::WHERE:
        case Parser::GROUP:
        case Parser::HAVING:
        case Parser::ORDER:
        case Parser::LIMIT:
          return true;
        default:
          return rule_of(trees[i]) == Parser::RuleJoin;
      }
    };
    for (size_t i = 0; i < trees.size();) {
      size_t to = i + 1;
      while (to < trees.size() && !begins_clause(to)) ++to;
      const Trees clause(trees.begin() + static_cast<ssize_t>(i), trees.begin() + static_cast<ssize_t>(to));
      if (i > 0) line(group, 0);
      const bool two_words =
          clause.size() > 1 && (type_of(clause[1]) == Parser::BY || type_of(clause[1]) == Parser::DISTINCT);
      const bool is_list = two_words || i == 0;
      is_list ? entries(clause, two_words ? 2 : 1) : children(clause, 0, clause.size());
      i = to;
    }
    layout_.close();
  }

  void join(ParserRuleContext* ctx) {
    const Group group = layout_.open();
    for (ParseTree* child : ctx->children) {
      if (type_of(child) == Parser::ON) line(group, 2);
      visit(child);
    }
    layout_.close();
  }

  // Operands with operators between them: on one line, or each operator begins one.
  void chain(ParserRuleContext* ctx) {
    const Trees& trees = ctx->children;
    if (trees.size() == 1) return visit(trees.front());
    // What is all between two parentheses is indented by these.
    const size_t indentation = whole_ ? 0 : 2;
    whole_ = false;
    const Group group = layout_.open();
    for (ParseTree* child : trees) {
      const bool is_operator = type_of(child) == Parser::OR || type_of(child) == Parser::AND ||
                               type_of(child) == Parser::PLUS || type_of(child) == Parser::MINUS ||
                               type_of(child) == Parser::CONCAT || type_of(child) == Parser::STAR ||
                               type_of(child) == Parser::SLASH || type_of(child) == Parser::PERCENT ||
                               rule_of(child) == Parser::RuleCompareOperator;
      if (is_operator) line_after_closing(group, indentation);
      visit(child);
    }
    layout_.close();
  }

  void predicate(ParserRuleContext* ctx) {
    whole_ = false;
    children(ctx);
  }

  void unary(ParserRuleContext* ctx) {
    whole_ = whole_ && ctx->children.size() == 1;
    for (size_t i = 0; i < ctx->children.size(); ++i) {
      // Two `-` without a blank would begin a comment.
      const bool is_minus =
          i == 1 && static_cast<ParserRuleContext*>(ctx->children[1])->start->getType() == Parser::MINUS;
      if (i == 1) is_minus ? void() : tight();
      visit(ctx->children[i]);
    }
  }

  void primary(ParserRuleContext* ctx) {
    whole_ = false;
    switch (ctx->start->getType()) {
      case Parser::CASE:
        return case_of(ctx);
      case Parser::CAST:
        if (type_of(ctx->children.front()) == Parser::CAST) return cast(ctx);
        break;
      default:
        break;
    }
    for (size_t i = 0; i < ctx->children.size(); ++i) {
      i = type_of(ctx->children[i]) == Parser::LPAREN ? parenthesis(ctx->children, i) : (visit(ctx->children[i]), i);
    }
  }

  void case_of(ParserRuleContext* ctx) {
    const Group group = layout_.open();
    for (ParseTree* child : ctx->children) {
      const size_t type = type_of(child);
      if (type == Parser::ELSE || rule_of(child) == Parser::RuleCaseBranch) line(group, 2);
      if (type == Parser::END) line(group, 0);
      visit(child);
    }
    layout_.close();
  }

  void case_branch(ParserRuleContext* ctx) {
    const Group group = layout_.open();
    for (ParseTree* child : ctx->children) {
      if (type_of(child) == Parser::THEN) line(group, 2);
      visit(child);
    }
    layout_.close();
  }

  void cast(ParserRuleContext* ctx) {
    visit(ctx->children[0]);
    tight();
    const Group group = layout_.open();
    visit(ctx->children[1]);
    line(group, 2, 0);
    for (size_t i = 2; i + 1 < ctx->children.size(); ++i) visit(ctx->children[i]);
    line(group, 0, 0);
    closes_ = true;
    visit(ctx->children.back());
    layout_.close();
  }

  // ---- columns under each other ----------------------------------------------------------------------------------

  // An item of a block; where it is a column, its pieces.
  struct Row {
    size_t first = 0;  // with the comments before it
    size_t type = 0;   // 0: no column. The name is the piece before
    size_t type_end = 0;
    size_t attributes = 0;  // 0: none
    bool aligned = true;
  };

  // Columns that follow each other without a blank line have their types and their attributes in columns.
  void align(const std::vector<Row>& rows, size_t least) {
    for (size_t from = 0; from < rows.size();) {
      size_t to = from;
      while (to < rows.size() && rows[to].type > 0 && (to == from || !follows_blank_line(rows[to]))) ++to;
      if (to - from >= least) {
        align_run({rows.begin() + static_cast<ssize_t>(from), rows.begin() + static_cast<ssize_t>(to)});
      }
      from = std::max(to, from + 1);
    }
  }

  bool follows_blank_line(const Row& row) const {
    for (size_t piece = row.first; piece < row.type; ++piece) {
      if (layout_.gap(piece).blank_line) return true;
    }
    return false;
  }

  void align_run(std::vector<Row> rows) {
    rows.erase(std::remove_if(rows.begin(), rows.end(), [](const Row& row) { return !row.aligned; }), rows.end());
    const auto name_width = [&](const Row& row) { return layout_.width(row.type - 1, row.type); };
    const auto type_width = [&](const Row& row) { return layout_.width(row.type, row.type_end); };
    size_t widest_name = 0;
    size_t widest_type = 0;
    for (const Row& row : rows) {
      widest_name = std::max(widest_name, name_width(row));
      const size_t width = type_width(row);
      if (width <= widest_aligned_type) widest_type = std::max(widest_type, width);
    }
    for (const Row& row : rows) {
      layout_.set_blanks(row.type, widest_name - name_width(row) + 2);
      if (row.attributes == 0) continue;
      layout_.set_blanks(row.attributes, std::max(widest_type, type_width(row)) - type_width(row) + 2);
    }
  }

  static constexpr size_t automatic = static_cast<size_t>(-1);

  const base::SourceFile& source_;
  const std::vector<std::unique_ptr<Token>>& tokens_;
  Layout layout_;

  Gap gap_;                    // before the next word
  size_t blanks_ = automatic;  // likewise, where the line goes on
  bool closes_ = false;        // the next word closes a block or a parenthesis
  bool first_in_block_ = false;
  bool whole_ = false;  // what comes is all that stands between two parentheses
  bool after_minus_ = false;
  Group item_ = Layout::no_group;
  Group block_ = Layout::no_group;
  Row row_;

  size_t next_ = 0;     // the token that comes next
  size_t written_ = 0;  // where what was written last ends in the text
  size_t last_type_ = Token::INVALID_TYPE;
};

}  // namespace

std::optional<std::string> format(const base::SourceFile& source, base::DiagnosticSink& sink) noexcept {
  const std::optional<uint32_t> begin = check_encoding(source, sink);
  if (!begin) return std::nullopt;
  ParseRun run(source, *begin, static_cast<uint32_t>(source.text().size()), sink);
  grammar::MigParser::FileContext* const ctx = run.file();
  if (!ctx || run.errors().any() || !run.tree(ctx)) return std::nullopt;
  return Formatter(source, run.tokens()).format(ctx);
}

}  // namespace mig::syntax
