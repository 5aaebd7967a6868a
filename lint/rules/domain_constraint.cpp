#include <fmt/format.h>

#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

// Whether the same text makes the domain: no table has it yet.
bool is_new(const Migration& migration, const SqlAction& alter) {
  bool made = false;
  migration.each_sql({rawsql::ActionKind::create_domain}, [&](const SqlAction& each) {
    made = made || (each.op == alter.op && each.action->object == alter.action->object);
  });
  return made;
}

}  // namespace

void domain_constraint(const Migration& migration, Reporter& reporter) {
  report_sql(
      migration, reporter, {rawsql::ActionKind::alter_domain},
      [&](const SqlAction& each) -> std::optional<std::string> {
        if (!each.has(rawsql::Trait::constrained) || each.has(rawsql::Trait::not_valid) || is_new(migration, each)) {
          return std::nullopt;
        }
        return fmt::format("nobody can write to any table with a column of `{}` while all rows of all of them are read",
                           schema::quote_name(each.action->object));
      },
      "add it `not valid`, and `alter domain … validate constraint` in another migration; or let each column have a "
      "check of its own");
}

}  // namespace mig::lint::rules
