#include "compiler/engine/drift.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/engine/catalog.h"
#include "compiler/engine/shadow.h"
#include "compiler/schema/naming.h"

namespace mig::engine {
namespace {

using base::Dialect;
using schema::Table;
using schema::TypeKind;
using Lines = std::vector<std::string>;

// A key of a reference is printed with what stands between a schema and a name.
std::string readable(std::string line) {
  std::replace(line.begin(), line.end(), '\x1f', '.');
  return line;
}

void compare(const std::string& what, const Lines& expected, const Lines& actual, Lines& result) {
  const auto lacks = [](const Lines& lines, const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) == lines.end();
  };
  for (const std::string& line : expected) {
    if (lacks(actual, line)) result.push_back(readable(fmt::format("{}: missing: {}", what, line)));
  }
  for (const std::string& line : actual) {
    if (lacks(expected, line)) result.push_back(readable(fmt::format("{}: unexpected: {}", what, line)));
  }
}

// What emulates something that an engine lacks has a name of this kind.
bool is_ours(std::string_view name) { return name.starts_with("mig_") && !schema::is_archive(name); }

// Where a hidden column stands means nothing.
std::string column_order(const Table& table) {
  Lines names;
  for (const schema::Column& column : table.columns) {
    if (!is_ours(column.name)) names.push_back(schema::quote_name(column.name));
  }
  return fmt::format("columns in the order {}", fmt::join(names, ", "));
}

// SQLite writes a primary key's name into the table and never reads it: the key of an archive keeps the one that it
// had.
bool keeps_key_name(Dialect dialect, const Table& table, const Table& other) {
  return dialect == Dialect::sqlite && table.primary_key && other.primary_key &&
         schema::is_archive(table.primary_key->name) != schema::is_archive(other.primary_key->name);
}

bool is_mysql(Dialect dialect) { return dialect != Dialect::postgresql && dialect != Dialect::sqlite; }

template <typename T>
const T* find(const std::vector<T>& parts, const std::string& name) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const T& part) { return part.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

// What the model itself says of a table, in lines that can be made of a catalog too. What an engine may give back in
// other words is left to the shadow: there `other`, the table on the other side, says that it need not be told.
class Structure {
 public:
  Structure(Dialect dialect, base::Version version, const schema::Schema& schema)
      : dialect_(dialect), version_(version), sql_(dialect::sql_dialect(dialect)), schema_(schema) {}

  Lines of(const Table& table, const Table& other, ColumnOrder order) const {
    Lines lines;
    for (const schema::Column& column : table.columns) {
      if (!is_ours(column.name)) lines.push_back(column_line(column, other.find_column(column.name)));
    }
    if (order == ColumnOrder::compared) lines.push_back(column_order(table));
    if (const auto& key = table.primary_key) {
      // MySQL calls every primary key PRIMARY.
      const bool nameless = is_mysql(dialect_) || keeps_key_name(dialect_, table, other);
      const std::string name = nameless ? "" : schema::quote_name(key->name) + " ";
      lines.push_back(fmt::format("primary key {}({})", name, names(key->columns)));
    }
    for (const schema::Unique& unique : table.uniques) {
      if (is_ours(unique.name)) continue;
      const schema::Unique* const twin = find(other.uniques, unique.name);
      lines.push_back(fmt::format("unique {} ({}){}{}", schema::quote_name(unique.name),
                                  keys(unique.keys, twin ? &twin->keys : nullptr), where(unique.where),
                                  deferral(unique.deferrable)));
    }
    for (const schema::Check& check : table.checks) {
      if (!check.name.empty() && !is_ours(check.name)) lines.push_back("check " + schema::quote_name(check.name));
    }
    for (const schema::ForeignKey& key : table.foreign_keys) lines.push_back(foreign_key(key));
    for (const schema::Index& index : indexes_of(table)) {
      if (is_ours(index.name)) continue;
      const schema::Index* const twin = find(other.indexes, index.name);
      const std::string method = index.method.empty() || index.method == "btree" ? "" : " using " + index.method;
      lines.push_back(fmt::format("index {} ({}){}{}{}{}", schema::quote_name(index.name),
                                  keys(index.keys, twin ? &twin->keys : nullptr), method,
                                  index.include.empty() ? "" : " include (" + names(index.include) + ")",
                                  where(index.where), comment(index.comment)));
    }
    if (const std::string text = comment(table.comment); !text.empty()) lines.push_back(text.substr(1));
    if (is_mysql(dialect_)) {
      for (std::string& line : lines) line = without_high_characters(line);
    }
    return lines;
  }

 private:
  // information_schema is in three-byte UTF-8: what lies above U+FFFF comes as `?`.
  static std::string without_high_characters(const std::string& line) {
    std::string result;
    for (size_t i = 0; i < line.size(); ++i) {
      const bool high = static_cast<unsigned char>(line[i]) >= 0xF0;
      result += high ? '?' : line[i];
      if (high) i += 3;
    }
    return result;
  }

  // With the indexes that foreign keys bring.
  std::vector<schema::Index> indexes_of(const Table& table) const {
    std::vector<schema::Index> indexes = table.indexes;
    for (const schema::ForeignKey& key : table.foreign_keys) {
      if (!is_mysql(dialect_) || !key.brings_index.contains(dialect_)) continue;
      schema::Index& index = indexes.emplace_back();
      index.name = key.name;
      for (const std::string& column : key.columns) {
        index.keys.push_back({schema::make_expr(schema::ColumnRef{column}, schema::TypeClass::unknown), "", {}, {}});
      }
    }
    return indexes;
  }

  std::string column_line(const schema::Column& column, const schema::Column* other) const {
    std::string line = fmt::format("column {} {}", schema::quote_name(column.name), type(column.type, other));
    if (!column.nullable) line += " not null";
    if (column.identity) line += " identity";
    if (column.default_value && !is_null(column.default_value)) line += " default " + default_value(column, other);
    if (column.generated) line += column.generated->stored ? " generated stored" : " generated virtual";
    // An engine's own collation is written where it is said; that it is the database's is seen on the shadow.
    if (other && !column.collation.empty() && !other->collation.empty()) line += " collate " + column.collation;
    return line + comment(column.comment);
  }

  // A default of null is none.
  static bool is_null(const schema::ExprPtr& expr) {
    const auto* const literal = std::get_if<schema::Literal>(&expr->node);
    return literal && literal->kind == schema::Literal::Kind::null;
  }

  // As the dialect writes it. What is native is in its author's words, or the engine's.
  std::string type(const schema::Type& type, const schema::Column* other) const {
    const bool author_native = type.kind == TypeKind::native || (other && other->type.kind == TypeKind::native);
    const bool is_enum = type.kind == TypeKind::enumeration || (other && other->type.kind == TypeKind::enumeration);
    if (author_native && !(is_enum && is_mysql(dialect_))) return "(native)";
    std::string written = schema::fold(sql_.type(type, schema_));
    // An array has no depth on PostgreSQL: `integer[][]` is `integer[]`.
    if (const size_t array = written.find("[]"); array != std::string::npos) written.erase(array + 2);
    if (!is_mysql(dialect_)) return written;
    // The server writes the values of an enum without blanks between; a character set is told as a collation.
    std::string result;
    bool in_text = false;
    for (const char c : written) {
      if (c == '\'') in_text = !in_text;
      if (c != ' ' || in_text) result += c;
    }
    return result.substr(0, std::min(result.find("characterset"), result.find("collate")));
  }

  // The value where both sides have a literal whose text is the same everywhere, else that there is one.
  static std::string default_value(const schema::Column& column, const schema::Column* other) {
    const auto is_plain = [](const schema::Column& of) {
      if (!of.default_value || !schema::is_constant(of.default_value)) return false;
      switch (schema::class_of(of.type)) {
        case schema::TypeClass::integer:
        case schema::TypeClass::text:
          return true;
        default:
          return false;
      }
    };
    if (!is_plain(column) || !other || !is_plain(*other)) return "(some)";
    return schema::to_string(column.default_value);
  }

  std::string keys(const std::vector<schema::IndexKey>& keys, const std::vector<schema::IndexKey>* other) const {
    std::string result;
    // A key over a hidden column stands for something that the engine lacks.
    const auto emulates = [](const schema::IndexKey& key) {
      const auto column = schema::plain_column(key);
      return column && is_ours(*column);
    };
    if (std::any_of(keys.begin(), keys.end(), emulates) ||
        (other && std::any_of(other->begin(), other->end(), emulates))) {
      return "(emulated)";
    }
    for (size_t i = 0; i < keys.size(); ++i) {
      const schema::IndexKey& key = keys[i];
      const auto column = schema::plain_column(key);
      const bool other_is_expression = other && i < other->size() && !schema::plain_column((*other)[i]);
      if (!result.empty()) result += ", ";
      // A prefix of a column (`name(20)`) is an expression on one side only.
      result += column && !other_is_expression ? schema::quote_name(*column) : "(expression)";
      if (!key.operator_class.empty()) result += " " + key.operator_class;
      const bool descending = key.order == schema::SortOrder::descending;
      if (descending && version_ >= sql_.capabilities().descending_keys_since) result += " desc";
      // Nulls are larger than all else, unless it is said.
      const auto usual = descending ? schema::NullsOrder::first : schema::NullsOrder::last;
      if (key.nulls != schema::NullsOrder::unspecified && key.nulls != usual) {
        result += key.nulls == schema::NullsOrder::first ? " nulls first" : " nulls last";
      }
    }
    return result;
  }

  // A predicate that the engine lacks is emulated by a hidden column.
  std::string where(const schema::ExprPtr& expr) const {
    return expr && sql_.capabilities().partial_indexes ? " where (expression)" : "";
  }

  std::string foreign_key(const schema::ForeignKey& key) const {
    const auto action = [&](schema::ReferenceAction of) {
      // The same on MySQL, which writes the one or the other.
      const bool none = of == schema::ReferenceAction::restrict && is_mysql(dialect_);
      return schema::to_string(none ? schema::ReferenceAction::no_action : of);
    };
    return fmt::format("foreign key {} ({}) references {} ({}) on delete {} on update {}{}",
                       schema::quote_name(key.name), names(key.columns), key.referenced_table,
                       names(key.referenced_columns), action(key.on_delete), action(key.on_update),
                       deferral(key.deferrable));
  }

  static std::string deferral(const std::optional<schema::Deferrable>& deferrable) {
    if (!deferrable) return "";
    return deferrable->initially_deferred ? " deferrable initially deferred" : " deferrable";
  }

  std::string comment(const std::string& text) const {
    return text.empty() || !sql_.capabilities().comments ? "" : " comment " + schema::quote_string(text);
  }

  static std::string names(const std::vector<std::string>& list) {
    Lines quoted;
    for (const std::string& name : list) quoted.push_back(schema::quote_name(name));
    return fmt::format("{}", fmt::join(quoted, ", "));
  }

  Dialect dialect_;
  base::Version version_;
  const dialect::SqlDialect& sql_;
  const schema::Schema& schema_;
};

class Comparison {
 public:
  Comparison(const Database& database, const schema::Schema& model, const Catalog& shadow, const Catalog& actual,
             ColumnOrder order)
      : dialect_(database.dialect()),
        version_(database.version()),
        model_(model),
        shadow_(shadow),
        actual_(actual),
        order_(order) {}

  Lines lines() {
    compare_enums();
    std::set<std::string> unknown;
    for (const std::string& name : actual_.schema.table_names()) unknown.insert(name);
    for (const std::string& name : model_.table_names()) {
      const schema::TablePtr table = model_.find_table(name);
      if (!table->engines.contains(dialect_)) continue;
      if (unknown.erase(name) == 0) {
        result_.push_back(readable(name) + ": the table is missing");
      } else {
        compare_table(schema::view_for(*table, dialect_));
      }
    }
    for (const std::string& name : unknown) result_.push_back(readable(name) + ": the table is unexpected");
    compare_facts();
    return std::move(result_);
  }

 private:
  Lines lines_of(Table table, const Table& other) const {
    if (keeps_key_name(dialect_, table, other)) table.primary_key->name.clear();
    Lines lines = schema::describe(table);
    if (order_ == ColumnOrder::compared) lines.push_back(column_order(table));
    return lines;
  }

  void compare_table(const Table& model) {
    const size_t before = result_.size();
    const schema::TablePtr actual = actual_.schema.find_table(model.name);
    const schema::TablePtr shadow = shadow_.schema.find_table(model.name);
    if (!shadow) {
      result_.push_back(readable(model.name) + ": the planner does not make the table");
      return;
    }
    compare(model.name, lines_of(*shadow, *actual), lines_of(*actual, *shadow), result_);
    if (result_.size() > before) return;  // it is told once
    // The model's types are written with the model's enums, the catalog's with its own.
    compare(model.name, Structure(dialect_, version_, model_).of(model, *actual, order_),
            Structure(dialect_, version_, actual_.schema).of(*actual, model, order_), result_);
  }

  void compare_enums() {
    if (dialect_ != Dialect::postgresql) return;
    const auto lines_of = [&](const schema::Schema& schema) {
      Lines lines;
      for (const std::string& name : schema.enum_names()) {
        const schema::EnumPtr type = schema.find_enum(name);
        if (!type->engines.contains(dialect_)) continue;
        Lines values;
        for (const std::string& value : type->values) values.push_back(schema::quote_string(value));
        lines.push_back(fmt::format("{} ({})", readable(name), fmt::join(values, ", ")));
      }
      return lines;
    };
    compare("enum", lines_of(model_), lines_of(actual_.schema), result_);
  }

  // What is opaque may be a trigger of the table: that the model has none of it is known.
  Lines without_opaque(const std::string& table, const Lines& expected, Lines actual) const {
    if (model_.opaques_over(table, base::DialectSet::of(dialect_)).empty()) return actual;
    std::erase_if(actual, [&](const std::string& line) {
      return line.starts_with("trigger ") && std::find(expected.begin(), expected.end(), line) == expected.end();
    });
    return actual;
  }

  void compare_facts() {
    std::set<std::string> names;
    for (const auto& [name, facts] : shadow_.facts) names.insert(name);
    for (const auto& [name, facts] : actual_.facts) names.insert(name);
    const auto facts_of = [](const Catalog& catalog, const std::string& name) {
      const auto found = catalog.facts.find(name);
      return found == catalog.facts.end() ? Lines{} : found->second;
    };
    for (const std::string& name : names) {
      const bool table_is_gone = model_.find_table(name) && !actual_.schema.find_table(name);
      const bool table_is_new = actual_.schema.find_table(name) && !model_.find_table(name);
      if (table_is_gone || table_is_new) continue;
      const Lines expected = facts_of(shadow_, name);
      compare(name, expected, without_opaque(name, expected, facts_of(actual_, name)), result_);
    }
  }

  Dialect dialect_;
  base::Version version_;
  const schema::Schema& model_;
  const Catalog& shadow_;
  const Catalog& actual_;
  ColumnOrder order_;
  Lines result_;
};

}  // namespace

std::vector<std::string> drift(Database& database, const schema::Schema& model, ColumnOrder order) {
  const auto actual = read_catalog(database);
  if (const auto* error = std::get_if<SqlError>(&actual)) {
    return {fmt::format("the catalog cannot be read: {}", error->message)};
  }
  const auto shadow = read_shadow(database, model);
  if (const auto* error = std::get_if<SqlError>(&shadow)) {
    return {fmt::format("what the model says cannot be made: {}", error->message)};
  }
  return Comparison(database, model, std::get<Catalog>(shadow), std::get<Catalog>(actual), order).lines();
}

std::vector<std::string> drift(Database& database, const schema::Schema& model) {
  return drift(database, model,
               database.dialect() == Dialect::postgresql ? ColumnOrder::not_compared : ColumnOrder::compared);
}

}  // namespace mig::engine
