#include "compiler/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace mig::base {
namespace {

unsigned byte_at(std::string_view text, size_t offset) { return static_cast<unsigned char>(text[offset]); }

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

}  // namespace

size_t utf8_length(std::string_view text, size_t offset) {
  const unsigned lead = byte_at(text, offset);
  if (lead < 0x80) return 1;
  const size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                        : lead >= 0xE0 && lead < 0xF0 ? 3
                        : lead >= 0xF0 && lead < 0xF5 ? 4
                                                      : 0;
  if (length == 0 || offset + length > text.size()) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((byte_at(text, offset + i) & 0xC0) != 0x80) return 0;
  }
  const unsigned second = byte_at(text, offset + 1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second >= 0xA0;
  const bool too_large = lead == 0xF4 && second >= 0x90;
  return overlong || surrogate || too_large ? 0 : length;
}

char32_t decode_utf8(std::string_view text, size_t offset) {
  const unsigned lead = byte_at(text, offset);
  const size_t length = utf8_length(text, offset);
  if (length == 1) return lead;
  char32_t code_point = lead & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) code_point = (code_point << 6) | (byte_at(text, offset + i) & 0x3F);
  return code_point;
}

std::string valid_utf8(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size();) {
    const size_t length = utf8_length(text, i);
    result += length == 0 ? "\xEF\xBF\xBD" : text.substr(i, length);
    i += length == 0 ? 1 : length;
  }
  return result;
}

std::string printable(std::string_view text, char instead) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_control = byte < 0x20 || byte == 0x7F;
    result += c == '\t' ? ' ' : is_control ? instead : c;
  }
  return result;
}

std::string with_written_names(std::string text) {
  std::replace(text.begin(), text.end(), '\x1f', '.');
  return text;
}

// What Markdown or a table's row would take for its own is written as a character's number, which is neither anywhere.
// A
// `@` or `#` is kept from calling somebody or linking to something.
std::string markdown(std::string_view written) {
  const std::string text = printable(written, ' ');
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool inside = i > 0 && i + 1 < text.size() && is_word(text[i - 1]) && is_word(text[i + 1]);
    if (c == '@' || c == '#') {
      result += fmt::format("{}<!-- -->", c);
    } else if (std::string_view("\\|`*<>&[]~$").find(c) != std::string_view::npos || (c == '_' && !inside)) {
      result += fmt::format("&#{};", static_cast<int>(c));
    } else {
      result += c;
    }
  }
  return result;
}

// A code span has no escapes, so what can't be in one is an element instead.
std::string markdown_code(std::string_view written) {
  const std::string text = printable(written, ' ');
  const bool is_plain =
      !text.empty() && text.front() != ' ' && text.back() != ' ' && text.find_first_of("\\|`") == std::string::npos;
  return is_plain ? fmt::format("`{}`", text) : fmt::format("<code>{}</code>", markdown(text));
}

}  // namespace mig::base
