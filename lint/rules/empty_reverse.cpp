#include <fmt/format.h>

#include <algorithm>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

bool says_nothing(const ir::Migration& migration, const Op& op) {
  return std::any_of(migration.items.begin(), migration.items.end(), [&](const ir::Item& item) {
    return item.author_reverse && item.author_reverse->kind == ir::AuthorReverse::Kind::nothing &&
           !item.operations.empty() && item.operations.front().operation.where.range == op.where().range;
  });
}

// Whether what undoes a text was read, and changes nothing.
bool changes_nothing(const Script& script, const SqlText& text) {
  for (const SqlText& reverse : sql_texts(script, false)) {
    if (reverse.op != text.op || (reverse.engines & text.engines).empty()) continue;
    return std::all_of(reverse.actions.begin(), reverse.actions.end(), [](const SqlAction* each) {
      return each->kind() == rawsql::ActionKind::select || each->kind() == rawsql::ActionKind::set;
    });
  }
  return false;
}

// An extension is meant to stay: others may use it by then.
bool has_to_be_undone(const SqlAction* change) { return change->kind() != rawsql::ActionKind::create_extension; }

}  // namespace

void empty_reverse(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const SqlText& text : sql_texts(script)) {
      const std::vector<const SqlAction*> changes = text.changes();
      const auto change = std::find_if(changes.begin(), changes.end(), has_to_be_undone);
      if (change == changes.end()) continue;
      if (!says_nothing(migration.ir(), *text.op) && !changes_nothing(script, text)) continue;
      reporter
          .found((*change)->where, "the reverse does not undo this, and the next try to run it finds what it left",
                 text.engines)
          .help(
              "write what undoes it behind the text, as its `reverse`, or say that nothing does: `irreversible because "
              "'…';`");
    }
  }
}

}  // namespace mig::lint::rules
