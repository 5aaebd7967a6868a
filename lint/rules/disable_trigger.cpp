#include <fmt/format.h>

#include "lint/old_code.h"
#include "lint/reporter.h"

namespace mig::lint::rules {

using rawsql::ActionKind;
using rawsql::Trait;

void disable_trigger(const Migration& migration, Reporter& reporter) {
  migration.each_sql({ActionKind::disable_trigger}, [&](const SqlAction& each) {
    const std::string& trigger = each.action->part;
    const bool one = trigger != "all" && trigger != "user";
    // One by its name that is turned on again in the same transaction was off for nobody else.
    const bool for_itself =
        one && each.in_transaction && has_sql(migration, {ActionKind::disable_trigger}, [&](const SqlAction& other) {
          return other.op == each.op && other.has(Trait::enable) && other.table == each.table &&
                 other.action->part == trigger && other.where.range.begin > each.where.range.begin;
        });
    if (each.has(Trait::enable) || each.new_table || for_itself) return;
    const std::string name = schema::quote_name(each.table);
    std::string said;
    if (one) {
      said = fmt::format("`{}` of `{}` does nothing from here on, and nobody makes up for it",
                         schema::quote_name(trigger), name);
    } else {
      said = fmt::format("no trigger {}of `{}` does anything from here on, and rows that they would refuse come in",
                         trigger == "all" ? "and no foreign key " : "", name);
    }
    reporter.found(each.where, said, each.engines)
        .help("turn off one trigger by its name, and on again behind what it is in the way of, in the same text");
  });
}

}  // namespace mig::lint::rules
