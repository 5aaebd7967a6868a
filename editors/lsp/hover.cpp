// What the word under the cursor is, and what the statement around it does.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/text.h"
#include "compiler/dialect/sql_dialect.h"
#include "compiler/schema/expression.h"
#include "editors/lsp/features.h"
#include "editors/lsp/items.h"
#include "editors/lsp/symbols.h"
#include "lint/pages.h"
#include "lint/rule.h"

namespace mig::lsp {
namespace {

using sema::MentionKind;

std::string display(base::Dialect dialect) { return std::string(base::display_name(dialect)); }

// The type of a column as each engine has it; those that have the same together.
std::string types_of(const schema::Type& type, const schema::Schema& schema, const project::Config& config) {
  std::vector<std::pair<std::string, std::string>> types;
  for (const project::Target& target : config.targets) {
    const std::string name = dialect::sql_dialect(target.dialect).type(type, schema);
    const auto same = std::find_if(types.begin(), types.end(), [&](const auto& each) { return each.first == name; });
    if (same == types.end()) {
      types.emplace_back(name, display(target.dialect));
    } else {
      same->second += ", " + display(target.dialect);
    }
  }
  std::string text;
  for (const auto& [name, engines] : types) text += fmt::format("- {}: `{}`\n", engines, name);
  return text;
}

// The place where something was changed last, as a link.
std::string changed_in(const Place& place, size_t position, const Symbol& symbol) {
  const auto changed = last_change(place.project, position, symbol);
  if (!changed) return "";
  const pipeline::LiveMigration& migration = place.project.migration(*changed);
  const std::string& identity = migration.node->identity;
  if (*changed == place.position()) return fmt::format("last changed here, in `{}`\n", identity);
  const auto& path = place.project.files()[migration.file].path;
  return fmt::format("last changed in [`{}`]({})\n", identity, place.workspace.uri(path));
}

std::string rows_of(const Place& place, const std::string& relation) {
  const std::string configured =
      schema::schema_of(relation).empty() ? relation : schema::schema_of(relation) + "." + schema::local_name(relation);
  const auto& tables = place.project.project().config.tables;
  const auto size = tables.find(configured);
  if (size == tables.end() || !size->second.rows) return "";
  return fmt::format("about {} rows, as `mig.toml` says\n", *size->second.rows);
}

// What of a schema has the symbol: before the place, else after it.
std::string describe(const schema::Schema& schema, const Symbol& symbol) {
  const auto lines = [](const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& each : all) text += each + "\n";
    return text;
  };
  const schema::TablePtr table = schema.find_table(symbol.relation);
  switch (symbol.kind) {
    case MentionKind::schema:
      return fmt::format("schema {}\n", symbol.name);
    case MentionKind::table:
      return table ? fmt::format("table {}\n", schema::quote_name(symbol.relation)) + lines(schema::describe(*table))
                   : "";
    case MentionKind::view: {
      const schema::ViewPtr view = schema.find_view(symbol.relation);
      if (!view) return "";
      std::string text = fmt::format("view {}\n", schema::quote_name(symbol.relation));
      for (const schema::QueryColumn& each : view->query.columns) {
        text +=
            fmt::format("  {}{}{}\n", schema::quote_name(each.name),
                        each.known ? " " + schema::to_string(each.type) : "", each.nullable && each.known ? "?" : "");
      }
      return text;
    }
    case MentionKind::enumeration: {
      const schema::EnumPtr type = schema.find_enum(symbol.relation);
      if (!type) return "";
      std::vector<std::string> values;
      for (const std::string& each : type->values) values.push_back(schema::quote_string(each));
      return fmt::format("enum {} ({})\n", schema::quote_name(symbol.relation), fmt::join(values, ", "));
    }
    case MentionKind::column: {
      if (const schema::Column* column = table ? table->find_column(symbol.name) : nullptr) {
        return fmt::format("{}: {}\n", schema::quote_name(symbol.relation), schema::describe(*column));
      }
      const schema::ViewPtr view = schema.find_view(symbol.relation);
      for (const schema::QueryColumn& each : view ? view->query.columns : std::vector<schema::QueryColumn>()) {
        if (each.name != symbol.name) continue;
        return fmt::format("{}: {}{}\n", schema::quote_name(symbol.relation), schema::quote_name(each.name),
                           each.known ? " " + schema::to_string(each.type) : "");
      }
      return "";
    }
    case MentionKind::constraint:
    case MentionKind::index:
    case MentionKind::trigger: {
      if (!table) return "";
      for (const std::string& line : schema::describe(*table)) {
        if (schema::mentions(line, symbol.name))
          return fmt::format("{}: {}\n", schema::quote_name(symbol.relation), line);
      }
      return fmt::format("{} {} of {}\n", sema::to_string(symbol.kind), schema::quote_name(symbol.name),
                         schema::quote_name(symbol.relation));
    }
  }
  return "";
}

std::string of_symbol(const Place& place, const sema::Mention& mention) {
  const Symbol symbol{mention.kind, mention.relation, mention.name};
  std::string text = describe(place.migration->before, symbol);
  const bool there_before = !text.empty();
  if (!there_before) text = describe(place.migration->after, symbol);
  if (text.empty()) return "";
  text = fenced("mig", text);
  const schema::Schema& schema = there_before ? place.migration->before : place.migration->after;
  if (symbol.kind == MentionKind::column) {
    const schema::TablePtr table = schema.find_table(symbol.relation);
    if (const schema::Column* column = table ? table->find_column(symbol.name) : nullptr) {
      text += types_of(column->type, schema, place.project.project().config);
      if (!column->comment.empty()) text += fmt::format("\n{}\n", column->comment);
      text += "\n";
    }
  }
  if (symbol.kind == MentionKind::table) text += rows_of(place, symbol.relation);
  const size_t position = place.position();
  if (symbol.kind == MentionKind::table || symbol.kind == MentionKind::column) {
    // As it was before the file, where that has not made it.
    const auto before = there_before && position > 0 ? position - 1 : position;
    text += changed_in(place, before, symbol);
  }
  return text;
}

std::string of_reverse(const ir::Reverse& reverse) {
  std::string text = fmt::format("reverse: {}", ir::to_string(reverse.reversal));
  if (!reverse.reason.empty()) text += fmt::format(" ({})", reverse.reason);
  text += "\n";
  for (const std::string& each : reverse.losses) text += fmt::format("- does not bring back: {}\n", each);
  for (const std::string& each : reverse.destroys) text += fmt::format("- destroys: {}\n", each);
  return text;
}

std::string of_operation(const Place& place, base::ByteRange range) {
  const auto item = place.project.item_at(*place.migration, range);
  if (!item) return "";
  std::string text = of_reverse(item->reverse);
  for (const auto& [dialect, sql] : item->sql) {
    text += fmt::format("\n{}\n\n{}", display(dialect), fenced("sql", sql));
    std::vector<std::string> said;
    for (const auto& [engine, lock] : item->locks) {
      if (engine != dialect) continue;
      std::string line = fmt::format("- `{}`: {}, {}\n", schema::quote_name(lock.relation), lock.mode, lock.effect);
      if (std::find(said.begin(), said.end(), line) == said.end()) said.push_back(std::move(line));
    }
    for (const std::string& line : said) text += line;
    if (said.empty()) text += "- locks nothing that others use\n";
  }
  return text;
}

// The rule that an `@allow` names at a byte, with its name's place.
std::optional<std::pair<const lint::RuleInfo*, base::ByteRange>> rule_at(const Place& place) {
  if (!place.migration || !place.migration->ir) return std::nullopt;
  for (const ir::Allow& allow : place.migration->ir->allows) {
    const base::ByteRange range = allow.rule_place.range;
    if (place.offset < range.begin || place.offset > range.end) continue;
    if (const lint::RuleInfo* rule = lint::rule_named(allow.rule)) return std::pair(rule, range);
  }
  return std::nullopt;
}

Json shown(const Place& place, const std::string& text, base::ByteRange range) {
  if (text.empty()) return nullptr;
  return {{"contents",
           {{"kind", place.client.markdown ? "markdown" : "plaintext"}, {"value", base::with_written_names(text)}}},
          {"range", place.range(range)}};
}

}  // namespace

Json hover(const Place& place) {
  if (!place.migration || !place.file.tree) return nullptr;
  if (const sema::Mention* mention = mention_at(*place.migration, place.offset)) {
    if (Json result = shown(place, of_symbol(place, *mention), mention->range); !result.is_null()) return result;
  }
  if (const auto rule = rule_at(place)) {
    for (const lint::Page& page : lint::all_pages()) {
      if (page.rule == rule->first->name) return shown(place, std::string(page.text), rule->second);
    }
  }
  const std::vector<WrittenItem> operations = operations_of(items_of(*place.file.tree, place.source()));
  const WrittenItem* const operation = operation_at(operations, place.offset);
  return operation ? shown(place, of_operation(place, operation->range), operation->range) : Json(nullptr);
}

}  // namespace mig::lsp
