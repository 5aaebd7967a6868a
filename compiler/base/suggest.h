// Words for messages: "did you mean …?", the nearest of some candidates; one thing or several.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mig::base {

/// The candidate with the smallest edit distance to `word` (letters' case ignored), or nothing when even that is not
/// near: more than a third of the word's length away. Of two equally near, the first.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

/// `1 row`, `2 rows`.
std::string plural(size_t count, std::string_view thing);

}  // namespace mig::base
