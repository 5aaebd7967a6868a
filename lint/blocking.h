// What the rules about locks share beside lint/locks.h: findings about whole operations, and what statements of raw SQL
// lock, on which tables, and which of them share a transaction. It knows nothing of what is good or bad.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

#include "lint/locks.h"
#include "lint/sql.h"

namespace mig::lint {

/// Reports each operation whose steps lock something for long by one of these forms: `nobody can write to `orders` and
/// `customer` while …`. What several engines do alike is one finding. `help` says what to write instead.
void report_blocking(const Migration& migration, Reporter& reporter,
                     std::initializer_list<dialect::StatementForm> forms,
                     const std::function<std::string(const LastingLock&)>& help);

/// The way out of a plain form where the engine has one that does not block.
inline constexpr std::string_view leave_offline_out =
    "leave `offline` out (and `online = false` in `mig.toml`): then it is done in a way that lets others write";

/// Adds it to a finding about an operation, with the edit that does it.
void leave_out_offline(Finding& finding, const Op& op);

/// Likewise where the engine has none.
std::string no_way_round(const std::string& table);

using SqlGroup = std::vector<const SqlAction*>;

/// The actions of forward texts of raw SQL, those of one statement together.
std::vector<SqlGroup> sql_statements(const Migration& migration);
/// Those that PostgreSQL does in one transaction together; `outside transaction` each statement is one by itself.
std::vector<SqlGroup> sql_transactions(const Migration& migration);

/// Whether PostgreSQL takes ACCESS EXCLUSIVE on the action's table for it, so that nobody else reads or writes the
/// table until its transaction ends (postgresql.org/docs/current/explicit-locking.html).
bool locks_whole_table(const SqlAction& action);

/// The table of an index or a constraint that raw SQL names alone: as the action says it, else as the schema knows it;
/// empty where neither does.
std::string table_of(const SqlAction& action);
/// A relation that an action names beside its table, as the schema has it.
std::string other_table(const SqlAction& action, const std::string& dotted);
/// Whether others use a table or a materialized view, which the action may name beside its own: it is neither made by
/// the migration, in whichever form, nor temporary, nor known to be small.
bool is_in_use(const Migration& migration, const SqlAction& action, const std::string& table);

/// The column that the action's statement adds under a name, or null.
const SqlAction* added_with(const Migration& migration, const SqlAction& action, const std::string& column);

/// Whether a check of the table says that a column has no nulls, which PostgreSQL believes from 12 on
/// (postgresql.org/docs/12/sql-altertable.html).
bool is_proved_not_null(const schema::Schema& schema, const std::string& table, const std::string& column);

/// Whether raw SQL gives a column a type for which the rows are written anew, as far as that is known.
bool writes_type_anew(const SqlAction& action);

/// Whether MySQL and MariaDB do it without a look at the rows; whether they have to copy the table for it or build it
/// anew (dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html). Neither: it depends.
bool is_instant_on_mysql(const Migration& migration, const SqlAction& action);
bool rewrites_on_mysql(const SqlAction& action);

/// ``orders` and `customer``.
std::string in_words(const std::vector<std::string>& tables);

}  // namespace mig::lint
