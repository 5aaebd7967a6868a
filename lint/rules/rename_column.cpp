#include <fmt/format.h>

#include "compiler/schema/naming.h"
#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {
namespace {

std::string said(const std::string& table, const std::string& from) {
  return fmt::format("code that runs still says {}, which is not there any more", in_backticks(table, from));
}

// A column of the old name comes in the same migration, or a view of the table's old name, which shows it.
bool can_be_said(const Migration& migration, const std::string& table, const std::string& from) {
  return has_operation<ir::AddColumn>(
             migration, [&](const ir::AddColumn& op) { return op.table == table && op.column.name == from; }) ||
         has_sql(migration, {rawsql::ActionKind::add_column},
                 [&](const SqlAction& each) { return each.table == table && each.action->part == from; }) ||
         has_operation<ir::RenameTable>(migration, [&](const ir::RenameTable& op) {
           return (op.to == table || op.from == table) && comes_back(migration, op.from);
         });
}

// The same in two steps, between which both names are there.
std::string in_two_steps(const ir::RenameColumn& op, const schema::Schema& before) {
  const schema::TablePtr table = before.find_table(op.table);
  const schema::Column* const column = table ? table->find_column(op.from) : nullptr;
  const std::string type = column ? schema::to_string(column->type) : "";
  const std::string name = schema::quote_name(op.table);
  const std::string from = schema::quote_name(op.from);
  return fmt::format(
      "`alter table {} add column {} {}? fill {};` in `phase expand`, and `alter table {} drop column {};` "
      "in `phase contract`",
      name, schema::quote_name(op.to), type, from, name, from);
}

}  // namespace

void rename_column(const Migration& migration, Reporter& reporter) {
  each_beside_old_code<ir::RenameColumn>(migration, [&](const ir::RenameColumn& op, const Op& at, const Script&) {
    if (schema::is_archive(op.to) || at.made->has_column(op.table, op.from) ||
        can_be_said(migration, op.table, op.from)) {
      return;
    }
    reporter.found(at.where(), said(op.table, op.from), at.engines)
        .help(fmt::format("let both be there for a while: {}", in_two_steps(op, at.before())));
  });
  each_sql_beside_old_code(migration, {rawsql::ActionKind::rename_column}, [&](const SqlAction& each, const Script&) {
    if (each.new_table || is_new_column(migration, each) || can_be_said(migration, each.table, each.action->part)) {
      return;
    }
    reporter.found(each.where, said(each.table, each.action->part), each.engines)
        .help(
            "let both be there for a while: add the new column in `phase expand`, and drop the old one in "
            "`phase contract`");
  });
}

}  // namespace mig::lint::rules
