// Findings as tests: each migration is one, which fails by a finding that is severe enough
// (github.com/testmoapp/junitxml says which elements and attributes readers know).
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "compiler/base/text.h"
#include "lint/report/formats.h"

namespace mig::lint {
namespace {

// A text for an attribute or an element. What XML 1.0 can't have, even as a number (w3.org/TR/xml, 2.2), is replaced; a
// line break would be a blank in an attribute, and a carriage return a line break anywhere.
std::string xml(std::string_view written, bool is_attribute) {
  const std::string text = base::valid_utf8(written);
  std::string result;
  for (size_t i = 0; i < text.size(); i += base::utf8_length(text, i)) {
    const char32_t c = base::decode_utf8(text, i);
    const bool is_space = c == '\t' || c == '\n' || c == '\r';
    if ((c < 0x20 && !is_space) || c == 0xFFFE || c == 0xFFFF) {
      result += "\xEF\xBF\xBD";
    } else if (std::u32string_view(U"&<>\"\r").find(c) != std::u32string_view::npos || (is_attribute && is_space)) {
      result += fmt::format("&#{};", static_cast<uint32_t>(c));
    } else {
      result += text.substr(i, base::utf8_length(text, i));
    }
  }
  return result;
}

std::string attribute(std::string_view text) { return xml(text, true); }

std::string texts_of(const std::vector<const Finding*>& findings) {
  std::string text;
  for (const Finding* finding : findings) text += text_of(*finding, false);
  return xml(text, false);
}

std::string rules_of(const std::vector<const Finding*>& findings) {
  std::vector<std::string_view> names;
  for (const Finding* finding : findings) {
    const std::string_view name = info(finding->rule).name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

struct TestCase {
  std::string name;
  std::vector<const Finding*> failures;
  std::vector<const Finding*> others;  ///< findings that fail nothing
};

std::string element_of(const TestCase& test) {
  std::string text = fmt::format("    <testcase classname=\"mig lint\" name=\"{}\"", attribute(test.name));
  if (test.failures.empty() && test.others.empty()) return text + "/>\n";
  text += ">\n";
  // Readers show the first failure of a test, so there is one for all of them.
  if (!test.failures.empty()) {
    const std::string message =
        test.failures.size() == 1 ? base::printable(test.failures[0]->message) : counts_of(test.failures);
    text += fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n", attribute(message),
                        attribute(rules_of(test.failures)), texts_of(test.failures));
  }
  if (!test.others.empty()) text += fmt::format("      <system-out>{}</system-out>\n", texts_of(test.others));
  return text + "    </testcase>\n";
}

}  // namespace

std::string junit_report(const Result& result, const ReportOptions& options) {
  std::vector<TestCase> tests;
  const auto add = [&](const std::string& migration, const std::string& name) {
    TestCase& test = tests.emplace_back(TestCase{name, {}, {}});
    for (const Finding* finding : counted_findings(result)) {
      if (finding->migration != migration) continue;
      (finding->severity >= options.deny ? test.failures : test.others).push_back(finding);
    }
  };
  for (const std::string& migration : result.migrations) add(migration, migration);
  // What is about no migration is about the project.
  add("", "mig.toml");
  if (tests.back().failures.empty() && tests.back().others.empty()) tests.pop_back();

  const auto failed =
      std::count_if(tests.begin(), tests.end(), [](const TestCase& test) { return !test.failures.empty(); });
  const std::string counts =
      fmt::format("name=\"mig lint\" tests=\"{}\" failures=\"{}\" errors=\"0\"", tests.size(), failed);
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  text += fmt::format("<testsuites {}>\n  <testsuite {} skipped=\"0\">\n", counts, counts);
  for (const TestCase& test : tests) text += element_of(test);
  return text + "  </testsuite>\n</testsuites>\n";
}

}  // namespace mig::lint
