// What is no table: enums, views, triggers, schemas, extensions.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/sema/queries.h"
#include "compiler/sema/statements.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::DialectSet;
using schema::fold;
using schema::NameSpace;
using schema::quote_name;
using schema::quote_string;

bool contains(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

size_t place_of(const std::vector<std::string>& values, const std::string& value) {
  return static_cast<size_t>(std::find(values.begin(), values.end(), value) - values.begin());
}

// Whether what reads a column of a view gets the same class of values from another.
bool reads_alike(const schema::Type& from, const schema::Type& to) {
  return from.enum_name == to.enum_name && from.array_depth == to.array_depth &&
         schema::class_of(from) == schema::class_of(to);
}

// Whether there is such a value already, in whatever case; that is reported.
bool has_twin(const std::vector<std::string>& values, const syntax::Text& value, Context& context) {
  const auto twin = std::find_if(values.begin(), values.end(),
                                 [&](const std::string& each) { return fold(each) == fold(value.value); });
  if (twin == values.end()) return false;
  auto& diagnostic = context.report<DiagnosticId::repeated_enum_value>(value.range, *twin);
  if (*twin != value.value) diagnostic.help("values that differ by case alone are the same on some engines");
  return true;
}

}  // namespace

// ---- enums -----------------------------------------------------------------------------------------------------

void StatementResolver::create_enum(const syntax::CreateEnum& create, DialectSet engines) {
  const std::optional<std::string> name = names_.relation_name(create.name);
  if (!name) return;
  const ByteRange range = create.name.parts.back().range;
  const std::string schema_name = schema::schema_of(*name);
  if (!schema_name.empty()) engines = engines & context_.schema.find_schema(schema_name);
  const size_t errors = context_.sink.error_count();
  names_.touch(*name, range);
  names_.take(create.name.parts.back(), schema_name, NameSpace::relations, engines);
  schema::EnumType type{*name, {}, engines};
  if (schema::type_kind_named(*name)) {
    context_.report<DiagnosticId::name_taken>(range, *name, "a type of the language");
  }
  for (const syntax::Text& value : create.values) {
    has_twin(type.values, value, context_);
    type.values.push_back(value.value);
  }
  if (context_.sink.error_count() > errors) {
    context_.poison(*name);
    return;
  }
  context_.mention(MentionKind::enumeration, create.name.parts.back(), *name, true);
  begin_item();
  emit(ir::CreateEnum{std::make_shared<const schema::EnumType>(std::move(type))}, engines, range);
}

void StatementResolver::drop_enum(const syntax::DropEnum& drop, DialectSet engines) {
  const schema::EnumPtr type = names_.enumeration(drop.name);
  if (!type || !whole(type->name, type->engines, engines, drop.name.range)) return;
  for (const std::string& user : context_.schema.tables_using_enum(type->name)) {
    for (const schema::Column& column : context_.schema.find_table(user)->columns) {
      if (column.type.kind != schema::TypeKind::enumeration || column.type.enum_name != type->name) continue;
      auto& diagnostic = context_.report<DiagnosticId::drop_used_enum>(drop.name.range, type->name, column.name, user);
      if (const auto purge = purge_of(user, column.name)) {
        diagnostic.help(fmt::format("destroy what is archived before: `{}`", *purge));
      } else {
        diagnostic.help("drop that column before, or give it another type");
      }
      return;
    }
  }
  for (const std::string& view : context_.schema.view_names()) {
    if (!schema::uses_enum(context_.schema.find_view(view)->query, type->name)) continue;
    context_.report<DiagnosticId::drop_read_relation>(drop.name.range, "enum", type->name, view)
        .help(fmt::format("drop it before: `drop view {};`", quote_name(view)));
    return;
  }
  begin_item();
  emit(ir::DropEnum{type->name}, engines & type->engines, drop.name.range);
}

void StatementResolver::alter_enum(const syntax::AlterEnum& alter, DialectSet engines) {
  const schema::EnumPtr found = names_.enumeration(alter.name);
  if (!found || !whole(found->name, found->engines, engines, alter.name.range)) return;
  for (const std::string& user : context_.schema.tables_using_enum(found->name)) {
    names_.touch(user, alter.name.range, "has a column of it");
    names_.touch_views(user, alter.name.range);
  }
  for (const syntax::EnumAction& each : alter.actions) {
    names_.begin_statement();
    const size_t first_item = items_.size();
    const schema::Schema before = context_.schema;
    const schema::EnumPtr type = context_.schema.find_enum(found->name);
    const DialectSet here = resolve_targets(each.end.targets, engines);
    if (!whole(type->name, type->engines, here, each.range)) continue;
    enum_action(each, *type, here & type->engines);
    mark_offline(each.offline ? &*each.offline : nullptr, first_item);
    author_reverse(each.end, first_item, before);
  }
}

bool StatementResolver::is_value(const syntax::Text& value, const schema::EnumType& type) {
  if (contains(type.values, value.value)) return true;
  if (context_.is_poisoned(type.name, quote_string(value.value))) return false;
  auto& diagnostic = context_.report<DiagnosticId::unknown_enum_value>(value.range, type.name, value.value);
  Context::suggest(diagnostic, value.value, type.values);
  return false;
}

void StatementResolver::enum_action(const syntax::EnumAction& action, const schema::EnumType& type,
                                    DialectSet engines) {
  if (const auto* add = std::get_if<syntax::AddEnumValue>(&action.node)) {
    size_t position = type.values.size();
    if (has_twin(type.values, add->value, context_)) return;
    if (const auto& beside = add->after ? add->after : add->before) {
      if (!is_value(*beside, type)) {
        context_.poison(type.name, quote_string(add->value.value));
        return;
      }
      position = place_of(type.values, beside->value) + (add->after ? 1 : 0);
    }
    begin_item();
    emit(ir::AddEnumValue{type.name, add->value.value, position}, engines, add->value.range);
  } else if (const auto* rename = std::get_if<syntax::RenameEnumValue>(&action.node)) {
    if (!is_value(rename->from, type)) {
      context_.poison(type.name, quote_string(rename->to.value));
      return;
    }
    if (rename->from.value == rename->to.value) {
      context_.report<DiagnosticId::given_twice>(rename->to.range, rename->to.value);
      return;
    }
    std::vector<std::string> others = type.values;
    std::erase(others, rename->from.value);
    if (has_twin(others, rename->to, context_)) return;
    begin_item();
    emit(ir::RenameEnumValue{type.name, rename->from.value, rename->to.value}, engines, rename->from.range);
  } else {
    drop_enum_value(std::get<syntax::DropEnumValue>(action.node), type, engines);
  }
}

// Defaults and predicates follow the replacement; what a check or a view means by the value only its author knows.
void StatementResolver::drop_enum_value(const syntax::DropEnumValue& drop, const schema::EnumType& type,
                                        DialectSet engines) {
  const std::string& value = drop.value.value;
  if (!is_value(drop.value, type)) return;
  if (type.values.size() == 1) {
    context_.report<DiagnosticId::last_enum_value>(drop.value.range, type.name);
    return;
  }
  if (drop.replacement) {
    if (!is_value(*drop.replacement, type)) return;
    if (drop.replacement->value == value) {
      context_.report<DiagnosticId::given_twice>(drop.replacement->range, value);
      return;
    }
  }
  const auto refuse = [&](const std::string& what, const std::string& help) {
    context_.report<DiagnosticId::enum_value_in_use>(drop.value.range, value, type.name, what).help(help);
  };
  const auto says = [&](const schema::ExprPtr& expr) { return schema::uses_enum_value(expr, type.name, value); };
  for (const std::string& user : context_.schema.tables_using_enum(type.name)) {
    const schema::TablePtr table = context_.schema.find_table(user);
    const auto in_table = [&](std::string_view change) {
      if (const auto purge = purge_of(user, "")) return fmt::format("write before: `{}`", *purge);
      return fmt::format("write before: `alter table {} {};`", quote_name(user), change);
    };
    for (const schema::Check& check : table->checks) {
      if (!says(check.expr)) continue;
      refuse(fmt::format("the check `{}` of `{}` names it", check.name, user),
             in_table("drop constraint " + quote_name(check.name)));
      return;
    }
    for (const schema::Column& column : table->columns) {
      if (column.generated && says(column.generated->expr)) {
        refuse(fmt::format("the generated column `{}` of `{}` names it", column.name, user),
               in_table("drop column " + quote_name(column.name)));
        return;
      }
      if (drop.replacement || !column.default_value || !says(column.default_value)) continue;
      refuse(fmt::format("it is the default of `{}` of `{}`", column.name, user),
             fmt::format("say what takes its place: `drop {} replace '…'`", quote_string(value)));
      return;
    }
    const auto predicate = [&](std::string_view what, const auto& part) {
      const bool in_keys =
          std::any_of(part.keys.begin(), part.keys.end(), [&](const schema::IndexKey& key) { return says(key.expr); });
      if (!in_keys && (drop.replacement || !part.where || !says(part.where))) return false;
      refuse(fmt::format("the {} `{}` of `{}` names it", what, part.name, user),
             in_table(fmt::format("drop {} {}", what == "index" ? "index" : "constraint", quote_name(part.name))));
      return true;
    };
    for (const schema::Index& index : table->indexes) {
      if (predicate("index", index)) return;
    }
    for (const schema::Unique& unique : table->uniques) {
      if (predicate("unique key", unique)) return;
    }
    for (const schema::ViewPtr& view : context_.schema.views_over({user})) {
      if (!schema::uses_enum_value(view->query, type.name, value)) continue;
      refuse(fmt::format("the view `{}` names it", view->name),
             fmt::format("write before: `drop view {};`", quote_name(view->name)));
      return;
    }
  }
  std::optional<std::string> replacement;
  if (drop.replacement) replacement = drop.replacement->value;
  begin_item();
  emit(ir::DropEnumValue{type.name, value, replacement}, engines, drop.value.range);
}

// ---- views -----------------------------------------------------------------------------------------------------

void StatementResolver::create_view(const syntax::CreateView& create, DialectSet engines) {
  const std::optional<std::string> name = names_.relation_name(create.name);
  if (!name) return;
  const ByteRange range = create.name.parts.back().range;
  const std::string schema_name = schema::schema_of(*name);
  if (!schema_name.empty()) engines = engines & context_.schema.find_schema(schema_name);
  names_.touch(*name, range);
  const bool free = names_.take(create.name.parts.back(), schema_name, NameSpace::relations, engines);
  if (free) context_.mention(MentionKind::view, create.name.parts.back(), *name, true);
  std::optional<schema::Query> query = resolve_query(create.query, context_, names_);
  if (!free || !query) {
    if (free) context_.poison(*name);
    return;
  }
  engines = engines & engines_of(*query, context_.schema);
  begin_item();
  emit(ir::CreateView{std::make_shared<const schema::View>(schema::View{*name, std::move(*query), engines})}, engines,
       range);
}

void StatementResolver::replace_view(const syntax::ReplaceView& replace, DialectSet engines) {
  const schema::ViewPtr view = names_.view(replace.name);
  if (!view || !whole(view->name, view->engines, engines, replace.name.range)) return;
  std::optional<schema::Query> query = resolve_query(replace.query, context_, names_);
  if (!query) return;
  const ByteRange range = replace.name.parts.back().range;
  if (!whole(view->name, view->engines, engines & engines_of(*query, context_.schema), range)) return;
  if (schema::reads_relation(*query, view->name)) {
    context_.report<DiagnosticId::view_reads_itself>(range, view->name);
    return;
  }
  for (const schema::ViewPtr& reader : context_.schema.views_over({view->name})) {
    if (schema::reads_relation(*query, reader->name)) {
      context_.report<DiagnosticId::view_reads_itself>(range, view->name);
      return;
    }
    for (const schema::QueryColumn& column : view->query.columns) {
      const auto& now = query->columns;
      const bool kept = now.empty() || std::any_of(now.begin(), now.end(), [&](const schema::QueryColumn& other) {
                          return other.name == column.name;
                        });
      if (kept || !schema::reads_column(reader->query, view->name, column.name)) continue;
      context_.report<DiagnosticId::drop_read_column>(range, column.name, "the view", reader->name)
          .help(fmt::format("drop it before (`drop view {};`), and create it again after", quote_name(reader->name)));
      return;
    }
    for (const schema::QueryColumn& column : view->query.columns) {
      const auto now = std::find_if(query->columns.begin(), query->columns.end(),
                                    [&](const schema::QueryColumn& other) { return other.name == column.name; });
      const bool known = now != query->columns.end() && now->known && column.known;
      if (!known || reads_alike(column.type, now->type)) continue;
      if (!schema::reads_column(reader->query, view->name, column.name)) continue;
      context_
          .report<DiagnosticId::type_change_read>(range, column.name, "the view", reader->name,
                                                  schema::to_string(column.type))
          .help(fmt::format("drop it before (`drop view {};`), and create it again after", quote_name(reader->name)));
      return;
    }
  }
  names_.touch_views(view->name, range);  // PostgreSQL makes them anew
  schema::View changed{view->name, std::move(*query), view->engines};
  begin_item();
  emit(ir::ReplaceView{std::make_shared<const schema::View>(std::move(changed))}, view->engines, range);
}

void StatementResolver::drop_view(const syntax::DropView& drop, DialectSet engines) {
  const schema::ViewPtr view = names_.view(drop.name);
  if (!view || !whole(view->name, view->engines, engines, drop.name.range)) return;
  for (const schema::ViewPtr& reader : context_.schema.views_over({view->name})) {
    context_.report<DiagnosticId::drop_read_relation>(drop.name.range, "view", view->name, reader->name)
        .help(fmt::format("drop it before: `drop view {};`", quote_name(reader->name)));
    return;
  }
  begin_item();
  emit(ir::DropView{view->name}, view->engines, drop.name.range);
}

bool StatementResolver::is_in_native(const schema::Table& table, const std::string& column, ByteRange range) {
  const std::string name = schema::local_name(table.name);
  const std::string& renamed = column.empty() ? name : column;
  for (const schema::ViewPtr& view : context_.schema.views_over({table.name})) {
    const auto& texts = view->query.native;
    const bool says = std::any_of(texts.begin(), texts.end(), [&](const auto& text) {
      return schema::mentions(text.second, name) && schema::mentions(text.second, renamed);
    });
    if (!says) continue;
    context_.report<DiagnosticId::rename_in_native>(range, renamed, "the view", view->name)
        .help(fmt::format("drop it before (`drop view {};`), and create it again after", quote_name(view->name)));
    return true;
  }
  const std::optional<FoundTrigger> found = trigger_naming(table, column, true);
  if (!found) return false;
  context_.report<DiagnosticId::rename_in_native>(range, renamed, "the trigger", found->trigger)
      .help(fmt::format("drop it before (`{}`), and create it again after", found->drop()));
  return true;
}

std::string StatementResolver::FoundTrigger::drop() const {
  return fmt::format("drop trigger {} on {};", quote_name(trigger), quote_name(table));
}

std::optional<StatementResolver::FoundTrigger> StatementResolver::trigger_naming(const schema::Table& table,
                                                                                 const std::string& column,
                                                                                 bool own) const {
  const std::string name = schema::local_name(table.name);
  for (const std::string& owner : context_.schema.tables_with_triggers()) {
    const bool itself = owner == table.name;
    if (itself && !own) continue;
    for (const schema::Trigger& trigger : context_.schema.find_table(owner)->triggers) {
      const bool named = std::any_of(trigger.texts.begin(), trigger.texts.end(), [&](const auto& text) {
        return (itself || schema::mentions(text.second, name)) &&
               schema::mentions(text.second, column.empty() ? name : column);
      });
      if (named) return FoundTrigger{trigger.name, owner};
    }
  }
  return std::nullopt;
}

// ---- triggers --------------------------------------------------------------------------------------------------

void StatementResolver::create_trigger(const syntax::CreateTrigger& create, DialectSet engines) {
  const schema::TablePtr table = names_.table(create.table);
  if (!table || is_kept(table->name, create.table.range)) return;
  engines = engines & table->engines;
  const size_t errors = context_.sink.error_count();
  names_.take(create.name, schema::schema_of(table->name), NameSpace::triggers, engines);
  schema::Trigger trigger{create.name.text, resolve_native(create.texts, context_), engines};
  for (const syntax::NativeText& each : create.texts) {
    const std::string& text = each.text.value;
    const bool names_all = schema::mentions(text, "create") && schema::mentions(text, "trigger") &&
                           schema::mentions(text, trigger.name) &&
                           schema::mentions(text, schema::local_name(table->name));
    const std::optional<base::Dialect> dialect = base::dialect_named(each.engine.text);
    if (names_all || !dialect || !trigger.texts.contains(*dialect) || !engines.contains(*dialect)) continue;
    context_.report<DiagnosticId::trigger_text>(each.text.range, each.engine.text, trigger.name, table->name)
        .help(fmt::format("write it as the engine takes it: `create trigger {} … on {} …`", quote_name(trigger.name),
                          quote_name(table->name)));
  }
  if (context_.sink.error_count() > errors) {
    context_.poison(table->name, create.name.text);
    return;
  }
  context_.mention(MentionKind::trigger, create.name, table->name, true);
  begin_item();
  emit(ir::CreateTrigger{table->name, std::move(trigger)}, engines, create.name.range);
}

void StatementResolver::drop_trigger(const syntax::DropTrigger& drop, DialectSet engines) {
  const schema::TablePtr table = names_.table(drop.table);
  if (!table) return;
  DialectSet has;
  std::vector<std::string> known;
  for (const schema::Trigger& trigger : table->triggers) {
    known.push_back(trigger.name);
    if (trigger.name == drop.name.text) has = has | trigger.engines;
  }
  if (has.empty()) {
    if (context_.is_poisoned(table->name, drop.name.text)) return;
    auto& diagnostic = context_.report<DiagnosticId::unknown_trigger>(drop.name.range, table->name, drop.name.text);
    Context::suggest(diagnostic, drop.name.text, known);
    return;
  }
  context_.mention(MentionKind::trigger, drop.name, table->name);
  begin_item();
  emit(ir::DropTrigger{table->name, drop.name.text}, has & engines, drop.name.range);
}

// ---- schemas and extensions ------------------------------------------------------------------------------------

void StatementResolver::create_schema(const syntax::CreateSchema& create, DialectSet engines) {
  const std::string& name = create.name.text;
  if (!names_.can_be_given(create.name)) return;
  names_.touch(schema::schema_key(name), create.name.range);
  const bool of_engine = fold(name) == "public" || fold(name) == "information_schema" || fold(name).starts_with("pg_");
  if (of_engine || !(context_.schema.find_schema(name) & engines).empty()) {
    context_.report<DiagnosticId::name_taken>(create.name.range, name,
                                              of_engine ? "the engine itself" : "another schema");
    context_.poison(name);
    return;
  }
  context_.mention(MentionKind::schema, create.name, "", true);
  begin_item();
  emit(ir::CreateSchema{name}, engines, create.name.range);
}

void StatementResolver::drop_schema(const syntax::DropSchema& drop, DialectSet engines) {
  const std::string& name = drop.name.text;
  const DialectSet has = context_.schema.find_schema(name);
  if (has.empty()) {
    if (context_.is_poisoned(name)) return;
    auto& diagnostic = context_.report<DiagnosticId::unknown_schema>(drop.name.range, name);
    Context::suggest(diagnostic, name, context_.schema.schema_names());
    return;
  }
  names_.touch(schema::schema_key(name), drop.name.range);
  context_.mention(MentionKind::schema, drop.name, "");
  if (!whole(name, has, engines, drop.name.range)) return;
  const std::pair<std::string_view, std::vector<std::string>> lists[] = {{"view", context_.schema.view_names()},
                                                                         {"table", context_.schema.table_names()},
                                                                         {"enum", context_.schema.enum_names()}};
  for (const auto& [kind, members] : lists) {
    for (const std::string& member : members) {
      if (schema::schema_of(member) != name) continue;
      context_.report<DiagnosticId::drop_schema_in_use>(drop.name.range, name, member)
          .help(fmt::format("drop that before: `{}`",
                            purge_of(member, "").value_or(fmt::format("drop {} {};", kind, quote_name(member)))));
      return;
    }
  }
  begin_item();
  emit(ir::DropSchema{name}, has, drop.name.range);
}

void StatementResolver::create_extension(const syntax::CreateExtension& create, DialectSet engines) {
  const std::string& name = create.name.value;
  if (!(context_.schema.find_extension(name) & engines).empty()) {
    context_.report<DiagnosticId::name_taken>(create.name.range, name, "an earlier `create extension`");
    return;
  }
  begin_item();
  emit(ir::CreateExtension{name}, engines, create.name.range);
}

void StatementResolver::drop_extension(const syntax::DropExtension& drop, DialectSet engines) {
  const std::string& name = drop.name.value;
  const DialectSet has = context_.schema.find_extension(name);
  if (has.empty()) {
    auto& diagnostic = context_.report<DiagnosticId::unknown_extension>(drop.name.range, name);
    Context::suggest(diagnostic, name, context_.schema.extension_names());
    return;
  }
  if (!whole(name, has, engines, drop.name.range)) return;
  begin_item();
  emit(ir::DropExtension{name}, has, drop.name.range);
}

}  // namespace mig::sema
