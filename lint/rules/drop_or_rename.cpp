#include <fmt/format.h>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/schema/naming.h"
#include "lint/added.h"
#include "lint/old_code.h"
#include "lint/rewrites.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// Whether rows get a value in the column by what the migration does itself.
bool is_filled(const Migration& migration, const AddedColumn& added, const std::string& from) {
  const bool by_fill = has_operation<ir::AddColumn>(migration, [&](const ir::AddColumn& op) {
    if (op.table != added.table || op.column.name != added.name || !op.fill) return false;
    const std::vector<std::string> read = schema::columns_of(op.fill);
    return std::find(read.begin(), read.end(), from) != read.end();
  });
  return by_fill || is_updated(migration, added.table, added.name);
}

void judge_column(const Migration& migration, Reporter& reporter, base::Location where, base::DialectSet engines,
                  const schema::Column& dropped, const std::string& table,
                  const std::function<bool(const AddedColumn&)>& is_alike) {
  for (const AddedColumn& added : added_columns(migration)) {
    const bool of_table = added.table == table && added.name != dropped.name && engines.contains(added.engine) &&
                          (!added.sql || added.sql->kind() == ActionKind::add_column);
    // What a change of a type makes was there before.
    const schema::TablePtr before = migration.scripts().front().before.find_table(table);
    if (!of_table || !before || before->find_column(added.name) || added.identity || dropped.identity ||
        (added.column && added.column->generated) || dropped.generated || !is_alike(added) ||
        is_filled(migration, added, dropped.name)) {
      continue;
    }
    Finding& found =
        reporter.found(where,
                       fmt::format("{} goes and {} of the same type comes: if that is one column, its values are lost",
                                   in_backticks(table, dropped.name), in_backticks(table, added.name)),
                       base::DialectSet::of(added.engine));
    if (!found.notes.empty()) continue;  // said for another engine
    found.note(added.where, fmt::format("`{}` comes here", schema::quote_name(added.name)))
        .help(fmt::format("if it is, write `alter table {} rename column {} to {};`", schema::quote_name(table),
                          schema::quote_name(dropped.name), schema::quote_name(added.name)));
  }
}

// Whether two tables have the same columns of the same types.
bool are_alike(const schema::Table& left, const schema::Table& right) {
  return left.columns.size() == right.columns.size() &&
         std::equal(
             left.columns.begin(), left.columns.end(), right.columns.begin(),
             [](const schema::Column& a, const schema::Column& b) { return a.name == b.name && a.type == b.type; });
}

void judge_tables(const Migration& migration, Reporter& reporter) {
  migration.each<ir::DropTable>([&](const ir::DropTable& drop, const Op& at) {
    const schema::TablePtr dropped = at.before().find_table(drop.table);
    if (!dropped || at.made->has_table(drop.table) || schema::is_archive(schema::local_name(drop.table))) return;
    migration.each<ir::CreateTable>([&](const ir::CreateTable& create, const Op& there) {
      const std::string& name = create.table->name;
      const bool filled =
          has_operation<ir::InsertSelect>(migration, [&](const ir::InsertSelect& op) { return op.table == name; });
      const bool filled_in_sql =
          has_sql(migration, {ActionKind::insert}, [&](const SqlAction& each) { return each.table == name; });
      if (filled || filled_in_sql || name == drop.table || !are_alike(*dropped, *create.table)) return;
      reporter
          .found(at.where(),
                 fmt::format("`{}` goes and `{}` with the same columns comes: if that is one table, its rows are lost",
                             schema::quote_name(drop.table), schema::quote_name(name)),
                 at.engines)
          .note(there.where(), fmt::format("`{}` comes here", schema::quote_name(name)))
          .help(fmt::format("if it is, write `rename table {} to {};`", schema::quote_name(drop.table),
                            schema::quote_name(name)));
    });
  });
}

}  // namespace

void drop_or_rename(const Migration& migration, Reporter& reporter) {
  migration.each<ir::DropColumn>([&](const ir::DropColumn& op, const Op& at) {
    const schema::TablePtr table = at.before().find_table(op.table);
    const schema::Column* const dropped = table ? table->find_column(op.column) : nullptr;
    if (!dropped || at.made->has_column(op.table, op.column) || schema::is_archive(op.column)) return;
    judge_column(migration, reporter, at.where(), at.engines, *dropped, op.table, [&](const AddedColumn& added) {
      if (added.column) return added.column->type == dropped->type;
      const schema::Type& type = dropped->type;
      if (type.kind == schema::TypeKind::native && !type.native.contains(added.engine)) return false;
      return is_same_type(
          added.engine, sql_type(added.engine, dialect::sql_dialect(added.engine).type(type, at.before())), added.type);
    });
  });
  migration.each_sql({ActionKind::drop_column}, [&](const SqlAction& each) {
    const schema::Column* const dropped = column_before(each);
    if (!dropped || each.new_table || is_new_column(migration, each)) return;
    judge_column(migration, reporter, each.where, each.engines, *dropped, each.table, [&](const AddedColumn& added) {
      const auto type = type_before(each, added.engine);
      return added.column ? added.column->type == dropped->type : type && is_same_type(added.engine, *type, added.type);
    });
  });
  judge_tables(migration, reporter);
}

}  // namespace mig::lint::rules
