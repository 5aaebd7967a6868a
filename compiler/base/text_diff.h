// What differs between two texts, for people and for `patch`.
#pragma once

#include <string>
#include <string_view>

namespace mig::base {

/// A unified diff, as `diff -u` and git write it, of a file at `path`; empty where the texts are the same.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace mig::base
