// Where the parts of the parser report mistakes: counts them, and remembers which places are already known to be broken, so
// that nothing is said of what follows from them. Private to this folder.
#pragma once

#include <antlr4-runtime.h>

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

  /// Reports like `DiagnosticSink::report`. Throws `ParseCancellationException` where there are too many.
  template <base::DiagnosticId Id, typename... Args>
  base::Diagnostic& report(base::ByteRange where, const Args&... args) {
    if (count_++ == max_errors) {
      sink_.report<base::DiagnosticId::too_many_errors>({&source_, where}, max_errors);
      throw antlr4::ParseCancellationException();
    }
    return sink_.report<Id>({&source_, where}, args...);
  }

  /// Notes that what stands at `range` has been reported as broken.
  void mark_broken(base::ByteRange range) { broken_.push_back(range); }
  /// Whether any of the bytes of `range` have been.
  bool is_broken(base::ByteRange range) const {
    for (const base::ByteRange& each : broken_) {
      if (each.begin < range.end && range.begin < each.end) return true;
    }
    return false;
  }

 private:
  const base::SourceFile& source_;
  base::DiagnosticSink& sink_;
  int count_ = 0;
  std::vector<base::ByteRange> broken_;
};

}  // namespace mig::syntax
