// Texts that others wrote, made fit to be shown: as UTF-8, without control characters, as Markdown that shows them as
// they are. Knows nothing of what they say.
#pragma once

#include <string>
#include <string_view>

namespace mig::base {

/// The length of the UTF-8 sequence at `offset`, or 0 where the bytes are not UTF-8 (overlong forms and surrogates are
/// not).
size_t utf8_length(std::string_view text, size_t offset);

/// The code point of the valid UTF-8 sequence at `offset`.
char32_t decode_utf8(std::string_view text, size_t offset);

/// The text with U+FFFD for each byte that is not UTF-8.
std::string valid_utf8(std::string_view text);

/// The text on one line: control characters are shown as `instead`, tabs as blanks, so that a hostile file cannot move
/// the terminal's cursor.
std::string printable(std::string_view text, char instead = '?');

/// A text with the names in it as people write them. A name in a schema is one string with a unit separator between its
/// two parts (schema::qualified): people write a dot.
std::string with_written_names(std::string text);

/// A text as Markdown that shows it as it is, in a table's cell too. Control characters are shown as blanks.
std::string markdown(std::string_view text);

/// A name or a path as code in Markdown, in a table's cell too.
std::string markdown_code(std::string_view text);

}  // namespace mig::base
