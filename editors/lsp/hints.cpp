// What stands beside the text: what an operation locks and whether it can be undone, and the SQL behind a file.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/text.h"
#include "editors/lsp/features.h"
#include "editors/lsp/items.h"

namespace mig::lsp {
namespace {

// What keeps others from most, for longest.
bool is_stronger(const emit::PlannedLock& a, const emit::PlannedLock& b) {
  return std::pair(a.lasts, a.blocks) > std::pair(b.lasts, b.blocks);
}

// `exact`, and of the locks the strongest: a `!` stands before one that keeps others from rows for longer than an
// instant, as in `mig plan`.
std::string label_of(const pipeline::LiveItem& item) {
  std::string label(ir::to_string(item.reverse.reversal));
  const auto strongest = std::min_element(item.locks.begin(), item.locks.end(),
                                          [](const auto& a, const auto& b) { return is_stronger(a.second, b.second); });
  if (strongest == item.locks.end()) return label;
  return fmt::format("{} · {}{}: {}", label, strongest->second.lasts ? "! " : "", base::display_name(strongest->first),
                     strongest->second.mode);
}

std::string tooltip_of(const pipeline::LiveItem& item) {
  std::string text;
  if (!item.reverse.reason.empty()) text += fmt::format("no way back: {}\n", item.reverse.reason);
  for (const std::string& each : item.reverse.losses) text += fmt::format("not brought back: {}\n", each);
  for (const auto& [dialect, lock] : item.locks) {
    const std::string line = fmt::format("{}: `{}` {}, {}\n", base::display_name(dialect),
                                         schema::quote_name(lock.relation), lock.mode, lock.effect);
    if (text.find(line) == std::string::npos) text += line;
  }
  if (!text.empty()) text.pop_back();
  return base::with_written_names(std::move(text));
}

std::vector<std::string> strings_in(const Json& request, const char* key) {
  std::vector<std::string> result;
  const Json list = request.value(key, Json::array());
  for (const Json& each : list.is_array() ? list : Json::array()) result.push_back(each.get<std::string>());
  return result;
}

}  // namespace

Json inlay_hints(const Place& place, base::ByteRange range) {
  Json hints = Json::array();
  if (!place.client.settings.inlay_hints || !place.migration || !place.file.tree || !place.file.whole) return hints;
  for (const WrittenItem& each : operations_of(items_of(*place.file.tree, place.source()))) {
    if (each.range.end < range.begin || each.range.begin > range.end) continue;
    const auto item = place.project.item_at(*place.migration, each.range);
    if (!item) continue;
    hints.push_back({{"position", position_of(place.source(), each.range.end, place.client.encoding)},
                     {"label", label_of(*item)},
                     {"tooltip", tooltip_of(*item)},
                     {"paddingLeft", true}});
  }
  return hints;
}

Json code_lenses(const Place& place) {
  Json lenses = Json::array();
  if (!place.client.settings.code_lens || !place.migration || !place.migration->ir || !place.file.tree) return lenses;
  const Json argument = {{"uri", place.workspace.uri(place.file.path)}, {"direction", "both"}};
  lenses.push_back(
      {{"range", place.range(place.file.tree->header_range)},
       {"command", {{"title", "show SQL"}, {"command", "mig.showSql"}, {"arguments", Json::array({argument})}}}});
  return lenses;
}

Json sql_of(const Place& place, const Json& request) {
  const auto refuse = [](const std::string& why) { throw RequestError(ErrorCode::request_failed, why); };
  if (!place.migration || !place.migration->ir) refuse("the migration has mistakes: see to these first");
  const std::string direction = request.value("direction", "both");
  if (direction != "up" && direction != "down" && direction != "both") {
    throw RequestError(ErrorCode::invalid_params, "`direction` is `up`, `down` or `both`");
  }
  std::vector<base::Dialect> dialects;
  const std::vector<std::string> asked = strings_in(request, "dialects");
  for (const project::Target& target : place.project.project().config.targets) {
    const std::string name(base::name_of(target.dialect));
    if (asked.empty() || std::find(asked.begin(), asked.end(), name) != asked.end()) dialects.push_back(target.dialect);
  }
  if (dialects.empty()) refuse("none of these engines is a target of the project: `[targets]` of `mig.toml` has these");
  const auto scripts = place.project.scripts_of(*place.migration, dialects);
  if (!scripts) refuse("an engine can't do what the migration says: see to the mistakes first");
  std::string text;
  const auto add = [&](const emit::Script& script, std::string_view way, const std::string& sql) {
    const std::string phase = script.is_part ? fmt::format(", {}", script.phase) : "";
    text += fmt::format("{}-- ==== {}{}: {} ====\n\n{}", text.empty() ? "" : "\n", base::display_name(script.dialect),
                        phase, way, sql);
  };
  for (const emit::Script& script : *scripts) {
    if (direction != "down") add(script, "forward", script.up);
    if (direction == "up") continue;
    add(script, "back", script.down ? *script.down : fmt::format("-- irreversible: {}\n", script.reason));
  }
  return {{"title", place.file.identity + ".sql"}, {"text", text}};
}

}  // namespace mig::lsp
