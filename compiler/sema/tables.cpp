#include "compiler/sema/tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::DialectSet;
using schema::NameSpace;
using schema::ReferenceAction;
using schema::TypeKind;

bool is_integer(const schema::Type& type) { return schema::class_of(type) == schema::TypeClass::integer; }

ReferenceAction resolve(syntax::ReferenceAction action) {
  switch (action) {
    case syntax::ReferenceAction::no_action:
      return ReferenceAction::no_action;
    case syntax::ReferenceAction::restrict:
      return ReferenceAction::restrict;
    case syntax::ReferenceAction::cascade:
      return ReferenceAction::cascade;
    case syntax::ReferenceAction::set_null:
      return ReferenceAction::set_null;
    case syntax::ReferenceAction::set_default:
      return ReferenceAction::set_default;
  }
  return ReferenceAction::no_action;
}

template <typename T>
const syntax::ColumnAttribute* find_attribute(const syntax::ColumnDefinition& column) {
  for (const syntax::ColumnAttribute& attribute : column.attributes) {
    if (std::holds_alternative<T>(attribute.node)) return &attribute;
  }
  return nullptr;
}

bool same_columns(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

std::vector<std::string> columns_of(const std::vector<schema::IndexKey>& keys) {
  std::vector<std::string> result;
  for (const schema::IndexKey& key : keys) {
    for (const std::string& column : schema::columns_of(key.expr)) {
      if (std::find(result.begin(), result.end(), column) == result.end()) result.push_back(column);
    }
  }
  return result;
}

}  // namespace

const schema::Column* TableResolver::find_column(const syntax::Name& name) {
  const schema::Column* found = table_.find_column(name.text);
  if (found) context_.mention(MentionKind::column, name, table_.name);
  if (!found && !context_.is_poisoned(table_.name, name.text)) {
    auto& diagnostic = context_.report<DiagnosticId::unknown_column>(name.range, table_.name, name.text);
    std::vector<std::string> known;
    for (const schema::Column& each : table_.columns) known.push_back(each.name);
    Context::suggest(diagnostic, name.text, known);
  }
  return found;
}

DialectSet TableResolver::engines_of(const std::vector<std::string>& columns, DialectSet engines) const {
  for (const std::string& name : columns) {
    if (table_.find_column(name)) engines = engines & table_.engines_of(name);
  }
  return engines;
}

std::optional<schema::Column> TableResolver::column(const syntax::ColumnDefinition& written, DialectSet engines) {
  schema::Column column;
  column.name = written.name.text;
  column.nullable = written.nullable;
  column.engines = engines;
  bool ok = names_.can_be_given(written.name);
  for (const schema::Column& other : table_.columns) {
    if (schema::fold(other.name) != schema::fold(column.name)) continue;
    context_.report<DiagnosticId::column_exists>(written.name.range, table_.name, other.name);
    ok = false;
  }
  if (const std::optional<schema::Type> type = resolve_type(written.type, context_)) {
    column.type = *type;
    if (type->kind == TypeKind::enumeration) {
      names_.touch(type->enum_name, written.type.range);
      column.engines = column.engines & context_.schema.find_enum(type->enum_name)->engines;
    }
  } else {
    ok = false;
  }
  for (const syntax::ColumnAttribute& attribute : written.attributes) {
    std::visit(base::Overloaded{
                   [&](const syntax::IdentityAttribute&) { column.identity = true; },
                   [&](const syntax::CollateAttribute& each) { column.collation = each.name; },
                   [&](const syntax::CommentAttribute& each) { column.comment = each.text.value; },
                   [](const auto&) {},
               },
               attribute.node);
  }
  if (!ok) return std::nullopt;
  const bool has_default = find_attribute<syntax::DefaultAttribute>(written) != nullptr;
  const bool generated = find_attribute<syntax::GeneratedAttribute>(written) != nullptr;
  if (column.identity && (!is_integer(column.type) || column.type.array_depth > 0)) {
    context_.report<DiagnosticId::identity_type>(written.type.range, column.name, schema::to_string(column.type));
    return std::nullopt;
  }
  if (column.identity && column.nullable) {
    context_.report<DiagnosticId::identity_nullable>(written.type.range, column.name).help("take the `?` away");
    return std::nullopt;
  }
  if ((column.identity && has_default) || (generated && (has_default || column.identity))) {
    context_.report<DiagnosticId::value_said_twice>(written.name.range, column.name);
    return std::nullopt;
  }
  const bool text = schema::class_of(column.type) == schema::TypeClass::text || column.type.kind == TypeKind::native;
  if (!column.collation.empty() && !text) {
    context_.report<DiagnosticId::collation_without_text>(find_attribute<syntax::CollateAttribute>(written)->range,
                                                          column.name, schema::to_string(column.type));
    return std::nullopt;
  }
  return column;
}

bool TableResolver::complete(const syntax::ColumnDefinition& written, ResolvedColumn& resolved) {
  schema::Column& column = resolved.column;
  const DialectSet engines = column.engines;
  const std::string default_place = fmt::format("the default of `{}`", column.name);
  const std::string generated_place = fmt::format("the generated column `{}`", column.name);
  const std::string fill_place = fmt::format("the fill of `{}`", column.name);
  bool ok = true;
  for (const syntax::ColumnAttribute& attribute : written.attributes) {
    std::visit(
        base::Overloaded{
            [&](const syntax::PrimaryKeyAttribute&) {
              resolved.primary_key = primary_key({std::nullopt, {written.name}}, engines, attribute.range);
              ok = ok && resolved.primary_key;
            },
            [&](const syntax::UniqueAttribute&) {
              syntax::UniqueDefinition definition;
              auto key =
                  std::make_shared<syntax::Expr>(syntax::Expr{syntax::NameRef{{written.name}}, written.name.range});
              definition.keys.push_back({std::move(key), {}, {}, {}, written.name.range});
              if (auto unique = this->unique(definition, engines)) {
                resolved.uniques.push_back(std::move(*unique));
              } else {
                ok = false;
              }
            },
            [&](const syntax::DefaultAttribute& each) {
              column.default_value = resolve_value(each.expr, column.type, {default_place, nullptr, false}, context_);
              ok = ok && column.default_value;
            },
            [&](const syntax::FillAttribute& each) {
              resolved.fill = resolve_value(each.expr, column.type, {fill_place, &table_, false}, context_);
              resolved.fill_batches = each.batches;
              const std::vector<std::string> read = schema::columns_of(resolved.fill);
              if (std::find(read.begin(), read.end(), column.name) != read.end()) {
                context_.report<DiagnosticId::fill_reads_itself>(each.expr->range, column.name);
                ok = false;
              }
              ok = ok && resolved.fill;
            },
            [&](const syntax::CheckAttribute& each) {
              if (auto check = this->check({each.name, each.expr}, engines)) {
                resolved.checks.push_back(std::move(*check));
              } else {
                ok = false;
              }
            },
            [&](const syntax::GeneratedAttribute& each) {
              const schema::ExprPtr expr = resolve_value(each.expr, column.type, {generated_place, &table_}, context_);
              if (!expr) {
                ok = false;
                return;
              }
              for (const std::string& name : schema::columns_of(expr)) {
                const schema::Column* const read = table_.find_column(name);
                if (name == column.name || read->generated || read->identity) {
                  context_.report<DiagnosticId::generated_reads>(each.expr->range, column.name, name,
                                                                 name == column.name ? "itself"
                                                                 : read->identity    ? "an identity column"
                                                                                     : "generated too");
                  ok = false;
                }
              }
              column.generated = schema::Generated{expr, each.stored};
            },
            [](const auto&) {},
        },
        attribute.node);
  }
  return ok;
}

bool TableResolver::references(const syntax::ColumnDefinition& written, DialectSet engines,
                               std::vector<schema::ForeignKey>& keys) {
  bool ok = true;
  for (const syntax::ColumnAttribute& attribute : written.attributes) {
    const auto* each = std::get_if<syntax::ReferencesAttribute>(&attribute.node);
    if (!each) continue;
    syntax::ForeignKeyDefinition definition{std::nullopt, {written.name}, each->table, {}, each->options};
    if (each->column) definition.referenced_columns.push_back(*each->column);
    if (auto key = foreign_key(definition, engines, attribute.range)) {
      keys.push_back(std::move(*key));
    } else {
      ok = false;
    }
  }
  return ok;
}

std::string TableResolver::take_or_invent(const std::optional<syntax::Name>& name, std::string_view pattern,
                                          const std::vector<std::string>& columns, NameSpace space, DialectSet engines,
                                          MentionKind kind, bool& ok) {
  if (!name) return names_.invent(pattern, table_.name, columns, space, engines);
  ok = names_.take(*name, schema::schema_of(table_.name), space, engines) && ok;
  if (ok) context_.mention(kind, *name, table_.name, true);
  return name->text;
}

std::optional<std::vector<std::string>> TableResolver::columns(const std::vector<syntax::Name>& names) {
  std::vector<std::string> result;
  bool ok = true;
  for (const syntax::Name& name : names) {
    if (!find_column(name)) {
      ok = false;
    } else if (std::find(result.begin(), result.end(), name.text) != result.end()) {
      context_.report<DiagnosticId::given_twice>(name.range, name.text);
      ok = false;
    } else {
      result.push_back(name.text);
    }
  }
  return ok ? std::optional(result) : std::nullopt;
}

std::optional<schema::PrimaryKey> TableResolver::primary_key(const syntax::PrimaryKeyDefinition& written,
                                                             DialectSet engines, ByteRange range) {
  bool ok = true;
  if (table_.primary_key) {
    context_.report<DiagnosticId::second_primary_key>(range, table_.name).help("drop the one that is there before");
    ok = false;
  }
  const auto columns = this->columns(written.columns);
  if (!columns) return std::nullopt;
  for (const syntax::Name& name : written.columns) {
    if (!table_.find_column(name.text)->nullable) continue;
    context_.report<DiagnosticId::nullable_primary_key>(name.range, name.text).help("take the `?` of its type away");
    ok = false;
  }
  engines = engines_of(*columns, engines);
  schema::PrimaryKey key{"", *columns, engines};
  if (!ok) return std::nullopt;
  key.name = take_or_invent(written.name, patterns_.primary_key, *columns, NameSpace::relations, engines,
                            MentionKind::constraint, ok);
  return ok ? std::optional(key) : std::nullopt;
}

std::optional<std::vector<schema::IndexKey>> TableResolver::keys(const std::vector<syntax::IndexKey>& written) {
  std::vector<schema::IndexKey> result;
  bool ok = true;
  for (const syntax::IndexKey& each : written) {
    schema::IndexKey key;
    key.expr = resolve_expression(each.expr, {"a key of an index", &table_}, context_);
    if (!key.expr) {
      ok = false;
      continue;
    }
    if (const auto column = schema::plain_column(key)) {
      const bool twice = std::any_of(result.begin(), result.end(), [&](const schema::IndexKey& other) {
        return schema::plain_column(other) == column;
      });
      if (twice) {
        context_.report<DiagnosticId::given_twice>(each.expr->range, *column);
        ok = false;
      }
    }
    if (each.operator_class) key.operator_class = each.operator_class->text;
    if (each.order == syntax::SortOrder::descending) key.order = schema::SortOrder::descending;
    if (each.nulls == syntax::NullsOrder::first) key.nulls = schema::NullsOrder::first;
    if (each.nulls == syntax::NullsOrder::last) key.nulls = schema::NullsOrder::last;
    result.push_back(std::move(key));
  }
  return ok ? std::optional(result) : std::nullopt;
}

schema::ExprPtr TableResolver::predicate(const syntax::ExprPtr& written, std::string_view place, bool& ok) {
  if (!written) return nullptr;
  schema::ExprPtr resolved = resolve_condition(written, {place, &table_}, context_);
  ok = ok && resolved;
  return resolved;
}

std::optional<schema::Unique> TableResolver::unique(const syntax::UniqueDefinition& written, DialectSet engines) {
  bool ok = true;
  auto keys = this->keys(written.keys);
  schema::Unique unique;
  unique.where = predicate(written.where, "the `where` of a unique key", ok);
  if (!keys || !ok) return std::nullopt;
  unique.keys = std::move(*keys);
  if (written.deferrable) unique.deferrable = schema::Deferrable{written.deferrable->initially_deferred};
  const std::vector<std::string> columns = columns_of(unique.keys);
  unique.engines = engines_of(schema::columns_of(unique.where), engines_of(columns, engines));
  unique.name = take_or_invent(written.name, patterns_.unique, columns, NameSpace::relations, unique.engines,
                               MentionKind::constraint, ok);
  if (unique.deferrable && !unique.is_constraint()) {
    context_.report<DiagnosticId::deferrable_unique_index>(written.keys.front().range, unique.name);
    ok = false;
  }
  return ok ? std::optional(unique) : std::nullopt;
}

std::optional<schema::Check> TableResolver::check(const syntax::CheckDefinition& written, DialectSet engines) {
  bool ok = true;
  const std::string place = written.name ? fmt::format("the check `{}`", written.name->text) : "a check";
  schema::Check check;
  check.expr = predicate(written.expr, place, ok);
  if (!ok) return std::nullopt;
  const std::vector<std::string> columns = schema::columns_of(check.expr);
  check.engines = engines_of(columns, engines);
  check.name = take_or_invent(written.name, patterns_.check, columns, NameSpace::constraints, check.engines,
                              MentionKind::constraint, ok);
  return ok ? std::optional(check) : std::nullopt;
}

bool TableResolver::reference_options(const std::vector<syntax::ReferenceOption>& options, schema::ForeignKey& key) {
  bool on_delete = false;
  bool on_update = false;
  bool ok = true;
  const auto once = [&](bool& seen, ByteRange range, std::string_view what) {
    if (seen) {
      context_.report<DiagnosticId::given_twice>(range, what);
      ok = false;
    }
    seen = true;
  };
  for (const syntax::ReferenceOption& option : options) {
    std::visit(base::Overloaded{
                   [&](const syntax::OnDelete& each) {
                     once(on_delete, option.range, "on delete");
                     key.on_delete = resolve(each.action);
                   },
                   [&](const syntax::OnUpdate& each) {
                     once(on_update, option.range, "on update");
                     key.on_update = resolve(each.action);
                   },
                   [&](const syntax::Deferrable& each) {
                     bool deferrable = key.deferrable.has_value();
                     once(deferrable, option.range, "deferrable");
                     key.deferrable = schema::Deferrable{each.initially_deferred};
                   },
               },
               option.node);
    const bool sets_null = key.on_delete == ReferenceAction::set_null || key.on_update == ReferenceAction::set_null;
    for (const std::string& name : key.columns) {
      if (!ok || !sets_null || table_.find_column(name)->nullable) continue;
      context_.report<DiagnosticId::set_null_on_not_null>(option.range, name)
          .help(fmt::format("let `{}` be null (`?` after its type), or choose another action", name));
      ok = false;
    }
  }
  return ok;
}

// The columns that are referred to have to be a key of the other table, and of the same kind.
bool TableResolver::check_reference(schema::ForeignKey& key, const schema::Table& parent, ByteRange range) {
  if (key.referenced_columns.empty()) {
    if (!parent.primary_key) {
      context_.report<DiagnosticId::no_primary_key_to_reference>(range, parent.name)
          .help(fmt::format("name the columns: `references {} (…)`", schema::quote_name(parent.name)));
      return false;
    }
    key.referenced_columns = parent.primary_key->columns;
  }
  if (key.columns.size() != key.referenced_columns.size()) {
    context_.report<DiagnosticId::reference_width>(range, base::plural(key.columns.size(), "column"),
                                                   key.referenced_columns.size());
    return false;
  }
  bool is_key = parent.primary_key && same_columns(parent.primary_key->columns, key.referenced_columns);
  for (const schema::Unique& unique : parent.uniques) {
    is_key = is_key || (unique.is_constraint() && same_columns(columns_of(unique.keys), key.referenced_columns));
  }
  if (!is_key) {
    context_
        .report<DiagnosticId::reference_to_no_key>(range, parent.name,
                                                   fmt::format("{}", fmt::join(key.referenced_columns, ", ")))
        .help("make them `unique` first");
    return false;
  }
  for (size_t i = 0; i < key.columns.size(); ++i) {
    const schema::Type& from = table_.find_column(key.columns[i])->type;
    const schema::Type& to = parent.find_column(key.referenced_columns[i])->type;
    const schema::TypeClass from_class = schema::class_of(from);
    const schema::TypeClass to_class = schema::class_of(to);
    if (from_class == to_class || from_class == schema::TypeClass::unknown || to_class == schema::TypeClass::unknown) {
      continue;
    }
    context_.report<DiagnosticId::reference_types>(range, key.columns[i], schema::to_string(from), parent.name,
                                                   key.referenced_columns[i], schema::to_string(to));
    return false;
  }
  return true;
}

std::optional<schema::ForeignKey> TableResolver::foreign_key(const syntax::ForeignKeyDefinition& written,
                                                             DialectSet engines, ByteRange range) {
  schema::ForeignKey key;
  const auto columns = this->columns(written.columns);
  const bool to_itself = names_.relation_name(written.table) == table_.name;
  const schema::TablePtr other = to_itself ? nullptr : names_.table(written.table);
  if (to_itself) context_.mention(MentionKind::table, written.table.parts.back(), table_.name);
  if (!columns || (!to_itself && !other)) return std::nullopt;
  const schema::Table& parent = to_itself ? table_ : *other;
  key.columns = *columns;
  key.referenced_table = parent.name;
  TableResolver parent_resolver(context_, names_, patterns_, parent);
  if (!written.referenced_columns.empty()) {
    const auto referenced = parent_resolver.columns(written.referenced_columns);
    if (!referenced) return std::nullopt;
    key.referenced_columns = *referenced;
  }
  if (!reference_options(written.options, key) || !check_reference(key, parent, range)) return std::nullopt;
  key.engines = parent_resolver.engines_of(key.referenced_columns, engines_of(key.columns, engines)) & parent.engines;
  bool ok = true;
  key.name = take_or_invent(written.name, patterns_.foreign_key, key.columns, NameSpace::constraints, key.engines,
                            MentionKind::constraint, ok);
  return ok ? std::optional(key) : std::nullopt;
}

std::optional<schema::Index> TableResolver::index(const syntax::IndexDefinition& written, DialectSet engines) {
  bool ok = true;
  auto keys = this->keys(written.keys);
  schema::Index index;
  index.where = predicate(written.where, "the `where` of an index", ok);
  const auto include = columns(written.include);
  if (!keys || !include || !ok) return std::nullopt;
  index.keys = std::move(*keys);
  index.include = *include;
  if (written.method) index.method = written.method->text;
  if (written.comment) index.comment = written.comment->value;
  const std::vector<std::string> columns = columns_of(index.keys);
  index.engines = engines_of(index.include, engines_of(schema::columns_of(index.where), engines_of(columns, engines)));
  index.name = take_or_invent(written.name, patterns_.index, columns, NameSpace::relations, index.engines,
                              MentionKind::index, ok);
  return ok ? std::optional(index) : std::nullopt;
}

}  // namespace mig::sema
