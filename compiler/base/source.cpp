#include "compiler/base/source.h"

#include <algorithm>

namespace mig::base {

size_t code_points(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view SourceFile::slice(ByteRange range) const {
  return std::string_view(text_).substr(range.begin, range.end - range.begin);
}

const std::vector<uint32_t>& SourceFile::line_starts() const {
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    for (uint32_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '\n') line_starts_.push_back(i + 1);
    }
  }
  return line_starts_;
}

LineColumn SourceFile::position(uint32_t offset) const {
  offset = std::min(offset, static_cast<uint32_t>(text_.size()));
  const auto& starts = line_starts();
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  const uint32_t line_start = *(after - 1);
  const size_t before = code_points(slice({line_start, offset}));
  return {static_cast<uint32_t>(after - starts.begin()), static_cast<uint32_t>(before) + 1};
}

std::string_view SourceFile::line(uint32_t number) const {
  const auto& starts = line_starts();
  if (number < 1 || number > starts.size()) return {};
  const uint32_t begin = starts[number - 1];
  uint32_t end = number < starts.size() ? starts[number] - 1 : static_cast<uint32_t>(text_.size());
  if (end > begin && text_[end - 1] == '\r') --end;
  return std::string_view(text_).substr(begin, end - begin);
}

}  // namespace mig::base
