#include "compiler/schema/naming.h"

#include <fmt/format.h>

#include <cstdint>

#include "compiler/schema/table.h"

namespace mig::schema {
namespace {

// FNV-1a. Its value is part of names in databases: it must never change.
uint32_t hash(std::string_view text) {
  uint32_t h = 0x811c9dc5u;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return h;
}

// Where `a__1` is cut into `a` and `1`; nothing where it ends in no number.
size_t number_suffix(std::string_view name) {
  const size_t digits = name.find_last_not_of("0123456789");
  if (digits == std::string_view::npos || digits + 1 == name.size() || digits < 2) return std::string_view::npos;
  return name.substr(digits - 1, 2) == "__" ? digits - 1 : std::string_view::npos;
}

}  // namespace

std::string archive_name(const std::string& name) {
  return qualified(schema_of(name), cut_name(std::string(archive_prefix) + local_name(name)));
}

std::string rows_archive_name(const std::string& table, size_t number) {
  return archive_name(fmt::format("{}__{}", table, number));
}

bool ends_in_number(std::string_view name) { return number_suffix(name) != std::string_view::npos; }

bool is_archive(std::string_view name) { return local_name(name).starts_with(archive_prefix); }

std::string archived_table_name(std::string_view archive) {
  const std::string local = local_name(archive).substr(archive_prefix.size());
  return qualified(schema_of(archive), local.substr(0, number_suffix(local)));
}

std::string cut_name(const std::string& name, size_t limit) {
  if (name.size() <= limit) return name;
  size_t end = limit - 9;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
  return fmt::format("{}_{:08x}", name.substr(0, end), hash(name));
}

std::string make_name(std::string_view pattern, std::string_view table, const std::vector<std::string>& columns) {
  constexpr std::string_view table_word = "{table}";
  constexpr std::string_view columns_word = "{columns}";
  std::string name;
  while (!pattern.empty()) {
    if (pattern.starts_with(table_word)) {
      name += table;
      pattern.remove_prefix(table_word.size());
    } else if (columns.empty() && pattern.starts_with("_{columns}")) {
      pattern.remove_prefix(columns_word.size() + 1);  // an expression that reads no column: its underscore goes too
    } else if (pattern.starts_with(columns_word)) {
      name += fmt::format("{}", fmt::join(columns, "_"));
      pattern.remove_prefix(columns_word.size());
    } else {
      name += pattern.front();
      pattern.remove_prefix(1);
    }
  }
  return cut_name(name);
}

}  // namespace mig::schema
