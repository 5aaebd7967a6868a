#include <fmt/format.h>

#include <algorithm>

#include "lint/blocking.h"

namespace mig::lint::rules {

using rawsql::ActionKind;

void validate_in_transaction(const Migration& migration, Reporter& reporter) {
  for (const SqlGroup& group : sql_transactions(migration)) {
    for (auto validate = group.begin(); validate != group.end(); ++validate) {
      const SqlAction& proof = **validate;
      if (proof.kind() != ActionKind::validate_constraint || !is_in_use(migration, proof)) continue;
      const auto add = std::find_if(group.begin(), validate, [&](const SqlAction* each) {
        const bool constraint = each->kind() == ActionKind::add_check || each->kind() == ActionKind::add_foreign_key;
        return constraint && each->has(rawsql::Trait::not_valid) && each->table == proof.table &&
               each->action->part == proof.action->part;
      });
      if (add == validate) continue;
      const bool key = (*add)->kind() == ActionKind::add_foreign_key;
      reporter
          .found(proof.where,
                 fmt::format("all rows of `{}` are looked at while the lock is still held that `not valid` was to keep "
                             "short: nobody can {} it meanwhile",
                             schema::quote_name(proof.table), key ? "write to" : "use"),
                 proof.engines)
          .note((*add)->where, "the lock is taken here, and held until the transaction ends")
          .help(key ? "write it as `add foreign key` in `alter table`, which proves it in a transaction of its own"
                    : "write it as `add check` in `alter table`, which proves it in a transaction of its own");
    }
  }
}

}  // namespace mig::lint::rules
