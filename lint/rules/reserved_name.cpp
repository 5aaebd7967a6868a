#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lint/names.h"
#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;

DialectSet reserved_on(const std::string& word) {
  const auto set = [](bool postgresql, bool mysql, bool mariadb, bool sqlite) {
    DialectSet engines;
    if (postgresql) engines = engines | DialectSet::of(Dialect::postgresql);
    if (mysql) engines = engines | DialectSet::of(Dialect::mysql);
    if (mariadb) engines = engines | DialectSet::of(Dialect::mariadb);
    if (sqlite) engines = engines | DialectSet::of(Dialect::sqlite);
    return engines;
  };
  static const std::map<std::string, DialectSet, std::less<>> words = {
#define MIG_RESERVED(word, postgresql, mysql, mariadb, sqlite) {word, set(postgresql, mysql, mariadb, sqlite)},
#include "lint/reserved_words.def"
  };
  const auto found = words.find(word);
  return found == words.end() ? DialectSet() : found->second;
}

// What people write in queries: the names of tables, views and columns, and of PostgreSQL's types.
bool is_written_by_hand(NameKind kind) {
  return kind == NameKind::table || kind == NameKind::view || kind == NameKind::column ||
         kind == NameKind::enumeration || kind == NameKind::schema;
}

}  // namespace

void reserved_name(const Migration& migration, Reporter& reporter) {
  for (const GivenName& each : given_names(migration)) {
    if (!is_written_by_hand(each.kind)) continue;
    const bool type = each.kind == NameKind::enumeration;
    const DialectSet engines = type ? each.engines & DialectSet::of(Dialect::postgresql) : each.engines;
    const std::string folded = schema::fold(each.name);
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    const bool plain = is_letter(folded.front()) && std::all_of(folded.begin(), folded.end(), [&](char c) {
                         return is_letter(c) || (c >= '0' && c <= '9');
                       });
    const auto report = [&](std::string why, DialectSet where) {
      if (where.empty()) return;
      reporter
          .found(each.where,
                 fmt::format("`{}` {}: every query that somebody writes by hand has to quote it", each.name, why),
                 where)
          .help("choose another name");
    };
    if (!plain) {
      report("is not made of letters, digits and `_`", engines);
    } else if (each.name != folded) {
      report("has capital letters, which PostgreSQL makes small where they are not quoted",
             engines & DialectSet::of(Dialect::postgresql));
    }
    report("is a reserved word", engines & reserved_on(folded));
  }
}

}  // namespace mig::lint::rules
