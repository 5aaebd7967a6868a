#include <fmt/format.h>

#include "lint/added.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// Whether what is there in the end serves the same queries on an engine: it begins with the same columns.
bool is_served(const Migration& migration, const schema::Table& table, const schema::Index& gone,
               base::Dialect engine) {
  const std::vector<std::string> columns = leading_columns(gone.keys);
  if (columns.size() < gone.keys.size()) return false;
  const auto begins_so = [&](const std::vector<std::string>& keys) {
    return keys.size() >= columns.size() && std::equal(columns.begin(), columns.end(), keys.begin());
  };
  const schema::TablePtr now = end_of(migration).find_table(table.name);
  if (!now) return true;
  bool served = now->primary_key && begins_so(now->primary_key->columns);
  for (const schema::Unique& each : now->uniques) {
    served = served || (!each.where && each.engines.contains(engine) && begins_so(leading_columns(each.keys)));
  }
  for (const schema::Index& each : now->indexes) {
    const bool other = each.name != gone.name && each.method == gone.method && !each.where;
    served = served || (other && each.engines.contains(engine) && begins_so(leading_columns(each.keys)));
  }
  migration.each_sql({ActionKind::create_index}, [&](const SqlAction& each) {
    const bool here = each.table == table.name && each.engines.contains(engine);
    served = served || (here && begins_so(each.action->columns));
  });
  return served;
}

// The engines on which nothing serves the queries of an index when it is gone.
base::DialectSet unserved(const Migration& migration, const schema::Table& table, const std::string& name,
                          base::DialectSet engines) {
  base::DialectSet left;
  for (const schema::Index& index : table.indexes) {
    if (index.name != name) continue;
    for (const base::Dialect engine : (engines & index.engines).members()) {
      if (!is_served(migration, table, index, engine)) left = left | base::DialectSet::of(engine);
    }
  }
  return left;
}

// The table that has an index, or null.
schema::TablePtr table_with(const schema::Schema& schema, const std::string& index, base::DialectSet engines) {
  const auto owner = schema.owner_of(schema::NameSpace::relations, index, engines);
  return owner && owner->kind == "index" ? schema.find_table(owner->table) : nullptr;
}

}  // namespace

void drop_index(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, const std::string& name, const std::string& table,
                          base::DialectSet engines) {
    if (engines.empty() || migration.is_small(table)) return;
    const std::string of = table.empty() ? "" : fmt::format(" of `{}`", schema::quote_name(table));
    reporter
        .found(where,
               fmt::format("queries that read by `{}` read all rows{} from then on", schema::quote_name(name), of),
               engines)
        .help(
            "see first that none does: `pg_stat_user_indexes` of PostgreSQL counts its uses; MySQL can make it "
            "`invisible` and MariaDB `ignored` for a while");
  };
  migration.each<ir::DropIndex>([&](const ir::DropIndex& op, const Op& at) {
    const bool made = at.made->has_table(op.table) || is_made(migration, ActionKind::create_index, op.name);
    if (made || is_archiving(migration, at)) return;
    report(at.where(), op.name, op.table, unserved(migration, *at.before().find_table(op.table), op.name, at.engines));
  });
  migration.each_sql({ActionKind::drop_index}, [&](const SqlAction& each) {
    const std::string& name = each.action->part;
    if (each.new_table || is_made(migration, ActionKind::create_index, name)) return;
    const schema::TablePtr table = table_with(each.op->before(), name, each.engines);
    if (table && each.op->made->has_table(table->name)) return;
    report(each.where, name, table ? table->name : each.table,
           table ? unserved(migration, *table, name, each.engines) : each.engines);
  });
}

}  // namespace mig::lint::rules
