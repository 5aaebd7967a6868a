#include "lint/old_code.h"
#include "lint/rewrites.h"

namespace mig::lint::rules {

using rawsql::ActionKind;
using rawsql::Trait;

void domain_rewrite(const Migration& migration, Reporter& reporter) {
  report_raw_rewrites(
      migration, reporter, {ActionKind::add_column},
      [&](const SqlAction& each) {
        const bool constrained =
            has_sql(migration, {ActionKind::create_domain, ActionKind::alter_domain}, [&](const SqlAction& domain) {
              return domain.has(Trait::constrained) && schema::fold(domain.action->object) == each.action->type;
            });
        const bool has_value = each.has(Trait::has_default) && !each.has(Trait::volatile_default);
        return constrained && has_value && !each.has(Trait::in_new_table) ? postgresql_of(each) : base::DialectSet{};
      },
      "add a column of the domain's own type, `add column … default …`, and what the domain asks for as `add check …`");
}

}  // namespace mig::lint::rules
