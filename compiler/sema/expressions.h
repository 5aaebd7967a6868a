// Expressions: names and types are checked against the table or the query they stand in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/sema/context.h"

namespace mig::sema {

class Names;
struct QueryScope;

/// Where an expression stands, and so what it may do.
struct ExpressionPlace {
  std::string_view name;                 ///< `a default`, `a check`, as messages call it
  const schema::Table* table = nullptr;  ///< whose columns it may read; null: none, or those of the query
  bool deterministic = true;             ///< whether `now()`, `today()` and `uuid()` have no place in it
  Names* names = nullptr;                ///< finds what queries in it read; null: they have no place in it
  QueryScope* scope = nullptr;           ///< the query it stands in; null: none
  bool aggregates = false;               ///< whether functions over many rows have their place in it
};

/// The expression, or null where it is wrong; that was reported.
schema::ExprPtr resolve_expression(const syntax::ExprPtr& expr, const ExpressionPlace& place, Context& context);

/// An expression that gives a value of `type`: a literal is checked, and brought into the one form that engines take.
schema::ExprPtr resolve_value(const syntax::ExprPtr& expr, const schema::Type& type, const ExpressionPlace& place,
                              Context& context);

/// An expression that is true or false.
schema::ExprPtr resolve_condition(const syntax::ExprPtr& expr, const ExpressionPlace& place, Context& context);

/// The type of what a resolved expression gives, or nothing where it is not the same on every engine or not known.
std::optional<schema::Type> type_of(const schema::ExprPtr& expr, const ExpressionPlace& place);

/// Whether it can give null. Where that is not known it can.
bool is_nullable(const schema::ExprPtr& expr, const ExpressionPlace& place);

}  // namespace mig::sema
