#include "compiler/base/duration.h"

#include <charconv>
#include <limits>
#include <system_error>

namespace mig::base {

std::variant<uint64_t, DurationError> parse_duration(std::string_view text) {
  uint64_t count = 0;
  const auto [unit, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  const std::string_view name = text.substr(static_cast<size_t>(unit - text.data()));
  const uint64_t factor = name == "ms" ? 1 : name == "s" ? 1000 : name == "min" ? 60'000 : 0;
  if (error == std::errc::invalid_argument || factor == 0) return DurationError::malformed;
  if (error == std::errc::result_out_of_range) return DurationError::too_long;
  if (count > std::numeric_limits<uint64_t>::max() / factor) return DurationError::too_long;
  return count * factor;
}

}  // namespace mig::base
