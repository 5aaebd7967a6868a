#include "editors/lsp/protocol.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mig::lsp {
namespace {

bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// How many units of UTF-16 a character has, by its first byte in UTF-8.
uint32_t units_of(char first) { return static_cast<unsigned char>(first) >= 0xF0 ? 2 : 1; }

// Where the line of an offset begins. Lines end with a line feed, with or without a carriage return before it.
uint32_t line_begin(std::string_view text, uint32_t offset) {
  const size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : static_cast<uint32_t>(before + 1);
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Json position_of(const base::SourceFile& source, uint32_t offset, Encoding encoding) {
  const std::string_view text = source.text();
  offset = std::min(offset, static_cast<uint32_t>(text.size()));
  const uint32_t begin = line_begin(text, offset);
  uint32_t character = offset - begin;
  if (encoding == Encoding::utf16) {
    character = 0;
    for (uint32_t i = begin; i < offset; ++i) character += goes_on(text[i]) ? 0 : units_of(text[i]);
  }
  return {{"line", source.position(offset).line - 1}, {"character", character}};
}

Json range_of(const base::SourceFile& source, base::ByteRange range, Encoding encoding) {
  return {{"start", position_of(source, range.begin, encoding)}, {"end", position_of(source, range.end, encoding)}};
}

uint32_t offset_of(const base::SourceFile& source, const Json& position, Encoding encoding) {
  const auto number = [&](const char* key) {
    const int64_t value = position.at(key).get<int64_t>();
    return static_cast<uint32_t>(std::clamp<int64_t>(value, 0, std::numeric_limits<uint32_t>::max() - 1));
  };
  const uint32_t line = number("line");
  uint32_t left = number("character");
  const std::string_view text = source.text();
  const std::string_view here = source.line(line + 1);
  if (!here.data()) return static_cast<uint32_t>(text.size());  // there is no such line
  const auto begin = static_cast<uint32_t>(here.data() - text.data());
  uint32_t i = 0;
  if (encoding == Encoding::utf8) {
    i = std::min(left, static_cast<uint32_t>(here.size()));
    while (i > 0 && i < here.size() && goes_on(here[i])) --i;
    return begin + i;
  }
  while (i < here.size() && left >= units_of(here[i])) {
    left -= units_of(here[i]);
    ++i;
    while (i < here.size() && goes_on(here[i])) ++i;
  }
  return begin + i;
}

base::ByteRange bytes_of(const base::SourceFile& source, const Json& range, Encoding encoding) {
  const uint32_t begin = offset_of(source, range.at("start"), encoding);
  return {begin, std::max(begin, offset_of(source, range.at("end"), encoding))};
}

std::string uri_of(const std::filesystem::path& path) {
  std::string uri = "file://";
  for (const char c : path.string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

std::optional<std::filesystem::path> path_of(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (!uri.starts_with(scheme)) return std::nullopt;
  uri.remove_prefix(scheme.size());
  // What stands between the slashes is a host, which only `localhost` may be here.
  const size_t slash = uri.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  if (slash != 0 && uri.substr(0, slash) != "localhost") return std::nullopt;
  uri.remove_prefix(slash);
  std::string path;
  for (size_t i = 0; i < uri.size(); ++i) {
    const bool coded = uri[i] == '%' && i + 2 < uri.size() && digit_of(uri[i + 1]) >= 0 && digit_of(uri[i + 2]) >= 0;
    if (!coded) {
      path += uri[i];
      continue;
    }
    path += static_cast<char>(digit_of(uri[i + 1]) * 16 + digit_of(uri[i + 2]));
    i += 2;
  }
  return std::filesystem::path(path);
}

Json text_edit(const base::SourceFile& source, base::ByteRange range, std::string_view text, Encoding encoding) {
  return {{"range", range_of(source, range, encoding)}, {"newText", text}};
}

std::string fenced(std::string_view language, std::string_view text) {
  // A fence has to be longer than any in what it holds.
  size_t longest = 2;
  size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string_view end = text.ends_with('\n') ? "" : "\n";
  return fmt::format("{}{}\n{}{}{}\n", fence, language, text, end, fence);
}

}  // namespace mig::lsp
