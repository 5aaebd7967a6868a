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

// Whether a file creates a table or an enum of that name.
bool makes(const syntax::File& file, const std::string& name) {
  const auto in = [&](const std::vector<syntax::Statement>& statements, const auto& self) -> bool {
    return std::any_of(statements.begin(), statements.end(), [&](const syntax::Statement& statement) {
      if (const auto* create = std::get_if<syntax::CreateTable>(&statement.node)) {
        return create->name.parts.back().text == name;
      }
      if (const auto* create = std::get_if<syntax::CreateEnum>(&statement.node)) {
        return create->name.parts.back().text == name;
      }
      if (const auto* rename = std::get_if<syntax::RenameTable>(&statement.node)) return rename->to.text == name;
      if (const auto* block = std::get_if<syntax::TargetBlock>(&statement.node)) return self(block->statements, self);
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

void Names::touch(const std::string& name, base::ByteRange range) {
  const auto found = last_changes_.find(fold(name));
  if (found == last_changes_.end() || found->second == position_) return;
  if (graph_.is_ancestor(found->second, position_)) return;
  if (!context_.poisoned.insert(fold(name)).second) return;
  context_.report<DiagnosticId::needs_after>(range, name, graph_.order()[found->second].identity)
      .help(after_line(found->second));
}

void Names::suggest_maker(base::Diagnostic& diagnostic, const std::string& name,
                          const std::vector<std::string>& candidates) {
  for (uint32_t other = 0; other < graph_.order().size(); ++other) {
    const GraphNode& node = graph_.order()[other];
    if (other == position_ || !node.file || graph_.is_ancestor(other, position_) || !makes(*node.file, name)) continue;
    diagnostic.help(fmt::format("`{}` makes it: {}", node.identity, after_line(other)));
    return;
  }
  for (const std::string& candidate : candidates) {
    if (candidate != name && fold(candidate) == fold(name)) {
      diagnostic.help(fmt::format("names keep their case: there is `{}`", candidate));
      return;
    }
  }
  Context::suggest(diagnostic, name, candidates);
}

const syntax::Name* Names::unqualified(const syntax::QualifiedName& name) {
  if (name.parts.size() == 1) return &name.parts[0];
  context_.not_supported(name.range, "a name with a schema");
  return nullptr;
}

schema::TablePtr Names::table(const syntax::QualifiedName& name) {
  const syntax::Name* const last = unqualified(name);
  if (!last) return nullptr;
  schema::TablePtr found = context_.schema.find_table(last->text);
  if (found) {
    touch(last->text, last->range);
  } else if (context_.poisoned.insert(fold(last->text)).second) {
    auto& diagnostic = context_.report<DiagnosticId::unknown_table>(last->range, last->text);
    suggest_maker(diagnostic, last->text, context_.schema.table_names());
  }
  return found;
}

schema::EnumPtr Names::enumeration(const syntax::QualifiedName& name) {
  const syntax::Name* const last = unqualified(name);
  if (!last) return nullptr;
  schema::EnumPtr found = context_.schema.find_enum(last->text);
  if (found) {
    touch(last->text, last->range);
  } else if (context_.poisoned.insert(fold(last->text)).second) {
    auto& diagnostic = context_.report<DiagnosticId::unknown_enum>(last->range, last->text);
    suggest_maker(diagnostic, last->text, context_.schema.enum_names());
  }
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

bool Names::take(const syntax::Name& name, NameSpace space, base::DialectSet engines) {
  if (!can_be_given(name)) return false;
  if (const auto owner = context_.schema.owner_of(space, name.text, engines)) {
    if (!context_.is_poisoned(owner->table)) {
      const bool itself = owner->kind == "table" || owner->kind == "enum";
      context_.report<DiagnosticId::name_taken>(
          name.range, name.text,
          itself
              ? fmt::format("the {} `{}`", owner->kind, owner->table)
              : fmt::format("{} {} of the table `{}`", owner->kind == "index" ? "an" : "a", owner->kind, owner->table));
    }
    return false;
  }
  if (is_taken(space, name.text, engines)) {
    context_.report<DiagnosticId::name_taken>(name.range, name.text, "something else of this statement");
    return false;
  }
  taken_.push_back({space, fold(name.text), engines});
  return true;
}

std::string Names::invent(std::string_view pattern, const std::string& table, const std::vector<std::string>& columns,
                          NameSpace space, base::DialectSet engines) {
  const std::string made = schema::make_name(pattern, table, columns);
  std::string name = made;
  for (int number = 2; is_taken(space, name, engines); ++number) {
    // A name that a migration elsewhere in the graph has taken must not decide how this one is called.
    if (const auto owner = context_.schema.owner_of(space, name, engines)) touch(owner->table, {});
    const std::string suffix = std::to_string(number);
    name = schema::cut_name(made, schema::longest_portable_name - suffix.size()) + suffix;
  }
  taken_.push_back({space, fold(name), engines});
  return name;
}

}  // namespace mig::sema
