#include <fmt/format.h>

#include <algorithm>

#include "compiler/schema/naming.h"
#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

// The tables that the foreign keys of a table refer to on PostgreSQL, but for itself.
std::vector<std::string> parents_of(const schema::Schema& schema, const std::string& table) {
  std::vector<std::string> parents;
  const schema::TablePtr there = schema.find_table(table);
  if (!there) return parents;
  for (const schema::ForeignKey& key : schema::view_for(*there, base::Dialect::postgresql).foreign_keys) {
    if (key.referenced_table != table) parents.push_back(key.referenced_table);
  }
  std::sort(parents.begin(), parents.end());
  parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
  return parents;
}

}  // namespace

void drop_table_with_keys(const Migration& migration, Reporter& reporter) {
  const base::DialectSet postgresql = base::DialectSet::of(base::Dialect::postgresql);
  const auto find = [&](base::Location where, const std::string& table, const std::vector<std::string>& parents) {
    if (parents.empty()) return;
    reporter
        .found(where,
               fmt::format("{} {} locked too, since `{}` refers to {}: the drop waits for everybody who uses {}, and "
                           "everybody who comes later waits behind it",
                           in_words(parents), parents.size() > 1 ? "are" : "is", schema::quote_name(table),
                           parents.size() > 1 ? "them" : "it", parents.size() > 1 ? "them" : "it"),
               postgresql)
        .help("drop its foreign keys one after the other before: each waits for one table alone");
  };
  migration.each<ir::DropTable>([&](const ir::DropTable& op, const Op& at) {
    if (!at.engines.contains(postgresql) || schema::is_archive(schema::local_name(op.table)) ||
        at.made->has_table(op.table)) {
      return;
    }
    std::vector<std::string> parents = parents_of(at.before(), op.table);
    std::erase_if(parents, [&](const std::string& parent) { return at.made->has_table(parent); });
    find(at.where(), op.table, parents);
  });
  migration.each_sql({rawsql::ActionKind::drop_table}, [&](const SqlAction& each) {
    if (!runs_on_postgresql(each) || each.new_table || each.has(rawsql::Trait::temporary)) return;
    std::vector<std::string> parents = parents_of(each.op->before(), each.table);
    std::erase_if(parents, [&](const std::string& parent) { return each.op->made->has_table(parent); });
    find(each.where, each.table, parents);
  });
}

}  // namespace mig::lint::rules
