#include <fmt/format.h>

#include "compiler/plan/words.h"
#include "lint/blocking.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;
using rawsql::Trait;

// What raw SQL does for long; empty: nothing, as far as it is known.
std::string_view work_of(const SqlAction& each) {
  constexpr std::string_view rewrite = "while the table is written anew";
  switch (each.kind()) {
    case ActionKind::create_index:
    case ActionKind::add_unique:
    case ActionKind::add_primary_key:
    case ActionKind::reindex:
      return each.has(Trait::in_new_table) || each.has(Trait::using_index) ? "" : "while the index is built";
    case ActionKind::add_column:
      return !each.has(Trait::in_new_table) && (each.has(Trait::volatile_default) || each.has(Trait::identity) ||
                                                each.has(Trait::generated_stored))
                 ? rewrite
                 : "";
    case ActionKind::alter_type:
      return writes_type_anew(each) ? rewrite : "";
    case ActionKind::set_logged:
    case ActionKind::set_access_method:
    case ActionKind::set_tablespace:
    case ActionKind::set_engine:
    case ActionKind::set_charset:
    case ActionKind::change_partitioning:
    case ActionKind::cluster:
    case ActionKind::vacuum_full:
      return rewrite;
    default:
      return "";
  }
}

}  // namespace

void large_table(const Migration& migration, Reporter& reporter) {
  const uint64_t most = reporter.number("rows");
  const auto find = [&](base::Location where, const std::string& table, std::string_view work,
                        base::DialectSet engines) {
    const std::optional<uint64_t> rows = migration.rows(table);
    if (work.empty() || !rows || *rows <= most) return;
    reporter
        .found(where, fmt::format("`{}` has {} rows: hours may go by {}", schema::quote_name(table), *rows, work),
               engines)
        .help(
            "try it on a copy of that size first, and see that there is room for a second copy of the table; or make "
            "the change beside it: a new column or table, filled in batches, that takes the place of the old one");
  };
  for (const Script& script : migration.scripts()) {
    for (const TargetPlan& target : script.plans) {
      for (const plan::Step& step : target.forward.steps) {
        const Op* const op = script.op_of(step);
        if (!op || op->applied->operation.stated) continue;
        for (const plan::Lock& lock : plan::locks_of(target.forward, step)) {
          const bool lasts = lock.work == dialect::Work::index || lock.work == dialect::Work::rewrite;
          if (lasts)
            find(op->where(), lock.relation, plan::words_of(lock.work), base::DialectSet::of(target.target.dialect));
        }
      }
    }
  }
  for (const SqlGroup& statement : sql_statements(migration)) {
    for (const SqlAction* each : statement) find(each->where, table_of(*each), work_of(*each), each->engines);
  }
}

}  // namespace mig::lint::rules
