// Texts of raw SQL as wholes: what stands in one together, and what it does for good. Rules about what destroys, about
// transactions and about reverses are made of it. It knows nothing of what is good or bad.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/migration.h"

namespace mig::lint {

/// A text of an `sql` block: what undoes it is a text too.
struct SqlText {
  const Op* op = nullptr;
  base::DialectSet engines = {};
  bool forward = true;
  std::vector<const SqlAction*> actions = {};  ///< in the order of the text, at least one

  std::string text() const;
  /// Those that change what is there when the session is over.
  std::vector<const SqlAction*> changes() const;
  /// Whether all of it is done or nothing.
  bool is_atomic() const { return actions.front()->in_transaction; }
};

/// The texts of a script that do anything, in the order of the file; with `forward` those that undo nothing.
std::vector<SqlText> sql_texts(const Script& script, bool forward = true);

/// Whether an action changes the schema or rows: not what a session sets, what is only read, what is made anew as it
/// was.
bool changes_anything(const SqlAction& action);
/// Whether it is rows that change.
bool changes_rows(const SqlAction& action);

/// Whether an action takes something away for good.
bool drops_anything(const SqlAction& action);

/// Whether a migration itself makes what is called so, by `.mig` or raw SQL, before or after it drops it. `made_by` is
/// the action that makes it: `create_view`, `create_type`, `create_routine`, `create_trigger`, `create_index`.
bool is_made(const Migration& migration, rawsql::ActionKind made_by, std::string_view name);

/// Whether an operation belongs to an `archive`, which hides and does not drop.
bool is_archiving(const Migration& migration, const Op& op);

/// `the index `a`, the check `b` and the view `c``.
std::string listed(const std::vector<std::string>& things);

}  // namespace mig::lint
