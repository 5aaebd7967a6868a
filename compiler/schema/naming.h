// How names that are left out are made: the same way on every engine, so that a later migration can say them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mig::schema {

/// The longest name that all engines take, in bytes: PostgreSQL cuts at 63 bytes
/// (postgresql.org/docs/current/sql-syntax-lexical.html), MySQL takes 64 characters.
inline constexpr size_t longest_portable_name = 63;

/// Patterns of `[naming]` in mig.toml; `{table}` and `{columns}` are replaced.
struct NamePatterns {
  std::string index = "{table}_{columns}_idx";
  std::string unique = "{table}_{columns}_key";
  std::string foreign_key = "{table}_{columns}_fkey";
  std::string check = "{table}_{columns}_check";
  std::string primary_key = "{table}_pkey";
};

/// The name that a pattern makes. One that would be too long is cut, and ends in eight hexadecimal digits of a hash of
/// the whole, so that two long names stay different.
std::string make_name(std::string_view pattern, std::string_view table, const std::vector<std::string>& columns);

/// `name`, cut to `limit` bytes with a hash where it is longer, never inside a character.
std::string cut_name(const std::string& name, size_t limit = longest_portable_name);

}  // namespace mig::schema
