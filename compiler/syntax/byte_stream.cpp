#include "compiler/syntax/byte_stream.h"

namespace mig::syntax {

void ByteStream::consume() {
  if (position_ >= text_.size()) throw antlr4::IllegalStateException("cannot consume EOF");
  ++position_;
}

size_t ByteStream::LA(ssize_t offset) {
  if (offset == 0) return 0;  // as the interface has it: there is no such byte
  const ssize_t at = static_cast<ssize_t>(position_) + (offset > 0 ? offset - 1 : offset);
  if (at < 0 || at >= static_cast<ssize_t>(text_.size())) return antlr4::IntStream::EOF;
  return static_cast<unsigned char>(text_[static_cast<size_t>(at)]);
}

std::string ByteStream::getText(const antlr4::misc::Interval& interval) {
  if (interval.a < 0 || interval.b < interval.a) return {};
  return std::string(text_.substr(interval.a, interval.b - interval.a + 1));
}

}  // namespace mig::syntax
