#include "compiler/sema/expressions.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/sema/literals.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using schema::BinaryOperator;
using schema::ExprPtr;
using schema::make_expr;
using schema::Type;
using schema::TypeClass;
using schema::TypeKind;

bool is_number(TypeClass type) {
  return type == TypeClass::integer || type == TypeClass::decimal || type == TypeClass::real;
}

bool is_open(TypeClass type) { return type == TypeClass::null || type == TypeClass::unknown; }

// Whether values of the two classes can be compared, or stand in for each other. A text literal takes the other side's
// type.
bool fit(TypeClass a, TypeClass b) { return a == b || is_open(a) || is_open(b) || (is_number(a) && is_number(b)); }

TypeClass common(TypeClass a, TypeClass b) {
  if (is_open(a)) return b;
  if (is_open(b) || a == b) return a;
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

class Resolver {
 public:
  Resolver(const ExpressionPlace& place, Context& context) : place_(place), context_(context) {}

  ExprPtr resolve_expr(const syntax::ExprPtr& written) {
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
              const ExprPtr operand = expect(e.operand, TypeClass::text, "`like`");
              const ExprPtr pattern = expect(e.pattern, TypeClass::text, "`like`");
              if (!operand || !pattern) return nullptr;
              return make_expr(schema::Like{operand, e.negated, pattern}, TypeClass::boolean);
            },
            [&](const syntax::Case& e) { return case_of(e); },
            [&](const syntax::Cast& e) { return cast(e, range); },
            [&](const syntax::Exists&) { return unsupported(range, "a query in an expression"); },
            [&](const syntax::Subquery&) { return unsupported(range, "a query in an expression"); },
            [&](const syntax::NativeExpr& e) -> ExprPtr {
              const size_t errors = context_.sink.error_count();
              schema::DialectTexts texts = resolve_native(e.texts, context_);
              if (context_.sink.error_count() > errors) return nullptr;
              return make_expr(schema::NativeExpr{std::move(texts)}, TypeClass::unknown);
            },
        },
        written->node);
  }

 private:
  ExprPtr unsupported(ByteRange range, std::string_view what) {
    context_.not_supported(range, what);
    return nullptr;
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
    const std::string& name = e.path.back().text;
    if (!place_.table) {
      context_.report<DiagnosticId::no_columns_here>(range, place_.name, name)
          .help("a text is written in single quotes: `" + schema::quote_string(name) + "`");
      return nullptr;
    }
    if (e.path.size() > 1) return unsupported(range, "a column named with its table");
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
    return make_expr(schema::ColumnRef{name}, schema::class_of(found->type));
  }

  ExprPtr call(const syntax::Call& e, ByteRange range) {
    static constexpr std::string_view later[] = {"count", "sum", "min", "max", "avg", "json_get", "json_object"};
    const std::string& name = e.function.text;
    if (std::find(std::begin(later), std::end(later), name) != std::end(later)) {
      return unsupported(e.function.range, "the function `" + name + "`");
    }
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
    if (e.star || e.distinct || e.arguments.size() < found->fewest_arguments ||
        e.arguments.size() > found->most_arguments) {
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
    std::vector<ExprPtr> arguments;
    TypeClass type = TypeClass::null;
    for (const syntax::ExprPtr& argument : e.arguments) {
      ExprPtr resolved = resolve_expr(argument);
      if (!resolved) return nullptr;
      type = arguments.empty() ? resolved->type : common(type, resolved->type);
      arguments.push_back(std::move(resolved));
    }
    return make_expr(schema::Call{found->function, std::move(arguments)},
                     found->result == TypeClass::unknown ? type : found->result);
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
        const ExprPtr left = expect(e.left, TypeClass::text, symbol);
        const ExprPtr right = expect(e.right, TypeClass::text, symbol);
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

  // Whether two operands can be compared. A literal beside a column is brought into the form of the column's type.
  bool compare(const syntax::ExprPtr& left_written, ExprPtr& left, const syntax::ExprPtr& right_written,
               ExprPtr& right) {
    if (const schema::Column* column = column_of(left)) {
      if (std::holds_alternative<schema::Literal>(right->node)) {
        right = fit_literal(right, right_written->range, column->type, "the column `" + column->name + "`");
        return right != nullptr;
      }
    }
    if (const schema::Column* column = column_of(right)) {
      if (std::holds_alternative<schema::Literal>(left->node)) {
        left = fit_literal(left, left_written->range, column->type, "the column `" + column->name + "`");
        return left != nullptr;
      }
    }
    if (fit(left->type, right->type)) return true;
    context_.report<DiagnosticId::wrong_comparison>(base::join(left_written->range, right_written->range),
                                                    schema::describe(left->type), schema::describe(right->type));
    return false;
  }

  const schema::Column* column_of(const ExprPtr& expr) const {
    const auto* ref = std::get_if<schema::ColumnRef>(&expr->node);
    return ref ? place_.table->find_column(ref->column) : nullptr;
  }

  ExprPtr in_list(const syntax::In& e, ByteRange range) {
    if (e.query) return unsupported(range, "a query in an expression");
    ExprPtr operand = resolve_expr(e.operand);
    if (!operand) return nullptr;
    std::vector<ExprPtr> values;
    for (const syntax::ExprPtr& written : e.values) {
      ExprPtr value = resolve_expr(written);
      if (!value || !compare(e.operand, operand, written, value)) return nullptr;
      values.push_back(std::move(value));
    }
    return make_expr(schema::InList{operand, e.negated, std::move(values)}, TypeClass::boolean);
  }

  ExprPtr case_of(const syntax::Case& e) {
    schema::Case result;
    TypeClass type = TypeClass::null;
    for (const syntax::CaseBranch& branch : e.branches) {
      const ExprPtr when = expect(branch.when, TypeClass::boolean, "`when`");
      const ExprPtr then = resolve_expr(branch.then);
      if (!when || !then) return nullptr;
      type = common(type, then->type);
      result.branches.push_back({when, then});
    }
    if (e.otherwise) {
      result.otherwise = resolve_expr(e.otherwise);
      if (!result.otherwise) return nullptr;
      type = common(type, result.otherwise->type);
    }
    return make_expr(std::move(result), type);
  }

  ExprPtr cast(const syntax::Cast& e, ByteRange range) {
    const ExprPtr operand = resolve_expr(e.operand);
    const std::optional<Type> type = resolve_type(e.type, context_);
    if (!operand || !type) return nullptr;
    if (type->kind == TypeKind::enumeration || type->kind == TypeKind::native || type->array_depth > 0) {
      return unsupported(range, "a cast to `" + schema::to_string(*type) + "`");
    }
    return make_expr(schema::Cast{operand, *type}, schema::class_of(*type));
  }

 public:
  // A literal where a value of `type` is wanted, in the form that engines take; null where it is none.
  ExprPtr fit_literal(const ExprPtr& expr, ByteRange range, const Type& type, const std::string& what) {
    const auto& literal = std::get<schema::Literal>(expr->node);
    const TypeClass wanted = schema::class_of(type);
    if (literal.kind == schema::Literal::Kind::null || wanted == TypeClass::unknown) return expr;
    const bool text = literal.kind == schema::Literal::Kind::string;
    const bool takes_text = wanted == TypeClass::text || wanted == TypeClass::date || wanted == TypeClass::time ||
                            wanted == TypeClass::timestamp || wanted == TypeClass::uuid || wanted == TypeClass::json;
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
    if (*canonical == literal.text) return expr;
    return make_expr(schema::Literal{schema::Literal::Kind::string, *canonical}, TypeClass::text);
  }

 private:
  ExprPtr enum_value(const ExprPtr& expr, const std::string& value, ByteRange range, const Type& type) {
    const schema::EnumPtr enumeration = context_.schema.find_enum(type.enum_name);
    const auto& values = enumeration->values;
    if (std::find(values.begin(), values.end(), value) != values.end()) return expr;
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
  return resolved;
}

}  // namespace mig::sema
