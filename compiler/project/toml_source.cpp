#include "compiler/project/toml_source.h"

#include <fmt/format.h>

#include <algorithm>

namespace mig::project {

namespace {

// toml++ counts from 1.
uint32_t offset_of(const base::SourceFile& source, const toml::source_position& position) {
  const std::string_view text = source.text();
  const std::string_view line = source.line(position.line);
  if (!line.data()) return static_cast<uint32_t>(text.size());
  auto offset = static_cast<size_t>(line.data() - text.data());
  for (uint32_t column = 1; column < position.column && offset < text.size() && text[offset] != '\n'; ++column) {
    do ++offset;
    while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  }
  return static_cast<uint32_t>(offset);
}

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

}  // namespace

base::ByteRange range_of(const base::SourceFile& source, const toml::source_region& region) {
  return {offset_of(source, region.begin), offset_of(source, region.end)};
}

std::string written_key(std::string_view key) {
  if (!key.empty() && std::all_of(key.begin(), key.end(), is_bare)) return std::string(key);
  std::string text = "\"";
  for (const char c : key) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      text += fmt::format("\\u{:04X}", byte);
      continue;
    }
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

}  // namespace mig::project
