// The actions of `alter table` that change what is there: columns, the table's comment, its options.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/schema/conversion.h"
#include "compiler/sema/literals.h"
#include "compiler/sema/statements.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::DialectSet;
using schema::Conversion;
using schema::ExprPtr;
using schema::quote_name;
using schema::Type;
using schema::TypeKind;

bool reads(const ExprPtr& expr, const std::string& column) {
  const std::vector<std::string> columns = schema::columns_of(expr);
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

bool is_text(const Type& type) {
  return schema::class_of(type) == schema::TypeClass::text || type.kind == TypeKind::native;
}

// Whether what reads a column of the one type can read the other: an enum or a native type is like no other.
bool reads_alike(const Type& from, const Type& to) {
  const auto own = [](const Type& type) { return type.kind == TypeKind::enumeration || type.kind == TypeKind::native; };
  return !own(from) && !own(to) && from.array_depth == to.array_depth && schema::class_of(from) == schema::class_of(to);
}

// `now()` is the default of a timestamp with a zone and of one without: the dialects write it for either.
bool is_now_of(const ExprPtr& expr, const Type& type) {
  const auto* call = std::get_if<schema::Call>(&expr->node);
  const schema::TypeClass wanted = schema::class_of(type);
  return call && call->function == schema::Function::now &&
         (wanted == schema::TypeClass::timestamp || wanted == schema::TypeClass::timestamptz);
}

// The literal as the new type writes it: a number in a text becomes a number, and the other way round.
ExprPtr converted_literal(const ExprPtr& expr, const Type& type, const schema::Schema& schema) {
  using Kind = schema::Literal::Kind;
  const schema::TypeClass wanted = schema::class_of(type);
  const auto make = [&](Kind kind, std::string text, schema::TypeClass type_class, std::string enum_name = {}) {
    schema::Literal literal{kind, std::move(text)};
    literal.enum_name = std::move(enum_name);
    return schema::make_expr(std::move(literal), type_class);
  };
  const auto text_of_type = [&](const std::string& text) -> ExprPtr {
    if (type.kind == TypeKind::enumeration) {
      const auto& values = schema.find_enum(type.enum_name)->values;
      if (std::find(values.begin(), values.end(), text) == values.end()) return nullptr;
      return make(Kind::string, text, wanted, type.enum_name);
    }
    const bool limited = type.kind == TypeKind::varchar || type.kind == TypeKind::fixed_char;
    if (limited && base::code_points(text) > type.length) return nullptr;
    return make(Kind::string, text, wanted);
  };
  if (const auto* unary = std::get_if<schema::Unary>(&expr->node)) {
    const std::string number = "-" + std::get<schema::Literal>(unary->operand->node).text;
    if (wanted == schema::TypeClass::text) return text_of_type(number);
    return number_fits(number, type) ? expr : nullptr;
  }
  const auto& literal = std::get<schema::Literal>(expr->node);
  if (literal.kind == Kind::null) return expr;
  if (literal.kind == Kind::boolean) return wanted == schema::TypeClass::boolean ? expr : nullptr;
  const bool number = literal.kind == Kind::integer || literal.kind == Kind::decimal;
  switch (wanted) {
    case schema::TypeClass::integer:
    case schema::TypeClass::decimal:
    case schema::TypeClass::real: {
      const std::string_view digits = std::string_view(literal.text).substr(literal.text.starts_with('-') ? 1 : 0);
      const bool is_number = !digits.empty() && digits.find_first_not_of("0123456789.") == std::string_view::npos &&
                             std::count(digits.begin(), digits.end(), '.') <= 1 && digits.front() != '.' &&
                             digits.back() != '.';
      const bool whole = digits.find('.') == std::string_view::npos;
      if (!is_number || (wanted == schema::TypeClass::integer && !whole)) return nullptr;
      if (!number_fits(literal.text, type)) return nullptr;
      if (number) return expr;
      const ExprPtr positive = make(whole ? Kind::integer : Kind::decimal, std::string(digits),
                                    whole ? schema::TypeClass::integer : schema::TypeClass::decimal);
      if (digits.size() == literal.text.size()) return positive;
      return schema::make_expr(schema::Unary{schema::UnaryOperator::minus, positive}, positive->type);
    }
    case schema::TypeClass::text:
      return text_of_type(literal.text);
    default: {
      if (number) return nullptr;
      const std::optional<std::string> canonical = canonical_literal(literal.text, type);
      return canonical ? make(Kind::string, *canonical, schema::TypeClass::text) : nullptr;
    }
  }
}

}  // namespace

// The column as the engines of an action have it; where they differ, as the first of them has it.
const schema::Column* StatementResolver::entry(const syntax::Name& name, const schema::Table& table,
                                               DialectSet engines) {
  TableResolver resolver(context_, names_, patterns_, table);
  const schema::Column* const first = resolver.find_column(name);
  if (!first || is_kept(*first, name.range)) return nullptr;
  for (const schema::Column& each : table.columns) {
    if (each.name == name.text && !(each.engines & engines).empty()) return &each;
  }
  return first;
}

// Nothing that reads the column may mean something else, or nothing at all, with the other type.
bool StatementResolver::can_change_type(const schema::Table& table, const schema::Column& column, const Type& type,
                                        DialectSet engines, ByteRange range) {
  const auto elsewhere = [&](const auto& part) { return (part.engines & engines).empty(); };
  const auto refuse = [&](std::string_view what, const std::string& name, const std::string& help) {
    context_.report<DiagnosticId::type_change_read>(range, column.name, what, name, schema::to_string(column.type))
        .help(help);
    return false;
  };
  const auto in_table = [&](const std::string& drop) {
    return fmt::format("take it away before (`{}`), and add it again after", drop);
  };
  for (const schema::Column& other : table.columns) {
    if (other.name == column.name || !other.generated || elsewhere(other)) continue;
    if (!reads(other.generated->expr, column.name)) continue;
    return refuse("the generated column", other.name, in_table("drop column " + quote_name(other.name)));
  }
  if (reads_alike(column.type, type)) return true;
  for (const schema::Check& check : table.checks) {
    if (!elsewhere(check) && reads(check.expr, column.name)) {
      return refuse("the check", check.name, in_table("drop constraint " + quote_name(check.name)));
    }
  }
  const auto in_keys = [&](const auto& part) {
    return reads(part.where, column.name) ||
           std::any_of(part.keys.begin(), part.keys.end(), [&](const schema::IndexKey& key) {
             return (!schema::plain_column(key) || !key.operator_class.empty()) && reads(key.expr, column.name);
           });
  };
  for (const schema::Unique& unique : table.uniques) {
    if (!elsewhere(unique) && in_keys(unique)) {
      return refuse("the unique key", unique.name, in_table("drop constraint " + quote_name(unique.name)));
    }
  }
  for (const schema::Index& index : table.indexes) {
    if (!elsewhere(index) && (in_keys(index) || !index.method.empty())) {
      const bool keyed = std::any_of(index.keys.begin(), index.keys.end(),
                                     [&](const schema::IndexKey& key) { return reads(key.expr, column.name); });
      if (in_keys(index) || keyed) {
        return refuse("the index", index.name, in_table("drop index " + quote_name(index.name)));
      }
    }
  }
  const auto keeps = [](const std::vector<std::string>& columns, const std::string& name) {
    return std::find(columns.begin(), columns.end(), name) != columns.end();
  };
  for (const std::string& name : context_.schema.tables_referencing(table.name)) {
    for (const schema::ForeignKey& key : context_.schema.find_table(name)->foreign_keys) {
      if (key.referenced_table != table.name || elsewhere(key)) continue;
      if (!keeps(key.referenced_columns, column.name)) continue;
      return refuse("the foreign key", key.name,
                    fmt::format("take it away before (`alter table {} drop constraint {};`), and add it again after",
                                quote_name(name), quote_name(key.name)));
    }
  }
  for (const schema::ForeignKey& key : table.foreign_keys) {
    if (!elsewhere(key) && keeps(key.columns, column.name)) {
      return refuse("the foreign key", key.name, in_table("drop constraint " + quote_name(key.name)));
    }
  }
  for (const schema::ViewPtr& view : context_.schema.views_over({table.name})) {
    if (elsewhere(*view) || !schema::reads_column(view->query, table.name, column.name)) continue;
    return refuse("the view", view->name,
                  fmt::format("drop it before (`drop view {};`), and create it again after", quote_name(view->name)));
  }
  return true;
}

bool StatementResolver::convert_default(const schema::Column& column, ir::ChangeColumnType& change, ByteRange range) {
  const ExprPtr& value = column.default_value;
  if (!value) return true;
  if (schema::is_constant(value)) {
    change.default_value = converted_literal(value, change.type, context_.schema);
  } else if (reads_alike(column.type, change.type) || is_now_of(value, change.type)) {
    change.default_value = value;
  }
  if (change.default_value) return true;
  context_.report<DiagnosticId::default_does_not_convert>(range, column.name, schema::to_string(change.type))
      .help(fmt::format("take it away before: `alter column {} drop default;`", quote_name(column.name)));
  return false;
}

void StatementResolver::change_type(const syntax::AlterColumnType& alter, const schema::Table& table,
                                    DialectSet engines, const syntax::TableAction& action) {
  if (alter.batches) {
    context_.not_supported(alter.batches->range, "`in batches of`");
    return;
  }
  if (alter.using_expr && refused_in_state(alter.using_expr->range, "`using`")) return;
  const schema::Column* const column = entry(alter.column, table, engines);
  const std::optional<Type> type = resolve_type(alter.type, context_);
  if (!column || !type) return;
  const ByteRange range = alter.type.range;
  ir::ChangeColumnType change{table.name, column->name, *type, "", nullptr, nullptr, nullptr};
  engines = engines & table.engines_of(column->name);
  if (type->kind == TypeKind::enumeration) {
    names_.touch(type->enum_name, range);
    engines = engines & context_.schema.find_enum(type->enum_name)->engines;
  }
  if (column->identity && (schema::class_of(*type) != schema::TypeClass::integer || type->array_depth > 0)) {
    context_.report<DiagnosticId::identity_type>(range, column->name, schema::to_string(*type));
    return;
  }
  if (alter.collation) {
    if (!is_text(*type)) {
      context_.report<DiagnosticId::collation_without_text>(range, column->name, schema::to_string(*type));
      return;
    }
    change.collation = *alter.collation;
  } else if (is_text(*type)) {
    change.collation = column->collation;
  }
  if (*type == column->type && change.collation == column->collation && !alter.using_expr) {
    context_.report<DiagnosticId::type_unchanged>(range, column->name, schema::to_string(*type));
    return;
  }
  if (!can_change_type(table, *column, *type, engines, range)) return;
  names_.touch_views(table.name, alter.column.range);  // PostgreSQL makes them anew

  const std::string place = fmt::format("the new value of `{}`", column->name);
  if (alter.using_expr) {
    if (column->generated) {
      context_.report<DiagnosticId::using_on_generated>(alter.using_expr->range, column->name);
      return;
    }
    change.value = resolve_value(alter.using_expr, *type, {place, &table, false}, context_);
    if (!change.value) return;
  }
  const Conversion conversion = schema::conversion(column->type, *type, context_.schema);
  const auto* reverse_using = std::get_if<syntax::ReverseUsing>(&action.end.reverse);
  if (reverse_using && refused_in_state(action.end.reverse_range, "`reverse using`")) return;
  if (column->generated && reverse_using) {
    context_.report<DiagnosticId::using_on_generated>(action.end.reverse_range, column->name);
    return;
  }
  // Raw SQL sees to the values itself.
  if (!change.value && conversion == Conversion::none && !in_state_) {
    const bool native = type->kind == TypeKind::native || column->type.kind == TypeKind::native;
    auto& diagnostic = context_.report<DiagnosticId::type_change_needs_using>(range, schema::to_string(column->type),
                                                                              schema::to_string(*type));
    const bool said = !std::holds_alternative<std::monostate>(action.end.reverse);
    if (column->generated) {
      diagnostic.help(
          fmt::format("drop the column (`drop column {}`), and add it again with an expression of that type",
                      quote_name(column->name)));
    } else if (native) {
      diagnostic.help(fmt::format("say how, for each engine: `using native(postgresql '…', …){}`",
                                  said ? "" : " reverse using native(postgresql '…', …)"));
    } else {
      std::string back;
      if (!said) {
        back = fmt::format(" reverse using cast({} as {})", quote_name(column->name), schema::to_string(column->type));
      }
      diagnostic.help(fmt::format("say how: `using cast({} as {}){}`, or other expressions", quote_name(column->name),
                                  schema::to_string(*type), back));
    }
    return;
  }
  if (reverse_using) {
    schema::Table changed = table;
    for (schema::Column& each : changed.columns) {
      if (each.name == column->name) each.type = *type;
    }
    const std::string old_place = fmt::format("the old value of `{}`", column->name);
    change.reverse_value = resolve_value(reverse_using->expr, column->type, {old_place, &changed, false}, context_);
    if (!change.reverse_value) return;
  }
  const bool said = !std::holds_alternative<std::monostate>(action.end.reverse);
  // The values of a generated column come from its expression, there and back.
  if (!said && !in_state_ && !column->generated && (change.value || conversion == Conversion::lossy)) {
    context_.report<DiagnosticId::lossy_type_change>(range, column->name)
        .help(fmt::format("say how the old values are found: `reverse using cast({} as {})`, or another expression",
                          quote_name(column->name), schema::to_string(column->type)))
        .help("or that nothing brings them back: `irreversible because '…'`");
    return;
  }
  if (!convert_default(*column, change, range)) return;
  begin_item();
  emit(std::move(change), engines, alter.column.range);
}

void StatementResolver::set_default(const syntax::SetDefault& set, const schema::Table& table, DialectSet engines) {
  const schema::Column* const column = entry(set.column, table, engines);
  if (!column) return;
  if (column->identity || column->generated) {
    context_.report<DiagnosticId::value_said_twice>(set.column.range, column->name);
    return;
  }
  const std::string place = fmt::format("the default of `{}`", column->name);
  const ExprPtr value = resolve_value(set.expr, column->type, {place, nullptr, false}, context_);
  if (!value) return;
  begin_item();
  emit(ir::SetDefault{table.name, column->name, value}, engines & table.engines_of(column->name), set.column.range);
}

void StatementResolver::set_not_null(const syntax::SetNotNull& set, const schema::Table& table, DialectSet engines) {
  const schema::Column* const column = entry(set.column, table, engines);
  if (!column) return;
  if (!column->nullable) {
    context_.report<DiagnosticId::already_so>(set.column.range, column->name, "is `not null` already");
    return;
  }
  for (const schema::ForeignKey& key : table.foreign_keys) {
    const bool sets_null =
        key.on_delete == schema::ReferenceAction::set_null || key.on_update == schema::ReferenceAction::set_null;
    const bool has = std::find(key.columns.begin(), key.columns.end(), column->name) != key.columns.end();
    if (!sets_null || !has || (key.engines & engines).empty()) continue;
    context_.report<DiagnosticId::set_null_on_not_null>(set.column.range, column->name)
        .help(fmt::format("take the foreign key `{}` away before, and add it with another action", key.name));
    return;
  }
  engines = engines & table.engines_of(column->name);
  ir::SetNotNull change{table.name, column->name, nullptr};
  if (set.fill) {
    if (refused_in_state(set.fill->expr->range, "`fill`")) return;
    const std::string place = fmt::format("the fill of `{}`", column->name);
    change.fill = resolve_value(set.fill->expr, column->type, {place, &table, false}, context_);
    if (!change.fill) return;
    const auto batches = fill_batches(set.fill->batches, change.fill, table);
    if (!batches) return;
    change.batches = *batches;
    for (const std::string& read : schema::columns_of(change.fill)) engines = engines & table.engines_of(read);
  }
  begin_item();
  emit(std::move(change), engines, set.column.range);
}

void StatementResolver::set_identity(const syntax::SetIdentity& set, const schema::Table& table, DialectSet engines) {
  const schema::Column* const column = entry(set.column, table, engines);
  if (!column) return;
  const ByteRange range = set.column.range;
  if (column->identity) {
    context_.report<DiagnosticId::already_so>(range, column->name, "is an identity column already");
  } else if (schema::class_of(column->type) != schema::TypeClass::integer || column->type.array_depth > 0) {
    context_.report<DiagnosticId::identity_type>(range, column->name, schema::to_string(column->type));
  } else if (column->nullable) {
    context_.report<DiagnosticId::identity_nullable>(range, column->name)
        .help(fmt::format("write before: `alter column {} set not null;`", quote_name(column->name)));
  } else if (column->default_value || column->generated) {
    context_.report<DiagnosticId::value_said_twice>(range, column->name);
  } else {
    begin_item();
    emit(ir::SetIdentity{table.name, column->name}, engines & table.engines_of(column->name), range);
  }
}

void StatementResolver::drop_property(const syntax::DropProperty& drop, const schema::Table& table,
                                      DialectSet engines) {
  const schema::Column* const column = entry(drop.column, table, engines);
  if (!column) return;
  const ByteRange range = drop.column.range;
  const DialectSet here = engines & table.engines_of(column->name);
  const auto emit_or_say = [&](bool is_so, auto operation, std::string_view otherwise) {
    if (!is_so) {
      context_.report<DiagnosticId::already_so>(range, column->name, otherwise);
      return;
    }
    begin_item();
    emit(std::move(operation), here, range);
  };
  switch (drop.property) {
    case syntax::DroppedProperty::default_:
      emit_or_say(column->default_value != nullptr, ir::DropDefault{table.name, column->name}, "has no default");
      return;
    case syntax::DroppedProperty::identity:
      emit_or_say(column->identity, ir::DropIdentity{table.name, column->name}, "is no identity column");
      return;
    case syntax::DroppedProperty::generated:
      names_.touch_views(table.name, range);  // on the way back PostgreSQL makes them anew
      emit_or_say(column->generated.has_value(), ir::DropGenerated{table.name, column->name}, "is not generated");
      return;
    case syntax::DroppedProperty::not_null:
      break;
  }
  const auto& key = table.primary_key;
  if (key && std::find(key->columns.begin(), key->columns.end(), column->name) != key->columns.end()) {
    context_.report<DiagnosticId::nullable_primary_key>(range, column->name)
        .help("drop the primary key before: `drop primary key;`");
    return;
  }
  if (column->identity) {
    context_.report<DiagnosticId::identity_nullable>(range, column->name)
        .help(fmt::format("write before: `alter column {} drop identity;`", quote_name(column->name)));
    return;
  }
  emit_or_say(!column->nullable, ir::DropNotNull{table.name, column->name}, "can be null already");
}

void StatementResolver::set_column_comment(const syntax::SetColumnComment& set, const schema::Table& table,
                                           DialectSet engines) {
  const schema::Column* const column = entry(set.column, table, engines);
  if (!column) return;
  begin_item();
  emit(ir::SetColumnComment{table.name, column->name, set.text.value}, engines & table.engines_of(column->name),
       set.column.range);
}

void StatementResolver::set_table_comment(const syntax::CommentDefinition& comment, const schema::Table& table,
                                          DialectSet engines) {
  const ByteRange range = comment.text.range;
  // A table has one text: the engines that have another would lose it.
  const DialectSet others = table.comment_engines.without(engines) & table.engines;
  if (!table.comment.empty() && !comment.text.value.empty() && !others.empty()) {
    context_.report<DiagnosticId::partial_change>(range, "comment", base::to_string(others))
        .help(fmt::format("say it for all engines, or take the other away before: `comment '' only {};`",
                          base::to_string(others)));
    return;
  }
  begin_item();
  emit(ir::SetTableComment{table.name, comment.text.value}, engines, range);
}

void StatementResolver::set_table_options(const syntax::OptionsDefinition& options, const schema::Table& table,
                                          DialectSet engines, ByteRange range) {
  ir::SetTableOptions set{table.name, {}};
  DialectSet here;
  const size_t errors = context_.sink.error_count();
  const schema::DialectTexts texts = resolve_native(options.texts, context_);
  if (context_.sink.error_count() > errors) return;
  for (const auto& [dialect, text] : texts) {
    if (!engines.contains(dialect)) continue;
    const auto found = table.options.find(dialect);
    const std::string before = found == table.options.end() ? "" : found->second;
    const std::string merged = schema::merge_settings(before, text);
    // Words with a value and words without one do not mix either.
    for (const std::string& each : {before, text, merged}) {
      if (each.empty() || schema::parse_settings(each)) continue;
      context_.report<DiagnosticId::malformed_options>(options.texts.front().text.range, each)
          .help("options of another form stay as `create table` wrote them");
      return;
    }
    set.options[dialect] = merged;
    here = here | DialectSet::of(dialect);
  }
  begin_item();
  emit(std::move(set), here, options.texts.empty() ? range : options.texts.front().text.range);
}

}  // namespace mig::sema
