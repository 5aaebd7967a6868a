#include <fmt/format.h>

#include <set>

#include "compiler/schema/naming.h"
#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// What mig itself would call it, where that can be told.
std::string name_for(const SqlAction& action) {
  const schema::NamePatterns patterns;
  const std::vector<std::string>& columns = action.action->columns;
  if (columns.empty()) return {};
  const std::string& pattern = action.kind() == ActionKind::add_unique        ? patterns.unique
                               : action.kind() == ActionKind::add_foreign_key ? patterns.foreign_key
                               : action.kind() == ActionKind::create_index    ? patterns.index
                                                                              : patterns.check;
  return schema::make_name(pattern, schema::local_name(action.table), columns);
}

}  // namespace

void unnamed_constraint(const Migration& migration, Reporter& reporter) {
  const base::DialectSet naming = base::DialectSet::all().without(base::DialectSet::of(base::Dialect::sqlite));
  std::set<std::string> temporary;
  migration.each_sql({ActionKind::create_table}, [&](const SqlAction& each) {
    if (each.has(Trait::temporary)) temporary.insert(each.table);
  });
  migration.each_sql(
      {ActionKind::add_unique, ActionKind::add_check, ActionKind::add_foreign_key, ActionKind::add_exclusion,
       ActionKind::create_index},
      [&](const SqlAction& each) {
        const base::DialectSet engines = each.engines & naming;
        if (!each.action->part.empty() || engines.empty() || temporary.contains(each.table)) return;
        if (each.has(Trait::using_index)) return;  // it is called as the index is
        const std::string_view what = each.kind() == ActionKind::create_index ? "index" : "constraint";
        const std::string name = name_for(each);
        reporter
            .found(each.where,
                   fmt::format("the engine makes up a name for this {}, so that no later script can be sure "
                               "to name it",
                               what),
                   engines)
            .help(name.empty() ? "name it: `constraint NAME …`"
                               : fmt::format("name it, as mig would: `{}`", schema::quote_name(name)));
      });
}

}  // namespace mig::lint::rules
