// Lengths of time as they are written everywhere: `100ms`, `3s`, `5min`. It knows nothing of what waits so long.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace mig::base {

/// Why a text is no length of time that can be counted.
enum class DurationError {
  malformed,  ///< it is not a whole number with `ms`, `s` or `min` behind it
  too_long,   ///< it is more milliseconds than 64 bits can count
};

/// The milliseconds of `100ms`, `3s`, `5min`.
std::variant<uint64_t, DurationError> parse_duration(std::string_view text);

}  // namespace mig::base
