// What the server answers, held against what it must be true of: in every file of the examples, at every name.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/base/render.h"
#include "compiler/pipeline/live_project.h"
#include "editors/lsp/protocol.h"
#include "lint/rule.h"
#include "tests/support/files.h"
#include "tests/support/lsp_client.h"
#include "tests/support/process.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;
using lsp::Encoding;
using Json = nlohmann::json;

const Json utf8 = {{"general", {{"positionEncodings", {"utf-8"}}}},
                   {"textDocument",
                    {{"codeAction", {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {"quickfix"}}}}}}}},
                     {"hover", {{"contentFormat", {"markdown"}}}},
                     {"completion", {{"completionItem", {{"snippetSupport", false}}}}}}}};

// An example in a folder of its own, outside of any repository, with a server.
class Example {
 public:
  explicit Example(const std::string& name) : root_(temp_.path() / name) {
    fs::copy(fs::path(MIG_EXAMPLES) / name, root_, fs::copy_options::recursive);
    project::Request request;
    request.paths = {root_.string()};
    base::DiagnosticSink sink;
    project_ = pipeline::LiveProject::open(project::open_projects(request, sink), sink);
    while (project_->work()) {
    }
    client_.emplace(MIG_BINARY, root_, utf8);
    for (const pipeline::LiveFile& file : project_->files()) client_->open(file.path, text(file));
  }

  LspClient& client() { return *client_; }
  const pipeline::LiveProject& project() const { return *project_; }
  const fs::path& root() const { return root_; }
  static std::string text(const pipeline::LiveFile& file) { return std::string(file.source->text()); }

  Json at(const pipeline::LiveFile& file, uint32_t offset) const {
    return {{"textDocument", {{"uri", LspClient::uri(file.path)}}},
            {"position", lsp::position_of(*file.source, offset, Encoding::utf8)}};
  }

  // Calls `use(file, mention)` for every name in every file.
  template <typename Use>
  void each_mention(Use&& use) const {
    for (size_t i = 0; i < project_->migration_count(); ++i) {
      const pipeline::LiveMigration& migration = project_->migration(i);
      for (const sema::Mention& mention : migration.mentions) use(project_->files()[migration.file], mention);
    }
  }

  // The text at a location that the server gave.
  std::string text_at(const Json& location) const {
    for (const pipeline::LiveFile& file : project_->files()) {
      if (LspClient::uri(file.path) != location["uri"]) continue;
      return std::string(file.source->slice(lsp::bytes_of(*file.source, location["range"], Encoding::utf8)));
    }
    return "";
  }

 private:
  TempFolder temp_;
  fs::path root_;
  std::unique_ptr<pipeline::LiveProject> project_;
  std::optional<LspClient> client_;
};

std::string applied(const std::string& text, const Json& edits, Encoding encoding = Encoding::utf8) {
  const base::SourceFile source("", text);
  std::vector<std::pair<base::ByteRange, std::string>> sorted;
  for (const Json& edit : edits) sorted.emplace_back(lsp::bytes_of(source, edit["range"], encoding), edit["newText"]);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first.begin > b.first.begin; });
  std::string result = text;
  for (const auto& [range, replacement] : sorted) result.replace(range.begin, range.end - range.begin, replacement);
  return result;
}

class Examples : public testing::TestWithParam<const char*> {};

TEST_P(Examples, NamesLeadToWhatTheyStandFor) {
  Example example(GetParam());
  size_t names = 0;
  example.each_mention([&](const pipeline::LiveFile& file, const sema::Mention& mention) {
    const std::string where =
        fmt::format("{} at {}", mention.name, base::shown_place({file.source.get(), mention.range}));
    const Json here = example.at(file, mention.range.begin);
    const Json hover = example.client().ask("textDocument/hover", here);
    ASSERT_FALSE(hover.is_null()) << where;
    EXPECT_NE(hover["contents"]["value"].get<std::string>().find(mention.name), std::string::npos) << where;
    const Json definition = example.client().ask("textDocument/definition", here);
    ASSERT_FALSE(definition.is_null()) << where;
    Json asked = here;
    asked["context"] = {{"includeDeclaration", true}};
    const Json references = example.client().ask("textDocument/references", asked);
    const std::string itself(file.source->slice(mention.range));
    const bool there = std::any_of(references.begin(), references.end(), [&](const Json& each) {
      return each["uri"] == LspClient::uri(file.path) &&
             lsp::bytes_of(*file.source, each["range"], Encoding::utf8) == mention.range;
    });
    EXPECT_TRUE(there) << where;
    ++names;
  });
  EXPECT_GT(names, 50u);
}

// Nothing that can be named is missing where it can be named. Where the file ends there, as while it is written, some
// is not known yet: the table whose columns are selected, a column in its own definition.
TEST_P(Examples, WhatIsNamedIsProposed) {
  Example example(GetParam());
  const auto is_proposed = [&](const pipeline::LiveFile& file, const sema::Mention& mention) {
    const Json list = example.client().ask("textDocument/completion", example.at(file, mention.range.begin));
    return std::any_of(list["items"].begin(), list["items"].end(),
                       [&](const Json& item) { return item["label"] == file.source->slice(mention.range); });
  };
  size_t names = 0;
  size_t proposed_at_end = 0;
  example.each_mention([&](const pipeline::LiveFile& file, const sema::Mention& mention) {
    if (mention.gives) return;
    EXPECT_TRUE(is_proposed(file, mention))
        << fmt::format("{} at {}", mention.name, base::shown_place({file.source.get(), mention.range}));
    example.client().change(file.path, Example::text(file).substr(0, mention.range.begin));
    ++names;
    proposed_at_end += is_proposed(file, mention) ? 1 : 0;
    example.client().change(file.path, Example::text(file));
  });
  EXPECT_GT(names, 40u);
  EXPECT_GE(proposed_at_end * 100, names * 75) << proposed_at_end << " of " << names;
}

// What is renamed where it was made is renamed everywhere: the project compiles as it did, and renaming it back gives
// the files as they were.
TEST_P(Examples, WhatIsRenamedIsRenamedEverywhere) {
  Example example(GetParam());
  std::map<std::string, std::string> texts;
  std::map<std::string, fs::path> paths;
  for (const pipeline::LiveFile& file : example.project().files()) {
    texts[LspClient::uri(file.path)] = Example::text(file);
    paths[LspClient::uri(file.path)] = file.path;
  }
  const auto rename = [&](const Json& place, const std::string& to) {
    Json asked = place;
    asked["newName"] = to;
    const Json answer = example.client().response(example.client().send("textDocument/rename", asked));
    if (!answer.contains("result")) ADD_FAILURE() << to << ": " << answer;
    const Json edit = answer.value("result", Json({{"changes", Json::object()}}));
    std::set<std::string> changed;
    for (const auto& [uri, edits] : edit["changes"].items()) {
      texts[uri] = applied(texts[uri], edits);
      example.client().change(paths[uri], texts[uri]);
      changed.insert(uri);
    }
    return changed;
  };
  const auto before = texts;
  size_t renamed = 0;
  example.each_mention([&](const pipeline::LiveFile& file, const sema::Mention& mention) {
    if (!mention.gives || testing::Test::HasFailure()) return;
    const std::string where =
        fmt::format("{} at {}", mention.name, base::shown_place({file.source.get(), mention.range}));
    const Json here = example.at(file, mention.range.begin);
    // What was made under another name, and what a text of an engine's own names, stays.
    Json prepared;
    try {
      prepared = example.client().ask("textDocument/prepareRename", here);
    } catch (const std::runtime_error&) {
      return;
    }
    ASSERT_FALSE(rename(here, "another_name").empty()) << where;
    // The files are changed one by one, and what was said between the changes is taken back.
    for (const auto& [uri, path] : paths) example.client().diagnostics(path);
    example.client().settle(std::chrono::milliseconds(25));
    bool in_native = false;
    for (const auto& [uri, path] : paths) {
      for (const Json& each : example.client().told(path)) {
        const std::string code = each["code"];
        in_native = in_native || code == "trigger-text" || code == "rename-in-native";
        if (lint::rule_named(code)) continue;
        EXPECT_TRUE(each["severity"] != 1 || in_native) << where << ": " << each["message"];
      }
    }
    rename(here, mention.name);
    EXPECT_EQ(texts, before) << where;
    ++renamed;
  });
  EXPECT_GT(renamed, 10u);
}

// An `@allow` that is put in silences what it was put in for.
TEST_P(Examples, WhatIsAllowedIsSilent) {
  Example example(GetParam());
  size_t allowed = 0;
  for (const pipeline::LiveFile& file : example.project().files()) {
    const std::string text = Example::text(file);
    const Json before = example.client().diagnostics(file.path);
    for (const Json& each : before) {
      Json asked = {{"textDocument", {{"uri", LspClient::uri(file.path)}}}, {"range", each["range"]}};
      asked["context"] = {{"diagnostics", Json::array({each})}};
      const std::string title = fmt::format("allow {} here, with a reason", each["code"].get<std::string>());
      for (const Json& action : example.client().ask("textDocument/codeAction", asked)) {
        if (action["title"] != title || action["diagnostics"][0] != each) continue;
        example.client().change(file.path, applied(text, action["edit"]["changes"][LspClient::uri(file.path)]));
        const Json after = example.client().diagnostics(file.path);
        EXPECT_LT(after.size(), before.size()) << title << ": " << after.dump(1);
        ++allowed;
      }
    }
    example.client().change(file.path, text);
  }
  EXPECT_GT(allowed, 0u);
}

INSTANTIATE_TEST_SUITE_P(All, Examples,
                         testing::Values("mentorhub", "essaycoach", "tulia", "discussions", "villen_music"),
                         [](const auto& example) { return std::string(example.param); });

// ---- a project that is written for it
// --------------------------------------------------------------------------------

constexpr const char* first_text =
    "migration 'Songs';\n"
    "\n"
    "create table song {\n"
    "  id     bigint       identity primary key;\n"
    "  title  varchar(50)  default 'Größe 😀' comment 'what it is called 😀'; /* 😀 */ mood text?;\n"
    "  index (title);\n"
    "}\n";
constexpr const char* second_text =
    "migration 'Names';\n"
    "after '0001_songs';\n"
    "\n"
    "alter table song {\n"
    "  rename column title to name;\n"
    "  drop column mood;\n"
    "  add column length int default 0;\n"
    "}\n";

class Songs : public testing::Test {
 protected:
  void SetUp() override {
    write_file(root() / "mig.toml", "[targets]\npostgresql = \"15\"\nsqlite = \"3.40\"\n");
    write_file(first(), first_text);
    write_file(second(), second_text);
  }

  fs::path root() const { return temp_.path(); }
  fs::path first() const { return root() / "migrations" / "0001_songs.mig"; }
  fs::path second() const { return root() / "migrations" / "0002_names.mig"; }

  static Json place(const fs::path& path, const std::string& text, const std::string& word, Encoding encoding,
                    uint32_t behind = 0) {
    const base::SourceFile source("", text);
    const auto offset = static_cast<uint32_t>(text.find(word)) + behind;
    return {{"textDocument", {{"uri", LspClient::uri(path)}}},
            {"position", lsp::position_of(source, offset, encoding)}};
  }

 private:
  TempFolder temp_;
};

TEST_F(Songs, PlacesAreCountedAsAgreed) {
  const Json utf16 = {{"general", {{"positionEncodings", {"utf-16"}}}}};
  for (const auto& [capabilities, encoding] : {std::pair(utf8, Encoding::utf8), std::pair(utf16, Encoding::utf16),
                                               std::pair(Json(Json::object()), Encoding::utf16)}) {
    LspClient client(MIG_BINARY, root(), capabilities);
    EXPECT_EQ(client.server()["capabilities"]["positionEncoding"], encoding == Encoding::utf8 ? "utf-8" : "utf-16");
    client.open(first(), first_text);
    const Json here = place(first(), first_text, "mood text", encoding);
    const Json hover = client.ask("textDocument/hover", here);
    EXPECT_EQ(hover["range"]["start"], here["position"]);
    // `é` in the place of a character that is two units of UTF-16 and four bytes.
    const base::SourceFile source("", first_text);
    const auto begin = static_cast<uint32_t>(std::string(first_text).find("/* 😀"));
    const Json edited = {{"range", lsp::range_of(source, {begin + 3, begin + 7}, encoding)}, {"text", "é"}};
    client.notify("textDocument/didChange",
                  {{"textDocument", {{"uri", LspClient::uri(first())}, {"version", 2}}}, {"contentChanges", {edited}}});
    const Json moved =
        client.ask("textDocument/documentSymbol", {{"textDocument", {{"uri", LspClient::uri(first())}}}});
    const std::string now = std::string(first_text).replace(begin + 3, 4, "é");
    const Json there = place(first(), now, "mood text", encoding);
    EXPECT_EQ(client.ask("textDocument/hover", there)["range"]["start"], there["position"]);
    EXPECT_EQ(client.stop(), 0);
  }
}

TEST_F(Songs, ANameIsFollowedThroughItsRenames) {
  LspClient client(MIG_BINARY, root(), utf8);
  client.open(first(), first_text);
  client.open(second(), second_text);
  const Json definition = client.ask("textDocument/definition", place(second(), second_text, "name;", Encoding::utf8));
  EXPECT_EQ(definition["uri"], LspClient::uri(first()));
  EXPECT_EQ(definition["range"]["start"], place(first(), first_text, "title", Encoding::utf8)["position"]);
  Json asked = place(first(), first_text, "title", Encoding::utf8);
  asked["context"] = {{"includeDeclaration", true}};
  EXPECT_EQ(client.ask("textDocument/references", asked).size(), 4u);  // made, indexed, renamed from, renamed to
  asked["newName"] = "caption";
  // Only where it is called so.
  const Json changes = client.ask("textDocument/rename", asked)["changes"];
  EXPECT_EQ(changes[LspClient::uri(first())].size(), 2u);
  EXPECT_EQ(changes[LspClient::uri(second())].size(), 1u);
}

TEST_F(Songs, WhatWasChangedLastIsSaid) {
  LspClient client(MIG_BINARY, root(), utf8);
  client.open(first(), first_text);
  client.open(second(), second_text);
  const auto hover = [&](const fs::path& path, const std::string& text, const std::string& word) {
    const Json here = place(path, text, word, Encoding::utf8);
    return client.ask("textDocument/hover", here)["contents"]["value"].get<std::string>();
  };
  EXPECT_NE(hover(first(), first_text, "mood text").find("last changed here, in `0001_songs`"), std::string::npos);
  EXPECT_NE(hover(second(), second_text, "mood;").find("last changed in [`0001_songs`]("), std::string::npos);
  EXPECT_NE(hover(second(), second_text, "length").find("last changed here, in `0002_names`"), std::string::npos);
  const std::string third_text = "migration 'Third';\nafter '0002_names';\n\nalter table song drop column name;\n";
  client.open(root() / "migrations" / "0003_third.mig", third_text);
  EXPECT_NE(
      hover(root() / "migrations" / "0003_third.mig", third_text, "name;").find("last changed in [`0002_names`]("),
      std::string::npos);
}

TEST_F(Songs, WhatIsReleasedIsNotRenamed) {
  const auto git = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(),
                     {"git", "-c", "user.name=t", "-c", "user.email=t@t", "-c", "init.defaultBranch=main"});
    ASSERT_EQ(run({.arguments = arguments, .folder = root()}).exit_code, 0);
  };
  fs::rename(second(), root() / "second");
  git({"init", "-q"});
  git({"add", "."});
  git({"commit", "-qm", "x"});
  fs::rename(root() / "second", second());
  LspClient client(MIG_BINARY, root(), utf8);
  client.open(second(), second_text);
  Json asked = place(second(), second_text, "mood;", Encoding::utf8);
  asked["newName"] = "feeling";
  const Json answer = client.response(client.send("textDocument/rename", asked));
  EXPECT_EQ(
      answer["error"]["message"],
      "`mood` is named in `0001_songs`, which is released: write `alter table song rename column mood to feeling;` "
      "in a new migration");
  // What the new file makes is nobody's yet.
  asked = place(second(), second_text, "length", Encoding::utf8);
  asked["newName"] = "seconds";
  EXPECT_EQ(client.ask("textDocument/rename", asked)["changes"].size(), 1u);
  asked["newName"] = "id";
  EXPECT_EQ(client.response(client.send("textDocument/rename", asked))["error"]["message"],
            "`song` has a column `id` already, in `0002_names`");
}

TEST_F(Songs, WhatHasNoNameOfItsOwnIsNotRenamed) {
  LspClient client(MIG_BINARY, root(), utf8);
  const std::string text =
      "migration 'More';\nafter '0002_names';\n\nalter table song drop index song_title_idx;\n"
      "create view long_song as select name from song where length > 600;\n"
      "require no rows in long_song where name = 'x' else 'there is one';\n";
  const fs::path third = root() / "migrations" / "0003_more.mig";
  client.open(third, text);
  const auto refused = [&](const std::string& word, uint32_t behind = 0) {
    Json asked = place(third, text, word, Encoding::utf8, behind);
    asked["newName"] = "other";
    return client.response(client.send("textDocument/rename", asked))["error"]["message"].get<std::string>();
  };
  EXPECT_EQ(
      refused("song_title_idx"),
      "the name `song_title_idx` was made by mig, and nobody wrote it: write one where it was made, or `alter table "
      "song rename index song_title_idx to other;`");
  EXPECT_EQ(refused("name = 'x'"), "`name` is what the view `long_song` gives: its query names it");
  EXPECT_EQ(refused("where length"), "there is no name here");
}

TEST_F(Songs, FilesThatComeAfterAreLookedAtToo) {
  LspClient client(MIG_BINARY, root(), utf8);
  client.open(first(), first_text);
  client.diagnostics(first());
  std::string text = first_text;
  text.replace(text.find("mood"), 4, "tune");
  client.change(first(), text);
  client.diagnostics(first());
  client.settle(std::chrono::milliseconds(300));
  ASSERT_EQ(client.told(second()).size(), 1u);
  EXPECT_EQ(client.told(second())[0]["code"], "unknown-column");
  client.change(first(), first_text);
  client.diagnostics(first());
  client.settle(std::chrono::milliseconds(300));
  for (const Json& each : client.told(second())) EXPECT_NE(each["code"], "unknown-column") << each;
}

TEST_F(Songs, WhatIsWrongIsMendedByAnAction) {
  LspClient client(MIG_BINARY, root(), utf8);
  std::string text = second_text;
  text.replace(text.find("rename column"), 13, "RENAME column");
  client.open(second(), text);
  const Json told = client.diagnostics(second());
  ASSERT_EQ(told.size(), 1u) << told;
  const Json actions = client.ask("textDocument/codeAction", {{"textDocument", {{"uri", LspClient::uri(second())}}},
                                                              {"range", told[0]["range"]},
                                                              {"context", {{"diagnostics", told}}}});
  ASSERT_EQ(actions.size(), 1u);
  EXPECT_EQ(actions[0]["kind"], "quickfix");
  EXPECT_EQ(applied(text, actions[0]["edit"]["changes"][LspClient::uri(second())]), second_text);
}

TEST_F(Songs, SettingsAreFollowed) {
  const Json off = {
      {"lint", {{"enabled", false}}}, {"inlayHints", {{"enabled", false}}}, {"codeLens", {{"enabled", false}}}};
  LspClient client(MIG_BINARY, root(), utf8, off);
  client.open(second(), second_text);
  EXPECT_TRUE(client.diagnostics(second()).empty());
  const Json document = {{"uri", LspClient::uri(second())}};
  const Json all = {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 99}, {"character", 0}}}};
  EXPECT_TRUE(client.ask("textDocument/inlayHint", {{"textDocument", document}, {"range", all}}).empty());
  EXPECT_TRUE(client.ask("textDocument/codeLens", {{"textDocument", document}}).empty());
  const Json on = {
      {"lint", {{"enabled", true}}}, {"inlayHints", {{"enabled", true}}}, {"codeLens", {{"enabled", true}}}};
  client.notify("workspace/didChangeConfiguration", {{"settings", {{"mig", on}}}});
  const Json hints = client.ask("textDocument/inlayHint", {{"textDocument", document}, {"range", all}});
  ASSERT_EQ(hints.size(), 3u);
  EXPECT_TRUE(hints[0]["label"].get<std::string>().starts_with("exact · ")) << hints[0];
  EXPECT_TRUE(hints[1]["label"].get<std::string>().starts_with("lossy")) << hints[1];
  EXPECT_EQ(client.ask("textDocument/codeLens", {{"textDocument", document}}).size(), 1u);
  client.settle(std::chrono::milliseconds(300));
  EXPECT_FALSE(client.told(second()).empty());
}

TEST_F(Songs, FilesComeAndGo) {
  LspClient client(MIG_BINARY, root(), utf8);
  client.open(first(), first_text);
  client.diagnostics(first());
  const fs::path third = root() / "migrations" / "0003_more.mig";
  const std::string text = "migration 'More';\nafter '0002_names';\n\nalter table song drop column nothing;\n";
  const auto changed = [&](int type) {
    const Json change = {{"uri", LspClient::uri(third)}, {"type", type}};
    client.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array({change})}});
    client.settle(std::chrono::milliseconds(300));
  };
  write_file(third, text);
  changed(1);
  ASSERT_EQ(client.told(third).size(), 1u);
  EXPECT_EQ(client.told(third)[0]["code"], "unknown-column");
  write_file(third, "migration 'More';\nafter '0002_names';\n\nalter table song drop column nowhere;\n");
  changed(2);
  EXPECT_NE(client.told(third)[0]["message"].get<std::string>().find("nowhere"), std::string::npos);
  fs::remove(third);
  changed(3);
  EXPECT_TRUE(client.told(third).empty());
  // A file that was never saved belongs to the project too.
  client.open(third, text);
  ASSERT_EQ(client.diagnostics(third).size(), 1u);
  EXPECT_EQ(client.diagnostics(third)[0]["code"], "unknown-column");
}

TEST_F(Songs, SettingsOfTheProjectAreWatched) {
  LspClient client(MIG_BINARY, root(), utf8);
  const fs::path config = root() / "mig.toml";
  client.open(first(), first_text);
  client.open(config, "[targets]\npostgres = \"15\"\n");
  client.settle(std::chrono::milliseconds(300));
  ASSERT_EQ(client.told(config).size(), 1u);
  EXPECT_EQ(client.told(config)[0]["severity"], 1);
  client.change(config, "[targets]\npostgresql = \"15\"\n");
  client.settle(std::chrono::milliseconds(300));
  EXPECT_TRUE(client.told(config).empty());
  const Json sql = client.ask(
      "workspace/executeCommand",
      {{"command", "mig.sql"}, {"arguments", Json::array({{{"uri", LspClient::uri(first())}, {"direction", "up"}}})}});
  EXPECT_NE(sql["text"].get<std::string>().find("PostgreSQL"), std::string::npos);
  EXPECT_EQ(sql["text"].get<std::string>().find("SQLite"), std::string::npos);
}

// ---- the protocol itself
// ---------------------------------------------------------------------------------------------

class Protocol : public Songs {};

TEST_F(Protocol, WhatIsNoRequestIsRefused) {
  LspClient client(MIG_BINARY, root(), nullptr);
  const auto code = [&](const std::string& method, const Json& params) {
    return client.response(client.send(method, params))["error"]["code"].get<int>();
  };
  EXPECT_EQ(code("textDocument/hover", Json::object()), -32002);  // before `initialize`
  client.ask("initialize", {{"capabilities", Json::object()}, {"rootUri", nullptr}, {"processId", nullptr}});
  EXPECT_EQ(code("initialize", Json::object()), -32600);
  EXPECT_EQ(code("textDocument/nothing", Json::object()), -32601);
  EXPECT_EQ(code("textDocument/hover", Json::object()), -32602);
  EXPECT_EQ(code("textDocument/hover", {{"textDocument", {{"uri", 7}}}}), -32602);
  EXPECT_EQ(code("textDocument/hover", {{"textDocument", {{"uri", "untitled:1"}}}}), -32602);
  EXPECT_EQ(code("textDocument/hover",
                 {{"textDocument", {{"uri", "file:///nowhere.mig"}}}, {"position", {{"line", 0}, {"character", 0}}}}),
            -32803);
  EXPECT_EQ(code("workspace/executeCommand", {{"command", "rm"}}), -32602);
  client.send_raw("Content-Length: 5\r\n\r\n{\"a\":");
  EXPECT_EQ(client.next()["error"]["code"], -32700);
  client.send_raw("Content-Length: 2\r\n\r\n{}");
  EXPECT_EQ(client.next()["error"]["code"], -32600);
  client.send_raw("Content-Length: 99999999999\r\n\r\n");
  // What can't be followed and has no answer changes nothing.
  EXPECT_EQ(client.close(), 1);
}

TEST_F(Protocol, TheEndIsAsTheProtocolHasIt) {
  LspClient stopped(MIG_BINARY, root(), utf8);
  EXPECT_EQ(stopped.stop(), 0);
  LspClient after(MIG_BINARY, root(), utf8);
  after.ask("shutdown", nullptr);
  EXPECT_EQ(after.response(after.send("textDocument/hover", Json::object()))["error"]["code"], -32600);
  LspClient cut(MIG_BINARY, root(), utf8);
  EXPECT_EQ(cut.close(), 1);
  LspClient never(MIG_BINARY, root(), nullptr);
  never.notify("exit", nullptr);
  EXPECT_EQ(never.close(), 1);
}

TEST_F(Protocol, WhatIsCancelledIsNotAnswered) {
  LspClient client(MIG_BINARY, root(), utf8);
  client.open(first(), first_text);
  client.diagnostics(first());
  // Both arrive at once, and the second is read before the first is answered, or it came too late.
  size_t cancelled = 0;
  for (int i = 0; i < 50; ++i) {
    std::string bytes;
    const auto add = [&](const Json& message) {
      const std::string body = message.dump();
      bytes += fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body);
    };
    add({{"jsonrpc", "2.0"}, {"id", 1000 + i}, {"method", "workspace/symbol"}, {"params", {{"query", ""}}}});
    add({{"jsonrpc", "2.0"}, {"method", "$/cancelRequest"}, {"params", {{"id", 1000 + i}}}});
    client.send_raw(bytes);
    const Json answer = client.response(1000 + i);
    if (answer.contains("error")) {
      EXPECT_EQ(answer["error"]["code"], -32800);
      ++cancelled;
    } else {
      EXPECT_FALSE(answer["result"].empty());
    }
  }
  EXPECT_GT(cancelled, 0u);
  EXPECT_FALSE(client.ask("workspace/symbol", {{"query", "song"}}).empty());
}

}  // namespace
}  // namespace mig::tests
