#include <fmt/format.h>

#include <algorithm>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;

DialectSet committing() { return DialectSet::of(Dialect::mysql) | DialectSet::of(Dialect::mariadb); }

// Whether what an operation reads is there before its script: then it could stand at the beginning.
bool reads_what_was_there(const Op& op) {
  std::vector<std::string> names = ir::read_names(op.node());
  return std::none_of(names.begin(), names.end(), [&](const std::string& name) {
    const auto& columns = op.made_in_script->columns();
    return op.made_in_script->has_table(name) ||
           std::any_of(columns.begin(), columns.end(), [&](const auto& column) { return column.first == name; });
  });
}

// Whether rows can stop an operation at its own place: of all else a guard says it before anything is done.
bool stops_at_rows(const ir::OperationNode& node) {
  const auto* require = std::get_if<ir::Require>(&node);
  const auto* type = std::get_if<ir::ChangeColumnType>(&node);
  return (require && !require->verify) || (type && type->value);
}

// What stays done when an operation stops the script: the last before it that changes what was there.
const Op* done_before(const Script& script, const Op& op) {
  const Op* last = nullptr;
  for (const Op& each : script.operations) {
    if (&each == &op) break;
    const std::string table = ir::table_of(each.node());
    const bool changes = std::holds_alternative<ir::RunSql>(each.node()) ||
                         (!table.empty() && !std::holds_alternative<ir::CreateTable>(each.node()));
    const bool seen = changes && !std::holds_alternative<ir::Require>(each.node()) && !each.applied->operation.stated;
    if (seen && !(each.engines & committing()).empty() && !each.made->has_table(table)) last = &each;
  }
  return last;
}

void judge_text(const SqlText& text, Reporter& reporter) {
  const DialectSet engines = text.engines & committing();
  if (engines.empty()) return;
  const std::vector<const SqlAction*> changes = text.changes();
  for (const SqlAction* each : changes) {
    const SqlAction* const first = changes.front();
    if (each->action->statement == first->action->statement || each->new_table) continue;
    reporter.found(first->where, "this stays done where a statement behind it in the text fails", engines)
        .note(each->where, "each statement commits by itself, and this one comes later")
        .help("give each statement an `sql` block of its own: then the script can go on behind the one that was done");
    return;
  }
}

}  // namespace

void partial_failure(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const SqlText& text : sql_texts(script)) judge_text(text, reporter);
    for (const Op& op : script.operations) {
      const DialectSet engines = op.engines & committing();
      const bool stated = op.applied->operation.stated;
      if (engines.empty() || stated || !stops_at_rows(op.node()) || !reads_what_was_there(op)) continue;
      const Op* const before = done_before(script, op);
      if (!before) continue;
      reporter
          .found(op.where(),
                 fmt::format("where rows stop the script here, `{}` stays done", ir::summary(before->node())), engines)
          .note(before->where(), "each statement commits by itself")
          .help("write what may stop it first, or give it a migration of its own");
    }
  }
}

}  // namespace mig::lint::rules
