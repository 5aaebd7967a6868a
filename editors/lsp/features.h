// What the server answers: one function for each question of the protocol, from a place in a project to the result as
// JSON. They know nothing of messages, and change nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "editors/lsp/workspace.h"

namespace mig::lsp {

/// What an editor can switch off: section `mig` of its settings.
struct Settings {
  bool lint = true;         ///< `lint.enabled`
  bool inlay_hints = true;  ///< `inlayHints.enabled`
  bool code_lens = true;    ///< `codeLens.enabled`
};

/// What the editor can do with an answer.
struct Client {
  Encoding encoding = Encoding::utf16;
  bool snippets = false;         ///< completion may have places to fill in
  bool markdown = false;         ///< hover may be Markdown
  bool versioned_edits = false;  ///< edits may say of which version of a document they are
  bool nested_symbols = false;   ///< a document's symbols may be a tree
  bool action_literals = false;  ///< code actions need not be commands
  Settings settings;
};

/// A place in a file that belongs to a project and is up to date.
struct Place {
  Workspace& workspace;
  const Client& client;
  pipeline::LiveProject& project;
  const pipeline::LiveFile& file;
  const pipeline::LiveMigration* migration;  ///< null where what it does is not known
  uint32_t offset = 0;

  const base::SourceFile& source() const { return *file.source; }
  Json range(base::ByteRange bytes) const { return range_of(source(), bytes, client.encoding); }
  /// The migration's place in the order. There is a migration.
  size_t position() const;
};

/// What to do from time to time in a long answer: throws where nobody waits for it any more.
using Check = std::function<void()>;

// Each gives `null` where there is nothing to say.
Json hover(const Place& place);
Json completion(const Place& place);
Json signature_help(const Place& place);
Json definition(const Place& place);
Json references(const Place& place, bool with_declaration, const Check& check);
Json document_highlight(const Place& place);
Json prepare_rename(const Place& place);
/// Throws where it can't be done.
Json rename(const Place& place, const std::string& to);
Json document_symbols(const Place& place);
Json workspace_symbols(Workspace& workspace, const Client& client, const std::string& query, const Check& check);
Json formatting(const Place& place);
Json folding_ranges(const Place& place);
Json selection_range(const Place& place);
Json semantic_tokens(const Place& place, std::optional<base::ByteRange> range);
Json inlay_hints(const Place& place, base::ByteRange range);
Json code_lenses(const Place& place);
Json code_actions(const Place& place, base::ByteRange range, const Json& only);

/// The kinds of semantic tokens and their modifiers, as the legend of `semantic_tokens` numbers them.
Json semantic_legend();

/// The SQL of a migration, laid out for people. `request` is what `mig.sql` has for an argument. Throws where there is
/// none.
Json sql_of(const Place& place, const Json& request);

/// A report as `textDocument/publishDiagnostics` has it.
Json diagnostics_of(const Report& report, const Workspace& workspace, const Client& client);

}  // namespace mig::lsp
