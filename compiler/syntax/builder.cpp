#include "compiler/syntax/builder.h"

#include "compiler/base/duration.h"
#include "compiler/base/text_decoding.h"
#include "compiler/syntax/token_range.h"

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;
using antlr4::Token;
using antlr4::tree::TerminalNode;
using base::DiagnosticId;

// The first token of a context that begins with annotations, without these.
const Token* first_after_annotations(const antlr4::ParserRuleContext* ctx) {
  for (antlr4::tree::ParseTree* child : ctx->children) {
    if (dynamic_cast<Parser::AnnotationContext*>(child)) continue;
    if (auto* node = dynamic_cast<TerminalNode*>(child)) return node->getSymbol();
    return static_cast<antlr4::ParserRuleContext*>(child)->start;
  }
  return ctx->start;
}

ByteRange range_after_annotations(const antlr4::ParserRuleContext* ctx) {
  return range_of(first_after_annotations(ctx), ctx->stop);
}

}  // namespace

// ---- tokens --------------------------------------------------------------------------------------------------

std::string_view Builder::slice(const Token* token) const { return source_.slice(range_of(token)); }

Name Builder::token_name(const Token* token) const {
  const bool quoted = token->getType() == Parser::QUOTED_NAME;
  return {quoted ? base::decode_quoted_name(slice(token)) : std::string(slice(token)), range_of(token), quoted};
}

Text Builder::token_text(const Token* token) const {
  if (slice(token).empty()) return {"", range_of(token)};  // of a header that was made up
  const bool block = token->getType() == Parser::TEXT_BLOCK;
  return {block ? base::decode_text_block(slice(token)) : base::decode_string(slice(token)), range_of(token), block};
}

Integer Builder::integer(TerminalNode* node) const { return {std::string(slice(node->getSymbol())), range_of(node)}; }

Duration Builder::duration(TerminalNode* node) {
  const std::string_view written = slice(node->getSymbol());
  // The lexer has seen to its form.
  const auto parsed = base::parse_duration(written);
  const auto* milliseconds = std::get_if<uint64_t>(&parsed);
  if (!milliseconds) errors_.report<DiagnosticId::duration_too_long>(range_of(node), written);
  return {milliseconds ? *milliseconds : 0, range_of(node)};
}

// ---- names and small parts -----------------------------------------------------------------------------------

std::vector<Name> Builder::names(const std::vector<Parser::NameContext*>& contexts) const {
  std::vector<Name> result;
  for (Parser::NameContext* ctx : contexts) result.push_back(name(ctx));
  return result;
}

QualifiedName Builder::qualified_name(Parser::QualifiedNameContext* ctx) const {
  return {names(ctx->name()), range_of(ctx)};
}

std::vector<Name> Builder::column_list(Parser::ColumnListContext* ctx) const {
  return ctx ? names(ctx->name()) : std::vector<Name>();
}

std::vector<NativeText> Builder::native_texts(Parser::NativeTextsContext* ctx) const {
  std::vector<NativeText> result;
  for (Parser::NativeTextContext* entry : ctx->nativeText()) {
    result.push_back({name(entry->engine()), text(entry->text())});
  }
  return result;
}

NativeText Builder::engine_option(Parser::EngineOptionContext* ctx) const {
  return {name(ctx->engine()), string(ctx->STRING())};
}

std::vector<Name> Builder::engines(Parser::EngineListContext* ctx) const {
  std::vector<Name> result;
  if (!ctx) return result;
  for (Parser::EngineContext* engine : ctx->engine()) result.push_back(name(engine));
  return result;
}

Annotation Builder::annotation(Parser::AnnotationContext* ctx) const {
  // Its words without what stands between them.
  Name rule{ctx->ruleId()->getText(), range_of(ctx->ruleId())};
  return {name(ctx->name()), std::move(rule), string(ctx->STRING()), range_of(ctx)};
}

std::vector<Annotation> Builder::annotations(const std::vector<Parser::AnnotationContext*>& contexts) const {
  std::vector<Annotation> result;
  for (Parser::AnnotationContext* ctx : contexts) result.push_back(annotation(ctx));
  return result;
}

TypeName Builder::type(Parser::TypeContext* ctx) const {
  TypeName type;
  type.range = range_of(ctx);
  if (ctx->qualifiedName()) type.name = qualified_name(ctx->qualifiedName());
  if (ctx->nativeTexts()) type.native = native_texts(ctx->nativeTexts());
  for (TerminalNode* argument : ctx->INTEGER()) type.arguments.push_back(integer(argument));
  type.array_depth = static_cast<int>(ctx->LBRACKET().size());
  return type;
}

std::string Builder::collation(Parser::CollationContext* ctx) const {
  return ctx->STRING() ? string(ctx->STRING()).value : name(ctx->name()).text;
}

std::pair<SortOrder, NullsOrder> Builder::sort_order(Parser::SortOrderContext* ctx) const {
  const SortOrder order = ctx->ASC()    ? SortOrder::ascending
                          : ctx->DESC() ? SortOrder::descending
                                        : SortOrder::unspecified;
  const NullsOrder nulls = ctx->FIRST() ? NullsOrder::first : ctx->LAST() ? NullsOrder::last : NullsOrder::unspecified;
  return {order, nulls};
}

// ---- the ends of items ---------------------------------------------------------------------------------------

Targets Builder::targets(Parser::TargetsContext* ctx) const {
  Targets targets{ctx->ONLY() != nullptr, engines(ctx->engineList()), std::nullopt, range_of(ctx)};
  if (ctx->STRING()) targets.reason = string(ctx->STRING());
  return targets;
}

End Builder::end(Parser::EndContext* ctx) {
  End end;
  for (Parser::TargetsContext* each : ctx->targets()) end.targets.push_back(targets(each));
  set_reverse(end, ctx->REVERSE(), ctx->reverseRest(), ctx->irreversible());
  return end;
}

End Builder::block_end(Parser::BlockEndContext* ctx) {
  End end;
  set_reverse(end, ctx->REVERSE(), ctx->reverseRest(), ctx->irreversible());
  return end;
}

void Builder::set_reverse(End& end, TerminalNode* reverse, Parser::ReverseRestContext* rest,
                          Parser::IrreversibleContext* irreversible) {
  if (irreversible) {
    end.reverse = Irreversible{string(irreversible->STRING())};
    end.reverse_range = range_of(irreversible);
  } else if (rest) {
    end.reverse_range = range_of(reverse->getSymbol(), rest->stop);
    if (rest->block()) {
      end.reverse = ReverseBlock{statements(rest->block())};
    } else if (rest->expr()) {
      end.reverse = ReverseUsing{expr(rest->expr())};
    } else {
      end.reverse = ReverseNothing{};
    }
  }
}

Offline Builder::offline(Parser::OfflineContext* ctx) const { return {engines(ctx->engineList()), range_of(ctx)}; }

std::optional<Offline> Builder::optional_offline(Parser::OfflineContext* ctx) const {
  if (!ctx) return std::nullopt;
  return offline(ctx);
}

std::optional<Batches> Builder::optional_batches(Parser::BatchesContext* ctx) {
  if (!ctx) return std::nullopt;
  Batches batches{integer(ctx->INTEGER()), std::nullopt, std::nullopt, range_of(ctx)};
  if (ctx->name()) batches.by = name(ctx->name());
  if (ctx->DURATION()) batches.pause = duration(ctx->DURATION());
  return batches;
}

// ---- tables --------------------------------------------------------------------------------------------------

ReferenceAction Builder::reference_action(Parser::ReferenceActionContext* ctx) const {
  if (ctx->CASCADE()) return ReferenceAction::cascade;
  if (ctx->RESTRICT()) return ReferenceAction::restrict;
  if (ctx->NULL_()) return ReferenceAction::set_null;
  if (ctx->DEFAULT()) return ReferenceAction::set_default;
  return ReferenceAction::no_action;
}

std::vector<ReferenceOption> Builder::reference_options(
    const std::vector<Parser::ReferenceOptionContext*>& contexts) const {
  std::vector<ReferenceOption> result;
  for (Parser::ReferenceOptionContext* ctx : contexts) {
    ReferenceOption& option = result.emplace_back();
    option.range = range_of(ctx);
    if (ctx->DELETE()) {
      option.node = OnDelete{reference_action(ctx->referenceAction())};
    } else if (ctx->UPDATE()) {
      option.node = OnUpdate{reference_action(ctx->referenceAction())};
    } else {
      option.node = Deferrable{ctx->deferrable()->DEFERRED() != nullptr};
    }
  }
  return result;
}

FillAttribute Builder::fill(Parser::FillContext* ctx) { return {expr(ctx->expr()), optional_batches(ctx->batches())}; }

ColumnAttribute Builder::column_attribute(Parser::ColumnAttributeContext* ctx) {
  ColumnAttribute attribute;
  attribute.range = range_of(ctx);
  if (ctx->PRIMARY()) {
    attribute.node = PrimaryKeyAttribute{};
  } else if (ctx->IDENTITY()) {
    attribute.node = IdentityAttribute{};
  } else if (ctx->UNIQUE()) {
    attribute.node = UniqueAttribute{};
  } else if (ctx->DEFAULT()) {
    attribute.node = DefaultAttribute{expr(ctx->expr())};
  } else if (ctx->fill()) {
    attribute.node = fill(ctx->fill());
  } else if (ctx->CHECK()) {
    CheckAttribute check;
    if (ctx->name()) check.name = name(ctx->name());
    check.expr = expr(ctx->expr());
    attribute.node = std::move(check);
  } else if (ctx->REFERENCES()) {
    ReferencesAttribute references;
    references.table = qualified_name(ctx->qualifiedName());
    if (ctx->name()) references.column = name(ctx->name());
    references.options = reference_options(ctx->referenceOption());
    attribute.node = std::move(references);
  } else if (ctx->GENERATED()) {
    attribute.node = GeneratedAttribute{expr(ctx->expr()), ctx->STORED() != nullptr};
  } else if (ctx->collation()) {
    attribute.node = CollateAttribute{collation(ctx->collation())};
  } else if (ctx->text()) {
    attribute.node = CommentAttribute{text(ctx->text())};
  } else {
    attribute.node = offline(ctx->offline());
  }
  return attribute;
}

ColumnDefinition Builder::column(Name name, Parser::ColumnRestContext* ctx) {
  ColumnDefinition column{std::move(name), type(ctx->type()), ctx->QUESTION() != nullptr, {}};
  for (Parser::ColumnAttributeContext* attribute : ctx->columnAttribute()) {
    column.attributes.push_back(column_attribute(attribute));
  }
  return column;
}

IndexKey Builder::index_key(Parser::IndexKeyContext* ctx) {
  IndexKey key{expr(ctx->expr()), std::nullopt, {}, {}, range_of(ctx)};
  if (ctx->IDENT()) key.operator_class = token_name(ctx->IDENT()->getSymbol());
  std::tie(key.order, key.nulls) = sort_order(ctx->sortOrder());
  return key;
}

std::vector<IndexKey> Builder::key_list(Parser::KeyListContext* ctx) {
  std::vector<IndexKey> keys;
  for (Parser::IndexKeyContext* key : ctx->indexKey()) keys.push_back(index_key(key));
  return keys;
}

PrimaryKeyDefinition Builder::primary_key(Parser::TableConstraintContext* ctx) const {
  PrimaryKeyDefinition key;
  if (ctx->name()) key.name = name(ctx->name());
  key.columns = column_list(ctx->columnList(0));
  return key;
}

UniqueDefinition Builder::unique(Parser::TableConstraintContext* ctx) {
  UniqueDefinition unique;
  if (ctx->name()) unique.name = name(ctx->name());
  unique.keys = key_list(ctx->keyList());
  unique.where = optional_expr(ctx->expr());
  if (ctx->deferrable()) unique.deferrable = Deferrable{ctx->deferrable()->DEFERRED() != nullptr};
  return unique;
}

CheckDefinition Builder::check(Parser::TableConstraintContext* ctx) {
  CheckDefinition check;
  if (ctx->name()) check.name = name(ctx->name());
  check.expr = expr(ctx->expr());
  return check;
}

ForeignKeyDefinition Builder::foreign_key(Parser::TableConstraintContext* ctx) const {
  ForeignKeyDefinition key;
  if (ctx->name()) key.name = name(ctx->name());
  key.columns = column_list(ctx->columnList(0));
  key.table = qualified_name(ctx->qualifiedName());
  key.referenced_columns = column_list(ctx->columnList(1));
  key.options = reference_options(ctx->referenceOption());
  return key;
}

template <typename Variant>
Variant Builder::constraint(Parser::TableConstraintContext* ctx) {
  switch (ctx->start->getType()) {
    case Parser::PRIMARY:
      return primary_key(ctx);
    case Parser::UNIQUE:
      return unique(ctx);
    case Parser::CHECK:
      return check(ctx);
    default:
      return foreign_key(ctx);
  }
}

IndexDefinition Builder::index(Parser::IndexDefContext* ctx) {
  IndexDefinition index;
  if (ctx->name()) index.name = name(ctx->name());
  index.keys = key_list(ctx->keyList());
  const auto refuse_second = [&](Parser::IndexItemContext* item, bool is_there) {
    if (!is_there) return;
    errors_.report<DiagnosticId::given_twice>(range_of(item), slice(item->start));
  };
  for (Parser::IndexItemContext* item : ctx->indexItem()) {
    if (item->USING()) {
      refuse_second(item, index.method.has_value());
      index.method = name(item->name());
    } else if (item->INCLUDE()) {
      refuse_second(item, !index.include.empty());
      index.include = column_list(item->columnList());
    } else if (item->WHERE()) {
      refuse_second(item, index.where != nullptr);
      index.where = expr(item->expr());
    } else {
      refuse_second(item, index.comment.has_value());
      index.comment = text(item->text());
    }
  }
  return index;
}

TableItem Builder::table_item(Parser::TableItemContext* ctx) {
  TableItem item;
  item.annotations = annotations(ctx->annotation());
  item.range = range_after_annotations(ctx);
  if (Parser::ColumnRestContext* rest = ctx->columnRest()) {
    item.node = column(token_name(first_after_annotations(ctx)), rest);
    item.end = end(rest->end());
    return item;
  }
  if (ctx->COMMENT()) {
    item.node = CommentDefinition{text(ctx->text())};
  } else if (ctx->tableConstraint()) {
    item.node = constraint<decltype(item.node)>(ctx->tableConstraint());
  } else if (ctx->indexDef()) {
    item.node = index(ctx->indexDef());
  } else {
    OptionsDefinition options;
    for (Parser::EngineOptionContext* option : ctx->engineOption()) options.texts.push_back(engine_option(option));
    item.node = std::move(options);
  }
  item.end = end(ctx->end());
  return item;
}

// ---- alter ---------------------------------------------------------------------------------------------------

TableAction Builder::table_action(Parser::TableActionContext* ctx) {
  TableAction action;
  action.range = range_of(ctx);
  action.offline = optional_offline(ctx->offline());
  if (ctx->end()) action.end = end(ctx->end());
  switch (ctx->start->getType()) {
    case Parser::ADD:
      add_action(action, ctx);
      break;
    case Parser::DROP:
      drop_action(action, ctx);
      break;
    case Parser::RENAME: {
      const RenamedThing thing = ctx->COLUMN()       ? RenamedThing::column
                                 : ctx->CONSTRAINT() ? RenamedThing::constraint
                                                     : RenamedThing::index;
      action.node = RenameInTable{thing, name(ctx->name(0)), name(ctx->name(1))};
      break;
    }
    case Parser::ALTER:
      column_action(action, name(ctx->name(0)), ctx->columnAction());
      break;
    case Parser::PURGE:
      action.node = PurgeColumn{name(ctx->name(0))};
      break;
    case Parser::WITH:
      action.node = OptionsDefinition{{engine_option(ctx->engineOption())}};
      break;
    default:
      action.node = CommentDefinition{text(ctx->text())};
  }
  return action;
}

void Builder::add_action(TableAction& action, Parser::TableActionContext* ctx) {
  if (Parser::ColumnRestContext* rest = ctx->columnRest()) {
    action.node = AddColumn{column(name(ctx->name(0)), rest)};
    action.end = end(rest->end());
  } else if (ctx->indexDef()) {
    action.node = AddIndex{index(ctx->indexDef())};
  } else {
    action.node = AddConstraint{constraint<decltype(AddConstraint::definition)>(ctx->tableConstraint())};
  }
}

void Builder::drop_action(TableAction& action, Parser::TableActionContext* ctx) {
  if (ctx->COLUMN()) {
    DropColumn drop{name(ctx->name(0)), ctx->ARCHIVE() != nullptr, std::nullopt};
    if (Parser::RestoreFillContext* restore = ctx->restoreFill()) {
      FillAttribute filled = fill(restore->fill());
      drop.restore_fill = RestoreFill{std::move(filled.expr), std::move(filled.batches), range_of(restore)};
    }
    action.node = std::move(drop);
  } else if (ctx->CONSTRAINT()) {
    action.node = DropConstraint{name(ctx->name(0))};
  } else if (ctx->INDEX()) {
    action.node = DropIndex{name(ctx->name(0))};
  } else {
    action.node = DropPrimaryKey{};
  }
}

void Builder::column_action(TableAction& action, Name column, Parser::ColumnActionContext* ctx) {
  action.offline = optional_offline(ctx->offline());
  action.end = end(ctx->end());
  if (ctx->TYPE()) {
    AlterColumnType alter{std::move(column), type(ctx->type()), std::nullopt, optional_expr(ctx->expr()),
                          optional_batches(ctx->batches())};
    if (ctx->collation()) alter.collation = collation(ctx->collation());
    action.node = std::move(alter);
  } else if (ctx->COMMENT()) {
    action.node = SetColumnComment{std::move(column), text(ctx->text())};
  } else if (ctx->SET()) {
    if (ctx->DEFAULT()) {
      action.node = SetDefault{std::move(column), expr(ctx->expr())};
    } else if (ctx->IDENTITY()) {
      action.node = SetIdentity{std::move(column)};
    } else {
      SetNotNull set{std::move(column), std::nullopt};
      if (ctx->fill()) set.fill = fill(ctx->fill());
      action.node = std::move(set);
    }
  } else {
    const DroppedProperty property = ctx->DEFAULT()     ? DroppedProperty::default_
                                     : ctx->IDENTITY()  ? DroppedProperty::identity
                                     : ctx->GENERATED() ? DroppedProperty::generated
                                                        : DroppedProperty::not_null;
    action.node = DropProperty{std::move(column), property};
  }
}

EnumAction Builder::enum_action(Parser::EnumActionContext* ctx) {
  EnumAction action;
  action.range = range_of(ctx);
  action.offline = optional_offline(ctx->offline());
  action.end = end(ctx->end());
  const Text first = string(ctx->STRING(0));
  std::optional<Text> second;
  if (ctx->STRING(1)) second = string(ctx->STRING(1));
  switch (ctx->start->getType()) {
    case Parser::ADD: {
      AddEnumValue add{first, std::nullopt, std::nullopt};
      (ctx->AFTER() ? add.after : add.before) = second;
      action.node = std::move(add);
      break;
    }
    case Parser::RENAME:
      action.node = RenameEnumValue{first, *second};
      break;
    default:
      action.node = DropEnumValue{first, second};
  }
  return action;
}

// ---- statements ----------------------------------------------------------------------------------------------

void Builder::create(Statement& statement, Parser::CreateStatementContext* ctx) {
  statement.end = ctx->end() ? end(ctx->end()) : block_end(ctx->blockEnd());
  if (ctx->TABLE()) {
    CreateTable table{qualified_name(ctx->qualifiedName()), {}};
    for (Parser::TableItemContext* item : ctx->tableBlock()->tableItem()) table.items.push_back(table_item(item));
    statement.node = std::move(table);
  } else if (ctx->ENUM()) {
    CreateEnum create{qualified_name(ctx->qualifiedName()), {}};
    for (TerminalNode* value : ctx->STRING()) create.values.push_back(string(value));
    statement.node = std::move(create);
  } else if (ctx->VIEW()) {
    statement.node = CreateView{qualified_name(ctx->qualifiedName()), query(ctx->query())};
  } else if (ctx->TRIGGER()) {
    statement.node =
        CreateTrigger{name(ctx->name()), qualified_name(ctx->qualifiedName()), native_texts(ctx->nativeTexts())};
  } else if (ctx->SCHEMA()) {
    statement.node = CreateSchema{name(ctx->name())};
  } else {
    statement.node = CreateExtension{string(ctx->STRING(0))};
  }
}

void Builder::drop(Statement& statement, Parser::DropStatementContext* ctx) {
  statement.end = end(ctx->end());
  if (ctx->TABLE()) {
    statement.node = DropTable{qualified_name(ctx->qualifiedName()), ctx->ARCHIVE() != nullptr};
  } else if (ctx->ENUM()) {
    statement.node = DropEnum{qualified_name(ctx->qualifiedName())};
  } else if (ctx->VIEW()) {
    statement.node = DropView{qualified_name(ctx->qualifiedName())};
  } else if (ctx->TRIGGER()) {
    statement.node = DropTrigger{name(ctx->name()), qualified_name(ctx->qualifiedName())};
  } else if (ctx->SCHEMA()) {
    statement.node = DropSchema{name(ctx->name())};
  } else if (ctx->OPAQUE()) {
    statement.node = DropOpaque{string(ctx->STRING())};
  } else {
    statement.node = DropExtension{string(ctx->STRING())};
  }
}

void Builder::alter(Statement& statement, Parser::AlterStatementContext* ctx) {
  if (ctx->blockEnd()) statement.end = block_end(ctx->blockEnd());
  if (ctx->TABLE()) {
    AlterTable alter{qualified_name(ctx->qualifiedName()), {}, ctx->actionBlock() != nullptr};
    if (ctx->tableAction()) alter.actions.push_back(table_action(ctx->tableAction()));
    if (alter.block) {
      for (Parser::BlockActionContext* each : ctx->actionBlock()->blockAction()) {
        alter.actions.push_back(table_action(each->tableAction()));
        alter.actions.back().annotations = annotations(each->annotation());
      }
    }
    statement.node = std::move(alter);
  } else {
    AlterEnum alter{qualified_name(ctx->qualifiedName()), {}, ctx->enumBlock() != nullptr};
    if (ctx->enumAction()) alter.actions.push_back(enum_action(ctx->enumAction()));
    if (alter.block) {
      for (Parser::BlockEnumActionContext* each : ctx->enumBlock()->blockEnumAction()) {
        alter.actions.push_back(enum_action(each->enumAction()));
        alter.actions.back().annotations = annotations(each->annotation());
      }
    }
    statement.node = std::move(alter);
  }
}

void Builder::insert(Statement& statement, Parser::InsertStatementContext* ctx) {
  statement.end = ctx->end() ? end(ctx->end()) : block_end(ctx->blockEnd());
  Insert insert;
  insert.table = qualified_name(ctx->qualifiedName());
  insert.columns = column_list(ctx->columnList(0));
  insert.key = column_list(ctx->columnList(1));
  insert.if_missing = ctx->MISSING() != nullptr;
  if (ctx->query()) {
    insert.query = query(ctx->query());
  } else {
    for (Parser::RowContext* row : ctx->rowBlock()->row()) {
      int depth = 0;
      insert.rows.push_back({exprs(row->expr(), depth), range_of(row)});
    }
  }
  insert.batches = optional_batches(ctx->batches());
  statement.node = std::move(insert);
}

Guard Builder::guard(bool verify, Parser::ConditionContext* ctx, TerminalNode* message) {
  Guard guard;
  guard.verify = verify;
  if (message) guard.message = string(message);
  const auto table = [&] { return qualified_name(ctx->qualifiedName(0)); };
  if (ctx->AT_WORD()) {
    guard.condition = RowCount{ctx->LEAST() != nullptr, integer(ctx->INTEGER()), table(), optional_expr(ctx->expr())};
  } else if (ctx->ROWS()) {
    guard.condition = NoRows{table(), optional_expr(ctx->expr())};
  } else if (ctx->NULLS()) {
    guard.condition = NoNulls{table(), column_list(ctx->columnList(0))};
  } else if (ctx->DUPLICATES()) {
    guard.condition = NoDuplicates{table(), column_list(ctx->columnList(0)), optional_expr(ctx->expr())};
  } else if (ctx->ORPHANS()) {
    NoOrphans orphans{table(), column_list(ctx->columnList(0)), std::nullopt, column_list(ctx->columnList(1))};
    if (ctx->REFERENCES()) orphans.referenced_table = qualified_name(ctx->qualifiedName(1));
    guard.condition = std::move(orphans);
  } else {
    guard.condition = Holds{expr(ctx->expr())};
  }
  return guard;
}

SqlItem Builder::sql_item(Parser::SqlItemContext* ctx) {
  SqlItem item;
  item.range = range_of(ctx);
  if (Parser::StateBlockContext* block = ctx->stateBlock()) {
    SqlState state;
    for (Parser::StateItemContext* entry : block->stateItem()) {
      if (entry->statement()) {
        state.entries.emplace_back(std::make_shared<const Statement>(statement(entry->statement())));
      } else {
        OpaqueObject object{string(entry->STRING()), {}};
        for (Parser::QualifiedNameContext* on : entry->qualifiedName()) object.on.push_back(qualified_name(on));
        state.entries.emplace_back(std::move(object));
      }
    }
    item.node = std::move(state);
  } else if (ctx->OUTSIDE()) {
    item.node = SqlOutsideTransaction{};
  } else if (ctx->SKIP_()) {
    item.node = SqlSkip{name(ctx->engine()), string(ctx->STRING())};
  } else {
    SqlBody body{name(ctx->engine()), text(ctx->text(0)), std::nullopt};
    if (ctx->REVERSE()) body.reverse = text(ctx->text(1));
    item.node = std::move(body);
  }
  return item;
}

Statement Builder::operation(Parser::OperationContext* ctx) {
  Statement result;
  result.range = range_of(ctx);
  if (auto* create_ctx = ctx->createStatement()) {
    create(result, create_ctx);
  } else if (auto* alter_ctx = ctx->alterStatement()) {
    alter(result, alter_ctx);
  } else if (auto* drop_ctx = ctx->dropStatement()) {
    drop(result, drop_ctx);
  } else if (auto* rename_ctx = ctx->renameStatement()) {
    result.node = RenameTable{qualified_name(rename_ctx->qualifiedName()), name(rename_ctx->name())};
    result.end = end(rename_ctx->end());
  } else if (auto* replace_ctx = ctx->replaceView()) {
    result.node = ReplaceView{qualified_name(replace_ctx->qualifiedName()), query(replace_ctx->query())};
    result.end = end(replace_ctx->end());
  } else if (auto* insert_ctx = ctx->insertStatement()) {
    insert(result, insert_ctx);
  } else if (auto* update_ctx = ctx->updateStatement()) {
    Update update{qualified_name(update_ctx->qualifiedName()),
                  {},
                  expr(update_ctx->expr()),
                  optional_batches(update_ctx->batches())};
    for (Parser::AssignmentContext* each : update_ctx->assignment()) {
      update.assignments.push_back({name(each->name()), expr(each->expr())});
    }
    result.node = std::move(update);
    result.end = end(update_ctx->end());
  } else if (auto* delete_ctx = ctx->deleteStatement()) {
    result.node = Delete{qualified_name(delete_ctx->qualifiedName()), expr(delete_ctx->expr()),
                         delete_ctx->ARCHIVE() != nullptr, optional_batches(delete_ctx->batches())};
    result.end = end(delete_ctx->end());
  } else if (auto* require_ctx = ctx->requireStatement()) {
    result.node = guard(false, require_ctx->condition(), require_ctx->STRING());
    result.end = end(require_ctx->end());
  } else if (auto* verify_ctx = ctx->verifyStatement()) {
    result.node = guard(true, verify_ctx->condition(), verify_ctx->STRING());
    result.end = end(verify_ctx->end());
  } else if (auto* purge_ctx = ctx->purgeStatement()) {
    result.node = PurgeTable{qualified_name(purge_ctx->qualifiedName())};
    result.end = end(purge_ctx->end());
  } else if (auto* sql_ctx = ctx->sqlStatement()) {
    RawSql sql{string(sql_ctx->STRING()), {}};
    for (Parser::SqlItemContext* item : sql_ctx->sqlBlock()->sqlItem()) sql.items.push_back(sql_item(item));
    result.node = std::move(sql);
    result.end = block_end(sql_ctx->blockEnd());
  } else {
    auto* block_ctx = ctx->targetBlock();
    result.node = TargetBlock{targets(block_ctx->targets()), statements(block_ctx->block())};
  }
  return result;
}

Statement Builder::statement(Parser::StatementContext* ctx) {
  Statement result = operation(ctx->operation());
  result.annotations = annotations(ctx->annotation());
  return result;
}

std::vector<Statement> Builder::statements(Parser::BlockContext* ctx) {
  std::vector<Statement> result;
  for (Parser::StatementContext* each : ctx->statement()) result.push_back(statement(each));
  return result;
}

// ---- a file --------------------------------------------------------------------------------------------------

Phase Builder::phase(Parser::PhaseContext* ctx) {
  const PhaseKind kind = ctx->EXPAND() ? PhaseKind::expand : ctx->MIGRATE() ? PhaseKind::migrate : PhaseKind::contract;
  TerminalNode* const word = ctx->EXPAND() ? ctx->EXPAND() : ctx->MIGRATE() ? ctx->MIGRATE() : ctx->CONTRACT();
  return {{}, kind, statements(ctx->block()), range_of(ctx), range_of(ctx->start, word->getSymbol())};
}

void Builder::header(File& file, Parser::HeaderContext* ctx) {
  file.annotations = annotations(ctx->annotation());
  file.header_range = range_after_annotations(ctx);
  file.title = string(ctx->migrationLine()->STRING());
  if (ctx->afterLine()) {
    for (TerminalNode* each : ctx->afterLine()->STRING()) file.after.push_back(string(each));
  }
  if (ctx->replacesLine()) {
    for (TerminalNode* each : ctx->replacesLine()->STRING()) file.replaces.push_back(string(each));
  }
  if (Parser::LockTimeoutLineContext* lock = ctx->lockTimeoutLine()) {
    file.lock_timeout = LockTimeout{duration(lock->DURATION()), std::nullopt, range_of(lock)};
    if (lock->INTEGER()) file.lock_timeout->retry = integer(lock->INTEGER());
  }
}

File Builder::file(Parser::FileContext* ctx) {
  File file;
  header(file, ctx->header());
  for (Parser::EntryContext* entry : ctx->entry()) {
    try {
      if (entry->phase()) {
        Phase built = phase(entry->phase());
        built.annotations = annotations(entry->annotation());
        file.entries.emplace_back(std::move(built));
      } else {
        Statement built = operation(entry->operation());
        built.annotations = annotations(entry->annotation());
        file.entries.emplace_back(std::move(built));
      }
    } catch (const TooDeep&) {
      // Reported; the other entries may have mistakes of their own.
    }
  }
  return file;
}

}  // namespace mig::syntax
