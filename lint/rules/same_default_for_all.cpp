#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// Whether all rows get the same value from it, and that is not null.
bool is_same_for_all(const schema::ExprPtr& value) {
  if (!value || !schema::columns_of(value).empty() || schema::contains_native(value)) return false;
  if (const auto* literal = std::get_if<schema::Literal>(&value->node)) {
    return literal->kind != schema::Literal::Kind::null;
  }
  const auto* call = std::get_if<schema::Call>(&value->node);
  if ((call && call->function == schema::Function::uuid) || schema::select_of(*value)) return false;
  const std::vector<schema::ExprPtr> parts = schema::children(*value);
  return parts.empty() || std::all_of(parts.begin(), parts.end(), is_same_for_all);
}

bool is_only(const std::vector<std::string>& columns, const std::string& column) {
  return columns == std::vector<std::string>{column};
}

}  // namespace

void same_default_for_all(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& table,
                       const std::string& column) {
    if (migration.rows(table) == 0) return;
    reporter
        .found(where,
               fmt::format("all rows get the same {}, which the unique constraint on it refuses where there are two",
                           in_backticks(table, column)),
               engines)
        .help("let it be null at first, or fill it with what differs from row to row: `fill uuid()`, `fill 'x' || id`");
  };
  migration.each<ir::AddColumn>([&](const ir::AddColumn& op, const Op& at) {
    const std::string& column = op.column.name;
    const bool unique = has_operation<ir::AddUnique>(migration, [&](const ir::AddUnique& each) {
      return each.table == op.table && !each.unique.where && is_only(texts_of(each.unique.keys), column);
    });
    if (!unique || at.made->has_table(op.table) || !is_same_for_all(op.fill ? op.fill : op.column.default_value))
      return;
    say(at.where(), at.engines, op.table, column);
  });
  migration.each_sql({ActionKind::add_column}, [&](const SqlAction& each) {
    const std::string& column = each.action->part;
    const bool unique =
        has_sql(migration, {ActionKind::add_unique, ActionKind::create_index}, [&](const SqlAction& key) {
          return key.table == each.table && is_only(key.action->columns, column) &&
                 (key.kind() == ActionKind::add_unique || key.has(Trait::unique));
        });
    if (!(unique || each.has(Trait::unique)) || !each.has(Trait::has_default) || each.has(Trait::volatile_default) ||
        each.has(Trait::in_new_table) || each.new_table || each.has(Trait::temporary)) {
      return;
    }
    say(each.where, each.engines, each.table, column);
  });
}

}  // namespace mig::lint::rules
