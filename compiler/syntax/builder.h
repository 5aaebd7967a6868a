// From ANTLR's contexts to the syntax tree. Runs only on files without a syntax error, so every part that the grammar
// wants is there. Slices the source by byte offsets. Private to this folder.
#pragma once

#include <MigParser.h>

#include "compiler/syntax/ast.h"
#include "compiler/syntax/syntax_errors.h"

namespace mig::syntax {

class Builder {
 public:
  using Parser = grammar::MigParser;

  explicit Builder(SyntaxErrors& errors) : source_(errors.source()), errors_(errors) {}

  /// The tree of a file, without its comments. What the grammar allows but the tree cannot hold is reported; the tree
  /// is of no use then.
  File file(Parser::FileContext* ctx);

 private:
  /// An expression and how deep its tree is: whoever walks it recurses as often.
  struct Built {
    ExprPtr expr;
    int depth = 0;
  };
  /// Thrown where an expression is deeper than a walk of it could bear; ends the statement.
  struct TooDeep {};

  // Tokens.
  std::string_view slice(const antlr4::Token* token) const;
  Name token_name(const antlr4::Token* token) const;
  Text token_text(const antlr4::Token* token) const;
  Text string(antlr4::tree::TerminalNode* node) const { return token_text(node->getSymbol()); }
  Integer integer(antlr4::tree::TerminalNode* node) const;
  Duration duration(antlr4::tree::TerminalNode* node);

  // Names and small parts.
  Name name(antlr4::ParserRuleContext* ctx) const { return token_name(ctx->start); }
  std::vector<Name> names(const std::vector<Parser::NameContext*>& contexts) const;
  QualifiedName qualified_name(Parser::QualifiedNameContext* ctx) const;
  std::vector<Name> column_list(Parser::ColumnListContext* ctx) const;
  Text text(Parser::TextContext* ctx) const { return token_text(ctx->start); }
  std::vector<NativeText> native_texts(Parser::NativeTextsContext* ctx) const;
  NativeText engine_option(Parser::EngineOptionContext* ctx) const;
  std::vector<Name> engines(Parser::EngineListContext* ctx) const;
  Annotation annotation(Parser::AnnotationContext* ctx) const;
  std::vector<Annotation> annotations(const std::vector<Parser::AnnotationContext*>& contexts) const;
  TypeName type(Parser::TypeContext* ctx) const;
  std::string collation(Parser::CollationContext* ctx) const;

  // Expressions and queries.
  Built make(Expr expr, int depth_below);
  Built binary(const Built& left, const antlr4::Token* op, const Built& right);
  template <typename Operand>
  Built chain(const std::vector<antlr4::tree::ParseTree*>& children, Built (Builder::*operand)(Operand*));
  ExprPtr expr(Parser::ExprContext* ctx) { return build_expr(ctx).expr; }
  ExprPtr optional_expr(Parser::ExprContext* ctx) { return ctx ? expr(ctx) : nullptr; }
  /// The same, noting in `depth` the deepest so far.
  ExprPtr expr(Parser::ExprContext* ctx, int& depth);
  std::vector<ExprPtr> exprs(const std::vector<Parser::ExprContext*>& contexts, int& depth);
  Built build_expr(Parser::ExprContext* ctx);
  Built build_and(Parser::AndExprContext* ctx);
  Built build_not(Parser::NotExprContext* ctx);
  Built build_comparison(Parser::ComparisonContext* ctx);
  Built build_predicate(Built operand, bool negated, Parser::PredicateContext* ctx);
  Built build_sum(Parser::SumContext* ctx);
  Built build_product(Parser::ProductContext* ctx);
  Built build_unary(Parser::UnaryContext* ctx);
  Built build_primary(Parser::PrimaryContext* ctx);
  Built build_name_or_call(Parser::PrimaryContext* ctx);
  Built build_case(Parser::PrimaryContext* ctx);
  Literal literal(Parser::LiteralContext* ctx) const;
  SelectPtr select(Parser::SelectContext* ctx, int& depth);
  TableRef table_ref(Parser::TableRefContext* ctx) const;
  std::pair<SortOrder, NullsOrder> sort_order(Parser::SortOrderContext* ctx) const;
  Query query(Parser::QueryContext* ctx);

  // The ends of items.
  Targets targets(Parser::TargetsContext* ctx) const;
  End end(Parser::EndContext* ctx);
  End block_end(Parser::BlockEndContext* ctx);
  void set_reverse(End& end, antlr4::tree::TerminalNode* reverse, Parser::ReverseRestContext* rest,
                   Parser::IrreversibleContext* irreversible);
  Offline offline(Parser::OfflineContext* ctx) const;
  std::optional<Offline> optional_offline(Parser::OfflineContext* ctx) const;
  std::optional<Batches> optional_batches(Parser::BatchesContext* ctx);

  // Tables.
  ReferenceAction reference_action(Parser::ReferenceActionContext* ctx) const;
  std::vector<ReferenceOption> reference_options(const std::vector<Parser::ReferenceOptionContext*>& contexts) const;
  FillAttribute fill(Parser::FillContext* ctx);
  ColumnAttribute column_attribute(Parser::ColumnAttributeContext* ctx);
  ColumnDefinition column(Name name, Parser::ColumnRestContext* ctx);
  IndexKey index_key(Parser::IndexKeyContext* ctx);
  std::vector<IndexKey> key_list(Parser::KeyListContext* ctx);
  PrimaryKeyDefinition primary_key(Parser::TableConstraintContext* ctx) const;
  UniqueDefinition unique(Parser::TableConstraintContext* ctx);
  CheckDefinition check(Parser::TableConstraintContext* ctx);
  ForeignKeyDefinition foreign_key(Parser::TableConstraintContext* ctx) const;
  IndexDefinition index(Parser::IndexDefContext* ctx);
  TableItem table_item(Parser::TableItemContext* ctx);
  template <typename Variant>
  Variant constraint(Parser::TableConstraintContext* ctx);

  // The actions of `alter`.
  TableAction table_action(Parser::TableActionContext* ctx);
  void add_action(TableAction& action, Parser::TableActionContext* ctx);
  void drop_action(TableAction& action, Parser::TableActionContext* ctx);
  void column_action(TableAction& action, Name column, Parser::ColumnActionContext* ctx);
  EnumAction enum_action(Parser::EnumActionContext* ctx);

  // Statements.
  void create(Statement& statement, Parser::CreateStatementContext* ctx);
  void drop(Statement& statement, Parser::DropStatementContext* ctx);
  void alter(Statement& statement, Parser::AlterStatementContext* ctx);
  void insert(Statement& statement, Parser::InsertStatementContext* ctx);
  Guard guard(bool verify, Parser::ConditionContext* condition, antlr4::tree::TerminalNode* message);
  SqlItem sql_item(Parser::SqlItemContext* ctx);
  Statement operation(Parser::OperationContext* ctx);
  Statement statement(Parser::StatementContext* ctx);
  std::vector<Statement> statements(Parser::BlockContext* ctx);
  Phase phase(Parser::PhaseContext* ctx);
  void header(File& file, Parser::HeaderContext* ctx);

  const base::SourceFile& source_;
  SyntaxErrors& errors_;
};

}  // namespace mig::syntax
