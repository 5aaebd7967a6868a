// Words as text: comparing and showing them. Private to this folder.
#pragma once

#include <string>
#include <string_view>

namespace mig::syntax {

/// Whether two ASCII words differ at most by case.
bool equal_ignoring_case(std::string_view a, std::string_view b);

/// The text in lower case; what is not ASCII stays.
std::string lower(std::string_view text);

/// The text for a message: its first line, cut where it is long.
std::string shorten(std::string_view text);

}  // namespace mig::syntax
