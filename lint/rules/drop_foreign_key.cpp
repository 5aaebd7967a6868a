#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

const schema::ForeignKey* key_named(const schema::TablePtr& table, const std::string& name) {
  if (!table) return nullptr;
  const auto found = std::find_if(table->foreign_keys.begin(), table->foreign_keys.end(),
                                  [&](const schema::ForeignKey& key) { return key.name == name; });
  return found == table->foreign_keys.end() ? nullptr : &*found;
}

// The key is there again afterwards, or was made by the migration itself; or what it was about goes.
bool is_no_loss(const Migration& migration, const std::string& table, const schema::ForeignKey& key) {
  if (goes(migration, table, key.columns) || goes(migration, key.referenced_table)) return true;
  const std::vector<AddedForeignKey> added = added_foreign_keys(migration);
  return std::any_of(added.begin(), added.end(), [&](const AddedForeignKey& each) {
    return each.table == table && same_names(each.columns, key.columns);
  });
}

void say(Reporter& reporter, base::Location where, base::DialectSet engines, const std::string& table,
         const std::string& name) {
  reporter
      .found(where,
             fmt::format("nothing keeps rows of `{}` from losing what they refer to, once `{}` is gone",
                         schema::quote_name(table), schema::quote_name(name)),
             engines)
      .help(fmt::format("drop it when no code counts on it: `phase contract {{ alter table {} drop constraint {}; }}`",
                        schema::quote_name(table), schema::quote_name(name)));
}

}  // namespace

void drop_foreign_key(const Migration& migration, Reporter& reporter) {
  each_beside_old_code<ir::DropForeignKey>(migration, [&](const ir::DropForeignKey& op, const Op& at, const Script&) {
    const schema::TablePtr table = at.before().find_table(op.table);
    const schema::ForeignKey* const key = key_named(table, op.name);
    if (!key || at.made->has_table(op.table) || is_archiving(migration, at) || is_no_loss(migration, op.table, *key)) {
      return;
    }
    say(reporter, at.where(), at.engines & key->engines, op.table, op.name);
  });
  each_sql_beside_old_code(migration, {rawsql::ActionKind::drop_foreign_key, rawsql::ActionKind::drop_constraint},
                           [&](const SqlAction& each, const Script&) {
                             if (each.new_table || !drops_foreign_key(each)) return;
                             const schema::TablePtr table = table_before(each);
                             const schema::ForeignKey* const key = key_named(table, each.action->part);
                             if (key ? is_no_loss(migration, each.table, *key) : goes(migration, each.table)) return;
                             say(reporter, each.where, each.engines, each.table, each.action->part);
                           });
}

}  // namespace mig::lint::rules
