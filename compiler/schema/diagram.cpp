#include "compiler/schema/diagram.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace mig::schema {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_word_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

bool is_word(std::string_view name) {
  return !name.empty() && (is_letter(name[0]) || name[0] == '_') &&
         std::all_of(name.begin(), name.end(), is_word_character);
}

// Words of the diagram's own language, which an entity can't be called (erDiagram.jison of mermaid 10 and 11).
constexpr auto entity_words = std::to_array<std::string_view>(
    {"accdescr", "acctitle", "class", "classdef", "direction", "end", "erdiagram", "many", "o", "one", "only",
     "optionally", "style", "subgraph", "title", "to", "u", "zero"});
constexpr auto key_words = std::to_array<std::string_view>({"fk", "pk", "uk"});

template <typename Words>
bool is_one_of(const Words& words, std::string_view name) {
  return std::find(words.begin(), words.end(), fold(name)) != words.end();
}

// Text in double quotes: no escape is known there.
std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const bool control = static_cast<unsigned char>(c) < 0x20;
    result += c == '"' ? '\'' : c == '\\' || c == '%' ? '/' : control ? ' ' : c;
  }
  return result + "\"";
}

// A word of which only letters, digits and the characters of `allowed` stay.
std::string safe_word(std::string_view text, std::string_view allowed) {
  std::string result;
  for (const char c : text) {
    const bool stays = is_word_character(c) || allowed.find(c) != std::string_view::npos;
    if (stays || result.empty() || result.back() != '_') result += stays ? c : '_';
  }
  if (result.empty() || !(is_letter(result[0]) || result[0] == '_')) result.insert(result.begin(), '_');
  return result;
}

// `decimal(10_2)`: a type is one word, in which a comma has no place.
std::string type_word(const Type& type, std::optional<base::Dialect> dialect) {
  if (type.kind != TypeKind::native) return safe_word(to_string(type), "()[]");
  const auto text = dialect ? type.native.find(*dialect) : type.native.end();
  return text == type.native.end() ? "native" : safe_word(text->second, "()[]");
}

bool is_key(const std::vector<IndexKey>& keys, const std::vector<std::string>& columns) {
  return keys.size() == columns.size() && std::all_of(keys.begin(), keys.end(), [&](const IndexKey& key) {
           const auto column = plain_column(key);
           return column && std::find(columns.begin(), columns.end(), *column) != columns.end();
         });
}

bool same_columns(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

class Diagram {
 public:
  Diagram(const Schema& schema, std::optional<base::Dialect> dialect)
      : schema_(dialect ? view_for(schema, *dialect) : schema), dialect_(dialect) {
    for (const std::string& name : schema_.table_names()) tables_.push_back(schema_.find_table(name));
    std::set<std::string> taken;
    for (const TablePtr& table : tables_) {
      if (is_plain(table->name)) taken.insert(table->name);
    }
    size_t number = 0;
    for (const TablePtr& table : tables_) {
      std::string& id = ids_[table->name];
      id = table->name;
      while (!is_plain(table->name) && (id == table->name || taken.contains(id))) id = fmt::format("t{}", ++number);
    }
  }

  std::string text() const {
    std::string result = "erDiagram\n";
    for (const TablePtr& table : tables_) result += entity(*table);
    for (const TablePtr& table : tables_) {
      for (const ForeignKey& key : table->foreign_keys) result += relation(*table, key);
    }
    return result;
  }

 private:
  static bool is_plain(const std::string& name) { return is_word(name) && !is_one_of(entity_words, name); }

  std::string entity(const Table& table) const {
    const std::string& id = ids_.at(table.name);
    std::string result = "  " + id;
    // What it is called stands beside a name that was made for it.
    if (id != table.name) {
      const std::string schema = schema_of(table.name);
      result += fmt::format("[{}]", in_quotes((schema.empty() ? "" : schema + ".") + local_name(table.name)));
    }
    result += " {\n";
    for (const Column& column : table.columns) result += attribute(table, column);
    return result + "  }\n";
  }

  std::string attribute(const Table& table, const Column& column) const {
    const bool plain = is_word(column.name) && !is_one_of(key_words, column.name);
    std::string word = plain ? column.name : safe_word(column.name, "");
    if (is_one_of(key_words, word)) word += "_";
    std::string line = fmt::format("    {} {}", type_word(column.type, dialect_), word);
    if (const std::string marks = marks_of(table, column.name); !marks.empty()) line += " " + marks;
    if (const std::string comment = comment_of(table, column, plain); !comment.empty())
      line += " " + in_quotes(comment);
    return line + "\n";
  }

  static std::string marks_of(const Table& table, const std::string& column) {
    std::string marks;
    const auto mark = [&](bool has, std::string_view what) {
      if (has) marks += fmt::format("{}{}", marks.empty() ? "" : ", ", what);
    };
    const auto has = [&](const std::vector<std::string>& columns) {
      return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    mark(table.primary_key && has(table.primary_key->columns), "PK");
    mark(std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(),
                     [&](const ForeignKey& key) { return has(key.columns); }),
         "FK");
    mark(std::any_of(table.uniques.begin(), table.uniques.end(),
                     [&](const Unique& unique) { return !unique.where && is_key(unique.keys, {column}); }),
         "UK");
    return marks;
  }

  std::string comment_of(const Table& table, const Column& column, bool plain) const {
    std::vector<std::string> parts;
    if (!plain) parts.push_back(column.name);
    if (column.nullable) parts.emplace_back("null");
    if (!dialect_ && !column.engines.contains(table.engines))
      parts.push_back("only " + base::to_string(column.engines));
    if (!column.comment.empty()) parts.push_back(column.comment);
    return fmt::format("{}", fmt::join(parts, "; "));
  }

  // The child stands on the left: how many of it one row of the parent can have, and whether a row has a parent.
  std::string relation(const Table& table, const ForeignKey& key) const {
    const bool optional = std::any_of(key.columns.begin(), key.columns.end(), [&](const std::string& name) {
      const Column* const column = table.find_column(name);
      return column && column->nullable;
    });
    const bool is_primary = table.primary_key && same_columns(table.primary_key->columns, key.columns);
    const bool one = is_primary || std::any_of(table.uniques.begin(), table.uniques.end(), [&](const Unique& unique) {
                       return !unique.where && is_key(unique.keys, key.columns);
                     });
    // A child whose own key holds the parent's is nothing without it: a solid line.
    const bool identifying =
        table.primary_key && std::all_of(key.columns.begin(), key.columns.end(), [&](const std::string& name) {
          const auto& columns = table.primary_key->columns;
          return std::find(columns.begin(), columns.end(), name) != columns.end();
        });
    const auto parent = ids_.find(key.referenced_table);
    if (parent == ids_.end()) return "";
    return fmt::format("  {} {}{}{} {} : {}\n", ids_.at(table.name), one ? "|o" : "}o", identifying ? "--" : "..",
                       optional ? "o|" : "||", parent->second, in_quotes(key.name));
  }

  Schema schema_;
  std::optional<base::Dialect> dialect_;
  std::vector<TablePtr> tables_;
  std::map<std::string, std::string> ids_;  ///< table ▶ what the diagram calls it
};

}  // namespace

std::string mermaid(const Schema& schema, std::optional<base::Dialect> dialect) {
  return Diagram(schema, dialect).text();
}

}  // namespace mig::schema
