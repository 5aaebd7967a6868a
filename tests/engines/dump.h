// Dumps made comparable: what two dumps of schemas that mean the same may differ in is taken out. Text in, text out.
#pragma once

#include <string>
#include <string_view>

namespace mig::tests {

/// Of pg_dump: session settings go; the lines of a table are sorted, because a column that was dropped comes back last;
/// extensions go, because a reverse leaves them.
std::string normal_postgresql(std::string_view dump);
/// Of `show create`: counters of auto_increment go; keys and constraints are sorted, because one that was dropped comes
/// back last. The order of columns stays.
std::string normal_mysql(std::string_view dump);
/// Of one statement in sqlite_schema: without quotes and blanks that mean nothing, the constraints of columns as those
/// of the table, all constraints sorted: SQLite quotes the name of a table that was renamed, and adds a column with its
/// constraints in line, where a table that was written anew has them at its end. `not null` comes last.
std::string normal_sqlite(std::string_view statement);
/// All lines, sorted.
std::string sorted_lines(std::string_view text);
/// A name or a text as SQL writes it, in these quotes.
std::string in_quotes(std::string_view text, char quote);

}  // namespace mig::tests
