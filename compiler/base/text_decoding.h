// What is between the quotes: strings, quoted names, text blocks. Takes the text of a token as written, quotes
// included. Knows nothing of where it came from, nor of ANTLR.
#pragma once

#include <string>
#include <string_view>

namespace mig::base {

/// `'it''s'` is `it's`. A backslash is a backslash.
std::string decode_string(std::string_view written);

/// `"a ""b"""` is `a "b"`.
std::string decode_quoted_name(std::string_view written);

/// A text block, `"""` to `"""`:
/// - Of the quotes that close it the last three are the end; those before belong to the text.
/// - Where nothing but spaces stands between the opening and the end of its line, the text begins on the next line.
/// - Where nothing but spaces stands before the closing quotes, the text ends with the line before, without its line
/// break.
/// - The indentation that all lines share is taken away. Lines of spaces only do not count, but the one of the closing
///   quotes does (as in Java), and the text that stands on the opening line does not (it has no indentation).
/// - A line of spaces only becomes empty; a line break is one `\n`, however the file writes it. There are no escapes.
std::string decode_text_block(std::string_view written);

/// A text block of several lines that decodes to `text`, where each of its lines is one of a text block's: none has
/// blanks only. Its first line goes on where one is that begins with `indentation` spaces; then its quotes close it at
/// that indentation, or where a line of the text has none, with that line at two spaces more.
std::string encode_text_block(std::string_view text, size_t indentation);

/// How many spaces more than the line that it begins on the closing quotes of such a block have.
size_t closing_indentation(std::string_view text);

/// Where what stands at `offset` of a decoded string or text block stands in what was written, quotes included.
size_t written_offset(std::string_view written, std::string_view decoded, size_t offset);

}  // namespace mig::base
