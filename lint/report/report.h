// How findings are shown: to people, to other programs, to what stands beside a change under review. It lays out what
// was found; what is a finding, and what comes of one, is not known here.
#pragma once

#include <string>

#include "lint/finding.h"

namespace mig::lint {

enum class Format : uint8_t {
  text,      ///< for a terminal or a log
  json,      ///< all that is known, as docs/lint.schema.json says
  sarif,     ///< SARIF 2.1.0, docs.oasis-open.org/sarif/sarif/v2.1.0
  github,    ///< commands to a runner of GitHub's, which shows them beside the lines
  gitlab,    ///< a Code Quality report, docs.gitlab.com/ci/testing/code_quality
  junit,     ///< a test for each migration
  markdown,  ///< a comment
};

struct ReportOptions {
  bool color = false;               ///< of the text
  std::string version = {};         ///< mig's own, for SARIF
  Severity deny = Severity::error;  ///< from where on a finding is a failure of JUnit's
};

/// The findings in their order, as valid UTF-8 that ends with a line break. Those that are allowed are only in JSON and
/// SARIF, which have a place for the reason; the others say at most how many there are.
std::string report(const Result& result, Format format, const ReportOptions& options = {});

}  // namespace mig::lint
