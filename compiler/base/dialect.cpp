#include "compiler/base/dialect.h"

#include <charconv>

namespace mig::base {
namespace {

struct Entry {
  std::string_view name;
  std::string_view display_name;
  std::string_view oldest;
  std::string_view assumed;
};

constexpr Entry entries[] = {
#define MIG_DIALECT(id, display_name, oldest, assumed) {#id, display_name, oldest, assumed},
#include "compiler/base/dialects.def"
};

const Entry& entry(Dialect dialect) { return entries[static_cast<size_t>(dialect)]; }

}  // namespace

const std::vector<Dialect>& all_dialects() {
  static const std::vector<Dialect> dialects = {
#define MIG_DIALECT(id, display_name, oldest, assumed) Dialect::id,
#include "compiler/base/dialects.def"
  };
  return dialects;
}

std::string_view name_of(Dialect dialect) { return entry(dialect).name; }

std::string_view display_name(Dialect dialect) { return entry(dialect).display_name; }

std::optional<Dialect> dialect_named(std::string_view name) {
  for (const Dialect dialect : all_dialects()) {
    if (name_of(dialect) == name) return dialect;
  }
  return std::nullopt;
}

std::optional<Version> parse_version(std::string_view text) {
  Version version;
  const char* const end = text.data() + text.size();
  const auto major = std::from_chars(text.data(), end, version.major);
  if (major.ec != std::errc()) return std::nullopt;
  if (major.ptr == end) return version;
  if (*major.ptr != '.') return std::nullopt;
  const auto minor = std::from_chars(major.ptr + 1, end, version.minor);
  return minor.ec == std::errc() && minor.ptr == end ? std::optional(version) : std::nullopt;
}

std::string to_string(Dialect dialect, Version version) {
  if (dialect == Dialect::postgresql) return std::to_string(version.major);
  return std::to_string(version.major) + "." + std::to_string(version.minor);
}

Version oldest_version(Dialect dialect) { return *parse_version(entry(dialect).oldest); }

Version assumed_version(Dialect dialect) { return *parse_version(entry(dialect).assumed); }

DialectSet DialectSet::all() {
  DialectSet set;
  for (const Dialect dialect : all_dialects()) set = set | of(dialect);
  return set;
}

std::vector<Dialect> DialectSet::members() const {
  std::vector<Dialect> result;
  for (const Dialect dialect : all_dialects()) {
    if (contains(dialect)) result.push_back(dialect);
  }
  return result;
}

std::string to_string(DialectSet set) {
  std::string result;
  for (const Dialect dialect : set.members()) {
    if (!result.empty()) result += ", ";
    result += name_of(dialect);
  }
  return result;
}

}  // namespace mig::base
