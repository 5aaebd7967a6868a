#include "tests/runner/rule_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "compiler/base/overloaded.h"
#include "compiler/cli/run.h"
#include "tests/runner/lint_cases.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

constexpr std::string_view output_fence = "```text";
constexpr std::string_view first_chapter = "## The problem";

std::string capitalised(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

std::string value_text(const lint::OptionValue& value) {
  return std::visit(base::Overloaded{
                        [](bool flag) { return std::string(flag ? "true" : "false"); },
                        [](uint64_t number) { return std::to_string(number); },
                        [](const std::string& text) { return "\"" + text + "\""; },
                        [](const std::vector<std::string>& list) {
                          return list.empty() ? std::string("[]") : fmt::format("[\"{}\"]", fmt::join(list, "\", \""));
                        },
                    },
                    value);
}

std::string head_of(const lint::RuleInfo& rule) {
  std::string head =
      fmt::format("# {}\n\n{}.\n\n| | |\n| --- | --- |\n| category | {} |\n| severity | {} |\n| judged | {} |\n",
                  rule.name, capitalised(rule.summary), lint::name_of(rule.category), lint::name_of(rule.severity),
                  rule.on ? "where nothing is said"
                          : fmt::format("where `[lint.rules]` of `mig.toml` says `{} = \"on\"`", rule.name));
  for (const lint::OptionInfo& option : lint::all_options()) {
    if (option.rule != rule.id) continue;
    head += fmt::format("| option `{}` | {}; where nothing is said `{}` |\n", option.key, option.summary,
                        value_text(option.fallback));
  }
  return head + "\n";
}

// What `mig lint` prints of an example.
std::string output_of(const PageExample& example) {
  const TempFolder folder;
  std::vector<std::string> arguments = {"lint", "--quiet"};
  for (const std::string& path : lay_out(folder.path(), example.settings_and_text(), true)) arguments.push_back(path);
  const StandIn here(folder.path());
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::run(arguments, {in, out, err});
  return out.str() + err.str();
}

}  // namespace

std::string PageExample::settings_and_text() const {
  std::string result;
  for (const std::string& line : lines_of(settings)) result += "--| " + line + "\n";
  return result + text;
}

std::vector<PageExample> RulePage::examples_of(std::string_view chapter) const {
  std::vector<PageExample> found;
  std::copy_if(examples.begin(), examples.end(), std::back_inserter(found),
               [&](const PageExample& example) { return example.chapter == chapter; });
  return found;
}

RulePage parse_page(std::string_view text) {
  RulePage page;
  bool begun = false;
  bool in_output = false;
  std::string chapter;
  std::string block;  // the fence that is open
  std::string settings;
  std::string content;
  for (const std::string& line : lines_of(text)) {
    if (!begun && line != first_chapter) continue;
    begun = true;
    if (in_output) {
      if (line == "```") in_output = false;
      continue;
    }
    if (block.empty() && line == output_fence) {
      in_output = true;
      continue;
    }
    page.lines.push_back(line);
    if (block.empty() && line.starts_with("## ")) chapter = line.substr(3);
    if (block.empty() && line.starts_with("```")) {
      block = line;
      content.clear();
    } else if (!block.empty() && line == "```") {
      if (block == "```toml") settings = content;
      if (block == "```mig") {
        page.examples.push_back({chapter, settings, content});
        settings.clear();
      }
      block.clear();
    } else if (!block.empty()) {
      content += line + "\n";
    }
  }
  for (const std::string_view wanted : {first_chapter, std::string_view("## Found"), std::string_view("## Instead"),
                                        std::string_view("## Engines and versions")}) {
    if (std::find(page.lines.begin(), page.lines.end(), wanted) == page.lines.end()) {
      page.errors += fmt::format("the chapter `{}` is missing\n", wanted);
    }
  }
  return page;
}

std::string written_page(const RulePage& page, const lint::RuleInfo& rule) {
  std::string text = head_of(rule);
  std::string chapter;
  std::string block;
  size_t example = 0;
  for (const std::string& line : page.lines) {
    text += line + "\n";
    if (block.empty() && line.starts_with("## ")) chapter = line.substr(3);
    if (block.empty() && line.starts_with("```")) {
      block = line;
    } else if (!block.empty() && line == "```") {
      if (block == "```mig") {
        if (chapter == "Found") text += fmt::format("{}\n{}```\n", output_fence, output_of(page.examples[example]));
        ++example;
      }
      block.clear();
    }
  }
  return text;
}

}  // namespace mig::tests
