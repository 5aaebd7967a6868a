// Source text and places in it. A place is a file and a range of bytes; lines and columns are only worked out when a
// person has to read them. This file knows nothing of what the text means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mig::base {

/// A half-open range of bytes `[begin, end)` in one source file.
struct ByteRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  bool operator==(const ByteRange&) const = default;
};

/// The smallest range that covers both.
inline ByteRange join(ByteRange a, ByteRange b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// How many characters (code points) a UTF-8 text has.
size_t code_points(std::string_view text);

/// A place as people count it: both from 1, columns in code points.
struct LineColumn {
  uint32_t line = 1;
  uint32_t column = 1;
};

/// An immutable text with the path it is shown under. Lines are found once, when they are first asked for.
class SourceFile {
 public:
  SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {}

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  std::string_view slice(ByteRange range) const;

  /// The line and column of a byte offset; an offset past the end gives the place after the last character.
  LineColumn position(uint32_t offset) const;

  /// The text of a line counted from 1, without its line break.
  std::string_view line(uint32_t number) const;

 private:
  const std::vector<uint32_t>& line_starts() const;

  std::string path_;
  std::string text_;
  mutable std::vector<uint32_t> line_starts_;
};

/// A range of a file. Without a file it means "nowhere in particular" (the call itself, the environment).
struct Location {
  const SourceFile* file = nullptr;
  ByteRange range;
};

}  // namespace mig::base
