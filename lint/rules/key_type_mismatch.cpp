#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// The type of a column's values: a counter's are integers, and of texts the length does not matter.
std::string value_type(base::Dialect engine, const SqlType& type) {
  const std::string& name = type.name;
  if (engine == base::Dialect::postgresql) {
    if (name == "smallserial") return "smallint";
    if (name == "serial") return "int";
    if (name == "bigserial") return "bigint";
  } else if (name == "serial") {
    return "bigint unsigned";
  }
  if (name == "varchar" || name.ends_with("text")) return "text";
  return name + (type.is_unsigned ? " unsigned" : "") + (type.is_array ? "[]" : "");
}

}  // namespace

void key_type_mismatch(const Migration& migration, Reporter& reporter) {
  for (const AddedForeignKey& key : added_foreign_keys(migration)) {
    std::vector<std::string> parents = key.referenced_columns;
    const schema::TablePtr parent = end_of(migration).find_table(key.referenced);
    if (parents.empty() && parent && parent->primary_key) parents = parent->primary_key->columns;
    if (parents.size() != key.columns.size()) continue;
    for (const base::Dialect engine : key.engines.members()) {
      if (engine == base::Dialect::sqlite) continue;  // each of its columns takes values of any type
      for (size_t i = 0; i < parents.size(); ++i) {
        const auto child = known_column(migration, engine, key.table, key.columns[i]);
        const auto other = known_column(migration, engine, key.referenced, parents[i]);
        if (!child || !other) continue;
        const std::string left = value_type(engine, child->type);
        const std::string right = value_type(engine, other->type);
        if (left.empty() || right.empty() || left == right) continue;
        reporter
            .found(key.where,
                   fmt::format(
                       "{} is `{}`, and {}, which it refers to, `{}`: what fits into the one need not fit into the "
                       "other, and comparing them costs a conversion",
                       in_backticks(key.table, key.columns[i]), left, in_backticks(key.referenced, parents[i]), right),
                   base::DialectSet::of(engine))
            .help("give both the same type");
      }
    }
  }
}

}  // namespace mig::lint::rules
