#include "compiler/base/source.h"

#include <algorithm>

namespace mig::base {

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
  uint32_t column = 1;
  for (uint32_t i = line_start; i < offset; ++i) {
    const bool continuation_byte = (static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80;
    if (!continuation_byte) ++column;
  }
  return {static_cast<uint32_t>(after - starts.begin()), column};
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
