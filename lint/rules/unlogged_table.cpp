#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// MySQL's tables in memory (dev.mysql.com/doc/refman/8.4/en/memory-storage-engine.html).
bool is_memory(const std::string& engine) { return schema::fold(engine) == "memory" || schema::fold(engine) == "heap"; }

}  // namespace

void unlogged_table(const Migration& migration, Reporter& reporter) {
  const auto report = [&](base::Location where, base::DialectSet engines, const std::string& table) {
    reporter.found(where, fmt::format("a crash of the server empties `{}`", schema::quote_name(table)), engines)
        .help("leave that out, unless all of it can be had again");
  };
  using rawsql::ActionKind;
  using rawsql::Trait;
  migration.each_sql({ActionKind::create_table, ActionKind::set_logged, ActionKind::set_engine},
                     [&](const SqlAction& each) {
                       const bool found = each.kind() == ActionKind::create_table ? each.has(Trait::unlogged)
                                          : each.kind() == ActionKind::set_logged ? !each.has(Trait::logged)
                                                                                  : is_memory(each.action->type);
                       if (found) report(each.where, each.engines, each.table);
                     });
  const auto of_options = [&](const schema::DialectTexts& options, const Op& at, const std::string& table) {
    for (const base::Dialect engine : at.engines.members()) {
      const auto text = options.find(engine);
      if (text == options.end()) continue;
      for (const schema::Setting& each :
           schema::parse_settings(text->second).value_or(std::vector<schema::Setting>{})) {
        if (schema::fold(each.name) == "engine" && is_memory(each.value)) {
          report(at.where(), base::DialectSet::of(engine), table);
        }
      }
    }
  };
  migration.each<ir::CreateTable>(
      [&](const ir::CreateTable& op, const Op& at) { of_options(op.table->options, at, op.table->name); });
  migration.each<ir::SetTableOptions>(
      [&](const ir::SetTableOptions& op, const Op& at) { of_options(op.options, at, op.table); });
}

}  // namespace mig::lint::rules
