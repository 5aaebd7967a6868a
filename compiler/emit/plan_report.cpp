#include "compiler/emit/plan_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "compiler/base/source.h"
#include "compiler/base/suggest.h"
#include "compiler/base/text.h"

namespace mig::emit {
namespace {

using base::code_points;
using base::markdown;
using base::markdown_code;

constexpr int report_version = 1;

// ---- words that text and Markdown share ----------------------------------------------------------------------------

// One line that can't move a terminal's cursor.
std::string printable(std::string_view text) { return base::printable(text, ' '); }

// `50_000_000`, as it stands in `mig.toml`.
std::string grouped(uint64_t number) {
  std::string digits = std::to_string(number);
  for (size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, "_");
  return digits;
}

// Bytes to two digits, rounded up: it is the most that is needed.
std::string size_of(uint64_t bytes) {
  constexpr uint64_t thousand = 1000;
  if (bytes < thousand) return base::plural(bytes, "byte");
  constexpr std::string_view units[] = {"kB", "MB", "GB", "TB", "PB", "EB"};
  size_t unit = 0;
  uint64_t one = thousand;
  while (unit + 1 < std::size(units) && bytes / one >= thousand) {
    one *= thousand;
    ++unit;
  }
  const auto rounded_up = [&](uint64_t step) { return bytes / step + (bytes % step == 0 ? 0 : 1); };
  const uint64_t tenths = rounded_up(one / 10);
  if (tenths < 100) return fmt::format("{}.{} {}", tenths / 10, tenths % 10, units[unit]);
  return fmt::format("{} {}", rounded_up(one), units[unit]);
}

// How much a step reads and writes, where that is known; empty elsewhere.
std::string amount_of(const PlannedLock& lock) {
  std::string text;
  if (lock.rows && *lock.rows > 0) {
    const std::string_view verb = lock.work == dialect::Work::rewrite ? "writes" : "reads";
    text = fmt::format("{} {} {}", verb, grouped(*lock.rows), *lock.rows == 1 ? "row" : "rows");
  }
  if (lock.bytes && *lock.bytes > 0) {
    text += fmt::format("{}needs at most {} of disk", text.empty() ? "" : ", ", size_of(*lock.bytes));
    if (lock.work == dialect::Work::rewrite) text += " meanwhile";
  }
  return text;
}

// What a lock keeps others from, for how long, and how much there is to do.
std::string words_of(const PlannedStep& step, const PlannedLock& lock) {
  std::string text = lock.effect;
  if (lock.lasts && lock.held_to > step.number) text += fmt::format(", and until step {} is done", lock.held_to);
  const std::string amount = amount_of(lock);
  return amount.empty() ? text : text + "; " + amount;
}

std::string_view words_of(plan::Form form) {
  switch (form) {
    case plan::Form::native:
      return "";
    case plan::Form::rebuild:
      return " (by a rebuild)";
    case plan::Form::emulated:
      return " (emulated)";
  }
  return "";
}

std::string heading(const PlannedScript& script) {
  const std::string phase = script.is_part ? fmt::format(", phase {}", ir::to_string(script.phase)) : "";
  return fmt::format("{}{}: {}, for {} {} or later", script.migration, phase, script.forward ? "forward" : "reverse",
                     base::display_name(script.dialect), base::to_string(script.dialect, script.version));
}

// Why a script has no steps; empty where it has some.
std::string without_steps(const PlannedScript& script) {
  if (!script.steps.empty()) return {};
  if (!script.forward && script.reversal == ir::Reversal::irreversible) return "there is no way back";
  return fmt::format("nothing is to be done on {}", base::display_name(script.dialect));
}

// What holds for the whole script, a line each: `reversal: exact`. Lists are joined.
std::vector<std::string> facts_of(const PlannedScript& script) {
  const auto joined = [](const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, "; ")); };
  std::vector<std::string> lines;
  switch (script.reversal) {
    case ir::Reversal::exact:
      lines.emplace_back("reversal: exact");
      break;
    case ir::Reversal::lossy:
      lines.push_back("reversal: lossy, it does not bring back " + joined(script.losses));
      break;
    case ir::Reversal::irreversible:
      lines.push_back("reversal: irreversible, because " + script.reason);
      break;
  }
  if (!script.forward && !script.destroys.empty()) {
    lines.push_back("it destroys what was written since: " + joined(script.destroys));
  }
  if (script.lock_timeout > 0 && !script.steps.empty()) {
    lines.push_back(fmt::format("lock timeout: {} ms, retry: {}", script.lock_timeout, script.retry));
  }
  for (const std::string& note : script.notes) lines.push_back("note: " + note);
  return lines;
}

constexpr std::string_view unread_sql = "runs its author's SQL, which is not read: it may lock more";
constexpr std::string_view no_locks = "locks nothing that others use";

// What a step says beside its locks.
std::vector<std::string> remarks_of(const PlannedStep& step) {
  std::vector<std::string> remarks;
  if (step.runs_raw_sql) remarks.emplace_back(unread_sql);
  for (const std::string& note : step.notes) remarks.push_back("note: " + note);
  return remarks;
}

// `migrations/0002_plans.mig:5, 7`.
std::string shown(const std::vector<PlannedSource>& sources) {
  std::string text;
  const std::string* path = nullptr;
  for (const PlannedSource& source : sources) {
    const bool same = path && *path == source.path;
    text +=
        same ? fmt::format(", {}", source.line) : fmt::format("{}{}:{}", path ? ", " : "", source.path, source.line);
    path = &source.path;
  }
  return text;
}

// ---- text ----------------------------------------------------------------------------------------------------------

// The end of the first `count` characters.
size_t end_of(std::string_view text, size_t count) {
  size_t end = 0;
  while (end < text.size() && count > 0) {
    do ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
    --count;
  }
  return end;
}

// Lines of at most `width` characters, broken at blanks; a longer word is cut. At least one line.
std::vector<std::string> wrapped(const std::string& written, size_t width) {
  const std::string clean = printable(written);
  std::string_view text = clean;
  std::vector<std::string> lines;
  while (code_points(text) > width) {
    const size_t end = end_of(text, width);
    const size_t blank = text.rfind(' ', end);  // one that stands just behind the line will do
    const bool cut = blank == std::string_view::npos || blank == 0;
    lines.emplace_back(text.substr(0, cut ? end : blank));
    text.remove_prefix(cut ? end : blank + 1);
  }
  lines.emplace_back(text);
  return lines;
}

std::string padded(const std::string& text, size_t width) {
  const size_t length = code_points(text);
  return text + std::string(width > length ? width - length : 0, ' ');
}

class TextWriter {
 public:
  explicit TextWriter(const PlanTextOptions& options) : options_(options) {}

  std::string written(const std::vector<PlannedScript>& scripts) {
    for (const PlannedScript& script : scripts) add(script);
    return std::move(text_);
  }

 private:
  static constexpr std::string_view strong = "\x1b[1m";
  static constexpr std::string_view alarm = "\x1b[1;31m";
  static constexpr std::string_view faint = "\x1b[2m";

  std::string painted(const std::string& text, std::string_view paint) const {
    return options_.color && !text.empty() ? fmt::format("{}{}\x1b[0m", paint, text) : text;
  }

  // The width that is left behind an indent: narrower than this nobody can read.
  size_t room(size_t indent) const {
    constexpr size_t least = 30;
    return std::max(options_.width, indent + least) - indent;
  }

  void line(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    text_ += text + "\n";
  }

  // Lines behind an indent, each further one a bit deeper.
  void paragraph(const std::string& text, size_t indent) {
    constexpr size_t deeper = 2;
    bool first = true;
    for (const std::string& each : wrapped(text, room(indent + deeper))) {
      line(std::string(first ? indent : indent + deeper, ' ') + each);
      first = false;
    }
  }

  void add(const PlannedScript& script) {
    if (!text_.empty()) text_ += "\n";
    line(painted(printable(heading(script)), strong));
    if (!script.title.empty()) paragraph(script.title, 2);
    for (const std::string& fact : facts_of(script)) paragraph(fact, 2);
    const std::string nothing = without_steps(script);
    if (!nothing.empty()) paragraph(nothing, 2);
    const Columns columns = columns_of(script);
    const PlannedStep* before = nullptr;
    for (const PlannedStep& step : script.steps) {
      if (!before || before->transaction != step.transaction) add_transaction(script, step);
      add(step, columns);
      before = &step;
    }
  }

  struct Columns {
    size_t number = 0;
    size_t summary = 0;
    size_t relation = 0;
    size_t mode = 0;
  };

  Columns columns_of(const PlannedScript& script) const {
    constexpr size_t widest_relation = 32;
    Columns columns;
    size_t sources = 0;
    for (const PlannedStep& step : script.steps) {
      columns.number = std::max(columns.number, std::to_string(step.number).size());
      columns.summary = std::max(columns.summary, code_points(summary_of(step)));
      sources = std::max(sources, code_points(shown(step.sources)));
      for (const PlannedLock& lock : step.locks) {
        const size_t width = code_points(schema::quote_name(lock.relation));
        if (width <= widest_relation) columns.relation = std::max(columns.relation, width);
        columns.mode = std::max(columns.mode, code_points(lock.mode));
      }
    }
    // The places stand in a column of their own, as far as there is room for one.
    const size_t taken = summary_indent(columns) + 2 + std::min(sources, options_.width / 3);
    columns.summary = std::min(columns.summary, room(taken));
    return columns;
  }

  static std::string summary_of(const PlannedStep& step) {
    return printable(step.summary) + std::string(words_of(step.form));
  }

  static size_t summary_indent(const Columns& columns) { return 4 + columns.number + 2; }

  void add_transaction(const PlannedScript& script, const PlannedStep& first) {
    text_ += "\n";
    if (!first.transaction) return paragraph("in no transaction: what it locks is given free step by step", 2);
    const auto in_it = [&](const PlannedStep& step) { return step.transaction == first.transaction; };
    const bool several = std::count_if(script.steps.begin(), script.steps.end(), in_it) > 1;
    const bool locks = std::any_of(script.steps.begin(), script.steps.end(),
                                   [&](const PlannedStep& step) { return in_it(step) && !step.locks.empty(); });
    const std::string_view held = several && locks ? ": what it locks stays locked to its end" : "";
    paragraph(fmt::format("transaction {}{}", *first.transaction, held), 2);
  }

  void add(const PlannedStep& step, const Columns& columns) {
    const std::vector<std::string> summary = wrapped(summary_of(step), columns.summary);
    const std::string indent(summary_indent(columns), ' ');
    for (size_t i = 0; i < summary.size(); ++i) {
      const std::string number = fmt::format("    {:>{}}  ", step.number, columns.number);
      const std::string source = i == 0 ? "  " + painted(printable(shown(step.sources)), faint) : "";
      line((i == 0 ? number : indent) + painted(padded(summary[i], columns.summary), strong) + source);
    }
    if (step.locks.empty() && !step.runs_raw_sql) paragraph(std::string(no_locks), indent.size() + 2);
    for (const PlannedLock& lock : step.locks) add(step, lock, columns);
    for (const std::string& remark : remarks_of(step)) paragraph(remark, indent.size() + 2);
  }

  // In columns where the words have room beside the names, else below them.
  void add(const PlannedStep& step, const PlannedLock& lock, const Columns& columns) {
    constexpr size_t least_words = 24;
    const std::string relation = printable(schema::quote_name(lock.relation));
    const size_t before = summary_indent(columns);
    const std::string begin = std::string(before, ' ') + (lock.lasts ? painted("!", alarm) : " ") + " ";
    size_t indent = before + 2 + columns.relation + 2 + columns.mode + 2;
    const bool beside = code_points(relation) <= columns.relation && indent + least_words <= options_.width;
    if (!beside) indent = before + 4;
    const std::vector<std::string> words = wrapped(words_of(step, lock), room(indent));
    const auto shown_words = [&](const std::string& text) { return lock.lasts ? painted(text, alarm) : text; };
    if (beside) {
      line(begin + padded(relation, columns.relation) + "  " + padded(lock.mode, columns.mode) + "  " +
           shown_words(words.front()));
    } else {
      line(begin + relation + "  " + lock.mode);
      line(std::string(indent, ' ') + shown_words(words.front()));
    }
    for (size_t i = 1; i < words.size(); ++i) line(std::string(indent, ' ') + shown_words(words[i]));
  }

  const PlanTextOptions& options_;
  std::string text_;
};

// ---- Markdown ------------------------------------------------------------------------------------------------------

std::string lock_cell(const PlannedStep& step) {
  std::vector<std::string> lines;
  for (const PlannedLock& lock : step.locks) {
    const std::string words = markdown(words_of(step, lock));
    lines.push_back(fmt::format("{} {}: {}", markdown_code(schema::quote_name(lock.relation)), markdown(lock.mode),
                                lock.lasts ? fmt::format("⚠️ **{}**", words) : words));
  }
  if (lines.empty() && !step.runs_raw_sql) lines.emplace_back(no_locks);
  for (const std::string& remark : remarks_of(step)) lines.push_back(markdown(remark));
  return fmt::format("{}", fmt::join(lines, "<br>"));
}

std::string markdown_section(const PlannedScript& script) {
  std::string text = fmt::format("### {}\n\n", markdown(heading(script)));
  if (!script.title.empty()) text += fmt::format("- migration: {}\n", markdown(script.title));
  for (const std::string& fact : facts_of(script)) text += fmt::format("- {}\n", markdown(fact));
  const std::string nothing = without_steps(script);
  if (!nothing.empty()) return text + fmt::format("\n{}\n", markdown(nothing));
  text += "\n| step | what | locks | transaction | source |\n| ---: | --- | --- | --- | --- |\n";
  for (const PlannedStep& step : script.steps) {
    const std::string sources = shown(step.sources);
    text += fmt::format("| {} | {}{} | {} | {} | {} |\n", step.number, markdown(step.summary), words_of(step.form),
                        lock_cell(step), step.transaction ? std::to_string(*step.transaction) : "none",
                        sources.empty() ? "" : markdown_code(sources));
  }
  return text;
}

// ---- JSON ----------------------------------------------------------------------------------------------------------

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <typename Number>
Json or_null(const std::optional<Number>& number) {
  return number ? Json(*number) : Json(nullptr);
}

std::string_view word(dialect::Blocks blocks) {
  switch (blocks) {
    case dialect::Blocks::nothing:
      return "nothing";
    case dialect::Blocks::writes:
      return "writes";
    case dialect::Blocks::reads_and_writes:
      return "reads_and_writes";
  }
  return "";
}

std::string_view word(dialect::Work work) {
  switch (work) {
    case dialect::Work::instant:
      return "instant";
    case dialect::Work::rows:
      return "rows";
    case dialect::Work::scan:
      return "scan";
    case dialect::Work::index:
      return "index";
    case dialect::Work::rewrite:
      return "rewrite";
  }
  return "";
}

std::string_view word(plan::Form form) {
  switch (form) {
    case plan::Form::native:
      return "native";
    case plan::Form::rebuild:
      return "rebuild";
    case plan::Form::emulated:
      return "emulated";
  }
  return "";
}

Json json_of(const PlannedLock& lock) {
  return {{"relation",
           {{"schema", or_null(schema::schema_of(lock.relation))}, {"name", schema::local_name(lock.relation)}}},
          {"mode", lock.mode},
          {"blocks", word(lock.blocks)},
          {"work", word(lock.work)},
          {"effect", lock.effect},
          {"held_to", lock.held_to},
          {"lasts", lock.lasts},
          {"rows", or_null(lock.rows)},
          {"bytes", or_null(lock.bytes)}};
}

Json json_of(const PlannedStep& step) {
  Json locks = Json::array();
  for (const PlannedLock& lock : step.locks) locks.push_back(json_of(lock));
  Json sources = Json::array();
  for (const PlannedSource& source : step.sources) sources.push_back({{"path", source.path}, {"line", source.line}});
  return {{"number", step.number},   {"summary", step.summary},      {"transaction", or_null(step.transaction)},
          {"form", word(step.form)}, {"locks", std::move(locks)},    {"runs_raw_sql", step.runs_raw_sql},
          {"notes", step.notes},     {"sources", std::move(sources)}};
}

Json json_of(const PlannedScript& script) {
  Json steps = Json::array();
  for (const PlannedStep& step : script.steps) steps.push_back(json_of(step));
  return {{"dialect", base::name_of(script.dialect)},
          {"server", base::to_string(script.dialect, script.version)},
          {"migration", script.migration},
          {"title", script.title},
          {"phase", ir::to_string(script.phase)},
          {"is_part", script.is_part},
          {"direction", script.forward ? "up" : "down"},
          {"reversal", ir::to_string(script.reversal)},
          {"reason", or_null(script.reason)},
          {"losses", script.losses},
          {"destroys", script.destroys},
          {"lock_timeout_ms", script.lock_timeout == 0 ? Json(nullptr) : Json(script.lock_timeout)},
          {"retry", script.retry},
          {"notes", script.notes},
          {"steps", std::move(steps)}};
}

}  // namespace

std::string plan_text(const std::vector<PlannedScript>& scripts, const PlanTextOptions& options) {
  return scripts.empty() ? "there are no scripts to plan\n" : TextWriter(options).written(scripts);
}

std::string plan_markdown(const std::vector<PlannedScript>& scripts) {
  if (scripts.empty()) return "There are no scripts to plan.\n";
  std::string text;
  for (const PlannedScript& script : scripts) text += (text.empty() ? "" : "\n") + markdown_section(script);
  return text;
}

std::string plan_json(const std::vector<PlannedScript>& scripts) {
  Json list = Json::array();
  for (const PlannedScript& script : scripts) list.push_back(json_of(script));
  const Json document = {{"version", report_version}, {"scripts", std::move(list)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mig::emit
