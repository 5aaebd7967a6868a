// Findings as the compiler shows its diagnostics.
#include "compiler/base/text.h"

#include <fmt/format.h>

#include "compiler/base/render.h"
#include "lint/report/formats.h"

namespace mig::lint {
namespace {

using base::printable;

base::Loudness loudness_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return base::Loudness::error;
    case Severity::warning:
      return base::Loudness::warning;
    case Severity::info:
      return base::Loudness::info;
  }
  return base::Loudness::error;
}

}  // namespace

std::string text_of(const Finding& finding, bool color) {
  std::string text = base::render_head(finding.where, loudness_of(finding.severity), printable(finding.message),
                                       info(finding.rule).name, {color});
  std::string helps;
  for (const base::Note& note : finding.notes) {
    (note.where ? text : helps) += base::render_note({note.where, printable(note.text)});
  }
  if (const std::string targets = targets_of(finding); !targets.empty()) text += fmt::format("  on: {}\n", targets);
  return text + helps;
}

std::string text_report(const Result& result, const ReportOptions& options) {
  std::string text;
  for (const Finding* finding : counted_findings(result)) text += text_of(*finding, options.color);
  return text + closing_words(result) + "\n";
}

}  // namespace mig::lint
