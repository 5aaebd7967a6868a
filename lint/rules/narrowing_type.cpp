#include <fmt/format.h>

#include <map>

#include "compiler/schema/conversion.h"
#include "lint/added.h"

namespace mig::lint::rules {
namespace {

using schema::Conversion;
using schema::Type;
using schema::TypeKind;

// What an engine's type is to the language, as far as it has a word for it.
std::optional<Type> language_type(const SqlType& sql, base::Dialect engine) {
  const bool mysql = engine != base::Dialect::postgresql;
  static const std::map<std::string, TypeKind, std::less<>> kinds = {
      {"smallint", TypeKind::smallint},
      {"int", TypeKind::integer},
      {"bigint", TypeKind::bigint},
      {"real", TypeKind::real},
      {"double", TypeKind::double_precision},
      {"decimal", TypeKind::decimal},
      {"char", TypeKind::fixed_char},
      {"varchar", TypeKind::varchar},
      {"text", TypeKind::text},
      {"longtext", TypeKind::text},
      {"date", TypeKind::date},
      {"datetime", TypeKind::timestamp},
      {"timestamp", TypeKind::timestamp},
      {"timestamptz", TypeKind::timestamptz},
  };
  const auto found = kinds.find(sql.name);
  // MySQL's `text` holds 64 KB.
  if (found == kinds.end() || sql.is_unsigned || sql.is_array || (mysql && sql.name == "text")) return std::nullopt;
  Type type;
  type.kind = found->second;
  const bool has_length =
      type.kind == TypeKind::decimal || type.kind == TypeKind::varchar || type.kind == TypeKind::fixed_char;
  if (!has_length) return type;
  if (sql.lengths.empty()) {
    if (type.kind != TypeKind::varchar) return std::nullopt;
    type.kind = TypeKind::text;
    return type;
  }
  type.length = sql.lengths[0];
  if (type.kind == TypeKind::decimal && sql.lengths.size() > 1) type.scale = sql.lengths[1];
  return type;
}

}  // namespace

void narrowing_type(const Migration& migration, Reporter& reporter) {
  const auto report = [&](const Type& from, const Type& to, const schema::Schema& schema, base::Location where,
                          const std::string& name, base::DialectSet engines) {
    const Conversion conversion = schema::conversion(from, to, schema);
    const bool to_enum = conversion == Conversion::none && to.kind == TypeKind::enumeration;
    if (conversion != Conversion::lossy && conversion != Conversion::checked && !to_enum) return;
    const bool lossy = conversion == Conversion::lossy;
    // SQLite enforces neither lengths nor the size of integers.
    if (conversion == Conversion::checked) engines = engines.without(base::DialectSet::of(base::Dialect::sqlite));
    if (engines.empty()) return;
    reporter
        .found(
            where,
            fmt::format(
                "{} becomes `{}`, which holds less than `{}`: {}", name, schema::to_string(to), schema::to_string(from),
                lossy ? "values are rounded or cut without a word"
                      : "a value that does not fit stops the script, and code that still writes such values fails"),
            engines)
        .help(lossy ? "add a column of the new type, `fill` it from this one, and drop this one in a later migration"
                    : "see first that no code writes what does not fit, and that no row has it: `require no rows in … "
                      "where …;`");
  };
  migration.each<ir::ChangeColumnType>([&](const ir::ChangeColumnType& op, const Op& at) {
    if (at.made->has_column(op.table, op.column)) return;
    for (const schema::Column& column : at.before().find_table(op.table)->columns) {
      const base::DialectSet engines = column.engines & at.engines;
      if (column.name != op.column || engines.empty()) continue;
      report(column.type, op.type, at.before(), at.where(), in_backticks(op.table, op.column), engines);
    }
  });
  migration.each_sql({rawsql::ActionKind::alter_type}, [&](const SqlAction& each) {
    const std::string& name = each.action->part;
    const schema::TablePtr table = each.op->before().find_table(each.table);
    if (!table || each.new_table || each.op->made->has_column(each.table, name)) return;
    for (const schema::Column& column : table->columns) {
      for (const base::Dialect engine : (column.engines & each.engines).members()) {
        const auto type = language_type(sql_type(engine, each.action->type), engine);
        if (column.name != name || !type) continue;
        report(column.type, *type, each.op->before(), each.where, in_backticks(each.table, name),
               base::DialectSet::of(engine));
      }
    }
  });
}

}  // namespace mig::lint::rules
