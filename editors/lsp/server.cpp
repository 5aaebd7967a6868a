#include "editors/lsp/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "compiler/project/files.h"
#include "editors/lsp/features.h"
#include "editors/lsp/transport.h"
#include "editors/lsp/workspace.h"

namespace mig::lsp {

namespace fs = std::filesystem;

namespace {

// The value at a path of keys, or null.
Json at(const Json& object, std::initializer_list<const char*> path) {
  const Json* value = &object;
  for (const char* key : path) {
    if (!value->is_object() || !value->contains(key)) return nullptr;
    value = &(*value)[key];
  }
  return *value;
}

bool is_true(const Json& value) { return value.is_boolean() && value.get<bool>(); }

bool holds(const Json& list, std::string_view wanted) {
  return list.is_array() && std::any_of(list.begin(), list.end(), [&](const Json& each) {
           return each.is_string() && each.get_ref<const std::string&>() == wanted;
         });
}

fs::path path_in(const Json& uri) {
  const auto path = path_of(uri.get<std::string>());
  if (!path) throw RequestError(ErrorCode::invalid_params, "mig looks at `file:` URIs alone");
  return project::normal_path(*path);
}

class Server {
 public:
  Server(Transport& transport, std::string version) : transport_(transport), version_(std::move(version)) {
    add_requests();
    add_notifications();
  }

  int run() {
    while (!exited_) {
      const bool busy = !transport_.has_next() && initialized_ && workspace_.work();
      if (busy) {
        publish();
        continue;
      }
      const std::optional<Incoming> incoming = transport_.next(true);
      if (!incoming) break;
      if (!incoming->wrong.empty()) {
        reply_error(nullptr, ErrorCode::parse_error, incoming->wrong);
      } else {
        handle(incoming->message);
      }
    }
    return shut_down_ && exited_ ? 0 : 1;
  }

 private:
  using Request = std::function<Json(const Json&)>;
  using Notification = std::function<void(const Json&)>;

  void handle(const Json& message) {
    if (!message.is_object() || (!message.contains("method") && !message.contains("id"))) {
      reply_error(nullptr, ErrorCode::invalid_request, "a message is an object with a `method`");
      return;
    }
    const Json params = message.value("params", Json::object());
    if (!message.contains("method")) {
      take_response(message);
    } else if (!message["method"].is_string()) {
      reply_error(message.value("id", Json()), ErrorCode::invalid_request, "`method` is a string");
    } else if (message.contains("id")) {
      answer(message["id"], message["method"].get<std::string>(), params);
    } else {
      notice(message["method"].get<std::string>(), params);
    }
  }

  void answer(const Json& id, const std::string& method, const Json& params) {
    current_ = id;
    try {
      const auto found = requests_.find(method);
      if (found == requests_.end()) {
        throw RequestError(ErrorCode::method_not_found, fmt::format("there is no method `{}`", method));
      }
      if (!initialized_ && method != "initialize") {
        throw RequestError(ErrorCode::server_not_initialized, "`initialize` comes first");
      }
      if (shut_down_) throw RequestError(ErrorCode::invalid_request, "the server was shut down");
      check_cancelled();
      const Json result = found->second(params);
      check_cancelled();
      transport_.send({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
    } catch (const RequestError& error) {
      reply_error(id, error.code, error.what());
    } catch (const Json::exception& error) {
      reply_error(id, ErrorCode::invalid_params,
                  fmt::format("the parameters of `{}` are wrong: {}", method, error.what()));
    } catch (const std::exception& error) {
      reply_error(id, ErrorCode::internal_error, error.what());
    }
    transport_.forget(id);
  }

  void notice(const std::string& method, const Json& params) {
    const auto found = notifications_.find(method);
    if (found == notifications_.end() || (!initialized_ && method != "exit")) return;
    try {
      found->second(params);
    } catch (const std::exception& error) {
      // A notification has no answer that could say so.
      log(fmt::format("`{}` can't be followed: {}", method, error.what()));
    }
  }

  void reply_error(const Json& id, ErrorCode code, const std::string& message) {
    transport_.send(
        {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", static_cast<int>(code)}, {"message", message}}}});
  }

  void log(const std::string& message) {
    transport_.send(
        {{"jsonrpc", "2.0"}, {"method", "window/logMessage"}, {"params", {{"type", 2}, {"message", message}}}});
  }

  void check_cancelled() {
    if (transport_.is_cancelled(current_)) {
      throw RequestError(ErrorCode::request_cancelled, "the request was cancelled");
    }
  }
  Check check() {
    return [this] { check_cancelled(); };
  }

  // ---- what is asked of the client
  // -----------------------------------------------------------------------------------

  void ask(const std::string& method, const Json& params, Notification use) {
    const std::string id = fmt::format("mig-{}", ++asked_);
    waiting_[id] = std::move(use);
    transport_.send({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}});
  }

  void take_response(const Json& message) {
    const Json& id = message["id"];
    if (!id.is_string()) return;
    const auto found = waiting_.find(id.get<std::string>());
    if (found == waiting_.end()) return;
    const Notification use = std::move(found->second);
    waiting_.erase(found);
    if (message.contains("result")) use(message["result"]);
  }

  void ask_for_settings() {
    ask("workspace/configuration", {{"items", Json::array({{{"section", "mig"}}})}}, [this](const Json& result) {
      if (result.is_array() && !result.empty()) use_settings(result[0]);
    });
  }

  void use_settings(const Json& settings) {
    const auto read = [&](const char* section, bool& value) {
      const Json enabled = at(settings, {section, "enabled"});
      if (enabled.is_boolean()) value = enabled.get<bool>();
    };
    const Settings before = client_.settings;
    read("lint", client_.settings.lint);
    read("inlayHints", client_.settings.inlay_hints);
    read("codeLens", client_.settings.code_lens);
    if (before.lint != client_.settings.lint) {
      workspace_.report_all();
      publish();
    }
    if (before.inlay_hints != client_.settings.inlay_hints && refreshes_hints_) {
      ask("workspace/inlayHint/refresh", nullptr, [](const Json&) {});
    }
    if (before.code_lens != client_.settings.code_lens && refreshes_lenses_) {
      ask("workspace/codeLens/refresh", nullptr, [](const Json&) {});
    }
  }

  // ---- the beginning and the end
  // -------------------------------------------------------------------------------------

  Json initialize(const Json& params) {
    if (initialized_) throw RequestError(ErrorCode::invalid_request, "`initialize` was said already");
    const Json capabilities = params.value("capabilities", Json::object());
    const Json encodings = at(capabilities, {"general", "positionEncodings"});
    client_.encoding = holds(encodings, "utf-8") ? Encoding::utf8 : Encoding::utf16;
    const Json document = at(capabilities, {"textDocument"});
    client_.snippets = is_true(at(document, {"completion", "completionItem", "snippetSupport"}));
    client_.markdown = holds(at(document, {"hover", "contentFormat"}), "markdown");
    client_.nested_symbols = is_true(at(document, {"documentSymbol", "hierarchicalDocumentSymbolSupport"}));
    client_.action_literals = !at(document, {"codeAction", "codeActionLiteralSupport"}).is_null();
    client_.versioned_edits = is_true(at(capabilities, {"workspace", "workspaceEdit", "documentChanges"}));
    can_configure_ = is_true(at(capabilities, {"workspace", "configuration"}));
    can_watch_ = is_true(at(capabilities, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"}));
    refreshes_hints_ = is_true(at(capabilities, {"workspace", "inlayHint", "refreshSupport"}));
    refreshes_lenses_ = is_true(at(capabilities, {"workspace", "codeLens", "refreshSupport"}));
    use_settings(params.value("initializationOptions", Json::object()));

    const Json folders = at(params, {"workspaceFolders"});
    const Json root = at(params, {"rootUri"});
    if (folders.is_array() && !folders.empty()) {
      for (const Json& folder : folders) add_folder(folder);
    } else if (root.is_string()) {
      add_folder({{"uri", root}});
    }
    initialized_ = true;
    return {{"serverInfo", {{"name", "mig"}, {"version", version_}}}, {"capabilities", this->capabilities()}};
  }

  Json capabilities() const {
    return {
        {"positionEncoding", client_.encoding == Encoding::utf8 ? "utf-8" : "utf-16"},
        {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},  // 2: by edits
        {"hoverProvider", true},
        {"completionProvider", {{"triggerCharacters", {".", "(", "'", "@", ","}}}},
        {"signatureHelpProvider", {{"triggerCharacters", {"(", ","}}}},
        {"definitionProvider", true},
        {"referencesProvider", true},
        {"documentHighlightProvider", true},
        {"documentSymbolProvider", true},
        {"workspaceSymbolProvider", true},
        {"codeActionProvider", {{"codeActionKinds", Json::array({"quickfix"})}}},
        {"codeLensProvider", {{"resolveProvider", false}}},
        {"documentFormattingProvider", true},
        {"renameProvider", {{"prepareProvider", true}}},
        {"foldingRangeProvider", true},
        {"selectionRangeProvider", true},
        {"semanticTokensProvider", {{"legend", semantic_legend()}, {"full", true}, {"range", true}}},
        {"inlayHintProvider", true},
        {"executeCommandProvider", {{"commands", Json::array({"mig.sql"})}}},
        {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
    };
  }

  void initialized() {
    if (can_configure_) ask_for_settings();
    if (!can_watch_) return;
    const Json watchers = Json::array({{{"globPattern", "**/*.mig"}}, {{"globPattern", "**/mig.toml"}}});
    const Json registration = {{"id", "mig-files"},
                               {"method", "workspace/didChangeWatchedFiles"},
                               {"registerOptions", {{"watchers", watchers}}}};
    ask("client/registerCapability", {{"registrations", Json::array({registration})}}, [](const Json&) {});
  }

  void add_folder(const Json& folder) {
    if (const auto path = path_of(folder.at("uri").get<std::string>())) {
      workspace_.add_folder(project::normal_path(*path));
    }
  }

  // ---- documents
  // -----------------------------------------------------------------------------------------------------

  static std::optional<int64_t> version_of(const Json& document) {
    const Json version = at(document, {"version"});
    return version.is_number_integer() ? std::optional(version.get<int64_t>()) : std::nullopt;
  }

  void did_open(const Json& params) {
    const Json& document = params.at("textDocument");
    workspace_.open(document.at("uri").get<std::string>(), path_in(document.at("uri")),
                    document.at("text").get<std::string>(), version_of(document));
  }

  void did_change(const Json& params) {
    const Json& document = params.at("textDocument");
    const fs::path path = path_in(document.at("uri"));
    const Document* const open = workspace_.document(path);
    if (!open) throw RequestError(ErrorCode::invalid_params, "the document is not open");
    std::string text(open->source->text());
    for (const Json& change : params.at("contentChanges")) {
      const std::string& replacement = change.at("text").get_ref<const std::string&>();
      if (!change.contains("range")) {
        text = replacement;
        continue;
      }
      const base::SourceFile before("", text);
      const base::ByteRange range = bytes_of(before, change["range"], client_.encoding);
      text.replace(range.begin, range.end - range.begin, replacement);
    }
    workspace_.change(path, std::move(text), version_of(document));
  }

  // ---- results
  // -------------------------------------------------------------------------------------------------------

  void publish() {
    for (Report& report : workspace_.take_reports()) publish(diagnostics_of(report, workspace_, client_));
  }

  // Says what differs from what was said before.
  void publish(const Json& diagnostics) {
    const std::string uri = diagnostics["uri"];
    const auto found = published_.find(uri);
    const bool nothing = diagnostics["diagnostics"].empty();
    if (found == published_.end() ? nothing && !diagnostics.contains("version") : found->second == diagnostics) return;
    transport_.send({{"jsonrpc", "2.0"}, {"method", "textDocument/publishDiagnostics"}, {"params", diagnostics}});
    published_[uri] = diagnostics;
  }

  // A place in a file of a project, with all that is known of the file.
  Place place(const Json& params) {
    const fs::path path = path_in(params.at("textDocument").at("uri"));
    while (!workspace_.find(path) && workspace_.is_stale(path)) workspace_.work();
    const Found found = workspace_.find(path);
    if (!found) throw RequestError(ErrorCode::request_failed, "the file belongs to no project that can be read");
    found.project->work_for(*found.file);
    Place place{workspace_, client_, *found.project, *found.file, found.project->migration_of(*found.file), 0};
    if (params.contains("position")) place.offset = offset_of(place.source(), params["position"], client_.encoding);
    return place;
  }

  base::ByteRange bytes(const Place& place, const Json& range) const {
    return bytes_of(place.source(), range, client_.encoding);
  }

  void add_requests() {
    requests_["initialize"] = [this](const Json& params) { return initialize(params); };
    requests_["shutdown"] = [this](const Json&) -> Json {
      shut_down_ = true;
      return nullptr;
    };
    const auto at_place = [this](Json (*feature)(const Place&)) {
      return [this, feature](const Json& params) { return feature(place(params)); };
    };
    requests_["textDocument/hover"] = at_place(hover);
    requests_["textDocument/completion"] = at_place(completion);
    requests_["textDocument/signatureHelp"] = at_place(signature_help);
    requests_["textDocument/definition"] = at_place(definition);
    requests_["textDocument/documentHighlight"] = at_place(document_highlight);
    requests_["textDocument/documentSymbol"] = at_place(document_symbols);
    requests_["textDocument/prepareRename"] = at_place(prepare_rename);
    requests_["textDocument/formatting"] = at_place(formatting);
    requests_["textDocument/foldingRange"] = at_place(folding_ranges);
    requests_["textDocument/codeLens"] = at_place(code_lenses);
    requests_["textDocument/references"] = [this](const Json& params) {
      return references(place(params), is_true(at(params, {"context", "includeDeclaration"})), check());
    };
    requests_["textDocument/rename"] = [this](const Json& params) {
      return rename(place(params), params.at("newName").get<std::string>());
    };
    requests_["textDocument/selectionRange"] = [this](const Json& params) {
      Json result = Json::array();
      Place here = place(params);
      for (const Json& position : params.at("positions")) {
        here.offset = offset_of(here.source(), position, client_.encoding);
        result.push_back(selection_range(here));
      }
      return result;
    };
    requests_["textDocument/semanticTokens/full"] = [this](const Json& params) {
      return semantic_tokens(place(params), std::nullopt);
    };
    requests_["textDocument/semanticTokens/range"] = [this](const Json& params) {
      const Place here = place(params);
      return semantic_tokens(here, bytes(here, params.at("range")));
    };
    requests_["textDocument/inlayHint"] = [this](const Json& params) {
      const Place here = place(params);
      return inlay_hints(here, bytes(here, params.at("range")));
    };
    requests_["textDocument/codeAction"] = [this](const Json& params) {
      const Place here = place(params);
      return code_actions(here, bytes(here, params.at("range")), at(params, {"context", "only"}));
    };
    requests_["workspace/symbol"] = [this](const Json& params) {
      return workspace_symbols(workspace_, client_, params.at("query").get<std::string>(), check());
    };
    requests_["workspace/executeCommand"] = [this](const Json& params) {
      const std::string command = params.at("command");
      if (command != "mig.sql") {
        throw RequestError(ErrorCode::invalid_params, fmt::format("there is no command `{}`", command));
      }
      const Json& argument = params.at("arguments").at(0);
      return sql_of(place({{"textDocument", {{"uri", argument.at("uri")}}}}), argument);
    };
  }

  void add_notifications() {
    notifications_["initialized"] = [this](const Json&) { initialized(); };
    notifications_["exit"] = [this](const Json&) { exited_ = true; };
    notifications_["textDocument/didOpen"] = [this](const Json& params) {
      did_open(params);
      publish();
    };
    notifications_["textDocument/didChange"] = [this](const Json& params) { did_change(params); };
    notifications_["textDocument/didClose"] = [this](const Json& params) {
      workspace_.close(path_in(params.at("textDocument").at("uri")));
    };
    notifications_["workspace/didChangeWatchedFiles"] = [this](const Json& params) {
      for (const Json& change : params.at("changes")) workspace_.file_changed(path_in(change.at("uri")));
    };
    notifications_["workspace/didChangeWorkspaceFolders"] = [this](const Json& params) {
      for (const Json& folder : params.at("event").at("added")) add_folder(folder);
    };
    notifications_["workspace/didChangeConfiguration"] = [this](const Json& params) {
      if (can_configure_) {
        ask_for_settings();
      } else {
        use_settings(at(params, {"settings", "mig"}));
      }
    };
  }

  Transport& transport_;
  std::string version_;
  Workspace workspace_;
  Client client_;
  std::map<std::string, Request> requests_;
  std::map<std::string, Notification> notifications_;
  std::map<std::string, Notification> waiting_;
  int asked_ = 0;
  Json current_;  ///< the id of the request that is answered
  std::map<std::string, Json> published_;
  bool initialized_ = false;
  bool shut_down_ = false;
  bool exited_ = false;
  bool can_configure_ = false;
  bool can_watch_ = false;
  bool refreshes_hints_ = false;
  bool refreshes_lenses_ = false;
};

}  // namespace

int serve(std::istream& in, std::ostream& out, const std::string& version) {
  Transport transport(in, out);
  return Server(transport, version).run();
}

}  // namespace mig::lsp
