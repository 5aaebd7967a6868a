// What can be written at a place.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/schema/naming.h"
#include "compiler/syntax/expected.h"
#include "editors/lsp/features.h"
#include "lint/rule.h"

namespace mig::lsp {
namespace {

using syntax::NameRole;
using syntax::StringRole;

// CompletionItemKind of the protocol.
constexpr int function_kind = 3, field_kind = 5, class_kind = 7, interface_kind = 8, module_kind = 9, value_kind = 12,
              enum_kind = 13, keyword_kind = 14, file_kind = 17, constant_kind = 21, event_kind = 23,
              operator_kind = 24, type_kind = 25;

// The schema that a statement at a place is written against, as far as the file can be read.
const schema::Schema& schema_at(const Place& place) {
  const pipeline::LiveMigration& migration = *place.migration;
  if (!migration.ir) return migration.after;
  const schema::Schema* schema = &migration.before;
  for (const ir::Item& item : migration.ir->items) {
    for (const ir::AppliedOperation& each : item.operations) {
      if (each.operation.where.range.end < place.offset) schema = &each.after;
    }
  }
  return *schema;
}

std::string written(const syntax::QualifiedName& name) {
  return name.parts.size() > 1 ? schema::qualified(name.parts[0].text, name.parts[1].text) : name.parts.back().text;
}

class Completion {
 public:
  Completion(const Place& place, const syntax::Expected& expected) : place_(place), expected_(expected) {
    static const schema::Schema nothing;
    schema_ = place.migration ? &schema_at(place) : &nothing;
  }

  Json items() {
    for (const StringRole role : expected_.strings) add_strings(role);
    if (expected_.in_string) return list_;
    for (const NameRole role : expected_.names) add_names(role);
    if (expected_.expression && expected_.qualifier.empty()) add_functions();
    for (const std::string& each : expected_.keywords) add(each, keyword_kind, "", Rank::keyword);
    return list_;
  }

 private:
  // What is proposed first.
  enum class Rank { column, name, function, keyword };

  void add(const std::string& label, int kind, const std::string& detail, Rank rank, const std::string& text = {},
           bool snippet = false) {
    if (!seen_.insert({label, kind}).second) return;
    Json item = {
        {"label", label},
        {"kind", kind},
        {"sortText", fmt::format("{}{}", static_cast<int>(rank), label)},
        {"filterText", label},
        {"textEdit", text_edit(place_.source(), expected_.word, text.empty() ? label : text, place_.client.encoding)}};
    if (!detail.empty()) item["detail"] = detail;
    if (snippet) item["insertTextFormat"] = 2;
    list_.push_back(std::move(item));
  }

  // The name of something in a schema, as it is written behind what is there of it already.
  void add_qualified(const std::string& whole, int kind, const std::string& detail) {
    const std::string schema = schema::schema_of(whole);
    const bool in_schema = expected_.qualifier.size() == 1;
    if (in_schema && expected_.qualifier[0].text != schema) return;
    if (expected_.qualifier.size() > 1) return;
    const std::string local = schema::quote_name(schema::local_name(whole));
    const std::string text = in_schema || schema.empty() ? local : schema::quote_name(schema) + "." + local;
    add(text, kind, detail, Rank::name);
  }

  void add_tables() {
    for (const std::string& name : schema_->table_names()) {
      if (!schema::is_archive(schema::local_name(name))) add_qualified(name, class_kind, "table");
    }
  }

  // What is archived, by its own name or by that which it had.
  void add_archives(bool as_it_was) {
    for (const std::string& name : schema_->table_names()) {
      const std::string local = schema::local_name(name);
      if (!schema::is_archive(local)) continue;
      const std::string shown = as_it_was ? schema::archived_table_name(local) : local;
      add_qualified(schema::qualified(schema::schema_of(name), shown), class_kind, "archived table");
    }
  }

  void add_views() {
    for (const std::string& name : schema_->view_names()) add_qualified(name, interface_kind, "view");
  }

  void add_enums() {
    for (const std::string& name : schema_->enum_names()) {
      std::vector<std::string> values;
      for (const std::string& each : schema_->find_enum(name)->values) values.push_back(schema::quote_string(each));
      add_qualified(name, enum_kind, fmt::format("enum ({})", fmt::join(values, ", ")));
    }
  }

  void add_columns(bool archived) {
    for (const syntax::TableRef& ref : expected_.tables) {
      const std::string name = written(ref.table);
      const std::string called = ref.alias ? ref.alias->text : ref.table.parts.back().text;
      const bool other = !expected_.qualifier.empty() && expected_.qualifier.back().text != called;
      if (other) continue;
      if (const schema::TablePtr table = schema_->find_table(name)) {
        for (const schema::Column& column : table->columns) add_column(column, called, archived);
      } else if (const schema::ViewPtr view = schema_->find_view(name)) {
        for (const schema::QueryColumn& column : view->query.columns) {
          add(schema::quote_name(column.name), field_kind,
              fmt::format("{}{}", column.known ? schema::to_string(column.type) + " of " : "", called), Rank::column);
        }
      }
      if (expected_.expression && expected_.qualifier.empty() && expected_.tables.size() > 1) {
        add(schema::quote_name(called), class_kind, "of this query", Rank::name, schema::quote_name(called) + ".");
      }
    }
  }

  void add_column(const schema::Column& column, const std::string& table, bool archived) {
    if (schema::is_archive(column.name) != archived) return;
    const std::string name = archived ? schema::archived_table_name(column.name) : column.name;
    add(schema::quote_name(name), field_kind,
        fmt::format("{}{} of {}", schema::to_string(column.type), column.nullable ? "?" : "", table), Rank::column);
  }

  // The constraints, indexes and triggers of the tables that are meant, of all where none is.
  template <typename Add>
  void for_tables(Add&& add_parts) {
    std::vector<std::string> names;
    for (const syntax::TableRef& ref : expected_.tables) names.push_back(written(ref.table));
    if (names.empty()) names = schema_->table_names();
    for (const std::string& name : names) {
      if (const schema::TablePtr table = schema_->find_table(name)) add_parts(*table);
    }
  }

  void add_parts(const auto& parts, int kind, const std::string& what, const schema::Table& table) {
    for (const auto& part : parts) {
      add(schema::quote_name(part.name), kind, fmt::format("{} of {}", what, schema::quote_name(table.name)),
          Rank::name);
    }
  }

  void add_functions() {
    for (const schema::FunctionInfo& each : schema::all_functions()) {
      const std::string name(each.name);
      const bool empty = each.most_arguments == 0;
      const std::string text = empty ? name + "()" : place_.client.snippets ? name + "($0)" : name + "(";
      add(name, function_kind, each.aggregate ? "function over many rows" : "function", Rank::function, text,
          !empty && place_.client.snippets);
    }
  }

  void add_names(NameRole role) {
    switch (role) {
      case NameRole::new_name:
      case NameRole::collation:
      case NameRole::operator_class:
        break;
      case NameRole::table:
        add_tables();
        break;
      case NameRole::relation:
        add_tables();
        add_views();
        add_archives(false);
        break;
      case NameRole::view:
        add_views();
        break;
      case NameRole::column:
        add_columns(false);
        break;
      case NameRole::archived_column:
        add_columns(true);
        break;
      case NameRole::archived_table:
        add_archives(true);
        break;
      case NameRole::function:
        add_functions();
        break;
      case NameRole::type:
        if (expected_.qualifier.empty()) {
          for (const auto& [name, kind] : schema::builtin_types())
            add(std::string(name), type_kind, "type", Rank::name);
        }
        add_enums();
        break;
      case NameRole::enum_type:
        add_enums();
        break;
      case NameRole::trigger:
        for_tables([&](const schema::Table& table) { add_parts(table.triggers, event_kind, "trigger", table); });
        break;
      case NameRole::constraint:
        for_tables([&](const schema::Table& table) {
          add_parts(table.uniques, constant_kind, "unique constraint", table);
          add_parts(table.checks, constant_kind, "check", table);
          add_parts(table.foreign_keys, constant_kind, "foreign key", table);
          if (table.primary_key) add_parts(std::vector{*table.primary_key}, constant_kind, "primary key", table);
        });
        break;
      case NameRole::index:
        for_tables([&](const schema::Table& table) { add_parts(table.indexes, constant_kind, "index", table); });
        break;
      case NameRole::schema:
        for (const std::string& name : schema_->schema_names()) {
          add(schema::quote_name(name), module_kind, "schema", Rank::name);
        }
        break;
      case NameRole::engine:
        for (const project::Target& target : place_.project.project().config.targets) {
          add(std::string(base::name_of(target.dialect)), constant_kind, "engine", Rank::name);
        }
        break;
      case NameRole::annotation:
        add("allow", function_kind, "what the linter finds is all right here, with a reason", Rank::name,
            place_.client.snippets ? "allow($1, '$2')" : "allow(", place_.client.snippets);
        break;
      case NameRole::rule:
        add_rules();
        break;
      case NameRole::index_method:
        for (const project::Target& target : place_.project.project().config.targets) {
          for (const std::string_view each : dialect::sql_dialect(target.dialect).capabilities().index_methods) {
            add(std::string(each), operator_kind, "kind of index", Rank::name);
          }
        }
        break;
    }
  }

  // Those that have found something in this file come first.
  void add_rules() {
    for (const lint::Finding& each : place_.project.findings_of(place_.file)) {
      const lint::RuleInfo& rule = lint::info(each.rule);
      add(std::string(rule.name), value_kind, "found in this file: " + std::string(rule.summary), Rank::column);
    }
    for (const lint::RuleInfo& each : lint::all_rules()) {
      add(std::string(each.name), value_kind, std::string(each.summary), Rank::name);
    }
  }

  void add_text(const std::string& value, int kind, const std::string& detail) {
    const std::string quoted = schema::quote_string(value);
    add(value, kind, detail, Rank::name, expected_.in_string ? quoted.substr(1, quoted.size() - 2) : quoted);
  }

  void add_strings(StringRole role) {
    switch (role) {
      case StringRole::migration: {
        const std::string_view module = sema::module_of(place_.file.identity);
        for (const pipeline::LiveFile& file : place_.project.files()) {
          if (file.identity == place_.file.identity) continue;
          add_text(std::string(sema::name_in(module, file.identity)), file_kind,
                   file.tree ? file.tree->title.value : std::string());
        }
        break;
      }
      case StringRole::enum_value:
        if (const auto type = expected_.enum_name ? schema_->find_enum(written(*expected_.enum_name)) : nullptr) {
          for (const std::string& each : type->values) add_text(each, value_kind, "value of " + schema::quote_name(type->name));
        }
        break;
      case StringRole::extension:
        for (const std::string& each : schema_->extension_names()) add_text(each, module_kind, "extension");
        break;
      case StringRole::opaque:
        for (const std::string& each : schema_->opaque_descriptions()) add_text(each, value_kind, "opaque");
        break;
      case StringRole::collation:
      case StringRole::sql:
      case StringRole::literal:
      case StringRole::text:
        break;
    }
  }

  const Place& place_;
  const syntax::Expected& expected_;
  const schema::Schema* schema_;
  Json list_ = Json::array();
  std::set<std::pair<std::string, int>> seen_;
};

// What an argument of a function is, by the letter that functions.def has for it.
std::string_view argument_name(char letter, size_t index) {
  switch (letter) {
    case 't':
      return "text";
    case 'b':
      return "text or bytes";
    case 'n':
      return "number";
    case 'i':
      return "integer";
    case 'j':
      return "json";
    case 'o':
      return "value";
    case 'k':
      return index % 2 == 0 ? "key" : "value";
    default:
      return "value";
  }
}

}  // namespace

Json completion(const Place& place) {
  const syntax::Expected expected = syntax::expected_at(place.source(), place.offset);
  return {{"isIncomplete", false}, {"items", Completion(place, expected).items()}};
}

Json signature_help(const Place& place) {
  const auto call = syntax::call_at(place.source(), place.offset);
  if (!call) return nullptr;
  const auto& functions = schema::all_functions();
  const auto found = std::find_if(functions.begin(), functions.end(),
                                  [&](const schema::FunctionInfo& each) { return each.name == call->function.text; });
  if (found == functions.end()) return nullptr;
  // Of a function that takes many the first are shown.
  constexpr size_t most_shown = 3;
  const size_t count = std::min(found->most_arguments, std::max(found->fewest_arguments, most_shown));
  std::string label = fmt::format("{}(", found->name);
  Json parameters = Json::array();
  for (size_t i = 0; i < count; ++i) {
    const char letter = found->takes.empty() ? '*' : found->takes[std::min(i, found->takes.size() - 1)];
    const bool optional = i >= found->fewest_arguments;
    const std::string parameter =
        fmt::format("{}{}{}", optional ? "[" : "", argument_name(letter, i), optional ? "]" : "");
    label += (i > 0 ? ", " : "") + parameter;
    parameters.push_back({{"label", parameter}});
  }
  if (found->most_arguments > count) label += ", …";
  label += ")";
  if (const auto type = schema::type_for(found->result)) label += fmt::format(" → {}", schema::to_string(*type));
  const size_t active = count == 0 ? 0 : std::min(call->argument, count - 1);
  return {{"signatures", Json::array({{{"label", label}, {"parameters", parameters}}})},
          {"activeSignature", 0},
          {"activeParameter", active}};
}

}  // namespace mig::lsp
