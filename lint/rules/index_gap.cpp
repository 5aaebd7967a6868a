#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;
using rawsql::ActionKind;

// What an index or a key begins with: another that begins with the same helps the same queries.
std::string first_of(const std::vector<schema::IndexKey>& keys) {
  return keys.empty() ? "" : schema::to_string(keys.front().expr);
}

// The first keys of all that a table is looked up by on some engines, by their names.
std::vector<std::pair<std::string, std::string>> lookups(const schema::Schema& schema, const std::string& table,
                                                         DialectSet engines) {
  std::vector<std::pair<std::string, std::string>> result;
  const schema::TablePtr there = schema.find_table(table);
  if (!there) return result;
  const auto add = [&](const std::string& name, const std::string& key, DialectSet on) {
    if (!(on & engines).empty()) result.emplace_back(name, key);
  };
  for (const schema::Index& each : there->indexes) {
    if (!each.where) add(each.name, first_of(each.keys), each.engines);
  }
  for (const schema::Unique& each : there->uniques) {
    if (!each.where) add(each.name, first_of(each.keys), each.engines);
  }
  if (there->primary_key) {
    add(there->primary_key->name, schema::quote_name(there->primary_key->columns.front()), there->primary_key->engines);
  }
  return result;
}

std::string key_of(const std::vector<std::pair<std::string, std::string>>& lookups, const std::string& name) {
  for (const auto& [known, key] : lookups) {
    if (known == name) return key;
  }
  return {};
}

// What is dropped and not yet replaced.
struct Gap {
  std::string table;
  std::string index;
  std::string key;
  base::Location where;
  DialectSet engines;
  const SqlAction* sql = nullptr;
};

class Gaps {
 public:
  explicit Gaps(Reporter& reporter) : reporter_(reporter) {}

  void open(Gap gap) { gaps_.push_back(std::move(gap)); }

  // What stands for the index in the same statement takes its place at once.
  void close(const std::string& table, const std::string& key, base::Location where, DialectSet engines,
             const SqlAction* sql = nullptr) {
    std::erase_if(gaps_, [&](const Gap& gap) {
      const bool replaces = gap.table == table && gap.key == key && !(gap.engines & engines).empty();
      if (!replaces) return false;
      const bool at_once =
          sql && gap.sql && sql->op == gap.sql->op && sql->action->statement == gap.sql->action->statement;
      if (at_once) return true;
      reporter_
          .found(gap.where,
                 fmt::format("until the index that replaces it is there, what looks for rows of `{}` by `{}` reads all "
                             "of them",
                             schema::quote_name(table), key),
                 gap.engines & engines)
          .help("add the new index first, under another name, and drop the old one behind it")
          .note(where, "what replaces it");
      return true;
    });
  }

 private:
  Reporter& reporter_;
  std::vector<Gap> gaps_;
};

void judge_operation(const Migration& migration, const Op& op, Gaps& gaps) {
  if (op.applied->operation.stated) return;
  const auto drop = [&](const std::string& table, const std::string& name) {
    if (op.made->has_table(table) || migration.is_small(table)) return;
    const std::string key = key_of(lookups(op.before(), table, op.engines), name);
    const auto left = lookups(op.after(), table, op.engines);
    const bool is_left = std::any_of(left.begin(), left.end(), [&](const auto& each) { return each.second == key; });
    if (!key.empty() && !is_left) gaps.open({table, name, key, op.where(), op.engines});
  };
  if (const auto* index = std::get_if<ir::DropIndex>(&op.node())) drop(index->table, index->name);
  if (const auto* unique = std::get_if<ir::DropUnique>(&op.node())) drop(unique->table, unique->name);
  if (const auto* index = std::get_if<ir::AddIndex>(&op.node())) {
    gaps.close(index->table, first_of(index->index.keys), op.where(), op.engines);
  }
  if (const auto* unique = std::get_if<ir::AddUnique>(&op.node())) {
    gaps.close(unique->table, first_of(unique->unique.keys), op.where(), op.engines);
  }
}

void judge_sql(const Migration& migration, const SqlAction& each, Gaps& gaps) {
  const std::string table = table_of(each);
  if (each.kind() == ActionKind::drop_index || each.kind() == ActionKind::drop_constraint) {
    if (!is_in_use(migration, each, table)) return;
    const std::string key = key_of(lookups(each.op->before(), table, each.engines), each.action->part);
    if (!key.empty()) gaps.open({table, each.action->part, key, each.where, each.engines, &each});
  } else if (!each.action->columns.empty() && !each.has(rawsql::Trait::in_new_table)) {
    gaps.close(table, schema::quote_name(each.action->columns.front()), each.where, each.engines, &each);
  }
}

}  // namespace

void index_gap(const Migration& migration, Reporter& reporter) {
  Gaps gaps(reporter);
  for (const Script& script : migration.scripts()) {
    for (const Op& op : script.operations) judge_operation(migration, op, gaps);
  }
  Gaps gaps_of_sql(reporter);
  migration.each_sql({ActionKind::drop_index, ActionKind::drop_constraint, ActionKind::create_index,
                      ActionKind::add_unique, ActionKind::add_primary_key},
                     [&](const SqlAction& each) { judge_sql(migration, each, gaps_of_sql); });
}

}  // namespace mig::lint::rules
