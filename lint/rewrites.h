// What writes a table anew, in `.mig` and in raw SQL: the rules of the category rewrite are made of it. It knows
// nothing of what is good or bad.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lint/added.h"
#include "lint/locks.h"

namespace mig::lint {

/// `all of `t` is written anew, and nobody can write to it meanwhile`.
std::string rewrite_words(const std::string& table, dialect::Blocks blocks);

/// Reports each operation that has a table written anew, or its indexes, where `is_of_rule` says so: with those locks
/// that block nothing. SQLite is not among it, nor are tables that are known to be small.
void report_rewrites(const Migration& migration, Reporter& reporter,
                     const std::function<bool(const LastingLock&)>& is_of_rule, const std::string& help);

/// Reports each action of these kinds that `is_of_rule` on a table in use, on those of its engines.
void report_raw_rewrites(const Migration& migration, Reporter& reporter,
                         std::initializer_list<rawsql::ActionKind> kinds,
                         const std::function<base::DialectSet(const SqlAction&)>& engines, const std::string& help);

/// The engines that run an action and are among these.
base::DialectSet mysql_of(const SqlAction& action);
base::DialectSet postgresql_of(const SqlAction& action);

/// The type that the column of an action had before on an engine; nothing where that is not known.
std::optional<SqlType> type_before(const SqlAction& action, base::Dialect engine);

/// Whether the two are the same type on an engine, whatever its lengths are called.
bool is_same_type(base::Dialect engine, const SqlType& left, const SqlType& right);

/// Whether a change of a type leaves the rows as they are (postgresql.org/docs/15/sql-altertable.html,
/// dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html; measured, see docs/locks.md).
bool keeps_rows(base::Dialect engine, const SqlType& from, const SqlType& to);

/// The values of `enum('a', 'b')`, nothing of another type.
std::optional<std::vector<std::string>> enum_values(std::string_view type);
/// The values that the enum column of an action had before, on MySQL and MariaDB.
std::optional<std::vector<std::string>> enum_values_before(const SqlAction& action);

/// The character set or the collation that stands in some words of raw SQL or is one; nothing where none does.
std::optional<std::string> charset_in(std::string_view words);
/// The character set of a collation: `latin1` of `latin1_german1_ci`.
std::string charset_of(std::string_view collation);

}  // namespace mig::lint
