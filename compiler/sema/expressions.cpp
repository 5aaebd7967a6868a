#include "compiler/sema/expressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "compiler/base/overloaded.h"
#include "compiler/sema/literals.h"
#include "compiler/sema/queries.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using schema::BinaryOperator;
using schema::ExprPtr;
using schema::make_expr;
using schema::SelectPtr;
using schema::Type;
using schema::TypeClass;
using schema::TypeKind;

bool is_number(TypeClass type) {
  return type == TypeClass::integer || type == TypeClass::decimal || type == TypeClass::real;
}

bool is_open(TypeClass type) { return type == TypeClass::null || type == TypeClass::unknown; }

bool is_timestamp(TypeClass type) { return type == TypeClass::timestamp || type == TypeClass::timestamptz; }

// Whether values of the two classes can be compared, or stand in for each other. A text literal takes the other side's
// type.
bool fit(TypeClass a, TypeClass b) {
  return a == b || is_open(a) || is_open(b) || (is_number(a) && is_number(b)) || (is_timestamp(a) && is_timestamp(b));
}

TypeClass common(TypeClass a, TypeClass b) {
  if (is_open(a)) return b;
  if (is_open(b) || a == b) return a;
  if (is_timestamp(a) && is_timestamp(b)) return TypeClass::timestamptz;
  if (!is_number(a) || !is_number(b)) return TypeClass::unknown;
  if (a == TypeClass::real || b == TypeClass::real) return TypeClass::real;
  return TypeClass::decimal;
}

BinaryOperator resolve(syntax::BinaryOperator op) {
  switch (op) {
    case syntax::BinaryOperator::or_:
      return BinaryOperator::or_;
    case syntax::BinaryOperator::and_:
      return BinaryOperator::and_;
    case syntax::BinaryOperator::equal:
      return BinaryOperator::equal;
    case syntax::BinaryOperator::not_equal:
      return BinaryOperator::not_equal;
    case syntax::BinaryOperator::less:
      return BinaryOperator::less;
    case syntax::BinaryOperator::less_equal:
      return BinaryOperator::less_equal;
    case syntax::BinaryOperator::greater:
      return BinaryOperator::greater;
    case syntax::BinaryOperator::greater_equal:
      return BinaryOperator::greater_equal;
    case syntax::BinaryOperator::add:
      return BinaryOperator::add;
    case syntax::BinaryOperator::subtract:
      return BinaryOperator::subtract;
    case syntax::BinaryOperator::concat:
      return BinaryOperator::concat;
    case syntax::BinaryOperator::multiply:
      return BinaryOperator::multiply;
    case syntax::BinaryOperator::divide:
      return BinaryOperator::divide;
    case syntax::BinaryOperator::modulo:
      return BinaryOperator::modulo;
  }
  return BinaryOperator::equal;
}

bool is_day(TypeClass type) { return type == TypeClass::date || is_timestamp(type); }

// Whether a cast means the same on every engine, or anything at all: of a date some would make a number.
bool casts(TypeClass from, TypeClass to) {
  if (is_open(from) || is_open(to) || from == to || from == TypeClass::text || to == TypeClass::text) return true;
  const auto counts = [](TypeClass type) { return is_number(type) || type == TypeClass::boolean; };
  if (counts(from) && counts(to)) return true;
  return is_day(from) ? is_day(to) || (to == TypeClass::time && is_timestamp(from)) : false;
}

// What `casts` takes besides the type itself.
std::string_view castable_to(TypeClass to) {
  if (is_number(to) || to == TypeClass::boolean) return "a number, a truth value or a text";
  if (is_day(to)) return "a date, a timestamp or a text";
  return to == TypeClass::time ? "a timestamp or a text" : "a text";
}

bool is_literal(const ExprPtr& expr) { return std::holds_alternative<schema::Literal>(expr->node); }

// The column of a query, or null; `optional` where a `left join` may leave it null.
const RelationColumn* find_column(const schema::ColumnRef& ref, const QueryScope* scope, bool& optional) {
  for (; scope; scope = scope->outer) {
    if (const QueryScope::Source* source = scope->find(ref.relation)) {
      optional = source->optional;
      return source->relation.find_column(ref.column);
    }
  }
  return nullptr;
}

// The one type of several values, where it is one. Literals take that of the others.
std::optional<Type> one_type(const std::vector<ExprPtr>& values, TypeClass type_class, const ExpressionPlace& place) {
  std::optional<Type> type;
  for (const ExprPtr& value : values) {
    if (is_literal(value)) continue;
    const std::optional<Type> next = type_of(value, place);
    if (!next || (type && *type != *next)) return schema::type_for(type_class);
    type = next;
  }
  return type ? type : schema::type_for(type_class);
}

// Keys of `json_get`: not empty, and without the characters that end a key in some engine's path.
bool is_json_path(std::string_view path) {
  if (path.find_first_of("\"\\") != std::string_view::npos) return false;
  return !path.empty() && path.front() != '/' && path.back() != '/' && path.find("//") == std::string_view::npos;
}

class Resolver {
 public:
  Resolver(const ExpressionPlace& place, Context& context) : place_(place), context_(context) {}

  ExprPtr resolve_expr(const syntax::ExprPtr& written) {
    std::vector<size_t> loose;
    for (const QueryScope* scope = place_.scope; scope; scope = scope->outer) loose.push_back(scope->loose.size());
    ExprPtr resolved = resolve_node(written);
    size_t i = 0;
    for (QueryScope* scope = place_.scope; scope; scope = scope->outer, ++i) {
      const bool grew = scope->loose.size() > loose[i];
      // What is grouped by has one value for each group, whatever columns are in it.
      if (resolved && grew && scope->groups.contains(schema::to_string(resolved))) scope->loose.resize(loose[i]);
    }
    return resolved;
  }

 private:
  ExprPtr resolve_node(const syntax::ExprPtr& written) {
    const ByteRange range = written->range;
    return std::visit(
        base::Overloaded{
            [&](const syntax::Literal& e) { return literal(e); },
            [&](const syntax::NameRef& e) { return column(e, range); },
            [&](const syntax::Call& e) { return call(e, range); },
            [&](const syntax::Paren& e) { return resolve_expr(e.inner); },
            [&](const syntax::Unary& e) { return unary(e); },
            [&](const syntax::Binary& e) { return binary(e); },
            [&](const syntax::IsNull& e) -> ExprPtr {
              const ExprPtr operand = resolve_expr(e.operand);
              return operand ? make_expr(schema::IsNull{operand, e.negated}, TypeClass::boolean) : nullptr;
            },
            [&](const syntax::In& e) { return in_list(e, range); },
            [&](const syntax::Between& e) -> ExprPtr {
              ExprPtr operand = resolve_expr(e.operand);
              ExprPtr low = resolve_expr(e.low);
              ExprPtr high = resolve_expr(e.high);
              if (!operand || !low || !high) return nullptr;
              if (!compare(e.operand, operand, e.low, low) || !compare(e.operand, operand, e.high, high))
                return nullptr;
              return make_expr(schema::Between{operand, e.negated, low, high}, TypeClass::boolean);
            },
            [&](const syntax::Like& e) -> ExprPtr {
              const ExprPtr operand = as_text(expect(e.operand, TypeClass::text, "`like`"));
              const ExprPtr pattern = as_text(expect(e.pattern, TypeClass::text, "`like`"));
              if (!operand || !pattern) return nullptr;
              return make_expr(schema::Like{operand, e.negated, pattern}, TypeClass::boolean);
            },
            [&](const syntax::Case& e) { return case_of(e); },
            [&](const syntax::Cast& e) { return cast(e, range); },
            [&](const syntax::Exists& e) -> ExprPtr {
              const SelectPtr select = subquery(*e.query, range, false);
              return select ? make_expr(schema::Exists{select}, TypeClass::boolean) : nullptr;
            },
            [&](const syntax::Subquery& e) -> ExprPtr {
              std::optional<Type> type;
              const SelectPtr select = subquery(*e.query, range, true, &type);
              return select ? make_expr(schema::Subquery{select, type}, select->items[0].expr->type) : nullptr;
            },
            [&](const syntax::NativeExpr& e) -> ExprPtr {
              const size_t errors = context_.sink.error_count();
              schema::DialectTexts texts = resolve_native(e.texts, context_);
              if (context_.sink.error_count() > errors) return nullptr;
              return make_expr(schema::NativeExpr{std::move(texts)}, TypeClass::unknown);
            },
        },
        written->node);
  }

  static ExprPtr literal(const syntax::Literal& e) {
    using Kind = schema::Literal::Kind;
    switch (e.kind) {
      case syntax::Literal::Kind::string:
        return make_expr(schema::Literal{Kind::string, e.text}, TypeClass::text);
      case syntax::Literal::Kind::integer:
        return make_expr(schema::Literal{Kind::integer, e.text}, TypeClass::integer);
      case syntax::Literal::Kind::decimal:
        return make_expr(schema::Literal{Kind::decimal, e.text}, TypeClass::decimal);
      case syntax::Literal::Kind::true_:
        return make_expr(schema::Literal{Kind::boolean, "true"}, TypeClass::boolean);
      case syntax::Literal::Kind::false_:
        return make_expr(schema::Literal{Kind::boolean, "false"}, TypeClass::boolean);
      case syntax::Literal::Kind::null:
        return make_expr(schema::Literal{Kind::null, ""}, TypeClass::null);
    }
    return nullptr;
  }

  ExprPtr column(const syntax::NameRef& e, ByteRange range) {
    if (e.path.size() > 2) return column_in_schema(e, range);
    if (!place_.scope) return column_of_table(e, range);
    bool reads_nothing = true;
    for (const QueryScope* scope = place_.scope; scope; scope = scope->outer) {
      reads_nothing = reads_nothing && scope->sources.empty();
    }
    const syntax::Name& name = e.path.back();
    if (reads_nothing) {
      no_columns_here("a query without `from`", name.text, range);
      return nullptr;
    }
    return e.path.size() == 2 ? qualified_column(e.path[0], name, range) : plain_column(name, range);
  }

  // `schema.table.column`: an engine calls the table by its own name, so that is what the column is named with.
  ExprPtr column_in_schema(const syntax::NameRef& e, ByteRange range) {
    const std::string whole = schema::qualified(e.path[0].text, e.path[1].text);
    const syntax::Name table{e.path[1].text, base::join(e.path[0].range, e.path[1].range)};
    std::optional<std::string> called;
    for (QueryScope* scope = place_.scope; scope && e.path.size() == 3; scope = scope->outer) {
      for (const QueryScope::Source& source : scope->sources) {
        if (source.relation.name != whole) continue;
        if (source.name == table.text) return qualified_column(table, e.path.back(), range);
        called = source.name;
      }
    }
    if (e.path.size() == 3 && !place_.scope && place_.table && place_.table->name == whole) {
      return column_of_table({{table, e.path.back()}}, range);
    }
    auto& diagnostic = context_.report<DiagnosticId::unknown_alias>(table.range, e.path[0].text + "." + table.text);
    if (called) {
      diagnostic.help(fmt::format("it is called `{}` here", *called));
    } else if (e.path[0].text == "public") {
      diagnostic.help(Context::usual_schema);
    }
    return nullptr;
  }

  void no_columns_here(std::string_view place, const std::string& name, ByteRange range) {
    context_.report<DiagnosticId::no_columns_here>(range, place, name)
        .help("a text is written in single quotes: `" + schema::quote_string(name) + "`");
  }

  ExprPtr column_of_table(const syntax::NameRef& e, ByteRange range) {
    const std::string& name = e.path.back().text;
    if (!place_.table) {
      no_columns_here(place_.name, name, range);
      return nullptr;
    }
    const std::string table = schema::local_name(place_.table->name);
    if (e.path.size() == 2 && e.path[0].text != table) {
      auto& diagnostic = context_.report<DiagnosticId::unknown_alias>(e.path[0].range, e.path[0].text);
      Context::suggest(diagnostic, e.path[0].text, {table});
      return nullptr;
    }
    const schema::Column* found = place_.table->find_column(name);
    if (!found) {
      if (!context_.is_poisoned(place_.table->name, name)) {
        auto& diagnostic = context_.report<DiagnosticId::unknown_column>(range, place_.table->name, name);
        std::vector<std::string> names;
        for (const schema::Column& each : place_.table->columns) names.push_back(each.name);
        Context::suggest(diagnostic, name, names);
      }
      return nullptr;
    }
    if (e.path.size() == 2) context_.mention(MentionKind::table, e.path[0], place_.table->name);
    context_.mention(MentionKind::column, e.path.back(), place_.table->name);
    return make_expr(schema::ColumnRef{name}, schema::class_of(found->type));
  }

  ExprPtr qualified_column(const syntax::Name& alias, const syntax::Name& name, ByteRange range) {
    for (QueryScope* scope = place_.scope; scope; scope = scope->outer) {
      const QueryScope::Source* source = scope->find(alias.text);
      if (!source) continue;
      if (alias.text == schema::local_name(source->relation.name)) mention(alias, source->relation);
      if (source->relation.open || source->relation.find_column(name.text)) {
        return reference(*scope, *source, name, range);
      }
      unknown_column(source->relation, name.text, range);
      return nullptr;
    }
    if (context_.is_poisoned(alias.text)) return nullptr;
    auto& diagnostic = context_.report<DiagnosticId::unknown_alias>(alias.range, alias.text);
    std::vector<std::string> names;
    for (const QueryScope* scope = place_.scope; scope; scope = scope->outer) {
      for (const QueryScope::Source& source : scope->sources) {
        names.push_back(source.name);
        if (source.relation.name != alias.text) continue;
        diagnostic.help(fmt::format("`{}` is called `{}` here", alias.text, source.name));
        return nullptr;
      }
    }
    Context::suggest(diagnostic, alias.text, names);
    return nullptr;
  }

  // The innermost query that has such a column; in it a table that is known to have it comes before one of which that
  // is not known.
  ExprPtr plain_column(const syntax::Name& written, ByteRange range) {
    const std::string& name = written.text;
    for (QueryScope* scope = place_.scope; scope; scope = scope->outer) {
      std::vector<const QueryScope::Source*> found;
      std::vector<const QueryScope::Source*> open;
      for (const QueryScope::Source& source : scope->sources) {
        if (source.relation.find_column(name)) found.push_back(&source);
        if (source.relation.open) open.push_back(&source);
      }
      if (found.empty()) found = open;
      if (found.size() == 1) return reference(*scope, *found[0], written, range);
      if (found.empty()) continue;
      const auto full = [&](size_t i) { return schema::quote_name(found[i]->name) + "." + schema::quote_name(name); };
      context_.report<DiagnosticId::ambiguous_column>(range, name, full(0), full(1))
          .help(fmt::format("say which: `{}`", full(0)));
      return nullptr;
    }
    std::vector<const QueryScope::Source*> all;
    std::vector<std::string> names;
    for (const QueryScope* scope = place_.scope; scope; scope = scope->outer) {
      for (const QueryScope::Source& source : scope->sources) {
        if (context_.is_poisoned(source.relation.name, name)) return nullptr;
        all.push_back(&source);
        for (const RelationColumn& each : source.relation.columns) names.push_back(each.name);
      }
    }
    if (all.size() == 1) {
      unknown_column(all[0]->relation, name, range);
    } else {
      Context::suggest(context_.report<DiagnosticId::unknown_query_column>(range, name), name, names);
    }
    return nullptr;
  }

  // A table that goes by its own name.
  void mention(const syntax::Name& name, const Relation& relation) {
    context_.mention(relation.view ? MentionKind::view : MentionKind::table, name, relation.name);
  }

  void unknown_column(const Relation& relation, const std::string& name, ByteRange range) {
    if (context_.is_poisoned(relation.name, name)) return;
    auto& diagnostic = relation.view ? context_.report<DiagnosticId::unknown_view_column>(range, relation.name, name)
                                     : context_.report<DiagnosticId::unknown_column>(range, relation.name, name);
    std::vector<std::string> names;
    for (const RelationColumn& each : relation.columns) names.push_back(each.name);
    Context::suggest(diagnostic, name, names);
  }

  // A column that was found. An engine would take an inner table of that name for the outer one.
  ExprPtr reference(QueryScope& scope, const QueryScope::Source& source, const syntax::Name& written, ByteRange range) {
    const std::string& name = written.text;
    for (const QueryScope* inner = place_.scope; inner != &scope; inner = inner->outer) {
      for (const QueryScope::Source& other : inner->sources) {
        if (schema::fold(other.name) != schema::fold(source.name)) continue;
        context_.report<DiagnosticId::hidden_alias>(range, name, source.name)
            .help("give one of the two another name: `as …`");
        return nullptr;
      }
    }
    context_.mention(MentionKind::column, written, source.relation.name);
    const RelationColumn* column = source.relation.find_column(name);
    ExprPtr ref = make_expr(schema::ColumnRef{name, source.name},
                            column && column->known ? schema::class_of(column->type) : TypeClass::unknown);
    if (scope.grouped && scope.aggregates == 0) scope.loose.push_back({range, schema::to_string(ref)});
    return ref;
  }

  SelectPtr subquery(const syntax::Select& select, ByteRange range, bool is_value,
                     std::optional<Type>* type = nullptr) {
    if (!place_.names) {
      context_.report<DiagnosticId::query_misplaced>(range, place_.name);
      return nullptr;
    }
    QueryScope row;  // of the table at hand
    QueryScope* outer = place_.scope;
    if (!outer && place_.table) {
      row.sources.push_back({place_.table->name, relation_of(*place_.table), false});
      outer = &row;
    }
    return resolve_subquery(select, is_value, outer, context_, *place_.names, type);
  }

  ExprPtr call(const syntax::Call& e, ByteRange range) {
    const std::string& name = e.function.text;
    const auto& functions = schema::all_functions();
    const auto found = std::find_if(functions.begin(), functions.end(), [&](const auto& f) { return f.name == name; });
    if (found == functions.end()) {
      auto& diagnostic = context_.report<DiagnosticId::unknown_function>(e.function.range, name);
      std::vector<std::string> names;
      for (const auto& each : functions) names.emplace_back(each.name);
      const auto near = base::nearest(name, names);
      diagnostic.help(near ? "did you mean `" + *near + "`?"
                           : "an engine's own function is written `native(postgresql '…', mysql '…', sqlite '…')`");
      return nullptr;
    }
    const bool counts_rows = e.star && found->function == schema::Function::count;
    if (!counts_rows && (e.star || (e.distinct && !found->aggregate) || e.arguments.size() < found->fewest_arguments ||
                         e.arguments.size() > found->most_arguments)) {
      const std::string takes = found->fewest_arguments == found->most_arguments
                                    ? std::to_string(found->fewest_arguments)
                                    : fmt::format("{} to {}", found->fewest_arguments, found->most_arguments);
      context_.report<DiagnosticId::function_arguments>(range, name, takes, found->most_arguments == 1 ? "" : "s");
      return nullptr;
    }
    if (!found->deterministic && place_.deterministic) {
      context_.report<DiagnosticId::not_deterministic>(range, name, place_.name);
      return nullptr;
    }
    if (found->aggregate) return aggregate(e, *found, range);
    return call_of(e, *found, range);
  }

  ExprPtr aggregate(const syntax::Call& e, const schema::FunctionInfo& function, ByteRange range) {
    if (!place_.aggregates || !place_.scope) {
      auto& diagnostic = context_.report<DiagnosticId::aggregate_misplaced>(range, function.name, place_.name);
      if (place_.name == "`where`") diagnostic.help("a condition on a group stands in `having`");
      return nullptr;
    }
    QueryScope& scope = *place_.scope;
    if (scope.aggregates > 0) {
      context_.report<DiagnosticId::aggregate_nested>(range, function.name);
      return nullptr;
    }
    ++scope.aggregates;
    const ExprPtr resolved = call_of(e, function, range);
    --scope.aggregates;
    if (!resolved) return nullptr;
    // SQL would take it for an aggregate of the outer query.
    bool reads_own = false;
    bool reads = false;
    const std::function<void(const ExprPtr&)> look = [&](const ExprPtr& expr) {
      if (const auto* ref = std::get_if<schema::ColumnRef>(&expr->node)) {
        reads = true;
        reads_own = reads_own || scope.find(ref->relation);
      }
      for (const ExprPtr& child : schema::children(*expr)) look(child);
    };
    look(resolved);
    if (reads && !reads_own) {
      context_.report<DiagnosticId::aggregate_of_outer>(range, function.name);
      return nullptr;
    }
    return resolved;
  }

  ExprPtr call_of(const syntax::Call& e, const schema::FunctionInfo& function, ByteRange range) {
    std::vector<ExprPtr> arguments;
    TypeClass type = TypeClass::null;
    for (size_t i = 0; i < e.arguments.size(); ++i) {
      ExprPtr resolved = argument(e.arguments[i], function, i);
      if (!resolved) return nullptr;
      type = i == 0 ? resolved->type : common(type, resolved->type);
      arguments.push_back(std::move(resolved));
    }
    using schema::Function;
    if (function.function == Function::coalesce || function.function == Function::nullif) {
      std::vector<ExprPtr*> values;
      for (ExprPtr& each : arguments) values.push_back(&each);
      if (!unify(e.arguments, values, fmt::format("`{}`", function.name))) return nullptr;
      type = function.function == Function::nullif ? arguments[0]->type : common_of(arguments);
    }
    if (function.function == Function::json_get) {
      const auto* path = std::get_if<schema::Literal>(&arguments[1]->node);
      if (!path || path->kind != schema::Literal::Kind::string || !is_json_path(path->text)) {
        context_.report<DiagnosticId::json_path>(e.arguments[1]->range);
        return nullptr;
      }
    }
    if (function.function == Function::json_object && arguments.size() % 2 != 0) {
      context_.report<DiagnosticId::json_pairs>(range);
      return nullptr;
    }
    if (function.result != TypeClass::unknown) type = function.result;
    if (function.function == Function::avg && arguments[0]->type == TypeClass::real) type = TypeClass::real;
    return make_expr(schema::Call{function.function, std::move(arguments), e.star, e.distinct}, type);
  }

  static TypeClass common_of(const std::vector<ExprPtr>& values) {
    TypeClass type = TypeClass::null;
    for (const ExprPtr& value : values) type = common(type, value->type);
    return type;
  }

  // An argument of a function, which has to be what functions.def says.
  ExprPtr argument(const syntax::ExprPtr& written, const schema::FunctionInfo& function, size_t index) {
    ExprPtr resolved = resolve_expr(written);
    if (!resolved) return nullptr;
    const TypeClass type = resolved->type;
    const bool is_key = index % 2 == 0;
    bool fits = true;
    std::string_view wants;
    switch (function.takes[std::min(index, function.takes.size() - 1)]) {
      case 't':
        resolved = as_text(resolved);
        fits = fit(type, TypeClass::text);
        wants = schema::describe(TypeClass::text);
        break;
      case 'b':
        resolved = as_text(resolved);
        fits = fit(type, TypeClass::text) || type == TypeClass::bytes;
        wants = "a text or bytes";
        break;
      case 'n':
        fits = fit(type, TypeClass::decimal);
        wants = schema::describe(TypeClass::decimal);
        break;
      case 'i':
        fits = is_open(type) || type == TypeClass::integer;
        wants = schema::describe(TypeClass::integer);
        break;
      case 'j':
        fits = fit(type, TypeClass::json);
        wants = schema::describe(TypeClass::json);
        break;
      case 'o':
        resolved = as_text(resolved);  // the engines do not agree on the order of an enum's values
        fits = type != TypeClass::boolean && type != TypeClass::bytes && type != TypeClass::uuid &&
               type != TypeClass::json;
        wants = "a number, a text, a date or a time";
        break;
      case 'k':
        if (is_key) resolved = as_text(resolved);
        fits = is_key ? fit(type, TypeClass::text) : type != TypeClass::bytes;
        wants = is_key ? "a text as a key" : "what json can hold";
        break;
      default:
        break;
    }
    if (fits) return resolved;
    context_.report<DiagnosticId::wrong_operand>(written->range, fmt::format("`{}`", function.name), wants,
                                                 schema::describe(type));
    return nullptr;
  }

  // Brings values that stand for each other to one type: literals to that of the others, an enum's values to text
  // where something else is beside them.
  bool unify(const std::vector<syntax::ExprPtr>& written, const std::vector<ExprPtr*>& values,
             const std::string& what) {
    std::optional<Type> type;
    bool one_enum = true;
    TypeClass wanted = TypeClass::null;
    for (const ExprPtr* value : values) {
      if (is_literal(*value)) continue;
      const std::optional<Type> next = type_of(*value, place_);
      one_enum = one_enum && (!type || enum_of(type) == enum_of(next));
      if (!type) type = next;
      wanted = common(wanted, (*value)->type);
    }
    for (size_t i = 0; i < values.size(); ++i) {
      ExprPtr& value = *values[i];
      if (!is_literal(value) && !one_enum) value = as_text(value);
      if (is_literal(value) && type && one_enum && takes_form(*type)) {
        value = fit_literal(value, written[i]->range, *type, "the value of " + what);
        if (!value) return false;
      }
      if (wanted == TypeClass::timestamptz && value->type == TypeClass::timestamp) value = as_timestamptz(value);
      if (is_open(wanted)) wanted = value->type;
      const bool formed = is_literal(value) && type && takes_form(*type);
      if (formed || fit(value->type, wanted)) continue;
      context_.report<DiagnosticId::wrong_operand>(written[i]->range, what, schema::describe(wanted),
                                                   schema::describe(value->type));
      return false;
    }
    return true;
  }

  // Whether a text literal has to have a form to be a value of the type.
  static bool takes_form(const Type& type) {
    const TypeClass type_class = schema::class_of(type);
    return type.kind == TypeKind::enumeration || type_class == TypeClass::date || type_class == TypeClass::time ||
           is_timestamp(type_class) || type_class == TypeClass::uuid || type_class == TypeClass::json;
  }

  static std::string enum_of(const std::optional<Type>& type) {
    return type && type->array_depth == 0 ? type->enum_name : "";
  }

  // What an enum's value is as a text: PostgreSQL takes the one for the other nowhere. Other expressions as they are.
  ExprPtr as_text(const ExprPtr& expr) const {
    if (!expr || is_literal(expr) || enum_of(type_of(expr, place_)).empty()) return expr;
    return make_expr(schema::Cast{expr, *schema::type_for(TypeClass::text)}, TypeClass::text);
  }

  // A timestamp beside one with a zone is in UTC; PostgreSQL would take it for one of the session's zone.
  static ExprPtr as_timestamptz(const ExprPtr& expr) {
    return make_expr(schema::Cast{expr, *schema::type_for(TypeClass::timestamptz)}, TypeClass::timestamptz);
  }

  // An operand of one class; what it belongs to is named where it is of another.
  ExprPtr expect(const syntax::ExprPtr& written, TypeClass type, std::string_view what) {
    ExprPtr resolved = resolve_expr(written);
    if (!resolved) return nullptr;
    const bool number = is_number(type) && is_number(resolved->type);
    if (!number && !fit(resolved->type, type)) {
      context_.report<DiagnosticId::wrong_operand>(written->range, what, schema::describe(type),
                                                   schema::describe(resolved->type));
      return nullptr;
    }
    return resolved;
  }

  ExprPtr unary(const syntax::Unary& e) {
    if (e.op == syntax::UnaryOperator::plus) return expect(e.operand, TypeClass::decimal, "`+`");
    const bool minus = e.op == syntax::UnaryOperator::minus;
    const ExprPtr operand =
        minus ? expect(e.operand, TypeClass::decimal, "`-`") : expect(e.operand, TypeClass::boolean, "`not`");
    if (!operand) return nullptr;
    return make_expr(schema::Unary{minus ? schema::UnaryOperator::minus : schema::UnaryOperator::not_, operand},
                     minus ? operand->type : TypeClass::boolean);
  }

  ExprPtr binary(const syntax::Binary& e) {
    const BinaryOperator op = resolve(e.op);
    const std::string symbol = fmt::format("`{}`", context_.source->slice(e.op_range));
    switch (op) {
      case BinaryOperator::or_:
      case BinaryOperator::and_:
        return operands(e, op, TypeClass::boolean, symbol);
      case BinaryOperator::add:
      case BinaryOperator::subtract:
      case BinaryOperator::multiply:
      case BinaryOperator::divide:
      case BinaryOperator::modulo:
        return operands(e, op, TypeClass::decimal, symbol);
      case BinaryOperator::concat: {
        const ExprPtr left = as_text(expect(e.left, TypeClass::text, symbol));
        const ExprPtr right = as_text(expect(e.right, TypeClass::text, symbol));
        return left && right ? make_expr(schema::Binary{op, left, right}, TypeClass::text) : nullptr;
      }
      default:
        break;
    }
    ExprPtr left = resolve_expr(e.left);
    ExprPtr right = resolve_expr(e.right);
    if (!left || !right || !compare(e.left, left, e.right, right)) return nullptr;
    return make_expr(schema::Binary{op, left, right}, TypeClass::boolean);
  }

  ExprPtr operands(const syntax::Binary& e, BinaryOperator op, TypeClass type, const std::string& symbol) {
    const ExprPtr left = expect(e.left, type, symbol);
    const ExprPtr right = expect(e.right, type, symbol);
    if (!left || !right) return nullptr;
    return make_expr(schema::Binary{op, left, right},
                     type == TypeClass::boolean ? type : common(left->type, right->type));
  }

  // Whether two operands can be compared. A literal is brought into the form of the other's type.
  bool compare(const syntax::ExprPtr& left_written, ExprPtr& left, const syntax::ExprPtr& right_written,
               ExprPtr& right) {
    if (is_literal(right) && !is_literal(left)) {
      if (!fit_beside(right, right_written->range, left)) return false;
    } else if (is_literal(left) && !is_literal(right)) {
      if (!fit_beside(left, left_written->range, right)) return false;
    } else if (enum_of(type_of(left, place_)) != enum_of(type_of(right, place_))) {
      left = as_text(left);
      right = as_text(right);
    }
    if (left->type == TypeClass::timestamp && right->type == TypeClass::timestamptz) left = as_timestamptz(left);
    if (right->type == TypeClass::timestamp && left->type == TypeClass::timestamptz) right = as_timestamptz(right);
    const bool formed = is_literal(left) != is_literal(right) &&
                        (takes_form(type_of(left, place_)) || takes_form(type_of(right, place_)));
    if (formed || fit(left->type, right->type)) return true;
    context_.report<DiagnosticId::wrong_comparison>(base::join(left_written->range, right_written->range),
                                                    schema::describe(left->type), schema::describe(right->type));
    return false;
  }

  static bool takes_form(const std::optional<Type>& type) { return type && takes_form(*type); }

  // A literal beside something else that it is compared with.
  bool fit_beside(ExprPtr& literal, ByteRange range, const ExprPtr& other) {
    const std::optional<Type> type = type_of(other, place_);
    const auto* column = std::get_if<schema::ColumnRef>(&other->node);
    const bool text = std::get<schema::Literal>(literal->node).kind == schema::Literal::Kind::string;
    if (!type || (!column && !(text && takes_form(*type)))) return true;
    literal =
        fit_literal(literal, range, *type, column ? "the column `" + column->column + "`" : "what it is compared with");
    return literal != nullptr;
  }

  ExprPtr in_list(const syntax::In& e, ByteRange range) {
    ExprPtr operand = resolve_expr(e.operand);
    if (e.query) return in_select(e, std::move(operand), range);
    if (!operand) return nullptr;
    std::vector<ExprPtr> values;
    for (const syntax::ExprPtr& written : e.values) {
      ExprPtr value = resolve_expr(written);
      if (!value || !compare(e.operand, operand, written, value)) return nullptr;
      values.push_back(std::move(value));
    }
    return make_expr(schema::InList{operand, e.negated, std::move(values)}, TypeClass::boolean);
  }

  ExprPtr in_select(const syntax::In& e, ExprPtr operand, ByteRange range) {
    std::optional<Type> type;
    SelectPtr select = subquery(*e.query, range, true, &type);
    if (!operand || !select) return nullptr;
    ExprPtr item = make_expr(schema::Subquery{select, type}, select->items[0].expr->type);
    const ExprPtr before = item;
    const auto written = std::make_shared<const syntax::Expr>(syntax::Expr{syntax::Subquery{e.query}, e.query->range});
    if (!compare(e.operand, operand, written, item)) return nullptr;
    // What has to be done to its value is done to what it selects.
    if (item != before) {
      schema::Select copy = *select;
      copy.items[0].expr =
          make_expr(schema::Cast{copy.items[0].expr, std::get<schema::Cast>(item->node).type}, item->type);
      select = std::make_shared<const schema::Select>(std::move(copy));
    }
    return make_expr(schema::InSelect{std::move(operand), e.negated, std::move(select)}, TypeClass::boolean);
  }

  ExprPtr case_of(const syntax::Case& e) {
    schema::Case result;
    std::vector<syntax::ExprPtr> written;
    for (const syntax::CaseBranch& branch : e.branches) {
      const ExprPtr when = expect(branch.when, TypeClass::boolean, "`when`");
      const ExprPtr then = resolve_expr(branch.then);
      if (!when || !then) return nullptr;
      result.branches.push_back({when, then});
      written.push_back(branch.then);
    }
    if (e.otherwise) {
      result.otherwise = resolve_expr(e.otherwise);
      if (!result.otherwise) return nullptr;
      written.push_back(e.otherwise);
    }
    std::vector<ExprPtr*> values;
    for (schema::CaseBranch& branch : result.branches) values.push_back(&branch.then);
    if (result.otherwise) values.push_back(&result.otherwise);
    if (!unify(written, values, "`case`")) return nullptr;
    TypeClass type = TypeClass::null;
    for (const ExprPtr* value : values) type = common(type, (*value)->type);
    return make_expr(std::move(result), type);
  }

  ExprPtr cast(const syntax::Cast& e, ByteRange) {
    ExprPtr operand = resolve_expr(e.operand);
    const std::optional<Type> type = resolve_type(e.type, context_);
    if (!operand || !type) return nullptr;
    const bool scalar = type->array_depth == 0;
    const auto* literal = std::get_if<schema::Literal>(&operand->node);
    if (scalar && literal && literal->kind == schema::Literal::Kind::string && takes_form(*type)) {
      operand = fit_literal(operand, e.operand->range, *type, "the cast");
      if (!operand) return nullptr;
    } else if (scalar && type->kind == TypeKind::enumeration && !fit(operand->type, TypeClass::text)) {
      context_.report<DiagnosticId::wrong_operand>(e.operand->range, fmt::format("a cast to `{}`", type->enum_name),
                                                   schema::describe(TypeClass::text), schema::describe(operand->type));
      return nullptr;
    }
    if (scalar && !casts(operand->type, schema::class_of(*type))) {
      context_.report<DiagnosticId::wrong_operand>(
          e.operand->range, fmt::format("a cast to `{}`", schema::to_string(*type)),
          castable_to(schema::class_of(*type)), schema::describe(operand->type));
      return nullptr;
    }
    // From an enum every way leads through its text.
    const bool text = type->kind == TypeKind::text && scalar;
    if (!text && enum_of(type_of(operand, place_)) != type->enum_name) operand = as_text(operand);
    return make_expr(schema::Cast{operand, *type}, schema::class_of(*type));
  }

 public:
  // A literal where a value of `type` is wanted, in the form that engines take; null where it is none.
  ExprPtr fit_literal(const ExprPtr& expr, ByteRange range, const Type& type, const std::string& what) {
    const auto& literal = std::get<schema::Literal>(expr->node);
    const TypeClass wanted = schema::class_of(type);
    if (literal.kind == schema::Literal::Kind::null || wanted == TypeClass::unknown) return expr;
    const bool text = literal.kind == schema::Literal::Kind::string;
    const bool takes_text = wanted == TypeClass::text || takes_form(type);
    const bool whole = literal.kind == schema::Literal::Kind::integer;
    const bool fits = text ? takes_text
                           : (expr->type == wanted ||
                              (is_number(wanted) && is_number(expr->type) && (wanted != TypeClass::integer || whole)));
    if (!fits) {
      context_.report<DiagnosticId::wrong_value>(range, schema::describe(expr->type), what, schema::to_string(type));
      return nullptr;
    }
    if (!text) {
      if (number_fits(literal.text, type)) return expr;
      context_.report<DiagnosticId::value_out_of_range>(range, literal.text, what, schema::to_string(type));
      return nullptr;
    }
    if (type.kind == TypeKind::enumeration) return enum_value(expr, literal.text, range, type);
    const std::optional<std::string> canonical = canonical_literal(literal.text, type);
    if (!canonical) {
      auto& diagnostic =
          context_.report<DiagnosticId::malformed_value>(range, literal.text, what, schema::to_string(type));
      if (type.kind == TypeKind::date) diagnostic.help("a date is written '2024-01-31'");
      if (type.kind == TypeKind::time) diagnostic.help("a time is written '13:05:00'");
      if (type.kind == TypeKind::timestamp)
        diagnostic.help("a timestamp is written '2024-01-31 13:05:00', without an offset");
      if (type.kind == TypeKind::timestamptz) {
        diagnostic.help("it is written '2024-01-31T13:05:00Z' or with an offset: '2024-01-31T13:05:00+02:00'");
      }
      if (type.kind == TypeKind::uuid) diagnostic.help("a uuid is written '01234567-89ab-cdef-0123-456789abcdef'");
      return nullptr;
    }
    const bool limited = type.kind == TypeKind::varchar || type.kind == TypeKind::fixed_char;
    if (limited && base::code_points(*canonical) > type.length) {
      context_.report<DiagnosticId::value_out_of_range>(range, literal.text, what, schema::to_string(type));
      return nullptr;
    }
    // PostgreSQL has to write a timestamp with its zone, so the class goes along.
    const TypeClass type_class = wanted == TypeClass::timestamptz ? wanted : TypeClass::text;
    return make_expr(schema::Literal{schema::Literal::Kind::string, *canonical}, type_class);
  }

 private:
  ExprPtr enum_value(const ExprPtr& expr, const std::string& value, ByteRange range, const Type& type) {
    const schema::EnumPtr enumeration = context_.schema.find_enum(type.enum_name);
    const auto& values = enumeration->values;
    if (std::find(values.begin(), values.end(), value) != values.end()) {
      return make_expr(schema::Literal{schema::Literal::Kind::string, value, type.enum_name}, expr->type);
    }
    if (context_.is_poisoned(type.enum_name, schema::quote_string(value))) return nullptr;
    auto& diagnostic = context_.report<DiagnosticId::unknown_enum_value>(range, type.enum_name, value);
    Context::suggest(diagnostic, value, values);
    return nullptr;
  }

  const ExpressionPlace& place_;
  Context& context_;
};

}  // namespace

ExprPtr resolve_expression(const syntax::ExprPtr& expr, const ExpressionPlace& place, Context& context) {
  return Resolver(place, context).resolve_expr(expr);
}

ExprPtr resolve_condition(const syntax::ExprPtr& expr, const ExpressionPlace& place, Context& context) {
  ExprPtr resolved = resolve_expression(expr, place, context);
  if (resolved && !fit(resolved->type, TypeClass::boolean)) {
    context.report<DiagnosticId::wrong_operand>(expr->range, place.name, schema::describe(TypeClass::boolean),
                                                schema::describe(resolved->type));
    return nullptr;
  }
  return resolved;
}

ExprPtr resolve_value(const syntax::ExprPtr& expr, const Type& type, const ExpressionPlace& place, Context& context) {
  Resolver resolver(place, context);
  ExprPtr resolved = resolver.resolve_expr(expr);
  if (!resolved) return nullptr;
  const std::string what(place.name);
  if (std::holds_alternative<schema::Literal>(resolved->node)) {
    return resolver.fit_literal(resolved, expr->range, type, what);
  }
  const TypeClass wanted = schema::class_of(type);
  const bool makes_text = resolved->type == TypeClass::text && wanted == TypeClass::uuid;
  const std::optional<Type> given = type_of(resolved, place);
  if (!fit(resolved->type, wanted) && !makes_text) {
    context.report<DiagnosticId::wrong_value>(expr->range, schema::describe(resolved->type), what,
                                              schema::to_string(type));
    return nullptr;
  }
  if (const auto* unary = std::get_if<schema::Unary>(&resolved->node); unary && schema::is_constant(resolved)) {
    const std::string number = "-" + std::get<schema::Literal>(unary->operand->node).text;
    if (!number_fits(number, type)) {
      context.report<DiagnosticId::value_out_of_range>(expr->range, number, what, schema::to_string(type));
      return nullptr;
    }
  }
  // What PostgreSQL does not do by itself, or does by the session's time zone. The dialects write `now()` for both.
  const auto* call = std::get_if<schema::Call>(&resolved->node);
  const bool is_now = call && call->function == schema::Function::now;
  const bool other_zone = is_timestamp(resolved->type) && is_timestamp(wanted) && resolved->type != wanted && !is_now;
  const bool to_enum = type.kind == TypeKind::enumeration && type.array_depth == 0 &&
                       resolved->type == TypeClass::text && !(given && given->enum_name == type.enum_name);
  if (makes_text || other_zone || to_enum) return make_expr(schema::Cast{resolved, type}, wanted);
  return resolved;
}

std::optional<Type> type_of(const ExprPtr& expr, const ExpressionPlace& place) {
  if (const auto* ref = std::get_if<schema::ColumnRef>(&expr->node)) {
    if (ref->relation.empty()) {
      const schema::Column* column = place.table ? place.table->find_column(ref->column) : nullptr;
      return column ? std::optional(column->type) : std::nullopt;
    }
    bool optional = false;
    const RelationColumn* column = find_column(*ref, place.scope, optional);
    return column && column->known ? std::optional(column->type) : std::nullopt;
  }
  if (const auto* cast = std::get_if<schema::Cast>(&expr->node)) return cast->type;
  if (const auto* subquery = std::get_if<schema::Subquery>(&expr->node)) return subquery->type;
  if (const auto* each = std::get_if<schema::Case>(&expr->node)) {
    std::vector<ExprPtr> values;
    for (const schema::CaseBranch& branch : each->branches) values.push_back(branch.then);
    if (each->otherwise) values.push_back(each->otherwise);
    return one_type(values, expr->type, place);
  }
  if (const auto* call = std::get_if<schema::Call>(&expr->node)) {
    using schema::Function;
    const Function function = call->function;
    if (function == Function::coalesce || function == Function::min || function == Function::max) {
      return one_type(call->arguments, expr->type, place);
    }
    if (function == Function::nullif || function == Function::abs) return type_of(call->arguments[0], place);
  }
  return schema::type_for(expr->type);
}

bool is_nullable(const ExprPtr& expr, const ExpressionPlace& place) {
  const auto any = [&](const std::vector<ExprPtr>& parts) {
    return std::any_of(parts.begin(), parts.end(), [&](const ExprPtr& part) { return is_nullable(part, place); });
  };
  return std::visit(base::Overloaded{
                        [](const schema::Literal& e) { return e.kind == schema::Literal::Kind::null; },
                        [&](const schema::ColumnRef& e) {
                          if (e.relation.empty()) {
                            const schema::Column* column = place.table ? place.table->find_column(e.column) : nullptr;
                            return !column || column->nullable;
                          }
                          bool optional = false;
                          const RelationColumn* column = find_column(e, place.scope, optional);
                          return !column || optional || column->nullable;
                        },
                        [&](const schema::Call& e) {
                          using schema::Function;
                          switch (e.function) {
                            case Function::count:
                            case Function::json_object:
                              return false;
                            case Function::sum:
                            case Function::min:
                            case Function::max:
                            case Function::avg:
                            case Function::nullif:
                            case Function::json_get:
                              return true;
                            case Function::coalesce:
                              return std::all_of(e.arguments.begin(), e.arguments.end(),
                                                 [&](const ExprPtr& part) { return is_nullable(part, place); });
                            default:
                              return any(e.arguments);
                          }
                        },
                        [&](const schema::Binary& e) {
                          // Without an error division by zero is null.
                          const bool divides = e.op == BinaryOperator::divide || e.op == BinaryOperator::modulo;
                          return divides || any({e.left, e.right});
                        },
                        [](const schema::IsNull&) { return false; },
                        [](const schema::Exists&) { return false; },
                        [](const schema::Subquery&) { return true; },
                        [](const schema::InSelect&) { return true; },
                        [](const schema::NativeExpr&) { return true; },
                        [&](const schema::Case& e) {
                          if (!e.otherwise || is_nullable(e.otherwise, place)) return true;
                          return std::any_of(
                              e.branches.begin(), e.branches.end(),
                              [&](const schema::CaseBranch& branch) { return is_nullable(branch.then, place); });
                        },
                        [&](const auto&) { return any(schema::children(*expr)); },
                    },
                    expr->node);
}

}  // namespace mig::sema
