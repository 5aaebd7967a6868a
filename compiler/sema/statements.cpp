#include "compiler/sema/statements.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::DialectSet;
using schema::fold;
using schema::NameSpace;
using schema::quote_name;

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const syntax::Offline* find_offline(const syntax::ColumnDefinition& column) {
  for (const syntax::ColumnAttribute& attribute : column.attributes) {
    if (const auto* offline = std::get_if<syntax::Offline>(&attribute.node)) return offline;
  }
  return nullptr;
}

template <typename T>
std::vector<std::string> names_of(const std::vector<T>& parts) {
  std::vector<std::string> result;
  for (const T& part : parts) result.push_back(part.name);
  return result;
}

}  // namespace

DialectSet StatementResolver::resolve_targets(const std::vector<syntax::Targets>& targets, DialectSet engines) {
  DialectSet named;  // in all of them: who is named beside another is not covered by it
  bool known = true;
  std::vector<DialectSet> sets;
  for (const syntax::Targets& each : targets) {
    DialectSet& set = sets.emplace_back();
    for (const syntax::Name& engine : each.engines) {
      const auto dialect = resolve_engine(engine, context_);
      known = known && dialect;
      if (dialect) set = set | DialectSet::of(*dialect);
    }
    named = named | set;
  }
  if (!known) return engines;
  for (size_t i = 0; i < targets.size(); ++i) {
    const DialectSet meant = sets[i].with_covered(named) | sets[i];
    const bool only = targets[i].only;
    // `only mysql skip mariadb because '…'` takes one away from what the other covers; else the two do not mix.
    const bool narrows = !only && i > 0 && targets[i - 1].only && sets[i - 1].with_covered({}).contains(sets[i]) &&
                         !sets[i - 1].contains(sets[i]);
    if (only != targets.front().only && !narrows) {
      context_.report<DiagnosticId::skip_and_only>(targets[i].range).help("what `only` does not name is left out");
    }
    engines = only ? engines & meant : engines.without(meant);
  }
  return engines;
}

void StatementResolver::emit(ir::OperationNode node, DialectSet engines, ByteRange range,
                             std::map<std::string, base::Location> parts) {
  if (engines.empty()) {
    context_.report<DiagnosticId::no_engine_left>(range);
    return;
  }
  if (refused_under_opaque(node, engines, range)) return;
  ir::Operation operation{std::move(node), engines, context_.at(range), std::move(parts)};
  operation.stated = in_state_;
  schema::Schema after = ir::apply(context_.schema, operation);
  items_.back().operations.push_back({std::move(operation), context_.schema, after});
  context_.schema = std::move(after);
}

void StatementResolver::resolve(const syntax::Statement& statement, DialectSet engines) {
  names_.begin_statement();
  if (refused_in_state(statement)) return;
  const size_t first_item = items_.size();
  const schema::Schema before = context_.schema;
  const DialectSet here = resolve_targets(statement.end.targets, engines);
  std::visit(
      base::Overloaded{
          [&](const syntax::CreateTable& each) { create_table(each, here); },
          [&](const syntax::DropTable& each) { drop_table(each, here); },
          [&](const syntax::RenameTable& each) { rename_table(each, here); },
          [&](const syntax::AlterTable& each) { alter_table(each, here); },
          [&](const syntax::CreateEnum& each) { create_enum(each, here); },
          [&](const syntax::DropEnum& each) { drop_enum(each, here); },
          [&](const syntax::AlterEnum& each) { alter_enum(each, here); },
          [&](const syntax::CreateView& each) { create_view(each, here); },
          [&](const syntax::ReplaceView& each) { replace_view(each, here); },
          [&](const syntax::DropView& each) { drop_view(each, here); },
          [&](const syntax::CreateTrigger& each) { create_trigger(each, here); },
          [&](const syntax::DropTrigger& each) { drop_trigger(each, here); },
          [&](const syntax::CreateSchema& each) { create_schema(each, here); },
          [&](const syntax::DropSchema& each) { drop_schema(each, here); },
          [&](const syntax::CreateExtension& each) { create_extension(each, here); },
          [&](const syntax::DropExtension& each) { drop_extension(each, here); },
          [&](const syntax::Insert& each) { insert(each, here); },
          [&](const syntax::Update& each) { update(each, here, statement.end); },
          [&](const syntax::Delete& each) { each.archive ? delete_archive(each, here) : delete_where(each, here); },
          [&](const syntax::PurgeTable& each) { purge_table(each, here); },
          [&](const syntax::Guard& each) { guard(each, here, statement); },
          [&](const syntax::RawSql& each) { raw_sql(each, statement.end, here); },
          [&](const syntax::DropOpaque& each) { drop_opaque(each, here); },
          [&](const syntax::TargetBlock& each) {
            const DialectSet inside = resolve_targets({each.targets}, here);
            for (const syntax::Statement& inner : each.statements) resolve(inner, inside);
          },
      },
      statement.node);
  // A guard has said that it takes none.
  if (!std::holds_alternative<syntax::Guard>(statement.node)) author_reverse(statement.end, first_item, before);
}

void StatementResolver::author_reverse(const syntax::End& end, size_t first_item, const schema::Schema& before) {
  if (std::holds_alternative<std::monostate>(end.reverse)) return;
  if (refused_in_state(end.reverse_range, "a reverse")) return;
  ir::AuthorReverse reverse;
  // A mistake in the statement itself: what its reverse is judged by is not there.
  const bool judged = items_.size() > first_item;
  std::visit(
      base::Overloaded{
          [](const std::monostate&) {},
          [&](const syntax::ReverseNothing&) {
            reverse.kind = ir::AuthorReverse::Kind::nothing;
            if (!schema::differences(before, context_.schema).empty()) {
              const auto is_sql = [](const ir::AppliedOperation& each) {
                return std::holds_alternative<ir::RunSql>(each.operation.node);
              };
              const bool derived = !judged || std::none_of(items_[first_item].operations.begin(),
                                                           items_[first_item].operations.end(), is_sql);
              context_.report<DiagnosticId::reverse_nothing_changes>(end.reverse_range)
                  .help(derived ? "leave it out: the reverse is derived; or say `irreversible because '…'`"
                                : "write the SQL that undoes it behind each body; or say `irreversible because '…'`");
            }
          },
          [&](const syntax::Irreversible& each) {
            reverse.kind = ir::AuthorReverse::Kind::irreversible;
            reverse.reason = each.reason.value;
          },
          [&](const syntax::ReverseUsing&) {
            context_.report<DiagnosticId::reverse_using_misplaced>(end.reverse_range).help("write `reverse { … }`");
          },
          [&](const syntax::ReverseBlock& block) {
            reverse.kind = ir::AuthorReverse::Kind::operations;
            const schema::Schema after = context_.schema;
            const size_t errors = context_.sink.error_count();
            StatementResolver inner(context_, names_, patterns_);
            inner.in_reverse_ = true;
            for (const syntax::Statement& statement : block.statements) {
              inner.resolve(statement, DialectSet::all());
            }
            inner.refuse_verifies_in_reverse();
            for (ir::Item& item : inner.take_items()) {
              if (item.author_reverse) {
                context_.report<DiagnosticId::irreversible_in_reverse>(end.reverse_range);
                break;
              }
              for (ir::AppliedOperation& each : item.operations) reverse.operations.push_back(std::move(each));
            }
            const auto differences = schema::differences(before, context_.schema);
            if (judged && !differences.empty() && context_.sink.error_count() == errors) {
              auto& diagnostic = context_.report<DiagnosticId::reverse_differs>(end.reverse_range);
              for (const std::string& line : differences) diagnostic.help(line);
            }
            context_.schema = after;
          },
      },
      end.reverse);
  if (!judged) return;
  // All that the statement did is undone at once by what the author wrote.
  ir::Item whole;
  for (size_t i = first_item; i < items_.size(); ++i) {
    for (ir::AppliedOperation& each : items_[i].operations) whole.operations.push_back(std::move(each));
  }
  whole.author_reverse = std::move(reverse);
  items_.resize(first_item);
  items_.push_back(std::move(whole));
}

// ---- tables --------------------------------------------------------------------------------------------------

void StatementResolver::create_table(const syntax::CreateTable& create, DialectSet engines) {
  const std::optional<std::string> whole_name = names_.relation_name(create.name);
  if (!whole_name) return;
  const syntax::Name* const name = &create.name.parts.back();
  const std::string schema_name = schema::schema_of(*whole_name);
  if (!schema_name.empty()) engines = engines & context_.schema.find_schema(schema_name);
  const size_t errors = context_.sink.error_count();
  schema::Table table;
  table.name = *whole_name;
  table.engines = engines;
  names_.touch(table.name, name->range);
  const bool has_name = names_.take(*name, schema_name, NameSpace::relations, engines);
  if (has_name) context_.mention(MentionKind::table, *name, table.name, true);
  TableResolver resolver(context_, names_, patterns_, table);
  std::map<std::string, base::Location> parts;

  // First all columns, then what reads them.
  for (const syntax::TableItem& item : create.items) {
    if (!std::holds_alternative<std::monostate>(item.end.reverse)) {
      context_.report<DiagnosticId::reverse_of_table_item>(item.end.reverse_range);
    }
    const auto* definition = std::get_if<syntax::ColumnDefinition>(&item.node);
    if (!definition) continue;
    if (const syntax::Offline* offline = find_offline(*definition)) {
      context_.report<DiagnosticId::offline_of_new_table>(offline->range).help("take it away");
    }
    if (auto column = resolver.column(*definition, resolve_targets(item.end.targets, engines))) {
      parts.emplace(column->name, context_.at(definition->name.range));
      context_.mention(MentionKind::column, definition->name, table.name, true);
      table.columns.push_back(std::move(*column));
    } else {
      context_.poison(table.name, definition->name.text);
    }
  }
  const auto add = [&](auto& list, auto part, ByteRange range) {
    if (!part) return;
    parts.emplace(part->name, context_.at(range));
    list.push_back(std::move(*part));
  };
  for (const syntax::TableItem& item : create.items) {
    const DialectSet here = resolve_targets(item.end.targets, engines);
    std::visit(
        base::Overloaded{
            [&](const syntax::ColumnDefinition& each) {
              const schema::Column* const column = table.find_column(each.name.text);
              if (!column) return;
              ResolvedColumn resolved{*column, nullptr, {}, {}, {}, {}};
              resolver.complete(each, resolved);
              if (resolved.fill) context_.report<DiagnosticId::fill_without_rows>(item.range).help("take it away");
              table.columns[table.column_index(each.name.text)] = resolved.column;
              if (resolved.primary_key) table.primary_key = resolved.primary_key;
              const auto move_all = [&](auto& from, auto& to) {
                for (auto& part : from) {
                  parts.emplace(part.name, context_.at(each.name.range));
                  to.push_back(std::move(part));
                }
              };
              move_all(resolved.uniques, table.uniques);
              move_all(resolved.checks, table.checks);
            },
            [&](const syntax::PrimaryKeyDefinition& each) {
              if (auto key = resolver.primary_key(each, here, item.range)) {
                parts.emplace(key->name, context_.at(item.range));
                table.primary_key = std::move(key);
              }
            },
            [&](const syntax::UniqueDefinition& each) { add(table.uniques, resolver.unique(each, here), item.range); },
            [&](const syntax::CheckDefinition& each) { add(table.checks, resolver.check(each, here), item.range); },
            [&](const syntax::IndexDefinition& each) { add(table.indexes, resolver.index(each, here), item.range); },
            [&](const syntax::CommentDefinition& each) {
              table.comment = each.text.value;
              if (!table.comment.empty()) table.comment_engines = here;
            },
            [&](const syntax::OptionsDefinition& each) {
              for (auto& [dialect, text] : resolve_native(each.texts, context_)) {
                if (here.contains(dialect)) table.options[dialect] = text;
              }
            },
            // Keys to other tables, and to keys of this one: when those are known.
            [](const syntax::ForeignKeyDefinition&) {},
        },
        item.node);
  }
  for (const syntax::TableItem& item : create.items) {
    if (const auto* key = std::get_if<syntax::ForeignKeyDefinition>(&item.node)) {
      add(table.foreign_keys, resolver.foreign_key(*key, resolve_targets(item.end.targets, engines), item.range),
          item.range);
    } else if (const auto* definition = std::get_if<syntax::ColumnDefinition>(&item.node)) {
      const schema::Column* const column = table.find_column(definition->name.text);
      const size_t first = table.foreign_keys.size();
      if (column) resolver.references(*definition, column->engines, table.foreign_keys);
      for (size_t i = first; i < table.foreign_keys.size(); ++i) {
        parts.emplace(table.foreign_keys[i].name, context_.at(definition->name.range));
      }
    }
  }
  if (table.columns.empty() && context_.sink.error_count() == errors) {
    context_.report<DiagnosticId::table_without_columns>(name->range, table.name).help("give it at least one");
  }
  // What is right of a table with mistakes goes on: what comes later is judged by it.
  if (!has_name || table.columns.empty()) {
    const bool belongs_to_another =
        context_.schema.owner_of(NameSpace::relations, table.name, DialectSet::all()).has_value();
    if (!belongs_to_another) context_.poison(table.name);
    return;
  }
  begin_item();
  emit(ir::CreateTable{std::make_shared<const schema::Table>(std::move(table))}, engines, name->range,
       std::move(parts));
}

template <typename Report>
bool StatementResolver::is_referenced(const schema::Table& table, const std::vector<std::string>& columns, bool itself,
                                      Report&& report) {
  for (const std::string& name : context_.schema.tables_referencing(table.name)) {
    if (name == table.name && !itself) continue;
    const schema::TablePtr other = context_.schema.find_table(name);
    for (const schema::ForeignKey& key : other->foreign_keys) {
      if (key.referenced_table != table.name) continue;
      const bool hit = columns.empty() || std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
                         return contains(key.referenced_columns, column);
                       });
      if (!hit) continue;
      report(key, name).help(
          fmt::format("drop it before: `alter table {} drop constraint {};`", quote_name(name), quote_name(key.name)));
      return true;
    }
  }
  return false;
}

bool StatementResolver::whole(const std::string& name, DialectSet has, DialectSet engines, ByteRange range) {
  if (engines.contains(has)) return true;
  if ((engines & has).empty()) {
    context_.report<DiagnosticId::no_engine_left>(range);
    return false;
  }
  const DialectSet rest = has.without(engines);
  context_.report<DiagnosticId::partial_change>(range, name, base::to_string(rest));
  return false;
}

void StatementResolver::drop_table(const syntax::DropTable& drop, DialectSet engines) {
  const schema::TablePtr table = names_.table(drop.name);
  const ByteRange range = drop.name.range;
  if (!table || is_kept(table->name, range) || !whole(table->name, table->engines, engines, range)) return;
  if (!can_drop_table(*table, range)) return;
  if (drop.archive) {
    archive_table(*table, engines, range);
    return;
  }
  begin_item();
  emit(ir::DropTable{table->name}, engines & table->engines, range);
}

bool StatementResolver::can_drop_table(const schema::Table& table, ByteRange range) {
  const bool referenced = is_referenced(
      table, {}, false, [&](const schema::ForeignKey& key, const std::string& other) -> auto& {
        return context_.report<DiagnosticId::drop_referenced_table>(range, table.name, key.name, other);
      });
  if (referenced) return false;
  for (const schema::ViewPtr& view : context_.schema.views_over({table.name})) {
    context_.report<DiagnosticId::drop_read_relation>(range, "table", table.name, view->name)
        .help(fmt::format("drop it before: `drop view {};`", quote_name(view->name)));
    return false;
  }
  // Its own triggers go with it.
  if (const auto found = trigger_naming(table, "", false)) {
    context_.report<DiagnosticId::drop_named_table>(range, table.name, found->trigger, found->table)
        .help(fmt::format("drop it before: `{}`", found->drop()));
    return false;
  }
  return true;
}

void StatementResolver::rename_table(const syntax::RenameTable& rename, DialectSet engines) {
  const schema::TablePtr table = names_.table(rename.from);
  if (!table || is_kept(table->name, rename.from.range) ||
      !whole(table->name, table->engines, engines, rename.from.range))
    return;
  for (const std::string& other : context_.schema.tables_referencing(table->name)) {
    names_.touch(other, rename.from.range, "has a foreign key to it");
  }
  names_.touch_views(table->name, rename.from.range);
  const std::string schema_name = schema::schema_of(table->name);
  const std::string to = schema::qualified(schema_name, rename.to.text);
  names_.touch(to, rename.to.range);
  if (is_in_native(*table, "", rename.from.range)) return;
  if (!names_.take(rename.to, schema_name, NameSpace::relations, table->engines)) return;
  context_.mention(MentionKind::table, rename.to, to, true);
  begin_item();
  emit(ir::RenameTable{table->name, to}, engines & table->engines, rename.from.range);
}

void StatementResolver::alter_table(const syntax::AlterTable& alter, DialectSet engines) {
  const schema::TablePtr found = names_.table(alter.name);
  if (!found || is_kept(found->name, alter.name.range)) return;
  const std::string table = found->name;
  for (const syntax::TableAction& each : alter.actions) {
    names_.begin_statement();
    const size_t first_item = items_.size();
    const size_t errors = context_.sink.error_count();
    const schema::Schema before = context_.schema;
    const DialectSet here = resolve_targets(each.end.targets, engines);
    action(each, table, here);
    mark_offline(offline_of(each), first_item);
    if (context_.sink.error_count() > errors) poison_what_it_adds(each, table);
    const bool of_a_type = std::holds_alternative<syntax::AlterColumnType>(each.node) &&
                           std::holds_alternative<syntax::ReverseUsing>(each.end.reverse);
    if (!of_a_type) author_reverse(each.end, first_item, before);
  }
}

// Of a column it is one of the attributes, of everything else the last word.
const syntax::Offline* StatementResolver::offline_of(const syntax::TableAction& action) {
  if (action.offline) return &*action.offline;
  const auto* add = std::get_if<syntax::AddColumn>(&action.node);
  return add ? find_offline(add->column) : nullptr;
}

// The items that were made since `first_item` are asked for in the plain form.
void StatementResolver::mark_offline(const syntax::Offline* offline, size_t first_item) {
  if (!offline) return;
  DialectSet named;
  for (const syntax::Name& engine : offline->engines) {
    if (const auto dialect = resolve_engine(engine, context_)) named = named | DialectSet::of(*dialect);
  }
  const DialectSet here = offline->engines.empty() ? DialectSet::all() : named | named.with_covered(named);
  for (size_t i = first_item; i < items_.size(); ++i) {
    for (ir::AppliedOperation& each : items_[i].operations) {
      each.operation.offline = here & each.operation.engines;
      each.operation.offline_place = context_.at(offline->range);
    }
  }
}

// What an action with a mistake would have brought is not missed later.
void StatementResolver::poison_what_it_adds(const syntax::TableAction& action, const std::string& table) {
  const auto poison = [&](const std::optional<syntax::Name>& name) {
    if (name) context_.poison(table, name->text);
  };
  if (const auto* column = std::get_if<syntax::AddColumn>(&action.node)) poison(column->column.name);
  if (const auto* index = std::get_if<syntax::AddIndex>(&action.node)) poison(index->definition.name);
  if (const auto* rename = std::get_if<syntax::RenameInTable>(&action.node)) poison(rename->to);
  if (const auto* constraint = std::get_if<syntax::AddConstraint>(&action.node)) {
    std::visit([&](const auto& definition) { poison(definition.name); }, constraint->definition);
  }
}

void StatementResolver::action(const syntax::TableAction& action, const std::string& name, DialectSet engines) {
  const schema::TablePtr table = context_.schema.find_table(name);
  const DialectSet here = engines & table->engines;
  std::visit(base::Overloaded{
                 [&](const syntax::AddColumn& each) { add_column(each, *table, here); },
                 [&](const syntax::AddConstraint& each) { add_constraint(each, *table, here, action.range); },
                 [&](const syntax::AddIndex& each) { add_index(each, *table, here, action.range); },
                 [&](const syntax::DropColumn& each) { drop_column(each, *table, here); },
                 [&](const syntax::DropConstraint& each) { drop_constraint(each, *table, here); },
                 [&](const syntax::DropPrimaryKey&) { drop_primary_key(*table, here, action.range); },
                 [&](const syntax::DropIndex& each) { drop_index(each, *table, here); },
                 [&](const syntax::RenameInTable& each) { rename_in_table(each, *table, here); },
                 [&](const syntax::AlterColumnType& each) { change_type(each, *table, here, action); },
                 [&](const syntax::SetDefault& each) { set_default(each, *table, here); },
                 [&](const syntax::SetIdentity& each) { set_identity(each, *table, here); },
                 [&](const syntax::SetNotNull& each) { set_not_null(each, *table, here); },
                 [&](const syntax::DropProperty& each) { drop_property(each, *table, here); },
                 [&](const syntax::SetColumnComment& each) { set_column_comment(each, *table, here); },
                 [&](const syntax::PurgeColumn& each) { purge_column(each, *table, here); },
                 [&](const syntax::OptionsDefinition& each) { set_table_options(each, *table, here, action.range); },
                 [&](const syntax::CommentDefinition& each) { set_table_comment(each, *table, here); },
             },
             action.node);
}

void StatementResolver::add_column(const syntax::AddColumn& add, const schema::Table& table, DialectSet engines) {
  schema::Table grown = table;
  TableResolver resolver(context_, names_, patterns_, grown);
  const auto column = resolver.column(add.column, engines);
  if (!column) return;
  context_.mention(MentionKind::column, add.column.name, table.name, true);
  grown.columns.push_back(*column);
  ResolvedColumn resolved{*column, nullptr, {}, {}, {}, {}};
  std::vector<schema::ForeignKey> foreign_keys;
  if (!resolver.complete(add.column, resolved) || !resolver.references(add.column, column->engines, foreign_keys))
    return;
  schema::Column& made = resolved.column;
  for (const std::string& read : schema::columns_of(resolved.fill))
    made.engines = made.engines & table.engines_of(read);
  const bool has_value = made.nullable || made.default_value || made.identity || made.generated || resolved.fill;
  // Only a table of this very migration, and of the same phase, is known to be empty.
  const auto is_new = [&] {
    const auto first = items_.begin() + static_cast<std::ptrdiff_t>(first_of_phase_);
    return std::any_of(first, items_.end(), [&](const ir::Item& item) {
      return std::any_of(item.operations.begin(), item.operations.end(), [&](const ir::AppliedOperation& applied) {
        const auto* create = std::get_if<ir::CreateTable>(&applied.operation.node);
        return create && create->table->name == table.name && !applied.operation.stated;
      });
    });
  };
  const ByteRange range = add.column.name.range;
  if (resolved.fill && refused_in_state(range, "`fill`")) return;
  // Raw SQL sees to the rows itself.
  if (!has_value && !in_state_ && !is_new()) {
    context_.report<DiagnosticId::no_value_for_rows>(range, made.name)
        .help("give them one with `fill`, or new ones too with `default`, or let it be null: `?` after the type");
    return;
  }
  const auto batches = fill_batches(resolved.fill_batches, resolved.fill, table);
  if (!batches) return;
  const DialectSet here = made.engines;
  begin_item();
  emit(ir::AddColumn{table.name, made, resolved.fill, std::nullopt, *batches}, here, range);
  if (resolved.primary_key)
    emit(ir::AddPrimaryKey{table.name, *resolved.primary_key}, resolved.primary_key->engines & here, range);
  for (const auto& each : resolved.uniques) emit(ir::AddUnique{table.name, each}, each.engines & here, range);
  for (const auto& each : resolved.checks) emit(ir::AddCheck{table.name, each}, each.engines & here, range);
  for (const auto& each : foreign_keys) emit(ir::AddForeignKey{table.name, each}, each.engines & here, range);
}

void StatementResolver::add_constraint(const syntax::AddConstraint& add, const schema::Table& table, DialectSet engines,
                                       ByteRange range) {
  TableResolver resolver(context_, names_, patterns_, table);
  const auto emit_part = [&](auto part, auto make) {
    if (!part) return;
    begin_item();
    const DialectSet here = part->engines;
    emit(make(std::move(*part)), here, range);
  };
  std::visit(base::Overloaded{
                 [&](const syntax::PrimaryKeyDefinition& each) {
                   emit_part(resolver.primary_key(each, engines, range), [&](schema::PrimaryKey part) {
                     return ir::AddPrimaryKey{table.name, std::move(part)};
                   });
                 },
                 [&](const syntax::UniqueDefinition& each) {
                   emit_part(resolver.unique(each, engines), [&](schema::Unique part) {
                     return ir::AddUnique{table.name, std::move(part)};
                   });
                 },
                 [&](const syntax::CheckDefinition& each) {
                   emit_part(resolver.check(each, engines), [&](schema::Check part) {
                     return ir::AddCheck{table.name, std::move(part)};
                   });
                 },
                 [&](const syntax::ForeignKeyDefinition& each) {
                   emit_part(resolver.foreign_key(each, engines, range), [&](schema::ForeignKey part) {
                     return ir::AddForeignKey{table.name, std::move(part)};
                   });
                 },
             },
             add.definition);
}

void StatementResolver::add_index(const syntax::AddIndex& add, const schema::Table& table, DialectSet engines,
                                  ByteRange range) {
  TableResolver resolver(context_, names_, patterns_, table);
  auto index = resolver.index(add.definition, engines);
  if (!index) return;
  begin_item();
  const DialectSet here = index->engines;
  emit(ir::AddIndex{table.name, std::move(*index)}, here, range);
}

void StatementResolver::drop_column(const syntax::DropColumn& drop, const schema::Table& table, DialectSet engines) {
  TableResolver resolver(context_, names_, patterns_, table);
  const schema::Column* const column = resolver.find_column(drop.name);
  const ByteRange range = drop.name.range;
  if (!column || is_kept(*column, range) || !whole(column->name, table.engines_of(column->name), engines, range))
    return;
  if (!can_drop_column(table, *column, range)) return;
  ir::DropColumn dropped{table.name, column->name, nullptr};
  if (drop.restore_fill) {
    if (refused_in_state(drop.restore_fill->range, "`restore fill`")) return;
    // The column comes back into a table that has what is left.
    const schema::Table left = schema::without_column(table, column->name);
    const std::string place = fmt::format("the fill of `{}`", column->name);
    dropped.restore_fill = resolve_value(drop.restore_fill->expr, column->type, {place, &left, false}, context_);
    if (!dropped.restore_fill) return;
    const auto batches = fill_batches(drop.restore_fill->batches, dropped.restore_fill, left);
    if (!batches) return;
    dropped.restore_batches = *batches;
  }
  if (drop.archive) {
    archive_column(drop, table, *column, dropped, engines);
    return;
  }
  begin_item();
  emit(std::move(dropped), engines & table.engines_of(column->name), range);
}

bool StatementResolver::can_drop_column(const schema::Table& table, const schema::Column& column, ByteRange range) {
  if (table.columns.size() == 1) {
    context_.report<DiagnosticId::drop_last_column>(range, column.name, table.name)
        .help(fmt::format("drop the table: `drop table {};`", quote_name(table.name)));
    return false;
  }
  if (table.primary_key && contains(table.primary_key->columns, column.name)) {
    context_.report<DiagnosticId::drop_primary_key_column>(range, column.name)
        .help(fmt::format("drop the key before: `alter table {} drop primary key;`", quote_name(table.name)));
    return false;
  }
  for (const schema::Column& other : table.columns) {
    if (!other.generated || !contains(schema::columns_of(other.generated->expr), column.name)) continue;
    context_.report<DiagnosticId::drop_generated_source>(range, column.name, other.name)
        .help(fmt::format("drop that one before: `{}`",
                          purge_of(table.name, other.name).value_or("drop column " + quote_name(other.name) + ";")));
    return false;
  }
  const bool referenced = is_referenced(
      table, {column.name}, true, [&](const schema::ForeignKey& key, const std::string& other) -> auto& {
        return context_.report<DiagnosticId::drop_referenced_column>(range, column.name, key.name, other);
      });
  if (referenced) return false;
  for (const schema::ViewPtr& view : context_.schema.views_over({table.name})) {
    if (!schema::reads_column(view->query, table.name, column.name)) continue;
    context_.report<DiagnosticId::drop_read_column>(range, column.name, "the view", view->name)
        .help(fmt::format("drop it before (`drop view {0};`), or replace it: `replace view {0} as …;`",
                          quote_name(view->name)));
    return false;
  }
  if (const auto found = trigger_naming(table, column.name, true)) {
    context_.report<DiagnosticId::drop_read_column>(range, column.name, "the trigger", found->trigger)
        .help(fmt::format("drop it before: `{}`", found->drop()));
    return false;
  }
  return true;
}

void StatementResolver::drop_constraint(const syntax::DropConstraint& drop, const schema::Table& table,
                                        DialectSet engines) {
  const std::string& name = drop.name.text;
  const ByteRange range = drop.name.range;
  const auto dropped = [&] {
    context_.mention(MentionKind::constraint, drop.name, table.name);
    begin_item();
  };
  const auto engines_of = [&](const auto& parts) {
    DialectSet has;
    for (const auto& part : parts) {
      if (part.name == name) has = has | part.engines;
    }
    return has & engines;
  };
  if (contains(names_of(table.uniques), name)) {
    for (const schema::Unique& unique : table.uniques) {
      std::vector<std::string> columns;
      for (const schema::IndexKey& key : unique.keys) {
        if (const auto column = schema::plain_column(key)) columns.push_back(*column);
      }
      if (unique.name != name) continue;
      const bool referenced = is_referenced(
          table, columns, true, [&](const schema::ForeignKey& key, const std::string& other) -> auto& {
            return context_.report<DiagnosticId::drop_referenced_key>(range, name, key.name, other);
          });
      if (referenced) return;
    }
    dropped();
    emit(ir::DropUnique{table.name, name}, engines_of(table.uniques), range);
  } else if (contains(names_of(table.checks), name)) {
    dropped();
    emit(ir::DropCheck{table.name, name}, engines_of(table.checks), range);
  } else if (contains(names_of(table.foreign_keys), name)) {
    dropped();
    emit(ir::DropForeignKey{table.name, name}, engines_of(table.foreign_keys), range);
  } else if (table.primary_key && table.primary_key->name == name) {
    context_.mention(MentionKind::constraint, drop.name, table.name);
    drop_primary_key(table, engines, range);
  } else if (!context_.is_poisoned(table.name, name)) {
    auto& diagnostic = context_.report<DiagnosticId::unknown_constraint>(range, table.name, name);
    if (contains(names_of(table.indexes), name)) {
      diagnostic.help(fmt::format("it is an index: `drop index {};`", quote_name(name)));
      return;
    }
    std::vector<std::string> known = names_of(table.uniques);
    for (std::string& each : names_of(table.checks)) known.push_back(std::move(each));
    for (std::string& each : names_of(table.foreign_keys)) known.push_back(std::move(each));
    if (table.primary_key) known.push_back(table.primary_key->name);
    Context::suggest(diagnostic, name, known);
  }
}

void StatementResolver::drop_primary_key(const schema::Table& table, DialectSet engines, ByteRange range) {
  if (!table.primary_key) {
    if (!context_.is_poisoned(table.name)) {
      context_.report<DiagnosticId::no_primary_key>(range, table.name);
    }
    return;
  }
  const schema::PrimaryKey& primary = *table.primary_key;
  if (!whole(primary.name, primary.engines, engines, range)) return;
  const bool referenced = is_referenced(
      table, primary.columns, true, [&](const schema::ForeignKey& key, const std::string& other) -> auto& {
        return context_.report<DiagnosticId::drop_referenced_key>(range, primary.name, key.name, other);
      });
  if (referenced) return;
  begin_item();
  emit(ir::DropPrimaryKey{table.name}, engines & primary.engines, range);
}

void StatementResolver::drop_index(const syntax::DropIndex& drop, const schema::Table& table, DialectSet engines) {
  DialectSet has;
  for (const schema::Index& index : table.indexes) {
    if (index.name == drop.name.text) has = has | index.engines;
  }
  if (has.empty()) {
    if (context_.is_poisoned(table.name, drop.name.text)) return;
    auto& diagnostic = context_.report<DiagnosticId::unknown_index>(drop.name.range, table.name, drop.name.text);
    if (contains(names_of(table.uniques), drop.name.text)) {
      diagnostic.help(fmt::format("it is a unique constraint: `drop constraint {};`", quote_name(drop.name.text)));
    } else {
      Context::suggest(diagnostic, drop.name.text, names_of(table.indexes));
    }
    return;
  }
  context_.mention(MentionKind::index, drop.name, table.name);
  begin_item();
  emit(ir::DropIndex{table.name, drop.name.text}, has & engines, drop.name.range);
}

void StatementResolver::rename_column(const syntax::RenameInTable& rename, const schema::Table& table,
                                      DialectSet engines) {
  TableResolver resolver(context_, names_, patterns_, table);
  const schema::Column* const column = resolver.find_column(rename.from);
  if (!column || is_kept(*column, rename.from.range)) return;
  if (!whole(column->name, table.engines_of(column->name), engines, rename.from.range)) return;
  if (!names_.can_be_given(rename.to)) return;
  for (const schema::Column& other : table.columns) {
    // The same name in another case is another name.
    if (fold(other.name) != fold(rename.to.text) || (other.name == column->name && other.name != rename.to.text)) {
      continue;
    }
    context_.report<DiagnosticId::column_exists>(rename.to.range, table.name, other.name);
    return;
  }
  // Keys to other columns do not change with it.
  for (const std::string& other : context_.schema.tables_referencing(table.name)) {
    for (const schema::ForeignKey& key : context_.schema.find_table(other)->foreign_keys) {
      const bool refers = key.referenced_table == table.name && contains(key.referenced_columns, column->name);
      if (refers) names_.touch(other, rename.from.range, "has a foreign key to it");
    }
  }
  names_.touch_views(table.name, rename.from.range);
  if (is_in_native(table, column->name, rename.from.range)) return;
  context_.mention(MentionKind::column, rename.to, table.name, true);
  begin_item();
  emit(ir::RenameColumn{table.name, column->name, rename.to.text}, engines & table.engines_of(column->name),
       rename.from.range);
}

void StatementResolver::rename_in_table(const syntax::RenameInTable& rename, const schema::Table& table,
                                        DialectSet engines) {
  if (rename.thing == syntax::RenamedThing::column) {
    rename_column(rename, table, engines);
    return;
  }
  const std::string& from = rename.from.text;
  const bool index = rename.thing == syntax::RenamedThing::index;
  std::optional<ir::ConstraintKind> kind;
  DialectSet has;
  const auto look_in = [&](const auto& parts, ir::ConstraintKind found) {
    for (const auto& part : parts) {
      if (part.name != from) continue;
      kind = found;
      has = has | part.engines;
    }
  };
  if (index) {
    look_in(table.indexes, ir::ConstraintKind::index);
  } else {
    look_in(table.uniques, ir::ConstraintKind::unique);
    look_in(table.checks, ir::ConstraintKind::check);
    look_in(table.foreign_keys, ir::ConstraintKind::foreign_key);
    if (table.primary_key) look_in(std::vector{*table.primary_key}, ir::ConstraintKind::primary_key);
  }
  if (!kind) {
    if (context_.is_poisoned(table.name, from)) return;
    std::vector<std::string> known = names_of(table.indexes);
    if (index) {
      Context::suggest(context_.report<DiagnosticId::unknown_index>(rename.from.range, table.name, from), from, known);
    } else {
      known = names_of(table.uniques);
      for (std::string& each : names_of(table.checks)) known.push_back(std::move(each));
      for (std::string& each : names_of(table.foreign_keys)) known.push_back(std::move(each));
      Context::suggest(context_.report<DiagnosticId::unknown_constraint>(rename.from.range, table.name, from), from,
                       known);
    }
    return;
  }
  const MentionKind mentioned = index ? MentionKind::index : MentionKind::constraint;
  context_.mention(mentioned, rename.from, table.name);
  if (!whole(from, has, engines, rename.from.range)) return;
  const bool relation = *kind == ir::ConstraintKind::index || *kind == ir::ConstraintKind::unique ||
                        *kind == ir::ConstraintKind::primary_key;
  const NameSpace space = relation ? NameSpace::relations : NameSpace::constraints;
  if (!names_.take(rename.to, schema::schema_of(table.name), space, has)) return;
  context_.mention(mentioned, rename.to, table.name, true);
  begin_item();
  emit(ir::RenameConstraint{table.name, *kind, from, rename.to.text}, engines & has, rename.from.range);
}

}  // namespace mig::sema
