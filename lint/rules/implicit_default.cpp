#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"
#include "lint/rewrites.h"
#include "lint/sql.h"

namespace mig::lint::rules {

using rawsql::ActionKind;
using rawsql::Trait;

void implicit_default(const Migration& migration, Reporter& reporter) {
  migration.each_sql({ActionKind::add_column}, [&](const SqlAction& each) {
    const bool has_value = each.has(Trait::has_default) || each.has(Trait::identity) || each.has(Trait::serial) ||
                           each.has(Trait::generated_stored) || each.has(Trait::generated_virtual);
    const base::DialectSet engines = mysql_of(each);
    if (!each.has(Trait::not_null) || has_value || each.has(Trait::in_new_table) || each.new_table ||
        each.has(Trait::temporary) || engines.empty() || is_updated(migration, each.table, each.action->part)) {
      return;
    }
    reporter
        .found(each.where,
               fmt::format("the rows that are there get 0, '' or the like as {}, which nobody has said",
                           in_backticks(each.table, each.action->part)),
               engines)
        .help(fmt::format("say it: `alter table {} add column {} … default …`, or `fill …`",
                          schema::quote_name(each.table), schema::quote_name(each.action->part)));
  });
}

}  // namespace mig::lint::rules
