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

/// What the names of archives begin with.
inline constexpr std::string_view archive_prefix = "mig_archive__";

/// What is called `name` is called so while it is archived; a table stays in its schema.
std::string archive_name(const std::string& name);

/// What the rows are called that a `delete` archives: the `number`th of the table.
std::string rows_archive_name(const std::string& table, size_t number);

/// Whether a name ends as those of archived rows do, so that the table's archive could be taken for one of them.
bool ends_in_number(std::string_view name);

/// Whether a table, a column or a part of a table is an archive.
bool is_archive(std::string_view name);

/// The table that was archived under that name, or rows of it, as far as it can be told: long names are cut.
std::string archived_table_name(std::string_view archive);

}  // namespace mig::schema
