// From a name to where it was made and used, and the names of a file and of all files.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/project/git.h"
#include "compiler/schema/naming.h"
#include "editors/lsp/features.h"
#include "editors/lsp/items.h"
#include "editors/lsp/symbols.h"

namespace mig::lsp {
namespace {

using sema::MentionKind;

Json location(const Place& place, const Occurrence& where) {
  const pipeline::LiveFile& file = place.project.files()[place.project.migration(where.position).file];
  return {{"uri", place.workspace.uri(file.path)},
          {"range", range_of(*file.source, where.range, place.client.encoding)}};
}

Json location_of(const Place& place, const pipeline::LiveFile& file, base::ByteRange range) {
  return {{"uri", place.workspace.uri(file.path)}, {"range", range_of(*file.source, range, place.client.encoding)}};
}

// The migration that an `after` or a `replaces` at the place names.
const pipeline::LiveFile* named_migration(const Place& place) {
  if (!place.file.tree) return nullptr;
  const std::string_view module = sema::module_of(place.file.identity);
  for (const auto* list : {&place.file.tree->after, &place.file.tree->replaces}) {
    for (const syntax::Text& each : *list) {
      if (place.offset < each.range.begin || place.offset > each.range.end) continue;
      for (const pipeline::LiveFile& file : place.project.files()) {
        if (file.identity == each.value || sema::name_in(module, file.identity) == each.value) return &file;
      }
    }
  }
  return nullptr;
}

const sema::Mention* mention_of(const Place& place) {
  return place.migration ? mention_at(*place.migration, place.offset) : nullptr;
}

int symbol_kind(WrittenItem::Kind kind) {
  // SymbolKind of the protocol.
  constexpr int module = 2, field = 8, enumeration = 10, interface = 11, function = 12, constant = 14, array = 18,
                key = 20, structure = 23, event = 24, operator_ = 25;
  switch (kind) {
    case WrittenItem::Kind::table:
      return structure;
    case WrittenItem::Kind::column:
      return field;
    case WrittenItem::Kind::constraint:
      return constant;
    case WrittenItem::Kind::index:
      return key;
    case WrittenItem::Kind::enumeration:
      return enumeration;
    case WrittenItem::Kind::view:
      return interface;
    case WrittenItem::Kind::trigger:
      return event;
    case WrittenItem::Kind::schema:
      return module;
    case WrittenItem::Kind::data:
      return array;
    case WrittenItem::Kind::guard:
      return operator_;
    case WrittenItem::Kind::sql:
    case WrittenItem::Kind::other:
      return function;
  }
  return function;
}

// A name has to lie in what it names, so that an editor can show where one is.
base::ByteRange within(base::ByteRange name, base::ByteRange range) {
  return name.begin >= range.begin && name.end <= range.end ? name : base::ByteRange{range.begin, range.begin};
}

Json nested(const Place& place, const std::vector<WrittenItem>& items) {
  Json result = Json::array();
  for (const WrittenItem& each : items) {
    result.push_back({{"name", each.title},
                      {"kind", symbol_kind(each.kind)},
                      {"range", place.range(each.range)},
                      {"selectionRange", place.range(within(each.name, each.range))},
                      {"children", nested(place, each.parts)}});
  }
  return result;
}

void flat(const Place& place, const std::vector<WrittenItem>& items, const std::string& container, Json& result) {
  for (const WrittenItem& each : items) {
    result.push_back({{"name", each.title},
                      {"kind", symbol_kind(each.kind)},
                      {"location", {{"uri", place.workspace.uri(place.file.path)}, {"range", place.range(each.range)}}},
                      {"containerName", container}});
    flat(place, each.parts, each.title, result);
  }
}

// Whether the characters of `query` are in `name` in that order, in any case of letters: how editors look for names.
bool is_like(const std::string& name, const std::string& query) {
  const std::string folded = schema::fold(name);
  size_t at = 0;
  for (const char c : schema::fold(query)) {
    at = folded.find(c, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

// The commit that is deployed from, as far as git can tell: the remote's own branch, else what is committed. Nothing
// outside of a repository.
std::optional<std::string> released_revision(project::Git& git) {
  if (auto remote = git.commit("origin/HEAD")) return remote;
  return git.commit("HEAD");
}

// Whether a file is there in what is deployed from.
bool is_released(const pipeline::LiveFile& file) {
  base::DiagnosticSink ignored;
  project::Git git(file.path.parent_path(), ignored);
  const auto revision = released_revision(git);
  if (!revision) return false;
  const auto listed = git.output({"ls-tree", "--name-only", *revision, "--", file.path.filename().string()});
  return listed && !listed->empty();
}

// The statement that renames in a migration of its own.
std::string renaming_statement(const Symbol& symbol, const std::string& to) {
  const std::string relation = schema::quote_name(symbol.relation);
  const std::string name = schema::quote_name(to);
  if (symbol.kind == MentionKind::table) return fmt::format("rename table {} to {};", relation, name);
  return fmt::format("alter table {} rename {} {} to {};", relation, sema::to_string(symbol.kind),
                     schema::quote_name(symbol.name), name);
}

bool can_be_renamed(const Symbol& symbol) {
  return symbol.kind == MentionKind::table || symbol.kind == MentionKind::column ||
         symbol.kind == MentionKind::constraint || symbol.kind == MentionKind::index ||
         symbol.kind == MentionKind::view || symbol.kind == MentionKind::enumeration;
}

[[noreturn]] void refuse(const std::string& why) { throw RequestError(ErrorCode::request_failed, why); }

// What can be renamed at the place: it was made in a file that is not released yet.
Traced traced_to_rename(const Place& place, const std::string& to) {
  const sema::Mention* const mention = mention_of(place);
  if (!mention) refuse("there is no name here");
  place.project.resolve_all();
  Traced traced = trace(place.project, place.position(), *mention);
  const std::string name = schema::quote_name(traced.symbol.name);
  if (!can_be_renamed(traced.symbol)) refuse(fmt::format("a {} can't be renamed", sema::to_string(traced.symbol.kind)));
  const bool named =
      traced.made && std::any_of(traced.occurrences.begin(), traced.occurrences.end(), [&](const auto& each) {
        return each.position == traced.made->position && each.range == traced.made->range;
      });
  const bool of_view = place.migration->before.find_view(traced.symbol.relation) ||
                       place.migration->after.find_view(traced.symbol.relation);
  if (traced.symbol.kind == MentionKind::column && of_view) {
    refuse(fmt::format("`{}` is what the view `{}` gives: its query names it", name,
                       schema::quote_name(traced.symbol.relation)));
  }
  if (!named) {
    refuse(fmt::format("the name `{}` was made by mig, and nobody wrote it: write one where it was made, or `{}`", name,
                       renaming_statement(traced.symbol, to)));
  }
  if (traced.archived) {
    refuse(fmt::format("`{}` is archived in `{}`, and what follows calls the archive after it: rename both by hand",
                       name, place.project.migration(*traced.archived).node->identity));
  }
  for (size_t here = traced.made->position; here < place.project.migration_count(); ++here) {
    const sema::GraphNode& node = *place.project.migration(here).node;
    for (const sema::GraphInput& each : node.replaced) {
      if (!schema::mentions(each.source->text(), traced.symbol.name)) continue;
      refuse(fmt::format("`{}` may name `{}`, and `{}` stands in for it: take that file away first", each.identity,
                         name, node.identity));
    }
  }
  for (const Occurrence& each : traced.occurrences) {
    const pipeline::LiveFile& file = place.project.files()[place.project.migration(each.position).file];
    if (!is_released(file)) continue;
    refuse(fmt::format("`{}` is named in `{}`, which is released: write `{}` in a new migration", name, file.identity,
                       renaming_statement(traced.symbol, to)));
  }
  return traced;
}

// Whether the new name is free everywhere that the symbol is there.
void check_free(const Place& place, const Traced& traced, const std::string& to) {
  if (to.empty()) refuse("a name has at least one character");
  for (const char c : to) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) refuse("a name has no control characters");
  }
  if (schema::fold(to).starts_with("mig_")) refuse("mig makes names of its own that begin with `mig_`");
  const Symbol& symbol = traced.symbol;
  const std::string whole = schema::qualified(schema::schema_of(symbol.relation), to);
  for (size_t here = traced.made->position; here < place.project.migration_count(); ++here) {
    const schema::Schema& schema = place.project.migration(here).after;
    const std::string& identity = place.project.migration(here).node->identity;
    if (symbol.kind == MentionKind::column) {
      const schema::TablePtr table = schema.find_table(symbol.relation);
      for (const schema::Column& column : table ? table->columns : std::vector<schema::Column>()) {
        if (schema::fold(column.name) != schema::fold(to) || column.name == symbol.name) continue;
        refuse(fmt::format("`{}` has a column `{}` already, in `{}`", schema::quote_name(symbol.relation), column.name,
                           identity));
      }
      continue;
    }
    for (const schema::NameSpace space : {schema::NameSpace::relations, schema::NameSpace::constraints}) {
      const auto owner = schema.owner_of(space, whole, base::DialectSet::all());
      if (owner && schema::fold(to) != schema::fold(symbol.name)) {
        refuse(fmt::format("`{}` is taken in `{}`: it is a name of the {} `{}`", to, identity, owner->kind,
                           schema::quote_name(owner->table)));
      }
    }
  }
}

}  // namespace

size_t Place::position() const { return static_cast<size_t>(migration->node - project.graph()->order().data()); }

Json definition(const Place& place) {
  if (const pipeline::LiveFile* named = named_migration(place)) {
    return location_of(place, *named, named->tree ? named->tree->title.range : base::ByteRange{});
  }
  const sema::Mention* const mention = mention_of(place);
  if (!mention) return nullptr;
  place.project.resolve_all();
  const Traced traced = trace(place.project, place.position(), *mention);
  if (traced.made) return location(place, *traced.made);
  // What a view gives has its name in the view's query.
  const Symbol view{MentionKind::view, mention->relation, schema::local_name(mention->relation)};
  const Traced of_view = trace(place.project, place.position(), {view.kind, {}, view.relation, view.name, false});
  return of_view.made ? location(place, *of_view.made) : Json(nullptr);
}

Json references(const Place& place, bool with_declaration, const Check& check) {
  const sema::Mention* const mention = mention_of(place);
  if (!mention) return nullptr;
  place.project.resolve_all();
  check();
  const Traced traced = trace(place.project, place.position(), *mention);
  Json result = Json::array();
  for (const Occurrence& each : traced.occurrences) {
    const bool declaration = traced.made && each.position == traced.made->position && each.range == traced.made->range;
    if (!declaration || with_declaration) result.push_back(location(place, each));
  }
  return result;
}

Json document_highlight(const Place& place) {
  const sema::Mention* const mention = mention_of(place);
  if (!mention) return nullptr;
  place.project.resolve_all();
  const Traced traced = trace(place.project, place.position(), *mention);
  Json result = Json::array();
  for (const Occurrence& each : traced.occurrences) {
    if (each.position != place.position()) continue;
    result.push_back({{"range", place.range(each.range)}, {"kind", each.gives ? 3 : 2}});  // 3: it is written, 2: read
  }
  return result;
}

Json prepare_rename(const Place& place) {
  const sema::Mention* const mention = mention_of(place);
  if (!mention) return nullptr;
  traced_to_rename(place, "…");
  return {{"range", place.range(mention->range)}, {"placeholder", mention->name}};
}

Json rename(const Place& place, const std::string& to) {
  const Traced traced = traced_to_rename(place, to);
  check_free(place, traced, to);
  std::map<size_t, Json> edits;
  for (const Occurrence& each : traced.occurrences) {
    const pipeline::LiveMigration& migration = place.project.migration(each.position);
    const pipeline::LiveFile& file = place.project.files()[migration.file];
    // A renaming in between ends it: from there on it is called as that says.
    const sema::Mention* const mention = mention_at(migration, each.range.begin);
    if (!mention || mention->name != traced.symbol.name) continue;
    edits[migration.file].push_back(text_edit(*file.source, each.range, schema::quote_name(to), place.client.encoding));
  }
  Json changes = place.client.versioned_edits ? Json::array() : Json::object();
  for (auto& [index, list] : edits) {
    const pipeline::LiveFile& file = place.project.files()[index];
    const std::string uri = place.workspace.uri(file.path);
    if (!place.client.versioned_edits) {
      changes[uri] = std::move(list);
      continue;
    }
    const Document* const document = place.workspace.document(file.path);
    const Json version = document && document->version ? Json(*document->version) : Json(nullptr);
    changes.push_back({{"textDocument", {{"uri", uri}, {"version", version}}}, {"edits", std::move(list)}});
  }
  return {{place.client.versioned_edits ? "documentChanges" : "changes", std::move(changes)}};
}

Json document_symbols(const Place& place) {
  if (!place.file.tree) return Json::array();
  const std::vector<WrittenItem> items = items_of(*place.file.tree, place.source());
  if (place.client.nested_symbols) return nested(place, items);
  Json result = Json::array();
  flat(place, items, place.file.tree->title.value, result);
  return result;
}

Json workspace_symbols(Workspace& workspace, const Client& client, const std::string& query, const Check& check) {
  constexpr size_t most = 1000;
  Json result = Json::array();
  for (pipeline::LiveProject* project : workspace.projects()) {
    project->resolve_all();
    for (size_t here = 0; here < project->migration_count(); ++here) {
      check();
      const pipeline::LiveMigration& migration = project->migration(here);
      const pipeline::LiveFile& file = project->files()[migration.file];
      if (migration.node->source != file.source.get()) continue;
      const auto add = [&](const std::string& name, int kind, base::ByteRange range, const std::string& container) {
        if (result.size() >= most || !is_like(name, query)) return;
        result.push_back(
            {{"name", name},
             {"kind", kind},
             {"location",
              {{"uri", workspace.uri(file.path)}, {"range", range_of(*file.source, range, client.encoding)}}},
             {"containerName", container}});
      };
      if (file.tree) add(file.identity, 1, file.tree->title.range, file.tree->title.value);  // 1: a file
      for (const sema::Mention& each : migration.mentions) {
        if (!each.gives) continue;
        const WrittenItem::Kind kind = each.kind == MentionKind::table         ? WrittenItem::Kind::table
                                       : each.kind == MentionKind::column      ? WrittenItem::Kind::column
                                       : each.kind == MentionKind::view        ? WrittenItem::Kind::view
                                       : each.kind == MentionKind::enumeration ? WrittenItem::Kind::enumeration
                                       : each.kind == MentionKind::index       ? WrittenItem::Kind::index
                                       : each.kind == MentionKind::trigger     ? WrittenItem::Kind::trigger
                                       : each.kind == MentionKind::schema      ? WrittenItem::Kind::schema
                                                                               : WrittenItem::Kind::constraint;
        const bool part = each.kind == MentionKind::column || each.kind == MentionKind::index ||
                          each.kind == MentionKind::constraint || each.kind == MentionKind::trigger;
        add(each.name, symbol_kind(kind), each.range,
            part ? fmt::format("{} · {}", schema::quote_name(each.relation), file.identity) : file.identity);
      }
    }
  }
  return result;
}

}  // namespace mig::lsp
