// What the statements of a plan lock, on what, and for how long: facts about engines, as data. One line for each form
// of a statement and the versions that it holds for; the lists are `<dialect>_locks.def`, and the tests measure them on
// real servers. Knows nothing of a particular migration.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/base/dialect.h"

namespace mig::dialect {

/// A kind of statement: a line of forms.def.
enum class StatementForm : uint8_t {
#define MIG_FORM(name, words) name,
#include "compiler/dialect/forms.def"
};

/// All forms, in the order of the list.
const std::vector<StatementForm>& all_forms();
/// `add_check`.
std::string_view name_of(StatementForm form);
/// What such a statement does: `adds a check, and looks at all rows`.
std::string_view words_of(StatementForm form);

/// What others can't do meanwhile.
enum class Blocks : uint8_t {
  nothing,
  writes,            ///< of rows
  reads_and_writes,  ///< of rows
};

/// A lock on a relation, from weak to strong within its engine.
enum class LockMode : uint8_t {
  none,  ///< none, or one that only a drop or a change of the table waits for
  // PostgreSQL: the names of its manual (postgresql.org/docs/current/explicit-locking.html).
  row_exclusive,
  share_update_exclusive,
  share,
  share_row_exclusive,
  access_exclusive,
  // MySQL and MariaDB: what stands behind LOCK= while the work goes on
  // (dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-performance.html). All but `rows` begin and end with an
  // exclusive metadata lock, for an instant.
  rows,
  lock_none,
  lock_shared,
  lock_exclusive,
  // SQLite: the one writer of a database (sqlite.org/lockingv3.html).
  database,
};

/// As the engine's manual writes it: `ACCESS EXCLUSIVE`, `LOCK=NONE`.
std::string_view name_of(LockMode mode);
/// What it stops for as long as the work takes. What it stops for an instant, at the beginning and at the end of a
/// MySQL statement, is everything.
Blocks blocks(LockMode mode);
/// Whether a statement with it waits for all transactions that have used the relation, with everybody who comes later
/// queueing behind it.
bool waits_for_all(LockMode mode);

/// How long a statement keeps its lock.
enum class Work : uint8_t {
  instant,  ///< changes the catalog alone
  rows,     ///< as long as writing the rows that it changes takes
  scan,     ///< reads all rows
  index,    ///< reads all rows and writes an index
  rewrite,  ///< writes the table and its indexes anew, or a copy of it
};

/// What MySQL or MariaDB is told to do, and refuses to do in a way that is worse.
enum class Algorithm : uint8_t {
  unsaid,  ///< the statement takes no such clause
  instant,
  nocopy,
  inplace,
  copy,
};

/// `INSTANT`.
std::string_view name_of(Algorithm algorithm);

/// What happens to one of the relations of a statement.
struct Hold {
  LockMode mode = LockMode::none;
  Work work = Work::instant;

  bool operator==(const Hold&) const = default;
};

/// What a form does from a version on.
struct LockFact {
  StatementForm form;
  base::Version since;      ///< 0.0: always
  Hold table;               ///< the relation that it changes
  Hold others;              ///< those that it names beside it: what a foreign key refers to
  Algorithm algorithm;      ///< MySQL and MariaDB alone
  bool in_transaction;      ///< whether it can run in one, with what stands before it
  std::string_view source;  ///< versions that it was measured on, or a page of the engine's manual
};

/// What a form does on servers of that version: the last of its facts that holds by then. Null where the engine has no
/// such form.
const LockFact* lock_fact(const std::vector<LockFact>& facts, base::Version version, StatementForm form);

}  // namespace mig::dialect
