// Diagnostics: what is wrong, where, and the way out. The texts stand in diagnostics.def, beside their ids; whoever
// finds a mistake reports an id, a place and arguments, and never decides how it is shown.
#pragma once

#include <fmt/format.h>

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "compiler/base/source.h"

namespace mig::base {

enum class Severity { error, warning };

enum class DiagnosticId {
#define MIG_DIAGNOSTIC(id, level, format) id,
#include "compiler/base/diagnostics.def"
};

/// What the list says of one id.
struct DiagnosticInfo {
  std::string_view name;  ///< as users see it: `unknown-table`
  Severity severity;
  std::string_view text;  ///< an fmt format string
};

/// The entry of the list. Never fails: an id outside the list cannot be made.
const DiagnosticInfo& info(DiagnosticId id);

/// All ids, in the order of the list.
std::vector<DiagnosticId> all_diagnostics();

/// What helps with a diagnostic: something to read at another place, or the way out (`help`).
struct Note {
  std::optional<Location> where;
  std::string text;
};

/// An edit of the file that would mend the mistake.
struct FixIt {
  ByteRange range;
  std::string replacement;
};

struct Diagnostic {
  DiagnosticId id;
  Severity severity;
  Location where;
  std::string message;
  std::vector<Note> notes;
  std::vector<FixIt> fix_its;

  /// Adds a note at another place.
  Diagnostic& note(Location at, std::string text);
  /// Adds the way out.
  Diagnostic& help(std::string text);
  /// Adds an edit that mends it.
  Diagnostic& fix(ByteRange range, std::string replacement);
};

namespace detail {
template <DiagnosticId Id>
struct FormatText;
#define MIG_DIAGNOSTIC(id, level, format)             \
  template <>                                         \
  struct FormatText<DiagnosticId::id> {               \
    static constexpr std::string_view value = format; \
  };
#include "compiler/base/diagnostics.def"
}  // namespace detail

/// Collects diagnostics; what is said of the same place a second time is dropped. References that `report` returns hold
/// until the sink goes.
class DiagnosticSink {
 public:
  /// Reports `Id` at `where`. The arguments are checked against the text at compile time.
  template <DiagnosticId Id, typename... Args>
  Diagnostic& report(Location where, const Args&... args) {
    constexpr fmt::format_string<const Args&...> text(detail::FormatText<Id>::value);
    return add(Id, where, fmt::format(text, args...));
  }

  /// Whether that was reported of `where` already.
  template <DiagnosticId Id, typename... Args>
  bool was_said(Location where, const Args&... args) const {
    constexpr fmt::format_string<const Args&...> text(detail::FormatText<Id>::value);
    return seen_.contains({where.file, where.range.begin, Id, fmt::format(text, args...)});
  }

  bool has_errors() const { return errors_ > 0; }
  size_t error_count() const { return errors_; }

  /// All of them, in the order of file, offset, id.
  std::vector<Diagnostic> sorted() const;

 private:
  Diagnostic& add(DiagnosticId id, Location where, std::string message);

  std::deque<Diagnostic> diagnostics_;
  std::set<std::tuple<const SourceFile*, uint32_t, DiagnosticId, std::string>> seen_;
  Diagnostic repeated_{};  ///< what is said again is written here, and read by nobody
  size_t errors_ = 0;
};

}  // namespace mig::base
