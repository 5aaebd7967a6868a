#include "compiler/sema/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace mig::sema {

using base::DiagnosticId;
using schema::fold;
using schema::NameSpace;

namespace {

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
}

std::string written_name(const syntax::QualifiedName& name) {
  return schema::qualified(name.parts.size() > 1 ? name.parts[0].text : "", name.parts.back().text);
}

// The statements in the `state` of raw SQL.
std::vector<syntax::Statement> stated(const syntax::RawSql& sql) {
  std::vector<syntax::Statement> result;
  for (const syntax::SqlItem& item : sql.items) {
    const auto* state = std::get_if<syntax::SqlState>(&item.node);
    for (size_t i = 0; state && i < state->entries.size(); ++i) {
      const auto* statement = std::get_if<std::shared_ptr<const syntax::Statement>>(&state->entries[i]);
      if (statement) result.push_back(**statement);
    }
  }
  return result;
}

// Whether a file creates a table, an enum, a view or, by its key, a schema of that name.
bool makes(const syntax::File& file, const std::string& name) {
  const auto in = [&](const std::vector<syntax::Statement>& statements, const auto& self) -> bool {
    return std::any_of(statements.begin(), statements.end(), [&](const syntax::Statement& statement) {
      if (const auto* create = std::get_if<syntax::CreateTable>(&statement.node)) {
        return written_name(create->name) == name;
      }
      if (const auto* create = std::get_if<syntax::CreateEnum>(&statement.node)) {
        return written_name(create->name) == name;
      }
      if (const auto* create = std::get_if<syntax::CreateView>(&statement.node)) {
        return written_name(create->name) == name;
      }
      if (const auto* create = std::get_if<syntax::CreateSchema>(&statement.node)) {
        return schema::schema_key(create->name.text) == name;
      }
      if (const auto* rename = std::get_if<syntax::RenameTable>(&statement.node)) {
        return schema::qualified(rename->from.parts.size() > 1 ? rename->from.parts[0].text : "", rename->to.text) ==
               name;
      }
      if (const auto* block = std::get_if<syntax::TargetBlock>(&statement.node)) return self(block->statements, self);
      if (const auto* sql = std::get_if<syntax::RawSql>(&statement.node)) return self(stated(*sql), self);
      return false;
    });
  };
  std::vector<syntax::Statement> statements;
  for (const auto& entry : file.entries) {
    if (const auto* statement = std::get_if<syntax::Statement>(&entry)) statements.push_back(*statement);
  }
  return in(statements, in);
}

}  // namespace

std::string Names::after_line(uint32_t other) const {
  const auto& order = graph_.order();
  return fmt::format("add `after '{}';`", name_in(module_of(order[position_].identity), order[other].identity));
}

void Names::touch(const std::string& name, base::ByteRange range, std::string_view why) {
  const uint32_t* const found = last_changes_.find(fold(name));
  if (!found || *found == position_ || graph_.is_ancestor(*found, position_)) return;
  if (!context_.poisoned.insert(fold(name)).second) return;
  const std::string called = schema::local_name(name).empty() ? schema::schema_of(name) : name;
  auto& diagnostic = context_.report<DiagnosticId::needs_after>(range, called, graph_.order()[*found].identity);
  if (!why.empty()) diagnostic.help(fmt::format("`{}` {}, so it changes too", called, why));
  diagnostic.help(after_line(*found));
}

bool Names::suggest_maker(base::Diagnostic& diagnostic, const std::string& name,
                          const std::vector<std::string>& candidates) {
  for (uint32_t other = 0; other < graph_.order().size(); ++other) {
    const GraphNode& node = graph_.order()[other];
    if (other == position_ || !node.file || graph_.is_ancestor(other, position_) || !makes(*node.file, name)) continue;
    diagnostic.help(fmt::format("`{}` makes it: {}", node.identity, after_line(other)));
    return true;
  }
  for (const std::string& candidate : candidates) {
    if (candidate != name && fold(candidate) == fold(name)) {
      diagnostic.help(fmt::format("names keep their case: there is `{}`", candidate));
      return true;
    }
  }
  return Context::suggest(diagnostic, name, candidates);
}

void Names::touch_views(const std::string& relation, base::ByteRange range) {
  for (const schema::ViewPtr& view : context_.schema.views_over({relation})) {
    touch(view->name, range, "is a view over it");
  }
}

std::optional<std::string> Names::relation_name(const syntax::QualifiedName& name) {
  if (name.parts.size() > 2) {
    context_.report<DiagnosticId::too_many_name_parts>(name.range, context_.source->slice(name.range));
    return std::nullopt;
  }
  if (name.parts.size() == 1) return name.parts[0].text;
  const std::string& schema = name.parts[0].text;
  if (!context_.schema.find_schema(schema).empty()) {
    touch(schema::schema_key(schema), name.parts[0].range);
    context_.mention(MentionKind::schema, name.parts[0], "");
    return schema::qualified(schema, name.parts[1].text);
  }
  if (context_.poisoned.insert(fold(schema)).second) {
    auto& diagnostic = context_.report<DiagnosticId::unknown_schema>(name.parts[0].range, schema);
    const std::vector<std::string> known = context_.schema.schema_names();
    if (fold(schema) == "public") {
      diagnostic.help(Context::usual_schema);
    } else if (!suggest_maker(diagnostic, schema::schema_key(schema), known) &&
               !Context::suggest(diagnostic, schema, known)) {
      diagnostic.help(fmt::format("make it first: `create schema {} only postgresql;`", schema::quote_name(schema)));
    }
  }
  return std::nullopt;
}

// What is found under a name, or a report of its absence.
template <base::DiagnosticId Missing, typename Find>
auto Names::find(const syntax::QualifiedName& written, Find&& find,
                 const std::function<std::vector<std::string>()>& known) -> decltype(find(std::string())) {
  const std::optional<std::string> name = relation_name(written);
  if (!name) return nullptr;
  if (auto found = find(*name)) {
    touch(*name, written.range);
    return found;
  }
  const schema::Schema& schema = context_.schema;
  const base::ByteRange range = written.parts.back().range;
  const std::string_view what = schema.find_table(*name)  ? "a table"
                                : schema.find_view(*name) ? "a view"
                                : schema.find_enum(*name) ? "an enum"
                                                          : "";
  if (!what.empty()) {
    context_.report<Missing>(range, *name).help(fmt::format("it is {}", what));
    return nullptr;
  }
  // It was there, and another branch of the graph has renamed or dropped it.
  touch(*name, written.range);
  if (!context_.poisoned.insert(fold(*name)).second) return nullptr;
  auto& diagnostic = context_.report<Missing>(range, *name);
  if (const uint32_t* const gone = last_changes_.find(fold(*name))) {
    diagnostic.help(fmt::format("`{}` has renamed or dropped it", graph_.order()[*gone].identity));
  } else {
    suggest_maker(diagnostic, *name, known());
  }
  return nullptr;
}

schema::TablePtr Names::table(const syntax::QualifiedName& name) {
  const auto find_table = [&](const std::string& each) { return context_.schema.find_table(each); };
  auto found = find<DiagnosticId::unknown_table>(name, find_table, [&] { return context_.schema.table_names(); });
  if (found) context_.mention(MentionKind::table, name.parts.back(), found->name);
  return found;
}

void Names::relation(const syntax::QualifiedName& name) {
  std::vector<std::string> known = context_.schema.table_names();
  for (std::string& view : context_.schema.view_names()) known.push_back(std::move(view));
  find<DiagnosticId::unknown_table>(
      name, [](const std::string&) { return schema::TablePtr(); }, [&] { return known; });
}

schema::EnumPtr Names::enumeration(const syntax::QualifiedName& name) {
  const auto find_enum = [&](const std::string& each) { return context_.schema.find_enum(each); };
  auto found = find<DiagnosticId::unknown_enum>(name, find_enum, [&] { return context_.schema.enum_names(); });
  if (found) context_.mention(MentionKind::enumeration, name.parts.back(), found->name);
  return found;
}

schema::ViewPtr Names::view(const syntax::QualifiedName& name) {
  const auto find_view = [&](const std::string& each) { return context_.schema.find_view(each); };
  auto found = find<DiagnosticId::unknown_view>(name, find_view, [&] { return context_.schema.view_names(); });
  if (found) context_.mention(MentionKind::view, name.parts.back(), found->name);
  return found;
}

bool Names::can_be_given(const syntax::Name& name) {
  if (fold(name.text).starts_with("mig_")) {
    context_.report<DiagnosticId::reserved_name>(name.range, name.text)
        .help("give it another name: mig makes names of its own that begin so");
    return false;
  }
  if (has_control_character(name.text)) {
    context_.report<DiagnosticId::control_character_in_name>(name.range);
    return false;
  }
  return true;
}

bool Names::is_taken(NameSpace space, const std::string& name, base::DialectSet engines) const {
  if (context_.schema.owner_of(space, name, engines)) return true;
  return std::any_of(taken_.begin(), taken_.end(), [&](const Taken& taken) {
    return taken.space == space && taken.folded == fold(name) && !(taken.engines & engines).empty();
  });
}

bool Names::take(const syntax::Name& name, const std::string& schema, NameSpace space, base::DialectSet engines) {
  if (!can_be_given(name)) return false;
  const std::string whole = schema::qualified(schema, name.text);
  if (const auto owner = context_.schema.owner_of(space, whole, engines)) {
    if (!context_.is_poisoned(owner->table)) {
      const bool itself = owner->kind == "table" || owner->kind == "enum" || owner->kind == "view";
      context_.report<DiagnosticId::name_taken>(
          name.range, name.text,
          itself
              ? fmt::format("the {} `{}`", owner->kind, owner->table)
              : fmt::format("{} {} of the table `{}`", owner->kind == "index" ? "an" : "a", owner->kind, owner->table));
    }
    return false;
  }
  if (is_taken(space, whole, engines)) {
    context_.report<DiagnosticId::name_taken>(name.range, name.text, "something else of this statement");
    return false;
  }
  taken_.push_back({space, fold(whole), engines});
  return true;
}

std::string Names::invent(std::string_view pattern, const std::string& table, const std::vector<std::string>& columns,
                          NameSpace space, base::DialectSet engines) {
  return take_free(schema::make_name(pattern, schema::local_name(table), columns), schema::schema_of(table), space,
                   engines);
}

std::string Names::take_free(const std::string& made, const std::string& schema, NameSpace space,
                             base::DialectSet engines) {
  const auto whole = [&](const std::string& name) { return schema::qualified(schema, name); };
  std::string name = made;
  for (int number = 2; is_taken(space, whole(name), engines); ++number) {
    // A name that a migration elsewhere in the graph has taken must not decide how this one is called.
    if (const auto owner = context_.schema.owner_of(space, whole(name), engines)) touch(owner->table, {});
    const std::string suffix = std::to_string(number);
    name = schema::cut_name(made, schema::longest_portable_name - suffix.size()) + suffix;
  }
  taken_.push_back({space, fold(whole(name)), engines});
  return name;
}

}  // namespace mig::sema
