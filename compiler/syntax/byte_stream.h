// A source text as ANTLR's lexer wants to see it, byte for byte and without a copy: so the positions of tokens are byte
// offsets. Private to this folder.
#pragma once

#include <antlr4-runtime.h>

#include <string_view>

namespace mig::syntax {

class ByteStream final : public antlr4::CharStream {
 public:
  /// The stream begins at `begin`, which need not be 0: offsets count from the beginning of `text` all the same.
  ByteStream(std::string_view text, size_t begin) : text_(text), position_(begin) {}

  void consume() override;
  size_t LA(ssize_t offset) override;
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  size_t index() override { return position_; }
  void seek(size_t index) override { position_ = index; }
  size_t size() override { return text_.size(); }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval& interval) override;
  std::string toString() const override { return std::string(text_); }

 private:
  std::string_view text_;
  size_t position_;
};

}  // namespace mig::syntax
