#include "tests/runner/coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "tests/support/files.h"

namespace mig::tests {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
  return parts;
}

std::string answer(const Hazard& hazard) {
  std::string text;
  if (hazard.form == "impossible") {
    for (const std::string& each : hazard.by) {
      const std::string file = each.substr(0, each.find('#'));
      text += fmt::format("{}[{}](../../{})", text.empty() ? "impossible: " : ", ", file, file);
    }
  } else if (hazard.form == "inapplicable") {
    text = "not applicable";
  } else {
    for (const std::string& rule : hazard.by)
      text += fmt::format("{}[{}]({}.md)", text.empty() ? "" : ", ", rule, rule);
  }
  return hazard.why.empty() ? text : text + "; " + hazard.why;
}

std::string_view forms_of(const Hazard& hazard) {
  if (hazard.form == "both") return "`.mig`, raw SQL";
  if (hazard.form == "mig") return "`.mig`";
  if (hazard.form == "sql") return "raw SQL";
  return "";
}

}  // namespace

std::vector<Hazard> read_hazards() {
  std::vector<Hazard> hazards;
  const std::vector<std::string> lines = lines_of(read_file(std::string(MIG_SOURCE) + "/docs/rules/hazards.tsv"));
  for (size_t i = 1; i < lines.size(); ++i) {
    std::vector<std::string> cells = split(lines[i], '\t');
    cells.resize(7);
    hazards.push_back(
        {std::stoul(cells[0]), cells[1], cells[2], std::stoul(cells[3]), cells[4], split(cells[5], ' '), cells[6]});
  }
  return hazards;
}

std::string coverage_page(const std::vector<Hazard>& hazards) {
  std::vector<Hazard> rows = hazards;
  std::stable_partition(rows.begin(), rows.end(), [](const Hazard& hazard) { return hazard.tools == 0; });
  std::string page =
      "# Hazards and rules\n\n"
      "The hazards that linters of migrations know, and those that none of them knows (these come first), each with "
      "the rules that find\n"
      "it here. *Impossible* is what mig never writes, and refuses in raw SQL: the test that shows it is named.\n"
      "Written from [hazards.tsv](hazards.tsv) by the tests.\n\n"
      "| # | hazard | engines | other tools | found in | by |\n| --- | --- | --- | --- | --- | --- |\n";
  for (const Hazard& hazard : rows) {
    page += fmt::format("| {} | {} | {} | {} | {} | {} |\n", hazard.number, hazard.name, hazard.engines, hazard.tools,
                        forms_of(hazard), answer(hazard));
  }
  return page;
}

}  // namespace mig::tests
