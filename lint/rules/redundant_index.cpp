#include <fmt/format.h>

#include <algorithm>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// What an index, a unique or a primary key says, as far as it decides which queries it helps.
struct Keys {
  std::string name;
  std::vector<std::string> keys;
  std::string options;  // which rows it has, and how it is kept
  bool includes = false;
  bool constraint = false;  // goes for no other's sake
  base::DialectSet engines;
  size_t place = 0;
};

std::vector<std::string> texts_of(const std::vector<schema::IndexKey>& keys) {
  std::vector<std::string> texts;
  for (const schema::IndexKey& key : keys) {
    texts.push_back(fmt::format("{} {} {} {}", schema::to_string(key.expr), key.operator_class,
                                static_cast<int>(key.order), static_cast<int>(key.nulls)));
  }
  return texts;
}

std::vector<std::string> texts_of(const std::vector<std::string>& columns) {
  std::vector<schema::IndexKey> keys;
  for (const std::string& column : columns) {
    keys.push_back({schema::make_expr(schema::ColumnRef{column}, schema::TypeClass::unknown), "", {}, {}});
  }
  return texts_of(keys);
}

std::string options_of(const schema::ExprPtr& where, const std::string& method = "") {
  return fmt::format("{} {}", method == "btree" ? "" : method, schema::to_string(where));
}

Keys keys_of(const schema::Index& index) {
  return {index.name,
          texts_of(index.keys),
          options_of(index.where, index.method),
          !index.include.empty(),
          false,
          index.engines,
          0};
}
Keys keys_of(const schema::Unique& unique) {
  return {unique.name, texts_of(unique.keys), options_of(unique.where), false, true, unique.engines, 0};
}
Keys keys_of(const schema::PrimaryKey& key) {
  return {key.name, texts_of(key.columns), options_of(nullptr), false, true, key.engines, 0};
}

std::vector<Keys> keys_of(const schema::Table& table) {
  std::vector<Keys> all;
  if (table.primary_key) all.push_back(keys_of(*table.primary_key));
  for (const schema::Unique& each : table.uniques) all.push_back(keys_of(each));
  for (const schema::Index& each : table.indexes) all.push_back(keys_of(each));
  for (size_t i = 0; i < all.size(); ++i) all[i].place = i;
  return all;
}

size_t place_of(const std::vector<Keys>& all, const std::string& name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Keys& each) { return each.name == name; });
  return found == all.end() ? all.size() : found->place;
}

bool has_key(const schema::Schema& schema, const std::string& table, const std::string& name) {
  const schema::TablePtr there = schema.find_table(table);
  return there && place_of(keys_of(*there), name) < keys_of(*there).size();
}

// Whether one helps every query that the other helps.
bool helps_as(const Keys& one, const Keys& other) {
  return !other.includes && one.options == other.options && one.keys.size() >= other.keys.size() &&
         std::equal(other.keys.begin(), other.keys.end(), one.keys.begin());
}

struct Added {
  base::Location where;
  base::DialectSet engines;
  std::string table;
  Keys keys;
};

// Those that are there when all is done. An index of raw SQL may be one that the schema has not heard of.
std::vector<Added> added_keys(const Migration& migration) {
  std::vector<Added> found;
  for (const AddedIndex& each : added_indexes(migration)) {
    const schema::TablePtr table = end_of(migration).find_table(each.table);
    if (!table) continue;
    const auto there = std::find_if(table->indexes.begin(), table->indexes.end(),
                                    [&](const schema::Index& index) { return index.name == each.name; });
    if (there != table->indexes.end()) {
      found.push_back({each.where, each.engines, each.table, keys_of(*there)});
    } else if (each.sql && !each.unique && each.method.empty()) {
      if (each.sql->has(rawsql::Trait::partial) || each.sql->has(rawsql::Trait::covering)) continue;
      found.push_back({each.where,
                       each.engines,
                       each.table,
                       {each.name, texts_of(each.keys), options_of(nullptr), false, false, each.engines, 0}});
    }
  }
  migration.each<ir::AddUnique>([&](const ir::AddUnique& op, const Op& at) {
    found.push_back({at.where(), at.engines, op.table, keys_of(op.unique)});
  });
  migration.each<ir::AddPrimaryKey>([&](const ir::AddPrimaryKey& op, const Op& at) {
    found.push_back({at.where(), at.engines, op.table, keys_of(op.key)});
  });
  return found;
}

}  // namespace

void redundant_index(const Migration& migration, Reporter& reporter) {
  for (const Added& added : added_keys(migration)) {
    const schema::TablePtr table = end_of(migration).find_table(added.table);
    if (!table) continue;
    const std::vector<Keys> all = keys_of(*table);
    const Keys mine = added.keys;
    for (const Keys& other : all) {
      const base::DialectSet engines = added.engines & mine.engines & other.engines;
      if (other.name == mine.name || engines.empty()) continue;
      // Of two that are equal the one that was there stays, or else the first.
      const bool was_there = has_key(migration.scripts().front().before, added.table, other.name);
      const bool equal = other.keys == mine.keys && !other.constraint;
      if (!mine.constraint && helps_as(other, mine) &&
          (!equal || was_there || other.place < place_of(all, mine.name))) {
        reporter
            .found(added.where,
                   fmt::format("the index `{}` is needless: `{}` begins with the same columns",
                               schema::quote_name(mine.name), schema::quote_name(other.name)),
                   engines)
            .help("leave it out: each index is written with each row");
      } else if (!other.constraint && was_there && helps_as(mine, other)) {
        reporter
            .found(added.where,
                   fmt::format("`{}` makes the index `{}` needless, which it begins with",
                               schema::quote_name(mine.name), schema::quote_name(other.name)),
                   engines)
            .help(fmt::format("drop that one behind it: `alter table {} drop index {};`",
                              schema::quote_name(added.table), schema::quote_name(other.name)));
      }
    }
  }
}

}  // namespace mig::lint::rules
