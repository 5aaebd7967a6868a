// Expressions and queries.
#include <algorithm>

#include "compiler/base/text_decoding.h"
#include "compiler/syntax/builder.h"
#include "compiler/syntax/parser.h"
#include "compiler/syntax/token_range.h"

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;
using antlr4::tree::TerminalNode;
using base::DiagnosticId;

BinaryOperator binary_operator(size_t token_type) {
  switch (token_type) {
    case Parser::EQ:
      return BinaryOperator::equal;
    case Parser::NE:
      return BinaryOperator::not_equal;
    case Parser::LT:
      return BinaryOperator::less;
    case Parser::LE:
      return BinaryOperator::less_equal;
    case Parser::GT:
      return BinaryOperator::greater;
    case Parser::GE:
      return BinaryOperator::greater_equal;
    case Parser::PLUS:
      return BinaryOperator::add;
    case Parser::MINUS:
      return BinaryOperator::subtract;
    case Parser::CONCAT:
      return BinaryOperator::concat;
    case Parser::STAR:
      return BinaryOperator::multiply;
    case Parser::SLASH:
      return BinaryOperator::divide;
    case Parser::PERCENT:
      return BinaryOperator::modulo;
    case Parser::AND:
      return BinaryOperator::and_;
    default:
      return BinaryOperator::or_;
  }
}

}  // namespace

Builder::Built Builder::make(Expr expr, int depth_below) {
  if (depth_below >= max_expression_depth) {
    errors_.report<DiagnosticId::expression_too_deep>(expr.range, max_expression_depth)
        .help("for many values of one column write `a in (1, 2, 3)`; else split the expression");
    throw TooDeep();
  }
  return {std::make_shared<const Expr>(std::move(expr)), depth_below + 1};
}

Builder::Built Builder::binary(const Built& left, const antlr4::Token* op, const Built& right) {
  return make({Binary{binary_operator(op->getType()), range_of(op), left.expr, right.expr},
               join(left.expr->range, right.expr->range)},
              std::max(left.depth, right.depth));
}

ExprPtr Builder::expr(Parser::ExprContext* ctx, int& depth) {
  Built built = build_expr(ctx);
  depth = std::max(depth, built.depth);
  return built.expr;
}

std::vector<ExprPtr> Builder::exprs(const std::vector<Parser::ExprContext*>& contexts, int& depth) {
  std::vector<ExprPtr> result;
  for (Parser::ExprContext* ctx : contexts) result.push_back(expr(ctx, depth));
  return result;
}

// Four levels are alike: operands with operators between them, from left to right.
template <typename Operand>
Builder::Built Builder::chain(const std::vector<antlr4::tree::ParseTree*>& children,
                              Built (Builder::*operand)(Operand*)) {
  Built left = (this->*operand)(static_cast<Operand*>(children[0]));
  for (size_t i = 1; i + 1 < children.size(); i += 2) {
    const antlr4::Token* op = static_cast<TerminalNode*>(children[i])->getSymbol();
    left = binary(left, op, (this->*operand)(static_cast<Operand*>(children[i + 1])));
  }
  return left;
}

Builder::Built Builder::build_expr(Parser::ExprContext* ctx) { return chain(ctx->children, &Builder::build_and); }

Builder::Built Builder::build_and(Parser::AndExprContext* ctx) { return chain(ctx->children, &Builder::build_not); }

Builder::Built Builder::build_sum(Parser::SumContext* ctx) { return chain(ctx->children, &Builder::build_product); }

Builder::Built Builder::build_product(Parser::ProductContext* ctx) {
  return chain(ctx->children, &Builder::build_unary);
}

Builder::Built Builder::build_not(Parser::NotExprContext* ctx) {
  if (Parser::ComparisonContext* comparison = ctx->comparison()) return build_comparison(comparison);
  const Built operand = build_not(ctx->notExpr());
  return make({Unary{UnaryOperator::not_, operand.expr}, range_of(ctx)}, operand.depth);
}

Builder::Built Builder::build_comparison(Parser::ComparisonContext* ctx) {
  const auto& children = ctx->children;
  Built left = build_sum(static_cast<Parser::SumContext*>(children[0]));
  for (size_t i = 1; i < children.size(); ++i) {
    if (auto* op = dynamic_cast<Parser::CompareOperatorContext*>(children[i])) {
      left = binary(left, op->start, build_sum(static_cast<Parser::SumContext*>(children[++i])));
    } else if (auto* predicate = dynamic_cast<Parser::PredicateContext*>(children[i])) {
      left = build_predicate(std::move(left), false, predicate);
    } else if (static_cast<TerminalNode*>(children[i])->getSymbol()->getType() == Parser::NOT) {
      left = build_predicate(std::move(left), true, static_cast<Parser::PredicateContext*>(children[++i]));
    } else {  // is not? null
      auto* word = static_cast<TerminalNode*>(children[++i]);
      const bool negated = word->getSymbol()->getType() == Parser::NOT;
      if (negated) word = static_cast<TerminalNode*>(children[++i]);
      const ByteRange range = join(left.expr->range, range_of(word));
      left = make({IsNull{left.expr, negated}, range}, left.depth);
    }
  }
  return left;
}

Builder::Built Builder::build_predicate(Built operand, bool negated, Parser::PredicateContext* ctx) {
  const ByteRange range = join(operand.expr->range, range_of(ctx));
  int depth = operand.depth;
  if (ctx->IN()) {
    In in{operand.expr, negated, {}, nullptr};
    if (ctx->select()) {
      in.query = select(ctx->select(), depth);
    } else {
      in.values = exprs(ctx->expr(), depth);
    }
    return make({std::move(in), range}, depth);
  }
  const Built first = build_sum(ctx->sum(0));
  depth = std::max(depth, first.depth);
  if (ctx->LIKE()) return make({Like{operand.expr, negated, first.expr}, range}, depth);
  const Built high = build_sum(ctx->sum(1));
  return make({Between{operand.expr, negated, first.expr, high.expr}, range}, std::max(depth, high.depth));
}

Builder::Built Builder::build_unary(Parser::UnaryContext* ctx) {
  if (Parser::PrimaryContext* primary = ctx->primary()) return build_primary(primary);
  const Built operand = build_unary(ctx->unary());
  const UnaryOperator op = ctx->MINUS() ? UnaryOperator::minus : UnaryOperator::plus;
  return make({Unary{op, operand.expr}, range_of(ctx)}, operand.depth);
}

Builder::Built Builder::build_primary(Parser::PrimaryContext* ctx) {
  const ByteRange range = range_of(ctx);
  int depth = 0;
  if (ctx->literal()) return make({literal(ctx->literal()), range}, depth);
  if (!ctx->name().empty()) return build_name_or_call(ctx);
  if (ctx->CASE()) return build_case(ctx);
  if (ctx->NATIVE()) return make({NativeExpr{native_texts(ctx->nativeTexts())}, range}, depth);
  if (ctx->CAST()) {
    const ExprPtr operand = expr(ctx->expr(), depth);
    return make({Cast{operand, type(ctx->type())}, range}, depth);
  }
  if (ctx->select()) {
    const SelectPtr query = select(ctx->select(), depth);
    return ctx->EXISTS() ? make({Exists{query}, range}, depth) : make({Subquery{query}, range}, depth);
  }
  const ExprPtr inner = expr(ctx->expr(), depth);
  return make({Paren{inner}, range}, depth);
}

Builder::Built Builder::build_name_or_call(Parser::PrimaryContext* ctx) {
  Parser::CallContext* call_ctx = ctx->call();
  if (!call_ctx) return make({NameRef{names(ctx->name())}, range_of(ctx)}, 0);
  int depth = 0;
  Call call{name(ctx->name(0)), call_ctx->STAR() != nullptr, call_ctx->DISTINCT() != nullptr, {}};
  call.arguments = exprs(call_ctx->expr(), depth);
  return make({std::move(call), range_of(ctx)}, depth);
}

Builder::Built Builder::build_case(Parser::PrimaryContext* ctx) {
  int depth = 0;
  Case result;
  for (Parser::CaseBranchContext* branch : ctx->caseBranch()) {
    const ExprPtr when = expr(branch->expr(0), depth);
    result.branches.push_back({when, expr(branch->expr(1), depth)});
  }
  if (ctx->ELSE()) result.otherwise = expr(ctx->expr(), depth);
  return make({std::move(result), range_of(ctx)}, depth);
}

Literal Builder::literal(Parser::LiteralContext* ctx) const {
  const std::string_view written = slice(ctx->start);
  switch (ctx->start->getType()) {
    case Parser::STRING:
      return {Literal::Kind::string, base::decode_string(written)};
    case Parser::INTEGER:
      return {Literal::Kind::integer, std::string(written)};
    case Parser::DECIMAL:
      return {Literal::Kind::decimal, std::string(written)};
    case Parser::TRUE:
      return {Literal::Kind::true_, {}};
    case Parser::FALSE:
      return {Literal::Kind::false_, {}};
    default:
      return {Literal::Kind::null, {}};
  }
}

TableRef Builder::table_ref(Parser::TableRefContext* ctx) const {
  TableRef ref{qualified_name(ctx->qualifiedName()), std::nullopt};
  if (ctx->name()) ref.alias = name(ctx->name());
  return ref;
}

SelectPtr Builder::select(Parser::SelectContext* ctx, int& depth) {
  Select result;
  result.range = range_of(ctx);
  result.distinct = ctx->DISTINCT() != nullptr;
  for (Parser::SelectItemContext* item : ctx->selectItem()) {
    SelectItem& built = result.items.emplace_back(SelectItem{expr(item->expr(), depth), std::nullopt});
    if (item->name()) built.alias = name(item->name());
  }
  if (ctx->tableRef()) result.from = table_ref(ctx->tableRef());
  for (Parser::JoinContext* join_ctx : ctx->join()) {
    result.joins.push_back(
        {join_ctx->LEFT() != nullptr, table_ref(join_ctx->tableRef()), expr(join_ctx->expr(), depth)});
  }
  // The expressions of `where`, `group by` and `having` are told apart by the word that came last.
  size_t clause = 0;
  for (antlr4::tree::ParseTree* child : ctx->children) {
    if (auto* word = dynamic_cast<TerminalNode*>(child)) {
      const size_t type = word->getSymbol()->getType();
      if (type != Parser::COMMA && type != Parser::BY) clause = type;
    } else if (auto* expr_ctx = dynamic_cast<Parser::ExprContext*>(child)) {
      ExprPtr built = expr(expr_ctx, depth);
      if (clause == Parser::WHERE) {
        result.where = std::move(built);
      } else if (clause == Parser::HAVING) {
        result.having = std::move(built);
      } else {
        result.group_by.push_back(std::move(built));
      }
    }
  }
  for (Parser::OrderKeyContext* key_ctx : ctx->orderKey()) {
    OrderKey key{expr(key_ctx->expr(), depth), {}, {}, range_of(key_ctx)};
    std::tie(key.order, key.nulls) = sort_order(key_ctx->sortOrder());
    result.order_by.push_back(std::move(key));
  }
  if (ctx->INTEGER()) result.limit = integer(ctx->INTEGER());
  return std::make_shared<const Select>(std::move(result));
}

Query Builder::query(Parser::QueryContext* ctx) {
  Query result;
  result.range = range_of(ctx);
  int depth = 0;
  if (ctx->select()) {
    result.select = select(ctx->select(), depth);
  } else {
    result.native = native_texts(ctx->nativeTexts());
  }
  return result;
}

}  // namespace mig::syntax
