#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

bool is_within(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return !few.empty() && std::all_of(few.begin(), few.end(), [&](const std::string& name) {
    return std::find(many.begin(), many.end(), name) != many.end();
  });
}

// Whether no two rows could be alike when the migration began: some of the columns were unique by themselves.
bool was_unique(const Migration& migration, const std::string& table, const std::vector<std::string>& columns) {
  const schema::TablePtr before = migration.scripts().front().before.find_table(table);
  if (!before) return false;
  return (before->primary_key && is_within(before->primary_key->columns, columns)) ||
         std::any_of(before->uniques.begin(), before->uniques.end(), [&](const schema::Unique& each) {
           return !each.where && is_within(texts_of(each.keys), columns);
         });
}

}  // namespace

void duplicates_in_the_way(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table,
                       const std::vector<std::string>& columns) {
    if (was_unique(migration, table, columns) || requires_something_of(migration, table, columns) ||
        migration.rows(table) == 0) {
      return;
    }
    const std::string names = names_of(columns);
    reporter
        .found(where,
               fmt::format("two rows of `{}` with the same `{}` stop the migration here", schema::quote_name(table),
                           names),
               engines)
        .help(fmt::format("look before anything is done: `require no duplicates in {} ({});`",
                          schema::quote_name(table), names));
  };
  const auto all_new = [](const Op& at, const std::string& table, const std::vector<std::string>& columns) {
    return std::all_of(columns.begin(), columns.end(),
                       [&](const std::string& column) { return at.made->has_column(table, column); });
  };
  migration.each<ir::AddUnique>([&](const ir::AddUnique& op, const Op& at) {
    const std::vector<std::string> columns = texts_of(op.unique.keys);
    if (!all_new(at, op.table, columns)) say(at.where(), at.engines, op.table, columns);
  });
  migration.each<ir::AddPrimaryKey>([&](const ir::AddPrimaryKey& op, const Op& at) {
    if (!all_new(at, op.table, op.key.columns)) say(at.where(), at.engines, op.table, op.key.columns);
  });
  migration.each_sql(
      {ActionKind::add_unique, ActionKind::add_primary_key, ActionKind::create_index}, [&](const SqlAction& each) {
        const bool unique = each.kind() != ActionKind::create_index || each.has(Trait::unique);
        const std::vector<std::string>& columns = each.action->columns;
        const bool new_columns = has_sql(migration, {ActionKind::add_column},
                                         [&](const SqlAction& other) {
                                           return other.table == each.table && is_within({other.action->part}, columns);
                                         }) ||
                                 all_new(*each.op, each.table, columns);
        if (!unique || each.has(Trait::using_index) || each.has(Trait::in_new_table) || each.new_table ||
            each.has(Trait::temporary) || columns.empty() || new_columns || !table_before(each)) {
          return;
        }
        say(each.where, each.engines, each.table, columns);
      });
}

}  // namespace mig::lint::rules
