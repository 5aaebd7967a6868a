// Where the parts of the parser report mistakes: counts them, and remembers which places are already known to be
// broken, so that nothing is said of what follows from them. Private to this folder.
#pragma once

#include <antlr4-runtime.h>

#include <algorithm>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/syntax/parser.h"

namespace mig::syntax {

class SyntaxErrors {
 public:
  SyntaxErrors(const base::SourceFile& source, base::DiagnosticSink& sink) : source_(source), sink_(sink) {}

  const base::SourceFile& source() const { return source_; }
  /// Whether anything was reported here (the sink may have known it before).
  bool any() const { return count_ > 0; }
  /// How many were reported here.
  int count() const { return count_; }

  /// Reports like `DiagnosticSink::report`. Throws `ParseCancellationException` where there are too many.
  template <base::DiagnosticId Id, typename... Args>
  base::Diagnostic& report(base::ByteRange where, const Args&... args) {
    constexpr bool is_open_block = Id == base::DiagnosticId::missing_closing_brace;
    if (nothing_follows(where) && !(is_open_block && last_is_open_block_)) return dropped_ = {};
    last_ = where;
    last_is_open_block_ = is_open_block;
    if (count_++ == max_errors) {
      sink_.report<base::DiagnosticId::too_many_errors>({&source_, where}, max_errors);
      throw antlr4::ParseCancellationException();
    }
    return sink_.report<Id>({&source_, where}, args...);
  }

  /// Notes that what stands at `range` has been reported as broken.
  void mark_broken(base::ByteRange range) {
    broken_.push_back({range, false});
    lose(range.begin);
  }
  /// The same of a token that lacks its closing quote, and so took the rest of its line.
  void mark_open(base::ByteRange range) {
    broken_.push_back({range, true});
    lose(range.begin);
  }
  /// Notes that something of the item at `place` was not read: it has no place in the tree.
  void lose(uint32_t place) { lost_.push_back(place); }
  /// Where that was; empty where each mistake could be mended.
  const std::vector<uint32_t>& lost() const { return lost_; }

  /// Whether any of the bytes of `range` are broken.
  bool is_broken(base::ByteRange range) const {
    return std::any_of(broken_.begin(), broken_.end(), [&](const Broken& each) {
      return each.range.begin < range.end && range.begin < each.range.end;
    });
  }
  /// Whether `range` is that of a token that took the rest of its line.
  bool is_open(base::ByteRange range) const {
    return std::any_of(broken_.begin(), broken_.end(),
                       [&](const Broken& each) { return each.open && each.range == range; });
  }

 private:
  // Whether the last mistake was the last thing in the file, so that this one is only that the file ends there.
  bool nothing_follows(base::ByteRange where) const {
    return any() && where.begin >= last_.end &&
           source_.text().find_first_not_of(" \t\r\n", last_.end) == std::string_view::npos;
  }

  struct Broken {
    base::ByteRange range;
    bool open;
  };

  const base::SourceFile& source_;
  base::DiagnosticSink& sink_;
  int count_ = 0;
  base::ByteRange last_;             ///< where the last mistake was reported
  bool last_is_open_block_ = false;  ///< blocks that are still open are told of one by one
  base::Diagnostic dropped_{};       ///< what is not reported is written here, and read by nobody
  std::vector<Broken> broken_;
  std::vector<uint32_t> lost_;
};

}  // namespace mig::syntax
