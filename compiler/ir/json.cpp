#include "compiler/ir/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/base/overloaded.h"

namespace mig::ir {
namespace {

using base::DialectSet;
using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string_view word(ConstraintKind kind) {
  switch (kind) {
    case ConstraintKind::primary_key:
      return "primary_key";
    case ConstraintKind::unique:
      return "unique";
    case ConstraintKind::check:
      return "check";
    case ConstraintKind::foreign_key:
      return "foreign_key";
    case ConstraintKind::index:
      return "index";
  }
  return "";
}

std::string_view word(schema::SortOrder order) {
  return order == schema::SortOrder::ascending ? "ascending" : "descending";
}

Json word(schema::NullsOrder nulls) {
  switch (nulls) {
    case schema::NullsOrder::first:
      return "first";
    case schema::NullsOrder::last:
      return "last";
    case schema::NullsOrder::unspecified:
      break;
  }
  return nullptr;
}

// `int`, `enum` or `native`: as the language calls it.
std::string_view word(schema::TypeKind kind) {
  if (kind == schema::TypeKind::enumeration) return "enum";
  for (const auto& [name, builtin] : schema::builtin_types()) {
    if (builtin == kind) return name;
  }
  return "native";
}

// The name of what may be in a schema.
Json name(std::string_view qualified) {
  return {{"schema", or_null(schema::schema_of(qualified))}, {"name", schema::local_name(qualified)}};
}

Json name_list(const Strings& names) {
  Json list = Json::array();
  for (const std::string& each : names) list.push_back(name(each));
  return list;
}

Json place(const base::Location& where) {
  if (!where.file) return nullptr;
  const base::LineColumn begin = where.file->position(where.range.begin);
  const base::LineColumn end = where.file->position(where.range.end);
  return {{"path", where.file->path()},
          {"line", begin.line},
          {"column", begin.column},
          {"end_line", end.line},
          {"end_column", end.column}};
}

// Writes the parts of a schema, as far as they are about the engines that are shown.
class Writer {
 public:
  explicit Writer(DialectSet shown) : shown_(shown) {}

  Json engines(DialectSet set) const {
    Json names = Json::array();
    for (const base::Dialect dialect : (set & shown_).members()) names.push_back(base::name_of(dialect));
    return names;
  }

  Json texts(const schema::DialectTexts& texts) const {
    Json result = Json::object();
    for (const auto& [dialect, text] : texts) {
      if (shown_.contains(dialect)) result[std::string(base::name_of(dialect))] = text;
    }
    return result;
  }

  // Likewise where an empty text, here null, takes away what was there.
  Json changed_texts(const schema::DialectTexts& changed) const {
    Json result = texts(changed);
    for (auto& text : result) {
      if (text == "") text = nullptr;
    }
    return result;
  }

  Json type(const schema::Type& type) const {
    using schema::TypeKind;
    const bool decimal = type.kind == TypeKind::decimal;
    return {{"text", schema::to_string(type)},
            {"kind", word(type.kind)},
            {"length", !decimal && type.length > 0 ? Json(type.length) : Json(nullptr)},
            {"precision", decimal ? Json(type.length) : Json(nullptr)},
            {"scale", decimal ? Json(type.scale) : Json(nullptr)},
            {"enum", type.kind == TypeKind::enumeration ? name(type.enum_name) : Json(nullptr)},
            {"native", type.kind == TypeKind::native ? texts(type.native) : Json(nullptr)},
            {"array_depth", type.array_depth}};
  }

  static Json expression(const schema::ExprPtr& expr) {
    if (!expr) return nullptr;
    Json reads = Json::array();
    for (const std::string& relation : schema::relations_of(expr)) {
      reads.push_back({{"relation", name(relation)}, {"columns", schema::columns_of(expr, relation)}});
    }
    return {{"text", schema::to_string(expr)},
            {"columns", schema::columns_of(expr)},
            {"reads", std::move(reads)},
            {"has_native", schema::contains_native(expr)}};
  }

  Json query(const schema::Query& query) const {
    Json columns = Json::array();
    for (const schema::QueryColumn& column : query.columns) {
      columns.push_back({{"name", column.name},
                         {"type", column.known ? type(column.type) : Json(nullptr)},
                         {"nullable", column.nullable}});
    }
    Json reads = Json::array();
    for (const std::string& relation : schema::relations_of(query)) {
      reads.push_back({{"relation", name(relation)}, {"columns", schema::columns_of(query, relation)}});
    }
    return {{"text", schema::to_string(query)},
            {"native", query.select ? Json(nullptr) : texts(query.native)},
            {"columns", std::move(columns)},
            {"reads", std::move(reads)}};
  }

  static Json generated(const schema::Generated& generated) {
    return {{"expression", expression(generated.expr)}, {"stored", generated.stored}};
  }

  Json column(const schema::Column& column) const {
    return {{"name", column.name},
            {"type", type(column.type)},
            {"nullable", column.nullable},
            {"default", expression(column.default_value)},
            {"identity", column.identity},
            {"generated", column.generated ? generated(*column.generated) : Json(nullptr)},
            {"collation", or_null(column.collation)},
            {"comment", or_null(column.comment)},
            {"engines", engines(column.engines)}};
  }

  Json primary_key(const schema::PrimaryKey& key) const {
    return {{"name", key.name}, {"columns", key.columns}, {"engines", engines(key.engines)}};
  }

  Json unique(const schema::Unique& unique) const {
    return {{"name", unique.name},
            {"keys", keys(unique.keys)},
            {"where", expression(unique.where)},
            {"deferrable", deferrable(unique.deferrable)},
            {"is_constraint", unique.is_constraint()},
            {"engines", engines(unique.engines)}};
  }

  Json check(const schema::Check& check) const {
    return {{"name", check.name}, {"expression", expression(check.expr)}, {"engines", engines(check.engines)}};
  }

  Json foreign_key(const schema::ForeignKey& key) const {
    return {{"name", key.name},
            {"columns", key.columns},
            {"references", {{"table", name(key.referenced_table)}, {"columns", key.referenced_columns}}},
            {"on_delete", schema::to_string(key.on_delete)},
            {"on_update", schema::to_string(key.on_update)},
            {"deferrable", deferrable(key.deferrable)},
            {"brings_index", engines(key.brings_index)},
            {"engines", engines(key.engines)}};
  }

  Json index(const schema::Index& index) const {
    return {{"name", index.name},
            {"keys", keys(index.keys)},
            {"method", or_null(index.method)},
            {"include", index.include},
            {"where", expression(index.where)},
            {"comment", or_null(index.comment)},
            {"engines", engines(index.engines)}};
  }

  Json trigger(const schema::Trigger& trigger) const {
    return {{"name", trigger.name}, {"texts", texts(trigger.texts)}, {"engines", engines(trigger.engines)}};
  }

  Json table(const schema::Table& table) const {
    Json columns = Json::array();
    for (const schema::Column& each : table.columns) columns.push_back(column(each));
    Json uniques = Json::array();
    for (const schema::Unique& each : table.uniques) uniques.push_back(unique(each));
    Json checks = Json::array();
    for (const schema::Check& each : table.checks) checks.push_back(check(each));
    Json foreign_keys = Json::array();
    for (const schema::ForeignKey& each : table.foreign_keys) foreign_keys.push_back(foreign_key(each));
    Json indexes = Json::array();
    for (const schema::Index& each : table.indexes) indexes.push_back(index(each));
    Json triggers = Json::array();
    for (const schema::Trigger& each : table.triggers) triggers.push_back(trigger(each));
    Json comment = nullptr;
    if (!table.comment.empty()) comment = {{"text", table.comment}, {"engines", engines(table.comment_engines)}};
    return {{"name", name(table.name)},
            {"columns", std::move(columns)},
            {"primary_key", table.primary_key ? primary_key(*table.primary_key) : Json(nullptr)},
            {"uniques", std::move(uniques)},
            {"checks", std::move(checks)},
            {"foreign_keys", std::move(foreign_keys)},
            {"indexes", std::move(indexes)},
            {"triggers", std::move(triggers)},
            {"comment", std::move(comment)},
            {"options", texts(table.options)},
            {"engines", engines(table.engines)}};
  }

  Json enumeration(const schema::EnumType& type) const {
    return {{"name", name(type.name)}, {"values", type.values}, {"engines", engines(type.engines)}};
  }

  Json view(const schema::View& view) const {
    return {{"name", name(view.name)}, {"query", query(view.query)}, {"engines", engines(view.engines)}};
  }

  Json opaque(const schema::Opaque& opaque) const {
    return {
        {"description", opaque.description}, {"on", name_list(opaque.relations)}, {"engines", engines(opaque.engines)}};
  }

  Json rows(const std::vector<std::vector<schema::ExprPtr>>& rows) const {
    Json result = Json::array();
    for (const auto& row : rows) {
      Json values = Json::array();
      for (const schema::ExprPtr& value : row) values.push_back(expression(value));
      result.push_back(std::move(values));
    }
    return result;
  }

 private:
  Json keys(const std::vector<schema::IndexKey>& keys) const {
    Json result = Json::array();
    for (const schema::IndexKey& key : keys) {
      const auto plain = schema::plain_column(key);
      result.push_back({{"column", plain ? Json(*plain) : Json(nullptr)},
                        {"expression", expression(key.expr)},
                        {"operator_class", or_null(key.operator_class)},
                        {"order", word(key.order)},
                        {"nulls", word(key.nulls)}});
    }
    return result;
  }

  static Json deferrable(const std::optional<schema::Deferrable>& deferrable) {
    if (!deferrable) return nullptr;
    return {{"initially_deferred", deferrable->initially_deferred}};
  }

  DialectSet shown_;
};

Json batches(const std::optional<Batches>& batches) {
  if (!batches) return nullptr;
  return {{"size", batches->size}, {"column", batches->column}, {"pause_ms", batches->pause}};
}

// What an operation says besides what all of them have.
Json arguments(const AppliedOperation& applied) {
  const Writer write(DialectSet::all());
  const auto of_table = [](const std::string& table) -> Json { return {{"table", name(table)}}; };
  const auto of_column = [](const auto& op) -> Json { return {{"table", name(op.table)}, {"column", op.column}}; };
  const auto of_name = [](const auto& op) -> Json { return {{"table", name(op.table)}, {"name", op.name}}; };
  const auto with = [](Json json, const char* key, Json value) {
    json[key] = std::move(value);
    return json;
  };
  const auto added = [&](const std::string& table, const std::string& part, Json definition) -> Json {
    return {{"table", name(table)}, {"name", part}, {"definition", std::move(definition)}};
  };
  const auto as_it_is_then = [&](const AddForeignKey& op) {
    for (const schema::ForeignKey& key : applied.after.find_table(op.table)->foreign_keys) {
      if (key.name == op.key.name && key.engines == op.key.engines) return key;
    }
    return op.key;
  };
  return std::visit(
      base::Overloaded{
          [&](const CreateTable& op) -> Json {
            // As it is then: with the indexes that its keys bring.
            return with(of_table(op.table->name), "definition", write.table(*applied.after.find_table(op.table->name)));
          },
          [&](const DropTable& op) { return of_table(op.table); },
          [&](const RenameTable& op) -> Json {
            return {{"from", name(op.from)}, {"to", name(op.to)}};
          },
          [&](const SetTableComment& op) { return with(of_table(op.table), "comment", or_null(op.comment)); },
          [&](const SetTableOptions& op) {
            return with(of_table(op.table), "options", write.changed_texts(op.options));
          },
          [&](const AddColumn& op) -> Json {
            return {{"table", name(op.table)},
                    {"column", op.column.name},
                    {"definition", write.column(op.column)},
                    {"fill", Writer::expression(op.fill)},
                    {"position", op.position ? Json(*op.position) : Json(nullptr)},
                    {"batches", batches(op.batches)}};
          },
          [&](const DropColumn& op) {
            return with(with(of_column(op), "restore_fill", Writer::expression(op.restore_fill)), "restore_batches",
                        batches(op.restore_batches));
          },
          [&](const RenameColumn& op) -> Json {
            return {{"table", name(op.table)}, {"from", op.from}, {"to", op.to}};
          },
          [&](const ChangeColumnType& op) -> Json {
            return {{"table", name(op.table)},
                    {"column", op.column},
                    {"type", write.type(op.type)},
                    {"collation", or_null(op.collation)},
                    {"value", Writer::expression(op.value)},
                    {"default", Writer::expression(op.default_value)},
                    {"reverse_value", Writer::expression(op.reverse_value)}};
          },
          [&](const SetDefault& op) { return with(of_column(op), "value", Writer::expression(op.value)); },
          [&](const DropDefault& op) { return of_column(op); },
          [&](const SetNotNull& op) {
            return with(with(of_column(op), "fill", Writer::expression(op.fill)), "batches", batches(op.batches));
          },
          [&](const DropNotNull& op) {
            return with(with(of_column(op), "restore_fill", Writer::expression(op.restore_fill)), "restore_batches",
                        batches(op.restore_batches));
          },
          [&](const SetIdentity& op) { return of_column(op); },
          [&](const DropIdentity& op) { return of_column(op); },
          [&](const SetGenerated& op) { return with(of_column(op), "generated", Writer::generated(op.generated)); },
          [&](const DropGenerated& op) { return of_column(op); },
          [&](const SetColumnComment& op) { return with(of_column(op), "comment", or_null(op.comment)); },
          [&](const AddPrimaryKey& op) { return added(op.table, op.key.name, write.primary_key(op.key)); },
          [&](const DropPrimaryKey& op) { return of_table(op.table); },
          [&](const AddUnique& op) { return added(op.table, op.unique.name, write.unique(op.unique)); },
          [&](const DropUnique& op) { return of_name(op); },
          [&](const AddCheck& op) { return added(op.table, op.check.name, write.check(op.check)); },
          [&](const DropCheck& op) { return of_name(op); },
          [&](const AddForeignKey& op) { return added(op.table, op.key.name, write.foreign_key(as_it_is_then(op))); },
          [&](const DropForeignKey& op) { return of_name(op); },
          [&](const AddIndex& op) { return added(op.table, op.index.name, write.index(op.index)); },
          [&](const DropIndex& op) { return of_name(op); },
          [&](const RenameConstraint& op) -> Json {
            return {{"table", name(op.table)}, {"kind", word(op.kind)}, {"from", op.from}, {"to", op.to}};
          },
          [&](const CreateEnum& op) -> Json {
            return {{"enum", name(op.type->name)}, {"definition", write.enumeration(*op.type)}};
          },
          [&](const DropEnum& op) -> Json {
            return {{"enum", name(op.name)}};
          },
          [&](const AddEnumValue& op) -> Json {
            return {{"enum", name(op.name)}, {"value", op.value}, {"position", op.position}};
          },
          [&](const RenameEnumValue& op) -> Json {
            return {{"enum", name(op.name)}, {"from", op.from}, {"to", op.to}};
          },
          [&](const DropEnumValue& op) -> Json {
            return {{"enum", name(op.name)},
                    {"value", op.value},
                    {"replacement", op.replacement ? Json(*op.replacement) : Json(nullptr)}};
          },
          [&](const CreateView& op) -> Json {
            return {{"view", name(op.view->name)}, {"definition", write.view(*op.view)}};
          },
          [&](const ReplaceView& op) -> Json {
            return {{"view", name(op.view->name)}, {"definition", write.view(*op.view)}};
          },
          [&](const DropView& op) -> Json {
            return {{"view", name(op.name)}};
          },
          [&](const CreateTrigger& op) { return added(op.table, op.trigger.name, write.trigger(op.trigger)); },
          [&](const DropTrigger& op) { return of_name(op); },
          [](const CreateSchema& op) -> Json {
            return {{"name", op.name}};
          },
          [](const DropSchema& op) -> Json {
            return {{"name", op.name}};
          },
          [](const CreateExtension& op) -> Json {
            return {{"name", op.name}};
          },
          [](const DropExtension& op) -> Json {
            return {{"name", op.name}};
          },
          [&](const InsertRows& op) -> Json {
            return {{"table", name(op.table)},
                    {"columns", op.columns},
                    {"key", op.key},
                    {"rows", write.rows(op.rows)},
                    {"note", op.note ? name(op.note->name) : Json(nullptr)}};
          },
          [&](const DeleteRows& op) -> Json {
            return {{"table", name(op.table)}, {"key", op.key}, {"rows", write.rows(op.rows)}};
          },
          [&](const DeleteNotedRows& op) -> Json {
            return {{"table", name(op.table)}, {"note", name(op.note)}};
          },
          [&](const InsertSelect& op) -> Json {
            return {{"table", name(op.table)},        {"columns", op.columns},       {"key", op.key},
                    {"query", write.query(op.query)}, {"if_missing", op.if_missing}, {"note", name(op.note->name)},
                    {"batches", batches(op.batches)}};
          },
          [&](const UpdateRows& op) -> Json {
            Json set = Json::array();
            for (const Assignment& each : op.assignments) {
              set.push_back({{"column", each.column}, {"value", Writer::expression(each.value)}});
            }
            return {{"table", name(op.table)},
                    {"set", std::move(set)},
                    {"where", Writer::expression(op.where)},
                    {"batches", batches(op.batches)}};
          },
          [&](const DeleteWhere& op) -> Json {
            return {
                {"table", name(op.table)}, {"where", Writer::expression(op.where)}, {"batches", batches(op.batches)}};
          },
          [&](const ArchiveRows& op) -> Json {
            return {{"table", name(op.table)},
                    {"archive", name(op.archive->name)},
                    {"definition", write.table(*op.archive)},
                    {"where", Writer::expression(op.where)},
                    {"batches", batches(op.batches)}};
          },
          [&](const RestoreRows& op) -> Json {
            return {{"table", name(op.table)}, {"archive", name(op.archive)}};
          },
          [](const Require& op) -> Json {
            return {{"condition", Writer::expression(op.condition)}, {"message", op.message}, {"verify", op.verify}};
          },
          [&](const RunSql& op) -> Json {
            return {{"description", op.description},
                    {"texts", write.texts(op.texts)},
                    {"reverse_texts", write.texts(op.reverse_texts)},
                    {"outside_transaction", op.outside_transaction},
                    {"stated", 0}};
          },
          [&](const CreateOpaque& op) -> Json {
            return {{"description", op.opaque.description}, {"definition", write.opaque(op.opaque)}};
          },
          [](const DropOpaque& op) -> Json {
            return {{"description", op.description}};
          },
      },
      applied.operation.node);
}

Json operation_of(const AppliedOperation& applied) {
  const Operation& operation = applied.operation;
  Json json = {{"operation", name_of(operation.node)},
               {"summary", summary(operation.node)},
               {"engines", Writer(DialectSet::all()).engines(operation.engines)},
               {"place", place(operation.where)},
               {"offline", Writer(DialectSet::all()).engines(operation.offline)}};
  json.update(arguments(applied));
  return json;
}

Json operations(const std::vector<AppliedOperation>& applied) {
  Json list = Json::array();
  size_t sql = 0;  // the place of the last raw SQL, behind which what it does to the schema stands
  for (const AppliedOperation& each : applied) {
    if (std::holds_alternative<RunSql>(each.operation.node)) sql = list.size();
    list.push_back(operation_of(each));
    if (each.operation.stated) list[sql]["stated"] = list.size() - 1 - sql;
  }
  return list;
}

Json names_in(const schema::Schema& schema) {
  return {{"schemas", schema.schema_names()},        {"extensions", schema.extension_names()},
          {"enums", name_list(schema.enum_names())}, {"tables", name_list(schema.table_names())},
          {"views", name_list(schema.view_names())}, {"opaques", schema.opaque_descriptions()}};
}

Json reverse_of(const Reverse& reverse) {
  return {{"reversal", to_string(reverse.reversal)},
          {"reason", or_null(reverse.reason)},
          {"losses", reverse.losses},
          {"destroys", reverse.destroys},
          {"operations", operations(reverse.operations)}};
}

// Where in the migration's list its operations stand, and what undoes it alone.
Json phase_of(const Migration& migration, const Phase& phase, const Reverse& reverse) {
  size_t first = 0;
  size_t count = 0;
  for (size_t i = 0; i < phase.first_item + phase.item_count; ++i) {
    (i < phase.first_item ? first : count) += migration.items[i].operations.size();
  }
  return {{"phase", to_string(phase.kind)},
          {"first_operation", first},
          {"operation_count", count},
          {"reverse", reverse_of(reverse)}};
}

Json described(const DescribedMigration& described) {
  const Migration& migration = described.migration;
  Json forward = Json::array();
  for (const Item& item : migration.items) {
    for (Json& operation : operations(item.operations)) forward.push_back(std::move(operation));
  }
  Json phases = Json::array();
  for (size_t i = 0; i < migration.phases.size(); ++i) {
    if (!migration.phases[i].named) continue;
    phases.push_back(phase_of(migration, migration.phases[i], described.phase_reverses[i]));
  }
  return {{"identity", migration.identity},   {"title", migration.title},
          {"path", migration.path},           {"after", described.parents},
          {"operations", std::move(forward)}, {"reverse", reverse_of(described.reverse)},
          {"phases", std::move(phases)},      {"schema_after", names_in(migration.after)}};
}

std::string on_one_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

bool is_flat(const Json& json) {
  return std::all_of(json.begin(), json.end(), [](const Json& child) { return child.is_primitive(); });
}

// What is small stands on one line, as people would write it: documents are read in reviews, too.
void lay_out(const Json& json, size_t indent, size_t before, std::string& into) {
  constexpr size_t width = 128;
  const bool small =
      json.is_primitive() || is_flat(json) ||
      std::all_of(json.begin(), json.end(), [](const Json& child) { return child.is_primitive() || is_flat(child); });
  if (small) {
    const std::string line = on_one_line(json);
    if (json.is_primitive() || json.empty() || indent + before + line.size() < width) {
      into += line;
      return;
    }
  }
  const bool object = json.is_object();
  into += object ? "{" : "[";
  bool first = true;
  for (auto child = json.begin(); child != json.end(); ++child) {
    into += first ? "\n" : ",\n";
    into.append(indent + 2, ' ');
    const size_t begin = into.size();
    if (object) into += on_one_line(child.key()) + ": ";
    lay_out(*child, indent + 2, into.size() - begin, into);
    first = false;
  }
  into += "\n";
  into.append(indent, ' ');
  into += object ? "}" : "]";
}

std::string text_of(const Json& document) {
  std::string text;
  lay_out(document, 0, 0, text);
  return text + "\n";
}

}  // namespace

std::string to_json(const std::vector<DescribedMigration>& migrations) {
  Json list = Json::array();
  for (const DescribedMigration& migration : migrations) list.push_back(described(migration));
  return text_of({{"version", json_version}, {"migrations", std::move(list)}});
}

std::string to_json(const schema::Schema& schema, const std::string& after, std::optional<base::Dialect> dialect) {
  const Writer write(dialect ? DialectSet::of(*dialect) : DialectSet::all());
  const schema::Schema shown = dialect ? schema::view_for(schema, *dialect) : schema;
  Json schemas = Json::array();
  for (const std::string& each : shown.schema_names()) {
    schemas.push_back({{"name", each}, {"engines", write.engines(shown.find_schema(each))}});
  }
  Json extensions = Json::array();
  for (const std::string& each : shown.extension_names()) {
    extensions.push_back({{"name", each}, {"engines", write.engines(shown.find_extension(each))}});
  }
  Json enums = Json::array();
  for (const std::string& each : shown.enum_names()) enums.push_back(write.enumeration(*shown.find_enum(each)));
  Json tables = Json::array();
  for (const std::string& each : shown.table_names()) tables.push_back(write.table(*shown.find_table(each)));
  Json views = Json::array();
  for (const schema::ViewPtr& each : shown.views_in_order()) views.push_back(write.view(*each));
  Json opaques = Json::array();
  for (const std::string& each : shown.opaque_descriptions()) opaques.push_back(write.opaque(*shown.find_opaque(each)));
  return text_of({{"version", json_version},
                  {"after", or_null(after)},
                  {"dialect", dialect ? Json(base::name_of(*dialect)) : Json(nullptr)},
                  {"schemas", std::move(schemas)},
                  {"extensions", std::move(extensions)},
                  {"enums", std::move(enums)},
                  {"tables", std::move(tables)},
                  {"views", std::move(views)},
                  {"opaques", std::move(opaques)}});
}

}  // namespace mig::ir
