// The URLs of databases: whose they are, their parts, and how they are shown without a password.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace mig::engine {

/// The parts of `mysql://user:password@host:port/database?socket=/path`, decoded; empty or 0 where they are left out.
struct MysqlUrl {
  std::string user;
  std::string password;
  std::string host;
  uint16_t port = 0;
  std::string database;
  std::string socket;
};

/// The part before the first colon: `mysql`. `postgresql` for `postgres://…` and for a keyword string of libpq too.
/// Empty where it has none that mig knows.
std::string_view scheme_of(std::string_view url);

/// The URL of a MySQL or MariaDB server in its parts, or why it can't be read.
std::variant<MysqlUrl, std::string> parse_mysql_url(std::string_view url);

/// A URL as it may be shown: `***` in place of a password.
std::string shown(std::string_view url);

}  // namespace mig::engine
