// Literals of dates, times, UUIDs and numbers: whether they are any, and the one form in which they go on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/schema/type.h"

namespace mig::sema {

/// A string literal for a column of `type`, in the form that all engines take: a date as `2024-01-31`, a time as
/// `13:05:00`, a timestamp as `2024-01-31 13:05:00.5`, of a timestamptz in UTC. Of other types the text as it is.
/// Nothing where it is no value of the type.
std::optional<std::string> canonical_literal(std::string_view text, const schema::Type& type);

/// Whether a number, `-12` or `0.5`, fits into the type without losing digits.
bool number_fits(std::string_view number, const schema::Type& type);

}  // namespace mig::sema
