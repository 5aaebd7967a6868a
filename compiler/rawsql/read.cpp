#include "compiler/rawsql/read.h"

#include <algorithm>
#include <set>

#include "compiler/rawsql/readers.h"

namespace mig::rawsql {

std::string_view name_of(ActionKind kind) {
  static constexpr std::string_view names[] = {
#define MIG_SQL_ACTION(name) #name,
#include "compiler/rawsql/sql_actions.def"
  };
  return names[static_cast<size_t>(kind)];
}

std::string_view name_of(Trait trait) {
  static constexpr std::string_view names[] = {
#define MIG_SQL_TRAIT(name) #name,
#include "compiler/rawsql/sql_traits.def"
  };
  return names[static_cast<size_t>(trait)];
}

bool has_repeated(const std::vector<std::string>& names, bool folded) {
  std::set<std::string> seen;
  return std::any_of(names.begin(), names.end(), [&](std::string name) {
    if (folded) {
      for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      }
    }
    return !seen.insert(std::move(name)).second;
  });
}

Reading read(base::Dialect dialect, std::string_view text, const std::vector<std::string>& schema) {
  Reading reading;
  if (const size_t nul = text.find('\0'); nul != std::string_view::npos) {
    reading.unread.push_back({"it holds a NUL byte, which no engine takes in SQL", nul, nul + 1});
    return reading;
  }
  const auto split = rawsql::split(dialect, text);
  if (const auto* unsplit = std::get_if<Unsplit>(&split)) {
    std::string why =
        unsplit->what.empty() ? "`delimiter` is a line for a client only" : "its " + unsplit->what + " has no end";
    reading.unread.push_back({std::move(why), unsplit->begin, unsplit->end});
    return reading;
  }
  const auto& statements = std::get<std::vector<Statement>>(split);
  if (dialect == base::Dialect::sqlite) {
    read_sqlite(statements, schema, reading);
    return reading;
  }
  for (size_t i = 0; i < statements.size(); ++i) {
    const Notes notes(statements[i], i, reading);
    if (dialect == base::Dialect::postgresql) {
      read_postgresql(statements[i], notes);
    } else {
      read_mysql(dialect, statements[i], notes);
    }
  }
  return reading;
}

}  // namespace mig::rawsql
