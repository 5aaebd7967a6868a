// What rules about raw SQL share. Rules say what is wrong with an action; where it stands and on which engines is
// known.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>

#include "lint/migration.h"
#include "lint/reporter.h"

namespace mig::lint {

/// Reports each action of these kinds of which `message` says something, with the way out.
void report_sql(const Migration& migration, Reporter& reporter, std::initializer_list<rawsql::ActionKind> kinds,
                const std::function<std::optional<std::string>(const SqlAction&)>& message, const std::string& help);

/// Whether an action is about a table that others use: neither made by the migration, nor temporary, nor known to be
/// small.
bool is_in_use(const Migration& migration, const SqlAction& action);

/// Whether PostgreSQL (MySQL or MariaDB) is among the engines that run an action.
bool runs_on_postgresql(const SqlAction& action);
bool runs_on_mysql(const SqlAction& action);

}  // namespace mig::lint
