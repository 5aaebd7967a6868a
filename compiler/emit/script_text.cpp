#include "compiler/emit/script_text.h"

#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/plan/words.h"
#include "compiler/rawsql/split.h"

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

std::string_view word(ScriptKind kind) {
  switch (kind) {
    case ScriptKind::forward:
      return "forward";
    case ScriptKind::reverse:
      return "reverse";
    case ScriptKind::verify:
      return "verify";
  }
  return "";
}

// Which code may run beside the script: for whoever deploys, perhaps at night.
std::string_view when_to_run(ir::PhaseKind phase, bool forward) {
  switch (phase) {
    case ir::PhaseKind::expand:
      return forward ? "runs while the old code still runs, before the new code is deployed"
                     : "takes the new form away: runs when no code is left that uses it, after the old code is "
                       "deployed again everywhere";
    case ir::PhaseKind::migrate:
      return forward ? "moves data: runs when all running code writes the new form (after expand)"
                     : "moves data back: runs when no running code needs the new form alone (after the reverse of "
                       "contract, before that of expand)";
    case ir::PhaseKind::contract:
      return forward ? "runs when no code is left that uses the old form"
                     : "brings the old form back: runs while the new code still runs, before the old code is deployed "
                       "again";
  }
  return "";
}

std::string reversal(const ScriptHead& head) {
  std::string result;
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
  if (head.kind == ScriptKind::reverse && !reverse.destroys.empty()) {
    result += comment("this destroys what was written since:") + list(reverse.destroys);
  }
  return result;
}

std::string header(const ScriptHead& head, const plan::Plan& plan) {
  const std::string phase = head.phase ? fmt::format(", phase {}", ir::to_string(*head.phase)) : "";
  const std::string rest = head.first_step > 0 ? fmt::format(" from step {}", head.first_step + 1) : "";
  std::string result =
      comment(fmt::format("{}{}: {}{}, for {} {} or later", head.migration, phase, word(head.kind), rest,
                          base::display_name(plan.dialect), base::to_string(plan.dialect, plan.version)));
  if (head.first_step > 0) result += comment("the rest of a script that stopped: all steps before were done");
  if (head.phase && head.kind != ScriptKind::verify) {
    result += comment(when_to_run(*head.phase, head.kind == ScriptKind::forward));
  }
  for (const std::string& title : head.titles) result += comment(title);
  result += head.kind == ScriptKind::verify ? comment("changes nothing: stops at the first that does not hold")
                                            : reversal(head);
  const bool waits = plan.limits.lock > 0 && !dialect::sql_dialect(plan.dialect).limits(plan.limits).empty();
  if (waits && head.kind != ScriptKind::verify && !plan.steps.empty()) {
    result += comment(fmt::format("lock timeout: {} ms, retry: {}", plan.limits.lock, head.retry.value_or(0)));
  }
  for (const std::string& note : plan.notes) result += comment("note: " + note);
  return result;
}

// What whoever runs a step, or looks it over, has to know of it.
std::string step_comment(const plan::Plan& plan, size_t number) {
  const plan::Step& step = plan.steps[number];
  std::string result = comment(fmt::format("step {}: {}", number + 1, step.summary));
  for (const plan::Lock& lock : plan::locks_of(plan, step)) result += comment("lock: " + plan::words_of(lock));
  for (const std::string& note : step.notes) result += comment("note: " + note);
  return result;
}

// A statement with what ends it. MySQL's client knows nothing of bodies: it gets another end where a `;` stands inside.
std::string terminated(std::string sql, base::Dialect dialect) {
  // What stands behind a comment of that kind is part of it.
  if (rawsql::ends_in_line_comment(dialect, sql)) sql += "\n";
  const bool client_splits = dialect::sql_dialect(dialect).capabilities().client_ends_at_semicolon;
  if (!client_splits || !rawsql::has_inner_semicolon(dialect, sql)) return sql + ";\n";
  if (sql.ends_with('/')) sql += "\n";  // it would be taken for a part of the delimiter
  std::string delimiter = "//";
  while (sql.find(delimiter) != std::string::npos) delimiter += "/";
  return fmt::format("delimiter {0}\n{1}{0}\ndelimiter ;\n", delimiter, sql);
}

}  // namespace

std::string script_text(const ScriptHead& head, const plan::Plan& plan) {
  std::string result = head.comments ? header(head, plan) : "";
  if (plan.steps.empty()) {
    if (!head.comments) return result;
    return result + comment(fmt::format("nothing is to be done on {}", base::display_name(plan.dialect)));
  }
  bool in_session = false;
  std::optional<size_t> step;
  for (const plan::Statement& statement : plan::statements_in_order(plan, head.first_step)) {
    if (statement.step && statement.step != step) {
      if (!result.empty()) result += "\n";
      if (head.comments) result += step_comment(plan, *statement.step);
    } else if (!statement.step) {
      // The settings are one block; what opens and ends a transaction stands by itself.
      const bool setting = !step && (statement.sql.starts_with("set ") || statement.sql.starts_with("pragma "));
      if ((!setting || !in_session) && !result.empty()) result += "\n";
      in_session = setting;
    }
    if (statement.step) step = statement.step;
    result += terminated(statement.sql, plan.dialect);
  }
  return result;
}

std::string schema_script(const std::string& after, const plan::Plan& plan) {
  std::string result = comment(
      fmt::format("the schema {}, for {} {} or later", after.empty() ? "before all migrations" : "after " + after,
                  base::display_name(plan.dialect), base::to_string(plan.dialect, plan.version)));
  result += comment("made from nothing: for an empty database; rows that migrations insert are not in it");
  for (const std::string& note : plan.notes) result += comment("note: " + note);
  if (plan.steps.empty() || plan.steps[0].statements.empty()) {
    return result + comment(fmt::format("it has nothing on {}", base::display_name(plan.dialect)));
  }
  // What is written over several lines stands by itself, and so does what opens or ends a part; the rest is one block.
  bool alone = true;
  bool in_step = false;
  for (const plan::Statement& statement : plan::statements_in_order(plan)) {
    const bool is_long = statement.sql.find('\n') != std::string::npos;
    if (alone || is_long || statement.step.has_value() != in_step) result += "\n";
    result += terminated(statement.sql, plan.dialect);
    alone = is_long;
    in_step = statement.step.has_value();
  }
  return result;
}

}  // namespace mig::emit
