#include <fmt/format.h>

#include <set>

#include "lint/sql.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

// The tables that refer to one, and those that refer to these.
std::vector<std::string> referring_to(const std::string& table, const schema::Schema& schema) {
  std::vector<std::string> found;
  std::set<std::string> seen = {table};
  std::vector<std::string> left = {table};
  while (!left.empty()) {
    const std::string next = left.back();
    left.pop_back();
    for (const std::string& child : schema.tables_referencing(next)) {
      if (!seen.insert(child).second) continue;
      left.push_back(child);
      found.push_back(fmt::format("`{}`", schema::quote_name(child)));
    }
  }
  return found;
}

}  // namespace

void truncate_cascade(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::truncate},
      [](const SqlAction& each) -> std::optional<std::string> {
        if (!each.has(rawsql::Trait::cascade) || !runs_on_postgresql(each) || each.new_table) return std::nullopt;
        const std::vector<std::string> tables = referring_to(each.table, each.op->before());
        if (tables.empty()) {
          return fmt::format("with the rows of `{}` go those of all tables that refer to it, whichever these are",
                             schema::quote_name(each.table));
        }
        return fmt::format("with the rows of `{}` go those of {}, which refer to it", schema::quote_name(each.table),
                           listed(tables));
      },
      "leave `cascade` out, and name each table that is to be emptied");
}

}  // namespace mig::lint::rules
