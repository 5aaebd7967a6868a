// What is wrong with a file as editors show it, and what they can do about it.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/project/files.h"
#include "editors/lsp/features.h"
#include "editors/lsp/items.h"
#include "lint/rule.h"

namespace mig::lsp {
namespace {

// DiagnosticSeverity of the protocol.
constexpr int error = 1, warning = 2, information = 3;

int severity_of(base::Severity severity) { return severity == base::Severity::error ? error : warning; }

int severity_of(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::error:
      return error;
    case lint::Severity::warning:
      return warning;
    case lint::Severity::info:
      return information;
  }
  return information;
}

// What is said below a message: notes at other places by themselves, the others as lines of the message.
void add_notes(const std::vector<base::Note>& notes, const Workspace& workspace, const Client& client,
               std::string& message, Json& related) {
  for (const base::Note& note : notes) {
    if (!note.where || !note.where->file) {
      message += "\n" + note.text;
      continue;
    }
    const base::SourceFile& file = *note.where->file;
    const std::string uri = workspace.uri(project::normal_path(file.path()));
    related.push_back({{"location", {{"uri", uri}, {"range", range_of(file, note.where->range, client.encoding)}}},
                       {"message", note.text}});
  }
}

Json shown(const base::Location& where, int severity, std::string_view code, std::string message,
           const std::vector<base::Note>& notes, const Workspace& workspace, const Client& client) {
  Json related = Json::array();
  add_notes(notes, workspace, client, message, related);
  static const base::SourceFile nothing("", "");
  Json result = {{"range", range_of(where.file ? *where.file : nothing, where.range, client.encoding)},
                 {"severity", severity},
                 {"code", code},
                 {"source", "mig"},
                 {"message", message}};
  if (!related.empty()) result["relatedInformation"] = related;
  return result;
}

Json shown(const base::Diagnostic& each, const Workspace& workspace, const Client& client) {
  return shown(each.where, severity_of(each.severity), base::info(each.id).name, each.message, each.notes, workspace,
               client);
}

std::string engines_of(const std::vector<lint::Target>& targets) {
  std::string text;
  for (const lint::Target& target : targets) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", base::display_name(target.dialect));
  }
  return text.empty() ? "" : fmt::format(" ({})", text);
}

Json shown(const lint::Finding& each, const Workspace& workspace, const Client& client) {
  return shown(each.where, severity_of(each.severity), lint::info(each.rule).name,
               each.message + engines_of(each.targets), each.notes, workspace, client);
}

bool touches(base::ByteRange a, base::ByteRange b) { return a.begin <= b.end && b.begin <= a.end; }

// An action that makes edits in the file of the place.
Json action(const Place& place, const std::string& title, const Json& diagnostic, Json edits, bool preferred) {
  const std::string uri = place.workspace.uri(place.file.path);
  Json edit;
  if (place.client.versioned_edits) {
    const Document* const document = place.workspace.document(place.file.path);
    const Json version = document && document->version ? Json(*document->version) : Json(nullptr);
    const Json document_edit = {{"textDocument", {{"uri", uri}, {"version", version}}}, {"edits", std::move(edits)}};
    edit["documentChanges"] = Json::array({document_edit});
  } else {
    edit["changes"][uri] = std::move(edits);
  }
  Json result = {{"title", title}, {"kind", "quickfix"}, {"diagnostics", Json::array({diagnostic})}, {"edit", edit}};
  if (preferred) result["isPreferred"] = true;
  return result;
}

// A line break and the blanks that the line of a byte begins with.
std::string blanks_before(std::string_view text, uint32_t offset) {
  const size_t line = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const size_t begin = line == std::string_view::npos ? 0 : line + 1;
  size_t end = begin;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  return std::string(text.substr(begin, std::min<size_t>(end, offset) - begin));
}

// Where an `@allow` for something at a place goes: before the statement, the action or the item of a table there.
std::optional<uint32_t> allow_offset(const std::vector<WrittenItem>& items, base::ByteRange range) {
  for (const WrittenItem& each : items) {
    if (!touches(each.range, range) || range.begin < each.range.begin) continue;
    if (const auto inner = allow_offset(each.parts, range)) return inner;
    return each.range.begin;
  }
  return std::nullopt;
}

Json edits_of(const Place& place, const std::vector<base::FixIt>& fixes) {
  Json edits = Json::array();
  for (const base::FixIt& fix : fixes) {
    edits.push_back(text_edit(place.source(), fix.range, fix.replacement, place.client.encoding));
  }
  return edits;
}

std::string title_of(const Place& place, const std::vector<base::FixIt>& fixes) {
  if (fixes.size() != 1) return "mend it";
  const std::string old(place.source().slice(fixes[0].range));
  if (fixes[0].replacement.empty()) return fmt::format("take `{}` away", old);
  if (old.empty()) return fmt::format("write `{}`", fixes[0].replacement);
  return fmt::format("write `{}` in the place of `{}`", fixes[0].replacement, old);
}

}  // namespace

Json diagnostics_of(const Report& report, const Workspace& workspace, const Client& client) {
  Json list = Json::array();
  for (const base::Diagnostic& each : report.diagnostics) list.push_back(shown(each, workspace, client));
  if (client.settings.lint) {
    for (const lint::Finding& each : report.findings) {
      if (!each.allowed) list.push_back(shown(each, workspace, client));
    }
  }
  Json result = {{"uri", workspace.uri(report.path)}, {"diagnostics", list}};
  const Document* const document = workspace.document(report.path);
  if (document && document->version) result["version"] = *document->version;
  return result;
}

Json code_actions(const Place& place, base::ByteRange range, const Json& only) {
  Json actions = Json::array();
  if (!place.client.action_literals) return actions;
  if (only.is_array() && !only.empty()) {
    const bool wanted = std::any_of(only.begin(), only.end(), [](const Json& kind) {
      return kind.is_string() && (kind == "quickfix" || kind == "");
    });
    if (!wanted) return actions;
  }
  for (const base::Diagnostic& each : place.project.diagnostics_of(place.file)) {
    if (each.fix_its.empty() || !touches(each.where.range, range)) continue;
    actions.push_back(action(place, title_of(place, each.fix_its), shown(each, place.workspace, place.client),
                             edits_of(place, each.fix_its), true));
  }
  if (!place.client.settings.lint || !place.file.tree) return actions;
  const std::vector<WrittenItem> items = items_of(*place.file.tree, place.source());
  for (const lint::Finding& each : place.project.findings_of(place.file)) {
    if (each.allowed || !touches(each.where.range, range)) continue;
    const Json diagnostic = shown(each, place.workspace, place.client);
    if (!each.fixes.empty()) {
      actions.push_back(action(place, title_of(place, each.fixes), diagnostic, edits_of(place, each.fixes), true));
    }
    const auto offset = allow_offset(items, each.where.range);
    if (!offset) continue;
    const std::string_view rule = lint::info(each.rule).name;
    const std::string text =
        fmt::format("@allow({}, 'why this is all right')\n{}", rule, blanks_before(place.source().text(), *offset));
    actions.push_back(action(place, fmt::format("allow {} here, with a reason", rule), diagnostic,
                             Json::array({text_edit(place.source(), {*offset, *offset}, text, place.client.encoding)}),
                             false));
  }
  return actions;
}

}  // namespace mig::lsp
