// The SQL dialects mig writes, sets of them, and versions of their servers. What the dialects can do is said in
// compiler/dialect; here are only the names.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mig::base {

enum class Dialect : uint8_t {
#define MIG_DIALECT(id, ...) id,
#include "compiler/base/dialects.def"
};

/// All dialects, in the order of the list.
const std::vector<Dialect>& all_dialects();

/// As written in files and on the command line: `postgresql`.
std::string_view name_of(Dialect dialect);
/// As people write it: `PostgreSQL`.
std::string_view display_name(Dialect dialect);
/// The dialect of that name, or nothing.
std::optional<Dialect> dialect_named(std::string_view name);

/// A server's version: `15` is 15.0, `3.40` is 3.40.
struct Version {
  uint32_t major = 0;
  uint32_t minor = 0;

  auto operator<=>(const Version&) const = default;
};

/// `15`, `8.0` or `3.40`; nothing for other text.
std::optional<Version> parse_version(std::string_view text);
/// `15` for PostgreSQL, whose versions have one part; `8.0` for the others.
std::string to_string(Dialect dialect, Version version);

/// Whether a server of that version exists.
bool ever_released(Dialect dialect, Version version);
/// The newest version that this list knows of.
Version newest_known(Dialect dialect);

/// The oldest version of a dialect's servers that mig writes SQL for.
Version oldest_version(Dialect dialect);
/// The dialect that covers it wherever a file does not name it: `mysql` for `mariadb`; itself for the others.
Dialect covered_by(Dialect dialect);
/// The version that is assumed where no project says one.
Version assumed_version(Dialect dialect);

/// A set of dialects.
class DialectSet {
 public:
  constexpr DialectSet() = default;

  static DialectSet all();
  static constexpr DialectSet of(Dialect dialect) { return DialectSet(1u << static_cast<unsigned>(dialect)); }

  constexpr bool contains(Dialect dialect) const { return bits_ & (1u << static_cast<unsigned>(dialect)); }
  constexpr bool contains(DialectSet other) const { return (bits_ & other.bits_) == other.bits_; }
  constexpr bool empty() const { return bits_ == 0; }

  constexpr DialectSet operator|(DialectSet other) const { return DialectSet(bits_ | other.bits_); }
  constexpr DialectSet operator&(DialectSet other) const { return DialectSet(bits_ & other.bits_); }
  constexpr DialectSet without(DialectSet other) const { return DialectSet(bits_ & ~other.bits_); }
  constexpr bool operator==(const DialectSet&) const = default;

  /// With the dialects that its members cover (`mysql` covers `mariadb`), but for those that `named` says something of.
  DialectSet with_covered(DialectSet named) const;

  /// The members in the order of the list.
  std::vector<Dialect> members() const;

 private:
  constexpr explicit DialectSet(uint32_t bits) : bits_(bits) {}

  uint32_t bits_ = 0;
};

/// `postgresql, sqlite`.
std::string to_string(DialectSet set);

}  // namespace mig::base
