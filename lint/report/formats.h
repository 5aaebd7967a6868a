// The formats, each a file of its own, and the words that they share. Only report.cpp and the formats see this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/report/report.h"

namespace mig::lint {

std::string text_report(const Result& result, const ReportOptions& options);
std::string json_report(const Result& result);
std::string sarif_report(const Result& result, const ReportOptions& options);
std::string github_report(const Result& result);
std::string gitlab_report(const Result& result);
std::string junit_report(const Result& result, const ReportOptions& options);
std::string markdown_report(const Result& result);

/// The findings that nobody allowed, in their order.
std::vector<const Finding*> counted_findings(const Result& result);

/// `2 errors, 1 warning` of those findings.
std::string counts_of(const std::vector<const Finding*>& findings);

/// `2 errors, 1 warning; 3 allowed`, or `no findings in 12 migrations`.
std::string closing_words(const Result& result);

/// `PostgreSQL 15, MySQL 8.0`; empty where it is not about engines.
std::string targets_of(const Finding& finding);

/// The ways out.
std::vector<std::string> helps_of(const Finding& finding);

/// The message and what is said of it without another place, a line each: `on: …`, `help: …`.
std::string message_with_help(const Finding& finding);

/// The finding as the text has it: place, source, notes, targets, ways out.
std::string text_of(const Finding& finding, bool color);

/// The part of the source that it is about; empty without a file.
std::string_view source_of(const base::Location& where);

/// Whether there is a line to point at: there is none without a file, or in an empty one.
bool has_line(const base::Location& where);

/// For each finding what tells it apart and stays where lines move: a hash of its rule, its migration and the text it
/// is about. Of several that have these in common, the first, the second and so on.
std::vector<std::string> fingerprints(const Result& result);

}  // namespace mig::lint
