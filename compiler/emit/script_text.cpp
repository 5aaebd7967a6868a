#include "compiler/emit/script_text.h"

#include <fmt/format.h>

namespace mig::emit {
namespace {

// Comments end with their line, so nothing in them may break it.
std::string comment(std::string_view text) {
  std::string result = "-- ";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    result += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  return result + "\n";
}

std::string list(const std::vector<std::string>& lines) {
  std::string result;
  for (const std::string& line : lines) result += comment("  " + line);
  return result;
}

// What has to hold for the session, so that nothing in the script means something else there.
std::string_view session(base::Dialect dialect) {
  switch (dialect) {
    // Texts are UTF-8, and a backslash in them is a backslash.
    case base::Dialect::postgresql:
      return "set client_encoding = 'UTF8';\nset standard_conforming_strings = on;\n";
    // Texts are UTF-8, a backslash escapes, and a value that does not fit is an error.
    case base::Dialect::mysql:
      return "set names utf8mb4;\nset session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
             "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';\n";
    case base::Dialect::sqlite:
      return "";
  }
  return "";
}

// What opens a transaction; empty where a change of the schema is one of its own.
std::string_view opening(base::Dialect dialect) {
  switch (dialect) {
    case base::Dialect::postgresql:
      return "begin;\n";
    case base::Dialect::mysql:
      return "";
    case base::Dialect::sqlite:
      return "begin immediate;\n";
  }
  return "";
}

std::string header(const ScriptHead& head, const plan::Plan& plan) {
  std::string result =
      comment(fmt::format("{}: {}, for {} {} or later", head.migration, head.forward ? "forward" : "reverse",
                          base::display_name(plan.dialect), base::to_string(plan.dialect, plan.version)));
  for (const std::string& title : head.titles) result += comment(title);
  const ir::Reverse& reverse = *head.reverse;
  switch (reverse.reversal) {
    case ir::Reversal::exact:
      result += comment("reversal: exact");
      break;
    case ir::Reversal::irreversible:
      result += comment("reversal: irreversible, because " + reverse.reason);
      break;
    case ir::Reversal::lossy:
      result += comment("reversal: lossy, it does not bring back") + list(reverse.losses);
      break;
  }
  if (!head.forward && !reverse.destroys.empty()) {
    result += comment("this destroys what was written since:") + list(reverse.destroys);
  }
  for (const std::string& note : plan.notes) result += comment("note: " + note);
  return result;
}

}  // namespace

std::string script_text(const ScriptHead& head, const plan::Plan& plan) {
  std::string result = header(head, plan);
  if (plan.steps.empty()) {
    return result + comment(fmt::format("nothing is to be done on {}", base::display_name(plan.dialect)));
  }
  if (const std::string_view settings = session(plan.dialect); !settings.empty())
    result += fmt::format("\n{}", settings);
  const std::string_view begin = opening(plan.dialect);
  bool open = false;
  const auto end_transaction = [&] {
    if (open) result += "\ncommit;\n";
    open = false;
  };
  for (size_t i = 0; i < plan.steps.size(); ++i) {
    const plan::Step& step = plan.steps[i];
    if (!step.in_transaction) end_transaction();
    if (step.in_transaction && !open && !begin.empty()) {
      result += fmt::format("\n{}", begin);
      open = true;
    }
    result += "\n" + comment(fmt::format("step {}: {}", i + 1, step.summary));
    for (const std::string& statement : step.statements) result += statement + ";\n";
  }
  end_transaction();
  return result;
}

}  // namespace mig::emit
