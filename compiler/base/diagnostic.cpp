#include "compiler/base/diagnostic.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "compiler/base/text.h"

namespace mig::base {
namespace {

// `unknown_table` is shown as `unknown-table`: the constant-initialised storage of the names with hyphens.
template <size_t N>
struct HyphenName {
  char text[N];
  constexpr explicit HyphenName(const char (&name)[N]) : text{} {
    for (size_t i = 0; i < N; ++i) text[i] = name[i] == '_' ? '-' : name[i];
  }
};

#define MIG_DIAGNOSTIC(id, level, format) constexpr HyphenName name_of_##id(#id);
#include "compiler/base/diagnostics.def"

constexpr auto table = std::to_array<DiagnosticInfo>({
#define MIG_DIAGNOSTIC(id, level, format) \
  {std::string_view(name_of_##id.text, sizeof(name_of_##id.text) - 1), Severity::level, format},
#include "compiler/base/diagnostics.def"
});

}  // namespace

const DiagnosticInfo& info(DiagnosticId id) { return table[static_cast<size_t>(id)]; }

std::vector<DiagnosticId> all_diagnostics() {
  std::vector<DiagnosticId> ids;
  for (size_t i = 0; i < table.size(); ++i) ids.push_back(static_cast<DiagnosticId>(i));
  return ids;
}

Diagnostic& Diagnostic::note(Location at, std::string text) {
  notes.push_back({at, with_written_names(std::move(text))});
  return *this;
}

Diagnostic& Diagnostic::help(std::string text) {
  notes.push_back({std::nullopt, with_written_names(std::move(text))});
  return *this;
}

Diagnostic& Diagnostic::fix(ByteRange range, std::string replacement) {
  fix_its.push_back({range, std::move(replacement)});
  return *this;
}

Diagnostic& DiagnosticSink::add(DiagnosticId id, Location where, std::string message) {
  message = with_written_names(std::move(message));
  if (!seen_.emplace(where.file, where.range.begin, id, message).second) return repeated_ = {};
  const Severity severity = info(id).severity;
  if (severity == Severity::error) ++errors_;
  return diagnostics_.emplace_back(Diagnostic{id, severity, where, std::move(message), {}, {}});
}

std::vector<Diagnostic> DiagnosticSink::sorted() const {
  std::vector<Diagnostic> result(diagnostics_.begin(), diagnostics_.end());
  const auto key = [](const Diagnostic& d) {
    return std::tuple(d.where.file ? std::string_view(d.where.file->path()) : std::string_view(), d.where.range.begin,
                      d.id);
  };
  std::stable_sort(result.begin(), result.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return result;
}

}  // namespace mig::base
