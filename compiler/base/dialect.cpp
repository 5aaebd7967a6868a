#include "compiler/base/dialect.h"

#include <algorithm>
#include <charconv>

namespace mig::base {
namespace {

struct Entry {
  std::string_view name;
  std::string_view display_name;
  Dialect covered_by;
  std::string_view versions;  // `12-19`: lines from the first to the last, separated by blanks
  std::string_view assumed;
};

constexpr Entry entries[] = {
#define MIG_DIALECT(id, display_name, covered_by, versions, assumed) \
  {#id, display_name, Dialect::covered_by, versions, assumed},
#include "compiler/base/dialects.def"
};

const Entry& entry(Dialect dialect) { return entries[static_cast<size_t>(dialect)]; }

// The versions between two, which have the same first number or, for PostgreSQL, no second one.
struct Line {
  Version first;
  Version last;
};

std::vector<Line> lines_of(Dialect dialect) {
  std::vector<Line> lines;
  for (std::string_view rest = entry(dialect).versions; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find(' '));
    const size_t dash = line.find('-');
    lines.push_back({*parse_version(line.substr(0, dash)), *parse_version(line.substr(dash + 1))});
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return lines;
}

}  // namespace

const std::vector<Dialect>& all_dialects() {
  static const std::vector<Dialect> dialects = {
#define MIG_DIALECT(id, ...) Dialect::id,
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
  const bool one_part = entry(dialect).versions.find('.') == std::string_view::npos;
  if (one_part) return std::to_string(version.major);
  return std::to_string(version.major) + "." + std::to_string(version.minor);
}

bool ever_released(Dialect dialect, Version version) {
  const std::vector<Line> lines = lines_of(dialect);
  return std::any_of(lines.begin(), lines.end(),
                     [&](const Line& line) { return line.first <= version && version <= line.last; });
}

Version newest_known(Dialect dialect) { return lines_of(dialect).back().last; }

Version oldest_version(Dialect dialect) { return lines_of(dialect).front().first; }

Dialect covered_by(Dialect dialect) { return entry(dialect).covered_by; }

Version assumed_version(Dialect dialect) { return *parse_version(entry(dialect).assumed); }

DialectSet DialectSet::all() {
  DialectSet set;
  for (const Dialect dialect : all_dialects()) set = set | of(dialect);
  return set;
}

DialectSet DialectSet::with_covered(DialectSet named) const {
  DialectSet result = *this;
  for (const Dialect dialect : all_dialects()) {
    if (contains(covered_by(dialect)) && !named.contains(dialect)) result = result | of(dialect);
  }
  return result;
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
